"""The chart as it is drawn and moved: single pixels, keys, mouse and wheel."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, time
from decimal import Decimal

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot
from tests.desktop.charts.views import LAST, Days, ago, view_of

from symptomdesk.course.model import DaySpan
from symptomdesk.desktop.charts.chart import LaneChart
from symptomdesk.desktop.charts.lanes_model import lanes_model
from symptomdesk.desktop.charts.measures import lab_lanes, temperature_lane
from symptomdesk.desktop.charts.words import LaneText
from symptomdesk.desktop.theme import Look
from symptomdesk.diary.model import LabValue, Reading
from symptomdesk.settings import Theme

WINDOW = DaySpan(ago(29), LAST)
SIX = ("rash", "nausea", "fever", "tremor", "pain", "chills")

Show = Callable[..., LaneChart]


@pytest.fixture
def show(qtbot: QtBot, look: Look) -> Show:
    """Shows days on a chart; ``reach`` days can be moved to, 30 are in view."""

    def shown(
        days: Days, *, reach: int = 30, size: tuple[int, int] = (1000, 500), **more: object
    ) -> LaneChart:
        view = view_of(days, length=reach, **more)  # type: ignore[arg-type]
        signs = [series.sign for series in view.series]
        model = lanes_model(view, signs, str.title, begun=view.first, weekly=False)
        texts = [LaneText(sign.title(), "1 of 2 days", "", notable=False) for sign in signs]
        chart = LaneChart(look, LAST)
        qtbot.addWidget(chart)
        chart.resize(*size)
        chart.show_lanes(model, texts, WINDOW, DaySpan(view.first, view.last), LAST)
        chart.show()
        QApplication.processEvents()
        return chart

    return shown


def picture(chart: LaneChart) -> QImage:
    return chart.viewport().grab().toImage()


def pixel(image: QImage, x: int, y: int) -> str:
    return image.pixelColor(x, y).name()


def inside(rect: QRect, image: QImage) -> set[str]:
    """The colours of the middle of a rectangle, a pixel away from its outline."""
    inner = rect.adjusted(2, 3, -2, -3)
    return {
        image.pixelColor(x, y).name()
        for x in range(inner.left(), inner.right() + 1)
        for y in range(inner.top(), inner.bottom() + 1)
    }


def colour(look: Look, token: str) -> str:
    return QColor(look.colour(token)).name()


@pytest.mark.parametrize("level", [1, 2, 3, 4])
def test_a_bar_has_the_colour_of_its_severity_up_to_its_line_and_not_above(
    show: Show, look: Look, level: int
) -> None:
    chart = show({2: {"nausea": level}, 3: {}})
    bar = chart.bar_rect(0, ago(2), level)
    image = picture(chart)

    assert inside(bar, image) == {colour(look, f"severity_{level}")}
    above = image.pixelColor(bar.center().x(), bar.top() - 4).name()
    assert above == colour(look, "surface")


def test_present_without_a_grade_is_hollow(show: Show, look: Look) -> None:
    chart = show({2: {"nausea": None}})
    bar, image = chart.bar_rect(0, ago(2), 0.5), picture(chart)

    assert image.pixelColor(bar.center()).name() == colour(look, "surface")
    outline = image.pixelColor(bar.left(), bar.center().y()).name()
    assert outline == colour(look, "severity_4")


def test_a_day_not_logged_is_hatched_and_a_good_day_is_a_line_on_the_ground(show: Show, look: Look) -> None:
    chart = show({0: {"nausea": 1}, 2: {}})
    image = picture(chart)
    good, unknown = chart.place_rect(0, ago(2)), chart.place_rect(0, ago(1))
    upper_half = lambda rect: QRect(rect.topLeft(), rect.center())  # noqa: E731

    assert len(inside(upper_half(unknown), image)) > 3
    assert colour(look, "surface") in inside(upper_half(good), image)
    assert colour(look, "unlogged_line") not in inside(upper_half(good), image)
    ground = chart.bar_rect(0, ago(2), 0)
    assert image.pixelColor(ground.center().x(), ground.top() - 1).name() == colour(look, "control_line")
    assert image.pixelColor(unknown.center().x(), ground.top() - 1).name() != colour(look, "control_line")


def test_capsule_days_are_tinted_and_a_visit_is_a_line(show: Show, look: Look) -> None:
    chart = show({2: {"nausea": 1}, 3: {}, 22: {}, 10: {}}, cycle_starts=(25,), visits=(10,))
    image = picture(chart)
    capsule, pause = chart.place_rect(0, ago(22)), chart.place_rect(0, ago(3))

    assert image.pixelColor(capsule.center().x(), capsule.top() + 3).name() == colour(look, "capsule_day")
    assert image.pixelColor(pause.center().x(), pause.top() + 3).name() == colour(look, "surface")
    visit = chart.place_rect(0, ago(10))
    assert image.pixelColor(visit.left() + 1, visit.top() + 3).name() == colour(look, "primary")


def test_another_theme_and_text_size_apply_at_once(show: Show, look: Look) -> None:
    chart = show({2: {"nausea": 3}, 3: {}})
    lane = chart.place_rect(0, ago(2)).height()

    look.choose(Theme.DARK, 200)
    chart.resize(1000, 500)
    QApplication.processEvents()

    bar = chart.bar_rect(0, ago(2), 3)
    assert colour(look, "severity_3") in inside(bar, picture(chart))
    assert chart.place_rect(0, ago(2)).height() > lane


def test_titles_are_labels_and_stand_above_the_lane_where_there_is_no_room_beside(show: Show) -> None:
    days = {2: {"nausea": 3}}

    def title_and_lane(width: int) -> tuple[QRect, QRect]:
        chart = show(days, size=(width, 500))
        (label,) = [one for one in chart.findChildren(QLabel) if one.text() == "Nausea"]
        corner = label.mapTo(chart.viewport(), QPoint(0, 0))
        return QRect(corner, label.size()), chart.place_rect(0, ago(29))

    beside, lane = title_and_lane(1000)
    assert beside.right() < lane.left()
    assert lane.top() <= beside.center().y() <= lane.bottom()
    above, lane = title_and_lane(560)
    assert above.bottom() <= lane.top()


def test_a_very_long_name_is_cut_but_read_out_in_full(show: Show) -> None:
    name = "own:" + "burning feeling behind the left eye " * 8
    chart = show({2: {name: 3}})

    (label,) = [one for one in chart.findChildren(QLabel) if one.accessibleName() == name.title()]
    assert label.text().endswith("…")
    assert label.height() < chart.place_rect(0, ago(2)).height()


def test_the_pointer_reads_a_day(show: Show, qtbot: QtBot) -> None:
    chart = show({1: {"nausea": 2}})

    with qtbot.waitSignal(chart.read) as told:
        QTest.mouseMove(chart.viewport(), chart.place_rect(0, ago(1)).center())

    assert told.args == ["Sunday, 1 March: nausea moderate (2 of 4)"]


def test_arrow_keys_walk_through_days_and_lanes(show: Show, qtbot: QtBot) -> None:
    chart = show({0: {"rash": 1}, 1: {"nausea": 2, "rash": 3}})

    def press(key: Qt.Key) -> str:
        qtbot.keyClick(chart, key)
        return chart.reading

    assert press(Qt.Key.Key_Right) == "Monday, 2 March: rash mild (1 of 4)"
    assert press(Qt.Key.Key_Left) == "Sunday, 1 March: rash severe (3 of 4)"
    assert press(Qt.Key.Key_Down) == "Sunday, 1 March: nausea moderate (2 of 4)"
    assert press(Qt.Key.Key_Escape) == ""


def test_keys_take_the_window_along_but_not_out_of_the_diary(show: Show, qtbot: QtBot) -> None:
    chart = show({0: {"nausea": 1}, 70: {"nausea": 4}}, reach=80)

    qtbot.keyClick(chart, Qt.Key.Key_Home)
    assert chart.window_days == DaySpan(ago(79), ago(50))
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    assert chart.window_days.first == ago(79)
    qtbot.keyClick(chart, Qt.Key.Key_End)
    assert chart.window_days == WINDOW


def test_dragging_moves_the_days_and_tells_when_they_rest(show: Show, qtbot: QtBot) -> None:
    chart = show({0: {"nausea": 1}, 70: {"nausea": 4}}, reach=80)
    start = chart.place_rect(0, ago(15)).center()
    ten_days = QPoint(chart.place_rect(0, ago(5)).left() - chart.place_rect(0, ago(15)).left(), 0)
    button, no_key = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier

    with qtbot.waitSignal(chart.settled, timeout=3000) as rested:
        QTest.mousePress(chart.viewport(), button, no_key, start)
        QTest.mouseMove(chart.viewport(), start + ten_days)
        QTest.mouseRelease(chart.viewport(), button, no_key, start + ten_days)

    assert rested.args == [DaySpan(ago(39), ago(10))]


def test_the_scroll_bar_moves_the_days(show: Show) -> None:
    chart = show({0: {"nausea": 1}}, reach=80)

    chart.horizontalScrollBar().setValue(0)

    assert chart.window_days == DaySpan(ago(79), ago(50))


def wheel(chart: LaneChart, down: int) -> None:
    spot = QPointF(chart.viewport().rect().center())
    event = QWheelEvent(
        spot,
        chart.viewport().mapToGlobal(spot),
        QPoint(0, -down),
        QPoint(0, -down),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(chart.viewport(), event)


def test_the_wheel_scrolls_the_lanes_and_never_zooms(show: Show) -> None:
    chart = show({1: dict.fromkeys(SIX, 1)}, size=(1000, 300))
    top = chart.place_rect(0, LAST).top()

    wheel(chart, 240)

    assert chart.place_rect(0, LAST).top() < top
    assert chart.window_days == WINDOW


def test_all_lanes_fit_without_a_scroll_bar_at_the_full_height(show: Show) -> None:
    chart = show({1: dict.fromkeys(SIX, 1)}, size=(1000, 300))
    assert chart.verticalScrollBar().maximum() > 0

    chart.resize(1000, chart.full_height)
    QApplication.processEvents()

    assert chart.verticalScrollBar().maximum() == 0


def test_the_place_being_read_follows_its_sign_to_another_lane(show: Show, qtbot: QtBot) -> None:
    chart = show({1: {"nausea": 2}})
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    view = view_of({0: {"rash": 1}, 1: {"rash": 1, "nausea": 2}})
    model = lanes_model(view, ["rash", "nausea"], str.title, begun=view.first, weekly=False)
    texts = [LaneText(name, "", "", notable=False) for name in ("Rash", "Nausea")]

    chart.show_lanes(model, texts, WINDOW, WINDOW, LAST)

    assert chart.reading == "Sunday, 1 March: nausea moderate (2 of 4)"


def test_a_screen_reader_hears_what_stands_beside_the_lanes(show: Show) -> None:
    assert show({1: {"nausea": 2}}).accessibleDescription() == "Nausea. 1 of 2 days."


def test_a_fever_and_a_laboratory_value_are_points_where_their_scale_says(show: Show, look: Look) -> None:
    chart = show({0: {"rash": 1}})
    at = datetime.combine(ago(2), time(20), UTC)
    reading = Reading("r", ago(2), "38.5", "C", Decimal("38.5"), at)
    temperature = temperature_lane((reading,), "C", Decimal(38), "Temperature")
    labs = lab_lanes([LabValue("l", ago(9), "platelets", "95", low="150", high="400")], lambda _: "")
    assert temperature is not None
    view = view_of({0: {"rash": 1}})
    model = lanes_model(view, ["rash"], str.title, begun=view.first, weekly=False)
    texts = [LaneText(name, "", "", notable=False) for name in ("Rash", "Temperature", "Platelets")]

    chart.show_lanes(replace(model, measures=(temperature, *labs)), texts, WINDOW, WINDOW, LAST)
    chart.resize(1000, chart.full_height)
    QApplication.processEvents()

    image = picture(chart)
    fever, lab = chart.place_rect(1, ago(2)), chart.place_rect(2, ago(9))
    severe, text, paper = (colour(look, token) for token in ("severity_4", "text", "surface"))
    reds = [y for y in range(fever.top(), fever.bottom()) if pixel(image, fever.center().x(), y) == severe]
    line = [
        y
        for y in range(fever.top(), fever.bottom())
        if any(pixel(image, fever.left() - back, y) == text for back in range(60, 80))
    ]
    assert reds, "the fever is a point"
    assert (min(reds) + max(reds)) / 2 < min(line), "it stands above the line where fever begins"
    dark = [y for y in range(lab.top(), lab.bottom()) if pixel(image, lab.center().x(), y) == text]
    assert dark[-1] > lab.center().y(), "the value lies low in its lane"
    assert pixel(image, lab.right() + 40, lab.center().y() - 4) != paper, "its range is shaded"


def test_the_axes_are_named_where_they_meet_if_there_is_room(show: Show) -> None:
    chart = show({0: {"rash": 1}})
    name = next(label for label in chart.findChildren(QLabel) if label.text() == "Severity ↑ · Date →")

    assert name.isVisible()
    assert name.geometry().right() < chart.place_rect(0, WINDOW.first).left()
    assert name.geometry().top() > chart.place_rect(0, WINDOW.first).bottom()
    chart.resize(420, 500)
    QApplication.processEvents()
    assert not name.isVisible() or name.geometry().left() >= 0
