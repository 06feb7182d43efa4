"""The lexicon: which lay words there are, read from a file that a nurse could correct.

A *finding* is what is wrong ("swollen", "hurts", "trouble"); a *site* is the part or function of the body
which it is about ("ankle", "urine", "sleep"); a *term* names a sign by itself ("threw up"). Findings and
sites combine by the finding's table ``at``. *Cues* decide whom and when words are about, *modifiers* how
strong and how lasting. Idioms are words that would otherwise be misread.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from symptomdesk.language.entries import Consequence, Finding, Site, Term
from symptomdesk.language.phrases import Phrase, PhraseReader
from symptomdesk.language.tokens import Inflection

_SIGN = re.compile(r"[a-z][a-z_]*|own:\S.*")


class Problem(Struct, frozen=True):
    """A fault of a lexicon file: the ``place`` (file and key, or line) and what is wrong there."""

    place: str
    message: str


class Lexicon(Struct, frozen=True):
    """All entries, by kind, as :func:`load` found them.

    ``consequences`` go by the sign that they grade. ``words`` are all words of the phrases, ``common`` those
    that are never taken for a slip of the keyboard.
    """

    inflection: Inflection
    terms: tuple[Term, ...]
    findings: tuple[Finding, ...]
    sites: tuple[Site, ...]
    cues: Mapping[str, tuple[Phrase, ...]]
    modifiers: Mapping[str, tuple[Phrase, ...]]
    idioms: tuple[Phrase, ...]
    classes: Mapping[str, frozenset[str]]
    numbers: Mapping[str, int]
    units: Mapping[str, int]
    scores: Mapping[int, int]
    consequences: Mapping[str, Consequence]
    words: frozenset[str]
    common: frozenset[str]


CUES = (
    "neg", "neg_lone", "not", "neg_wide", "neg_after", "neg_end", "exception", "pseudo", "contrast",
    "past_time", "past", "over", "returned", "onset", "ended_since", "now", "today",
    "hypothetical", "hypothetical_wide", "possible_after", "possible_end", "affirmed", "going_on", "mine",
    "person", "name", "animal", "he", "self", "report", "ailing", "new_clause",
)  # fmt: skip
MODIFIERS = (
    "severity_1", "severity_2", "severity_3", "severity_4", "worse", "persisting", "sudden",
    "one_side", "both_sides",
)  # fmt: skip
CLASSES = (
    "fillers",
    "determiners",
    "whole",
    "things",
    "of_people",
    "of_parts",
    "likely",
    "usually",
    "wishing",
    "coping",
    "naming",
    "anybody",
    "charted",
    "as_if",
    "undertaking",
    "whichever",
    "purposes_of_looking",
    "bearing_things",
    "produce",
    "lacking",
    "remedies",
    "articles",
    "degrees",
    "describing",
    "felt",
    "checking",
    "to_come",
    "would_come",
    "base_verbs",
    "that_thing",
    "persons",
    "being",
    "hurt_places",
    "pointing_to_things",
    "inside",
    "recalling",
    "recalling_many",
    "heading_denials",
    "setting_aside",
    "repeating",
    "whither",
    "partners",
    "particles",
    "calling_orders",
    "bare_verbs",
    "sharing_subject",
    "opening_clauses",
    "existing",
    "shades",
    "adding",
    "reaching_back",
    "short_answers",
    "occasions",
    "reporting",
    "sequels",
    "linking",
    "being_now",
    "completing",
    "passing",
    "clause_ends",
    "mattering",
    "pitying",
    "answering_no",
    "answering_yes",
    "plurals",
    "pointing_at_parts",
    "having_done",
    "placed",
    "so",
    "relative",
    "in_asides",
    "turning",
    "denying",
    "not_quite",
    "meanwhile",
    "acting",
    "copulas",
    "colours",
    "subjects",
    "beside",
    "objects",
    "counting",
    "none",
    "former",
    "places",
    "refusing",
    "refusal",
    "asking_else",
    "asked_about",
    "thoughts",
    "oneself",
    "earlier",
    "expecting",
    "whence",
    "known",
    "conditions",
    "making",
    "maybe",
    "after_maybe",
    "asking_whether",
    "pointing",
    "turning_into",
    "ever",
    "writing",
    "correcting",
    "stating",
    "calling",
    "grave",
    "origins",
    "told",
    "perfect",
    "lasting",
    "purposes",
    "doers",
    "topics",
    "meeting",
    "caring_for",
    "reasons",
    "institutions",
    "orders_to_explain",
    "research",
    "generic_heads",
    "leading_to_sign",
    "indefinite_articles",
    "generic_verbs",
    "generic_being",
    "generic",
    "of_whom",
    "doing_without",
    "helping",
    "comparing",
    "treatment_begun",
    "daily_acts",
    "worrying",
    "only_when",
    "besides",
    "whoever",
    "usual",
    "owed_to",
    "doubting",
    "doing_more",
    "claiming",
    "lying",
    "getting",
    "leading_to_end",
    "ending_verbs",
    "supposing",
    "was_so",
    "was_done",
    "foreseeing",
    "repeated",
    "had",
    "obliged",
    "thriving",
    "bearing",
    "again",
    "parts_of_day",
    "durations",
    "light",
    "prepositions",
    "and",
    "or",
    "ordinary",
    "verbs",
    "temperature",
    "measured",
    "measured_in",
    "having",
    "showing",
    "weather",
    "counted",
    "counts",
    "scale",
)


def load(path: Path) -> tuple[Lexicon | None, tuple[Problem, ...]]:
    """The lexicon in ``path`` and what is wrong with the file.

    A file that cannot be read gives no lexicon; a wrong entry is left out and told, the others stay.
    """
    try:
        with path.open("rb") as file:
            table = tomllib.load(file)
    except OSError as error:
        return None, (Problem(str(path), f"The lexicon cannot be read: {error.strerror or error}."),)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        return None, (Problem(str(path), f"The lexicon is not valid TOML: {error}."),)
    reader = _Reader(path)
    lexicon = reader.read(table)
    return lexicon, tuple(reader.problems)


class _Reader:
    """Reads the tables of one file and collects what is wrong with them."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.problems: list[Problem] = []
        self._reader = PhraseReader(Inflection({}, {}))

    def read(self, table: Mapping[str, Any]) -> Lexicon:
        inflection = self._inflection(self._table(table, "inflection"))
        self._reader = PhraseReader(inflection)
        sites = tuple(self._site(name, entry) for name, entry in self._entries(table, "site"))
        known = {site.name for site in sites}
        findings = self._findings(table, known)
        terms = tuple(self._term(name, entry) for name, entry in self._entries(table, "term"))
        own = tuple(
            Term(f"own:{name}", f"own:{name}", self._phrases(f"own.{name}", said))
            for name, said in self._table(table, "own").items()
        )
        return Lexicon(
            inflection=inflection,
            terms=terms + own,
            findings=findings,
            sites=sites,
            cues=self._phrase_table(table, "cue", CUES),
            modifiers=self._phrase_table(table, "modifier", MODIFIERS),
            idioms=self._phrases("idioms", table.get("idioms", "")),
            classes=self._classes(self._table(table, "class")),
            numbers=self._whole_numbers(table, "number"),
            units=self._whole_numbers(table, "unit"),
            scores={int(k): v for k, v in self._whole_numbers(table, "score").items() if k.isdecimal()},
            consequences={
                sign: self._consequence(sign, entry) for sign, entry in self._entries(table, "consequence")
            },
            words=frozenset(self._reader.words),
            common=self._common(table.get("common", "")),
        )

    def _common(self, name: object) -> frozenset[str]:
        """The words of the list beside the lexicon, one a line; lines with # are comments."""
        if name == "":
            return frozenset()
        try:
            lines = self.path.with_name(str(name)).read_text(encoding="utf-8").splitlines()
        except (OSError, ValueError) as error:
            self._problem("common", f"The list of common words “{name}” cannot be read: {error}.")
            return frozenset()
        return frozenset(line for line in lines if not line.startswith("#"))

    def _problem(self, place: str, message: str) -> None:
        self.problems.append(Problem(f"{self.path.name}, {place}", message))

    def _table(self, table: Mapping[str, Any], key: str) -> Mapping[str, Any]:
        found = table.get(key)
        if isinstance(found, dict):
            return found
        self._problem(key, f"The table [{key}] is missing.")
        return {}

    def _entries(self, table: Mapping[str, Any], key: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
        for name, entry in self._table(table, key).items():
            if isinstance(entry, dict):
                yield name, entry
            else:
                self._problem(f"{key}.{name}", "This should be a table.")

    def _text(self, place: str, entry: Mapping[str, Any], key: str, default: str = "") -> str:
        value = entry.get(key, default)
        if isinstance(value, str):
            return value
        self._problem(f"{place}.{key}", "This should be a text.")
        return default

    def _sign(self, place: str, entry: Mapping[str, Any], key: str, default: str = "") -> str:
        value = self._text(place, entry, key, default)
        if value and not _SIGN.fullmatch(value):
            self._problem(f"{place}.{key}", f"“{value}” is no sign: use a sign's id or own:name.")
            return ""
        return value

    def _flag(self, place: str, entry: Mapping[str, Any], key: str) -> bool:
        value = entry.get(key, False)
        if not isinstance(value, bool):
            self._problem(f"{place}.{key}", "This should be true or false.")
        return value is True

    def _phrases(self, place: str, value: object, *, inflected: bool = True) -> tuple[Phrase, ...]:
        if not isinstance(value, str):
            self._problem(place, "This should be a text of phrases with commas between them.")
            return ()
        read = []
        for text in (" ".join(said.split()) for said in value.split(",")):
            if not text:
                continue
            try:
                read.append(self._reader.read(text, inflected=inflected))
            except ValueError as error:
                self._problem(place, f"The phrase “{text}” cannot be read: {error}.")
        return tuple(read)

    def _site(self, name: str, entry: Mapping[str, Any]) -> Site:
        place = f"site.{name}"
        phrases = self._phrases(place, entry.get("words"))
        paired, narrows = self._flag(place, entry, "paired"), self._flag(place, entry, "narrows")
        return Site(name, phrases, paired, narrows, self._flag(place, entry, "recalled"))

    def _finding(self, name: str, entry: Mapping[str, Any], sites: set[str]) -> Finding:
        place = f"finding.{name}"
        at = self._signs_at(f"{place}.at", entry.get("at", {}), sites)
        return Finding(
            name,
            at,
            self._phrases(place, entry.get("words")),
            alone=self._sign(place, entry, "alone"),
            elsewhere=self._sign(place, entry, "elsewhere"),
            before=self._flag(place, entry, "before"),
            sided=self._sign(place, entry, "sided"),
            sided_too=self._flag(place, entry, "sided_too"),
            sudden=self._sign(place, entry, "sudden"),
            follows=self._flag(place, entry, "follows"),
            part_of=self._sign(place, entry, "part_of"),
            tied=self._flag(place, entry, "tied"),
        )

    def _findings(self, table: Mapping[str, Any], sites: set[str]) -> tuple[Finding, ...]:
        """All findings; one that is ``like`` another takes over where that one means what."""
        entries = dict(self._entries(table, "finding"))
        read = {name: self._finding(name, entry, sites) for name, entry in entries.items()}
        for name, entry in entries.items():
            if like := self._text(f"finding.{name}", entry, "like"):
                if like in read:
                    read[name] = replace(read[name], at={**read[like].at, **read[name].at})
                else:
                    self._problem(f"finding.{name}.like", f"There is no finding “{like}”.")
        return tuple(read.values())

    def _signs_at(self, place: str, table: object, sites: set[str]) -> dict[str, str]:
        if not isinstance(table, dict):
            self._problem(place, "This should be a table of sites.")
            return {}
        at = {}
        for site in table:
            if site not in sites:
                self._problem(place, f"There is no site “{site}”.")
            elif sign := self._sign(place, table, site):
                at[site] = sign
        return at

    def _consequence(self, sign: str, entry: Mapping[str, Any]) -> Consequence:
        place = f"consequence.{sign}"
        severity = self._severity(place, entry)
        if severity is None:
            self._problem(place, "The severity is missing.")
        return Consequence(severity or 0, self._phrases(place, entry.get("words"), inflected=False))

    def _severity(self, place: str, entry: Mapping[str, Any]) -> int | None:
        severity = entry.get("severity")
        if severity is None or (type(severity) is int and 0 <= severity <= 4):
            return severity
        self._problem(f"{place}.severity", "A severity is a whole number from 0 to 4.")
        return None

    def _term(self, name: str, entry: Mapping[str, Any]) -> Term:
        place = f"term.{name}"
        also = entry.get("also", [])
        if not isinstance(also, list) or not all(isinstance(s, str) and _SIGN.fullmatch(s) for s in also):
            self._problem(f"{place}.also", "This should be a list of signs.")
            also = []
        return Term(
            name,
            self._sign(place, entry, "sign", name),
            self._phrases(place, entry.get("words")),
            severity=self._severity(place, entry),
            sudden=self._flag(place, entry, "sudden"),
            also=tuple(also),
            about=self._text(place, entry, "about"),
            unless_so=self._flag(place, entry, "unless_so"),
        )

    def _phrase_table(
        self, table: Mapping[str, Any], key: str, names: tuple[str, ...]
    ) -> dict[str, tuple[Phrase, ...]]:
        entries = self._table(table, key)
        for name in entries:
            if name not in names:
                self._problem(f"{key}.{name}", "There is no such kind.")
        for name in names:
            if name not in entries:
                self._problem(f"{key}.{name}", "This list is missing.")
        return {
            name: self._phrases(f"{key}.{name}", entries.get(name, ""), inflected=False) for name in names
        }

    def _classes(self, table: Mapping[str, Any]) -> dict[str, frozenset[str]]:
        for name in CLASSES:
            if name not in table:
                self._problem(f"class.{name}", "This list is missing.")
        return {name: frozenset(self._text("class", table, name).split()) for name in CLASSES}

    def _whole_numbers(self, table: Mapping[str, Any], key: str) -> dict[str, int]:
        read = {}
        for name, value in self._table(table, key).items():
            if isinstance(value, int) and not isinstance(value, bool):
                read[name] = value
            else:
                self._problem(f"{key}.{name}", "This should be a whole number.")
        return read

    def _inflection(self, table: Mapping[str, Any]) -> Inflection:
        irregular = {form: base for base, forms in self._texts(table, "irregular") for form in forms.split()}
        contractions: dict[str, tuple[str, ...]] = {}
        for written, meant in self._texts(table, "contractions"):
            contractions[written] = tuple(meant.split())
        for written, meant in self._texts(table, "without_apostrophe"):
            contractions[written] = tuple(meant.split())
        return Inflection(irregular, contractions)

    def _texts(self, table: Mapping[str, Any], key: str) -> Iterator[tuple[str, str]]:
        for name, value in self._table(table, key).items():
            if isinstance(value, str):
                yield name, value
            else:
                self._problem(f"inflection.{key}.{name}", "This should be a text.")
