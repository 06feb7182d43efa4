"""What the columns of a table hold, by their headings."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from enum import StrEnum, auto

from msgspec import Struct
from msgspec.structs import replace

LONGEST_HEADING = 100
"""Characters that a heading may have to be understood; with longer ones the time would grow too fast."""


class Role(StrEnum):
    """What a column says about its row."""

    DATE = auto()
    TIME = auto()
    SIGN = auto()
    SEVERITY = auto()
    WORDS = auto()
    NOTE = auto()
    COURSE = auto()
    SUDDEN = auto()
    RECORDED_AT = auto()
    TEMPERATURE = auto()
    ID = auto()


_HEADINGS = {
    Role.DATE: "date, day, date and time, date time, datetime, date/time, when, entry date, timestamp",
    Role.TIME: "time, hour, time of day, at",
    Role.SIGN: (
        "sign, signs, symptom, symptoms, symptom(s), side effect, side effects, side effect(s), complaint, "
        "complaints, problem, problems"
    ),
    Role.SEVERITY: "severity, grade, intensity, strength, level, score, rating, how bad, how strong",
    Role.WORDS: "words",
    Role.NOTE: "note, notes, comment, comments, remark, remarks, description, details",
    Role.COURSE: "course",
    Role.SUDDEN: "sudden",
    Role.RECORDED_AT: "recorded at",
    Role.TEMPERATURE: "temperature, temp, body temperature",
    Role.ID: "id",
}
_ROLES = {heading.strip(): role for role, headings in _HEADINGS.items() for heading in headings.split(",")}
_FOLLOWING = frozenset({"name", "severity word", "cycle", "cycle day", "origin"})
"""Columns of our own that follow from the others, or that an import says itself."""

_OUT_OF_TEN = re.compile(r"[\s(\[]*(?:\b[01]\s*(?:-|–|to)\s*10|/\s*10|\bout of 10|\bof 10)[\s)\]]*$")
_SCALE = re.compile(r"[\s(\[]*(?:\b([0-9]+)\s*(?:-|–|to)|/|\b(?:out )?of)\s*([0-9]+)[\s)\]]*$")
_OUR_SCALE = (("0", "4"), (None, "4"))
_ASIDE = re.compile(r"\s*[(\[][^()\[\]]*[)\]]$")
_UNIT = re.compile(r"[\s(\[]*(?:°|º|\bdeg(?:rees?)?\b)?\s*\b([cf])(?:elsius|ahrenheit)?[\s)\]]*$")


class Column(Struct, frozen=True):
    """A column: its place from 0 and its heading as written.

    It holds a ``role``, or it is the column of one ``sign``. ``out_of_ten`` says that its figures are 0 to
    10, ``strange_scale`` that they are on a scale that is neither that nor ours; ``unit`` is that of
    temperatures, ``"C"`` or ``"F"``, if the heading names it.
    """

    index: int
    heading: str
    role: Role | None = None
    sign: str = ""
    out_of_ten: bool = False
    strange_scale: bool = False
    unit: str = ""


class Columns(Struct, frozen=True):
    """The columns of a table; ``unread`` are those whose headings mean nothing here.

    ``unscaled`` hold severities on a scale that is not known: passed over, they would make what was severe
    look as if nobody had graded it.
    """

    roles: dict[Role, Column]
    signs: tuple[Column, ...]
    unread: tuple[Column, ...]
    doubled: tuple[Column, ...]
    unscaled: tuple[Column, ...]

    @property
    def ours(self) -> bool:
        """Whether :mod:`symptomdesk.exchange.diary_csv` wrote the table: cells may then bear its mark."""
        return {Role.DATE, Role.SIGN, Role.ID, Role.RECORDED_AT} <= self.roles.keys()

    @property
    def understood(self) -> int:
        """How many columns can be read; 0 if there is none of dates, or none of symptoms."""
        what = Role.SIGN in self.roles or self.signs
        return len(self.roles) + len(self.signs) if Role.DATE in self.roles and what else 0


def columns_of(headings: Sequence[str], sign_of: Callable[[str], str | None]) -> Columns:
    """The columns of a table; ``sign_of`` gives the sign that a heading names by itself."""
    roles: dict[Role, Column] = {}
    others: list[Column] = []
    doubled: list[Column] = []
    for column in map(_column, range(len(headings)), headings):
        if column.role is None:
            others.append(column)
        elif column.role in roles:
            doubled.append(column)
        else:
            roles[column.role] = column
    signs: dict[str, Column] = {}
    unread: list[Column] = []
    # Without days there is no table, and no need to ask what each heading means.
    for column in others if Role.DATE in roles else ():
        if len(column.heading) > LONGEST_HEADING:
            unread.append(column)
            continue
        plain = _plain(column.heading)
        if plain in _FOLLOWING:
            continue
        found = _sign_column(column, plain, sign_of)
        if found is None:
            unread.append(column)
        elif found.sign in signs:
            doubled.append(column)
        else:
            signs[found.sign] = found
    read = (*roles.values(), *signs.values())
    unscaled = tuple(column for column in read if column.strange_scale)
    return Columns(roles, tuple(signs.values()), tuple(unread), tuple(doubled), unscaled)


def _sign_column(column: Column, plain: str, sign_of: Callable[[str], str | None]) -> Column | None:
    """The column of the sign that its heading names, with a scale or something in brackets behind it."""
    bare, out_of_ten, strange = _without_scale(plain)
    sign = sign_of(bare)
    if sign is None and (named := _ASIDE.sub("", bare)) != bare:
        sign = sign_of(named)
    if sign is None:
        return None
    return replace(column, sign=sign, out_of_ten=out_of_ten, strange_scale=strange)


def _without_scale(plain: str) -> tuple[str, bool, bool]:
    """A heading without its scale, whether that is out of ten, and whether it is one that nobody knows."""
    bare = _OUT_OF_TEN.sub("", plain)
    if bare != plain:
        return bare, True, False
    scale = _SCALE.search(plain)
    if scale is None:
        return plain, False, False
    return plain[: scale.start()], False, scale.groups() not in _OUR_SCALE


def _column(index: int, heading: str) -> Column:
    """A column as far as its heading is one of those that are known."""
    if len(heading) > LONGEST_HEADING:
        return Column(index, heading)
    plain = _plain(heading)
    if plain in _ROLES:
        return Column(index, heading, _ROLES[plain])
    bare, out_of_ten, strange = _without_scale(plain)
    if _ROLES.get(bare) is Role.SEVERITY:
        return Column(index, heading, Role.SEVERITY, out_of_ten=out_of_ten, strange_scale=strange)
    unit = _UNIT.search(plain)
    if unit and _ROLES.get(plain[: unit.start()]) is Role.TEMPERATURE:
        return Column(index, heading, Role.TEMPERATURE, unit=unit[1].upper())
    return Column(index, heading)


def _plain(heading: str) -> str:
    return " ".join(heading.replace("_", " ").casefold().split())
