"""What the treatment page says, without a window."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from msgspec.structs import replace
from tests.desktop.conftest import TODAY

from symptomdesk.desk import Desk, RefusedError
from symptomdesk.desktop.pages import treatment_content as content
from symptomdesk.desktop.widgets.dose_calendar import FREE, PLANNED, UNRECORDED
from symptomdesk.diary.model import DoseStatus, Regimen
from symptomdesk.leaflet.model import Source

JANUARY = date(2026, 1, 5)


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def treated(desk: Desk, *, begun: int = 11, regimen: Regimen = Regimen.DAYS_21_7) -> None:
    desk.clinic.set_treatment(start=ago(begun), dose_mg=Decimal("20"), regimen=regimen)


class TestStanding:
    def test_in_a_cycle(self, desk: Desk) -> None:
        treated(desk, begun=3 * 28 + 11)
        view = desk.clinic.view()
        assert content.state_words(view) == "Cycle 4, day 12 of 28; 20 mg, days 1-21 of 28"
        assert content.today_words(view) == "A capsule is planned for today."
        assert content.span_words(view) == "Cycle 4: 19 February to 18 March 2026"

    def test_once_the_capsule_is_told_it_says_so(self, desk: Desk) -> None:
        treated(desk)
        desk.record_dose(TODAY, DoseStatus.TAKEN)
        assert content.today_words(desk.clinic.view()) == "Today’s capsule: taken."

    def test_in_the_week_without_capsules(self, desk: Desk) -> None:
        treated(desk, begun=21)
        assert content.today_words(desk.clinic.view()) == "No capsule is planned for today."

    def test_every_day(self, desk: Desk) -> None:
        treated(desk, begun=99, regimen=Regimen.CONTINUOUS)
        assert content.state_words(desk.clinic.view()) == "Treatment day 100; 20 mg, every day"

    def test_on_hold(self, desk: Desk) -> None:
        treated(desk)
        desk.clinic.hold(ago(1))
        assert "On hold" in content.today_words(desk.clinic.view())

    def test_a_cycle_that_lasts_too_long_is_told_without_its_length(self, desk: Desk) -> None:
        treated(desk, begun=30)
        desk.clinic.hold(ago(3))
        assert content.state_words(desk.clinic.view()).startswith("Cycle 1, day 31;")

    def test_before_it_begins(self, desk: Desk) -> None:
        desk.clinic.set_treatment(start=TODAY + timedelta(days=3))
        assert content.state_words(desk.clinic.view()) == "It begins on 5 March 2026"

    def test_with_nothing_known_it_says_what_to_do(self, desk: Desk) -> None:
        view = desk.clinic.view()
        assert content.state_words(view) == content.NOTHING_KNOWN
        assert content.today_words(view) == content.WHAT_TO_DO
        assert (content.span_words(view), content.count_words(view), content.dose_fields(view)) == (
            "",
            "",
            (),
        )


class TestCapsules:
    def test_every_day_has_its_mark_and_its_words(self, desk: Desk) -> None:
        treated(desk)
        for days, status in ((11, DoseStatus.TAKEN), (10, DoseStatus.MISSED), (9, DoseStatus.HELD)):
            desk.record_dose(ago(days), status)
        fields = content.dose_fields(desk.clinic.view())
        assert [one.state for one in fields] == [
            "taken",
            "missed",
            "held",
            *[UNRECORDED] * 9,
            *[PLANNED] * 9,
            *[FREE] * 7,
        ]
        assert (fields[1].name, fields[1].meaning) == ("Friday, 20 February 2026", "missed")
        assert [one.open for one in fields] == [True] * 12 + [False] * 16
        assert [one.day for one in fields if one.today] == [TODAY]

    def test_a_pause_is_held_and_not_forgotten(self, desk: Desk) -> None:
        treated(desk)
        desk.clinic.hold(ago(2), TODAY + timedelta(days=2))
        fields = {one.day: one for one in content.dose_fields(desk.clinic.view())}
        assert {fields[ago(back)].state for back in (2, 1, 0, -1, -2)} == {"held"}
        assert "on hold" in fields[TODAY].meaning
        assert content.count_words(desk.clinic.view()) == "So far 9 not recorded."

    def test_missed_ones_are_counted_and_named(self, desk: Desk) -> None:
        treated(desk)
        desk.record_dose(ago(11), DoseStatus.TAKEN)
        desk.record_dose(ago(3), DoseStatus.MISSED)
        desk.record_dose(TODAY, DoseStatus.TAKEN)
        words = content.count_words(desk.clinic.view())
        assert words == "So far 2 taken, 1 missed (27 February), 9 not recorded."

    def test_todays_can_still_be_taken(self, desk: Desk) -> None:
        treated(desk, begun=0)
        assert content.count_words(desk.clinic.view()) == "No capsule has been recorded so far."

    def test_the_advice_on_late_ones_names_its_source_and_is_no_quotation(self, desk: Desk) -> None:
        advice, source = content.late_words(desk.reference.leaflet.late_dose)
        assert "12 hours" in advice
        assert "“" not in advice
        assert source.startswith("Not in the leaflet; after Cancer Research UK")
        assert content.late_words(None) == ("", "")

    def test_a_leaflet_with_advice_of_its_own_is_quoted(self, desk: Desk) -> None:
        late = desk.reference.leaflet.late_dose
        assert late is not None
        own = replace(late, advice=("Skip it.",), source=Source("A leaflet", "Doses", "Skip it."))
        assert content.late_words(own) == ("“Skip it.”", "Leaflet, Doses")


class TestRows:
    def test_doses_the_latest_first_with_the_one_in_force(self, desk: Desk) -> None:
        desk.clinic.set_treatment(start=JANUARY, dose_mg=Decimal("25"), regimen=Regimen.DAYS_21_7)
        desk.clinic.set_treatment(dose_mg=Decimal("2.50"), from_day=ago(5))
        desk.clinic.set_treatment(regimen=Regimen.CONTINUOUS, from_day=TODAY + timedelta(days=9))
        rows = content.prescription_rows(desk.clinic.treatment(), TODAY)
        assert [(row.text, row.detail) for row in rows] == [
            ("every day", "from 11 March 2026"),
            ("2.5 mg", "from 25 February 2026 · in force"),
            ("25 mg, days 1-21 of 28", "from 5 January 2026"),
        ]

    def test_pauses(self, desk: Desk) -> None:
        desk.clinic.hold(JANUARY, JANUARY)
        desk.clinic.hold(ago(1), TODAY)
        desk.clinic.hold(TODAY + timedelta(days=8))
        rows = content.hold_rows(desk.clinic.treatment(), TODAY)
        assert [(row.text, row.detail) for row in rows[1:]] == [
            ("1 March to 2 March 2026", "2 days · now"),
            ("5 January 2026", "1 day"),
        ]
        assert rows[0].text == "From 10 March 2026 on"
        assert "no end yet" in rows[0].detail

    def test_visits_to_come_say_when(self, desk: Desk) -> None:
        desk.clinic.add_visit(ago(20), "blood test")
        desk.clinic.add_visit(TODAY + timedelta(days=1))
        desk.clinic.add_visit(TODAY)
        rows = content.visit_rows(desk.clinic.visits(), TODAY)
        assert [row.detail for row in rows] == ["in 1 day", "today", "blood test"]

    def test_medicines_and_laboratory_values(self, desk: Desk) -> None:
        desk.clinic.add_medicine("aspirin", "75 mg", JANUARY)
        desk.clinic.add_medicine("Vitamin D")
        desk.clinic.add_lab("neutrophils", "1.9 ×10⁹/L", ago(3))
        medicines = content.medicine_rows(desk.clinic.medicines())
        assert [(row.text, row.detail) for row in medicines] == [
            ("Aspirin, 75 mg", "since 5 January 2026"),
            ("Vitamin D", ""),
        ]
        desk.clinic.add_lab("platelets", "92", ago(4), low="150", high="400")
        labs = content.lab_rows(desk.clinic.labs())
        assert [(row.text, row.detail) for row in labs] == [
            ("Neutrophils 1.9 ×10⁹/L", "27 February 2026"),
            ("Platelets 92", "26 February 2026 · ↓ below the laboratory’s range (150 – 400)"),
        ]


@pytest.mark.parametrize(
    ("typed", "dose"),
    [("20", "20"), (" 2,5 mg ", "2.5"), ("10MG", "10"), ("", None), ("mg", None)],
)
def test_a_dose_is_read_as_people_type_it(typed: str, dose: str | None) -> None:
    assert content.dose_of(typed) == (None if dose is None else Decimal(dose))


@pytest.mark.parametrize("typed", ["twenty", "2 5", "20-25"])
def test_what_is_no_dose_is_refused_with_an_example(typed: str) -> None:
    with pytest.raises(RefusedError, match="such as 20"):
        content.dose_of(typed)


@pytest.mark.parametrize(
    ("figure", "unit", "value"),
    [
        ("1.9", "×10⁹/L", "1.9 ×10⁹/L"),
        ("1 900", "/µl", "1900 /µl"),
        (" 92 ", "", "92"),
        ("1.9 g/dL", "", "1.9 g/dL"),
    ],
)
def test_a_laboratory_value_is_put_together(figure: str, unit: str, value: str) -> None:
    assert content.lab_value(figure, unit) == value
