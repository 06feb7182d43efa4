"""Looking for words in the texts of the leaflet page, whatever their case, quotes and line breaks; no Qt."""

from __future__ import annotations

import re
from collections.abc import Iterable

from symptomdesk.desktop.translation import tr
from symptomdesk.desktop.widgets.leaflet_card import PassageContent, Place

_APOSTROPHES = "'’‘`´"
_QUOTES = '"“”„«»'
_DASHES = "-‐‑–—"


def find(passages: Iterable[PassageContent], words: str) -> tuple[Place, ...]:
    """Every place where the words stand, in the order of the passages; none for blank words."""
    pattern = _pattern(words)
    if pattern is None:
        return ()
    return tuple(
        Place(passage.key, match.start(), match.end() - match.start())
        for passage in passages
        for match in pattern.finditer(passage.text)
    )


def count_text(places: int, current: int, words: str) -> str:
    """Which of the places is shown (from 0), or that there is none."""
    if not words.strip():
        return ""
    return tr("{current} of {all}", current=current + 1, all=places) if places else tr("Not found")


def _pattern(words: str) -> re.Pattern[str] | None:
    parts = words.split()
    if not parts:
        return None
    return re.compile(r"\s+".join("".join(map(_alike, part)) for part in parts), re.IGNORECASE)


def _alike(character: str) -> str:
    for family in (_APOSTROPHES, _QUOTES, _DASHES):
        if character in family:
            return f"[{re.escape(family)}]"
    return re.escape(character)
