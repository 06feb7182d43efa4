"""What a cell says about symptoms, and how strong a cell says they are."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from symptomdesk.diary.model import severity_rank
from symptomdesk.exchange.problems import shown
from symptomdesk.language.model import Course, Mention, Status, TemperatureMention, Understanding
from symptomdesk.leaflet.model import OWN_PREFIX, Leaflet

LONGEST_SIGNS = 1_000
"""Characters that a cell of symptoms may have: it names some, it is no diary page."""

_BETWEEN = re.compile(r"[,;|/+&\r\n]|\band\b", re.IGNORECASE)
_FIGURE = re.compile(r"(\d{1,2})(?:[.,]0+)?", re.ASCII)
_PRESENT = frozenset({"x", "yes", "y", "true", "✓", "✔"})
_ABSENT = frozenset({"no", "n", "false"})
_NOTHING = frozenset({"none", "nothing", "no symptoms", "nothing today"})


class UnclearError(ValueError):
    """A cell that is not understood; ``str()`` is a sentence about it."""


class Said(Struct, frozen=True):
    """A sign as a cell says it; severity 0 if it denies it, ``None`` if it does not grade it."""

    sign: str
    severity: int | None = None
    words: str = ""
    course: str | None = None
    sudden: bool = False


class _Part(Struct, frozen=True):
    """A part of a cell, from ``start`` up to ``end``, which has to say something by itself."""

    cell: str
    start: int
    end: int

    @property
    def words(self) -> str:
        return self.cell[self.start : self.end]

    def touched(self, understood: Understanding) -> bool:
        """Whether something was understood in it."""
        spans = [(one.start, one.end) for one in understood.mentions]
        spans += [(one.start, one.end) for one in understood.temperatures]
        return any(start < self.end and end > self.start for start, end in spans)


def _spans(cell: str) -> Iterator[tuple[int, int]]:
    """Where the parts of a cell begin and end; blank ones are none."""
    edges = [0, *(edge for match in _BETWEEN.finditer(cell) for edge in match.span()), len(cell)]
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        if cell[start:end].strip():
            yield start, end


class Signs:
    """Knows signs by their ids, their names, the leaflet's wording, and in a person's own words."""

    def __init__(
        self,
        leaflet: Leaflet,
        understand: Callable[[str], Understanding],
        grade: Callable[[str], int | None],
        says_nothing: Callable[[str], bool],
        own_sign: Callable[[str], str],
    ) -> None:
        self._understand = understand
        self._grade = grade
        self._says_nothing = says_nothing
        self._own_sign = own_sign
        self._exact = _wordings(leaflet)
        self._lines = {_plain(line.text) for one in leaflet.lists for line in one.lines}
        self._degrees: dict[str, int | None] = {_plain(leaflet.words[f"severity_{n}"]): n for n in range(5)}
        self._degrees[_plain(leaflet.words["severity_ungraded"])] = None

    def exactly(self, cell: str) -> str | None:
        """The sign that a cell names by its id or name, in the leaflet's words or as ``own:name``."""
        prefix = cell.strip()[: len(OWN_PREFIX)].casefold()
        if prefix == OWN_PREFIX:
            name = cell.strip()[len(OWN_PREFIX) :]
            return self._own_sign(name) if name.strip() else None
        return self._exact.get(_plain(cell))

    def of_heading(self, heading: str) -> str | None:
        """The sign of which a column is, if the heading names one and nothing else."""
        if sign := self.exactly(heading):
            return sign
        words = heading.strip()
        mentions = self._understand(words).mentions
        whole = [one.sign for one in mentions if one.words == words and _is_plain(one)]
        return whole[0] if len(mentions) == 1 and whole else None

    def nothing(self, cell: str) -> bool:
        """Whether a cell of symptoms says that there were none."""
        return _plain(cell) in _NOTHING

    def said(self, cell: str) -> tuple[list[Said], list[TemperatureMention]]:
        """The signs of a cell, each once, and temperatures.

        Raises :class:`UnclearError` if a part of it says neither, or something that would have to be asked.
        """
        if sign := self.exactly(cell):
            return [Said(sign)], []
        if len(cell) > LONGEST_SIGNS:
            raise UnclearError(
                f"This is too long for symptoms: at most {LONGEST_SIGNS:,} characters are read."
            )
        # The leaflet's own line may name several, and need not be understood word by word.
        parts = [] if _plain(cell) in self._lines else [_Part(cell, *span) for span in _spans(cell)]
        named = {part: sign for part in parts if (sign := self.exactly(part.words))}
        if parts and len(named) == len(parts):
            return [Said(sign) for sign in dict.fromkeys(named.values())], []
        return self._in_words(cell, parts, named)

    def _in_words(
        self, cell: str, parts: Sequence[_Part], named: Mapping[_Part, str]
    ) -> tuple[list[Said], list[TemperatureMention]]:
        # Names of own symptoms are no sentences; blanks in their place keep all others where they are.
        own = [part for part in parts if named.get(part, "").startswith(OWN_PREFIX)]
        text = cell
        for part in own:
            text = f"{text[: part.start]}{' ' * len(part.words)}{text[part.end :]}"
        understood = self._understand(text)
        said = [(mention.start, _said(mention)) for mention in understood.mentions]
        for part in parts:
            if part in own or (part in named and not part.touched(understood)):
                said.append((part.start, Said(named[part])))
            elif not part.touched(understood):
                degree = self._grade(part.words)
                before = [at for at, (start, _) in enumerate(said) if start < part.start]
                if degree is not None and before:
                    start, one = said[before[-1]]
                    said[before[-1]] = (start, _graded(one, degree))
                elif not self._says_nothing(part.words):
                    raise UnclearError(_not_understood(part.words))
        temperatures = [found for found in understood.temperatures if found.status is Status.PRESENT]
        if not said and not temperatures:
            raise UnclearError(_not_understood(cell))
        said.sort(key=lambda one: one[0])
        return list(_each_once(one for _, one in said)), temperatures

    def severity(self, cell: str, out_of_ten: bool = False) -> int | None:
        """How strong, 0 to 4, ``None`` if not graded; raises :class:`UnclearError` for anything else."""
        plain = _plain(cell)
        if plain in self._degrees:
            return self._degrees[plain]
        figure = _FIGURE.fullmatch(plain)
        if figure and not out_of_ten and int(figure[1]) <= 4:
            return int(figure[1])
        words = f"{int(figure[1])}/10" if figure and out_of_ten else cell
        degree = self._grade(words) if len(words) <= LONGEST_SIGNS else None
        if degree is None:
            raise UnclearError(
                f"“{shown(cell)}” is no severity; write a figure from 0 to 4, a word such as mild, or 7/10."
            )
        return degree

    def presence(self, cell: str, out_of_ten: bool = False) -> int | None:
        """The severity in a column of one sign, where "yes" is present and not graded, and "no" is 0."""
        plain = _plain(cell)
        if plain in _PRESENT:
            return None
        return 0 if plain in _ABSENT else self.severity(cell, out_of_ten)


