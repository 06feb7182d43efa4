"""Sentences of the core for the person, which can still be told in another language.

The core knows nothing of translations; its sentences are English text, ready for the command line. Those made
by :func:`sentence` remember of what they were made, so that a window can put them into its own language.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

_GAP = re.compile(r"\{(\w+)\}")


class Sentence(str):
    """English text that knows its ``template`` with named ``{gaps}``, and what fills them."""

    __slots__ = ("gaps", "template")
    template: str
    gaps: Mapping[str, object]

    def __new__(cls, template: str, gaps: Mapping[str, object]) -> Sentence:
        """The sentence; a gap that nothing fills stays as it is."""
        text = _GAP.sub(lambda gap: str(gaps.get(gap[1], gap[0])), template)
        made = super().__new__(cls, text)
        made.template, made.gaps = template, MappingProxyType(dict(gaps))
        return made

    def __reduce__(self) -> tuple[type[Sentence], tuple[str, dict[str, object]]]:
        """So that it can be copied and sent to another process."""
        return Sentence, (self.template, dict(self.gaps))


def sentence(template: str, /, **gaps: object) -> Sentence:
    """The sentence ``template`` with its named ``{gaps}`` filled, whole and in English."""
    return Sentence(template, gaps)
