"""The lexicon that ships, read once, and a recogniser for a patient who writes."""

from __future__ import annotations

import pytest

from symptomdesk import paths
from symptomdesk.language import lexicon
from symptomdesk.language.lexicon import Lexicon
from symptomdesk.language.recognise import Recogniser


@pytest.fixture(scope="session")
def shipped() -> Lexicon:
    read, problems = lexicon.load(paths.resources() / "lexicon" / "en.toml")
    assert problems == ()
    assert read is not None
    return read


@pytest.fixture(scope="session")
def recogniser(shipped: Lexicon) -> Recogniser:
    return Recogniser(shipped, said_days=3)
