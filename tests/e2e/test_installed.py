"""An installed program: what its command line writes, its window shows; a picture of it is kept."""

from __future__ import annotations

import os

import pytest
from tests.e2e.person import Person
from tests.e2e.program import STARTED_BY, Program

pytestmark = [
    pytest.mark.display,
    pytest.mark.skipif(STARTED_BY not in os.environ, reason=f"no installed program is named by {STARTED_BY}"),
]


def test_an_entry_raises_its_banner(person: Person, program: Program) -> None:
    program.tells("log", "--text", "threw up twice, no fever, can't catch my breath", "--dose", "taken")
    with program.window():
        person.sees("Get medical help right away", with_more=True)
        person.sees("Trouble breathing, recorded")
        program.keep_picture()
        person.turns_to()
        person.presses("ctrl+q")
