"""Sentences of the core: English for the command line, and still to be told otherwise."""

from __future__ import annotations

import copy
import json
import pickle

import pytest

from symptomdesk.sentences import Sentence, sentence

FULL = sentence("The disk ({folder}) is full: {free} bytes.", folder="/home/{free}", free=3)


def test_it_is_the_english_text() -> None:
    assert FULL == "The disk (/home/{free}) is full: 3 bytes."
    assert f"{FULL}" == str(FULL)
    assert json.loads(json.dumps(FULL)) == FULL


def test_it_remembers_of_what_it_was_made() -> None:
    assert FULL.template == "The disk ({folder}) is full: {free} bytes."
    assert dict(FULL.gaps) == {"folder": "/home/{free}", "free": 3}


@pytest.mark.parametrize("again", [copy.copy(FULL), copy.deepcopy(FULL), pickle.loads(pickle.dumps(FULL))])
def test_copies_remember_too(again: Sentence) -> None:
    assert (again, again.template, again.gaps) == (FULL, FULL.template, FULL.gaps)


def test_what_is_not_filled_stays_as_it_is() -> None:
    assert sentence("{a} and {b}", a=1) == "1 and {b}"
