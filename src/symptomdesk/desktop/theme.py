"""The look of the windows: the theme in force, told to whoever paints by one signal.

To add a theme, put a file with the same tokens beside ``resources/themes/light.toml``. Widgets ask the
:class:`Look` for colours and sizes by name; no other module names a colour.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from symptomdesk.desktop.fonts import window_font
from symptomdesk.desktop.stylesheet import stylesheet
from symptomdesk.desktop.tokens import Palette, Scale, load_palette, load_scale
from symptomdesk.paths import resources
from symptomdesk.settings import TEXT_SCALES, Theme


class Look(QObject):
    """The theme and text size in force; ``changed`` is emitted after either has changed."""

    changed = Signal()

    def __init__(
        self, theme: Theme = Theme.SYSTEM, percent: int = 100, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._palette = _palette(self._wanted())
        self._scale = _scale(_bounded(percent))
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._follow_system)
        hints.accessibility().contrastPreferenceChanged.connect(self._follow_system)

    @property
    def palette(self) -> Palette:
        """The colours in force."""
        return self._palette

    @property
    def scale(self) -> Scale:
        """The sizes in force."""
        return self._scale

    def colour(self, token: str) -> QColor:
        """The colour of a token."""
        return qcolour(self._palette[token])

    def apply(self, application: QApplication) -> None:
        """Dress all windows; later changes dress them again."""
        application.setFont(window_font(self._scale.type("base")))
        application.setPalette(qt_palette(self._palette))
        application.setStyleSheet(
            stylesheet(_template("window"), _template("banner"), self._palette, self._scale)
        )

    def choose(self, theme: Theme | None = None, percent: int | None = None) -> None:
        """Change theme or text size (100 to 200 percent, others are brought within)."""
        self._theme = theme or self._theme
        self._palette = _palette(self._wanted())
        if percent is not None:
            self._scale = _scale(_bounded(percent))
        application = QApplication.instance()
        if isinstance(application, QApplication):
            self.apply(application)
        self.changed.emit()

    def _follow_system(self) -> None:
        if self._theme is Theme.SYSTEM:
            self.choose()

    def _wanted(self) -> str:
        if self._theme is not Theme.SYSTEM:
            return self._theme.value
        hints = QGuiApplication.styleHints()
        return desktop_theme(hints.colorScheme(), hints.accessibility().contrastPreference()).value


def desktop_theme(scheme: Qt.ColorScheme, contrast: Qt.ContrastPreference) -> Theme:
    """The theme that follows what the desktop says of itself; who needs contrast gets it before all else."""
    if contrast is Qt.ContrastPreference.HighContrast:
        return Theme.HIGH_CONTRAST
    return Theme.DARK if scheme is Qt.ColorScheme.Dark else Theme.LIGHT


def qcolour(value: str) -> QColor:
    """A theme's ``#RRGGBB`` or ``#RRGGBBAA`` as Qt's colour (Qt itself reads alpha first)."""
    colour = QColor(value[:7])
    if len(value) == 9:
        colour.setAlpha(int(value[7:], 16))
    return colour


def qt_palette(palette: Palette) -> QPalette:
    """Qt's roles filled from the theme, for what the style sheet does not reach."""
    role = QPalette.ColorRole
    roles = {
        role.Window: "canvas",
        role.WindowText: "text",
        role.Base: "surface",
        role.AlternateBase: "sunken",
        role.Text: "text",
        role.Button: "surface",
        role.ButtonText: "text",
        role.BrightText: "on_primary",
        role.ToolTipBase: "tip",
        role.ToolTipText: "on_tip",
        role.Highlight: "selection",
        role.HighlightedText: "on_selection",
        role.PlaceholderText: "muted",
        role.Link: "primary",
        role.Mid: "line",
        role.Accent: "primary",
    }
    result = QPalette()
    for qt_role, token in roles.items():
        result.setColor(qt_role, qcolour(palette[token]))
    return result


def set_kind(widget: QWidget, kind: str) -> None:
    """Give a widget the style sheet's ``kind``."""
    set_style(widget, "kind", kind)


def stand_on(ground: QWidget, name: str) -> None:
    """Let all labels and buttons of a coloured ground take the colours that can be read on it."""
    for child in ground.findChildren(QWidget):
        if isinstance(child, (QLabel, QPushButton)):
            set_style(child, "on", name)


def set_style(widget: QWidget, name: str, value: str) -> None:
    """Set a property that the style sheet selects by, and let it take effect."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def _bounded(percent: int) -> int:
    return min(max(percent, TEXT_SCALES.start), TEXT_SCALES.stop - 1)


@cache
def _palette(id_: str) -> Palette:
    return load_palette(resources() / "themes" / f"{id_}.toml")


@cache
def _scale(percent: int) -> Scale:
    return load_scale(resources() / "themes" / "scale.toml", percent)


@cache
def _template(name: str) -> str:
    return (resources() / "themes" / f"{name}.qss").read_text("utf-8")
