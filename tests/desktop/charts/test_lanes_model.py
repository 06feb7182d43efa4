"""From the desk's trends to what is drawn: heights, forms, and days of which nothing is known."""

from __future__ import annotations

from datetime import date

from tests.desktop.charts.views import LAST, ago, view_of

from symptomdesk.desk import TrendsView
from symptomdesk.desktop.charts.lanes_model import LanesModel, Mark, lanes_model


def model_of(view: TrendsView, *, begun: date | None = None, weekly: bool = False) -> LanesModel:
    signs = [series.sign for series in view.series]
    return lanes_model(view, signs, str.title, begun=begun or view.first, weekly=weekly)


def forms(model: LanesModel, *backs: int) -> list[tuple[Mark, float]]:
    cells = [model.lanes[0].at(ago(back).toordinal()) for back in backs]
    return [(cell.mark, cell.height) for cell in cells if cell]


def test_each_day_has_the_height_of_its_worst_severity() -> None:
    model = model_of(view_of({back: {"nausea": back + 1} for back in range(4)}))

    assert forms(model, 0, 1, 2, 3) == [(Mark.GRADED, float(level)) for level in (1, 2, 3, 4)]


def test_present_without_a_grade_stands_between_nothing_and_mild() -> None:
    ((mark, height),) = forms(model_of(view_of({0: {"nausea": None}})), 0)

    assert mark is Mark.UNGRADED
    assert 0 < height < 1


def test_a_good_day_differs_from_a_day_not_logged() -> None:
    model = model_of(view_of({0: {}, 1: {"nausea": 1}, 3: {"nausea": 0}, 4: {"rash": 1}}))

    marks = [mark for mark, _ in forms(model, 0, 2, 3, 4)]

    assert marks == [Mark.ABSENT, Mark.NOT_LOGGED, Mark.ABSENT, Mark.ABSENT]


def test_days_before_the_diary_began_are_not_held_against_anybody() -> None:
    model = model_of(view_of({0: {"nausea": 1}, 3: {"nausea": 1}}), begun=ago(3))

    assert model.lanes[0].at(ago(4).toordinal()) is None
    assert len(model.lanes[0].cells) == 4


def test_lanes_hold_every_day_once_and_in_order() -> None:
    model = model_of(view_of({0: {"nausea": 1}, 9: {"nausea": 2}}))

    assert [cell.first for cell in model.lanes[0].cells] == list(
        range(ago(29).toordinal(), LAST.toordinal() + 1)
    )


def test_a_week_shows_its_worst_day_and_how_many_there_were() -> None:
    # LAST is a Monday: the week before it has days 1 to 7.
    model = model_of(view_of({1: {"nausea": 1}, 4: {"nausea": 3}, 7: {}}), weekly=True)

    cell = model.lanes[0].at(ago(5).toordinal())

    assert cell is not None
    assert (cell.severity, cell.days_present, cell.days_logged) == (3, 2, 3)
    assert (cell.first, cell.last) == (ago(7).toordinal(), ago(1).toordinal())


def test_a_week_without_a_logged_day_is_not_logged() -> None:
    model = model_of(view_of({0: {"nausea": 1}}), weekly=True)

    assert forms(model, 5)[0][0] is Mark.NOT_LOGGED


def test_within_gives_what_touches_the_days() -> None:
    lane = model_of(view_of({0: {"nausea": 1}}), weekly=True).lanes[0]

    cells = lane.within(ago(5).toordinal(), ago(3).toordinal())

    assert [(cell.first, cell.last) for cell in cells] == [(ago(7).toordinal(), ago(1).toordinal())]


def test_treatment_stands_behind_the_lanes() -> None:
    model = model_of(
        view_of({0: {"nausea": 1}}, cycle_starts=(39, 11), visits=(4,), missed=(10,)),
    )

    cycle = model.cycle_of(ago(1).toordinal())
    assert cycle is not None
    assert (cycle.number, cycle.first) == (2, ago(11).toordinal())
    assert model.missed_within(ago(29).toordinal(), LAST.toordinal()) == (ago(10).toordinal(),)
    assert [visit.day for visit in model.visits_within(ago(5).toordinal(), LAST.toordinal())] == [
        ago(4).toordinal()
    ]
    # Capsules are planned on the first 21 days of 28.
    assert (ago(29).toordinal(), ago(19).toordinal()) in model.capsules


def test_the_legend_needs_only_the_forms_in_view() -> None:
    model = model_of(view_of({0: {"nausea": 1}, 1: {}, 2: {}, 20: {"nausea": None}}))

    seen = model.marks_within(ago(2).toordinal(), LAST.toordinal())

    assert seen == {Mark.GRADED, Mark.ABSENT}
