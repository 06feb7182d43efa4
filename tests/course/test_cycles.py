"""Cycle days as a person would count them on a calendar."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from symptomdesk.course.cycles import capsule_days, cycle_day, cycle_days, cycles, held_on, prescription_on
from symptomdesk.course.model import CycleDay, DaySpan
from symptomdesk.diary.model import CycleStart, Hold, Prescription, Regimen, Treatment


def on(text: str) -> date:
    return date.fromisoformat(text)


def treatment(
    start: str | None = None,
    regimens: dict[str, Regimen | None] | None = None,
    cycle_starts: tuple[str, ...] = (),
    holds: tuple[tuple[str, str | None], ...] = (),
) -> Treatment:
    return Treatment(
        start=on(start) if start else None,
        prescriptions=tuple(
            Prescription(f"p{day}", on(day), None, regimen) for day, regimen in (regimens or {}).items()
        ),
        cycle_starts=tuple(CycleStart(f"c{day}", on(day)) for day in cycle_starts),
        holds=tuple(
            Hold(f"h{first}", on(first), on(last) if last is not None else None) for first, last in holds
        ),
    )


def place(of: Treatment, day: str) -> tuple[int | None, int, int | None, bool | None] | None:
    found = cycle_day(of, on(day))
    return None if found is None else (found.cycle, found.day, found.length, found.capsule_day)


PLAIN = treatment("2026-01-05", {"2026-01-05": Regimen.DAYS_21_7})


class TestByRegimen:
    def test_counts_from_the_start(self) -> None:
        assert place(PLAIN, "2026-01-05") == (1, 1, 28, True)
        assert place(PLAIN, "2026-01-16") == (1, 12, 28, True)

    def test_the_break_has_no_capsules(self) -> None:
        assert place(PLAIN, "2026-01-25") == (1, 21, 28, True)
        assert place(PLAIN, "2026-01-26") == (1, 22, 28, False)
        assert place(PLAIN, "2026-02-01") == (1, 28, 28, False)

    def test_the_next_cycle_follows_by_itself(self) -> None:
        assert place(PLAIN, "2026-02-02") == (2, 1, 28, True)
        assert place(PLAIN, "2026-05-25") == (6, 1, 28, True)

    def test_nothing_before_the_treatment(self) -> None:
        assert cycle_day(PLAIN, on("2026-01-04")) is None
        assert cycle_day(Treatment(), on("2026-01-04")) is None

    def test_without_a_break_every_day_has_a_capsule(self) -> None:
        daily = treatment("2026-01-05", {"2026-01-05": Regimen.DAYS_28_0})
        assert place(daily, "2026-02-01") == (1, 28, 28, True)
        assert place(daily, "2026-02-02") == (2, 1, 28, True)

    def test_continuous_counts_days_not_cycles(self) -> None:
        mds = treatment("2026-01-05", {"2026-01-05": Regimen.CONTINUOUS})
        assert place(mds, "2026-03-05") == (None, 60, None, True)
        assert cycles(mds, on("2026-01-01"), on("2026-06-01")) == ()

    def test_an_unknown_regimen_counts_days_and_promises_no_capsule(self) -> None:
        assert place(treatment("2026-01-05"), "2026-01-06") == (None, 2, None, None)

    def test_a_regimen_told_later_holds_from_the_start(self) -> None:
        told_later = treatment("2026-01-05", {"2026-03-01": Regimen.DAYS_21_7})
        assert place(told_later, "2026-01-16") == (1, 12, 28, True)


class TestEnteredStarts:
    def test_the_latest_entered_start_counts(self) -> None:
        entered = treatment("2026-01-05", {"2026-01-05": Regimen.DAYS_21_7}, ("2026-01-05", "2026-02-06"))
        assert place(entered, "2026-02-06") == (2, 1, 28, True)
        assert place(entered, "2026-02-17") == (2, 12, 28, True)

    def test_a_late_start_stretches_the_cycle_before(self) -> None:
        late = treatment("2026-01-05", {"2026-01-05": Regimen.DAYS_21_7}, ("2026-02-06",))
        assert place(late, "2026-02-03") == (1, 30, 28, None)
        (first, _) = cycles(late, on("2026-01-05"), on("2026-02-10"))
        assert first.last == on("2026-02-05")

    def test_an_early_start_cuts_the_cycle_before(self) -> None:
        early = treatment("2026-01-05", {"2026-01-05": Regimen.DAYS_21_7}, ("2026-01-30",))
        assert place(early, "2026-01-29") == (1, 25, 28, False)
        assert place(early, "2026-01-30") == (2, 1, 28, True)

    def test_forgotten_starts_are_reckoned_by_the_plan(self) -> None:
        gap = treatment("2026-01-05", {"2026-01-05": Regimen.DAYS_21_7}, ("2026-01-05", "2026-04-01"))
        found = cycles(gap, on("2026-01-05"), on("2026-04-01"))
        assert [(cycle.first.isoformat(), cycle.entered) for cycle in found] == [
            ("2026-01-05", True),
            ("2026-02-02", False),
            ("2026-03-02", False),
            ("2026-04-01", True),
        ]

    def test_a_first_cycle_shortly_after_the_start_is_the_first(self) -> None:
        waited = treatment("2026-01-05", {"2026-01-05": Regimen.DAYS_21_7}, ("2026-01-08",))
        assert place(waited, "2026-01-08") == (1, 1, 28, True)
        assert place(waited, "2026-01-06") == (None, 2, None, None)

    def test_starts_alone_count_without_a_length(self) -> None:
        bare = treatment(cycle_starts=("2026-01-05",))
        assert place(bare, "2026-02-20") == (1, 47, None, None)
        (cycle,) = cycles(bare, on("2026-01-01"), on("2026-02-20"))
        assert (cycle.last, cycle.capsule_days) == (None, ())

    def test_cycles_of_a_continuous_regimen_are_those_entered(self) -> None:
        mds = treatment("2026-01-05", {"2026-01-05": Regimen.CONTINUOUS}, ("2026-02-02",))
        assert place(mds, "2026-03-10") == (1, 37, None, True)

    def test_starts_out_of_order_and_entered_twice(self) -> None:
        untidy = treatment(
            None, {"2026-01-05": Regimen.DAYS_21_7}, ("2026-02-02", "2026-01-05", "2026-02-02")
        )
        assert place(untidy, "2026-02-03") == (2, 2, 28, True)


class TestChangesOfRegimen:
    def test_a_new_dose_leaves_the_count(self) -> None:
        lower = treatment("2026-01-05", {"2026-01-05": Regimen.DAYS_21_7, "2026-01-15": None})
        assert place(lower, "2026-01-16") == (1, 12, 28, True)

    def test_no_more_break_from_the_day_on(self) -> None:
        changed = treatment("2026-01-05", {"2026-01-05": Regimen.DAYS_21_7, "2026-01-28": Regimen.DAYS_28_0})
        assert place(changed, "2026-01-27") == (1, 23, 28, False)
        assert place(changed, "2026-01-28") == (1, 24, 28, True)

    def test_to_continuous_ends_the_cycles(self) -> None:
        changed = treatment("2026-01-05", {"2026-01-05": Regimen.DAYS_21_7, "2026-02-10": Regimen.CONTINUOUS})
        assert place(changed, "2026-02-09") == (2, 8, 28, True)
        assert place(changed, "2026-02-10") == (None, 37, None, True)
        assert cycles(changed, on("2026-01-05"), on("2026-06-01"))[-1].last == on("2026-02-09")

    def test_from_continuous_begins_them(self) -> None:
        changed = treatment("2026-01-05", {"2026-01-05": Regimen.CONTINUOUS, "2026-02-10": Regimen.DAYS_21_7})
        assert place(changed, "2026-02-09") == (None, 36, None, True)
        assert place(changed, "2026-02-10") == (1, 1, 28, True)


class TestHolds:
    HELD = treatment("2026-01-05", {"2026-01-05": Regimen.DAYS_21_7}, holds=(("2026-01-20", "2026-02-08"),))

    def test_no_capsule_while_held(self) -> None:
        assert cycle_day(self.HELD, on("2026-01-20")) == CycleDay(1, 16, 28, capsule_day=False, held=True)

    def test_the_next_cycle_waits_for_the_end_of_the_hold(self) -> None:
        assert place(self.HELD, "2026-02-08") == (1, 35, 28, False)
        assert place(self.HELD, "2026-02-09") == (2, 1, 28, True)

    def test_an_open_hold_keeps_the_cycle_open(self) -> None:
        stopped = treatment("2026-01-05", {"2026-01-05": Regimen.DAYS_21_7}, holds=(("2026-01-20", None),))
        assert place(stopped, "2026-04-20") == (1, 106, 28, False)
        (cycle,) = cycles(stopped, on("2026-01-05"), on("2026-04-20"))
        assert cycle.last is None
        assert cycle.capsule_days == (DaySpan(on("2026-01-05"), on("2026-01-19")),)

    def test_both_ends_are_held(self) -> None:
        assert [
            held_on(self.HELD, on(day)) for day in ("2026-01-19", "2026-01-20", "2026-02-08", "2026-02-09")
        ] == [
            False,
            True,
            True,
            False,
        ]


def test_cycles_of_a_range_are_whole() -> None:
    found = cycles(PLAIN, on("2026-02-01"), on("2026-02-02"))
    assert [(cycle.number, cycle.first, cycle.last) for cycle in found] == [
        (1, on("2026-01-05"), on("2026-02-01")),
        (2, on("2026-02-02"), on("2026-03-01")),
    ]
    assert found[1].capsule_days == (DaySpan(on("2026-02-02"), on("2026-02-22")),)


def test_capsule_days_are_cut_at_the_range() -> None:
    assert capsule_days(PLAIN, on("2026-01-20"), on("2026-02-05")) == (
        DaySpan(on("2026-01-20"), on("2026-01-25")),
        DaySpan(on("2026-02-02"), on("2026-02-05")),
    )


def test_the_prescription_in_force_fills_in_what_it_leaves_out() -> None:
    dosed = Treatment(
        prescriptions=(
            Prescription("a", on("2026-01-05"), Decimal(25), Regimen.DAYS_21_7),
            Prescription("b", on("2026-03-05"), Decimal(15), None),
        )
    )
    assert prescription_on(dosed, on("2026-01-04")) is None
    assert prescription_on(dosed, on("2026-03-04")) == dosed.prescriptions[0]
    assert prescription_on(dosed, on("2026-03-05")) == Prescription(
        "b", on("2026-03-05"), Decimal(15), Regimen.DAYS_21_7
    )


DAYS = st.dates(date(2026, 1, 1), date(2027, 6, 30))
TREATMENTS = st.builds(
    Treatment,
    start=st.none() | DAYS,
    prescriptions=st.lists(
        st.builds(Prescription, st.just("p"), DAYS, st.none(), st.none() | st.sampled_from(list(Regimen))),
        max_size=4,
        unique_by=lambda prescription: prescription.from_day,
    ).map(tuple),
    cycle_starts=st.lists(st.builds(CycleStart, st.just("c"), DAYS), max_size=6).map(tuple),
    holds=st.lists(
        st.tuples(DAYS, st.none() | st.integers(0, 60)).map(
            lambda hold: Hold("h", hold[0], None if hold[1] is None else hold[0] + timedelta(days=hold[1]))
        ),
        max_size=3,
    ).map(tuple),
)


@given(TREATMENTS)
def test_every_day_of_a_cycle_says_so(any_treatment: Treatment) -> None:
    """Days and cycles tell the same story, cycles do not overlap, and numbers count up from 1."""
    first, last = date(2026, 1, 1), date(2027, 6, 30)
    found = cycles(any_treatment, first, last)
    assert [cycle.number for cycle in found] == list(range(1, len(found) + 1))
    days = {first + timedelta(days=n): at for n, at in enumerate(cycle_days(any_treatment, first, last))}
    spans = capsule_days(any_treatment, first, last)
    for day, at in days.items():
        around = [
            cycle for cycle in found if cycle.first <= day and (cycle.last is None or day <= cycle.last)
        ]
        assert len(around) <= 1
        assert (at.cycle if at else None) == (around[0].number if around else None)
        if at is not None:
            assert at.day >= 1
            assert not (at.held and at.capsule_day)
            assert bool(at.capsule_day) == any(span.first <= day <= span.last for span in spans)
            if around:
                assert at.day == (day - around[0].first).days + 1
                if around[0].last is not None:
                    planned = any(span.first <= day <= span.last for span in around[0].capsule_days)
                    assert planned == bool(at.capsule_day)


@given(TREATMENTS, DAYS)
def test_a_day_alone_is_told_as_in_its_range(any_treatment: Treatment, day: date) -> None:
    among_many = cycle_days(any_treatment, date(2026, 1, 1), date(2027, 6, 30))
    assert cycle_day(any_treatment, day) == among_many[(day - date(2026, 1, 1)).days]


class TestLeapDays:
    LEAP = treatment("2028-02-14", {"2028-02-14": Regimen.DAYS_21_7})

    def test_29_february_is_a_day_of_the_cycle(self) -> None:
        assert place(self.LEAP, "2028-02-28") == (1, 15, 28, True)
        assert place(self.LEAP, "2028-02-29") == (1, 16, 28, True)
        assert place(self.LEAP, "2028-03-01") == (1, 17, 28, True)
        assert place(self.LEAP, "2028-03-13") == (2, 1, 28, True)

    def test_a_year_without_it_goes_on_at_1_march(self) -> None:
        plain = treatment("2027-02-14", {"2027-02-14": Regimen.DAYS_21_7})
        assert place(plain, "2027-02-28") == (1, 15, 28, True)
        assert place(plain, "2027-03-01") == (1, 16, 28, True)
        assert place(plain, "2027-03-14") == (2, 1, 28, True)

    def test_a_cycle_and_a_pause_may_begin_and_end_on_it(self) -> None:
        begun = treatment(
            None, {"2028-02-29": Regimen.DAYS_21_7}, ("2028-02-29",), (("2028-02-29", "2028-02-29"),)
        )
        assert place(begun, "2028-02-28") is None
        assert held_on(begun, on("2028-02-29"))
        assert not held_on(begun, on("2028-03-01"))
        found = cycle_day(begun, on("2028-02-29"))
        assert found is not None
        assert (found.cycle, found.day) == (1, 1)

    def test_four_years_of_cycles_have_every_day_once(self) -> None:
        days = cycle_days(self.LEAP, on("2028-02-14"), on("2032-03-31"))
        assert [found.day for found in days if found is not None] == [
            number % 28 + 1 for number in range(len(days))
        ]
