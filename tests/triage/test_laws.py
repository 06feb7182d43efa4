"""The laws of triage, on diaries that nobody would think of."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, time, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from tests.triage.diaries import FIRST, day, leaflet, observation, reading, rules
from tests.triage.naive import Naive

from symptomdesk.diary.model import Acknowledgement, DayPage, severity_rank
from symptomdesk.leaflet.model import Indication, Urgency
from symptomdesk.triage.alerts import follow, triage_of
from symptomdesk.triage.model import AlertState, DayTriage

# Signs of every kind: with and without a condition, on one list and on two, alone and in clusters.
SIGNS = [
    "nausea",
    "diarrhea",
    "headache",
    "dizziness",
    "chest_pain",
    "coughing_blood",
    "flank_pain",
    "bloody_urine",
    "muscle_spasms",
    "fever",
    "rash",
    "suicidal_thoughts",
    "pain",
    "own:hiccups",
]
LENGTH = 20
WEEK = 7

Diary = tuple[list[DayPage], list[Acknowledgement]]

gradings = st.sampled_from(["", "", "=0", "=1", "=1", "=2", "=3", "=4"])
told = st.sampled_from(["", "", "", "", ":worse", ":persisting", ":sudden"])


@st.composite
def said_on_a_day(draw: st.DrawFn, signs: Sequence[str]) -> str:
    """A sign as recorded; what is not there came neither suddenly nor worse."""
    sign, grading = draw(st.sampled_from(signs)), draw(gradings)
    plain = sign.startswith("own:")
    return sign if plain else sign + grading + ("" if grading == "=0" else draw(told))


@st.composite
def diaries(draw: st.DrawFn) -> list[DayPage]:
    """Some three weeks about few signs, so that they meet; with gaps up to more than a week."""
    signs = draw(st.lists(st.sampled_from(SIGNS), min_size=1, max_size=4, unique=True))
    number, written = 1, []
    for _ in range(draw(st.integers(1, LENGTH))):
        on = day(number)
        kind = draw(st.sampled_from(["signs"] * 6 + ["nothing", "reading", "both"]))
        some = (
            draw(st.lists(said_on_a_day(signs), min_size=1, max_size=3)) if kind in ("signs", "both") else []
        )
        typed = draw(st.sampled_from(["36.6C", "38.0C", "101.3F"])) if kind in ("reading", "both") else None
        written.append(
            DayPage(
                on,
                nothing_today=kind == "nothing",
                observations=tuple(observation(on, said, index) for index, said in enumerate(some)),
                readings=(reading(on, typed),) if typed else (),
            )
        )
        number += draw(st.sampled_from([1, 1, 1, 1, 2, 3, 6, 7, 8]))
    return written


@st.composite
def answered_diaries(draw: st.DrawFn) -> Diary:
    """A diary in which some alerts are acknowledged as the desk does: by what they then say."""
    pages = draw(diaries())
    length = (pages[-1].day - FIRST).days + 3
    acknowledgements: list[Acknowledgement] = []
    for number in sorted(draw(st.sets(st.integers(1, length), max_size=3))):
        triage = triage_of(pages, acknowledgements, rules(Indication.UNKNOWN), day(number))
        lists = sorted({alert.list for alert in triage.alerts})
        if lists:
            acknowledgements.append(acknowledge(triage, draw(st.sampled_from(lists))))
    return pages, acknowledgements


def acknowledge(triage: DayTriage, list_id: str) -> Acknowledgement:
    worst: dict[str, int | None] = {}
    for alert in triage.alerts:
        if alert.list == list_id:
            for sign, severity in alert.severities.items():
                worst[sign] = max(worst.get(sign, severity), severity, key=severity_rank)
    at = datetime.combine(triage.day, time(21), UTC)
    return Acknowledgement(f"{triage.day}-{list_id}", list_id, triage.day, at, "called", worst)


def at_end_of(diary: Diary, number: int) -> DayTriage:
    return triage_of(*diary, rules(Indication.UNKNOWN), day(number))


def days_of(diary: Diary) -> range:
    return range(1, (diary[0][-1].day - FIRST).days + 2)


def standing(triage: DayTriage, least: Urgency = Urgency.NONE) -> Urgency:
    found = [a.urgency for a in triage.alerts if a.state is not AlertState.UNANSWERED]
    return max([urgency for urgency in found if urgency >= least], default=Urgency.NONE)


def day_by_day(diary: Diary, last: int) -> list[DayTriage]:
    return list(follow(*diary, rules(Indication.UNKNOWN), day(1), day(last)))


def alerts_in_short(triage: DayTriage) -> list[object]:
    """The alerts without the person's words, of which those of the latest entry are shown."""
    return [
        (a.list, a.urgency, a.state, a.signs, a.since, a.severities, [(r.code, r.day) for r in a.reasons])
        for a in triage.alerts
    ]


