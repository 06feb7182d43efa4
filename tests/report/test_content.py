"""The content of the report: what a clinician would count by hand in the diary."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from decimal import Decimal

import pytest
from msgspec.structs import replace

from symptomdesk.course.figures import DayState, Direction
from symptomdesk.course.model import CycleDay, DaySpan
from symptomdesk.diary.model import Diary, DoseStatus, LabValue
from symptomdesk.leaflet.model import Indication, Leaflet, Urgency
from symptomdesk.report import details, first_page
from symptomdesk.report.content import build
from symptomdesk.report.model import ClinicReport, Done, LogDay, LogGap
from symptomdesk.report.text import render as render_text

ZONE = timezone(timedelta(hours=1))
FIRST, LAST = date(2026, 2, 2), date(2026, 2, 14)


@pytest.fixture
def report(diary: Diary, leaflet: Leaflet) -> ClinicReport:
    return build(diary, leaflet, FIRST, LAST)


def test_days_logged_are_those_on_which_the_person_said_how_they_were(report: ClinicReport) -> None:
    assert (report.period.days, report.period.days_logged) == (13, 7)
    assert report.period.since is not None


def test_the_treatment_as_at_the_end(report: ClinicReport) -> None:
    treatment = report.treatment
    assert treatment.indication == "Multiple myeloma"
    assert treatment.place == CycleDay(4, 13, 28, capsule_day=True, held=False)
    assert treatment.in_force is not None
    assert treatment.in_force.dose_mg == Decimal(15)
    assert [hold.id for hold in treatment.holds] == ["h1"]


def test_an_unknown_indication_is_left_out(diary: Diary, leaflet: Leaflet) -> None:
    unknown = replace(diary, treatment=replace(diary.treatment, indication=Indication.UNKNOWN))
    assert build(unknown, leaflet, FIRST, LAST).treatment.indication == ""


def test_what_changed_against_the_equally_long_time_before(report: ClinicReport) -> None:
    comparison = report.comparison
    assert comparison is not None
    assert comparison.before == DaySpan(date(2026, 1, 20), date(2026, 2, 1))
    assert (comparison.days, comparison.days_logged) == (13, 13)
    told = {line.sign: line.direction for line in comparison.lines}
    assert told["tiredness"] is Direction.BETTER
    assert told["dry_mouth"] is Direction.GONE
    assert told["chest_pain"] is Direction.NEW


def test_without_earlier_days_nothing_is_compared(diary: Diary, leaflet: Leaflet) -> None:
    report = build(diary, leaflet, date(2026, 1, 20), LAST)
    assert report.comparison is None
    assert {line.sign: line.direction for line in report.signs}["dry_mouth"] is Direction.GONE


class TestWarnings:
    def test_latest_first_with_the_advice_of_their_list(self, report: ClinicReport) -> None:
        swollen, chest = report.warnings
        assert (swollen.day, swollen.urgency, swollen.list) == (
            date(2026, 2, 11),
            Urgency.RIGHT_AWAY,
            "serious",
        )
        assert swollen.advice.startswith("Tell your doctor right away")
        assert swollen.source is not None
        assert not swollen.source.beyond_leaflet
        assert [sign.told for sign in swollen.signs] == ["Swollen ankles, feet or hands"]
        assert chest.source is not None
        assert chest.source.beyond_leaflet

    def test_what_was_done_came_after_it(self, report: ClinicReport) -> None:
        swollen, chest = report.warnings
        assert swollen.done == Done(datetime(2026, 2, 12, 20, 5, tzinfo=ZONE), "told the clinic")
        assert chest.done is None

    def test_raises_of_a_list_on_a_day_are_one_warning(self, diary: Diary, leaflet: Leaflet) -> None:
        """The second came after the acknowledgement, so the warning is not done with."""
        first = diary.raises[1]
        again = replace(
            first,
            id="e9",
            at=first.at + timedelta(days=2),
            urgency="immediately",
            signs=("tremor",),
            reasons=("It is there.", "Shaking."),
        )
        more = replace(diary, raises=(*diary.raises, again))
        warning = build(more, leaflet, FIRST, LAST).warnings[0]
        assert [one.name for one in warning.signs] == ["Swollen ankles, feet or hands", "Shaking (tremor)"]
        assert warning.reasons == ("It is there.", "Shaking.")
        assert warning.urgency is Urgency.IMMEDIATELY
        assert warning.done is None

    def test_a_cluster_gives_the_advice_of_clusters(self, diary: Diary, leaflet: Leaflet) -> None:
        event = replace(diary.raises[1], list="tumor_lysis", urgency="immediately", signs=("flank_pain",))
        (warning,) = build(replace(diary, raises=(event,)), leaflet, FIRST, LAST).warnings
        assert (warning.headline, warning.advice) == (leaflet.cluster.headline, leaflet.cluster.advice)

    def test_a_list_for_a_condition_keeps_it(self, diary: Diary, leaflet: Leaflet) -> None:
        event = replace(diary.raises[1], list="tumor_flare", urgency="immediately", signs=("pain",))
        unknown = replace(diary.treatment, indication=Indication.UNKNOWN)
        (warning,) = build(replace(diary, raises=(event,), treatment=unknown), leaflet, FIRST, LAST).warnings
        assert warning.advice == leaflet.list_by_id("tumor_flare").conditional_advice

    def test_a_list_of_another_leaflet_is_not_lost(self, diary: Diary, leaflet: Leaflet) -> None:
        event = replace(diary.raises[1], list="of_another_leaflet")
        (warning,) = build(replace(diary, raises=(event,)), leaflet, FIRST, LAST).warnings
        assert (warning.title, warning.advice, warning.source) == ("of_another_leaflet", "", None)
        assert warning.done is None


def test_signs_with_figures_direction_and_daily_values(report: ClinicReport) -> None:
    signs = {line.sign: line for line in report.signs}
    assert set(signs) == {"fever", "swollen_limbs", "tiredness", "pain", "chest_pain", "own:hiccups"}
    swollen = signs["swollen_limbs"]
    assert (swollen.figures.days_present, swollen.figures.worst) == (1, 1)
    assert swollen.figures.last_value is not None
    assert swollen.figures.last_value.state is DayState.ABSENT
    assert swollen.before is not None
    assert len(swollen.series.values) == 13
    assert report.signs[0].sign == "fever"  # two days, one of them by thermometer


class TestTemperatures:
    def test_fever_by_thermometer_and_by_word(self, report: ClinicReport) -> None:
        found = report.temperatures
        assert found.readings == 2
        assert found.highest is not None
        assert found.highest.value == "101.3"
        thermometer, written = found.fevers
        assert [reading.value for reading in thermometer.readings] == ["101.3"]
        assert not thermometer.written
        assert (written.readings, written.written, written.severity) == ((), True, 1)

    def test_the_threshold_is_the_owners(self, diary: Diary, leaflet: Leaflet) -> None:
        found = build(diary, leaflet, FIRST, LAST, Decimal("37.9")).temperatures
        assert [len(fever.readings) for fever in found.fevers] == [1, 1]


def test_doses_by_cycle(diary: Diary, leaflet: Leaflet) -> None:
    third, fourth = build(diary, leaflet, date(2026, 1, 20), LAST).doses
    assert (third.cycle, third.planned, third.days, third.unrecorded) == (3, 6, (), 6)
    assert (fourth.cycle, fourth.first, fourth.last) == (4, FIRST, LAST)
    assert (fourth.planned, len(fourth.of(DoseStatus.TAKEN)), fourth.unrecorded) == (11, 2, 8)
    (missed,) = fourth.of(DoseStatus.MISSED)
    assert missed.place is not None
    assert missed.place.day == 2


def test_a_cycle_that_began_before_the_period_says_from_when_it_is_told(
    diary: Diary, leaflet: Leaflet
) -> None:
    """ "Cycle 4: taken 1 of 2" would read like a cycle in which nearly all was missed."""
    whole, cut = (build(diary, leaflet, day, LAST) for day in (FIRST, FIRST + timedelta(2)))
    assert first_page.doses(whole)[0]["title"] == "Capsules, cycle 4"
    assert first_page.doses(cut)[0]["title"] == "Capsules, cycle 4 from 4 Feb"


def test_laboratory_values_begin_with_the_last_one_before(report: ClinicReport) -> None:
    (course,) = report.labs
    assert [value.value for value in course.values] == ["1.4"]
    assert course.before is not None
    assert course.before.value == "1.9"


def test_figures_in_different_units_are_not_one_course(diary: Diary, leaflet: Leaflet) -> None:
    other_unit = LabValue("l9", date(2026, 2, 6), "neutrophils", "1400", "/µL")
    report = build(replace(diary, labs=(*diary.labs, other_unit)), leaflet, FIRST, LAST)
    assert [[value.value for value in course.values] for course in report.labs] == [["1.4"], ["1400"]]


def test_two_values_of_a_day_are_both_told_in_the_order_of_entry(diary: Diary, leaflet: Leaflet) -> None:
    """Ids are random: were they to decide, the earlier value might be told as the latest."""
    second = LabValue("a-first-id", date(2026, 2, 5), "neutrophils", "1.5", "×10⁹/L")
    report = build(replace(diary, labs=(*diary.labs, second)), leaflet, FIRST, LAST)
    assert [value.value for value in report.labs[0].values] == ["1.4", "1.5"]
    [printed] = details.labs(report)
    assert printed["rows"] == [["5 February 2026", "1.4; 1.5"]]


@pytest.mark.parametrize(
    ("ends", "first", "shortly"),
    [
        (("1.5", "7.5"), "below the laboratory’s range 1.5–7.5", "below 1.5–7.5"),
        (("1.2", ""), "the laboratory’s range is from 1.2", "not below 1.2"),
        (("", "1"), "above the laboratory’s range up to 1", "above 1"),
    ],
)
def test_the_laboratorys_range_stands_beside_the_value(
    diary: Diary, leaflet: Leaflet, ends: tuple[str, str], first: str, shortly: str
) -> None:
    low, high = ends
    labs = tuple(replace(lab, low=low, high=high) if lab.value == "1.4" else lab for lab in diary.labs)
    report = build(replace(diary, labs=labs), leaflet, FIRST, LAST)
    assert first in str(first_page.labs(report)[0]["told"])
    assert details.labs(report)[0]["rows"] == [["5 February 2026", f"1.4, {shortly}"]]
    assert f"1.4 (5 Feb; {shortly})" in render_text(report)


def test_only_questions_still_open_at_the_end(report: ClinicReport) -> None:
    assert [question.id for question in report.questions] == ["q1"]
    assert [medicine.id for medicine in report.medicines] == ["m1"]


def test_the_log_holds_every_day_once(report: ClinicReport) -> None:
    days: list[date] = []
    for entry in report.log:
        if isinstance(entry, LogGap):
            days += [entry.first + timedelta(n) for n in range((entry.last - entry.first).days + 1)]
        else:
            days.append(entry.day)
    assert days == [FIRST + timedelta(n) for n in range(13)]
    corrected = next(entry for entry in report.log if isinstance(entry, LogDay) and entry.day.day == 11)
    assert corrected.signs[0].edited


@pytest.mark.parametrize(("first", "last"), [(FIRST, FIRST), (date(1, 1, 1), date(1, 3, 1))])
def test_an_empty_diary_makes_a_report(leaflet: Leaflet, first: date, last: date) -> None:
    report = build(Diary(), leaflet, first, last)
    assert (report.signs, report.warnings, report.comparison) == ((), (), None)
    assert report.log == (LogGap(first, last),)


def test_a_period_ends_after_it_begins(leaflet: Leaflet) -> None:
    with pytest.raises(ValueError, match="before"):
        build(Diary(), leaflet, LAST, FIRST)
