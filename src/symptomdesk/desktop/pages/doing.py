"""Carrying out use cases for a page: what came of one, or why it was refused."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from symptomdesk.desk import DayView, DiaryFault, Logged, RefusedError
from symptomdesk.desktop.translation import fault_words

if TYPE_CHECKING:
    from symptomdesk.desktop.widgets.fault_line import FaultLine
from symptomdesk.desktop.translation import marked, tr

TRIED_AGAIN = marked("The program tries again by itself until it is saved.")


class Doing(QObject):
    """The hands of a page on a day.

    ``done`` says that something was written and carries the day's view after it if the desk told it, so that
    a long diary is not read twice. ``refused`` says that it was not; the sentence stands beside what it
    concerns. ``hindered`` says that the world was in the way, so that trying again later may help. While
    ``writing`` the page itself causes the desk's changes.
    """

    done = Signal(object)
    refused = Signal()
    hindered = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.writing = False
        self._outcome: DayView | None = None
        self._view: DayView | None = None

    @property
    def view(self) -> DayView:
        """The view of the day that is worked on."""
        if self._view is None:
            raise RuntimeError("no day is shown yet")
        return self._view

    def work_on(self, view: DayView) -> None:
        """Work on this view of a day from now on."""
        self._view = view

    def attempt(self, action: Callable[[], object], fault: FaultLine, prefix: str = "") -> bool:
        """Carry out a use case; what the world or the rules refuse is told in ``fault``.

        With a ``prefix`` it concerns something that stays and is tried again when the world was in the way.
        """
        self.writing = True
        try:
            self._outcome = _view_after(action())
        except (RefusedError, DiaryFault) as refused:
            hindered = isinstance(refused, DiaryFault)
            again = tr(TRIED_AGAIN) if prefix and hindered else ""
            fault.say(" ".join(filter(None, (prefix, fault_words(refused), again))))
            if hindered:
                self.hindered.emit()
            return False
        finally:
            self.writing = False
        fault.clear_fault()
        return True

    def show_outcome(self) -> None:
        """Let the page show what came of the latest attempt."""
        self.done.emit(self._outcome)

    def do(self, action: Callable[[], object], fault: FaultLine) -> bool:
        """Carry out a use case and let the page show what came of it."""
        kept = self.attempt(action, fault)
        if kept:
            self.show_outcome()
        else:
            self.refused.emit()
        return kept


def _view_after(result: object) -> DayView | None:
    if isinstance(result, Logged):
        return result.view
    return result if isinstance(result, DayView) else None
