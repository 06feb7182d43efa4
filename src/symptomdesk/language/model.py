"""What is understood of a typed text, as values.

Offsets count Unicode code points of the text as typed and are half-open. Severities are 0 none, 1 mild,
2 moderate, 3 severe, 4 very severe, or ``None`` when nothing was said.
"""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from msgspec import Struct


class Status(StrEnum):
    """To whom and to when a mention belongs; only ``PRESENT`` ones are recorded."""

    PRESENT = "present"
    DENIED = "denied"
    PAST = "past"
    OTHER_PERSON = "other_person"
    HYPOTHETICAL = "hypothetical"


class Course(StrEnum):
    """How the words say that a symptom develops."""

    WORSE = "worse"
    PERSISTING = "persisting"


class Writer(Struct, frozen=True):
    """Who types.

    With ``for_someone`` the diary is kept for another person: "he", "she" and every word in
    ``relation_words`` ("my husband", "dad") then mean the patient, and "I" means the one who writes.
    """

    for_someone: bool = False
    relation_words: tuple[str, ...] = ()


class Mention(Struct, frozen=True):
    """A sign recognised in typed text.

    ``words`` is the text between ``start`` and ``end``. ``uncertain`` mentions are asked about ("Did you mean
    …?") instead of recorded. ``entry`` names the lexicon entry that matched, ``spelled`` is the dictionary
    spelling when the typed one was corrected, and ``why`` says in a sentence what decided the status.
    """

    sign: str
    words: str
    start: int
    end: int
    status: Status = Status.PRESENT
    severity: int | None = None
    course: Course | None = None
    sudden: bool = False
    uncertain: bool = False
    entry: str = ""
    spelled: str = ""
    why: str = ""


class TemperatureMention(Struct, frozen=True):
    """A body temperature in the text: ``value`` as typed, ``unit`` ``"C"`` or ``"F"``, and exact °C.

    ``status`` works as for mentions: yesterday's or a husband's temperature is not recorded.
    """

    value: str
    unit: str
    celsius: Decimal
    words: str
    start: int
    end: int
    status: Status = Status.PRESENT


class Understanding(Struct, frozen=True):
    """All that was understood of ``text``, in the order of the text."""

    text: str
    mentions: tuple[Mention, ...] = ()
    temperatures: tuple[TemperatureMention, ...] = ()
