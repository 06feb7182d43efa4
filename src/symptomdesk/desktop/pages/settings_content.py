"""What the settings page offers and says: choices in words, bounds, typed dates; no widgets, no Qt."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from msgspec import Struct

from symptomdesk.desktop.translation import marked, tr
from symptomdesk.settings import DAY_STARTS, Settings, TemperatureUnit, Theme

if TYPE_CHECKING:
    from symptomdesk.leaflet.model import Fever, Source

OTHER_SIZE = 0
"""Stands for a text size that is none of those offered."""

TEXT_SIZES = (
    (100, "100 %"),
    (125, "125 %"),
    (150, "150 %"),
    (175, "175 %"),
    (200, "200 %"),
    (OTHER_SIZE, marked("Other")),
)
THEMES = (
    (Theme.SYSTEM, marked("As the computer")),
    (Theme.LIGHT, marked("Light")),
    (Theme.DARK, marked("Dark")),
    (Theme.HIGH_CONTRAST, marked("High contrast")),
)
UNITS = (
    (TemperatureUnit.CELSIUS, marked("Celsius (°C)")),
    (TemperatureUnit.FAHRENHEIT, marked("Fahrenheit (°F)")),
)
WRITERS = ((False, marked("I write about myself")), (True, marked("I write for someone else")))

SIZE_NOTE = marked("100 % is the usual size; at 200 % everything is written twice as large.")
UNIT_NOTE = marked("You can type either: the program sees from the figure which one it is.")
FEVER_NOTE = marked("Change it only if your clinic told you another figure.")
DAY_NOTE = marked(
    "For those who are up after midnight: until then, what you write belongs to the evening before."
)
RELATION_EXAMPLE = marked("e.g. my husband, Dad")
RELATION_NOTE = marked(
    "So that “Dad feels sick” is understood as the patient’s. “He” and “she” always are, “I” is you."
)
PATIENT_NOTE = marked("The name stands in the window’s title and, with the date of birth, on reports.")
PHONES_NOTE = marked("The warnings show these numbers, so that nobody has to look for them.")
PAPER_NOTE = marked("What the report is offered on; there you can still choose the other one.")
DATA_NOTE = marked("Diary and settings lie in one folder on this computer, and nowhere else.")
EXPORT_HELP = marked(
    "Every day, every correction and the treatment, as a file that SymptomDesk can read again."
)
EXPORT_TITLE = marked("Save everything")
EXPORT_BUTTON = marked("Save everything (JSON)…")
EXPORT_KIND = marked("JSON (*.json)")
OPEN_FOLDER = marked("Open the folder")
COPIED_FOLDER = marked("The folder’s name was copied.")
PAPERS_TITLE = marked("Paper for reports")
BORN_EXAMPLE = marked("e.g. 4 May 1952")

_STEP = Decimal("0.1")


class FeverContent(Struct, frozen=True):
    """From when on a temperature is a fever, where that figure is from, and the next ones (°C) up and down.

    ``back`` names the usual figure, and is empty while it is in force.
    """

    value: str
    source: str
    back: str
    lower: Decimal | None
    higher: Decimal | None


def fever_content(settings: Settings, fever: Fever) -> FeverContent:
    """How the fever threshold stands, in the unit of the settings."""
    lowest, highest = fever.bounds
    now = fever.threshold if settings.fever_threshold is None else settings.fever_threshold
    usual = temperature_words(fever.threshold, settings.temperature_unit)
    return FeverContent(
        value=tr("From {temperature} on", temperature=temperature_words(now, settings.temperature_unit)),
        source=tr(
            "Usually {temperature}, after {source}", temperature=usual, source=source_words(fever.source)
        ),
        back="" if settings.fever_threshold is None else tr("Back to {temperature}", temperature=usual),
        lower=None if now <= lowest else max(lowest, now - _STEP),
        higher=None if now >= highest else min(highest, now + _STEP),
    )


def temperature_words(celsius: Decimal, unit: TemperatureUnit) -> str:
    """A temperature as people of that unit read it; in Fahrenheit both, for rounding hides the true one."""
    degrees = f"{celsius.normalize():f}" if celsius % _STEP else f"{celsius:.1f}"
    if unit is TemperatureUnit.CELSIUS:
        return f"{degrees} °C"
    return f"{celsius * 9 / 5 + 32:.1f} °F ({degrees} °C)"


def source_words(source: Source) -> str:
    """Where a figure is from, in a sentence's end."""
    where = f"{source.document}: {source.section}" if source.section else source.document
    return tr("{source}; not in the leaflet.", source=where) if source.beyond_leaflet else f"{where}."


def day_start_words(hour: int) -> str:
    """When a day begins."""
    return tr("At {hour} in the morning", hour=hour) if hour else tr("At midnight")


def step_day_start(hour: int, step: int) -> int:
    """The hour before or after, within what can be set."""
    return min(max(hour + step, DAY_STARTS.start), DAY_STARTS.stop - 1)


def is_first_start(hour: int) -> bool:
    """Whether no earlier hour can be set."""
    return hour <= DAY_STARTS.start


def is_last_start(hour: int) -> bool:
    """Whether no later hour can be set."""
    return hour >= DAY_STARTS.stop - 1


def text_size(percent: int) -> int:
    """The offer that a text size is."""
    return percent if percent in dict(TEXT_SIZES) else OTHER_SIZE


def text_sizes(percent: int) -> tuple[int, ...]:
    """The sizes to offer while one is in force; that from the file only while it is."""
    usual = tuple(size for size, _ in TEXT_SIZES if size != OTHER_SIZE)
    return usual if percent in usual else (*usual, OTHER_SIZE)


def one_line(text: str) -> str:
    """A typed line without the spaces around and between words that nobody sees."""
    return " ".join(text.split())


def relation_words(text: str) -> tuple[str, ...]:
    """The words for the patient, which are typed with commas between them."""
    return tuple(dict.fromkeys(word for part in text.split(",") if (word := one_line(part))))


def relation_text(words: tuple[str, ...]) -> str:
    """The same to be read and changed."""
    return ", ".join(words)


def export_name(today: date) -> str:
    """The file name to propose for everything."""
    return tr("SymptomDesk diary {day}.json", day=today.isoformat())
