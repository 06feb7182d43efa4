"""All days of a diary at once."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from tests.desk.conftest import EVENING, Clock

from symptomdesk.desk import Desk, Entry, make_sample_diary
from symptomdesk.diary.model import Regimen
from symptomdesk.leaflet.model import Urgency
from symptomdesk.paths import DataFolder

TODAY = EVENING.date()


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def test_a_new_diary_has_today_alone(desk: Desk) -> None:
    view = desk.calendar()

    assert (view.first, view.today) == (TODAY, TODAY)
    assert not view.days[TODAY].logged
    assert view.signs == ()


def test_every_day_has_the_urgency_that_it_has_by_itself(tmp_path: Path, clock: Clock) -> None:
    folder = DataFolder(tmp_path / "sample")
    make_sample_diary(folder, 200, seed=5, until=TODAY, clock=clock)
    with Desk.open(folder, clock) as desk:
        view = desk.calendar()

        assert len(view.days) == (TODAY - view.first).days + 1
        for day in list(view.days)[::7]:
            assert view.days[day].urgency is desk.triage(day).urgency
            assert view.days[day].logged == desk.page(day).logged


def test_what_was_got_to_know_in_steps_is_what_it_shows(tmp_path: Path, clock: Clock) -> None:
    folder = DataFolder(tmp_path / "sample")
    make_sample_diary(folder, 900, seed=5, until=TODAY, clock=clock)
    with Desk.open(folder, clock) as desk:
        whole = desk.calendar()
    with Desk.open(folder, clock) as desk:
        desk.glance(TODAY)
        steps = desk.get_to_know()
        next(steps)
        today = desk.triage(TODAY)
        assert sum(1 for _ in steps) > 5
        assert desk.calendar() == whole
        assert desk.triage(TODAY) == today


def test_after_a_change_the_steps_begin_anew_and_nothing_is_lost(tmp_path: Path, clock: Clock) -> None:
    folder = DataFolder(tmp_path / "sample")
    make_sample_diary(folder, 900, seed=5, until=TODAY, clock=clock)
    for done_before in range(1, 8):
        with Desk.open(folder, clock) as desk:
            desk.glance(TODAY)
            steps = desk.get_to_know()
            for _ in range(done_before):
                next(steps)
            desk.grade(ago(400), "rash", 1 + done_before % 4)
            assert sum(1 for _ in steps) > 5
            view = desk.calendar()
        with Desk.open(folder, clock) as desk:
            assert desk.calendar() == view


def test_after_a_change_of_the_rules_the_steps_begin_anew(tmp_path: Path, clock: Clock) -> None:
    folder = DataFolder(tmp_path / "sample")
    make_sample_diary(folder, 900, seed=5, until=TODAY, clock=clock)
    with Desk.open(folder, clock) as desk:
        desk.glance(TODAY)
        steps = desk.get_to_know()
        for _ in range(6):
            next(steps)
        desk.change_settings(fever_threshold=Decimal("37.6"))
        desk.triage(TODAY)
        assert sum(1 for _ in steps) > 5
        view = desk.calendar()
    with Desk.open(folder, clock) as desk:
        assert desk.calendar() == view


def test_it_is_worked_out_once_until_something_is_written(desk: Desk) -> None:
    desk.log(Entry(ago(3), signs=(("nausea", 2),)))
    before = desk.calendar()
    assert desk.calendar() is before

    desk.log(Entry(ago(1), signs=(("chest_pain", 1),)))

    assert desk.calendar().days[ago(1)].urgency is Urgency.EMERGENCY


def test_a_new_day_joins_it(desk: Desk, clock: Clock) -> None:
    assert desk.calendar().today == TODAY

    clock.move(days=1)

    assert desk.calendar().today == TODAY + timedelta(days=1)


def test_a_thermometer_counts_as_fever(desk: Desk) -> None:
    desk.record_temperature(TODAY, "39.2")

    view = desk.calendar()

    assert view.signs == ("fever",)
    assert view.days[TODAY].signs["fever"].present


def test_signs_come_by_days_and_signs_that_were_denied_do_not(desk: Desk) -> None:
    for back in range(3):
        desk.log(Entry(ago(back), signs=(("tiredness", 1), ("headache", 0))))
    desk.log(Entry(ago(5), signs=(("nausea", 4),)))

    assert desk.calendar().signs == ("tiredness", "nausea")


def test_capsule_days_follow_the_treatment(desk: Desk) -> None:
    desk.log(Entry(ago(30), signs=(("nausea", 1),)))
    desk.clinic.set_treatment(start=ago(27), dose_mg=Decimal(25), regimen=Regimen.DAYS_21_7, from_day=ago(27))

    capsules = desk.calendar().capsule_days

    assert ago(28) not in capsules
    assert {ago(27), ago(7)} <= capsules
    assert not {ago(6), TODAY} & capsules


@pytest.mark.parametrize("wanted", ["", "   "])
def test_nothing_looked_for_finds_nothing(desk: Desk, wanted: str) -> None:
    desk.log(Entry(TODAY, signs=(("nausea", 1),)))

    assert desk.search(wanted) == ()
