"""Whatever is done to a diary, it holds what a plain dictionary would hold after the same."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import Struct, field
from msgspec.structs import replace

from symptomdesk.diary.model import DayPage, Diary, Observation, RevisionKind
from symptomdesk.diary.store import DiaryStore

FIRST = date(2026, 3, 1)

days = st.integers(0, 6).map(lambda n: FIRST + timedelta(n))
# Everything but lone surrogates, which are no text.
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
offsets = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
instants = st.datetimes(datetime(2026, 2, 1), datetime(2026, 4, 1), timezones=offsets).map(  # noqa: DTZ001
    lambda at: at.replace(fold=0)  # means nothing once the offset is known
)
observations = st.builds(
    Observation,
    id=st.sampled_from(["a", "b", "c", "d"]),
    day=days,
    sign=st.sampled_from(["nausea", "rash", "own:hiccups"]),
    severity=st.none() | st.integers(0, 4),
    at=instants,
    words=texts,
    note=texts,
    course=st.sampled_from([None, "worse", "persisting"]),
    sudden=st.booleans(),
)


class Put(Struct, frozen=True):
    """Add the observation, or replace the one of that id."""

    observation: Observation


class Remove(Struct, frozen=True):
    id: str


class SetDay(Struct, frozen=True):
    day: date
    text: str | None
    note: str | None
    nothing_today: bool | None


Step = Put | Remove | SetDay
steps = st.one_of(
    st.builds(Put, observations),
    st.builds(Remove, st.sampled_from(["a", "b", "c", "d"])),
    st.builds(SetDay, days, st.none() | texts, st.none() | texts, st.none() | st.booleans()),
)


class PlainDiary(Struct):
    """The same diary without a disk."""

    observations: dict[str, Observation] = field(default_factory=dict)
    days: dict[date, DayPage] = field(default_factory=dict)
    history: list[tuple[str, RevisionKind]] = field(default_factory=list)

    def do(self, step: Step) -> None:
        match step:
            case Put(new):
                former = self.observations.get(new.id)
                if former is not None and repr(former) != repr(new):
                    self.history.append((new.id, RevisionKind.EDITED))
                self.observations[new.id] = new
            case Remove(id_):
                if self.observations.pop(id_, None) is not None:
                    self.history.append((id_, RevisionKind.REMOVED))
            case SetDay(day, text, note, nothing_today):
                former_page = self.days.get(day, DayPage(day))
                page = DayPage(
                    day,
                    former_page.text if text is None else text,
                    former_page.note if note is None else note,
                    former_page.nothing_today if nothing_today is None else nothing_today,
                )
                lost = [
                    former_page.text and former_page.text != page.text,
                    former_page.note and former_page.note != page.note,
                    former_page.nothing_today and not page.nothing_today,
                ]
                if any(lost):
                    self.history.append((f"day:{day}", RevisionKind.EDITED))
                self.days[day] = page

    def pages(self) -> tuple[DayPage, ...]:
        entries = sorted(self.observations.values(), key=lambda entry: entry.at)
        pages = (
            replace(self.days.get(day, DayPage(day)), observations=tuple(e for e in entries if e.day == day))
            for day in sorted(self.days.keys() | {entry.day for entry in entries})
        )
        return tuple(page for page in pages if page != DayPage(page.day))


def do(store: DiaryStore, group: list[Step]) -> None:
    with store.writing() as writing:
        for step in group:
            match step:
                case Put(new) if store.observation(new.id) is None:
                    writing.add(new)
                case Put(new):
                    writing.replace(new)
                case Remove(id_):
                    found = store.observation(id_)
                    if found is not None:
                        writing.remove(found)
                case SetDay(day, text, note, nothing_today):
                    writing.set_day(day, text=text, note=note, nothing_today=nothing_today)


@contextmanager
def folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as name:
        yield Path(name)


@given(st.lists(st.lists(steps, max_size=5), max_size=8))
@settings(max_examples=60)
def test_a_diary_holds_what_a_dictionary_would_hold(groups: list[list[Step]]) -> None:
    plain = PlainDiary()
    with folder() as place:
        for group in groups:
            with DiaryStore.open(place) as store:
                do(store, group)
            for step in group:
                plain.do(step)
        with DiaryStore.open(place) as store:
            found = store.everything()
    assert repr(found.pages) == repr(plain.pages())
    assert [(revision.record_id, revision.kind) for revision in found.revisions] == plain.history


@given(st.lists(st.lists(steps, max_size=5), max_size=5))
@settings(max_examples=30)
def test_reading_a_diary_whole_and_loading_it_gives_the_same(groups: list[list[Step]]) -> None:
    with folder() as place, folder() as second_place:
        with DiaryStore.open(place) as store:
            for group in groups:
                do(store, group)
            whole: Diary = store.everything()
        with DiaryStore.open(second_place) as second:
            with second.writing() as writing:
                writing.load(whole)
            assert repr(second.everything()) == repr(whole)
