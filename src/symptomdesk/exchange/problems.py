"""What is wrong with a file that somebody wants to import: a place, and a sentence for that person."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from symptomdesk.limits import LARGEST_IMPORT, MOST_PROBLEMS


class Problem(Struct, frozen=True):
    """A sentence about a place in a file.

    ``line`` and ``column`` count from 1; both are 0 where the whole file is meant. In JSON the column counts
    characters and ``path`` leads to the value (``days[3].text``); in CSV it counts cells, and ``path`` is the
    heading.
    """

    sentence: str
    line: int = 0
    column: int = 0
    path: str = ""

    def __str__(self) -> str:
        """The sentence behind its place."""
        if not self.line:
            return self.sentence
        place = f"line {self.line}, column {self.column}" if self.column else f"line {self.line}"
        return f"{place}{f' ({self.path})' if self.path else ''}: {self.sentence}"


class UnreadableFile(Exception):  # noqa: N818 - a fault of the file, not an error of the program
    """A file that cannot be read any further; for use within this room, whose doors return problems."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.sentence)
        self.problem = problem


def shown(words: str, longest: int = 60) -> str:
    """Words of a file within a sentence: cut short, and without what a terminal or a reader would act on."""
    printable = "".join(one if one.isprintable() else " " for one in words[:longest])
    return printable if len(words) <= longest else f"{printable}…"


def listed(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """The first problems, and a last one that says so if there are more."""
    if len(problems) <= MOST_PROBLEMS:
        return tuple(problems)
    return (*problems[:MOST_PROBLEMS], Problem("There are more problems than these."))


def check_size(data: bytes) -> None:
    """Raise :class:`UnreadableFile` for more than :data:`LARGEST_IMPORT` bytes."""
    if len(data) > LARGEST_IMPORT:
        raise UnreadableFile(
            Problem(f"The file is too large: a file to import has at most {LARGEST_IMPORT >> 20} MiB.")
        )
