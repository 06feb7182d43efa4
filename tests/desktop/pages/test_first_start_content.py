"""When the first start is due, and what its answers mean."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from tests.desktop.conftest import TODAY, StandingClock

from symptomdesk.desk import Desk, RefusedError, make_sample_diary
from symptomdesk.desktop.pages.first_start_content import (
    TreatmentAnswers,
    dose_of,
    dose_text,
    start_of,
)
from symptomdesk.diary.model import Regimen
from symptomdesk.leaflet.model import Indication
from symptomdesk.paths import DataFolder


class TestDue:
    def test_a_new_diary_is_introduced(self, desk: Desk) -> None:
        assert desk.needs_introduction

    def test_a_diary_with_a_day_is_not(self, desk: Desk) -> None:
        desk.set_nothing_today(TODAY, True)
        assert not desk.needs_introduction

    def test_nor_is_one_whose_first_start_was_skipped(self, desk: Desk) -> None:
        desk.change_settings(introduced=True)
        assert not desk.needs_introduction

    def test_steps_that_were_broken_off_come_again(self, desk: Desk) -> None:
        desk.clinic.set_treatment(indication=Indication.MDS)
        desk.change_settings(clinic_phone="555 0134")
        assert desk.needs_introduction

    def test_a_sample_is_never_introduced(self, tmp_path: Path, clock: StandingClock) -> None:
        folder = DataFolder(tmp_path / "sample")
        make_sample_diary(folder, days=3, seed=1, until=TODAY, clock=clock)
        with Desk.open(folder, clock) as sample:
            assert not sample.needs_introduction


@pytest.mark.parametrize(
    ("typed", "dose"), [("25", "25"), (" 2,5 mg ", "2.5"), ("2.5mg", "2.5"), ("10 MG", "10")]
)
def test_a_dose_is_typed_in_many_ways(typed: str, dose: str) -> None:
    assert dose_of(typed) == Decimal(dose)
    assert dose_text(dose_of(typed)) == dose


@pytest.mark.parametrize("typed", ["twenty", "25 mcg", "-5", "1e3", "25 mg daily", "12345"])
def test_what_is_no_dose_is_refused(typed: str) -> None:
    with pytest.raises(RefusedError):
        dose_of(typed)


def test_nothing_typed_is_nothing_known() -> None:
    assert (dose_of(" "), dose_text(None), start_of("", TODAY)) == (None, "", None)


def test_a_treatment_may_begin_soon_but_not_in_years() -> None:
    assert start_of("9 March 2026", TODAY) == date(2026, 3, 9)
    with pytest.raises(RefusedError, match="check the year"):
        start_of((TODAY + timedelta(days=400)).isoformat(), TODAY)


def test_what_is_known_already_is_offered(desk: Desk) -> None:
    assert TreatmentAnswers.of(desk.clinic.treatment()) == TreatmentAnswers()
    desk.clinic.set_treatment(
        indication=Indication.MDS, start=TODAY, dose_mg=Decimal(10), regimen=Regimen.CONTINUOUS
    )
    known = TreatmentAnswers(Indication.MDS, TODAY, Decimal(10), Regimen.CONTINUOUS)
    assert TreatmentAnswers.of(desk.clinic.treatment()) == known
