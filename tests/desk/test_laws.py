"""Laws of the desk, on entries that nobody would think of."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from tests.desk.conftest import EVENING
from tests.desk.plain_words import PlainWords

from symptomdesk.desk import Desk, Entry, Reference, RefusedError
from symptomdesk.diary.store import DiaryStore

TODAY = EVENING.date()
SIGNS = [
    "nausea",
    "headache",
    "dizziness",
    "chest_pain",
    "flank_pain",
    "bloody_urine",
    "fever",
    "own:hiccups",
]
TEXTS = ["bad nausea", "mild nausea", "no chest pain", "sudden headache", "dizzy", "worse headache", "a walk"]

# Each example opens a diary on disk; what it does to it is what takes the time.
few = settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])


def entry(back: int, signs: list[tuple[str, int | None]], temperature: str) -> Entry:
    return Entry(TODAY - timedelta(days=back), signs=tuple(signs), temperature=temperature)


entries = st.lists(
    st.builds(
        entry,
        back=st.integers(0, 12),
        signs=st.lists(st.tuples(st.sampled_from(SIGNS), st.sampled_from([None, 0, 1, 2, 3, 4])), max_size=2),
        temperature=st.sampled_from(["", "", "36.6", "38.0"]),
    ),
    max_size=7,
)


@contextmanager
def new_desk(reference: Reference) -> Iterator[Desk]:
    with tempfile.TemporaryDirectory() as folder:
        fresh = replace(reference, interpreter=PlainWords())
        with Desk(fresh, DiaryStore.open(Path(folder), now=lambda: EVENING), lambda: EVENING) as desk:
            yield desk


def how_things_stand(desk: Desk) -> list[object]:
    return [
        (
            triage.urgency,
            triage.own_urgency,
            [(a.list, a.urgency, a.state, a.signs, a.since, a.severities) for a in triage.alerts],
            {(still.sign, still.last) for still in triage.still_there},
            set(triage.unlisted),
        )
        for triage in desk.follow(TODAY - timedelta(days=14), TODAY)
    ]


def log_all(desk: Desk, logged: Sequence[Entry]) -> list[object]:
    for entry in logged:
        desk.log(entry)
    return how_things_stand(desk)


@few
@given(entries, st.data())
def test_the_order_of_entry_does_not_matter(
    plain_reference: Reference, logged: list[Entry], data: st.DataObject
) -> None:
    order = data.draw(st.permutations(logged))
    with new_desk(plain_reference) as one, new_desk(plain_reference) as other:
        assert log_all(one, logged) == log_all(other, order)


@few
@given(entries)
def test_the_diary_read_anew_says_the_same(plain_reference: Reference, logged: list[Entry]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        fresh = replace(plain_reference, interpreter=PlainWords())
        with Desk(fresh, DiaryStore.open(Path(folder)), lambda: EVENING) as desk:
            before = log_all(desk, logged)
        with Desk(fresh, DiaryStore.open(Path(folder)), lambda: EVENING) as desk:
            assert how_things_stand(desk) == before


texts = st.lists(st.lists(st.sampled_from(TEXTS), max_size=3).map(", ".join), min_size=1, max_size=5)


@few
@given(texts)
def test_only_the_last_text_of_a_day_decides_what_is_recorded_of_it(
    plain_reference: Reference, written: list[str]
) -> None:
    with new_desk(plain_reference) as one, new_desk(plain_reference) as other:
        for text in written:
            one.write_text(TODAY, text)
        other.write_text(TODAY, written[-1])
        found = [
            {(o.sign, o.words, o.severity, o.course, o.sudden) for o in desk.page(TODAY).observations}
            for desk in (one, other)
        ]
        assert found[0] == found[1]


steps = st.lists(
    st.one_of(
        st.tuples(st.just("write"), st.lists(st.sampled_from(TEXTS), max_size=2).map(", ".join)),
        st.tuples(st.just("grade"), st.sampled_from(SIGNS[:3])),
        st.tuples(st.just("clear"), st.sampled_from(SIGNS[:3])),
        st.tuples(st.just("nothing"), st.just("")),
        st.tuples(st.just("log"), st.sampled_from(SIGNS)),
    ),
    max_size=6,
)


@few
@given(steps)
def test_undo_goes_all_the_way_back_and_a_day_never_has_both_symptoms_and_nothing(
    plain_reference: Reference, done: list[tuple[str, str]]
) -> None:
    with new_desk(plain_reference) as desk:
        pages = [desk.page(TODAY)]
        for what, detail in done:
            label = desk.undo_label, len(desk.history())
            try:
                _do(desk, what, detail)
            except RefusedError:
                assert (desk.undo_label, len(desk.history())) == label
            page = desk.page(TODAY)
            assert not (page.nothing_today and page.observations)
            pages.append(page)
        while desk.undo_label:
            desk.undo()
        assert desk.page(TODAY) == pages[0]
        assert desk.everything().pages == ()


def _do(desk: Desk, what: str, detail: str, day: date = TODAY) -> None:
    match what:
        case "write":
            desk.write_text(day, detail)
        case "grade":
            desk.grade(day, detail, 2)
        case "clear":
            desk.clear(day, detail)
        case "nothing":
            desk.set_nothing_today(day, nothing=True)
        case _:
            desk.log(Entry(day, ((detail, None),)))
