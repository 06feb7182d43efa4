"""The one QApplication: its name, style, language and icon."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from symptomdesk.desktop.accessibility import install_headings
from symptomdesk.desktop.translation import install, language_of
from symptomdesk.paths import resources


def make_application() -> QApplication:
    """The one QApplication, in the style that the theme dresses."""
    existing = QCoreApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication(["symptomdesk"])
    application.setApplicationName("SymptomDesk")
    application.setDesktopFileName("symptomdesk")
    application.setStyle("Fusion")
    install_headings()
    install(application, language_of(QLocale.system(), resources() / "i18n"))
    application.setWindowIcon(QIcon(str(resources() / "icons" / "symptomdesk.svg")))
    return application
