"""Disks that are small, full or read-only, for real where the system lets us; and what was counted."""

from __future__ import annotations

import contextlib
import faulthandler
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.faults.figures import Counting, figures_of, lines_of

from symptomdesk.paths import resources

PAGE = 4096
ENDLESS_SECONDS = 300.0
"""Whatever takes so long will never end."""


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print what all fault tests counted."""
    reports = [report for some in terminalreporter.stats.values() for report in some]
    if lines := lines_of(figures_of(reports)):
        terminalreporter.section("what the fault tests counted")
        for line in lines:
            terminalreporter.write_line(line)


@pytest.fixture(autouse=True)
def _no_endless_loop() -> Iterator[None]:
    """A test that never ends takes its process along and says where it was, even inside SQLite."""
    faulthandler.dump_traceback_later(ENDLESS_SECONDS, exit=True)
    yield
    faulthandler.cancel_dump_traceback_later()


@pytest.fixture
def count(request: pytest.FixtureRequest) -> Counting:
    """Counts into the table that the module names ``TABLE``."""
    return Counting(request.node, request.module.TABLE)


class SmallDisk:
    """A file system of a few megabytes at most, mounted at ``root``."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._filler = root / "filler"

    def fill(self, leaving: int = 0) -> None:
        """Leave not one page free, or so many."""
        with self._filler.open("ab", buffering=0) as filler:
            with contextlib.suppress(OSError):
                while True:
                    filler.write(bytes(PAGE))
            filler.truncate(max(filler.tell() - leaving * PAGE, 0))

    def free(self) -> None:
        self._filler.unlink()

    def forbid_writing(self) -> None:
        subprocess.run(["mount", "-o", "remount,ro", str(self.root)], check=True)


@pytest.fixture
def unprivileged() -> Iterator[Path]:
    """A folder of a person who is not root; the test runs as that person."""
    if os.name != "posix":
        pytest.skip("rights of files are told apart on POSIX systems only")
    folder = Path(tempfile.mkdtemp())
    nobody = 65534
    root = os.geteuid() == 0
    if root:  # root may do anything anywhere
        os.chown(folder, nobody, nobody)
        os.seteuid(nobody)
    try:
        if not os.access(resources() / "leaflets", os.R_OK, effective_ids=root):
            pytest.skip("only root may read the program itself where it lies here")
        yield folder
    finally:
        if root:
            os.seteuid(0)
        for path in (folder, *folder.rglob("*")):
            path.chmod(0o700)
        shutil.rmtree(folder)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[SmallDisk]:
    """Less than a megabyte: a diary hardly fits on it."""
    with mounted(tmp_path / "disk", "700k") as disk:
        yield disk


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[SmallDisk]:
    """Enough for an evening and some backups."""
    with mounted(tmp_path / "disk", "6m") as disk:
        yield disk


@contextlib.contextmanager
def mounted(root: Path, size: str) -> Iterator[SmallDisk]:
    root.mkdir()
    if shutil.which("mount") is None:
        pytest.skip("there is no mount command")
    command = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(root)]
    mounted = subprocess.run(command, capture_output=True, text=True, check=False)
    if mounted.returncode:
        pytest.skip(f"no file system of our own can be mounted: {mounted.stderr.strip()}")
    try:
        yield SmallDisk(root)
    finally:
        subprocess.run(["umount", str(root)], check=True)
