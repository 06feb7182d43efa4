"""What a window needs of the desktop around it; a window without one works, too."""

from __future__ import annotations

from msgspec import Struct, field

from symptomdesk.desktop.autostart import Autostart
from symptomdesk.desktop.tray import Tray


class Around(Struct, frozen=True):
    """The desktop around the window; as it stands here it has no tray, and starts nothing at login."""

    tray: Tray = field(default_factory=Tray)
    autostart: Autostart = field(default_factory=Autostart)
