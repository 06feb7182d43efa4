"""A person's evening in a real window, by mouse and keyboard alone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from tests.e2e.person import Person
from tests.e2e.program import Program

pytestmark = pytest.mark.display


def test_the_first_start_can_be_skipped_and_never_comes_again(person: Person, program: Program) -> None:
    with program.window():
        person.sees("Skip to the diary")
        person.turns_to()
        person.clicks("Skip to the diary")
        person.sees("How was today?")
        person.presses("ctrl+q")

    with program.window():
        person.sees("How was today?")
        person.turns_to()
        person.presses("ctrl+q")


def test_an_evening_with_an_emergency_a_correction_and_a_report(
    person: Person, program: Program, tmp_path: Path
) -> None:
    with program.window():
        goes_through_the_first_start(person)
        writes_the_evening(person)
        acknowledges_the_emergency(person)
        fills_in_the_rest(person)
        corrects_yesterday(person)
        looks_at_the_trend(person)
        saves_a_report(person, tmp_path / "for the clinic")
        person.turns_to()
        person.presses("ctrl+q")

    is_kept_as_told(program)
    printed = "\n".join(page.extract_text() for page in PdfReader(tmp_path / "for the clinic.pdf").pages)
    assert all(words in printed for words in ("Trouble breathing", "rang 112", "Nausea", "37.2"))


def goes_through_the_first_start(person: Person) -> None:
    person.sees("Next")
    person.turns_to()
    person.clicks("Next")
    person.clicks("What the medicine is taken for: Multiple myeloma")
    person.clicks("When did the treatment begin?")
    person.types("3 February 2026")
    person.clicks("How many mg has one day’s dose?")
    person.types("25")
    person.clicks("Next")
    person.sees("Begin to write")
    person.clicks("Emergency")
    person.types("112")
    person.clicks("Begin to write")
    person.sees("How was today?")


def writes_the_evening(person: Person) -> None:
    person.types("threw up twice, can't breathe.")
    person.sees("Get medical help right away", with_more=True)
    person.presses("Return")
    person.sees("Trouble breathing, recorded")
    person.sees("Emergency 112")


def acknowledges_the_emergency(person: Person) -> None:
    person.clicks("I have done this…")
    person.sees("What did you do?")
    person.types("rang 112")
    person.presses("Return")
    person.sees("Read the whole advice: Get medical help right away", with_more=True)


def fills_in_the_rest(person: Person) -> None:
    person.clicks("Vomiting (throwing up): Moderate")
    person.sees_chosen("Vomiting (throwing up): Moderate")
    person.clicks("Lenalidomide 25 mg: I have taken it")
    person.sees("Lenalidomide 25 mg: Taken", with_more=True)
    person.clicks("Temperature in °C")
    person.types("37.2")
    person.presses("Return")
    person.sees("Undo: Temperature")


def corrects_yesterday(person: Person) -> None:
    person.presses("alt+Left")
    person.sees("How was that day?")
    person.clicks("Find a sign, or name one of your own")
    person.types("nausea")
    person.clicks("Nausea (feeling sick): Mild")
    person.sees_chosen("Nausea (feeling sick): Mild")
    person.clicks("Nausea (feeling sick): Moderate")
    person.sees_chosen("Nausea (feeling sick): Moderate")


def looks_at_the_trend(person: Person) -> None:
    person.clicks("Trends")
    person.sees("Nausea (feeling sick). 1 of 2 days", with_more=True)
    person.clicks("Table")
    person.sees("Trends as a table")
    person.sees("Nausea (feeling sick)")


def saves_a_report(person: Person, file: Path) -> None:
    person.clicks("Report")
    person.sees("Preview, page 1 of", with_more=True)
    person.clicks("Save as PDF")
    person.turns_to("Save the report")
    person.presses("ctrl+a")
    person.types(str(file))
    person.presses("Return")
    person.sees(f"Saved as “{file.name}.pdf”", with_more=True)


def is_kept_as_told(program: Program) -> None:
    treatment = program.tells("treatment", "show")
    assert (treatment["indication"], treatment["start"]) == ("multiple_myeloma", "2026-02-03")
    assert [given["dose_mg"] for given in treatment["prescriptions"]] == [25]

    yesterday, today = program.tells("show")["days"]
    assert _severities(yesterday) == {"nausea": 2}
    assert _severities(today) == {"vomiting": 2, "trouble_breathing": None}
    assert today["text"] == "threw up twice, can't breathe."
    assert [dose["status"] for dose in today["doses"]] == ["taken"]
    assert [reading["value"] for reading in today["readings"]] == ["37.2"]

    former = [revision["before"] for revision in program.tells("history")["revisions"]]
    assert [before["severity"] for before in former if before.get("sign") == "nausea"] == [1]
    (alert,) = (a for a in program.tells("alerts")["alerts"] if a["list"] == "allergic_reaction")
    assert alert["state"] == "acknowledged"


def _severities(day: dict[str, Any]) -> dict[str, int | None]:
    return {observation["sign"]: observation["severity"] for observation in day["observations"]}
