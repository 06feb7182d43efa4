"""What the program knows before it opens any diary: leaflet, words and settings."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from symptomdesk import paths, settings
from symptomdesk.desk.checking import check_text
from symptomdesk.desk.understanding import Interpreter, understood, with_measured_fever
from symptomdesk.desk.values import InstallationError, Notice, Understood
from symptomdesk.language.model import Writer
from symptomdesk.leaflet import load
from symptomdesk.sentences import sentence
from symptomdesk.triage.classify import Rulebook

if TYPE_CHECKING:
    from symptomdesk.leaflet.model import Indication, Leaflet
    from symptomdesk.paths import DataFolder
    from symptomdesk.settings import Settings

BUILT_IN_LEAFLET = "lenalidomide.toml"


class Reference(Struct, frozen=True):
    """Leaflet, interpreter and settings, with what was wrong in the owner's own files in ``folder``."""

    leaflet: Leaflet
    interpreter: Interpreter
    settings: Settings
    notices: tuple[Notice, ...]
    folder: DataFolder

    def rulebook(self, indication: Indication) -> Rulebook:
        """The rules for a person with that indication, under the owner's fever threshold."""
        return Rulebook(self.leaflet, indication, self.settings.fever_threshold)

    def classify(self, text: str, indication: Indication, now: datetime) -> Understood:
        """A text by itself: no diary, no history. Raises :class:`RefusedError` for one that is too long."""
        check_text(text)
        rulebook = self.rulebook(indication)
        understanding = with_measured_fever(self.interpreter.understand(text), rulebook)
        return understood(understanding, rulebook, now.date(), now)

    def with_interpreter(self, interpreter: Interpreter) -> Reference:
        """The same with another interpreter."""
        return replace(self, interpreter=interpreter)

    def with_settings(self, chosen: Settings) -> Reference:
        """The same under other settings."""
        interpreter = self.interpreter
        if _writer(chosen) != _writer(self.settings):
            interpreter = interpreter.with_writer(_writer(chosen))
        return replace(self, settings=chosen, interpreter=interpreter)

    def today(self, now: datetime) -> date:
        """The local day that ``now`` belongs to, by the owner's choice of when a day begins."""
        return today(now, self.settings.day_starts_at)

    @property
    def fever_threshold(self) -> Decimal:
        """The temperature in °C from which fever is present."""
        chosen = self.settings.fever_threshold
        return self.leaflet.fever.threshold if chosen is None else chosen


def open_reference(folder: DataFolder) -> Reference:
    """Read leaflet and settings; the owner's broken files become notices, and the built-in ones are used.

    Raises :class:`InstallationError` if the program's own files are missing or broken.
    """
    try:
        resources = paths.resources()
    except FileNotFoundError as fault:
        raise InstallationError(str(fault)) from fault
    built_in, problems = load.load(resources / "leaflets" / BUILT_IN_LEAFLET)
    if built_in is None:
        raise InstallationError(
            sentence(
                "SymptomDesk's own leaflet is broken, please install it again: {problems}",
                problems=problems[0],
            )
        )
    own, leaflet_notices = _own_leaflet(folder.leaflets)
    leaflet = own or built_in
    chosen, setting_problems = settings.load(folder.settings, leaflet.fever.bounds)
    notices = [*leaflet_notices, *(Notice(problem.place, problem.text) for problem in setting_problems)]
    lexicon = resources / "lexicon" / "en.toml"
    interpreter = Interpreter(lexicon, _writer(chosen), leaflet.thresholds.said_days)
    return Reference(leaflet, interpreter, chosen, tuple(notices), folder)


def _own_leaflet(folder: Path) -> tuple[Leaflet | None, list[Notice]]:
    """The owner's leaflet, the first by name of those that can be used, and what is wrong with the others."""
    found: Leaflet | None = None
    notices: list[Notice] = []
    for path in sorted(folder.glob("*.toml")) if folder.is_dir() else ():
        leaflet, problems = load.load(path)
        if leaflet is not None and found is None:
            found = leaflet
        notices.extend(Notice(f"{path.name}, {p.place}", p.message, leaflet=True) for p in problems)
    return found, notices


def _writer(chosen: Settings) -> Writer:
    return Writer(chosen.for_someone, chosen.relation_words)


def today(now: datetime, day_starts_at: int) -> date:
    """The local day that ``now`` belongs to, if a new one begins at that hour."""
    return (now.replace(tzinfo=None) - timedelta(hours=day_starts_at)).date()
