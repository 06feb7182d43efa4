"""A diary that was written comes back whole, and from any other file comes a sentence with its place."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from tests.examples import examples
from tests.exchange.diaries import diaries
from tests.exchange.test_diary_json import FULL, WRITTEN

from symptomdesk.diary.model import Diary
from symptomdesk.exchange import diary_json, json_text
from symptomdesk.exchange.diary_json_reading import find, read
from symptomdesk.exchange.problems import Problem
from symptomdesk.limits import LARGEST_IMPORT, MOST_PROBLEMS
from symptomdesk.paths import resources


@cache
def schema() -> Draft202012Validator:
    """The published schema, itself checked."""
    file = Path(resources()) / "schemas" / "symptomdesk-diary-1.schema.json"
    document = json.loads(file.read_text("utf-8"))
    Draft202012Validator.check_schema(document)
    return Draft202012Validator(document)


def changed(change: Callable[[Any], object]) -> bytes:
    """The full diary's file after a change of its document, each record still on its line."""
    document = json.loads(WRITTEN)
    change(document)
    return json.dumps(document, indent=1).encode()


def the_problem(data: bytes) -> Problem:
    diary, problems = read(data)
    assert diary is None
    assert len(problems) == 1, problems
    return problems[0]


def test_a_written_diary_comes_back() -> None:
    assert read(WRITTEN.encode()) == (FULL, ())


@given(diaries())
@settings(max_examples=examples(60))
def test_any_diary_comes_back_and_is_as_the_schema_says(diary: Diary) -> None:
    written = diary_json.write(diary)
    assert list(schema().iter_errors(json.loads(written))) == []
    again, problems = read(written.encode())
    assert problems == ()
    assert again is not None
    assert diary_json.write(again) == written


def test_a_byte_order_mark_does_no_harm() -> None:
    assert read(b"\xef\xbb\xbf" + WRITTEN.encode()) == (FULL, ())


def test_a_problem_has_its_line_column_and_path() -> None:
    problem = the_problem(WRITTEN.replace('"severity": 2', '"severity": 9').encode())
    assert (problem.line, problem.path) == (7, "days[0].observations[0].severity")
    assert WRITTEN.splitlines()[6][problem.column - 1] == "2"
    assert "from 0 (none) to 4" in problem.sentence


@pytest.mark.parametrize(
    ("change", "path", "said"),
    [
        (lambda d: d["days"][0].pop("note"), "days[0]", "“note” is missing"),
        (lambda d: d["days"][0].update(mood="fine"), "days[0].mood", "“mood” is not part"),
        (lambda d: d.update(days={}), "days", "should be a list"),
        (lambda d: d.update(treatment=None), "treatment", "should be an object"),
        (lambda d: d["treatment"].update(indication="flu"), "treatment.indication", "one of"),
        (lambda d: d["treatment"].update(start="2026-02-30"), "treatment.start", "A day is written"),
        (lambda d: d["treatment"].update(start="1899-12-31"), "treatment.start", "1900 to 9998"),
        (lambda d: d["days"][0].update(text=7), "days[0].text", "should be a text"),
        (lambda d: d["days"][0].update(text="\ud800"), "days[0].text", "broken"),
        (lambda d: d["days"][0].update(nothing_today=1), "days[0].nothing_today", "true or false"),
        (lambda d: d["days"][0].update(nothing_today=True), "days[0]", "cannot be both"),
        (lambda d: d["days"][1].update(day="2026-03-02"), "days[1].day", "given twice"),
        (lambda d: d["visits"][0].update(id=""), "visits[0].id", "must not be empty"),
        (lambda d: d["visits"].append(d["visits"][0]), "visits[1].id", "given twice"),
        (lambda d: d["labs"][0].update(day=20260302), "labs[0].day", "A day is written"),
        (lambda d: d["answers"][0].update(at="2026-03-02T20:05:00"), "answers[0].at", "with its offset"),
        (lambda d: d["raises"][0].update(urgency="soon"), "raises[0].urgency", "one of"),
        (lambda d: d["raises"][0].update(signs=[1]), "raises[0].signs", "list of texts"),
        (lambda d: d["acknowledgements"][0]["severities"].update(rash=5),
         "acknowledgements[0].severities", "severity"),
        (lambda d: d["revisions"][0]["before"].update(severity=1.5), "revisions[0].before", "figure"),
        (lambda d: d["treatment"]["holds"][0].update(until="2026-03-01"), "treatment.holds[0]", "before it"),
        (lambda d: d["treatment"]["prescriptions"][0].update(dose_mg="0"),
         "treatment.prescriptions[0].dose_mg", "number in quotation marks"),
        (lambda d: d["days"][0]["doses"][0].update(amount_mg="1E-400"),
         "days[0].doses[0].amount_mg", "number in quotation marks"),
        (lambda d: d["days"][0]["readings"][0].update(celsius="NaN"),
         "days[0].readings[0].celsius", "number in quotation marks"),
        (lambda d: d.update(version=0), "version", "version"),
        (lambda d: d.update(sample="no"), "sample", "true or false"),
    ],
)  # fmt: skip
def test_whatever_the_diary_could_not_hold_is_told(change: Any, path: str, said: str) -> None:
    problem = the_problem(changed(change))
    assert problem.path == path
    assert said in problem.sentence
    assert problem.line > 0
    assert problem.column > 0


