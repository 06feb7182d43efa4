"""Themes as data: named colours and sizes read from ``resources/themes``; no Qt, no colour in code."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct

BODY_CONTRAST = 4.5
"""The least contrast between text and what it stands on."""

BANNER_CONTRAST = 7.0
"""The least contrast in banners, which may be read in fear."""

BANNERS = ("emergency", "immediately", "right_away", "promptly", "mention")

PLAIN_TEXT_PAIRS = (
    *((ink, paper) for ink in ("text", "muted") for paper in ("canvas", "surface", "sunken", "hover")),
    *(("primary", paper) for paper in ("surface", "canvas", "sunken", "hover")),
    ("on_primary", "primary_hover"),
    ("on_mention", "sunken"),
)
"""Text colours beside the ``on_`` tokens, and what they stand on."""

EDGE_CONTRAST = 3.0
"""The least contrast of what shows a control, a mark or the focus against what lies beside it."""

EDGE_PAIRS = (
    *((edge, paper) for edge in ("control_line", "focus") for paper in ("surface", "canvas")),
    *(("focus", paper) for paper in ("sunken", "hover")),
    *(("unlogged_line", paper) for paper in ("surface", "capsule_day")),
    *(("primary", paper) for paper in ("surface", "canvas")),
    ("on_fault", "surface"),
    ("on_primary", "primary"),
)
"""Edges and marks, and what they must stand out from."""

_WIDTHS = ("edge", "ring")
_WIDEST = 4
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}(?:[0-9A-Fa-f]{2})?")


class ThemeFault(Exception):  # noqa: N818  (a fault of the world, not of the program)
    """A theme file cannot be used; the message says which and why."""


class Palette(Struct, frozen=True):
    """A theme's colours by token, as ``#RRGGBB`` or ``#RRGGBBAA``; ``scheme`` is ``light`` or ``dark``.

    ``least`` is the least contrast between its text and what that stands on. The ``edge`` of a control and
    the ``ring`` around what has the focus are so many logical pixels wide.
    """

    id: str
    name: str
    scheme: str
    colours: Mapping[str, str]
    least: float = BODY_CONTRAST
    edge: int = 1
    ring: int = 2

    def __getitem__(self, token: str) -> str:
        return self.colours[token]

    def text_pairs(self) -> tuple[tuple[str, str, float], ...]:
        """Every (text, background, least contrast) by token name that the windows use."""
        pairs = [(ink, paper, self.least) for ink, paper in PLAIN_TEXT_PAIRS]
        for ink in self.colours:
            if ink.startswith("on_"):
                paper = ink.removeprefix("on_")
                pairs.append((ink, paper, BANNER_CONTRAST if paper in BANNERS else self.least))
        return tuple(pairs)


class Scale(Struct, frozen=True):
    """Sizes in logical pixels at a text size of ``percent`` (100 to 200)."""

    sizes: Mapping[str, Mapping[str, float]]
    percent: int = 100

    def type(self, name: str) -> int:
        """The height of a style of type."""
        return self._grown("type", name, 1.0)

    def control(self, name: str) -> int:
        """The height of a control or mark."""
        return self._grown("control", name, self.sizes["growth"]["control"])

    def space(self, name: str) -> int:
        """A distance."""
        return self._grown("space", name, self.sizes["growth"]["space"])

    def radius(self, name: str) -> int:
        """The radius of a corner."""
        share = self.sizes["growth"]["control"] if name == "chip" else 0.0
        return self._grown("radius", name, share)

    def breakpoint(self, name: str) -> int:
        """A width at which the layout changes, which grows with the text."""
        return self._grown("breakpoint", name, 1.0)

    def _grown(self, group: str, name: str, share: float) -> int:
        return round(self.sizes[group][name] * (1 + (self.percent / 100 - 1) * share))


def load_palette(file: Path) -> Palette:
    """The palette in a theme file; raises :class:`ThemeFault` if it is unreadable or a value is no colour."""
    content = _read(file)
    colours = content.get("colours", {})
    if not isinstance(colours, dict) or not colours:
        raise ThemeFault(f"{file.name}: no [colours]")
    for token, value in colours.items():
        if not (isinstance(value, str) and _COLOUR.fullmatch(value)):
            raise ThemeFault(f"{file.name}: {token} is no colour like #1E2428")
    widths = _widths(file, content.get("widths", {}))
    least = content.get("contrast", BODY_CONTRAST)
    if not isinstance(least, int | float):
        raise ThemeFault(f"{file.name}: contrast is no number")
    return Palette(
        file.stem,
        str(content.get("name", file.stem)),
        str(content.get("scheme", "light")),
        colours,
        max(BODY_CONTRAST, least),
        **widths,
    )


def _widths(file: Path, values: object) -> dict[str, int]:
    if not isinstance(values, dict):
        raise ThemeFault(f"{file.name}: widths is no table")
    for name, value in values.items():
        if name not in _WIDTHS or not isinstance(value, int) or not 0 < value <= _WIDEST:
            raise ThemeFault(f"{file.name}: {name} is no width of 1 to {_WIDEST} pixels")
    return values


def load_scale(file: Path, percent: int = 100) -> Scale:
    """The sizes at a text size of ``percent``; raises :class:`ThemeFault` if the file is unreadable."""
    content = _read(file)
    sizes: dict[str, Mapping[str, float]] = {}
    for group, values in content.items():
        if not isinstance(values, dict):
            raise ThemeFault(f"{file.name}: {group} is no table of sizes")
        sizes[group] = values
    return Scale(sizes, percent)


def contrast(first: str, second: str) -> float:
    """The contrast ratio (1 to 21) of two opaque colours as WCAG 2 defines it."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[i : i + 2], 16) / 255) for i in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def _read(file: Path) -> dict[str, object]:
    try:
        return tomllib.loads(file.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as fault:
        raise ThemeFault(f"{file.name}: {fault}") from fault
