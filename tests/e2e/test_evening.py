"""A person's evening in a real window, by mouse and keyboard alone."""

from __future__ import annotations

import json
import os
import selectors
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from symptomdesk.desk import Desk
from symptomdesk.leaflet.model import Indication
from symptomdesk.paths import DataFolder

pytestmark = pytest.mark.display
PATIENCE = 30.0
"""Seconds to wait for something to appear before the test fails."""


class Person:
    """Sees the controls of the window and has a mouse and a keyboard."""

    def __init__(self, process: subprocess.Popen[bytes], display: str) -> None:
        self.process = process
        self._environment = {**os.environ, "DISPLAY": display}
        self._seen: dict[str, tuple[int, int]] = {}
        self._rest = b""
        self._selector = selectors.DefaultSelector()
        assert process.stdout is not None
        self._selector.register(process.stdout, selectors.EVENT_READ)

    def sees(self, wanted: Callable[[str], bool]) -> str:
        """Wait until a control with such a name is in sight; its name."""
        while True:
            for name in self._seen:
                if wanted(name):
                    return name
            self._look()

    def clicks(self, name: str) -> None:
        self.sees(lambda seen: seen == name)
        x, y = self._seen[name]
        self._do("mousemove", str(x), str(y), "click", "1")

    def types(self, text: str) -> None:
        self._do("type", "--delay", "5", text)

    def presses(self, key: str) -> None:
        self._do("key", key)

    def gives_the_window_the_keyboard(self, title: str = "SymptomDesk") -> None:
        self._do("search", "--sync", "--onlyvisible", "--name", f"^{title}$", "windowfocus", "--sync")

    def _look(self) -> None:
        assert self._selector.select(PATIENCE), f"nothing changes; in sight: {sorted(self._seen)}"
        assert self.process.stdout is not None
        read = os.read(self.process.stdout.fileno(), 1 << 20)
        assert read, "the window is gone"
        *lines, self._rest = (self._rest + read).split(b"\n")
        if lines:
            self._seen = json.loads(lines[-1])

    def _do(self, *arguments: str) -> None:
        subprocess.run(["xdotool", *arguments], env=self._environment, check=True, timeout=PATIENCE)


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    return DataFolder(tmp_path / "diary")


@pytest.fixture
def person(display: str, folder: DataFolder) -> Iterator[Person]:
    if shutil.which("xdotool") is None:
        pytest.skip("xdotool is not here")
    with opened(display, folder) as process:
        yield Person(process, display)
        process.kill()


def opened(display: str, folder: DataFolder) -> subprocess.Popen[bytes]:
    """The window on a diary, in a process of its own."""
    environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    script = Path(__file__).with_name("open_window.py")
    return subprocess.Popen(
        [sys.executable, str(script), str(folder.root)], env=environment, stdout=subprocess.PIPE
    )


def test_the_first_start_can_be_skipped_and_never_comes_again(
    display: str, person: Person, folder: DataFolder
) -> None:
    person.sees(lambda name: name == "Skip to the diary")
    person.gives_the_window_the_keyboard()
    person.clicks("Skip to the diary")
    person.sees(lambda name: name == "How was today?")
    person.presses("ctrl+q")
    assert person.process.wait(PATIENCE) == 0

    with opened(display, folder) as process:
        again = Person(process, display)
        again.sees(lambda name: name == "How was today?")
        process.kill()


def goes_through_the_first_start(person: Person) -> None:
    person.sees(lambda name: name == "Next")
    person.gives_the_window_the_keyboard()
    person.clicks("Next")
    person.clicks("What the medicine is taken for: Multiple myeloma")
    person.clicks("When did the treatment begin?")
    person.types("3 February 2026")
    person.clicks("How many mg has one day’s dose?")
    person.types("25")
    person.clicks("Next")
    person.sees(lambda name: name == "Begin to write")
    person.clicks("Emergency")
    person.types("112")
    person.clicks("Begin to write")
    person.sees(lambda name: name == "How was today?")


def test_an_evening_with_an_emergency_a_correction_and_a_report(
    person: Person, folder: DataFolder, tmp_path: Path
) -> None:
    goes_through_the_first_start(person)

    person.types("threw up twice, can't breathe.")
    person.sees(lambda name: name.startswith("Get medical help right away"))
    person.presses("Return")
    person.sees(lambda name: name == "Trouble breathing, recorded")
    person.sees(lambda name: name == "Emergency 112")

    person.clicks("I have done this…")
    person.sees(lambda name: name == "What did you do?")
    person.types("rang 112")
    person.presses("Return")
    person.sees(lambda name: name.startswith("Read the whole advice: Get medical help right away"))

    person.clicks("The day before (Alt+Left)")
    person.sees(lambda name: name == "How was that day?")
    person.clicks("Find a sign, or name one of your own")
    person.types("nausea")
    nausea = person.sees(lambda name: name.startswith("Nausea") and name.endswith(": Moderate"))
    person.clicks(nausea)
    person.sees(lambda name: name == "Undo: Nausea (feeling sick)")

    person.clicks("Trends")
    person.sees(lambda name: name == "Show 30 days")

    person.clicks("Report")
    person.sees(lambda name: name.startswith("Preview, page 1 of"))
    person.clicks("Save as PDF")
    person.gives_the_window_the_keyboard("Save the report")
    person.presses("ctrl+a")
    person.types(str(tmp_path / "for the clinic"))
    person.presses("Return")
    person.sees(lambda name: name.startswith("Saved as “for the clinic.pdf”"))
    person.gives_the_window_the_keyboard()
    person.presses("ctrl+q")
    assert person.process.wait(PATIENCE) == 0

    assert (tmp_path / "for the clinic.pdf").read_bytes().startswith(b"%PDF")
    with Desk.open(folder) as desk:
        treatment = desk.clinic.treatment()
        assert (treatment.indication, treatment.start) == (Indication.MULTIPLE_MYELOMA, date(2026, 2, 3))
        assert [given.dose_mg for given in treatment.prescriptions] == [25]
        assert desk.reference.settings.introduced
        today, yesterday = desk.page(desk.today()), desk.page(desk.today() - timedelta(days=1))
        assert {o.sign for o in today.observations} == {"vomiting", "trouble_breathing"}
        assert {o.sign: o.severity for o in yesterday.observations} == {"nausea": 2}
        (alert,) = (a for a in desk.triage(desk.today()).alerts if a.list == "allergic_reaction")
        assert (alert.state.value, alert.last_note) == ("acknowledged", "rang 112")
