"""The table says of each row whether it is fast enough, and what it was compared with."""

from __future__ import annotations

from bench.table import Floor, Row, Unit, as_json, as_text

SLOW = Row("starting", 300.0, 1.4, Floor("a bare window", 200.0))
FAST = Row("recording", 1.0, 3, Floor("one insert", 0.5))
ALONE = Row("triage", 4.9, 5)


def test_a_row_with_a_floor_is_judged_by_its_ratio() -> None:
    assert (SLOW.ratio, SLOW.met) == (1.5, False)
    assert (FAST.ratio, FAST.met) == (2.0, True)


def test_a_row_without_a_floor_is_judged_by_itself() -> None:
    assert (ALONE.ratio, ALONE.met) == (None, True)
    assert not Row("triage", 5.1, 5).met


def test_the_printed_table_names_floor_limit_and_what_is_not_met() -> None:
    heading, slow, _fast, alone = as_text([SLOW, FAST, ALONE]).splitlines()
    assert heading.split() == ["what", "floor", "it", "took", "measured", "ratio", "at", "most", "met"]
    assert slow.split("  ")[0] == "starting"
    assert [part.strip() for part in slow.split("  ") if part.strip()] == [
        "starting",
        "a bare window",
        "200 ms",
        "300 ms",
        "1.50 ×",
        "1.4 ×",
        "NO",
    ]
    assert alone.split() == ["triage", "4.90", "ms", "5", "ms", "yes"]


def test_memory_is_told_in_its_own_unit() -> None:
    memory = Row("memory", 80.0, 1.3, Floor("a bare window", 70.0), Unit.MIB)
    assert "80 MiB" in as_text([memory])
    assert as_json([memory])[0]["unit"] == "MiB"


def test_the_machine_reads_the_same_figures() -> None:
    slow, alone = as_json([SLOW, ALONE])
    assert slow == {
        "what": "starting",
        "unit": "ms",
        "floor": "a bare window",
        "floor_took": 200.0,
        "measured": 300.0,
        "ratio": 1.5,
        "limit": 1.4,
        "limit_is": "ratio",
        "met": False,
    }
    assert (alone["floor"], alone["ratio"], alone["limit_is"]) == (None, None, "ms")
