"""Alerts at the desk: acknowledged, raised as events, told of to nobody by reading."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from tests.desk.conftest import Clock

from symptomdesk.desk import Desk, Entry, RefusedError
from symptomdesk.diary.model import Diary
from symptomdesk.leaflet.model import Indication, Urgency
from symptomdesk.triage.model import AlertState, DayTriage

TODAY = date(2026, 3, 2)
YESTERDAY = TODAY - timedelta(days=1)


def log(desk: Desk, sign: str, severity: int | None = None, day: date = TODAY) -> None:
    desk.log(Entry(day, ((sign, severity),)))


def states(triage: DayTriage) -> dict[str, AlertState]:
    return {alert.list: alert.state for alert in triage.alerts}


def raised(diary: Diary) -> list[tuple[date, str, str, tuple[str, ...]]]:
    return [(r.day, r.list, r.urgency, r.signs) for r in diary.raises]


# Acknowledging


def test_an_acknowledgement_records_list_instant_note_the_signs_and_each_ones_worst_severity(
    desk: Desk, clock: Clock, on_disk: Callable[[], Diary]
) -> None:
    log(desk, "chest_pain", 3, YESTERDAY)
    log(desk, "chest_pain", 1)
    log(desk, "coughing_blood")
    triage = desk.acknowledge(("blood_clot",), TODAY, "called 112")
    assert states(triage) == {"blood_clot": AlertState.ACKNOWLEDGED}
    assert triage.urgency is Urgency.EMERGENCY
    (kept,) = on_disk().acknowledgements
    assert (kept.list, kept.day, kept.at, kept.note) == ("blood_clot", TODAY, clock.now, "called 112")
    assert kept.severities == {"chest_pain": 3, "coughing_blood": None}


def test_one_banner_of_two_lists_is_acknowledged_in_one_go(desk: Desk) -> None:
    log(desk, "suicidal_thoughts")
    triage = desk.acknowledge(("self_harm", "serious"), TODAY)
    assert set(states(triage).values()) == {AlertState.ACKNOWLEDGED}


@pytest.mark.parametrize("lists", [("blood_clot",), ("common", "blood_clot"), ("nosuch",)])
def test_where_none_is_open_nothing_can_be_acknowledged(desk: Desk, lists: tuple[str, ...]) -> None:
    log(desk, "nausea", 3)
    with pytest.raises(RefusedError):
        desk.acknowledge(lists, TODAY)
    assert desk.everything().acknowledgements == ()


def test_an_unanswered_alert_is_answered_together_with_the_open_one_of_its_list(desk: Desk) -> None:
    log(desk, "coughing_blood", 2, TODAY - timedelta(days=4))
    log(desk, "coughing_blood", 0, TODAY - timedelta(days=3))
    log(desk, "chest_pain", 1)
    assert len(desk.triage(TODAY).alerts) == 2
    assert states(desk.acknowledge(("blood_clot",), TODAY)) == {"blood_clot": AlertState.ACKNOWLEDGED}


def test_what_is_filled_in_later_is_not_answered_by_an_earlier_acknowledgement(desk: Desk) -> None:
    log(desk, "chest_pain", 1)
    desk.acknowledge(("blood_clot",), TODAY)
    log(desk, "coughing_blood", 2, TODAY - timedelta(days=4))
    log(desk, "coughing_blood", 0, TODAY - timedelta(days=3))
    found = {(alert.state, alert.signs) for alert in desk.triage(TODAY).alerts}
    assert found == {
        (AlertState.ACKNOWLEDGED, ("chest_pain",)),
        (AlertState.UNANSWERED, ("coughing_blood",)),
    }


def test_undoing_an_acknowledgement_opens_the_alert_again(desk: Desk) -> None:
    log(desk, "chest_pain")
    desk.acknowledge(("blood_clot",), TODAY, "called")
    desk.undo()
    assert states(desk.triage(TODAY)) == {"blood_clot": AlertState.OPEN}


def test_a_past_day_shows_how_things_stood_at_its_end(desk: Desk) -> None:
    log(desk, "chest_pain", 1, YESTERDAY)
    desk.acknowledge(("blood_clot",), TODAY)
    assert states(desk.triage(YESTERDAY)) == {"blood_clot": AlertState.OPEN}


# Events


def test_raise_events_are_written_in_the_causing_transaction_and_not_doubled(
    desk: Desk, clock: Clock, on_disk: Callable[[], Diary]
) -> None:
    log(desk, "chest_pain", 1)
    (event,) = on_disk().raises
    assert (event.list, event.urgency, event.day, event.at) == ("blood_clot", "emergency", TODAY, clock.now)
    assert event.reasons == ("Chest pain: recorded on 2 March.",)
    desk.write_note(TODAY, "rain")
    log(desk, "chest_pain", 1)
    desk.acknowledge(("blood_clot",), TODAY)
    assert on_disk().raises == (event,)


def test_reading_writes_nothing(desk: Desk, clock: Clock) -> None:
    log(desk, "chest_pain", 1, YESTERDAY)
    before = desk.everything()
    clock.move(days=30)
    desk.view(TODAY)
    list(desk.follow(YESTERDAY, desk.today()))
    desk.triage(desk.today())
    desk.understand("chest pain")
    desk.trends(YESTERDAY, TODAY)
    desk.look_around()
    assert desk.everything() == before


def test_a_day_filled_in_later_raises_on_its_own_day_and_on_days_after_it(desk: Desk) -> None:
    for back in (0, 2):
        log(desk, "nausea", 1, TODAY - timedelta(days=back))
    assert raised(desk.everything()) == []
    log(desk, "nausea", 1, YESTERDAY)
    assert raised(desk.everything()) == [(TODAY, "common", "promptly", ("nausea",))]


def test_a_new_sign_raises_its_list_again(desk: Desk) -> None:
    log(desk, "chest_pain", 1)
    log(desk, "coughing_blood", 1)
    assert raised(desk.everything()) == [
        (TODAY, "blood_clot", "emergency", ("chest_pain",)),
        (TODAY, "blood_clot", "emergency", ("chest_pain", "coughing_blood")),
    ]


def test_what_an_answer_about_the_indication_raises_is_kept_too(desk: Desk) -> None:
    desk.clinic.set_treatment(indication=Indication.MULTIPLE_MYELOMA)
    log(desk, "pain", 1, YESTERDAY)
    assert raised(desk.everything()) == []
    desk.clinic.set_treatment(indication=Indication.MANTLE_CELL_LYMPHOMA)
    assert raised(desk.everything()) == [(YESTERDAY, "tumor_flare", "immediately", ("pain",))]


def test_an_event_remains_when_its_cause_is_taken_back(desk: Desk) -> None:
    log(desk, "chest_pain", 1)
    desk.undo()
    assert desk.triage(TODAY).urgency is Urgency.NONE
    assert [event.list for event in desk.everything().raises] == ["blood_clot"]


def test_a_refused_write_raises_nothing(desk: Desk) -> None:
    with pytest.raises(RefusedError):
        desk.log(Entry(TODAY, text="chest pain", nothing_today=True))
    assert desk.everything() == Diary()
