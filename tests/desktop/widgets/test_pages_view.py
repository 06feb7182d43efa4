"""Sheets of paper on the screen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.desktop.pages.report_pages import png

from symptomdesk.desktop.theme import Look
from symptomdesk.desktop.widgets.pages_view import PagesView
from symptomdesk.settings import Theme

RAINBOW = [png(colour) for colour in ("red", "lime", "blue", "yellow", "cyan")]


@pytest.fixture
def view(qtbot: QtBot, look: Look) -> PagesView:
    view = PagesView(look)
    qtbot.addWidget(view)
    view.resize(500, 400)
    view.show()
    QApplication.processEvents()
    return view


def seen(view: PagesView) -> QImage:
    return view.viewport().grab().toImage()


def colour_of(view: PagesView, page: int) -> str:
    place = view.rect_of(page).intersected(view.viewport().rect())
    return seen(view).pixelColor(place.center()).name()


def test_pages_stand_below_each_other_as_wide_as_there_is_room(view: PagesView) -> None:
    view.show_pages(RAINBOW)

    first, second = view.rect_of(1), view.rect_of(2)
    assert 0 < first.left() < 20
    assert first.right() > view.viewport().width() - 20
    assert first.height() == round(first.width() * 297 / 210)
    assert second.top() > first.bottom()
    assert colour_of(view, 1) == QColor("red").name()


def test_keys_turn_the_pages_and_it_tells_which_is_in_view(view: PagesView, qtbot: QtBot) -> None:
    view.show_pages(RAINBOW)
    turned: list[int] = []
    view.turned.connect(turned.append)

    QTest.keyClick(view, Qt.Key.Key_End)
    assert view.page == 5
    assert colour_of(view, 5) == QColor("cyan").name()
    for _ in range(2):
        QTest.keyClick(view, Qt.Key.Key_PageUp)
    assert view.page == 4
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert turned[0] == 5
    assert turned[-1] == view.page == 1


def test_on_a_wide_screen_a_page_is_no_wider_than_it_can_be_sharp(view: PagesView, look: Look) -> None:
    view.show_pages(RAINBOW)
    view.resize(2000, 900)
    QApplication.processEvents()

    page = view.rect_of(1)
    assert page.width() == look.scale.breakpoint("page")
    assert abs(page.center().x() - view.viewport().rect().center().x()) <= 1


def test_what_is_out_of_date_fades(view: PagesView) -> None:
    view.show_pages(RAINBOW)

    view.veil()

    assert view.veiled
    faded = QColor(colour_of(view, 1))
    assert faded.red() == 255
    assert faded.green() > 150
    view.show_pages(RAINBOW)
    assert colour_of(view, 1) == QColor("red").name()


def test_without_pages_there_is_a_blank_sheet(view: PagesView) -> None:
    assert view.count == 0
    assert colour_of(view, 1) == "#ffffff"


def test_what_is_no_picture_is_a_blank_sheet_too(view: PagesView) -> None:
    view.show_pages([b"no picture"])

    assert colour_of(view, 1) == "#ffffff"


def test_paper_stays_white_in_the_dark(view: PagesView, look: Look) -> None:
    view.show_pages([png("white")])

    look.choose(Theme.DARK)
    QApplication.processEvents()

    assert colour_of(view, 1) == "#ffffff"
    assert seen(view).pixelColor(3, 3) == look.colour("sunken")


def test_alone_it_is_as_tall_as_all_pages_and_leaves_the_keys_to_others(view: PagesView) -> None:
    view.show_pages(RAINBOW)

    view.set_tall(True)
    QApplication.processEvents()

    assert view.height() > view.rect_of(5).bottom()
    assert view.verticalScrollBar().maximum() == 0
    view.set_tall(False)
    view.resize(500, 400)
    QApplication.processEvents()
    assert view.verticalScrollBar().maximum() > 0


def test_the_place_stays_when_the_pages_are_made_anew(view: PagesView) -> None:
    view.show_pages(RAINBOW)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    before = view.page

    view.show_pages(RAINBOW)

    assert view.page == before == 3


def test_hundreds_of_pages_are_only_looked_at_where_they_are_in_view(view: PagesView) -> None:
    view.show_pages([*(b"" for _ in range(400)), png("lime")])

    QTest.keyClick(view, Qt.Key.Key_End)

    assert view.page == 401
    assert colour_of(view, 401) == QColor("lime").name()
