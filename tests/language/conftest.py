"""The lexicon that ships, read once, and a recogniser for a patient who writes."""

from __future__ import annotations

import pytest

from symptomdesk import paths
from symptomdesk.language import lexicon, word_list
from symptomdesk.language.lexicon import Lexicon
from symptomdesk.language.recognise import Recogniser
from symptomdesk.language.word_list import WordList


@pytest.fixture(scope="session")
def shipped() -> Lexicon:
    read, problems = lexicon.load(paths.resources() / "lexicon" / "en.toml")
    assert problems == ()
    assert read is not None
    return read


@pytest.fixture(scope="session", name="word_list")
def _word_list(shipped: Lexicon) -> WordList:
    return word_list.compiled(shipped)


@pytest.fixture(scope="session")
def recogniser(word_list: WordList) -> Recogniser:
    return Recogniser(word_list, said_days=3)
