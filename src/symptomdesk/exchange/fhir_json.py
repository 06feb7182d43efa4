"""FHIR's JSON: decimals keep their digits, and texts hold only what FHIR allows.

FHIR distinguishes 38.0 from 38, and its strings hold no control characters and no more than a megabyte. The
standard library writes a decimal only by way of a float: it is given them as marked texts, which lose their
quotation marks afterwards.
"""

from __future__ import annotations

import json
import re
from datetime import datetime, timedelta, timezone
from decimal import Decimal
from typing import Any

LONGEST = 250_000
"""How many characters a string may have; in UTF-8 they stay within FHIR's megabyte, whatever they are."""

# Control characters (of which FHIR allows tab and line ends), halves of surrogate pairs and noncharacters.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_MARK = "\x00"
_MARKED = re.compile(r'"\\u0000(-?[0-9.]+)"')
_WESTMOST, _EASTMOST = timedelta(hours=-14), timedelta(hours=14)


def dumps(value: Any) -> str:
    """Texts, numbers, decimals, lists and dictionaries as JSON, keys in their order.

    Texts must be :func:`visible` ones.
    """
    return _MARKED.sub(r"\1", _encode(value))


def _markable(value: Any) -> str | list[Any]:
    """A decimal as a text that no visible text is; anything else as a list."""
    return f"{_MARK}{value:f}" if isinstance(value, Decimal) else list(value)


_encode = json.JSONEncoder(
    ensure_ascii=False, separators=(",", ":"), check_circular=False, default=_markable
).encode


def visible(text: str) -> str:
    """The text with each character that FHIR forbids written out as ``[U+0007]``."""
    return _FORBIDDEN.sub(lambda match: f"[U+{ord(match[0]):04X}]", text)


def strings(text: str) -> list[str]:
    """The text as strings that FHIR allows: mostly one, several if it is very long, none if it is blank."""
    shown = visible(text)
    if not shown.strip():
        return []
    parts = [shown[begin : begin + LONGEST] for begin in range(0, len(shown), LONGEST)]
    return [part for part in parts if part.strip()]


def string(text: str, cut: str) -> str:
    """The text as one string; what is too long ends with ``cut``, in which ``{count}`` is what is missing."""
    shown = visible(text)
    if len(shown) <= LONGEST:
        return shown
    kept = LONGEST - len(cut) - len(str(len(shown)))
    return shown[:kept] + cut.format(count=len(shown) - kept)


def instant(at: datetime) -> str:
    """An instant with its offset; FHIR knows offsets in whole minutes up to 14 hours."""
    offset = at.utcoffset() or timedelta()
    whole = timedelta(minutes=offset // timedelta(minutes=1))
    if not _WESTMOST <= whole <= _EASTMOST:
        whole = timedelta()
    return at.astimezone(timezone(whole)).isoformat()
