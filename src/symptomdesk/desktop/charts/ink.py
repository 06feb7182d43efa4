"""The chart's colours and sizes, taken from the theme in force."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtGui import QColor, QFont, QFontMetrics

from symptomdesk.desktop.fonts import window_font
from symptomdesk.desktop.tokens import Palette, contrast

if TYPE_CHECKING:
    from symptomdesk.desktop.theme import Look


class Ink(Struct, frozen=True):
    """What everything of the chart is painted with; ``severity`` is indexed by severity.

    ``edge`` outlines bars, so that the palest (or, on dark paper, the darkest) stand out from the paper too.
    ``unit`` is a thin line's width.
    """

    paper: QColor
    text: QColor
    muted: QColor
    grid: QColor
    baseline: QColor
    hatch: QColor
    capsule: QColor
    cycle: QColor
    visit: QColor
    missed: QColor
    focus: QColor
    edge: QColor
    severity: tuple[QColor, ...]
    font: QFont
    line_height: int
    unit: float

    def width_of(self, text: str) -> int:
        """How wide a small text of the chart is."""
        return QFontMetrics(self.font).horizontalAdvance(text)


def ink_of(look: Look) -> Ink:
    """The ink of the look in force."""
    font = window_font(look.scale.type("tiny"))
    colour = look.colour
    return Ink(
        paper=colour("surface"),
        text=colour("text"),
        muted=colour("muted"),
        grid=colour("grid"),
        baseline=colour("control_line"),
        hatch=colour("unlogged_line"),
        capsule=colour("capsule_day"),
        cycle=colour("control_line"),
        visit=colour("primary"),
        missed=colour("text"),
        focus=colour("focus"),
        edge=colour(_edge(look.palette)),
        severity=tuple(colour(f"severity_{level}") for level in range(5)),
        font=font,
        line_height=QFontMetrics(font).height(),
        unit=max(1.0, round(look.scale.percent / 100)),
    )


def _edge(palette: Palette) -> str:
    """The end of the ramp that stands out most from the paper."""
    return max(
        ("severity_1", "severity_3", "severity_4"),
        key=lambda token: contrast(palette[token], palette["surface"]),
    )
