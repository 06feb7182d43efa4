"""The look in force."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from symptomdesk.desktop.theme import Look, desktop_theme
from symptomdesk.settings import Theme

_SCHEME, _CONTRAST = Qt.ColorScheme, Qt.ContrastPreference


@pytest.mark.parametrize(
    ("scheme", "contrast", "theme"),
    [
        (_SCHEME.Light, _CONTRAST.NoPreference, Theme.LIGHT),
        (_SCHEME.Unknown, _CONTRAST.NoPreference, Theme.LIGHT),
        (_SCHEME.Dark, _CONTRAST.NoPreference, Theme.DARK),
        (_SCHEME.Light, _CONTRAST.HighContrast, Theme.HIGH_CONTRAST),
        (_SCHEME.Dark, _CONTRAST.HighContrast, Theme.HIGH_CONTRAST),
    ],
)
def test_as_the_computer_wants_it(
    scheme: Qt.ColorScheme, contrast: Qt.ContrastPreference, theme: Theme
) -> None:
    assert desktop_theme(scheme, contrast) is theme


def test_high_contrast_is_worn_at_once(look: Look) -> None:
    changes: list[None] = []
    look.changed.connect(lambda: changes.append(None))

    look.choose(Theme.HIGH_CONTRAST)

    assert changes == [None]
    assert (look.palette.id, look.palette.ring) == ("high_contrast", 3)
    assert look.colour("edge").alpha() == 255
    look.choose(Theme.LIGHT)
    assert look.colour("edge").alpha() == 0
