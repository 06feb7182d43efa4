"""A warning whose entry was corrected says so, and no other does."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import pytest
from msgspec.structs import replace
from tests.report.conftest import evening, on, page

from symptomdesk.diary.model import DayPage, Diary, Raise, Revision, RevisionKind
from symptomdesk.leaflet.model import Leaflet
from symptomdesk.report import first_page, text
from symptomdesk.report.content import build
from symptomdesk.report.corrections import Corrections
from symptomdesk.report.layout import Part

RAISED = Raise("e1", "blood_clot", "emergency", on(5), evening(on(5)), ("chest_pain",), ("You wrote it.",))
LATER = timedelta(hours=1)


def entry(offset: int, sign: str, severity: int | None) -> dict[str, object]:
    return {"id": "o", "day": on(offset).isoformat(), "sign": sign, "severity": severity}


def corrected(
    leaflet: Leaflet,
    before: dict[str, object],
    *pages: DayPage,
    record: str = "observation",
    event: Raise = RAISED,
    after: timedelta = LATER,
) -> tuple[str, ...]:
    revision = Revision("x", record, "o", event.at + after, RevisionKind.REMOVED, before)
    return Corrections(Diary(pages=pages, revisions=(revision,)), leaflet, Decimal("38.0")).of(event)


def test_an_entry_that_was_taken_back(leaflet: Leaflet) -> None:
    assert corrected(leaflet, entry(5, "chest_pain", 3)) == ("chest_pain",)
    assert corrected(leaflet, entry(5, "chest_pain", 3), page(5, ("nausea", 3))) == ("chest_pain",)


def test_an_entry_that_was_made_milder(leaflet: Leaflet) -> None:
    assert corrected(leaflet, entry(5, "chest_pain", 4), page(5, ("chest_pain", 1))) == ("chest_pain",)


def test_what_still_stands_or_was_made_worse_is_not_corrected(leaflet: Leaflet) -> None:
    """One of two equal entries may go, and so may one that an earlier day says as well."""
    assert corrected(leaflet, entry(5, "chest_pain", 3), page(5, ("chest_pain", 3))) == ()
    assert corrected(leaflet, entry(5, "chest_pain", None), page(5, ("chest_pain", 2))) == ()
    assert corrected(leaflet, entry(5, "chest_pain", 2), page(3, ("chest_pain", 2))) == ()


@pytest.mark.parametrize("offset", [-30, 6])
def test_entries_of_other_days_or_signs_are_none_of_its_business(offset: int, leaflet: Leaflet) -> None:
    assert corrected(leaflet, entry(offset, "chest_pain", 3)) == ()
    assert corrected(leaflet, entry(5, "nausea", 3)) == ()


def test_a_correction_before_the_warning_or_with_it_is_not_one_after_it(leaflet: Leaflet) -> None:
    assert corrected(leaflet, entry(5, "chest_pain", 3), after=-LATER) == ()
    assert corrected(leaflet, entry(5, "chest_pain", 3), after=timedelta()) == ()


def test_a_temperature_that_was_mistyped(leaflet: Leaflet) -> None:
    fever = replace(RAISED, list="infection", signs=("fever", "chills"))
    before: dict[str, object] = {"day": on(5).isoformat(), "value": "40.2", "celsius": "40.2"}
    assert corrected(leaflet, before, record="reading", event=fever) == ("fever",)
    hot = page(5, temperature=("38.4", "C", "38.4"))
    assert corrected(leaflet, before, hot, record="reading", event=fever) == ()
    cool: dict[str, object] = before | {"celsius": "37.0"}
    assert corrected(leaflet, cool, record="reading", event=fever) == ()


@pytest.mark.parametrize(
    "before",
    [
        {},
        {"day": None, "sign": "chest_pain", "severity": 3},
        {"day": "the 5th", "sign": "chest_pain", "severity": 3},
        {"day": on(5).isoformat(), "celsius": "hot"},
        {"day": on(5).isoformat(), "sign": ["chest_pain"], "severity": "3"},
    ],
)
def test_former_versions_of_any_shape_do_no_harm(before: dict[str, object], leaflet: Leaflet) -> None:
    assert corrected(leaflet, before) == ()
    assert corrected(leaflet, before, record="reading") == ()


def test_page_one_and_the_text_say_it(leaflet: Leaflet) -> None:
    revision = Revision(
        "x", "observation", "o", RAISED.at + LATER, RevisionKind.REMOVED, entry(5, "chest_pain", 3)
    )
    diary = Diary(pages=(page(5, nothing_today=True),), raises=(RAISED,), revisions=(revision,))
    report = build(diary, leaflet, on(0), on(6))
    [told] = first_page.warnings(report)
    assert told["signs"] == "Chest pain (corrected later)"
    assert "Chest pain (corrected later)" in text.render(report, frozenset({Part.WARNINGS}))
    again = replace(RAISED, id="e2", day=on(6), at=evening(on(6)))
    pages = (*diary.pages, page(6, ("chest_pain", 2)))
    standing = build(replace(diary, pages=pages, raises=(RAISED, again)), leaflet, on(0), on(6))
    [told] = first_page.warnings(standing)
    assert told["signs"] == "Chest pain"
