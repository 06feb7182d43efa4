"""The project's labelled phrases, and the same with one-letter slips made by a fixed seed."""

from __future__ import annotations

import json
import random
import string
from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

FILE = Path(__file__).parents[1] / "tests" / "language" / "phrases.jsonl"
SEED = 20260302
SHORTEST_WORD = 5
"""Slips are made in words of this many letters or more; shorter ones may become other words."""


class Phrase(Struct, frozen=True):
    """A text and every sign that it says is present.

    Those in ``also`` are neither asked for nor counted as false alarms; ``"own"`` there stands for any
    symptom of one's own. The ``split`` is ``train``, ``heldout`` (nobody works on the lexicon with it in
    view) or ``former`` (held out until somebody did).
    """

    text: str
    present: frozenset[str]
    kind: str
    split: str
    also: frozenset[str]


def load(file: Path = FILE) -> list[Phrase]:
    """All labelled phrases in the order of the file."""
    rows = (json.loads(line) for line in file.read_text(encoding="utf-8").splitlines())
    return [
        Phrase(
            row["text"], frozenset(row["present"]), row["kind"], row["split"], frozenset(row.get("also", ()))
        )
        for row in rows
    ]


def with_slips(phrases: Iterable[Phrase]) -> list[Phrase]:
    """Each phrase that has a word long enough, with one letter of one such word wrong."""
    chance = random.Random(SEED)  # noqa: S311  (a benchmark, no secret)
    return [
        replace(phrase, text=slipped)
        for phrase in phrases
        if (slipped := _slip(phrase.text, chance)) is not None
    ]


def _slip(text: str, chance: random.Random) -> str | None:
    words = text.split(" ")
    long_enough = [at for at, word in enumerate(words) if len(word) >= SHORTEST_WORD and word.isalpha()]
    if not long_enough:
        return None
    at = chance.choice(long_enough)
    word, place, letter = words[at], chance.randrange(len(words[at])), chance.choice(string.ascii_lowercase)
    slips = [
        word[:place] + word[place + 1 :],
        word[:place] + letter + word[place:],
        word[:place] + letter + word[place + 1 :],
    ]
    if place + 1 < len(word):
        slips.append(word[:place] + word[place + 1] + word[place] + word[place + 2 :])
    words[at] = chance.choice(slips)
    return " ".join(words)
