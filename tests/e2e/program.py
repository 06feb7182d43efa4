"""The program as the person starts it: a process of its own."""

from __future__ import annotations

import json
import os
import shlex
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tests.e2e.person import PATIENCE
from tests.e2e.screen import Screen

STARTED_BY = "SYMPTOMDESK_PROGRAM"
"""The variable that names the command of an installed program, to play the same evening with that."""

EVENING = 20
"""The hour at which the tests are played, whatever the time is: no midnight comes between."""


def installed() -> list[str]:
    """The command of the installed program that is to be tried; empty for that of this checkout."""
    return shlex.split(os.environ.get(STARTED_BY, ""))


class Program:
    """SymptomDesk on one diary: its window on a screen, and its command line, of an evening.

    If a test fails before the window, what the screen showed is kept as ``picture``.
    """

    def __init__(self, screen: Screen, folder: Path, picture: Path) -> None:
        self._screen, self._picture = screen, picture
        self._environment = {**screen.environment, "TZ": _where_it_is(EVENING)}
        self._command = [*(installed() or [sys.executable, "-m", "symptomdesk"]), "--data-dir", str(folder)]

    @contextmanager
    def window(self) -> Iterator[None]:
        """The window, which the person has to close."""
        with subprocess.Popen(self._command, env=self._environment, stderr=subprocess.PIPE) as process:
            try:
                yield
                _, complaints = process.communicate(timeout=PATIENCE)
                told = [
                    line
                    for line in complaints.decode().splitlines()
                    if not line.startswith("qt.accessibility.")
                ]
                assert (process.returncode, told) == (0, []), f"ended with {process.returncode}: {told}"
            except BaseException as failure:
                failure.add_note(f"What the screen showed: {self.keep_picture()}")
                raise
            finally:
                process.kill()

    def tells(self, *words: str) -> Any:
        """What the command line answers, with ``--json``, about the diary."""
        command = [*self._command, *words, "--json"]
        done = subprocess.run(
            command, env=self._environment, check=True, capture_output=True, timeout=PATIENCE
        )
        return json.loads(done.stdout)

    def keep_picture(self) -> Path:
        """Write what the screen shows into a file; its path."""
        self._picture.parent.mkdir(parents=True, exist_ok=True)
        self._screen.picture().save(str(self._picture))
        return self._picture


def _where_it_is(hour: int) -> str:
    """The zone, as POSIX writes it, in which it is that hour of the day now."""
    ahead = (hour - datetime.now(UTC).hour + 12) % 24 - 12
    return f"<E2E>{-ahead}"
