"""A screen of our own, so that no test moves anybody's mouse: an X server drawing into a file, and a bus."""

from __future__ import annotations

import os
import struct
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from msgspec import Struct
from PySide6.QtGui import QImage

SYSTEM_PYTHON = "/usr/bin/python3"
"""The only Python for which Debian has pyatspi."""

SIZE = (1400, 1000)


class NoScreenError(Exception):
    """Why there can be no screen here."""


class Screen(Struct, frozen=True):
    """A display and a session bus, as environment variables; ``frames`` is the file that is drawn into."""

    environment: dict[str, str]
    frames: Path

    def picture(self) -> QImage:
        """What can be seen. The file is an X window dump: a header, a colour map, then the pixels."""
        content = self.frames.read_bytes()
        header = struct.unpack(">20I", content[:80])
        start = header[0] + 12 * header[19]
        width, height, line = header[4], header[5], header[12]
        pixels = content[start : start + line * height]
        return QImage(pixels, width, height, line, QImage.Format.Format_RGB32).copy()


@contextmanager
def screen(folder: Path) -> Iterator[Screen]:
    """A screen whose files lie in ``folder``. Raises `NoScreenError` where a part of it does not start."""
    environment = {
        key: value for key, value in os.environ.items() if not key.startswith(("DBUS_", "WAYLAND_"))
    }
    environment |= {
        "HOME": str(folder),
        "XDG_RUNTIME_DIR": str(folder),
        "XDG_SESSION_TYPE": "x11",
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
    }
    folder.chmod(0o700)
    with ExitStack() as running:
        size = "x".join(map(str, SIZE))
        number = running.enter_context(
            _told(
                [
                    "Xvfb",
                    "-displayfd",
                    "{told}",
                    "-fbdir",
                    str(folder),
                    "-screen",
                    "0",
                    f"{size}x24",
                    "-nolisten",
                    "tcp",
                ],
                environment,
            )
        )
        environment["DISPLAY"] = f":{number}"
        environment["DBUS_SESSION_BUS_ADDRESS"] = running.enter_context(
            _told(
                ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address={told}"], environment
            )
        )
        yield Screen(environment, folder / "Xvfb_screen0")


@contextmanager
def _told(command: list[str], environment: dict[str, str]) -> Iterator[str]:
    """Run a server, and the line that it writes into ``{told}`` once it is ready."""
    read, write = os.pipe()
    server = subprocess.Popen(
        [word.format(told=write) for word in command],
        pass_fds=(write,),
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        os.close(write)
        with os.fdopen(read) as told:
            line = told.readline().strip()
        if not line:
            raise NoScreenError(f"{command[0]} does not start here")
        yield line
    finally:
        server.terminate()
        server.wait()
