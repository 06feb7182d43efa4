"""The cards of what is chosen: text and colours, fever, the day, the paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from symptomdesk.desktop.accessibility import describe
from symptomdesk.desktop.pages import settings_content as content
from symptomdesk.desktop.pages.report_content import PAPERS
from symptomdesk.desktop.pages.setting_card import SettingCard
from symptomdesk.desktop.translation import tr, tr_each
from symptomdesk.desktop.widgets.choice_lines import ChoiceList
from symptomdesk.desktop.widgets.flow_layout import FlowLayout
from symptomdesk.desktop.widgets.labels import Label
from symptomdesk.desktop.widgets.step_field import StepField
from symptomdesk.desktop.widgets.wrapping_button import WrappingButton
from symptomdesk.settings import Paper, Settings, TemperatureUnit, Theme

if TYPE_CHECKING:
    from symptomdesk.desktop.pages.settings_content import FeverContent
    from symptomdesk.desktop.theme import Look


class TextSizeCard(SettingCard):
    """How large everything is written."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, tr("Text size"), parent)
        self.sizes = ChoiceList(look, tr("Text size"), tr_each(content.TEXT_SIZES), self)
        self.add(self.sizes, Label(tr(content.SIZE_NOTE), "small", self))
        self.setFocusProxy(self.sizes)
        self.sizes.chosen.connect(self._choose)

    def show_settings(self, settings: Settings) -> None:
        """Show what is in force."""
        size = settings.text_scale
        self.sizes.offer(content.text_sizes(size), content.text_size(size))

    def _choose(self, percent: int) -> None:
        if percent != content.OTHER_SIZE:
            self.want(text_scale=percent)


class ColoursCard(SettingCard):
    """Light or dark."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, tr("Colours"), parent)
        self.themes = ChoiceList(look, tr("Colours"), tr_each(content.THEMES), self)
        self.add(self.themes)
        self.themes.chosen.connect(self._choose)

    def show_settings(self, settings: Settings) -> None:
        """Show what is in force."""
        self.themes.offer(tuple(Theme), settings.theme)

    def _choose(self, theme: Theme) -> None:
        self.want(theme=theme)


class TemperatureUnitCard(SettingCard):
    """Celsius or Fahrenheit, and from when on it is a fever."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, tr("Temperature"), parent)
        self._fever: FeverContent | None = None
        self.units = ChoiceList(look, tr("Unit of temperatures"), tr_each(content.UNITS), self)
        self.fever = StepField(look, tr("Fever begins at less"), tr("Fever begins at more"), self)
        self._source = Label("", "small", self)
        self.back = WrappingButton("", self)
        row = FlowLayout()
        row.addWidget(self.back)
        self.add(self.units, Label(tr(content.UNIT_NOTE), "small", self))
        self.add(
            Label(tr("Fever"), "strong", self),
            self.fever,
            self._source,
            Label(tr(content.FEVER_NOTE), "small", self),
        )
        self.body.insertLayout(self.body.count() - 1, row)
        self.units.chosen.connect(self._choose)
        self.fever.stepped.connect(self._step)
        self.back.clicked.connect(self._go_back)

    @property
    def source(self) -> str:
        """Where the usual figure is from."""
        return self._source.text()

    def show_settings(self, settings: Settings, fever: FeverContent) -> None:
        """Show what is in force."""
        self._fever = fever
        self.units.offer(tuple(TemperatureUnit), settings.temperature_unit)
        self.fever.show_value(fever.value, lowest=fever.lower is None, highest=fever.higher is None)
        self._source.say(fever.source)
        if not fever.back and self.back.hasFocus():
            self.fever.setFocus()
        self.back.setVisible(bool(fever.back))
        self.back.say(fever.back)
        describe(self.back, tr("{words}, the usual figure for fever", words=fever.back))

    def _choose(self, unit: TemperatureUnit) -> None:
        self.want(temperature_unit=unit)

    def _step(self, step: int) -> None:
        if self._fever is not None:
            wanted = self._fever.lower if step < 0 else self._fever.higher
            if wanted is not None:
                self.want(fever_threshold=wanted)

    def _go_back(self) -> None:
        self.want(fever_threshold=None)


class DayStartCard(SettingCard):
    """When a day begins."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, tr("A new day begins"), parent)
        self._hour = 0
        self.hour = StepField(look, tr("The day begins earlier"), tr("The day begins later"), self)
        self.add(self.hour, Label(tr(content.DAY_NOTE), "small", self))
        self.hour.stepped.connect(self._step)

    def show_settings(self, settings: Settings) -> None:
        """Show what is in force."""
        hour = self._hour = settings.day_starts_at
        self.hour.show_value(
            content.day_start_words(hour),
            lowest=content.is_first_start(hour),
            highest=content.is_last_start(hour),
        )

    def _step(self, step: int) -> None:
        self.want(day_starts_at=content.step_day_start(self._hour, step))


class PaperCard(SettingCard):
    """The paper that reports are offered on."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, tr(content.PAPERS_TITLE), parent)
        self.papers = ChoiceList(look, tr(content.PAPERS_TITLE), tr_each(PAPERS.items()), self)
        self.add(self.papers, Label(tr(content.PAPER_NOTE), "small", self))
        self.papers.chosen.connect(self._choose)

    def show_settings(self, settings: Settings) -> None:
        """Show what is in force."""
        self.papers.offer(tuple(PAPERS), settings.report_paper)

    def _choose(self, paper: Paper) -> None:
        self.want(report_paper=paper)
