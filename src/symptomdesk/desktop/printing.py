"""Printing pictures of pages: each fills its sheet, as it would be in the PDF."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPrintSupport import QPrinter

from symptomdesk.desktop.translation import tr

FINE, COARSE = 300, 150
_MANY = 60
"""From so many pages on, pictures are made coarser, or they would not fit into memory."""


class PrintingError(Exception):
    """The printer does not take the pages; ``str()`` is a sentence for the person."""


def pixels_per_inch(pages: int) -> int:
    """How fine the pictures of a report of so many pages (0: unknown) are made."""
    return COARSE if pages > _MANY else FINE


def sheets(count: int, first: int, last: int, *, backwards: bool) -> tuple[int, ...]:
    """The numbers of the pages to print, from 1; ``first`` and ``last`` are 0 if all are wanted."""
    chosen = range(max(first, 1), min(last or count, count) + 1)
    return tuple(reversed(chosen)) if backwards else tuple(chosen)


def print_pages(
    printer: QPrinter,
    pages: Sequence[bytes],
    tell: Callable[[str], None],
    stopped: Callable[[], bool],
) -> int:
    """Print what the printer's settings ask for and return how many sheets that were.

    ``tell`` is told how far it is; once ``stopped`` says so, the rest is not printed. May run on any thread
    if nobody else uses the printer. Raises :class:`PrintingError`.
    """
    wanted = sheets(
        len(pages),
        printer.fromPage(),
        printer.toPage(),
        backwards=printer.pageOrder() is QPrinter.PageOrder.LastPageFirst,
    )
    copies = 1 if printer.supportsMultipleCopies() else printer.copyCount()
    wanted = wanted * copies if printer.collateCopies() else tuple(n for n in wanted for _ in range(copies))
    painter = QPainter()
    if not wanted or not painter.begin(printer):
        raise PrintingError(tr("The printer did not take the report. See whether it is on, and try again."))
    for done, number in enumerate(wanted):
        if stopped():
            printer.abort()
            break
        tell(tr("Printing page {done} of {wanted}…", done=done + 1, wanted=len(wanted)))
        if done and not printer.newPage():
            painter.end()
            raise PrintingError(
                tr("The printer stopped after page {done} of {wanted}.", done=done, wanted=len(wanted))
            )
        _paint(painter, printer, QImage.fromData(pages[number - 1]))
    painter.end()
    return len(wanted)


def _paint(painter: QPainter, printer: QPrinter, page: QImage) -> None:
    """The page on the sheet, edge to edge; in its middle and smaller where the sheet is another."""
    sheet = QRectF(printer.paperRect(QPrinter.Unit.DevicePixel))
    inside = page.size().toSizeF().scaled(sheet.size(), Qt.AspectRatioMode.KeepAspectRatio)
    place = QRectF(sheet.topLeft(), inside)
    place.moveCenter(sheet.center())
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(place, page)
