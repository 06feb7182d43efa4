"""The CSV export opens as a table anywhere and starts no formula."""

from __future__ import annotations

import csv
import io
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from symptomdesk.diary.model import DayPage, Diary, Observation, Origin, Prescription, Regimen, Treatment
from symptomdesk.exchange.diary_csv import COLUMNS, write
from symptomdesk.leaflet.load import load
from symptomdesk.leaflet.model import Leaflet
from symptomdesk.paths import resources

DAY = date(2026, 3, 2)
EVENING = datetime(2026, 3, 2, 20, 5, tzinfo=timezone(timedelta(hours=1)))


@pytest.fixture(scope="module")
def leaflet() -> Leaflet:
    found, problems = load(Path(resources()) / "leaflets" / "lenalidomide.toml")
    assert found, problems
    return found


def diary(*observations: Observation) -> Diary:
    days = {one.day for one in observations}
    return Diary(
        pages=tuple(
            DayPage(day, observations=tuple(one for one in observations if one.day == day))
            for day in sorted(days)
        ),
        treatment=Treatment(
            start=date(2026, 2, 19),
            prescriptions=(Prescription("p", date(2026, 2, 19), None, Regimen.DAYS_21_7),),
        ),
    )


def read(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def without_mark(cell: str) -> str:
    """The way back as docs/file-formats.md describes it."""
    rest = cell[1:]
    begins = {rest[:1], rest.lstrip()[:1]} - {""}
    return rest if cell[:1] == "'" and not begins.isdisjoint("'=+-@\t\r＝＋－＠") else cell


def test_one_observation_a_row(leaflet: Leaflet) -> None:
    text = write(
        diary(
            Observation(
                "b",
                DAY,
                "nausea",
                2,
                EVENING + timedelta(minutes=5),
                "feel sick",
                "after, lunch",
                "worse",
                True,
            ),
            Observation("a", DAY, "own:hair loss", None, EVENING, origin=Origin.TEXT),
            Observation("c", DAY + timedelta(days=1), "rash", 0, EVENING + timedelta(days=1)),
        ),
        leaflet,
        DAY,
        DAY + timedelta(days=1),
    )
    assert text.splitlines() == [
        "date,sign,name,severity,severity_word,words,note,course,sudden,cycle,cycle_day,recorded_at,origin,id",
        "2026-03-02,own:hair loss,Hair loss,,not graded,,,,no,1,12,2026-03-02T20:05:00+01:00,text,a",
        '2026-03-02,nausea,Nausea (feeling sick),2,moderate,feel sick,"after, lunch",worse,yes,1,12,'
        "2026-03-02T20:10:00+01:00,picked,b",
        "2026-03-03,rash,Rash,0,none,,,,no,1,13,2026-03-03T20:05:00+01:00,picked,c",
    ]


def test_only_the_days_asked_for(leaflet: Leaflet) -> None:
    many = diary(*(Observation(str(n), DAY + timedelta(days=n), "nausea", 1, EVENING) for n in range(5)))
    rows = read(write(many, leaflet, DAY + timedelta(days=1), DAY + timedelta(days=3)))
    assert [row["date"] for row in rows] == ["2026-03-03", "2026-03-04", "2026-03-05"]


def test_a_diary_without_observations_is_a_header(leaflet: Leaflet) -> None:
    assert write(Diary(), leaflet, DAY, DAY) == ",".join(COLUMNS) + "\r\n"


@pytest.mark.parametrize(
    "words", ["=1+1", "+1", "-1", "@a", "\t=1", "\r=1", " =1", "\n@a", "＝1", "'=1", "'tis"]
)
def test_no_cell_begins_a_formula(leaflet: Leaflet, words: str) -> None:
    (row,) = read(write(diary(Observation("a", DAY, "nausea", 1, EVENING, words=words)), leaflet, DAY, DAY))
    assert row["words"] == "'" + words
    assert without_mark(row["words"]) == words


@given(words=st.text() | st.text("'=+-@\t\r\n \",;x"), note=st.text(), own=st.text("=+-'a\n,", min_size=1))
def test_any_text_is_harmless_and_comes_back(leaflet: Leaflet, words: str, note: str, own: str) -> None:
    observation = Observation("a", DAY, f"own:{own}", 1, EVENING, words=words, note=note)
    (row,) = read(write(diary(observation), leaflet, DAY, DAY))
    assert all(
        cell.lstrip()[:1] not in {*"=+-@＝＋－＠"} and cell[:1] not in {"\t", "\r"} for cell in row.values()
    )
    assert without_mark(row["words"]) == words
    assert without_mark(row["note"]) == note
    assert without_mark(row["sign"]) == f"own:{own}"
