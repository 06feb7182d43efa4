"""What stands above the report: its title, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from symptomdesk.desktop.accessibility import describe
from symptomdesk.desktop.pages.report_content import PDF
from symptomdesk.desktop.shortcuts import press_by_key
from symptomdesk.desktop.theme import Look, set_kind
from symptomdesk.desktop.translation import tr
from symptomdesk.desktop.widgets.title_bar import TitleBar


class ReportBar(TitleBar):
    """Save, print and copy the report as it is chosen below."""

    save_wanted = Signal()
    print_wanted = Signal()
    copy_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, tr("Report"), parent)
        self.save = self._button(tr(PDF.button), tr("Save the report as a PDF, to send it or to keep it"))
        set_kind(self.save, "primary")
        self.print = self._button(tr("Print…"), tr("Print the report on paper"))
        self.copy = self._button(
            tr("Copy as text"), tr("Copy it as text, to paste it into a letter or e-mail")
        )
        for one, key in ((self.save, "save"), (self.print, "print"), (self.copy, "copy")):
            press_by_key(one, f"report.{key}")
        self.save.clicked.connect(self._save)
        self.print.clicked.connect(self._print)
        self.copy.clicked.connect(self._copy)

    def _button(self, text: str, help_: str) -> QPushButton:
        button = QPushButton(text, self.tools)
        describe(button, text.rstrip("…"), help_)
        self.add_tool(button)
        return button

    def _save(self) -> None:
        self.save_wanted.emit()

    def _print(self) -> None:
        self.print_wanted.emit()

    def _copy(self) -> None:
        self.copy_wanted.emit()