def _wordings(leaflet: Leaflet) -> dict[str, str]:
    """Signs by their ids and names, and by lines of the leaflet that speak of one sign alone."""
    found: dict[str, str] = {}
    for warning_list in leaflet.lists:
        for line in warning_list.lines:
            if len(line.signs) == 1:
                found.setdefault(_plain(line.text), line.signs[0].sign)
    for sign in leaflet.signs.values():
        found[_plain(sign.name)] = sign.id
    for sign in leaflet.signs.values():
        found[_plain(sign.id)] = sign.id
    return found


def _plain(words: str) -> str:
    """Words as they are compared: neither case, spacing nor underscores matter."""
    return " ".join(words.replace("_", " ").casefold().split())


def _is_plain(mention: Mention) -> bool:
    """Whether a mention is the name of a sign and no statement about it."""
    return mention.status is Status.PRESENT and not mention.uncertain and mention.severity is None


def _said(mention: Mention) -> Said:
    """A mention as said; raises :class:`UnclearError` where the program would have to ask."""
    if mention.uncertain:
        meant = f", if that is what is meant: {mention.spelled}" if mention.spelled else ""
        raise UnclearError(f"“{shown(mention.words)}” is not certain; please write it in other words{meant}.")
    if mention.status is Status.DENIED:
        return Said(mention.sign, 0, mention.words)
    if mention.status is not Status.PRESENT:
        raise UnclearError(f"“{shown(mention.words)}” {_NOT_THAT_DAY[mention.status]}")
    course: Course | None = mention.course
    return Said(
        mention.sign, mention.severity, mention.words, course.value if course else None, mention.sudden
    )


_NOT_THAT_DAY = {
    Status.PAST: "seems to speak of an earlier day; write it on a row of that day, or leave it out.",
    Status.OTHER_PERSON: "seems to speak of another person; leave it out, or say it without that person.",
    Status.HYPOTHETICAL: "seems to be only possible; leave it out, or say that it was so.",
}


def _graded(one: Said, degree: int) -> Said:
    return replace(one, severity=degree) if one.severity is None else one


def _each_once(said: Iterator[Said]) -> Iterator[Said]:
    """Every sign once, as strong as it is said at all: "no fever at noon, fever at night" is fever."""
    strongest: dict[str, Said] = {}
    for one in said:
        before = strongest.setdefault(one.sign, one)
        worst = max(before, one, key=lambda said: severity_rank(said.severity))
        course = "worse" if "worse" in (before.course, one.course) else before.course or one.course
        strongest[one.sign] = replace(worst, course=course, sudden=before.sudden or one.sudden)
    yield from strongest.values()


def _not_understood(words: str) -> str:
    return (
        f"“{shown(words.strip())}” is not understood; write it in other words, or as {OWN_PREFIX}name if it "
        "is a symptom of your own."
    )
