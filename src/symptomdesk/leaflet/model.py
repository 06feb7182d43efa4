"""A drug's leaflet as values.

Nothing clinical is decided here. Which sign stands on which list, how urgent a list is, every sentence and
every threshold are read from ``resources/leaflets/*.toml`` by :mod:`symptomdesk.leaflet.load`; these classes
only say what such a document consists of.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from enum import IntEnum, StrEnum

from msgspec import Struct


class Urgency(IntEnum):
    """How soon the leaflet says to act, in rising order."""

    NONE = 0
    MENTION = 1
    PROMPTLY = 2
    RIGHT_AWAY = 3
    IMMEDIATELY = 4
    EMERGENCY = 5

    @property
    def id(self) -> str:
        """The name used in files and on the command line, for instance ``right_away``."""
        return self.name.lower()

    @classmethod
    def from_id(cls, id_: str) -> Urgency:
        """The urgency of that name; raises ``KeyError`` for any other word."""
        return cls[id_.upper()] if id_ == id_.lower() else cls[id_]


class Indication(StrEnum):
    """What the drug is taken for; it decides which lists apply."""

    MULTIPLE_MYELOMA = "multiple_myeloma"
    MANTLE_CELL_LYMPHOMA = "mantle_cell_lymphoma"
    MDS = "mds"
    OTHER = "other"
    UNKNOWN = "unknown"


class Rule(StrEnum):
    """When a sign of a list raises the list's alert."""

    PRESENT = "present"
    PERSISTS_OR_WORSENS = "persists_or_worsens"


class When(StrEnum):
    """On which days a precaution is worth a reminder."""

    TREATMENT = "treatment"
    CAPSULE_DAY = "capsule_day"
    SIGN = "sign"


class ContactKind(StrEnum):
    """Whom a list's advice says to reach."""

    EMERGENCY = "emergency"
    CLINIC = "clinic"


class Source(Struct, frozen=True):
    """Where a piece of advice comes from.

    ``quote`` is the sentence word for word, or empty where the advice is our own. ``beyond_leaflet`` is true
    when the leaflet itself does not say it; ``document`` and ``section`` then name the reference.
    """

    document: str
    section: str
    quote: str
    date: str = ""
    beyond_leaflet: bool = False


class Sign(Struct, frozen=True):
    """Something a person can feel or see, with a stable ``id`` and the ``name`` shown to people.

    ``precaution`` quotes the leaflet's precaution which already announces the sign (for dizziness "This drug
    may make you dizzy"): such a sign is expected, so below the strength that a list asks for it is recorded
    without a banner instead of counting as an effect that the leaflet does not list.
    ``ask_severity`` is true when its severity decides its urgency, so an ungraded mention asks for it first.
    """

    id: str
    name: str
    precaution: str = ""
    ask_severity: bool = False


class ListedSign(Struct, frozen=True):
    """A sign as a line names it.

    It counts for the list from ``from_severity`` (1 to 4) up, or if said to be sudden where ``or_sudden``;
    without ``from_severity`` any present sign counts, graded or not.
    """

    sign: str
    from_severity: int | None = None
    or_sudden: bool = False

    @property
    def conditional(self) -> bool:
        """Whether some present values of the sign do not count for the list."""
        return self.from_severity is not None


class Line(Struct, frozen=True):
    """One line of a list: its ``text`` as printed and the signs that it names."""

    text: str
    signs: tuple[ListedSign, ...]


class WarningList(Struct, frozen=True):
    """One of the leaflet's lists, or one beyond the leaflet.

    ``headline`` says in a few words how urgently to act, ``advice`` is the sentence of the banner.
    ``not_for`` are indications to which the list does not apply; with an indication in ``condition_for`` the
    list applies, the banner keeps the leaflet's condition (``conditional_advice``), and the program asks what
    the drug is taken for. ``cluster`` marks lists on which two lines together are more urgent than one.
    """

    id: str
    title: str
    urgency: Urgency
    rule: Rule
    headline: str
    advice: str
    lines: tuple[Line, ...]
    source: Source
    contact: ContactKind = ContactKind.CLINIC
    not_for: frozenset[Indication] = frozenset()
    condition_for: frozenset[Indication] = frozenset()
    conditional_advice: str = ""
    cluster: bool = False

    @property
    def beyond_leaflet(self) -> bool:
        """Whether the leaflet itself has no such list."""
        return self.source.beyond_leaflet

    def applies_to(self, indication: Indication) -> bool:
        """Whether the list concerns a person who takes the drug for ``indication``."""
        return indication not in self.not_for


class Section(Struct, frozen=True):
    """A passage of the document outside its lists, word for word, paragraph by paragraph."""

    id: str
    title: str
    paragraphs: tuple[str, ...]


class Precaution(Struct, frozen=True):
    """A sentence of a section, word for word, and the days on which it is worth a reminder.

    With ``TREATMENT`` these are all days from the treatment's start, and ``days_after`` days after its end;
    with ``CAPSULE_DAY`` those with a capsule; with ``SIGN`` those on which one of ``signs`` is present.
    """

    text: str
    section: str
    when: When
    signs: frozenset[str] = frozenset()
    days_after: int = 0


