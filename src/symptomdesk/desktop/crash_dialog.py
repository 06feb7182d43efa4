"""What a mistake of the program looks like to the person."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from symptomdesk.desktop.translation import tr
from symptomdesk.desktop.widgets.labels import Label


class CrashDialog(QDialog):
    """Says that a mistake of the program happened, that the diary is safe, and offers a report to copy."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.report = report
        self.setWindowTitle(tr("SymptomDesk made a mistake"))
        column = QVBoxLayout(self)
        column.addWidget(Label(tr("Something in the program went wrong"), "section", self))
        column.addWidget(
            Label(
                tr(
                    "Your diary is safe: everything that was shown as recorded is on your disk. You can go "
                    "on. The report below says where the program failed and holds nothing of your diary."
                ),
                "",
                self,
            )
        )
        text = QPlainTextEdit(report, self)
        text.setReadOnly(True)
        text.setAccessibleName(tr("Report", "what a mistake of the program looked like"))
        column.addWidget(text, 1)
        buttons = QDialogButtonBox(self)
        self.copy_button = buttons.addButton(tr("Copy the report"), QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(tr("Go on"), QDialogButtonBox.ButtonRole.AcceptRole)
        column.addWidget(buttons)
        self.copy_button.clicked.connect(self._copy)
        buttons.accepted.connect(self.accept)
        self.resize(640, 420)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report)
