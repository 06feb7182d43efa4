"""Any diary moves to the byte, and any file comes in whole or changes nothing, without a crash.

``SYMPTOMDESK_EXAMPLES=10000`` tries ten thousand of each instead of the suite's few.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st
from tests.desk.shared_words import desk_in_memory
from tests.desk.test_importing import REAL
from tests.examples import examples
from tests.exchange.diaries import LAST, SIGNS, diaries, with_ids

from symptomdesk.desk import Desk
from symptomdesk.diary.model import DayPage, Diary, Observation
from symptomdesk.exchange import diary_json
from symptomdesk.exchange.diary_json_reading import read

NOW = datetime.combine(LAST, datetime.min.time(), REAL.raises[0].at.tzinfo).replace(hour=21)
BEFORE = LAST - timedelta(days=5)
HERE = Diary(
    pages=(
        DayPage(BEFORE, text="slept well", observations=(Observation("here", BEFORE, "nausea", 2, NOW),)),
        DayPage(LAST - timedelta(days=2), nothing_today=True),
    )
)

few = settings(max_examples=examples(25), suppress_health_check=list(HealthCheck))
more = settings(max_examples=examples(80), suppress_health_check=list(HealthCheck))


@contextmanager
def desk_on(diary: Diary | None = None) -> Iterator[Desk]:
    with tempfile.TemporaryDirectory() as folder, desk_in_memory(Path(folder), NOW, diary) as desk:
        yield desk


# Moving


@given(st.booleans().flatmap(lambda sample: diaries(sample=sample)))
@few
def test_any_diary_moves_to_the_byte_and_only_once(diary: Diary) -> None:
    with desk_on(diary) as origin:
        file = origin.reports.json()
    with desk_on() as other:
        outcome = other.importing.import_file(file.encode())
        assert outcome.problems == ()
        assert other.reports.json() == file
        assert other.importing.import_file(file.encode()).new == {}
        assert other.reports.json() == file


@given(diaries(), diaries())
@few
def test_what_joins_a_diary_adds_itself_and_takes_nothing_away(mine: Diary, theirs: Diary) -> None:
    mine, theirs = with_ids(mine, "mine"), with_ids(theirs, "theirs")
    with desk_on(mine) as desk:
        before = records(desk.everything())
        outcome = desk.importing.import_file(diary_json.write(theirs).encode())
        after = records(desk.everything())
        if outcome.problems:
            assert after == before
            return
        assert before <= after
        came = sum(some.count for kind, some in outcome.new.items() if kind not in NO_RECORDS)
        known = sum(count for kind, count in outcome.skipped.items() if kind not in NO_RECORDS)
        assert came + known == len(records(theirs))
        state = desk.reports.json()
        assert desk.importing.import_file(diary_json.write(theirs).encode()).new == {}
        assert desk.reports.json() == state
        for page in desk.pages():
            assert not (page.nothing_today and page.observations)


NO_RECORDS = ("days", "treatment")


def records(diary: Diary) -> set[str]:
    """Everything with an id, in a form that can be compared."""
    treatment = diary.treatment
    lists = [
        *((page.observations, page.doses, page.readings) for page in diary.pages),
        (treatment.prescriptions, treatment.cycle_starts, treatment.holds),
        (diary.visits, diary.labs, diary.questions, diary.medicines),
        (diary.acknowledgements, diary.raises, diary.answers, diary.revisions),
    ]
    return {repr(record) for group in lists for part in group for record in part}


# Hostile files

hostile_texts = st.sampled_from(
    ["", "\x00", "\x1b[2J", "\u202eabc", "=cmd|' /C calc'!A0", "'", '"', "\ud800", "9" * 5000, "2026-02-30",
     "own:", "own: ", "\ufeff", "a\nb", "NaN", "1e999", "x" * 2000, "２", "-1", "0x1", "2026-03-02T20:05:00",
     "null", "[", "{"]
)  # fmt: skip
hostile_values = (
    hostile_texts
    | st.sampled_from([None, True, -1, 5, 10**30, 1.5, float("nan"), float("inf"), [], {}, [[]], {"id": "x"}])
    | st.recursive(st.none(), lambda inner: st.lists(inner, min_size=1, max_size=2), max_leaves=40)
)
hostile_bytes = st.sampled_from(
    [b"\x00", b"\xff", b"\xef\xbb\xbf", b'"', b"\\", b"{", b"}", b"[" * 3000, b"]", b",", b"\n", b"\r",
     b"\xed\xa0\x80", b"9" * 5000, b"NaN", b"Infinity", b'"id": "here", ', b'"severity": 4, "severity": 0, ',
     b"\xe2\x80\xae", b"=1+1", b";", b"\t"]
)  # fmt: skip


@st.composite
def damaged(draw: Any, whole: bytes) -> bytes:
    """A file after some bytes were changed, taken out, doubled or put in."""
    data = bytearray(whole)
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, max(0, len(data) - 1)))
        until = min(len(data), at + draw(st.integers(1, 60)))
        match draw(st.sampled_from(["flip", "delete", "double", "insert", "cut"])):
            case "flip" if data:
                data[at] ^= 1 << draw(st.integers(0, 7))
            case "delete":
                del data[at:until]
            case "double":
                data[at:at] = data[at:until]
            case "insert":
                data[at:at] = draw(hostile_bytes)
            case "cut" if draw(st.booleans()):
                del data[at:]
    return bytes(data)


@st.composite
def altered(draw: Any, document: Any) -> bytes:
    """A JSON file after values were replaced, taken out, renamed or repeated."""
    document = json.loads(json.dumps(document))
    for _ in range(draw(st.integers(1, 3))):
        holder, key = draw(st.sampled_from(list(places_in(document))))
        match draw(st.sampled_from(["replace", "delete", "rename", "repeat", "swap"])):
            case "replace":
                holder[key] = draw(hostile_values)
            case "delete":
                del holder[key]
            case "rename" if isinstance(holder, dict):
                holder[draw(hostile_texts)] = holder.pop(key)
            case "repeat" if isinstance(holder, list):
                holder.append(json.loads(json.dumps(holder[key])))
            case "swap":
                other, other_key = draw(st.sampled_from(list(places_in(document))))
                holder[key] = json.loads(json.dumps(other[other_key]))
    return json.dumps(document, indent=draw(st.sampled_from([None, 1]))).encode()


def places_in(value: Any) -> Iterator[tuple[Any, Any]]:
    """Every key or index of a document, with what holds it."""
    keys = value.keys() if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
    for key in list(keys):
        yield value, key
        yield from places_in(value[key])


WHOLE = diary_json.write(REAL).encode()
TABLE = (
    b"date,sign,severity,words,note,temperature\r\n"
    b"2026-02-27,nausea,2,felt sick,after lunch,38.2\r\n"
    b"2026-02-28,\"no fever, chills\",,,,\r\n"
    b"2026-03-01,own:hiccups,7/10,'=1+1,\"a \"\"quoted\"\" note\",\r\n"
    b"1 March 2026,Stomach pain,mild,,,36.9 C\r\n"
    b"2026-02-26,none,0,,,\r\n"
)  # fmt: skip
OURS = (
    b"date,sign,name,severity,severity_word,words,note,course,sudden,cycle,cycle_day,recorded_at,origin,id\r\n"
    b"2026-03-01,rash,Rash,3,severe,spots,'=1,worse,yes,1,2,2026-03-01T20:05:00+01:00,text,a\r\n"
    b"2026-03-02,own:=x,=x,,not graded,,,,no,,,2026-03-02T20:05:00+01:00,picked,b\r\n"
)


def whole_or_nothing(data: bytes) -> bool:
    """Import a file into a diary and check what came of it; whether it came in."""
    with desk_on(HERE) as desk:
        before = desk.reports.json()
        would = desk.importing.import_file(data, dry_run=True)
        assert desk.reports.json() == before
        outcome = desk.importing.import_file(data)
        assert (outcome.new, outcome.skipped, outcome.problems) == (would.new, would.skipped, would.problems)
        for problem in outcome.problems:
            said = str(problem)
            assert said.endswith(".")
            assert said.isprintable()
        after = desk.reports.json()
        if outcome.problems or not outcome.new:
            assert after == before
            return False
        assert desk.importing.import_file(data).new == {}
        assert desk.reports.json() == after
        usable(desk)
        if outcome.format == "json":
            brought, _ = read(data)
            assert brought is not None
            assert records(brought) <= records(desk.everything())
        return True


def usable(desk: Desk) -> None:
    """The program works with what came in."""
    assert read(desk.reports.json().encode())[1] == ()
    for page in desk.pages():
        desk.view(page.day)
    first, last = desk.reports.period()
    desk.reports.csv(first, last)
    desk.reports.text(first, last)


def test_the_files_that_are_damaged_below_come_in_whole() -> None:
    assert whole_or_nothing(WHOLE)
    assert whole_or_nothing(TABLE)
    assert whole_or_nothing(OURS)


def test_what_the_diary_says_of_a_day_is_not_denied() -> None:
    assert not whole_or_nothing(f"date,symptom\n{BEFORE},none\n".encode())


@given(damaged(WHOLE))
@more
def test_a_damaged_diary_comes_in_whole_or_not_at_all(data: bytes) -> None:
    event("came in" if whole_or_nothing(data) else "changed nothing")


@given(altered(json.loads(WHOLE)))
@more
def test_an_altered_diary_comes_in_whole_or_not_at_all(data: bytes) -> None:
    event("came in" if whole_or_nothing(data) else "changed nothing")


@given(st.sampled_from([TABLE, OURS]).flatmap(damaged))
@more
def test_a_damaged_table_comes_in_whole_or_not_at_all(data: bytes) -> None:
    event("came in" if whole_or_nothing(data) else "changed nothing")


cells = hostile_texts | st.sampled_from(
    ["2026-03-01", "2/3/2026", "13/2/2026", "1 March", "Mar 2, 2026 8:15 pm", "nausea", "severe", "7/10", "5",
     "none", "no nausea", "my husband has a rash", "rash last month", "38.2", "101 F", "yes", "x", *SIGNS]
)  # fmt: skip
likely = {
    "date": ["2026-03-01", "1.3.2026", "1 March 2026", "Mar 2, 2026 8:15 pm"],
    "symptom": ["nausea", "bad headache", "no fever, chills", "own:hiccups", "Rash", "none", ""],
    "time": ["20:15", ""],
    "severity": ["2", "mild", "7/10", ""],
    "severity (0-10)": ["0", "7", ""],
    "note": ["after lunch", "=1+1", ""],
    "words": ["felt sick", ""],
    "id": ["here", "1", ""],
    "recorded_at": ["2026-03-01T20:05:00+01:00", ""],
    "Temperature (°F)": ["98.6", "37 C", ""],
    "nausea": ["1", "x", "no", ""],
    "Fatigue": ["3", ""],
    "mood": ["low", ""],
    "": [""],
}


@st.composite
def tables(draw: Any) -> bytes:
    """A table, mostly of likely cells, in any encoding."""
    headings = ["date", "symptom", *draw(st.lists(st.sampled_from(sorted(likely)), max_size=4))]
    rows = [headings]
    for _ in range(draw(st.integers(0, 4))):
        row = [draw(st.sampled_from(likely[heading])) for heading in headings]
        if draw(st.integers(0, 3)) == 0:
            row[draw(st.integers(0, len(row) - 1))] = draw(cells)
        rows.append(row + draw(st.just([]) | st.just([]) | st.lists(cells, max_size=1)))
    separator = draw(st.sampled_from([",", ";", "\t"]))
    quote: Callable[[str], str] = draw(st.sampled_from([str, quoted]))
    text = draw(st.sampled_from(["\n", "\r\n", "\r"])).join(separator.join(map(quote, row)) for row in rows)
    encoding = draw(st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp1252"]))
    return text.encode(encoding, "ignore")


def quoted(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"'


@given(tables())
@more
def test_any_table_comes_in_whole_or_not_at_all(data: bytes) -> None:
    event("came in" if whole_or_nothing(data) else "changed nothing")
