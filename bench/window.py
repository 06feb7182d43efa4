"""A window that nobody sees, for measurements in this process: shown, painted, closed."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop
from PySide6.QtWidgets import QApplication, QWidget

from symptomdesk.desk import Desk
from symptomdesk.desktop.application import make_application
from symptomdesk.desktop.session import Session
from symptomdesk.desktop.theme import Look
from symptomdesk.settings import Theme

SIZE = (1280, 800)


def make_look() -> Look:
    """How windows look; makes the application."""
    application = make_application()
    look = Look(Theme.LIGHT, 100, application)
    look.apply(application)
    return look


def shown(desk: Desk, look: Look) -> Session:
    """A window with Today, painted; what can wait until then is not done yet."""
    session = Session(desk, look)
    session.window.resize(*SIZE)
    session.window.show()
    paint(session.window)
    return session


def paint(window: QWidget) -> None:
    """Do all that is due, and paint the window."""
    settle()
    window.repaint()


def settle() -> None:
    """Do all that is due: what changed is painted by it, once."""
    QApplication.processEvents()


def end(session: Session) -> None:
    """Close the window and let go of all its widgets."""
    session.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def prepared(session: Session) -> None:
    """Wait until the session has done what it does while nobody does anything."""
    while session.preparation.is_going:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
