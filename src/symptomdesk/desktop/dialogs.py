"""What a page asks of the desktop around it: where to save, on which printer, to show a folder.

Tests hand in their own, so that no test opens a dialog.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMarginsF, QProcess, QSize, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QToolButton, QWidget

from symptomdesk.desktop.icons import icon
from symptomdesk.launching import program
from symptomdesk.settings import Paper

_SIZES = {Paper.A4: QPageSize.PageSizeId.A4, Paper.LETTER: QPageSize.PageSizeId.Letter}


_ICONS = {
    "backButton": "chevron_left",
    "forwardButton": "chevron_right",
    "toParentButton": "chevron_up",
    "newFolderButton": "plus",
}
"""The buttons of Qt's own file dialog, whose usual icons are dark on any ground."""
_ROOMY = QSize(760, 560)


class Dialogs:
    """The dialogs and services of the system."""

    def where_to_save(self, parent: QWidget, title: str, suggested: Path, kinds: str) -> Path | None:
        """Ask for a file name; ``None`` if the person changed their mind.

        ``kinds`` is Qt's filter ("PDF (*.pdf)"). A name without an ending gets that of the suggested one.
        """
        dialog = QFileDialog(parent, title, str(suggested.parent), kinds)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setDefaultSuffix("".join(suggested.suffixes).lstrip("."))
        dialog.selectFile(suggested.name)
        _dress(dialog)
        chosen = dialog.selectedFiles() if dialog.exec() else []
        dialog.deleteLater()
        return Path(chosen[0]) if chosen else None

    def which_folder(self, parent: QWidget, title: str, begin: Path) -> Path | None:
        """Ask for a folder; ``None`` if the person changed their mind."""
        dialog = QFileDialog(parent, title, str(begin))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        _dress(dialog)
        chosen = dialog.selectedFiles() if dialog.exec() else []
        dialog.deleteLater()
        return Path(chosen[0]) if chosen else None

    def printer(self, parent: QWidget, title: str, paper: Paper) -> QPrinter | None:
        """Ask for a printer, and which pages; ``None`` if the person changed their mind."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(title)
        printer.setCreator(QGuiApplication.applicationName())
        whole_sheet = QPageLayout(
            QPageSize(_SIZES[paper]), QPageLayout.Orientation.Portrait, QMarginsF(), QPageLayout.Unit.Point
        )
        whole_sheet.setMode(QPageLayout.Mode.FullPageMode)
        printer.setPageLayout(whole_sheet)
        dialog = QPrintDialog(printer, parent)
        dialog.setWindowTitle(title)
        chosen = dialog.exec()
        dialog.deleteLater()
        return printer if chosen else None

    def show_folder(self, folder: Path) -> bool:
        """Open a folder of this computer in the file manager; whether that was possible."""
        return QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    def open_diary(self, folder: Path) -> bool:
        """Start this program on the diary in another folder; whether it could be started."""
        command, *options = program()
        started, _ = QProcess.startDetached(command, [*options, "--data-dir", str(folder)])
        return started

    def copy(self, text: str) -> None:
        """Put a text on the clipboard."""
        QGuiApplication.clipboard().setText(text)


def _dress(dialog: QFileDialog) -> None:
    """Give Qt's own dialog, shown where the desktop has none, room and icons that follow the theme."""
    colour = dialog.palette().buttonText().color().name()
    for name, picture in _ICONS.items():
        button = dialog.findChild(QToolButton, name)
        if button is not None:
            side = button.iconSize().height()
            button.setIcon(icon(picture, colour, side, dialog.devicePixelRatioF()))
            dialog.resize(_ROOMY)


def documents() -> Path:
    """The person's folder for documents."""
    found = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(found) if found else Path.home()
