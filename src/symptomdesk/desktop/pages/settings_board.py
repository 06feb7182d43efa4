"""The cards of the settings page and where they stand."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from symptomdesk.desktop.pages.settings_about import AboutCard, DataCard, HelpCard
from symptomdesk.desktop.pages.settings_backups import BackupsCard
from symptomdesk.desktop.pages.settings_deletion import DeletionCard
from symptomdesk.desktop.pages.settings_diaries import DiariesCard
from symptomdesk.desktop.pages.settings_looks import (
    ColoursCard,
    DayStartCard,
    PaperCard,
    TemperatureUnitCard,
    TextSizeCard,
)
from symptomdesk.desktop.pages.settings_passphrase import PassphraseCard
from symptomdesk.desktop.pages.settings_people import PatientCard, PhonesCard, WriterCard
from symptomdesk.desktop.translation import tr
from symptomdesk.desktop.widgets.even_columns import EvenColumns
from symptomdesk.desktop.widgets.filling_scroll import FillingScroll
from symptomdesk.desktop.widgets.labels import Label

if TYPE_CHECKING:
    from symptomdesk.desktop.key_list import KeyGroup
    from symptomdesk.desktop.pages.setting_card import SettingCard
    from symptomdesk.desktop.pages.settings_content import FeverContent
    from symptomdesk.desktop.pages.settings_reminder import ReminderCard
    from symptomdesk.desktop.theme import Look
    from symptomdesk.desktop.widgets.line_field import LineField
    from symptomdesk.settings import Settings

_SPLITS = ((16,), (8, 8), (5, 5, 6))


class SettingsBoard(QWidget):
    """Everything in the order of reading; it scrolls."""

    def __init__(
        self,
        look: Look,
        today: date,
        folder: str,
        keys: Sequence[KeyGroup],
        *,
        reminder: ReminderCard,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._look = look
        self.text_size = TextSizeCard(look)
        self.colours = ColoursCard(look)
        self.phones = PhonesCard(look)
        self.writer = WriterCard(look)
        self.patient = PatientCard(look, today)
        self.temperature = TemperatureUnitCard(look)
        self.day = DayStartCard(look)
        self.reminder = reminder
        self.paper = PaperCard(look)
        self.data = DataCard(look, folder)
        self.backups = BackupsCard(look)
        self.passphrase = PassphraseCard(look)
        self.deletion = DeletionCard(look)
        self.diaries = DiariesCard(look)
        self.help = HelpCard(look, keys)
        self.about = AboutCard(look)
        self._build()
        self.setFocusProxy(self.text_size)
        look.changed.connect(self._space)
        self._space()

    @property
    def setting_cards(self) -> tuple[SettingCard, ...]:
        """The cards that say what is wanted."""
        return (
            self.text_size,
            self.colours,
            self.phones,
            self.writer,
            self.patient,
            self.temperature,
            self.day,
            self.reminder,
            self.paper,
            self.passphrase,
        )

    @property
    def lines(self) -> tuple[LineField, ...]:
        """All lines to type in."""
        return tuple(line for card in self.setting_cards for line in card.lines)

    def show_settings(self, settings: Settings, fever: FeverContent, today: date) -> None:
        """Show what is in force; what is being typed stays."""
        for card in (
            self.text_size,
            self.colours,
            self.phones,
            self.writer,
            self.day,
            self.reminder,
            self.paper,
            self.passphrase,
        ):
            card.show_settings(settings)
        self.patient.show_settings(settings, today)
        self.temperature.show_settings(settings, fever)

    def reveal(self, widget: QWidget) -> None:
        """Scroll until a widget is in view."""
        self._column.activate()  # of a page that is only now shown nothing has its place yet
        self._scroll.ensureWidgetVisible(widget)

    def _build(self) -> None:
        body = QWidget(self)
        body.setObjectName("page_body")
        cards = (
            *self.setting_cards,
            self.data,
            self.backups,
            self.diaries,
            self.help,
            self.about,
            self.deletion,
        )
        self._column = QVBoxLayout(body)
        self._column.addWidget(Label.single_line(tr("Settings"), "title", body))
        self._column.addWidget(EvenColumns(self._look, cards, _SPLITS, body))
        self._column.addStretch(1)
        self._scroll = FillingScroll(body, self)

    def _space(self) -> None:
        scale = self._look.scale
        side, gap = scale.space("xxl"), scale.space("m")
        self._column.setContentsMargins(side, gap, side, side)
        self._column.setSpacing(gap)
