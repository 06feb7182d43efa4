"""Pictures of pages on paper; a PDF file stands in for the printer."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QColor, QImage, QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot
from tests.desktop.pages.report_pages import png

from symptomdesk.desktop.printing import COARSE, FINE, PrintingError, pixels_per_inch, print_pages, sheets


@pytest.fixture
def printer(qtbot: QtBot, tmp_path: Path) -> QPrinter:
    printer = QPrinter()
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    sheet = QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF())
    sheet.setMode(QPageLayout.Mode.FullPageMode)
    printer.setPageLayout(sheet)
    return printer


def never() -> bool:
    return False


def test_every_page_gets_a_sheet_and_progress_is_told(printer: QPrinter, tmp_path: Path) -> None:
    told: list[str] = []

    count = print_pages(printer, [png("red"), png("green"), png("blue")], told.append, never)

    printed = PdfReader(tmp_path / "out.pdf")
    assert count == len(printed.pages) == 3
    assert told == [f"Printing page {n} of 3…" for n in (1, 2, 3)]
    assert [round(float(side)) for side in printed.pages[0].mediabox[2:]] == [595, 842]


def test_only_the_pages_asked_for_are_printed(printer: QPrinter, tmp_path: Path) -> None:
    printer.setFromTo(2, 3)

    assert print_pages(printer, [png("red")] * 5, lambda _words: None, never) == 2
    assert len(PdfReader(tmp_path / "out.pdf").pages) == 2


def test_once_stopped_the_rest_is_not_printed(printer: QPrinter) -> None:
    told: list[str] = []

    print_pages(printer, [png("red")] * 5, told.append, lambda: len(told) == 2)

    assert len(told) == 2


@pytest.mark.qt_log_ignore(r"QPainter::begin")
def test_a_printer_that_cannot_be_reached_is_told(printer: QPrinter, tmp_path: Path) -> None:
    printer.setOutputFileName(str(tmp_path / "no folder" / "out.pdf"))

    with pytest.raises(PrintingError, match="did not take the report"):
        print_pages(printer, [png("red")], lambda _words: None, never)


def test_a_page_of_another_shape_keeps_its_own(printer: QPrinter, tmp_path: Path) -> None:
    print_pages(printer, [png("red", 850, 1100)], lambda _words: None, never)

    (picture,) = PdfReader(tmp_path / "out.pdf").pages[0]["/Resources"]["/XObject"].values()
    assert (picture.get_object()["/Width"], picture.get_object()["/Height"]) == (850, 1100)


@pytest.mark.parametrize(
    ("count", "first", "last", "backwards", "wanted"),
    [
        (3, 0, 0, False, (1, 2, 3)),
        (3, 0, 0, True, (3, 2, 1)),
        (5, 2, 4, False, (2, 3, 4)),
        (3, 2, 9, False, (2, 3)),
        (0, 0, 0, False, ()),
    ],
)
def test_which_sheets(count: int, first: int, last: int, backwards: bool, wanted: tuple[int, ...]) -> None:
    assert sheets(count, first, last, backwards=backwards) == wanted


def test_very_long_reports_are_printed_coarser() -> None:
    assert [pixels_per_inch(count) for count in (0, 5, 300)] == [FINE, FINE, COARSE]


def test_the_pictures_of_these_tests_are_pictures() -> None:
    assert QImage.fromData(png("red")).pixelColor(3, 3) == QColor("red")
