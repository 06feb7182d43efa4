"""Whether there is anything to open a window on; asked first, since Qt ends the whole program if not."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

NO_DISPLAY = (
    "There is no display to open a window on. Set DISPLAY, or use the commands instead: symptomdesk --help"
)

_SOCKETS = Path("/tmp/.X11-unix")  # noqa: S108  (the place that X servers use, not a file of ours)
_BOUND = Path("/proc/net/unix")


def has_display(environ: Mapping[str, str], platform: str, sockets: Path = _SOCKETS) -> bool:
    """Whether a window can be opened, as far as can be told without opening one.

    A set ``QT_QPA_PLATFORM`` is obeyed. A display of another computer is taken to be there.
    """
    if not platform.startswith("linux") or environ.get("QT_QPA_PLATFORM", "") not in ("", "xcb"):
        return True
    if environ.get("WAYLAND_DISPLAY") and environ.get("QT_QPA_PLATFORM") != "xcb":
        return True
    display = environ.get("DISPLAY", "")
    host, _, number = display.partition(":")
    if host not in ("", "unix"):
        return True
    server = sockets / f"X{number.split('.')[0]}"
    return bool(number) and (server.exists() or _is_bound(server))


def _is_bound(server: Path) -> bool:
    """Whether the server listens on the name alone, without a file (``@`` marks such names)."""
    try:
        return any(line.endswith(f"@{server}") for line in _BOUND.read_text().splitlines())
    except OSError:
        return False
