"""Starting at login, as Linux desktops know it: a file in the owner's autostart folder; no Qt needed.

Whether it is on is what the file says, not a setting of ours: what somebody turns off with the tools of their
desktop stays off, and a settings file that moves to another computer starts nothing there.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from msgspec import Struct

from symptomdesk.files import write_whole
from symptomdesk.launching import can_be_written, exec_line, program
from symptomdesk.paths import data_dir

IN_BACKGROUND = "--in-background"
"""The option with which the program starts in the tray instead of opening its window."""

_OFF = frozenset({"hidden=true", "x-gnome-autostart-enabled=false"})
"""Lines by which desktops turn an entry off without removing it."""

_LONGEST_ENTRY = 64 * 1024


class Autostart(Struct, frozen=True):
    """The file of one diary, and the command it gives; ``file`` is ``None`` where there is no such folder."""

    file: Path | None = None
    command: tuple[str, ...] = ()

    @property
    def possible(self) -> bool:
        """Whether starting at login can be set here."""
        return self.file is not None and can_be_written(self.command)

    @property
    def is_on(self) -> bool:
        """Whether the desktop starts the program at login."""
        lines = self._lines()
        return bool(lines) and not any(line.replace(" ", "").lower() in _OFF for line in lines)

    def set_on(self, on: bool) -> None:
        """Start at login from now on, or no longer; raises ``OSError`` if that cannot be written."""
        if self.file is None or not self.possible:
            return
        if on:
            self.file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            write_whole(self.file, entry(self.command).encode())
        else:
            self.file.unlink(missing_ok=True)

    def repair(self) -> None:
        """Have the file start the program from where it is now; what cannot be written stays as it is."""
        if self.is_on and f"Exec={exec_line(self.command)}" not in self._lines():
            with suppress(OSError):
                self.set_on(True)

    def _lines(self) -> list[str]:
        if self.file is None:
            return []
        try:
            with self.file.open("rb") as file:
                content = file.read(_LONGEST_ENTRY)
        except OSError:
            return []
        return content.decode("utf-8", "replace").splitlines()


def autostart_of(folder: Path, environ: Mapping[str, str], platform: str) -> Autostart:
    """The autostart of the diary in ``folder`` (absolute), for the program that runs now."""
    if not platform.startswith("linux"):
        return Autostart(None)
    try:
        usual = data_dir(None, {})
        config = config_folder(environ)
    except RuntimeError:  # nobody's home can be found
        return Autostart(None)
    options = () if folder == usual else ("--data-dir", str(folder))
    # Each diary has a file of its own, so that two people can each be reminded of theirs.
    name = "symptomdesk" if folder == usual else f"symptomdesk-{_digest(folder)}"
    return Autostart(config / "autostart" / f"{name}.desktop", (*program(), *options, IN_BACKGROUND))


def config_folder(environ: Mapping[str, str]) -> Path:
    """The folder of the person's settings, after the XDG base directories; relative paths do not count."""
    named = Path(environ.get("XDG_CONFIG_HOME", ""))
    return named if named.is_absolute() else Path.home() / ".config"


def entry(command: Sequence[str]) -> str:
    """The desktop entry that starts the command, as the Desktop Entry Specification 1.5 has it."""
    return "\n".join(
        (
            "[Desktop Entry]",
            "Type=Application",
            "Name=SymptomDesk",
            "Comment=Waits to remind you of today's page",
            f"Exec={exec_line(command)}",
            "Icon=symptomdesk",
            "Terminal=false",
            "StartupNotify=false",
            "",
        )
    )


def _digest(folder: Path) -> str:
    from hashlib import sha256  # noqa: PLC0415  (slow to import, and most have the usual folder)

    return sha256(os.fsencode(folder)).hexdigest()[:12]
