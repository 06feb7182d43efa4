"""Files in TOML that people write, read within limits: none of them can keep the program from opening."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

from symptomdesk.limits import LARGEST_TOML, MOST_DOTS

_PART = r"""(?:[\w-]{1,99}+|"(?:[^"\\\n]|\\.){0,99}+"|'[^'\n]{0,99}+')"""
"""Of a key. Of longer ones a file has room for too few to matter."""
_DOTTED = re.compile(rf"(?<![\w-])(?:{_PART}[ \t]*+\.[ \t]*+){{{MOST_DOTS}}}")


class TooMuchError(ValueError):
    """A file beyond the limits; the text says in what, to go after the file's name."""


def content_of(path: Path) -> bytes:
    """The bytes of a file; raises :class:`TooMuchError` for more than the limit, ``OSError`` as usual."""
    with path.open("rb") as file:
        content = file.read(LARGEST_TOML + 1)
    if len(content) > LARGEST_TOML:
        raise TooMuchError(f"is too large: at most {LARGEST_TOML >> 10:,} KiB are read")
    return content


def parsed(text: str, parse_float: Callable[[str], Any]) -> dict[str, Any]:
    """The tables of a TOML text.

    Raises ``tomllib.TOMLDecodeError``, ``RecursionError`` for what is nested too deeply, another
    ``ValueError`` for absurd figures, and :class:`TooMuchError` for a key that would take too long.
    """
    # No key goes over the end of a line, and looking for long ones takes its time.
    if any(line.count(".") >= MOST_DOTS for line in text.split("\n")) and _DOTTED.search(text):
        raise TooMuchError(f"holds a key of more than {MOST_DOTS} parts")
    return tomllib.loads(text, parse_float=parse_float)
