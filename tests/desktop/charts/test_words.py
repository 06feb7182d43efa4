"""What the chart says."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QLocale
from tests.desktop.charts.views import LAST, ago, view_of

from symptomdesk.course.figures import Direction, SignFigures
from symptomdesk.course.model import DaySpan
from symptomdesk.desk import TrendsView
from symptomdesk.desk.trending import SignTrend, comparison, outlook
from symptomdesk.desktop.charts.lanes_model import LanesModel, lanes_model
from symptomdesk.desktop.charts.words import (
    chart_sentence,
    dated_text,
    direction_words,
    in_sentence,
    lane_text,
    reading,
    span_text,
)

NAMES = {"nausea": "Nausea", "rash": "Rash", "own:MRI fear": "MRI fear", "own:Tinnitus": "Tinnitus"}


@pytest.fixture(autouse=True)
def british() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    yield
    QLocale.setDefault(before)


def model_of(view: TrendsView, *, weekly: bool = False) -> LanesModel:
    signs = [series.sign for series in view.series]
    return lanes_model(view, signs, NAMES.__getitem__, begun=view.first, weekly=weekly)


def said(view: TrendsView, day: date, *, weekly: bool = False) -> str:
    model = model_of(view, weekly=weekly)
    return reading(model, model.lanes[0], day.toordinal(), LAST)


@pytest.mark.parametrize(
    ("severity", "words"),
    [
        (2, "Sunday, 1 March: nausea moderate (2 of 4)"),
        (None, "Sunday, 1 March: nausea, not graded"),
    ],
)
def test_a_day_is_read_with_its_severity(severity: int | None, words: str) -> None:
    assert said(view_of({1: {"nausea": severity}}), ago(1)) == words


def test_the_three_ways_of_having_no_bar_are_told_apart() -> None:
    view = view_of({0: {"nausea": 1}, 1: {"nausea": 0}, 2: {}})

    assert said(view, ago(1)) == "Sunday, 1 March: no nausea"
    assert said(view, ago(2)) == "Saturday, 28 February: no nausea"
    assert said(view, ago(3)) == "Friday, 27 February: not logged"


def test_a_day_on_which_other_things_were_written_claims_nothing_of_the_sign() -> None:
    view = view_of({0: {"nausea": 1}, 5: {"nausea": 1}, 1: {"rash": 1}})

    assert said(view, ago(1)) == "Sunday, 1 March: logged, without nausea"


def test_treatment_is_read_with_the_day() -> None:
    view = view_of({1: {"nausea": 1}}, cycle_starts=(11,), visits=(1,), missed=(1,))

    assert said(view, ago(1)).endswith(" · cycle 1, day 11 · capsule missed · visit: Dr. Ames")


def test_a_week_is_read_with_its_worst_day() -> None:
    view = view_of({1: {"nausea": 1}, 4: {"nausea": 3}, 7: {}})

    assert said(view, ago(3), weekly=True) == (
        "Week 23 February to 1 March: nausea at worst severe (3 of 4), on 2 of 3 days logged"
    )


def test_names_inside_a_sentence() -> None:
    assert in_sentence("swollen_limbs", "Swollen ankles") == "swollen ankles"
    assert in_sentence("own:MRI fear", "MRI fear") == "MRI fear"
    assert in_sentence("own:Tinnitus", "Tinnitus") == "Tinnitus"


def test_years_are_told_where_they_are_needed() -> None:
    assert span_text(DaySpan(ago(29), LAST), LAST) == "from 1 February to 2 March"
    assert span_text(DaySpan(ago(80), LAST), LAST) == "from 12 December 2025 to 2 March 2026"
    assert span_text(DaySpan(ago(80), ago(70)), LAST) == "from 12 December to 22 December 2025"


def test_a_lane_tells_days_of_days_logged_and_the_worst() -> None:
    view = view_of({0: {"nausea": 1}, 1: {"nausea": 3}, 2: {}})
    (trend,) = outlook(view, ago(29), LAST)

    text = lane_text(trend, "Nausea", comparison(view, ago(29), LAST), LAST)

    assert text.figures == "2 of 3 days · worst severe"
    assert text.spoken == "Nausea. 2 of 3 days · worst severe."


FIGURES = SignFigures(3, 20, 30, 2, ago(5), ago(0), None)


@pytest.mark.parametrize(
    ("direction", "cycles", "words"),
    [
        (Direction.WORSE, (39, 11), "worse than last cycle"),
        (Direction.BETTER, (39, 11), "better than last cycle"),
        (Direction.GONE, (39, 11), "gone this cycle"),
        (Direction.SAME, (), "about the same as the 15 days before"),
        (Direction.NEW, (), "new since Wednesday"),
        (Direction.UNCLEAR, (), ""),
        (None, (), ""),
    ],
)
def test_directions(direction: Direction | None, cycles: tuple[int, ...], words: str) -> None:
    compared = comparison(view_of({0: {}}, length=60, cycle_starts=cycles), ago(29), LAST)

    assert direction_words(SignTrend("nausea", FIGURES, direction, ago(5)), compared, LAST) == words


def test_what_began_longer_ago_is_told_by_its_date() -> None:
    compared = comparison(view_of({0: {}}), ago(29), LAST)

    trend = SignTrend("nausea", FIGURES, Direction.NEW, ago(10), returned=True)

    assert direction_words(trend, compared, LAST) == "back since 20 February"


def test_the_sentence_names_days_the_most_frequent_sign_and_what_is_notable() -> None:
    days = {back: {} for back in range(30)} | {back: {"rash": 1, "nausea": 1} for back in (0, 1, 2)}
    view = view_of(days | {3: {"rash": 1}})
    trends, compared = outlook(view, ago(29), LAST), comparison(view, ago(29), LAST)
    texts = [lane_text(trend, NAMES[trend.sign], compared, LAST) for trend in trends]

    sentence = chart_sentence(trends, texts, DaySpan(ago(29), LAST), 30, LAST)

    assert sentence == (
        "From 1 February to 2 March, 30 of 30 days logged. Rash came most often, on 4 days."
        " New since Friday: rash. New since Saturday: nausea."
    )


def test_the_first_day_claims_no_trend() -> None:
    view = view_of({0: {"nausea": 1}}, length=1)
    trends = outlook(view, LAST, LAST)
    texts = [lane_text(trend, "Nausea", comparison(view, LAST, LAST), LAST) for trend in trends]

    sentence = chart_sentence(trends, texts, DaySpan(LAST, LAST), 1, LAST)

    assert sentence == "One day so far: 2 March. A trend shows after a few days."


def test_dates_that_outlive_the_year_name_it() -> None:
    assert dated_text(DaySpan(date(2026, 2, 1), LAST)) == "1 February to 2 March 2026"
    assert dated_text(DaySpan(date(2025, 12, 9), LAST)) == "9 December 2025 to 2 March 2026"
    assert dated_text(DaySpan(LAST, LAST)) == "2 March 2026"
