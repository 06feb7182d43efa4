"""The program in the menu of a Linux desktop, for whoever installed it with pip, pipx or uv.

A Debian package brings these files along for everybody; here they go into the person's own data folder
after the XDG base directories: the desktop entry, the icon in every size, and what software centres say.
"""

from __future__ import annotations

import os
import shlex
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from msgspec import Struct

from symptomdesk.files import write_whole
from symptomdesk.launching import can_be_written, exec_line
from symptomdesk.paths import resources

ENTRY = "symptomdesk.desktop"
_METAINFO = "io.github.symptomdesk.SymptomDesk.metainfo.xml"
_PNG = "symptomdesk.png"


class CannotBeWrittenError(ValueError):
    """The command has line breaks in it, and a desktop entry cannot hold those."""


class MenuEntry(Struct, frozen=True):
    """The files that put the program into the menu, with what they are to hold, below one data folder."""

    folder: Path
    files: Mapping[Path, bytes]

    def install(self) -> tuple[Path, ...]:
        """Write what is not there as it should be; the files written. Raises ``OSError``."""
        written = tuple(path for path, content in self.files.items() if _content(path) != content)
        for path in written:
            path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(path, self.files[path])
        self._have_icons_looked_for(written)
        return written

    def remove(self) -> tuple[Path, ...]:
        """Delete what is there; the files deleted. Raises ``OSError``."""
        there = tuple(path for path in self.files if path.is_file() or path.is_symlink())
        for path in there:
            path.unlink()
        self._have_icons_looked_for(there)
        return there

    def _have_icons_looked_for(self, changed: Sequence[Path]) -> None:
        """Desktops keep a list of a theme's icons, and make it anew when the theme's folder is younger."""
        theme = self.folder / "icons" / "hicolor"
        if changed and theme.is_dir():
            os.utime(theme)


def menu_entry(command: Sequence[str], environ: Mapping[str, str]) -> MenuEntry:
    """The entry that starts ``command``, whose first part is an absolute path, in the person's data folder.

    Raises :class:`CannotBeWrittenError`, or ``OSError`` if the program's own files are missing.
    """
    if not can_be_written(command):
        raise CannotBeWrittenError(f"{' '.join(command)!r} has a line break in it")
    folder = data_home(environ)
    ours = resources() / "linux"
    entry = started_by((ours / ENTRY).read_text(encoding="utf-8"), command)
    files = {
        folder / "applications" / ENTRY: entry.encode(),
        folder / "metainfo" / _METAINFO: (ours / _METAINFO).read_bytes(),
    }
    for source, place in _icons():
        files[folder / "icons" / "hicolor" / place] = source.read_bytes()
    return MenuEntry(folder, files)


def data_home(environ: Mapping[str, str]) -> Path:
    """The folder of a person's data, after the XDG base directories; relative paths do not count."""
    named = Path(environ.get("XDG_DATA_HOME", ""))
    return named if named.is_absolute() else Path.home() / ".local" / "share"


def started_by(entry: str, command: Sequence[str]) -> str:
    """The desktop entry with this command; the desktop hides it once the program is no longer there."""
    told = {"Exec": exec_line(command), "TryExec": command[0].replace("\\", "\\\\")}
    lines = []
    for line in entry.splitlines():
        key = line.partition("=")[0]
        if key == "Exec":
            lines += [f"{name}={value}" for name, value in told.items()]
        else:
            lines.append(line)
    return "\n".join((*lines, ""))


def told_installed(entry: MenuEntry, written: Sequence[Path], command: Sequence[str]) -> Iterator[str]:
    """What was done, for the person."""
    if written:
        yield "SymptomDesk is in the menu of your desktop; on some it shows after the next login."
        yield f"Written below {entry.folder}:"
        yield from _below(entry.folder, written)
    else:
        yield "SymptomDesk was in the menu of your desktop already; nothing had to be written."
    yield f"It starts {shlex.join(command)}"
    yield "To take it out: symptomdesk install-desktop-entry --remove"


def told_removed(entry: MenuEntry, removed: Sequence[Path]) -> Iterator[str]:
    """What was undone, for the person."""
    if not removed:
        yield f"SymptomDesk was not in the menu below {entry.folder}; nothing had to be removed."
        return
    yield "SymptomDesk is no longer in the menu of your desktop. Your diary stays as it is."
    yield f"Removed below {entry.folder}:"
    yield from _below(entry.folder, removed)


def _below(folder: Path, files: Sequence[Path]) -> Iterator[str]:
    return (f"  {path.relative_to(folder)}" for path in files)


def _icons() -> Iterator[tuple[Path, Path]]:
    """The icon's files, and where each belongs in the theme that every desktop falls back to."""
    drawn = resources() / "linux" / "icons"
    for file in sorted(drawn.glob("symptomdesk-*.png"), key=_side):
        side = _side(file)
        yield file, Path(f"{side}x{side}", "apps", _PNG)
    yield resources() / "icons" / "symptomdesk.svg", Path("scalable", "apps", "symptomdesk.svg")


def _side(file: Path) -> int:
    return int(file.stem.rpartition("-")[2])


def _content(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