class ClusterAdvice(Struct, frozen=True):
    """What two signs from different lines of one list, close together, mean; in our own words."""

    within_days: int
    urgency: Urgency
    headline: str
    advice: str
    source: Source


class Fever(Struct, frozen=True):
    """From which temperature (°C, inclusive) a sign is present; the owner may set it between the bounds."""

    sign: str
    threshold: Decimal
    lowest_setting: Decimal
    highest_setting: Decimal
    source: Source

    @property
    def bounds(self) -> tuple[Decimal, Decimal]:
        """The lowest and the highest threshold that the owner may set."""
        return self.lowest_setting, self.highest_setting


class Thresholds(Struct, frozen=True):
    """The figures of the triage rules; days are local calendar days.

    A sign *persists* when present on ``persist_episode_days`` days of an episode or on
    ``persist_window_present`` of the last ``persist_window_days`` days, and is *severe* from
    ``severe_from`` (0 to 4) up. ``unlogged_days_close`` days in a row without a logged day close an episode.
    An acknowledgement of a list that waits for persistence covers new episodes for ``acknowledged_days``
    days. ``said_days`` is from how many days on a said duration ("for five days") counts as persisting.
    """

    persist_episode_days: int
    persist_window_present: int
    persist_window_days: int
    severe_from: int
    unlogged_days_close: int
    acknowledged_days: int
    said_days: int


class LateDose(Struct, frozen=True):
    """What to do when a dose is late or was missed, sentence by sentence, with its source."""

    advice: tuple[str, ...]
    source: Source


class UsualLab(Struct, frozen=True):
    """A laboratory value that people who take the drug are told of, and the unit it usually has."""

    name: str
    unit: str


class Leaflet(Struct, frozen=True):
    """The whole document: signs by id, lists in the order of the file, passages, thresholds and words.

    ``unlisted`` is the sentence for effects on no applying list, with its source. ``words`` are the sentences
    in which the program gives reasons and asks questions, by key, with ``{named}`` places to fill.
    ``late_dose`` is ``None``, ``usual_labs`` and ``precautions`` are empty where the file is silent.
    """

    id: str
    drug: str
    title: str
    language: str
    date: str
    signs: Mapping[str, Sign]
    lists: tuple[WarningList, ...]
    sections: tuple[Section, ...]
    unlisted_advice: str
    unlisted_source: Source
    thresholds: Thresholds
    cluster: ClusterAdvice
    fever: Fever
    words: Mapping[str, str]
    late_dose: LateDose | None = None
    usual_labs: tuple[UsualLab, ...] = ()
    precautions: tuple[Precaution, ...] = ()

    def list_by_id(self, id_: str) -> WarningList:
        """The list of that id; raises ``KeyError`` if there is none."""
        for warning_list in self.lists:
            if warning_list.id == id_:
                return warning_list
        raise KeyError(id_)

    def sign_name(self, sign: str) -> str:
        """What a sign is called on screen; an own symptom (``own:name``) by its name."""
        if sign in self.signs:
            return self.signs[sign].name
        name = sign.removeprefix(OWN_PREFIX)
        return name[:1].upper() + name[1:]

    def knows(self, sign: str) -> bool:
        """Whether ``sign`` can be recorded: a sign of the leaflet or a named own symptom."""
        return sign in self.signs or (sign.startswith(OWN_PREFIX) and len(sign) > len(OWN_PREFIX))


OWN_PREFIX = "own:"
"""Begins the id of a symptom that the person named themselves: ``own:hair loss``."""

WORD_PLACES: Mapping[str, frozenset[str]] = {
    "reason_present": frozenset({"sign", "day"}),
    "reason_persists_episode": frozenset({"sign", "days"}),
    "reason_persists_window": frozenset({"sign", "days", "window"}),
    "reason_worsens": frozenset({"sign", "before", "after"}),
    "reason_severe": frozenset({"sign", "severity"}),
    "reason_said_worse": frozenset({"sign", "words"}),
    "reason_said_persisting": frozenset({"sign", "words"}),
    "reason_sudden": frozenset({"sign", "words"}),
    "reason_cluster": frozenset({"sign", "other", "days"}),
    "reason_reading": frozenset({"sign", "value", "threshold"}),
    "reason_unanswered": frozenset({"sign", "day"}),
    "question_severity": frozenset({"sign", "words"}),
    "question_indication": frozenset({"sign"}),
    "question_past": frozenset({"sign", "words"}),
    "question_about_you": frozenset({"sign", "words"}),
    "question_did_you_mean": frozenset({"sign", "words"}),
    "question_still_there": frozenset({"sign", "day"}),
    **{f"severity_{grade}": frozenset() for grade in ("0", "1", "2", "3", "4", "ungraded")},
    **{f"urgency_{urgency.id}": frozenset() for urgency in Urgency},
    **{f"indication_{indication.value}": frozenset() for indication in Indication},
}
"""The keys of :attr:`Leaflet.words`, each with the places that are filled in it; a sentence may use fewer."""
