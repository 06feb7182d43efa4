"""Reports that are made in no time, or when a test says so, and dialogs that nobody has to answer."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path

from msgspec import Struct, field
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from symptomdesk.desk import ReportLayout
from symptomdesk.desktop.dialogs import Dialogs
from symptomdesk.settings import Paper


@cache
def png(colour: str, width: int = 210, height: int = 297) -> bytes:
    """A page of one colour."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


class FakeDraft(Struct):
    """A draft of as many pages as it covers days; it waits at its gate, or fails."""

    first: date
    last: date
    layout: ReportLayout
    gate: threading.Event
    begun: threading.Event
    fault: Exception | None = None

    def pages(self, _pixels_per_inch: float) -> tuple[bytes, ...]:
        self._pass()
        return tuple(png("white") for _ in range((self.last - self.first).days + 1))

    def pdf(self) -> bytes:
        self._pass()
        return f"%PDF {self.first} {self.last} {len(self.layout.parts)} {self.layout.paper}".encode()

    def _pass(self) -> None:
        self.begun.set()
        assert self.gate.wait(10)
        if self.fault is not None:
            raise self.fault


class Press(Struct):
    """Makes drafts instead of the desk and remembers them; ``fault`` is what the next ones fail with."""

    drafts: list[FakeDraft] = field(default_factory=list)
    gate: threading.Event = field(default_factory=threading.Event)
    begun: threading.Event = field(default_factory=threading.Event)
    fault: Exception | None = None

    def __post_init__(self) -> None:
        self.gate.set()

    def draft(self, first: date, last: date, layout: ReportLayout) -> FakeDraft:
        made = FakeDraft(first, last, layout, self.gate, self.begun, self.fault)
        self.drafts.append(made)
        return made

    def hold(self) -> Callable[[], None]:
        """Let what is made from now on wait until the answer is called."""
        gate = self.gate = threading.Event()
        self.begun = threading.Event()

        def let_go() -> None:
            gate.set()
            self.gate = gate

        return let_go


class Answers(Dialogs):
    """Answers instead of the person, and remembers what was asked."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.willing = True
        self.suggested: list[Path] = []
        self.printers: list[Paper] = []
        self.shown: list[Path] = []
        self.copied: list[str] = []
        self.opened: list[Path] = []

    def where_to_save(self, parent: QWidget, title: str, suggested: Path, kinds: str) -> Path | None:
        self.suggested.append(suggested)
        return self.folder / suggested.name if self.willing else None

    def printer(self, parent: QWidget, title: str, paper: Paper) -> QPrinter | None:
        self.printers.append(paper)
        if not self.willing:
            return None
        printer = QPrinter()
        printer.setOutputFileName(str(self.folder / "printed.pdf"))
        return printer

    def which_folder(self, parent: QWidget, title: str, begin: Path) -> Path | None:
        return self.folder if self.willing else None

    def show_folder(self, folder: Path) -> bool:
        self.shown.append(folder)
        return self.willing

    def open_diary(self, folder: Path) -> bool:
        self.opened.append(folder)
        return self.willing

    def copy(self, text: str) -> None:
        self.copied.append(text)
