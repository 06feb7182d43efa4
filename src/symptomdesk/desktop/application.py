"""The one QApplication: its name, style, language and icon."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from symptomdesk.desktop.accessibility import install_headings
from symptomdesk.desktop.translation import install, language_of
from symptomdesk.paths import resources

_STYLE = "Fusion"
_COMMAND = ["symptomdesk", "-style", _STYLE]


def make_application() -> QApplication:
    """The one QApplication, in the style that the theme dresses."""
    existing = QCoreApplication.instance()
    # Named here, as on a command line: asked to set a style, Qt returns it, and its enums take long to make.
    application = existing if isinstance(existing, QApplication) else QApplication(_COMMAND)
    application.setApplicationName("SymptomDesk")
    application.setDesktopFileName("symptomdesk")
    if existing is not None:
        application.setStyle(_STYLE)
    install_headings()
    install(application, language_of(QLocale.system(), resources() / "i18n"))
    application.setWindowIcon(QIcon(str(resources() / "icons" / "symptomdesk.svg")))
    return application