def in_short(triage: DayTriage) -> object:
    return (
        triage.urgency,
        triage.own_urgency,
        alerts_in_short(triage),
        {(still.sign, still.last, still.severity) for still in triage.still_there},
        set(triage.unlisted),
    )


@settings(max_examples=60)
@given(answered_diaries(), st.data())
def test_adding_a_present_sign_never_lowers_that_days_own_urgency(diary: Diary, data: st.DataObject) -> None:
    pages, acknowledgements = diary
    number = data.draw(st.sampled_from(days_of(diary)))
    sign, severity = data.draw(st.sampled_from(SIGNS)), data.draw(st.sampled_from([None, 1, 2, 3, 4]))
    on = day(number)
    page = next((p for p in pages if p.day == on), DayPage(on))
    more = replace(observation(on, sign, 9), severity=severity)
    fuller = replace(page, nothing_today=False, observations=(*page.observations, more))
    before = at_end_of(diary, number)
    after = at_end_of(([*(p for p in pages if p.day != on), fuller], acknowledgements), number)
    assert after.own_urgency >= before.own_urgency
    # Only dizziness has a value that ends what is open: with it, "less" is said.
    if sign != "dizziness" or (severity or 0) >= 3:
        assert standing(after, Urgency.RIGHT_AWAY) >= standing(before, Urgency.RIGHT_AWAY)
        if page.logged:
            assert after.urgency >= before.urgency


@settings(max_examples=50)
@given(answered_diaries(), st.data())
def test_the_order_of_entry_does_not_matter(diary: Diary, data: st.DataObject) -> None:
    pages, acknowledgements = diary
    shuffled = data.draw(st.permutations([_entered_in_another_order(page, data) for page in pages]))
    last = days_of(diary)[-1]
    before, after = day_by_day(diary, last), day_by_day((shuffled, acknowledgements), last)
    assert list(map(in_short, before)) == list(map(in_short, after))


def _entered_in_another_order(page: DayPage, data: st.DataObject) -> DayPage:
    order = data.draw(st.permutations(page.observations))
    start = datetime.combine(page.day, time(10), UTC)
    return replace(
        page,
        observations=tuple(
            replace(o, id=f"n{index}", at=start + timedelta(minutes=index)) for index, o in enumerate(order)
        ),
    )


@settings(max_examples=50)
@given(answered_diaries())
def test_fewer_than_seven_unlogged_days_in_a_row_change_no_alert(diary: Diary) -> None:
    pages, acknowledgements = diary
    logged = [page for page in pages if page.logged]
    if not logged:
        return
    last = (logged[-1].day - FIRST).days + 1
    until = ([p for p in pages if p.day <= day(last)], [a for a in acknowledgements if a.day <= day(last)])
    *within, after = day_by_day(until, last + WEEK)[last - 1 :]
    assert len(within) == WEEK
    assert all(alerts_in_short(triage) == alerts_in_short(within[0]) for triage in within)
    assert standing(after) is Urgency.NONE


@settings(max_examples=50)
@given(answered_diaries())
def test_acknowledging_lowers_nothing(diary: Diary) -> None:
    pages, _ = diary
    last = days_of(diary)[-1]
    for with_them, without in zip(day_by_day(diary, last), day_by_day((pages, []), last), strict=True):
        assert (with_them.urgency, with_them.own_urgency) == (without.urgency, without.own_urgency)


@settings(max_examples=25)
@given(answered_diaries())
def test_days_after_it_do_not_exist_for_it_and_following_is_the_same_as_asking_day_by_day(
    diary: Diary,
) -> None:
    pages, acknowledgements = diary
    days = days_of(diary)
    followed = day_by_day(diary, days[-1])
    assert len(followed) == len(days)
    for number, triage in zip(days, followed, strict=True):
        on = day(number)
        until = [p for p in pages if p.day <= on], [a for a in acknowledgements if a.day <= on]
        assert triage == at_end_of(until, number)
        assert triage == at_end_of(diary, number)


@settings(max_examples=80)
@given(answered_diaries(), st.data())
def test_triage_agrees_with_the_rules_written_down_again(diary: Diary, data: st.DataObject) -> None:
    number = data.draw(st.sampled_from(range(1, days_of(diary)[-1] + 10)))
    book = rules(Indication.UNKNOWN)
    triage = at_end_of(diary, number)
    naive = Naive(*diary, leaflet(), book.lists, day(number))
    assert {
        (
            alert.list,
            alert.state.value,
            alert.urgency,
            tuple(sorted((s, 0.5 if v is None else v) for s, v in alert.severities.items())),
            alert.since,
        )
        for alert in triage.alerts
    } == naive.alerts()
    assert triage.urgency is naive.urgency()
    assert {still.sign for still in triage.still_there} == naive.still_there()
    assert set(triage.unlisted) == naive.unlisted()
