"""Words that stand in a diary and nowhere else, to look for where they must not be."""

from __future__ import annotations

from pathlib import Path

TEXTS = (
    "heartburnlike marmalade",
    "vomiting periwinkle twice",
    "ankles puffy rhododendron",
    "headache kaleidoscopic",
)
NOTE = "ask about the zeppelin infusion"
OWN = "quicksilver tongue"
PASSPHRASE = "a quiet long word"
WORDS = sorted({word for text in (*TEXTS, NOTE, OWN) for word in text.split() if len(word) > 5})


def words_in(content: bytes) -> list[str]:
    """Which of the words a file holds, in any case, as UTF-8 or as UTF-16 of either order."""
    lowered = content.lower()
    return [
        word
        for word in WORDS
        if any(word.encode(encoding) in lowered for encoding in ("utf-8", "utf-16-le", "utf-16-be"))
    ]


def words_below(folder: Path, *, beside: tuple[str, ...] = ()) -> dict[str, list[str]]:
    """The files in a folder that hold some of the words, those whose path begins with ``beside`` left out."""
    found = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and not name.startswith(beside) and (words := words_in(path.read_bytes())):
            found[name] = words
    return found
