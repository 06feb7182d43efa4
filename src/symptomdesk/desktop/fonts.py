"""The face of the windows: Source Sans from its package, the system's fonts behind it for other scripts."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

from symptomdesk.paths import typeface

FAMILY = "Source Sans Pro"
_STYLES = ("Regular", "Semibold", "Bold")
"""No text of the windows is slanted."""


def window_font(pixels: int) -> QFont:
    """The text font of the windows, ``pixels`` high."""
    _load_shipped_fonts()
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
    font = QFont()
    font.setFamilies([FAMILY, system])
    font.setPixelSize(pixels)
    return font


@cache
def _load_shipped_fonts() -> None:
    folder = typeface()
    for style in _STYLES:
        QFontDatabase.addApplicationFont(str(folder / f"SourceSansPro-{style}.ttf"))
