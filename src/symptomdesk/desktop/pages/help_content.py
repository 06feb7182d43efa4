"""The built-in help, and what the program says about itself; no widgets, no Qt."""

from __future__ import annotations

import re
import sys
import tomllib
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path
from typing import Any

from msgspec import Struct

import symptomdesk
from symptomdesk.desktop.translation import marked, tr
from symptomdesk.paths import resources

DISTRIBUTION = "symptomdesk"
LICENCE = marked("SymptomDesk is free software under the MIT licence.")

TEXTS = marked("Open the folder of the licences")
TEXTS_HELP = marked("Every licence in full, as text files")

WHAT_IT_IS = marked(
    "A diary of what you feel, kept on your own computer. It tells you how soon the leaflet of your medicine"
    " says to act, shows how things develop, and prints a report for your clinic."
)
WHAT_IT_IS_NOT = (
    marked("It is not a diagnosis and not a medical device, and no clinician has reviewed it yet."),
    marked("It never says that you are fine, and it alerts nobody but the person in front of the screen."),
    marked("If you are worried, call your doctor. In an emergency, call the emergency number."),
)

HOW_TO = (
    marked(
        "Write on Today what you felt, in your own words, and press Enter. What was understood shows as small"
        " labels: press one to take it back."
    ),
    marked("On a good day press “Nothing today”. An empty day says nothing, to you or to the clinic."),
    marked("A warning stays until you say what you did, and opens again if it gets worse."),
    marked("Everything is saved as you go. Ctrl+Z takes back what you did last on Today."),
    marked("For a forgotten day, go back with the arrow beside the date."),
    marked("Everything can be done by keys too: F1 shows them all."),
)


class Library(Struct, frozen=True):
    """A library that the program is built on; ``inside`` another one, which carries it without saying so."""

    name: str
    version: str
    licence: str
    inside: str = ""

    @property
    def words(self) -> str:
        """In a line."""
        if self.inside:
            return tr(
                "{library} carries {part}: {licence}",
                library=self.inside,
                part=self.name,
                licence=self.licence,
            )
        return f"{' '.join(filter(None, (self.name, self.version)))}: {self.licence}"


def version() -> str:
    """Which version of the program this is."""
    return tr("Version {version}", version=symptomdesk.__version__)


_NAME = re.compile(r"[A-Za-z0-9._-]+")
_OPTIONAL = re.compile(r"\bextra\s*==")
_CLASSIFIER = "License :: OSI Approved :: "
_LICENCE_KEYS = ("License-Expression", "License")
_UNTOLD = marked("see its own files")
_PROGRAM = "program"
"""Where a part is that only a built program carries: one that brings its own Python."""


def libraries(distribution: str = DISTRIBUTION) -> tuple[Library, ...]:
    """The libraries that the installed program uses, those of theirs included, by name."""
    found = [_library(name) for name in _used_by(distribution, set())]
    parts = [part for part in _carried() if not part.inside or part.inside in {one.name for one in found}]
    by_name = sorted([*found, *(part for part in parts if not part.inside)], key=_name)
    if not found:
        return ()
    return tuple(
        one
        for library in by_name
        for one in (library, *(part for part in parts if part.inside == library.name))
    )


def licence_texts() -> Path:
    """The folder of the licences, each in full."""
    return resources() / "licences" / "texts"


def _name(library: Library) -> str:
    return library.name.casefold()


def _listed() -> dict[str, Any]:
    """What no package's metadata tell of."""
    return tomllib.loads((resources() / "licences" / "carried.toml").read_text(encoding="utf-8"))


def _told_by_us(name: str) -> str:
    return str(_listed()["licences"].get(name, ""))


def _carried() -> Iterator[Library]:
    for part in _listed()["part"]:
        if part["inside"] != _PROGRAM:
            yield Library(part["name"], "", part["licence"], part["inside"])
        elif getattr(sys, "frozen", False):
            yield Library(part["name"], "", part["licence"])


def _used_by(distribution: str, seen: set[str]) -> Iterator[str]:
    try:
        wanted = metadata.requires(distribution) or ()
    except metadata.PackageNotFoundError:
        return
    for requirement in wanted:
        name = _NAME.match(requirement)
        if name is None or _OPTIONAL.search(requirement):
            continue
        canonical = re.sub(r"[-_.]+", "-", name[0]).lower()
        if canonical in seen or not _is_here(canonical):
            continue
        seen.add(canonical)
        yield canonical
        yield from _used_by(canonical, seen)


def _is_here(name: str) -> bool:
    try:
        metadata.version(name)
    except metadata.PackageNotFoundError:
        return False
    return True


def _library(name: str) -> Library:
    about = metadata.metadata(name)
    classified = [
        one.removeprefix(_CLASSIFIER)
        for one in about.get_all("Classifier") or ()
        if one.startswith(_CLASSIFIER)
    ]
    plainly = (_short(text) for key in _LICENCE_KEYS for text in about.get_all(key) or ())
    told = (*plainly, ", ".join(classified), _told_by_us(name))
    return Library(about["Name"], about["Version"], next(filter(None, told), tr(_UNTOLD)))


def _short(text: str) -> str:
    """Some packages put the whole licence there, whose first line is its name."""
    return next(iter(text.strip().splitlines()), "")
