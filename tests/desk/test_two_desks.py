"""Two programs on one diary, a window and the command line for instance, see each other's entries."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from tests.desk.conftest import Clock, OpenDesk
from tests.desk.plain_words import PlainWords

from symptomdesk.desk import Change, Desk, Entry, RefusedError
from symptomdesk.leaflet.model import Urgency

TODAY = date(2026, 3, 2)
YESTERDAY = TODAY - timedelta(days=1)


@pytest.fixture
def window(open_desk: OpenDesk) -> Desk:
    desk = open_desk()
    desk.view(TODAY)
    return desk


@pytest.fixture
def command_line(open_desk: OpenDesk) -> Desk:
    return open_desk()


@pytest.fixture
def told(window: Desk) -> list[Change]:
    changes: list[Change] = []
    window.listen(changes.append)
    return changes


def test_looking_around_notices_what_others_wrote(
    window: Desk, command_line: Desk, told: list[Change]
) -> None:
    assert not window.look_around()
    command_line.log(Entry(TODAY, (("chest_pain", 1),)))
    assert window.look_around()
    assert window.view(TODAY).triage.urgency is Urgency.EMERGENCY
    assert [change.days for change in told] == [frozenset()]
    assert not window.look_around()


def test_ones_own_writes_are_not_others(window: Desk, told: list[Change]) -> None:
    window.log(Entry(TODAY, (("nausea", 1),)))
    assert not window.look_around()
    assert [(change.days, change.label) for change in told] == [(frozenset({TODAY}), "Logged")]


def test_a_write_sees_what_others_wrote_a_moment_before(window: Desk, command_line: Desk) -> None:
    command_line.log(Entry(TODAY, text="chest pain", note="from the command line"))
    view = window.log(Entry(TODAY, text="nausea", note="from the window")).view
    assert view.page.text == "chest pain\nnausea"
    assert view.page.note == "from the command line\nfrom the window"
    assert {o.sign for o in view.page.observations} == {"chest_pain", "nausea"}


def test_a_page_is_read_as_it_is_on_disk_now(window: Desk, command_line: Desk) -> None:
    command_line.log(Entry(TODAY, text="chest pain"))
    assert window.page(TODAY).text == "chest pain"
    assert window.look_around()


def test_nothing_today_is_refused_though_only_the_other_knows_of_a_symptom(
    window: Desk, command_line: Desk
) -> None:
    command_line.log(Entry(TODAY, (("nausea", 1),)))
    with pytest.raises(RefusedError):
        window.set_nothing_today(TODAY, nothing=True)
    assert not command_line.everything().pages[0].nothing_today


def test_what_others_wrote_is_noticed_after_a_write_that_was_refused(
    window: Desk, command_line: Desk, told: list[Change]
) -> None:
    command_line.log(Entry(TODAY, (("nausea", 1),)))
    with pytest.raises(RefusedError):
        window.set_nothing_today(TODAY, nothing=True)
    assert window.look_around()
    assert [change.days for change in told] == [frozenset()]
    assert not window.look_around()


def test_a_write_that_notices_others_tells_the_views_that_any_day_may_have_changed(
    window: Desk, command_line: Desk, told: list[Change]
) -> None:
    command_line.log(Entry(YESTERDAY, (("chest_pain", 1),)))
    window.log(Entry(TODAY, (("nausea", 1),)))
    assert [change.days for change in told] == [frozenset()]
    assert window.triage(TODAY).urgency is Urgency.EMERGENCY


def test_undo_never_takes_back_what_others_wrote_since(
    window: Desk, command_line: Desk, told: list[Change]
) -> None:
    window.write_text(TODAY, "nausea")
    command_line.log(Entry(TODAY, text="chest pain"))
    assert window.undo() == frozenset()
    assert window.undo_label is None
    assert window.page(TODAY).text == "nausea\nchest pain"
    assert told[-1].days == frozenset()


def test_what_was_removed_elsewhere_is_refused_and_not_written_again(
    window: Desk, command_line: Desk
) -> None:
    (observation,) = window.log(Entry(TODAY, (("nausea", 1),))).view.page.observations
    command_line.remove(observation.id)
    for attempt in (window.withdraw, window.remove, window.edit):
        with pytest.raises(RefusedError):
            attempt(observation.id)
    assert command_line.everything().pages == ()


def test_events_raised_by_one_are_not_doubled_by_the_other(window: Desk, command_line: Desk) -> None:
    command_line.log(Entry(TODAY, (("chest_pain", 1),)))
    window.log(Entry(TODAY, (("nausea", 1),)))
    command_line.log(Entry(TODAY, (("dry_mouth", 1),)))
    assert len(window.everything().raises) == 1


def test_own_symptoms_are_learned_anew_only_when_there_is_a_new_one(window: Desk) -> None:
    words = window.reference.interpreter
    assert isinstance(words, PlainWords)
    window.log(Entry(YESTERDAY, (("own:hiccups", 1), ("own:hair loss", 1))))
    assert words.forgotten == 1
    window.log(Entry(TODAY, (("own:hiccups", 1), ("nausea", 1))))
    assert words.forgotten == 1


def test_an_own_symptom_named_elsewhere_is_learned(window: Desk, command_line: Desk) -> None:
    words = window.reference.interpreter
    assert isinstance(words, PlainWords)
    command_line.log(Entry(TODAY, (("own:hiccups", 1),)))
    window.log(Entry(TODAY, (("nausea", 1),)))
    assert words.forgotten == 1


def test_listeners_can_leave(window: Desk, told: list[Change], clock: Clock) -> None:
    window.stop_listening(told.append)
    window.write_note(TODAY, "rain")
    assert told == []
    window.stop_listening(print)
