"""The banners of a day, kept in step with the diary and with what is being typed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from symptomdesk.desk import DayView, Desk, DiaryFault, RefusedError, Understood
from symptomdesk.desktop.pages.banner_content import (
    ACKNOWLEDGE,
    CALLED,
    NOT_CALLED,
    BannerWriter,
    lists_of,
    reading_of,
)
from symptomdesk.desktop.pages.chip_content import LOUD_FROM
from symptomdesk.desktop.translation import fault_words, tr

if TYPE_CHECKING:
    from symptomdesk.desktop.widgets.banner import BannerChoice, BannerContent
    from symptomdesk.desktop.widgets.banner_stack import BannerStack
    from symptomdesk.triage.model import Alert


class Alerts(QObject):
    """Fills a stack with the banners of the day that ``day`` names, and carries out what is pressed there.

    Whoever listens to the desk shows the day again afterwards, by :meth:`show_view` or :meth:`refresh`.

    ``failed`` carries a sentence when an acknowledgement could not be kept, an empty one when it could.
    ``reading_wanted`` carries a list of the leaflet to be shown, and its sign that raised the banner.
    """

    failed = Signal(str)
    reading_wanted = Signal(str, str)

    def __init__(
        self, desk: Desk, stack: BannerStack, day: Callable[[], date], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._stack, self._day = desk, stack, day
        self._recorded: tuple[BannerContent, ...] = ()
        self._open: frozenset[tuple[str, str]] = frozenset()
        self._typed: tuple[BannerContent, ...] = ()
        stack.chosen.connect(self._chosen)
        stack.copied.connect(self._copied)

    def refresh(self) -> None:
        """Read the day's alerts again."""
        self.show_view(self._desk.view(self._day()))

    def show_view(self, view: DayView) -> None:
        """Show the banners of a view of the day."""
        self._recorded = self._writer().of_day(view.banners, view.triage)
        self._open = frozenset(
            (alert.list, sign)
            for banner in view.banners
            for alert in (banner.alert, *banner.also)
            for sign in alert.signs
        )
        self._show()

    def show_typed(self, understood: Understood | None) -> None:
        """Show what a text would raise that is not recorded yet, if it is to be acted on at once."""
        self._typed = ()
        if understood is not None:
            writer = self._writer()
            self._typed = tuple(
                writer.typed(alert, _words(alert, understood))
                for alert in understood.triage.alerts
                if alert.urgency >= LOUD_FROM and not self._known(alert)
            )
        self._show()

    def _known(self, alert: Alert) -> bool:
        return all((alert.list, sign) in self._open for sign in alert.signs)

    def _show(self) -> None:
        self._stack.show_banners((*self._typed, *self._recorded))

    def _writer(self) -> BannerWriter:
        reference = self._desk.reference
        return BannerWriter(reference.leaflet, reference.settings, self._day())

    def _chosen(self, choice: BannerChoice) -> None:
        reading = reading_of(choice.choice)
        if reading is not None:
            self.reading_wanted.emit(*reading)
            return
        note = {
            ACKNOWLEDGE: choice.note,
            CALLED: choice.note or tr("Yes, I called"),
            NOT_CALLED: tr("No, I did not call"),
        }.get(choice.choice)
        if note is None:
            return
        try:
            self._desk.acknowledge(lists_of(choice.key), self._day(), note)
        except (DiaryFault, RefusedError) as fault:
            self.failed.emit(fault_words(fault))
        else:
            self.failed.emit("")

    def _copied(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)


def _words(alert: Alert, understood: Understood) -> tuple[str, ...]:
    said = (m.words for m in understood.understanding.mentions if m.sign in alert.signs)
    return tuple(dict.fromkeys(said))
