"""A screen for real windows, and somebody before it."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.e2e.person import Person
from tests.e2e.program import Program
from tests.e2e.screen import SYSTEM_PYTHON, NoScreenError, Screen, screen

PICTURES = Path(__file__).resolve().parents[2] / "build" / "e2e"
"""Where the screen of a failed test is kept."""


@pytest.fixture(scope="session")
def the_screen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Screen]:
    """A screen for the whole run."""
    missing = [tool for tool in ("Xvfb", "dbus-daemon", "xdotool") if shutil.which(tool) is None]
    if missing:
        pytest.skip(f"not here: {', '.join(missing)}; scripts/system_packages.py --for-tests installs it")
    if subprocess.run([SYSTEM_PYTHON, "-c", "import pyatspi"], capture_output=True, check=False).returncode:
        pytest.skip(
            f"pyatspi is not here for {SYSTEM_PYTHON}; scripts/system_packages.py --for-tests installs it"
        )
    try:
        with screen(tmp_path_factory.mktemp("screen")) as started:
            yield started
    except NoScreenError as why:
        pytest.skip(str(why))


@pytest.fixture
def program(the_screen: Screen, tmp_path: Path, request: pytest.FixtureRequest) -> Program:
    """SymptomDesk on a new diary."""
    return Program(the_screen, tmp_path / "diary", PICTURES / f"{request.node.name}.png")


@pytest.fixture
def person(the_screen: Screen) -> Iterator[Person]:
    """Somebody before the screen."""
    somebody = Person(the_screen)
    yield somebody
    somebody.leaves()
