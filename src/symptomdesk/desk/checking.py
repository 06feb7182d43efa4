"""What cannot be entered, told in one sentence before anything is opened or written."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from symptomdesk.desk.values import Entry, RefusedError
from symptomdesk.exchange.problems import shown
from symptomdesk.leaflet.model import OWN_PREFIX, Indication, Leaflet
from symptomdesk.limits import EARLIEST_DAY, LONGEST_AHEAD, LONGEST_NAME, LONGEST_TEXT, has_unseen
from symptomdesk.sentences import sentence
from symptomdesk.triage.model import QuestionCode

if TYPE_CHECKING:
    from symptomdesk.language.temperature import Temperature

YES = "yes"
NO = "no"

_YES_OR_NO = frozenset({YES, NO})
_CHOICES = {
    QuestionCode.SEVERITY: frozenset("01234"),
    QuestionCode.INDICATION: frozenset(Indication),
}


def check_entry(entry: Entry, leaflet: Leaflet, today: date) -> None:
    """Raise :class:`RefusedError` for an entry that cannot be logged."""
    check_day(entry.day, today)
    for sign, severity in entry.signs:
        check_sign(sign, leaflet)
        check_severity(severity)
    if entry.nothing_today and entry.signs:
        raise RefusedError(
            sentence("“Nothing today” cannot be logged together with a sign; leave one of them out.")
        )
    if entry.temperature:
        check_temperature(entry.temperature)
    for text in (entry.text, entry.note):
        check_text(text)


def check_day(day: date, today: date) -> None:
    """Raise :class:`RefusedError` for a day in the future, or before anyone's treatment."""
    if day > today:
        raise RefusedError(
            sentence("{day} is in the future; a day is written when it has come.", day=day.isoformat())
        )
    if day < EARLIEST_DAY:
        raise RefusedError(sentence("{day} is too long ago; please check the year.", day=day.isoformat()))


def check_date(day: date, today: date) -> None:
    """Raise :class:`RefusedError` for a day, past or to come, that must be a slip of the pen."""
    if day < EARLIEST_DAY:
        raise RefusedError(sentence("{day} is too long ago; please check the year.", day=day.isoformat()))
    if day > today + LONGEST_AHEAD:
        raise RefusedError(sentence("{day} is too far ahead; please check the year.", day=day.isoformat()))


def check_sign(sign: str, leaflet: Leaflet) -> None:
    """Raise :class:`RefusedError` for a sign that is neither the leaflet's nor an own symptom."""
    if not is_sign(sign, leaflet):
        raise RefusedError(
            sentence(
                "There is no sign “{sign}”; `symptomdesk leaflet` lists them all, and a symptom "
                "of your own is written as {own_prefix}name.",
                sign=shown(sign),
                own_prefix=OWN_PREFIX,
            )
        )
    if sign.startswith(OWN_PREFIX):
        check_name(sign.removeprefix(OWN_PREFIX))


def is_sign(sign: str, leaflet: Leaflet) -> bool:
    """Whether a sign is the leaflet's, or an own symptom that has a name."""
    return leaflet.knows(sign) and bool(sign.removeprefix(OWN_PREFIX).strip())


def check_severity(severity: int | None) -> None:
    """Raise :class:`RefusedError` for a severity outside 0 to 4."""
    if severity is not None and not 0 <= severity <= 4:
        raise RefusedError(
            sentence(
                "A severity is a figure from 0 (none) to 4 (very severe), not {severity}.", severity=severity
            )
        )


def check_answer(code: QuestionCode, choice: str) -> None:
    """Raise :class:`RefusedError` for an answer that does not fit the question."""
    if choice not in _CHOICES.get(code, _YES_OR_NO):
        raise RefusedError(sentence("“{choice}” does not answer the question.", choice=choice))


def check_temperature(typed: str) -> Temperature:
    """The temperature as understood; raises :class:`RefusedError` if it cannot be a body's."""
    from symptomdesk.language import temperature  # noqa: PLC0415  (of many days nobody measures one)

    try:
        return temperature.parse(typed)
    except ValueError as fault:
        raise RefusedError(str(fault)) from fault


def check_text(text: str) -> None:
    """Raise :class:`RefusedError` for a text that a diary page cannot hold."""
    if len(text) > LONGEST_TEXT:
        raise RefusedError(
            sentence(
                "A text can have {longest_text} characters at most; this one has {text}.",
                longest_text=f"{LONGEST_TEXT:,}",
                text=f"{len(text):,}",
            )
        )
    try:
        text.encode()
    except UnicodeEncodeError as fault:
        raise RefusedError(sentence("The text holds characters that are not valid Unicode.")) from fault


def check_name(name: str) -> None:
    """Raise :class:`RefusedError` for a name too long for a line, or that acts on the words beside it."""
    if len(name) > LONGEST_NAME:
        raise RefusedError(
            sentence(
                "A name can have {longest_name} characters at most; this one has {name}.",
                longest_name=LONGEST_NAME,
                name=f"{len(name):,}",
            )
        )
    if has_unseen(name):
        raise RefusedError(
            sentence("A name is one line; please leave out line breaks and characters that cannot be seen.")
        )


def own_sign(name: str) -> str:
    """The id of a symptom that the person names themselves, however it is spaced and capitalised."""
    return OWN_PREFIX + " ".join(name.split()).casefold()


def sign_id(typed: str) -> str:
    """A sign's id as it is kept, from one typed by hand."""
    return own_sign(typed.removeprefix(OWN_PREFIX)) if typed.startswith(OWN_PREFIX) else typed
