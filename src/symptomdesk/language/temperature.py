"""Body temperatures, as typed into a field and as they stand in a text."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from pathlib import Path

from msgspec import Struct

from symptomdesk import paths

_NUMBER = r"[0-9]{2,3}(?:[.,][0-9]+)?"
_NAMES = r"(?:celsius|centigrade|fahrenheit|[CF])\b"
_UNIT = rf"(?:[°º][ \xa0]?[CF]?|degrees?(?:[ \xa0]{_NAMES})?|{_NAMES})"
_TYPED = re.compile(rf"\s*({_NUMBER})\s*({_UNIT})?\s*", re.IGNORECASE)
_IN_TEXT = re.compile(
    rf"(?<![\w.,/:-])({_NUMBER})(?:[ \xa0]?({_UNIT}))?(?![\w%/:]|[.,]\d|\s?%)", re.IGNORECASE
)
_FIVE, _NINE, _THIRTY_TWO = Decimal(5), Decimal(9), Decimal(32)


class Temperature(Struct, frozen=True):
    """A body temperature: ``value`` as typed, ``unit`` ``"C"`` or ``"F"``, and the exact °C, unrounded."""

    value: str
    unit: str
    celsius: Decimal


class Range(Struct, frozen=True):
    """The readings accepted in one unit, both ends included."""

    unit: str
    lowest: Decimal
    highest: Decimal


class FoundTemperature(Struct, frozen=True):
    """A temperature in a text, where it stands, and whether it named its unit."""

    temperature: Temperature
    start: int
    end: int
    has_unit: bool


def load_ranges(path: Path) -> tuple[Range, ...]:
    """The accepted readings from ``units.toml``; raises ``OSError``, ``ValueError`` or ``KeyError``."""
    with path.open("rb") as file:
        table = tomllib.load(file, parse_float=Decimal)["temperature"]
    return tuple(
        Range(unit, Decimal(table[unit]["lowest"]), Decimal(table[unit]["highest"])) for unit in "CF"
    )


@cache
def shipped_ranges() -> tuple[Range, ...]:
    """The ranges that ship with the program, read once."""
    return load_ranges(paths.resources() / "units.toml")


def parse(text: str, ranges: tuple[Range, ...] | None = None) -> Temperature:
    """The temperature that a person typed: "38.2C", "101.3", "38,5 °C".

    Without a unit the range that holds the number decides. Raises ``ValueError`` with a sentence for the
    person if this is no temperature or lies outside the ranges.
    """
    ranges = shipped_ranges() if ranges is None else ranges
    match = _TYPED.fullmatch(text)
    accepted = " or ".join(f"{r.lowest} to {r.highest} °{r.unit}" for r in ranges)
    if match is None:
        raise ValueError(f"“{text.strip()[:40]}” is no temperature, please write one like 38.2 C or 100.8 F.")
    temperature = _within(match[1], _unit(match[2]), ranges)
    if temperature is None:
        raise ValueError(f"{text.strip()} is no body temperature, please write one from {accepted}.")
    return temperature


def find(text: str, start: int, end: int, ranges: tuple[Range, ...]) -> Iterator[FoundTemperature]:
    """Every number in ``text[start:end]`` that could be a body temperature; the words around it decide."""
    for match in _IN_TEXT.finditer(text, start, end):
        temperature = _within(match[1], _unit(match[2]), ranges)
        if temperature is not None:
            yield FoundTemperature(temperature, match.start(), match.end(), has_unit=match[2] is not None)


def _unit(typed: str | None) -> str:
    """The unit's letter, or nothing if it was left out or is a bare degree sign; centigrade is Celsius."""
    letters = (typed or "").lower().removeprefix("degrees").removeprefix("degree").strip("°º ")
    return letters[:1].upper()


def _within(value: str, unit: str, ranges: tuple[Range, ...]) -> Temperature | None:
    number = Decimal(value.replace(",", "."))
    for accepted in ranges:
        if unit in ("", accepted.unit) and accepted.lowest <= number <= accepted.highest:
            celsius = number if accepted.unit == "C" else (number - _THIRTY_TWO) * _FIVE / _NINE
            return Temperature(value, accepted.unit, celsius)
    return None
