"""Temperatures and laboratory values as lanes of points, and what is said of them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from PySide6.QtCore import QLocale
from tests.desktop.charts.views import LAST, ago, view_of

from symptomdesk.course.model import DaySpan
from symptomdesk.desktop.charts.lanes_model import LanesModel, blank_cell, lanes_model
from symptomdesk.desktop.charts.measure_words import measure_cell, measure_reading, measure_text
from symptomdesk.desktop.charts.measures import MeasureLane, Point, lab_lanes, temperature_lane
from symptomdesk.desktop.charts.overlay import DAY_ONE, overlay_place
from symptomdesk.diary.model import LabValue, Reading

FEVER = Decimal("38.0")
TODAY = LAST.toordinal()


@pytest.fixture(autouse=True)
def british() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    yield
    QLocale.setDefault(before)


def celsius(back: int, value: str) -> Reading:
    return Reading(value, ago(back), value, "C", Decimal(value), datetime.combine(ago(back), time(20), UTC))


def lab(back: int, value: str, name: str = "creatinine", **more: str) -> LabValue:
    return LabValue(f"{back} {name}", ago(back), name, value, **more)


def words_of(one: LabValue) -> str:
    return f"range {one.low} – {one.high}" if one.low else ""


def temperatures(*readings: Reading, unit: str = "C", weeks_until: int | None = None) -> MeasureLane:
    lane = temperature_lane(readings, unit, FEVER, "Temperature", weeks_until=weeks_until)
    assert lane is not None
    return lane


def with_lanes(*lanes: MeasureLane) -> LanesModel:
    view = view_of({0: {"nausea": 1}})
    return replace(
        lanes_model(view, ["nausea"], str.title, begun=view.first, weekly=False), measures=tuple(lanes)
    )


def told(points: tuple[Point, ...]) -> list[tuple[int, str, bool]]:
    return [(TODAY - point.first, point.figure, point.stands_out) for point in points]


def test_readings_are_points_in_the_unit_of_the_person() -> None:
    readings = celsius(3, "36.8"), celsius(2, "38.0"), celsius(1, "37.97")

    assert told(temperatures(*readings).points) == [
        (3, "36.8 °C", False),
        (2, "38.0 °C", True),
        (1, "37.97 °C", False),
    ]
    # Rounded down: 37.97 °C is 100.346 °F, and 100.4 °F would be a fever.
    assert told(temperatures(*readings, unit="F").points) == [
        (3, "98.2 °F", False),
        (2, "100.4 °F", True),
        (1, "100.3 °F", False),
    ]


def test_where_fever_begins_lies_on_the_scale_though_nothing_reached_it() -> None:
    lane = temperatures(celsius(3, "36.4"))

    assert lane.threshold == 38.0
    assert lane.threshold_words == "38.0 °C"
    assert 0 < lane.scale.share(36.4) < lane.scale.share(38.0) < 1


def test_without_a_reading_there_is_no_lane() -> None:
    assert temperature_lane((), "C", FEVER, "Temperature") is None
    assert lab_lanes((), words_of) == ()


def test_a_week_shows_its_highest_temperature() -> None:
    # LAST is a Monday.
    lane = temperatures(
        celsius(9, "36.4"), celsius(6, "38.4"), celsius(2, "37.0"), celsius(0, "36.6"), weeks_until=TODAY
    )

    assert [(TODAY - p.first, TODAY - p.last, p.figure) for p in lane.points] == [
        (14, 8, "36.4 °C"),
        (7, 1, "38.4 °C"),
        (0, 0, "36.6 °C"),
    ]
    assert measure_text(lane, TODAY - 20, TODAY, LAST, overlaid=False).direction == "fever in 1 week"


def test_each_laboratory_value_has_a_lane_and_another_unit_another_one() -> None:
    lanes = lab_lanes(
        [
            lab(9, "1.9", "neutrophils"),
            lab(9, "98", unit="µmol/L"),
            lab(2, "1.1", "Creatinine", unit="mg/dL"),
        ],
        words_of,
    )

    assert [(lane.name, lane.unit) for lane in lanes] == [
        ("Creatinine", "mg/dL"),
        ("Creatinine", "µmol/L"),
        ("Neutrophils", ""),
    ]


def test_one_spelling_in_other_letters_is_the_same_value() -> None:
    (lane,) = lab_lanes([lab(9, "98", "creatinine"), lab(2, "99", "Creatinine")], words_of)

    assert [point.figure for point in lane.points] == ["98", "99"]


def test_the_range_reaches_to_half_way_between_points_and_has_the_scale_for_a_missing_end() -> None:
    (lane,) = lab_lanes([lab(20, "5", low="2", high="8"), lab(10, "6", high="9"), lab(0, "7")], words_of)

    assert [(TODAY - band.last, band.low, band.high) for band in lane.bands] == [
        (16, 2.0, 8.0),
        (6, lane.scale.low, 9.0),
    ]


def test_one_range_for_all_is_one_band() -> None:
    (lane,) = lab_lanes([lab(back, "5", low="2", high="8") for back in (20, 10, 0)], words_of)

    assert len(lane.bands) == 1


def test_what_is_no_figure_is_told_but_has_no_place() -> None:
    (lane,) = lab_lanes([lab(3, "<0.5"), lab(1, "0.7")], words_of)

    assert [point.value for point in lane.points] == [None, 0.7]
    assert measure_reading(with_lanes(lane), lane, TODAY - 3, LAST) == "Friday, 27 February: creatinine <0.5"


@given(st.lists(st.floats(0.01, 1e6), min_size=1, max_size=6))
def test_every_value_lies_on_its_scale_which_has_few_names(values: list[float]) -> None:
    (lane,) = lab_lanes([lab(at, f"{value:.6f}") for at, value in enumerate(values)], words_of)
    scale = lane.scale

    assert all(scale.low <= p.value <= scale.high for p in lane.points if p.value is not None)
    assert 2 <= len(scale.ticks) <= 6
    assert len({scale.label(tick) for tick in scale.ticks}) == len(scale.ticks)


def test_a_temperature_is_read_with_the_fever_that_it_is() -> None:
    lane = temperatures(celsius(1, "38.4"), celsius(1, "37.2"), celsius(3, "36.6"))
    model = with_lanes(lane)

    assert measure_reading(model, lane, TODAY - 1, LAST) == (
        "Sunday, 1 March: temperature 38.4 °C; 37.2 °C, a fever (from 38.0 °C on)"
    )
    assert measure_reading(model, lane, TODAY - 3, LAST) == "Friday, 27 February: temperature 36.6 °C"
    assert measure_reading(model, lane, TODAY - 2, LAST) == "Saturday, 28 February: no temperature measured"
    row = blank_cell(TODAY - 1, TODAY - 1)
    assert measure_cell(lane, row) == "38.4 °C, fever; 37.2 °C"
    assert measure_cell(lane, blank_cell(TODAY, TODAY)) == ""


def test_a_laboratory_value_is_read_with_its_range() -> None:
    (lane,) = lab_lanes([lab(1, "98", unit="µmol/L", low="60", high="110")], words_of)

    assert measure_reading(with_lanes(lane), lane, TODAY - 1, LAST) == (
        "Sunday, 1 March: creatinine 98 µmol/L, range 60 – 110"
    )
    text = measure_text(lane, TODAY - 9, TODAY, LAST, overlaid=False)
    assert (text.name, text.figures) == ("Creatinine (µmol/L)", "98 on 1 March")
    assert not text.notable


def test_cycles_laid_over_each_other_take_their_measures_along() -> None:
    spans = DaySpan(ago(40), ago(13)), DaySpan(ago(12), LAST)
    lane = temperature_lane(
        [celsius(38, "36.6"), celsius(10, "38.4"), celsius(50, "39")],
        "C",
        FEVER,
        "Temperature",
        place_of=overlay_place(spans),
    )

    assert lane is not None
    assert [point.first - DAY_ONE + 1 for point in lane.points] == [3, 3]
    model = replace(with_lanes(lane), overlaid=2)
    assert measure_reading(model, lane, DAY_ONE + 2, LAST) == (
        "Cycle day 3: temperature 36.6 °C; 38.4 °C, a fever (from 38.0 °C on)"
    )


def test_a_point_is_found_near_the_pointer_and_beside_another() -> None:
    lane = temperatures(celsius(20, "36.6"), celsius(8, "38.4"))

    assert lane.nearest(TODAY - 9, 2.0) == TODAY - 8
    assert lane.nearest(TODAY - 12, 2.0) == TODAY - 12
    assert lane.beside(TODAY, -1) == TODAY - 8
    assert lane.beside(TODAY - 8, -1) == TODAY - 20
    assert lane.beside(TODAY - 8, 1) is None
    assert date.fromordinal(lane.nearest(TODAY - 20, 0)) == ago(20)
