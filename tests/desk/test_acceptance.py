"""The main job, end to end: what is typed today is kept, on the right list, under the right banner."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from symptomdesk.desk import NO, YES, DayView, Desk, Entry, RefusedError
from symptomdesk.diary.model import Diary
from symptomdesk.leaflet.model import Indication, Urgency
from symptomdesk.triage.model import AlertState, QuestionCode

TODAY = date(2026, 3, 2)


def day(back: int) -> date:
    return TODAY - timedelta(days=back)


def signs(view: DayView) -> set[str]:
    return {observation.sign for observation in view.page.observations}


def states(view: DayView) -> dict[str, AlertState]:
    return {alert.list: alert.state for alert in view.triage.alerts}


def test_a_line_typed_today_is_kept_on_disk_on_the_right_list_under_the_right_banner(
    understanding_desk: Desk, on_disk: Callable[[], Diary]
) -> None:
    logged = understanding_desk.log(Entry(TODAY, text="threw up twice, no fever, ankles puffy"))
    assert signs(logged.view) == {"vomiting", "swollen_limbs"}
    assert logged.view.triage.urgency is Urgency.RIGHT_AWAY
    (banner,) = logged.view.banners
    assert banner.alert.headline == "Tell your doctor right away"
    (page,) = on_disk().pages
    assert page.text == "threw up twice, no fever, ankles puffy"
    assert page.observations == logged.view.page.observations


@pytest.mark.parametrize(
    ("days", "urgent"),
    [
        ({2: 1, 1: 1, 0: 1}, [False, False, True]),
        ({1: 1, 0: 2}, [False, True]),
        ({1: 2, 0: 1}, [False, False]),
        ({4: 1, 3: 1, 0: 1}, [False, False, True]),
        ({8: 1, 6: 1, 4: 1, 2: 1, 0: 1}, [False, False, True, True, True]),
    ],
)
def test_nausea_raises_promptly_when_it_persists_or_worsens_not_before(
    desk: Desk, days: dict[int, int], urgent: list[bool]
) -> None:
    found = [
        desk.log(Entry(day(back), (("nausea", grade),))).view.triage.urgency for back, grade in days.items()
    ]
    assert [urgency is Urgency.PROMPTLY for urgency in found] == urgent


def test_three_days_with_a_nothing_today_among_them_do_not_raise_it(desk: Desk) -> None:
    for back in (3, 2):
        desk.log(Entry(day(back), (("nausea", 1),)))
    desk.log(Entry(day(1), nothing_today=True))
    assert desk.log(Entry(TODAY, (("nausea", 1),))).view.triage.urgency is Urgency.NONE


def test_every_other_day_logged_with_nausea_for_ten_days_raises_it(desk: Desk) -> None:
    for back in range(9, 0, -2):
        desk.log(Entry(day(back), (("nausea", 1),)))
        desk.log(Entry(day(back - 1), nothing_today=True))
    assert desk.triage(day(1)).urgency is Urgency.PROMPTLY


def test_chest_pain_late_one_evening_and_only_dry_mouth_the_next_morning(desk: Desk) -> None:
    """The emergency is still open and asks; answered "gone" it is unanswered until answered."""
    desk.log(Entry(day(1), (("chest_pain", 2),)))
    view = desk.log(Entry(TODAY, (("dry_mouth", 1),))).view
    assert view.triage.urgency is Urgency.EMERGENCY
    (question,) = view.questions
    assert (question.code, question.sign) == (QuestionCode.STILL_THERE, "chest_pain")

    gone = desk.answer(TODAY, question, NO)
    assert (gone.questions, gone.triage.urgency) == ((), Urgency.NONE)
    assert states(gone) == {"blood_clot": AlertState.UNANSWERED}
    assert "On 1 March you wrote chest pain. Did you call?" in gone.banners[0].alert.reasons[0].text

    assert desk.acknowledge(("blood_clot",), TODAY, "called, all is well").alerts == ()


@pytest.mark.parametrize(
    ("text", "urgency", "list_id"),
    [
        ("my tongue is swelling and I can't breathe", Urgency.EMERGENCY, "allergic_reaction"),
        ("a bit dizzy", Urgency.NONE, None),
        ("so dizzy I can't stand", Urgency.EMERGENCY, "allergic_reaction"),
        ("had chest pain this morning, gone now", Urgency.EMERGENCY, "blood_clot"),
        ("my wife says I look yellow", Urgency.RIGHT_AWAY, "liver"),
    ],
)
def test_a_text_is_as_urgent_as_what_it_says(
    understanding_desk: Desk, text: str, urgency: Urgency, list_id: str | None
) -> None:
    understood = understanding_desk.understand(text)
    assert understood.triage.urgency is urgency
    assert {alert.list for alert in understood.triage.alerts} >= ({list_id} if list_id else set())
    assert understanding_desk.log(Entry(TODAY, text=text)).view.triage.urgency is urgency


@pytest.mark.parametrize(
    ("indication", "urgency"),
    [
        (Indication.MULTIPLE_MYELOMA, Urgency.MENTION),
        (Indication.MANTLE_CELL_LYMPHOMA, Urgency.IMMEDIATELY),
        (Indication.OTHER, Urgency.IMMEDIATELY),
        (Indication.UNKNOWN, Urgency.IMMEDIATELY),
    ],
)
def test_pain_all_over_depends_on_what_lenalidomide_is_taken_for(
    understanding_desk: Desk, indication: Indication, urgency: Urgency
) -> None:
    understanding_desk.clinic.set_treatment(indication=indication)
    view = understanding_desk.log(Entry(TODAY, text="pain all over")).view
    assert view.triage.urgency is urgency


@pytest.mark.parametrize(
    "entry",
    [
        Entry(TODAY, (("nosuch", None),)),
        Entry(TODAY + timedelta(days=1), (("nausea", 1),)),
        Entry(TODAY, (("nausea", 9),)),
        Entry(TODAY, (("nausea", -1),)),
        Entry(TODAY, (("own:", 1),)),
        Entry(TODAY, (("own:  ", 1),)),
        Entry(date.min, (("nausea", 1),)),
        Entry(date(26, 3, 2), (("nausea", 1),)),
        Entry(TODAY, temperature="380C"),
        Entry(TODAY, temperature="warm"),
        Entry(TODAY, (("nausea", 1),), nothing_today=True),
        Entry(TODAY, text="nausea", nothing_today=True),
        Entry(TODAY, text="a" * 100_001),
        Entry(TODAY, note="\ud800"),
        Entry(TODAY, (("tremor", 1), ("nosuch", 1)), text="chest pain", note="all of it is refused"),
    ],
)
def test_what_cannot_be_logged_is_refused_in_one_sentence_and_leaves_the_diary_unchanged(
    desk: Desk, on_disk: Callable[[], Diary], entry: Entry
) -> None:
    desk.log(Entry(day(1), (("nausea", 1),), text="nausea"))
    before = on_disk()
    with pytest.raises(RefusedError) as refused:
        desk.log(entry)
    assert len(str(refused.value).splitlines()) == 1
    assert on_disk() == before
    assert desk.everything() == before
    assert desk.page(TODAY).observations == ()


def test_still_there_answered_with_yes_goes_on_and_asks_no_more(desk: Desk) -> None:
    desk.log(Entry(day(1), (("chest_pain", 2),)))
    (question,) = desk.view(TODAY).questions
    view = desk.answer(TODAY, question, YES)
    assert view.triage.urgency is Urgency.EMERGENCY
    assert view.questions == ()