def test_a_file_from_before_laboratory_ranges_is_read() -> None:
    older = changed(lambda d: [lab.pop(end) for lab in d["labs"] for end in ("low", "high")])
    diary, problems = read(older)
    assert problems == ()
    assert diary is not None
    assert [(lab.low, lab.high) for lab in diary.labs] == [("", "")]


def test_a_key_given_twice_is_told() -> None:
    problem = the_problem(
        WRITTEN.replace('"origin": "text"}]', '"origin": "text", "origin": "picked"}]', 1).encode()
    )
    assert problem.path == "days[0].observations[0]"
    assert problem.sentence == "The key “origin” is given twice."


@pytest.mark.parametrize("version", [2, 10**30, 1.5, "1" + "0" * 5000])
def test_a_higher_version_is_refused(version: object) -> None:
    data = WRITTEN.replace('"version": 1', f'"version": {version}').encode()
    assert "newer version of SymptomDesk" in the_problem(data).sentence


@pytest.mark.parametrize("other", ["{}", "[]", "7", '"diary"', '{"resourceType": "Bundle"}', "null"])
def test_another_programs_json_is_refused(other: str) -> None:
    assert "not a diary of SymptomDesk" in the_problem(other.encode()).sentence


def test_a_file_cut_short_says_where_it_ends() -> None:
    problem = the_problem(WRITTEN[:-400].encode())
    assert "incomplete or damaged" in problem.sentence
    assert problem.line > 20


def test_bytes_that_are_no_text_are_told_with_their_place() -> None:
    data = WRITTEN.encode().replace(b'"note": "called"', b'"note": "c\xfflled"')
    problem = the_problem(data)
    line = data.splitlines()[problem.line - 1]
    assert line[problem.column - 1 :].startswith(b"\xff")


@pytest.mark.parametrize("opening", ["[", '{"a":', '[{"format": '])
def test_depth_is_limited_and_never_a_crash(opening: str) -> None:
    assert "nested too deeply" in the_problem((opening * 100_000).encode()).sentence


def test_brackets_in_texts_are_no_depth() -> None:
    text = "[" * 5000 + '\\"' + "{" * 5000 + "\\\\"
    data = WRITTEN.replace("so lala", text).encode()
    diary, problems = read(data)
    assert problems == ()
    assert diary is not None
    assert "[" * 5000 + '"' in diary.pages[0].text


def test_figures_of_any_length_are_no_crash() -> None:
    assert (
        "severity"
        in the_problem(WRITTEN.replace('"severity": 2', f'"severity": {"9" * 9000}').encode()).sentence
    )


@pytest.mark.parametrize("word", ["NaN", "Infinity", "-Infinity", "1e999", "2.0", "true", '"2"', "[]", "{}"])
def test_no_other_value_passes_for_a_severity(word: str) -> None:
    assert (
        "severity" in the_problem(WRITTEN.replace('"severity": 2', f'"severity": {word}').encode()).sentence
    )


def test_a_file_too_large_is_refused_before_it_is_read() -> None:
    assert "too large" in the_problem(b" " * (LARGEST_IMPORT + 1)).sentence


def test_too_many_records_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_text, "MOST_OBJECTS", 5)
    assert "holds too much" in the_problem(WRITTEN.encode()).sentence


def test_a_text_too_long_for_the_diary_is_refused() -> None:
    data = WRITTEN.replace("second", "x" * 5_000_001).encode()
    problem = the_problem(data)
    assert problem.path == "days[0].note"
    assert "5,000,000" in problem.sentence


def test_no_more_problems_are_told_than_one_can_read() -> None:
    data = changed(lambda d: d.update(visits=[1] * 5000))
    _, problems = read(data)
    assert len(problems) == MOST_PROBLEMS + 1
    assert problems[-1].sentence == "There are more problems than these."


def test_hostile_keys_are_shown_harmlessly() -> None:
    problem = the_problem(changed(lambda d: d.update({"\x1b[2J\u202e": 1})))
    assert "\x1b" not in str(problem)
    assert "\u202e" not in str(problem)


@given(st.binary(max_size=60) | st.text(max_size=60).map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_any_bytes_give_a_sentence(data: bytes) -> None:
    diary, problems = read(data)
    assert diary is None
    assert problems


def test_records_are_found_again() -> None:
    places = find(WRITTEN.encode(), [("labs", "l1"), ("days", "2026-03-03"), ("holds", "h1")])
    lines = WRITTEN.splitlines()
    assert '"id": "l1"' in lines[places["labs", "l1"].line - 1]
    assert date(2026, 3, 3).isoformat() in lines[places["days", "2026-03-03"].line - 1]
    assert places["holds", "h1"].path == "treatment.holds[0]"
