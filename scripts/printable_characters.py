"""Find out which characters the report can print, and write resources/report/characters.toml.

To be run again when the range of Typst or of the fonts in pyproject.toml changes; tests/report/test_glyphs.py
notices that. Qt knows what the face of the text has; what the faces behind it have, Typst itself is asked: it
names every character that it cannot print.
"""

from __future__ import annotations

import json
import re
import sys
import tempfile
import unicodedata
from collections.abc import Iterable
from itertools import count, groupby
from pathlib import Path

import typst
from PySide6.QtGui import QGuiApplication, QRawFont

from symptomdesk.paths import resources
from symptomdesk.report.fonts import report_fonts, text_faces

_STYLES = ("weight: 400", "weight: 600", "weight: 700", 'style: "italic"')
# Scripts whose letters mean little without marks.
_NEEDS_MARKS = ("DEVANAGARI", "LAO", "THAI")
_REFUSED = re.compile(r'the text `"(.*?)"` could not be displayed')
_FORBIDDEN = re.compile(r'contains the codepoint `"(.*?)"`')
_HEAD = """\
# The characters that a printed report can show, as code points or ranges of them (hexadecimal). All others
# print as their code point, "[U+1F622]". Written by scripts/printable_characters.py, which asks Typst.

"""


def main() -> int:
    """Ask Typst, write the file, print what was found."""
    application = QGuiApplication(["printable_characters", "-platform", "offscreen"])
    candidates = [chr(code) for code in range(0x20, sys.maxunicode + 1) if _may_print(chr(code))]
    text = set(candidates)
    for face in text_faces():
        text &= _shown_by(face, candidates)
    others = {c for c in candidates if c not in text and not unicodedata.category(c).startswith("M")}
    for style in _STYLES:
        others -= _refused(sorted(others), style)
    target = resources() / "report" / "characters.toml"
    body = f"# In the face of the text.\ntext = [{_ranges(text)}]\n\n"
    body += "# In the faces that Typst brings along; without marks, which must stand with their letter.\n"
    body += f"others = [{_ranges(others)}]\n"
    target.write_text(_HEAD + body, encoding="utf-8")
    application.quit()
    print(f"{len(text)} characters of the text's face, {len(others)} others, in {target}")
    return 0


def _may_print(character: str) -> bool:
    """Whether a character shows something by itself: neither controls nor private use nor fillers."""
    if character == " ":
        return True
    name = unicodedata.name(character, "")
    return (
        unicodedata.category(character)[0] not in "CZ"
        and not name.endswith(("FILLER", "REPLACEMENT CHARACTER"))
        and not name.startswith(_NEEDS_MARKS)
    )


def _shown_by(face: Path, characters: list[str]) -> set[str]:
    font = QRawFont(str(face), 16)
    return {one for one in characters if font.supportsCharacter(ord(one))}


def _refused(characters: list[str], style: str) -> set[str]:
    """Those of ``characters`` that Typst cannot print in that style."""
    source = f'#set document(title: "t")\n#set text(font: "Source Sans Pro", lang: "en", {style})\n'
    source += "#for c in json(bytes(sys.inputs.characters)) [x#h(1em)#c#parbreak()]\n"
    with tempfile.TemporaryDirectory() as folder, report_fonts() as fonts:
        main_file = Path(folder) / "main.typ"
        main_file.write_text(source, encoding="utf-8")
        compiler = typst.Compiler(main_file, font_paths=fonts)
        left, refused = list(characters), set()
        while True:
            try:
                compiler.compile(
                    format="pdf", sys_inputs={"characters": json.dumps(left)}, pdf_standards=["a-3a", "ua-1"]
                )
            except typst.TypstError as fault:
                named = _named(fault.diagnostic)
                if not named & set(left):
                    raise
                refused |= named
                left = [one for one in left if one not in named]
            else:
                return refused


def _named(diagnostic: str) -> set[str]:
    quoted = _REFUSED.findall(diagnostic) + _FORBIDDEN.findall(diagnostic)
    return {_unquoted(one) for one in quoted}


def _unquoted(quoted: str) -> str:
    if quoted.startswith("\\u{"):
        return chr(int(quoted[3:-1], 16))
    return quoted.removeprefix("\\")


def _ranges(characters: Iterable[str]) -> str:
    counter = count()
    runs = []
    for _, group in groupby(sorted(map(ord, characters)), key=lambda code: code - next(counter)):
        codes = list(group)
        runs.append(f'"{codes[0]:04X}"' if len(codes) == 1 else f'"{codes[0]:04X}-{codes[-1]:04X}"')
    return "\n  " + "\n  ".join(_lines(runs)) + "\n"


def _lines(runs: list[str]) -> Iterable[str]:
    for begin in range(0, len(runs), 9):
        yield ", ".join(runs[begin : begin + 9]) + ","


if __name__ == "__main__":
    sys.exit(main())
