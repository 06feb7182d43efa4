"""Which of the leaflet's precautions are worth a reminder on a day, and which days are not written."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from symptomdesk.course.cycles import cycle_day
from symptomdesk.course.model import DaySpan
from symptomdesk.desk import Desk, Entry, Reference
from symptomdesk.desk.precautions import precautions_on
from symptomdesk.diary.model import Hold, Prescription, Regimen, Treatment
from symptomdesk.leaflet.model import Leaflet

TODAY = date(2026, 3, 2)
START = date(2026, 2, 16)
CYCLE = Treatment(start=START, prescriptions=(Prescription("p", START, None, Regimen.DAYS_21_7),))
NOBODY = frozenset[str]()


@pytest.fixture(scope="module")
def leaflet(plain_reference: Reference) -> Leaflet:
    return plain_reference.leaflet


def texts(leaflet: Leaflet, day: date, treatment: Treatment, *present: str) -> str:
    return " / ".join(
        one.precaution.text
        for one in precautions_on(day, leaflet, treatment, cycle_day(treatment, day), frozenset(present))
    )


class TestPrecautions:
    def test_how_to_take_it_is_for_days_with_a_capsule(self, leaflet: Leaflet) -> None:
        assert "Swallow this medication whole" in texts(leaflet, START, CYCLE)
        assert "Swallow" not in texts(leaflet, START + timedelta(days=23), CYCLE)

    def test_a_sign_calls_for_the_sentence_that_announces_it(self, leaflet: Leaflet) -> None:
        assert "may make you dizzy" in texts(leaflet, TODAY, CYCLE, "dizziness")
        assert "may make you dizzy" not in texts(leaflet, TODAY, CYCLE, "nausea")

    def test_a_headache_calls_for_the_sentence_about_what_one_may_take_for_it(self, leaflet: Leaflet) -> None:
        assert "such as acetaminophen" in texts(leaflet, TODAY, CYCLE, "headache")
        assert "acetaminophen" not in texts(leaflet, TODAY, CYCLE, "nausea")

    def test_donating_is_out_of_the_question_from_the_start(self, leaflet: Leaflet) -> None:
        before = START - timedelta(days=1)
        assert "donate blood" not in texts(leaflet, before, CYCLE)
        assert "donate blood" in texts(leaflet, START, CYCLE)
        assert "donate blood" in texts(leaflet, START, Treatment())

    @pytest.mark.parametrize(("days", "applies"), [(0, True), (28, True), (29, False)])
    def test_four_weeks_after_the_end_it_is_over(self, leaflet: Leaflet, days: int, applies: bool) -> None:
        ended = date(2026, 3, 2)
        today = ended + timedelta(days=days)
        treatment = Treatment(start=START, holds=(Hold("h", ended, None),))
        found = {
            one.precaution.text: one.last_day
            for one in precautions_on(today, leaflet, treatment, cycle_day(treatment, today), NOBODY)
        }
        donation = [text for text in found if "donate" in text]
        assert bool(donation) is applies
        assert {found[text] for text in donation} <= {date(2026, 3, 30)}

    def test_a_pause_that_ends_ends_nothing(self, leaflet: Leaflet) -> None:
        pause = Hold("h", date(2026, 3, 2), date(2026, 4, 20))
        treatment = Treatment(start=START, holds=(pause,))
        assert "donate blood" in texts(leaflet, date(2026, 4, 19), treatment)


class TestUnwrittenDays:
    def test_days_between_the_last_entry_and_today_are_told(self, desk: Desk) -> None:
        desk.log(Entry(TODAY - timedelta(days=4), (("nausea", 1),)))
        span = DaySpan(TODAY - timedelta(days=3), TODAY - timedelta(days=1))
        assert desk.view(TODAY).unwritten == span

    def test_not_once_today_is_written(self, desk: Desk) -> None:
        desk.log(Entry(TODAY - timedelta(days=4), (("nausea", 1),)))
        assert desk.set_nothing_today(TODAY, nothing=True).unwritten is None

    def test_not_on_another_day_nor_in_a_new_diary(self, desk: Desk) -> None:
        assert desk.view(TODAY).unwritten is None
        desk.log(Entry(TODAY - timedelta(days=4), (("nausea", 1),)))
        assert desk.view(TODAY - timedelta(days=1)).unwritten is None

    def test_not_after_a_written_yesterday(self, desk: Desk) -> None:
        desk.log(Entry(TODAY - timedelta(days=1), (("nausea", 1),)))
        assert desk.view(TODAY).unwritten is None
