"""The word list as a file beside the lexicon, for to read fifteen thousand phrases takes too long.

It is made when the program is set up or packed, and is good only for the very lexicon that it was made of.
One that a nurse has corrected since is read itself, so nothing ever depends on the file but time.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec.structs import asdict

from symptomdesk.files import write_whole
from symptomdesk.language.entries import Consequence, Entry, Finding, Layer, Meaning, Site, Term
from symptomdesk.language.tokens import Inflection
from symptomdesk.language.word_list import Heading, WordList, compiled

if TYPE_CHECKING:
    from symptomdesk.language.lexicon import Problem

Json = dict[str, Any]

_FORM = 3
"""Raised when the file's form changes; one of another form is not read."""
_BETWEEN = ";"
"""Can stand in no phrase, and is written in JSON as it is, which makes it fast to read."""
_MAKERS = ("entries", "lexicon", "phrases", "tokens", "word_list", "word_list_file")
_MEANINGS: dict[str, type[Meaning]] = {one.__name__: one for one in (Term, Finding, Site, Consequence)}


def load(lexicon: Path) -> tuple[WordList | None, tuple[Problem, ...]]:
    """The word list of a lexicon, and what is wrong with that; ``None`` if it cannot be read at all."""
    if ready := read(lexicon):
        return ready, ()
    from symptomdesk.language import lexicon as source  # noqa: PLC0415  (only after a correction)

    loaded, problems = source.load(lexicon)
    return compiled(loaded) if loaded else None, problems


def beside(lexicon: Path) -> Path:
    """Where the word list of a lexicon lies."""
    return lexicon.with_suffix(".words.json")


def write(lexicon: Path) -> Path:
    """Makes the file for a lexicon and returns its path.

    Raises ``ValueError`` if the lexicon has a fault, for then each reading should tell it, and ``OSError`` if
    the file cannot be written.
    """
    from symptomdesk.language.lexicon import load  # noqa: PLC0415  (who reads the file does without)

    loaded, problems = load(lexicon)
    if loaded is None or problems:
        raise ValueError("\n".join(f"{one.place}: {one.message}" for one in problems))
    document = {
        "form": _FORM,
        "lexicon": _digest(_sources(lexicon)),
        "program": _digest(_makers()),
        **_as_json(compiled(loaded), sorted(loaded.common)),
    }
    body = json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode()
    made = beside(lexicon)
    write_whole(made, sha256(body).hexdigest().encode() + b"\n" + body)
    return made


def read(lexicon: Path) -> WordList | None:
    """The word list of a lexicon from its file; ``None`` if there is none, whole and of this very lexicon."""
    try:
        seal, _, body = beside(lexicon).read_bytes().partition(b"\n")
        if seal.decode() != sha256(body).hexdigest():
            return None
        document = json.loads(body)
        return _from_json(document) if _is_of(document, lexicon) else None
    except (OSError, ValueError, LookupError, TypeError):
        # Missing, or of another program: the lexicon says it all.
        return None


def _is_of(document: Json, lexicon: Path) -> bool:
    """Whether a word list was made of this lexicon, by these modules if they are there as files."""
    makers = _makers()
    return (
        document["form"] == _FORM
        and document["lexicon"] == _digest(_sources(lexicon))
        and (not makers or document["program"] == _digest(makers))
    )


def _sources(lexicon: Path) -> list[Path]:
    """What the word list is made of: the lexicon and the lists of words beside it."""
    return [lexicon, *sorted(lexicon.parent.glob("*.txt"))]


def _makers() -> list[Path]:
    return [file for name in _MAKERS if (file := Path(__file__).with_name(f"{name}.py")).exists()]


def _digest(files: Iterable[Path]) -> str:
    digest = sha256()
    for file in files:
        digest.update(file.name.encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()


class _Lines:
    """Words in one text, taken apart when one is first asked for."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(self._text.split(_BETWEEN))

    def __contains__(self, word: object) -> bool:
        return word in self._words


def _as_json(words: WordList, common: Sequence[str]) -> Json:
    inflection = words.inflection
    return {
        "irregular": dict(inflection.irregular),
        "contractions": {one: list(said) for one, said in inflection.contractions.items()},
        "headings": [_row(heading) for heading in words.headings],
        "texts": _BETWEEN.join(words.texts),
        "anchors": dict(words.anchors),
        "classes": {name: " ".join(sorted(said)) for name, said in words.classes.items()},
        "numbers": dict(words.numbers),
        "units": dict(words.units),
        "scores": {str(score): severity for score, severity in words.scores.items()},
        "words": " ".join(sorted(words.words)),
        "stems": " ".join(sorted(words.stems)),
        "ranges": list(words.ranges),
        "common": _BETWEEN.join(common),
    }


def _from_json(document: Json) -> WordList:
    contractions = {one: tuple(said) for one, said in document["contractions"].items()}
    return WordList(
        inflection=Inflection(document["irregular"], contractions),
        headings=[_heading(row) for row in document["headings"]],
        texts=document["texts"].split(_BETWEEN),
        anchors=document["anchors"],
        classes={name: frozenset(said.split()) for name, said in document["classes"].items()},
        numbers=document["numbers"],
        units=document["units"],
        scores={int(score): severity for score, severity in document["scores"].items()},
        words=frozenset(document["words"].split()),
        stems=frozenset(document["stems"].split()),
        ranges=[(low, high, word) for low, high, word in document["ranges"]],
        common=_Lines(document["common"]),
    )


def _row(heading: Heading) -> list[Any]:
    entry, meaning = heading.entry, heading.entry.meaning
    row = [int(entry.layer), entry.kind, entry.name, entry.rank, heading.inflected, heading.first]
    if meaning is None:
        return row
    return [*row, type(meaning).__name__, _told(meaning)]


def _told(meaning: Meaning) -> Json:
    """What a meaning says beyond what every one of its kind says."""
    names, defaults = meaning.__struct_fields__, meaning.__struct_defaults__
    usual = dict(zip(names[-len(defaults) :], defaults, strict=True)) if defaults else {}
    return {name: said for name, said in asdict(meaning).items() if name not in usual or said != usual[name]}


def _heading(row: Sequence[Any]) -> Heading:
    layer, kind, name, rank, inflected, first, *told = row
    meaning = _meaning(*told) if told else None
    return Heading(Entry(Layer(layer), kind, name, rank, meaning=meaning), inflected, first)


def _meaning(kind: str, said: Json) -> Meaning:
    if "also" in said:
        said["also"] = tuple(said["also"])
    return _MEANINGS[kind](**said)
