"""Reasons and questions as sentences."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from tests.triage.diaries import alert_of, at_end_of, leaflet

from symptomdesk.triage.episodes import ReasonFact
from symptomdesk.triage.model import ReasonCode
from symptomdesk.triage.wording import Wording, day_name

DAY = date(2026, 3, 3)


@pytest.fixture(scope="module")
def wording() -> Wording:
    return Wording(leaflet(), DAY)


def test_a_day_is_named_as_people_say_it_with_the_year_if_it_is_another_one() -> None:
    assert day_name(DAY, DAY) == "3 March"
    assert day_name(date(2025, 12, 31), DAY) == "31 December 2025"


@pytest.mark.parametrize(
    ("fact", "says"),
    [
        (ReasonFact(ReasonCode.PRESENT, "tremor", DAY), "Shaking (tremor): recorded on 3 March."),
        (ReasonFact(ReasonCode.PERSISTS_EPISODE, "nausea", DAY, days=3), "on 3 days"),
        (ReasonFact(ReasonCode.PERSISTS_WINDOW, "nausea", DAY, days=5), "5 of the last 14 days"),
        (
            ReasonFact(ReasonCode.WORSENS, "nausea", DAY, before=1, after=2),
            "was mild, then it became mod",
        ),
        (ReasonFact(ReasonCode.SEVERE, "nausea", DAY, after=4), "very severe"),
        (ReasonFact(ReasonCode.SAID_WORSE, "nausea", DAY, words="getting worse"), "“getting worse”"),
        (ReasonFact(ReasonCode.SUDDEN, "headache", DAY, words="out of the blue"), "“out of the blue”"),
        (ReasonFact(ReasonCode.READING, "fever", DAY, words="38.1 °C"), "showed 38.1 °C. From 38.0 °C on"),
    ],
)
def test_every_reason_is_a_sentence(wording: Wording, fact: ReasonFact, says: str) -> None:
    reason = wording.reason(fact)
    assert says in reason.text
    assert (reason.code, reason.sign, reason.day) == (fact.code, fact.sign, DAY)


def test_a_reason_names_the_threshold_in_force() -> None:
    strict = Wording(leaflet(), DAY, Decimal("37.5"))
    fact = ReasonFact(ReasonCode.READING, "fever", DAY, words="37.6 °C")
    assert "From 37.5 °C on" in strict.reason(fact).text


def test_words_of_the_person_are_data_and_never_places_to_fill(wording: Wording) -> None:
    fact = ReasonFact(ReasonCode.SAID_WORSE, "nausea", DAY, words="{sign} {0} {")
    assert "“{sign} {0} {”" in wording.reason(fact).text


def test_an_own_symptom_is_called_by_its_name(wording: Wording) -> None:
    assert wording.sign("own:hair loss") == "hair loss"


def test_every_kind_of_reason_has_its_sentence_in_the_leaflet() -> None:
    assert {f"reason_{code}" for code in ReasonCode} <= leaflet().words.keys()


def test_a_reason_tells_how_it_began_and_how_bad_it_became() -> None:
    texts = [r.text for r in alert_of(at_end_of(2, ["nausea=1", "nausea=3"]), "common").reasons]
    assert texts == [
        "Nausea (feeling sick): it was mild, then it became severe.",
        "Nausea (feeling sick): it was severe.",
    ]
