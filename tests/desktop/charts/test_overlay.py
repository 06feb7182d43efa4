"""Cycles laid over each other: what falls on the same day, and what is said of it."""

from __future__ import annotations

from datetime import date

from tests.desktop.charts.views import LAST, Days, ago, view_of

from symptomdesk.course.model import DaySpan
from symptomdesk.desktop.charts import overlay_words
from symptomdesk.desktop.charts.lanes_model import LanesModel, Mark
from symptomdesk.desktop.charts.overlay import DAY_ONE, LONGEST_CYCLE, overlaid, overlay_model

BEGUN = ago(95)
STARTS = (67, 39, 11)
"""Three cycles, of which the last stands on day 12."""


def model_of(days: Days, begun: date = BEGUN) -> LanesModel:
    view = view_of(days, length=68, cycle_starts=STARTS)
    spans = overlaid(view.cycles, begun, LAST)
    return overlay_model(view, [one.sign for one in view.series], str.title, spans, begun=begun)


def on_day(number: int, *cycles: int) -> list[int]:
    """How many days ago that day of the cycles (0, 1, 2) was."""
    return [STARTS[cycle] - number + 1 for cycle in cycles]


def at(model: LanesModel, number: int) -> tuple[Mark, int | None, int, int]:
    cell = model.lanes[0].at(DAY_ONE + number - 1)
    assert cell is not None
    return cell.mark, cell.severity, cell.days_present, cell.days_logged


def test_the_same_day_of_all_cycles_is_one() -> None:
    first, second, third = on_day(3, 0, 1, 2)
    model = model_of({first: {"nausea": 1}, second: {"nausea": 3}, third: {}})

    assert model.overlaid == 3
    assert at(model, 3) == (Mark.GRADED, 3, 2, 3)
    cell = model.lanes[0].at(DAY_ONE + 2)
    assert cell is not None
    assert cell.reaching == (2, 1, 1, 0)


def test_ungraded_gone_and_not_logged_differ() -> None:
    ungraded, gone = on_day(3, 0)[0], on_day(5, 1)[0]
    model = model_of({ungraded: {"nausea": None}, gone: {"nausea": 0}})

    assert at(model, 3) == (Mark.UNGRADED, None, 1, 1)
    assert at(model, 5) == (Mark.ABSENT, None, 0, 1)
    assert at(model, 6) == (Mark.NOT_LOGGED, None, 0, 0)


def test_days_before_the_diary_began_count_for_nothing() -> None:
    first, second = on_day(3, 0, 1)
    model = model_of({first: {"nausea": 2}, second: {"nausea": 2}}, begun=ago(second))

    assert model.overlaid == 2
    assert at(model, 3) == (Mark.GRADED, 2, 1, 1)


def test_it_has_the_days_of_a_cycle_and_its_capsules() -> None:
    model = model_of({0: {"nausea": 1}})

    assert (model.first, model.last) == (DAY_ONE, DAY_ONE + 27)
    assert model.capsules == ((DAY_ONE, DAY_ONE + 20),)
    assert model.cycles == model.missed == model.visits == ()


def test_a_cycle_that_never_ended_is_cut() -> None:
    view = view_of({0: {"nausea": 1}}, length=200, cycle_starts=(199,))
    spans = (DaySpan(ago(199), LAST),)

    model = overlay_model(view, ["nausea"], str.title, spans, begun=ago(199))

    assert model.last - model.first + 1 == LONGEST_CYCLE


def test_it_says_in_how_many_cycles_and_how_bad() -> None:
    first, second, third = on_day(3, 0, 1, 2)
    (alone,) = on_day(20, 1)
    model = model_of(
        {first: {"nausea": 1}, second: {"nausea": 3}, third: {}, alone: {"rash": None, "nausea": 0}}
    )
    nausea, rash = model.lanes

    read = overlay_words.overlay_reading
    assert read(nausea, DAY_ONE + 2) == "Cycle day 3: nausea in 2 of 3 cycles, at worst severe (3 of 4)"
    assert read(nausea, DAY_ONE + 19) == "Cycle day 20: nausea in none of 1 cycle"
    assert read(rash, DAY_ONE + 19) == "Cycle day 20: rash in 1 of 1 cycle, not graded"
    assert read(nausea, DAY_ONE + 8) == "Cycle day 9: not logged"
    assert [overlay_words.overlay_cell(nausea.cells[day - 1]) for day in (3, 9, 20)] == [
        "2 of 3, severe",
        "Not logged",
        "–",
    ]
    assert overlay_words.overlay_text(nausea).spoken == (
        "Nausea. worst severe. most often on day 3, in 2 of 3 cycles."
    )
    assert overlay_words.overlay_text(rash).spoken == "Rash. not graded. on no cycle day more than once."
    assert overlay_words.overlay_sentence(model, DaySpan(ago(67), LAST), LAST) == (
        "3 cycles laid over each other, from 25 December 2025 to 2 March 2026. What returned most: nausea, "
        "most often on day 3, in 2 of 3 cycles."
    )
