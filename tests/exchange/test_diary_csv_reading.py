"""People's own tables are understood, and what is not understood is told with its place."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

import pytest
from tests.desk.shared_words import shared_reference

from symptomdesk.desk import own_sign
from symptomdesk.diary.model import Observation, Origin, Reading
from symptomdesk.exchange import csv_table
from symptomdesk.exchange.diary_csv_reading import Known, NothingToday, Table, read
from symptomdesk.exchange.problems import Problem
from symptomdesk.limits import LARGEST_IMPORT

NOW = datetime(2026, 3, 9, 8, tzinfo=timezone(timedelta(hours=1)))


def read_table(data: str | bytes) -> tuple[Table, tuple[Problem, ...]]:
    reference = shared_reference()
    words = reference.interpreter
    known = Known(
        leaflet=reference.leaflet,
        understand=words.understand,
        grade=words.grade,
        says_nothing=words.says_nothing,
        own_sign=own_sign,
        new_id=lambda: "new",
        today=NOW.date(),
        now=NOW,
    )
    return read(data.encode() if isinstance(data, str) else data, known)


def entries(data: str | bytes) -> list[Observation | Reading]:
    table, problems = read_table(data)
    assert problems == ()
    return [row.entry for row in table.rows if not isinstance(row.entry, NothingToday)]


def signs(data: str | bytes) -> list[tuple[str, int | None]]:
    return [(one.sign, one.severity) for one in entries(data) if isinstance(one, Observation)]


def the_problem(data: str | bytes) -> Problem:
    table, problems = read_table(data)
    assert table.rows == ()
    assert len(problems) == 1, problems
    return problems[0]


def of_cell(cell: str) -> list[tuple[str, int | None]]:
    return signs(f'date,symptom\n2026-03-02,"{cell}"\n')


# Columns and encodings


@pytest.mark.parametrize(
    "table",
    [
        "date,symptom,severity\n2026-03-02,nausea,2\n",
        "DATE;SYMPTOM;SEVERITY\r\n2026-03-02;nausea;2\r\n",
        "Severity\tSign\tDay\n2\tnausea\t2026-03-02\n",
        'sep=;\r\n"Day";"Side effect";"Grade"\r\n"2026-03-02";"nausea";"2"\r\n',
        "\n\n date , Symptoms ,How bad\n2026-03-02, nausea , 2 \n\n",
        "date,symptom,severity\r2026-03-02,nausea,2",
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_headings_in_any_order_case_separator_and_encoding(table: str, encoding: str) -> None:
    mark = "\ufeff" if encoding == "utf-16-le" else ""
    assert signs((mark + table).encode(encoding)) == [("nausea", 2)]


def test_windows_writes_its_own_characters() -> None:
    (one,) = entries("date,symptom,note\n2026-03-02,nausea,caf\xe9 \u2013 \u20ac\n".encode("cp1252"))
    assert isinstance(one, Observation)
    assert one.note == "café – €"


def test_a_table_of_signs_by_column() -> None:
    table = (
        "date,Nausea (feeling sick),headache (0-10),own:Hiccups,Fatigue\n"
        "2026-03-02,2,7,x,\n"
        "2026-03-03,,0,no,1\n"
    )
    assert signs(table) == [
        ("nausea", 2),
        ("headache", 3),
        ("own:hiccups", None),
        ("headache", 0),
        ("own:hiccups", 0),
        ("tiredness", 1),
    ]


@pytest.mark.parametrize("heading", ["Mood", "Pain medicine", "no rash", "my husband's rash", "cycle"])
def test_no_other_heading_is_a_symptoms(heading: str) -> None:
    assert signs(f"date,symptom,{heading}\n2026-03-02,nausea,3\n") == [("nausea", None)]


@pytest.mark.parametrize(
    "table",
    [
        "hello",
        "date\n2026-03-02",
        "symptom,severity\nnausea,2",
        "\x00\x01\x02",
        "date,mood\n1,2",
        "date,temp\n1,2",
    ],
)
def test_without_headings_of_dates_and_symptoms_there_is_no_table(table: str) -> None:
    assert "The first row should hold headings" in the_problem(table).sentence


def test_two_columns_for_the_same_are_told() -> None:
    problem = the_problem("date,symptom,side effect\n2026-03-02,nausea,\n")
    assert (problem.line, problem.column, problem.path) == (1, 3, "side effect")


# Dates


def test_the_order_of_day_and_month_is_the_files() -> None:
    dates = [one.day for one in entries("date,symptom\n2/3/2026,rash\n13/2/2026,rash\n")]
    assert dates == [date(2026, 3, 2), date(2026, 2, 13)]
    problem = the_problem("date,symptom\n2/3/2026,rash\n")
    assert (problem.line, problem.column) == (2, 1)
    assert "day or with the month" in problem.sentence


def test_a_date_in_the_future_is_told() -> None:
    problem = the_problem("date,symptom\n2026-03-10,rash\n")
    assert problem.sentence == "2026-03-10 is in the future."


def test_a_time_stands_beside_the_date_or_in_it() -> None:
    table = "date,time,symptom\n2026-03-02,8:15 pm,rash\n2026-03-02 20:15,,rash\n2026-03-02,,rash\n"
    evening = datetime(2026, 3, 2, 20, 15, tzinfo=NOW.tzinfo)
    assert [one.at for one in entries(table)] == [evening, evening, NOW]
    assert the_problem("date,time,symptom\n2026-03-02,late,rash\n").path == "time"


# Symptoms


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("stomach_pain", [("stomach_pain", None)]),
        ("Stomach pain", [("stomach_pain", None)]),
        ("Nausea (feeling sick)", [("nausea", None)]),
        ("own:Hair  Loss", [("own:hair loss", None)]),
        ("threw up twice", [("vomiting", None)]),
        ("bad nausea", [("nausea", 3)]),
        ("nausea, mild", [("nausea", 1)]),
        ("Tiredness; dry skin", [("tiredness", None), ("dry_skin", None)]),
        ("no fever, chills", [("fever", 0), ("chills", None)]),
        ("felt sick, own:Hiccups", [("nausea", None), ("own:hiccups", None)]),
        ("nausea, nausea", [("nausea", None)]),
        ("headache, all day", [("headache", None)]),
        ("vomiting and diarrhea", [("vomiting", None), ("diarrhea", None)]),
        ("mental/mood changes", [("mood_changes", None)]),
        ("itching/swelling (especially of the face/tongue/throat)", [("itching", None), ("swelling", None)]),
        ("tender/swollen lymph nodes", [("swollen_lymph_nodes", None)]),
    ],
)
def test_a_cell_names_signs(cell: str, found: list[tuple[str, int | None]]) -> None:
    assert of_cell(cell) == found


def test_a_temperature_among_the_symptoms_is_one() -> None:
    one, other = entries('date,symptom\n2026-03-02,"headache, temperature 38.5 C"\n')
    assert isinstance(one, Observation)
    assert isinstance(other, Reading)
    assert (one.sign, other.value, other.unit) == ("headache", "38.5", "C")


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        ("wibble", "“wibble” is not understood"),
        ("nausea and wibble", "“wibble” is not understood"),
        ("nausea, chest", "“chest” is not understood"),
        ("nausea, wibble", "“wibble” is not understood"),
        ("my husband has a rash", "another person"),
        ("felt sick last month", "an earlier day"),
        ("own:", "is not understood"),
        ("!!", "is not understood"),
        ("x" * 1001, "too long"),
    ],
)
def test_what_is_not_understood_is_told(cell: str, said: str) -> None:
    problem = the_problem(f'date,symptom\n2026-03-01,rash\n2026-03-02,"{cell}"\n')
    assert (problem.line, problem.column, problem.path) == (3, 2, "symptom")
    assert said in problem.sentence


def test_words_and_origin_tell_where_it_came_from() -> None:
    (one,) = entries("date,symptom,note\n2026-03-02,threw up twice,after lunch\n")
    assert isinstance(one, Observation)
    assert (one.words, one.note, one.origin) == ("threw up twice", "after lunch", Origin.IMPORTED)


# Severities


@pytest.mark.parametrize(
    ("cell", "severity"),
    [("0", 0), ("4", 4), ("2.0", 2), ("", None), ("Very severe", 4), ("not graded", None), ("none", 0),
     ("a bit", 1), ("unbearable", 4), ("7/10", 3), ("10 out of 10", 4)],
)  # fmt: skip
def test_a_severity_is_a_figure_or_words(cell: str, severity: int | None) -> None:
    assert signs(f"date,symptom,severity\n2026-03-02,rash,{cell}\n") == [("rash", severity)]


@pytest.mark.parametrize(
    "cell", ["5", "7", "-1", "2.5", "3/4", "11/10", "not bad", "severe?!x", "9" * 5000, "1e0"]
)
def test_no_other_severity_is_taken(cell: str) -> None:
    problem = the_problem(f"date,symptom,severity\n2026-03-02,rash,{cell}\n")
    assert (problem.line, problem.column) == (2, 3)
    assert "is no severity" in problem.sentence


@pytest.mark.parametrize("heading", ["severity (0-4)", "Severity 0 to 4", "severity /4", "grade [0–4]"])
def test_a_heading_may_name_our_own_scale(heading: str) -> None:
    assert signs(f"date,symptom,{heading}\n2026-03-02,rash,3\n") == [("rash", 3)]


@pytest.mark.parametrize(
    "table",
    [
        "date,symptom,severity (1-5)\n2026-03-02,headache,5\n",
        "date,symptom,rating out of 5\n2026-03-02,headache,5\n",
        "date,symptom,level 0 to 100\n2026-03-02,headache,95\n",
        "date,nausea,headache (1-5)\n2026-03-02,1,5\n",
    ],
)
def test_a_scale_that_nobody_knows_is_a_problem(table: str) -> None:
    """Were its column passed over, the worst headache would come in as one that nobody graded."""
    problem = the_problem(table)
    assert (problem.line, problem.column) == (1, 3)
    assert "scale is not known" in problem.sentence


def test_a_heading_may_name_its_symptom_with_something_in_brackets() -> None:
    table = "date,chest pain (yes/no),Nausea (feeling sick),dizziness [0-4]\n2026-03-02,yes,1,3\n"
    assert signs(table) == [("chest_pain", None), ("nausea", 1), ("dizziness", 3)]


@pytest.mark.parametrize("severity", ["", "0", "none", "None"])
def test_a_day_without_symptoms_may_have_no_severity_either(severity: str) -> None:
    table, problems = read_table(f"date,symptom,severity\n2026-03-02,none,{severity}\n")
    assert problems == ()
    assert [row.entry for row in table.rows] == [NothingToday(date(2026, 3, 2))]


def test_a_heading_may_say_that_figures_are_out_of_ten() -> None:
    assert signs("date,symptom,severity (0-10)\n2026-03-02,rash,3\n2026-03-02,rash,9\n") == [
        ("rash", 1),
        ("rash", 4),
    ]


def test_a_denied_symptom_has_no_strength() -> None:
    assert signs("date,symptom,severity\n2026-03-02,no rash,0\n") == [("rash", 0)]
    assert "there was no rash" in the_problem("date,symptom,severity\n2026-03-02,no rash,3\n").sentence


# Temperatures


def test_temperatures_have_their_own_column() -> None:
    found = entries("date,temperature (°F),symptom\n2026-03-02,101.3,\n2026-03-02,36.8 C,rash\n")
    readings = [(one.value, one.unit) for one in found if isinstance(one, Reading)]
    assert readings == [("101.3", "F"), ("36.8", "C")]
    assert the_problem("date,symptom,temp\n2026-03-02,rash,hot\n").path == "temp"


# Days without a symptom


@pytest.mark.parametrize("cell", ["none", "No symptoms", "nothing", "Nothing today"])
def test_a_row_may_say_that_there_was_none(cell: str) -> None:
    table, problems = read_table(f"date,symptom,severity,temp\n2026-03-02,{cell},0,36.8\n")
    assert problems == ()
    nothing, reading = (row.entry for row in table.rows)
    assert nothing == NothingToday(date(2026, 3, 2))
    assert isinstance(reading, Reading)


def test_a_day_is_not_both_with_and_without_a_symptom() -> None:
    problem = the_problem("date,symptom\n2026-03-02,rash\n2026-03-02,none\n")
    assert str(problem) == "line 3: 2026-03-02 is without a symptom here, and has one on line 2."
    assert "names no symptom" in the_problem("date,symptom,severity\n2026-03-02,none,2\n").sentence


# Rows


def test_a_row_without_a_symptom_says_nothing_else() -> None:
    assert entries("date,symptom,severity\n2026-03-02,,\n") == []
    problem = the_problem("date,symptom,severity\n2026-03-02,,3\n")
    assert (problem.column, problem.sentence[:25]) == (3, "This row names no symptom")


def test_a_row_may_end_early_but_not_late() -> None:
    assert signs("date,symptom,severity\n2026-03-02,rash\n") == [("rash", None)]
    problem = the_problem("date,symptom\n2026-03-02,rash,3\n")
    assert (problem.line, problem.column) == (2, 3)


def test_a_lost_quotation_mark_is_told_where_it_is() -> None:
    problem = the_problem('date,symptom\n2026-03-02,rash\n2026-03-02,"rash\n2026-03-03,rash\n')
    assert problem.line == 3
    assert "quotation mark" in problem.sentence


def test_line_breaks_in_cells_count_as_lines() -> None:
    problem = the_problem('date,symptom,note\n2026-03-02,rash,"two\nlines"\n2026-03-02,wibble,\n')
    assert problem.line == 4


def test_every_wrong_row_is_told() -> None:
    _, problems = read_table("date,symptom\nx,rash\n2026-03-02,wibble\n2026-03-02,rash\n")
    assert [(one.line, one.column) for one in problems] == [(2, 1), (3, 2)]


def test_limits_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "too large" in the_problem(b"x" * (LARGEST_IMPORT + 1)).sentence
    wide = "date,symptom" + ",x" * 199 + "\n2026-03-02,rash\n"
    assert "200 at most" in the_problem(wide).sentence
    monkeypatch.setattr(csv_table, "MOST_ROWS", 3)
    assert "too long" in the_problem("date,symptom\n" + "2026-03-02,rash\n" * 4).sentence
    assert len(entries("date,symptom\n" + "2026-03-02,rash\n" * 3)) == 3


@pytest.mark.parametrize("piece", ["[", " ", "(", "9", "a ", "1-", "and ", "0 ", "°"])
@pytest.mark.parametrize("column", ["date", "time", "symptom", "severity", "temp", "mood"])
def test_no_cell_takes_long(column: str, piece: str) -> None:
    """A reader whose time grew with the square of a cell would not come back from these."""
    long = f"38{piece * 30_000}x"[:130_000]
    headings = ["date", "symptom", "severity", "temp", "time", "mood"]
    cells = {"date": "2026-03-02", "symptom": "rash", column: long}
    read_table(",".join(headings) + "\n" + ",".join(cells.get(name, "") for name in headings) + "\n")
    read_table(f"date,symptom,{long}\n2026-03-02,rash,1\n")


def test_an_id_of_another_program_is_none_of_ours() -> None:
    (one,) = entries("id,date,symptom\n1,2026-03-02,rash\n")
    assert one.id == "new"
