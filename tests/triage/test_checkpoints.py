"""Questions about a long diary that begin in its midst: their answers are those of the whole walk."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.examples import examples
from tests.triage.diaries import day, page, rules
from tests.triage.test_laws import LENGTH, acknowledge, days_of, diaries

from symptomdesk.diary.model import Acknowledgement, DayPage, KeptTriage
from symptomdesk.leaflet.model import Indication
from symptomdesk.triage import checkpoints
from symptomdesk.triage.alerts import days_to_follow, follow, raises_of, triage_of
from symptomdesk.triage.checkpoints import AlertHistory


class Book:
    """A diary in memory; it counts the pages that were asked for."""

    def __init__(self, pages: Sequence[DayPage], acknowledgements: Sequence[Acknowledgement] = ()) -> None:
        self.by_day = {one.day: one for one in pages}
        self.acknowledged = list(acknowledgements)
        self.kept: KeptTriage | None = None
        self.read = 0

    def pages(self, first: date | None = None, last: date | None = None) -> list[DayPage]:
        found = [
            self.by_day[on]
            for on in sorted(self.by_day)
            if (first is None or on >= first) and (last is None or on <= last)
        ]
        self.read += len(found)
        return found

    def acknowledgements(self, first: date, last: date) -> list[Acknowledgement]:
        return [one for one in self.acknowledged if first <= one.day <= last]

    def kept_triage(self) -> KeptTriage | None:
        return self.kept

    def changed(self, on: date) -> None:
        """As the diary's file does it, whoever writes."""
        if self.kept is not None and self.kept.day >= on:
            self.kept = None


def at_once(book: Book, first: date, last: date) -> object:
    whole = book.pages(), book.acknowledged, rules(Indication.UNKNOWN)
    return list(follow(*whole, first, last)), raises_of(*whole, last, first)


def urgencies_at_once(book: Book, first: date, last: date) -> list[object]:
    by_rules = rules(Indication.UNKNOWN)
    told = follow(book.pages(), book.acknowledged, by_rules, first, last)
    facts = days_to_follow(book.pages(), [], by_rules, first, last)
    of_days = {one.day: one for one, _ in facts}
    return [(of_days[triage.day], triage.urgency) for triage in told]


def from_the_midst(history: AlertHistory, first: date, last: date) -> object:
    return list(history.follow(first, last)), history.raises(first, last)


@settings(max_examples=examples(60), deadline=None)
@given(diaries(), diaries(), st.data())
def test_after_any_change_every_answer_is_that_of_the_whole_walk(
    pages: list[DayPage], others: list[DayPage], data: st.DataObject
) -> None:
    """The patient goes to and fro: writes on days, takes pages out, acknowledges, and looks at any days.

    Now and then where triage stood is kept, the diary is closed and opened again, or walked through in steps.
    """
    book, news = Book(pages), {one.day: one for one in others}
    last = max(days_of((pages, []))[-1], days_of((others, []))[-1]) + 3
    numbers = st.integers(1, last)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(checkpoints, "_STRIDE", data.draw(st.integers(1, 4)))
        patched.setattr(checkpoints, "_STEP", timedelta(days=data.draw(st.integers(1, 8))))
        patched.setattr(checkpoints, "_KEPT_BEHIND", timedelta(days=data.draw(st.integers(1, 5))))
        history = AlertHistory(book, rules(Indication.UNKNOWN))
        for _ in range(5):
            begin, end = sorted((data.draw(numbers), data.draw(numbers)))
            asked = day(begin), day(end)
            if data.draw(st.booleans()):
                assert from_the_midst(history, *asked) == at_once(book, *asked)
            assert list(history.urgencies(*asked)) == urgencies_at_once(book, *asked)
            assert from_the_midst(history, *asked) == at_once(book, *asked)
            on = day(data.draw(numbers))
            match data.draw(st.sampled_from(["write", "write", "remove", "acknowledge"])):
                case "write" if on in news:
                    book.by_day[on] = news[on]
                case "remove":
                    book.by_day.pop(on, None)
                case "acknowledge":
                    now = triage_of(book.pages(), book.acknowledged, history.rulebook, on)
                    book.acknowledged += [acknowledge(now, alert.list) for alert in now.alerts[:1]]
            book.changed(on)
            history.forget_from(on)
            if data.draw(st.booleans()):
                history.raises(on, day(last))
                book.kept = history.worth_keeping(day(data.draw(numbers))) or book.kept
            if data.draw(st.booleans()):
                history = AlertHistory(book, rules(Indication.UNKNOWN))
            if data.draw(st.booleans()):
                history = history.anew()
                steps = list(history.walk_in_steps(day(1), day(last)))
                assert len(steps) >= last // 8


def test_where_triage_stood_is_kept_some_weeks_back_and_renewed_after_as_long() -> None:
    book = Book([page(number, "nausea=2") for number in range(1, 200)])
    history = AlertHistory(book, rules(Indication.UNKNOWN))

    def keep(on: int) -> date | None:
        history.raises(day(on), day(on))
        worth_keeping = history.worth_keeping(day(on))
        return worth_keeping and worth_keeping.day

    first = keep(120)
    assert first is not None
    assert day(120) - timedelta(days=28 + 16) <= first <= day(120) - timedelta(days=28)
    assert keep(121) is None
    renewed = keep(170)
    assert renewed is not None
    assert renewed - first >= timedelta(days=28)


def test_who_opens_a_long_diary_again_walks_through_a_few_weeks_of_it() -> None:
    pages = [page(number, "nausea=2") for number in range(1, 40 * LENGTH)]
    book, last = Book(pages), pages[-1].day
    history = AlertHistory(book, rules(Indication.UNKNOWN))
    whole = at_once(book, last, last)
    history.raises(last, last)
    book.kept = history.worth_keeping(last)

    book.read = 0
    opened = AlertHistory(book, rules(Indication.UNKNOWN))
    assert from_the_midst(opened, last, last) == whole
    assert book.read <= 4 * (28 + 16 + 28)


def test_a_question__about_the_end_of_a_long_diary_walks_through_few_of_its_days() -> None:
    pages = [page(number, "nausea=2") for number in range(1, 40 * LENGTH)]
    book = Book(pages)
    history = AlertHistory(book, rules(Indication.UNKNOWN))
    list(history.follow(pages[-1].day, pages[-1].day))

    def read(question: Callable[[], object]) -> int:
        book.read = 0
        question()
        return book.read

    assert read(lambda: list(history.follow(pages[-7].day, pages[-1].day))) <= 32
    assert read(lambda: list(history.follow(pages[300].day, pages[300].day))) <= 32
    history.forget_from(pages[-1].day)
    assert read(lambda: history.raises(pages[-1].day, pages[-1].day)) <= 32


def test_nobody_can_go_back_behind_the_first_day() -> None:
    history = AlertHistory(Book([]), rules(Indication.UNKNOWN))
    assert history.raises(date.min, day(3)) == []
    assert [triage.alerts for triage in history.follow(day(1), day(2))] == [(), ()]
