"""What concerns the clinic: treatment, visits, lab values, questions, other medicines."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal

import pytest
from tests.desk.conftest import Clock

from symptomdesk.desk import Desk, RefusedError
from symptomdesk.diary.model import Diary, DoseStatus, RangeSide, Regimen
from symptomdesk.leaflet.model import Indication

TODAY = date(2026, 3, 2)
JANUARY = date(2026, 1, 5)


def test_the_treatment_is_set_part_by_part(desk: Desk, on_disk: Callable[[], Diary]) -> None:
    desk.clinic.set_treatment(indication=Indication.MDS)
    desk.clinic.set_treatment(start=JANUARY, dose_mg=Decimal("10"))
    treatment = desk.clinic.set_treatment(regimen=Regimen.CONTINUOUS)
    assert (treatment.indication, treatment.start) == (Indication.MDS, JANUARY)
    assert [(p.from_day, p.dose_mg, p.regimen) for p in treatment.prescriptions] == [
        (JANUARY, Decimal("10"), Regimen.CONTINUOUS)
    ]
    assert on_disk().treatment == treatment


def test_a_new_dose_holds_from_its_day_on(desk: Desk) -> None:
    desk.clinic.set_treatment(start=JANUARY, dose_mg=Decimal("25"), regimen=Regimen.DAYS_21_7)
    desk.clinic.set_treatment(dose_mg=Decimal("15"), from_day=TODAY)
    assert desk.view(TODAY - timedelta(days=1)).capsule_mg == Decimal("25")
    assert desk.view(TODAY).capsule_mg == Decimal("15")


@pytest.mark.parametrize("dose", ["0", "-5", "1001", "NaN", "Infinity"])
def test_a_dose_that_is_none_is_refused(desk: Desk, dose: str) -> None:
    with pytest.raises(RefusedError):
        desk.clinic.set_treatment(dose_mg=Decimal(dose), indication=Indication.MDS)
    assert desk.everything() == Diary()


def test_a_cycle_starts_once_a_day(desk: Desk) -> None:
    desk.clinic.start_cycle(TODAY)
    assert [start.day for start in desk.clinic.start_cycle(TODAY).cycle_starts] == [TODAY]


def test_a_pause_given_again_with_its_end_is_the_same_pause(desk: Desk) -> None:
    desk.clinic.hold(TODAY)
    until = TODAY + timedelta(days=6)
    assert [(h.from_day, h.until) for h in desk.clinic.hold(TODAY, until).holds] == [(TODAY, until)]
    with pytest.raises(RefusedError):
        desk.clinic.hold(TODAY, TODAY - timedelta(days=1))


def test_visits_past_and_to_come(desk: Desk) -> None:
    last = desk.clinic.add_visit(TODAY - timedelta(days=30))
    coming = desk.clinic.add_visit(TODAY + timedelta(days=5), "bring the list")
    assert desk.clinic.visits() == (last, coming)
    assert desk.clinic.last_visit(TODAY) == last
    assert desk.clinic.remove_visit(last.id) == last
    assert desk.clinic.last_visit(TODAY) is None


@pytest.mark.parametrize(
    ("typed", "value", "unit"),
    [("1.9", "1.9", ""), (" 1,9 10^9/L ", "1,9", "10^9/L"), ("250", "250", "")],
)
def test_a_lab_value_is_kept_as_printed_on_the_sheet(desk: Desk, typed: str, value: str, unit: str) -> None:
    lab = desk.clinic.add_lab(" neutrophils ", typed)
    assert (lab.name, lab.value, lab.unit, lab.day) == ("neutrophils", value, unit, TODAY)
    assert desk.clinic.labs() == (lab,)


@pytest.mark.parametrize(
    ("name", "value"), [("neutrophils", "low"), ("neutrophils", ""), (" ", "1"), ("x", "nan")]
)
def test_what_is_no_lab_value_is_refused(desk: Desk, name: str, value: str) -> None:
    with pytest.raises(RefusedError):
        desk.clinic.add_lab(name, value)
    with pytest.raises(RefusedError):
        desk.clinic.add_lab("neutrophils", "1.9", TODAY + timedelta(days=1))
    assert desk.clinic.labs() == ()


def test_a_lab_value_keeps_the_range_of_its_laboratory(desk: Desk) -> None:
    lab = desk.clinic.add_lab("neutrophils", "1.2 ×10⁹/L", low=" 1,5 ", high="7.50")
    assert (lab.low, lab.high, lab.side) == ("1,5", "7.50", RangeSide.BELOW)
    assert desk.clinic.labs() == (lab,)


@pytest.mark.parametrize(("low", "high"), [("about 1", ""), ("", "high"), ("7.5", "1.5")])
def test_what_is_no_range_is_refused(desk: Desk, low: str, high: str) -> None:
    with pytest.raises(RefusedError):
        desk.clinic.add_lab("neutrophils", "1.2", low=low, high=high)
    assert desk.clinic.labs() == ()


def test_questions_for_the_next_visit(desk: Desk, clock: Clock) -> None:
    question = desk.clinic.ask(" May I travel? ")
    assert (question.text, question.done) == ("May I travel?", None)
    clock.move(days=1)
    assert desk.clinic.question_done(question.id).done == clock.now
    assert desk.clinic.questions()[0].done == clock.now


def test_other_medicines(desk: Desk) -> None:
    aspirin = desk.clinic.add_medicine("aspirin", "100 mg", JANUARY)
    assert desk.clinic.medicines() == (aspirin,)
    desk.clinic.remove_medicine(aspirin.id)
    assert desk.clinic.medicines() == ()


REFUSED: dict[str, Callable[[Desk], object]] = {
    "visit": lambda desk: desk.clinic.remove_visit("nosuch"),
    "question": lambda desk: desk.clinic.question_done("nosuch"),
    "medicine": lambda desk: desk.clinic.remove_medicine("nosuch"),
    "empty question": lambda desk: desk.clinic.ask("  "),
    "empty medicine": lambda desk: desk.clinic.add_medicine(""),
}


@pytest.mark.parametrize("attempt", REFUSED.values(), ids=REFUSED)
def test_what_is_not_there_is_refused(desk: Desk, attempt: Callable[[Desk], object]) -> None:
    with pytest.raises(RefusedError):
        attempt(desk)
    assert desk.everything() == Diary()


def test_listeners_are_told_that_no_particular_day_changed(desk: Desk) -> None:
    told = []
    desk.listen(told.append)
    desk.clinic.add_medicine("aspirin")
    assert [(change.days, change.label) for change in told] == [(frozenset(), "Medicine")]


class TestTakingBack:
    def test_a_dose_removed_lets_the_former_one_go_on_and_comes_back(self, desk: Desk) -> None:
        desk.clinic.set_treatment(start=JANUARY, dose_mg=Decimal("25"), regimen=Regimen.DAYS_21_7)
        changed = desk.clinic.set_treatment(dose_mg=Decimal("15"), from_day=TODAY).prescriptions[-1]
        assert desk.clinic.remove_prescription(changed.id) == changed
        assert desk.view(TODAY).capsule_mg == Decimal("25")
        desk.undo()
        assert desk.view(TODAY).capsule_mg == Decimal("15")

    def test_cycle_starts_pauses_and_lab_values_go_and_come_back(self, desk: Desk) -> None:
        start = desk.clinic.start_cycle(JANUARY).cycle_starts[0]
        hold = desk.clinic.hold(TODAY).holds[0]
        lab = desk.clinic.add_lab("platelets", "92")
        before = desk.everything()
        clinic = desk.clinic
        for remove in (
            lambda: clinic.remove_cycle_start(start.id),
            lambda: clinic.remove_hold(hold.id),
            lambda: clinic.remove_lab(lab.id),
        ):
            remove()
            assert desk.everything() != before
            desk.undo()
            assert (desk.clinic.treatment(), desk.clinic.labs()) == (before.treatment, before.labs)

    def test_what_is_not_there_cannot_be_removed(self, desk: Desk) -> None:
        clinic = desk.clinic
        for remove in (
            clinic.remove_prescription,
            clinic.remove_cycle_start,
            clinic.remove_hold,
            clinic.remove_lab,
        ):
            with pytest.raises(RefusedError, match="There is no"):
                remove("x")


@pytest.mark.parametrize("day", [date(226, 3, 2), date(1899, 12, 31), date(2062, 3, 2), date.max])
def test_a_year_that_is_a_slip_of_the_pen_is_refused_everywhere(desk: Desk, day: date) -> None:
    clinic = desk.clinic
    for enter in (
        lambda: clinic.set_treatment(start=day),
        lambda: clinic.set_treatment(dose_mg=Decimal(10), from_day=day),
        lambda: clinic.start_cycle(day),
        lambda: clinic.hold(day),
        lambda: clinic.hold(date(2026, 3, 2), day),
        lambda: clinic.add_visit(day),
        lambda: clinic.add_medicine("aspirin", since=day),
        lambda: clinic.add_lab("platelets", "92", day),
    ):
        with pytest.raises(RefusedError):
            enter()
    assert desk.everything() == Diary()


class TestView:
    def test_nothing_is_known_at_first(self, desk: Desk) -> None:
        view = desk.clinic.view()
        assert (view.place, view.prescription, view.days, view.today) == (None, None, (), TODAY)

    def test_the_days_of_this_cycle_with_what_became_of_their_capsules(self, desk: Desk) -> None:
        begin = TODAY - timedelta(days=11)
        desk.clinic.set_treatment(start=begin, dose_mg=Decimal("20"), regimen=Regimen.DAYS_21_7)
        desk.record_dose(TODAY, DoseStatus.TAKEN)
        desk.record_dose(begin, DoseStatus.MISSED)
        desk.record_dose(begin, DoseStatus.HELD)
        view = desk.clinic.view()
        assert (view.days[0].day, view.days[-1].day, len(view.days)) == (begin, begin + timedelta(27), 28)
        assert {one.day: one.status for one in view.days if one.status} == {
            begin: DoseStatus.HELD,
            TODAY: DoseStatus.TAKEN,
        }
        assert [one.place.capsule_day for one in view.days if one.place] == [True] * 21 + [False] * 7
        assert view.place is not None
        assert (view.place.cycle, view.place.day) == (1, 12)

    def test_without_cycles_the_last_four_weeks_and_no_day_before_the_start(self, desk: Desk) -> None:
        desk.clinic.set_treatment(start=JANUARY, regimen=Regimen.CONTINUOUS)
        assert [one.day for one in desk.clinic.view().days][::27] == [TODAY - timedelta(27), TODAY]
        desk.clinic.set_treatment(start=TODAY - timedelta(days=2))
        assert len(desk.clinic.view().days) == 3

    def test_a_cycle_that_nobody_followed_up_stays_short(self, desk: Desk) -> None:
        desk.clinic.start_cycle(TODAY - timedelta(days=400))
        days = desk.clinic.view().days
        assert (len(days), days[-1].day) == (56, TODAY)
