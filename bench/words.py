"""How well words are understood: precision, recall and F1 of present signs.

``python -m bench.words [--list] [--json FILE]``; ``--list`` prints every miss and every false alarm.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from msgspec import Struct

from bench.phrases import Phrase, load, with_slips
from symptomdesk import paths
from symptomdesk.desk.understanding import recordable, with_measured_fever
from symptomdesk.language import word_list_file
from symptomdesk.language.recognise import Recogniser
from symptomdesk.leaflet.load import load as load_leaflet
from symptomdesk.leaflet.model import OWN_PREFIX, Indication, Leaflet, Urgency
from symptomdesk.triage.classify import Rulebook

NOTHING_TO_FIND = {"negated", "past", "other", "hypothetical", "idiom", "ordinary", "unrelated"}
QUIET = {"negated", "unrelated", "ordinary"}
ANY_OWN = "own"
URGENT = (Urgency.EMERGENCY, Urgency.IMMEDIATELY, Urgency.RIGHT_AWAY)


class Judged(Struct, frozen=True):
    """A phrase and the signs that were found present in it."""

    phrase: Phrase
    found: frozenset[str]

    @property
    def missed(self) -> frozenset[str]:
        """Signs that should have been found."""
        return self.phrase.present - self.found

    @property
    def false(self) -> frozenset[str]:
        """Signs that should not have been found."""
        also = self.phrase.also
        return frozenset(
            sign
            for sign in self.found - self.phrase.present - also
            if not (ANY_OWN in also and sign.startswith(OWN_PREFIX))
        )


class Figures(Struct, frozen=True):
    """Counts over some rows, and the usual ratios; a ratio without anything to count is ``None``."""

    rows: int
    hits: int
    missed: int
    false: int
    false_rows: int

    @property
    def recall(self) -> float | None:
        """The share of present signs that were found."""
        return _ratio(self.hits, self.hits + self.missed)

    @property
    def precision(self) -> float | None:
        """The share of found signs that were present."""
        return _ratio(self.hits, self.hits + self.false)

    @property
    def f1(self) -> float | None:
        """The harmonic mean of both."""
        return _ratio(2 * self.hits, 2 * self.hits + self.missed + self.false)

    @property
    def alarm_rate(self) -> float:
        """The share of rows with a false alarm."""
        return self.false_rows / self.rows


def main() -> None:
    """Print the tables."""
    arguments = _arguments()
    leaflet, recogniser = load_program()
    phrases = load()
    rulebook = Rulebook(leaflet, Indication.UNKNOWN)
    judged = _judge(recogniser, rulebook, phrases)
    slipped = _judge(recogniser, rulebook, with_slips(phrases))
    groups = dict(_groups(judged, slipped, leaflet))
    _print_table(groups)
    if arguments.list:
        _print_rows(judged)
    if arguments.json:
        document = {"words": {name: _as_dict(figures) for name, figures in groups.items()}}
        arguments.json.write_text(json.dumps(document, indent=2) + "\n", encoding="utf-8")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--list", action="store_true", help="print every miss and false alarm")
    parser.add_argument("--json", type=Path, metavar="FILE")
    return parser.parse_args()


def load_program() -> tuple[Leaflet, Recogniser]:
    """The leaflet and the recogniser as the program ships them; ends the process if they cannot be read."""
    leaflet, leaflet_problems = load_leaflet(paths.resources() / "leaflets" / "lenalidomide.toml")
    words, word_problems = word_list_file.load(paths.resources() / "lexicon" / "en.toml")
    if leaflet is None or words is None:
        sys.exit("\n".join(map(str, (*leaflet_problems, *word_problems))))
    return leaflet, Recogniser(words, said_days=leaflet.thresholds.said_days)


def _judge(recogniser: Recogniser, rulebook: Rulebook, phrases: Iterable[Phrase]) -> list[Judged]:
    return [Judged(phrase, _present(recogniser, rulebook, phrase.text)) for phrase in phrases]


def _present(recogniser: Recogniser, rulebook: Rulebook, text: str) -> frozenset[str]:
    """The signs that are recorded, and the fever that a typed temperature shows."""
    understanding = with_measured_fever(recogniser.understand(text), rulebook)
    return frozenset(mention.sign for mention in recordable(understanding))


def _groups(judged: list[Judged], slipped: list[Judged], leaflet: Leaflet) -> Iterator[tuple[str, Figures]]:
    """The lines of the table: all, held out, nothing to find, urgent, with slips, by kind, by sign."""
    heldout = [one for one in judged if one.phrase.split == "heldout"]
    slipped_heldout = [one for one in slipped if one.phrase.split == "heldout"]
    yield "all", figures(judged)
    yield "held out", figures(heldout)
    for kind in sorted({one.phrase.kind for one in heldout}):
        yield f"held out, {kind}", figures(one for one in heldout if one.phrase.kind == kind)
    yield "held out, negated and unrelated", figures(one for one in heldout if one.phrase.kind in QUIET)
    yield "held out until it was looked at", figures(one for one in judged if one.phrase.split == "former")
    yield "held out, nothing to find", figures(filter(_nothing_to_find, heldout))
    yield "with a slip", figures(slipped)
    yield "with a slip, held out", figures(slipped_heldout)
    for urgency in URGENT:
        signs = _signs_of(leaflet, urgency)
        yield f"signs of {urgency.id}", figures(judged, signs.__contains__)
        yield f"signs of {urgency.id}, held out", figures(heldout, signs.__contains__)
    for kind in sorted({one.phrase.kind for one in judged}):
        yield f"kind: {kind}", figures(one for one in judged if one.phrase.kind == kind)
    for sign in leaflet.signs:
        yield f"sign: {sign}", figures((one for one in judged if _concerns(one, sign)), sign.__eq__)
    yield "sign: any of one's own", figures(judged, lambda sign: sign.startswith(OWN_PREFIX))


def figures(judged: Iterable[Judged], counted: Callable[[str], bool] = lambda _: True) -> Figures:
    """The figures over rows, for the signs that are counted."""
    total: Counter[str] = Counter()
    for one in judged:
        false = [sign for sign in one.false if counted(sign)]
        total["rows"] += 1
        total["hits"] += sum(map(counted, one.phrase.present & one.found))
        total["missed"] += sum(map(counted, one.missed))
        total["false"] += len(false)
        total["false_rows"] += bool(false)
    return Figures(total["rows"], total["hits"], total["missed"], total["false"], total["false_rows"])


def _nothing_to_find(one: Judged) -> bool:
    return one.phrase.kind in NOTHING_TO_FIND and not one.phrase.present


def _concerns(one: Judged, sign: str) -> bool:
    return sign in one.phrase.present or sign in one.found


def _signs_of(leaflet: Leaflet, urgency: Urgency) -> set[str]:
    """Signs that stand on a list of that urgency, whatever their severity, where every list applies."""
    rulebook = Rulebook(leaflet, Indication.UNKNOWN)
    return {
        sign
        for sign in leaflet.signs
        if any(standing.list.urgency is urgency for standing in rulebook.standings(sign))
    }


def _print_table(groups: dict[str, Figures]) -> None:
    print(f"{'':<46}{'rows':>6}{'recall':>9}{'precision':>11}{'F1':>8}{'rows with a false alarm':>26}")
    for name, one in groups.items():
        ratios = f"{_text(one.recall):>9}{_text(one.precision):>11}{_text(one.f1):>8}"
        alarms = f"{one.false_rows} ({one.alarm_rate:.1%})" if one.rows else "-"
        print(f"{name:<46}{one.rows:>6}{ratios}{alarms:>26}")


def _print_rows(judged: Iterable[Judged]) -> None:
    for one in judged:
        where = one.phrase.split
        for sign in sorted(one.missed):
            print(f"MISSED  {where:<9}{one.phrase.kind:<13}{sign:<34}{one.phrase.text}")
        for sign in sorted(one.false):
            print(f"FALSE   {where:<9}{one.phrase.kind:<13}{sign:<34}{one.phrase.text}")


def _as_dict(one: Figures) -> dict[str, float | int | None]:
    return {
        "rows": one.rows,
        "recall": one.recall,
        "precision": one.precision,
        "f1": one.f1,
        "false_rows": one.false_rows,
    }


def _ratio(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def _text(ratio: float | None) -> str:
    return "-" if ratio is None else f"{ratio:.3f}"


if __name__ == "__main__":
    main()
