"""The window's sentences for translators: ``python scripts/translations.py [--check] [--pseudo FOLDER]``.

Reads the sentences that the program marks (``tr``, ``plural``, ``marked``, ``sentence``) out of its source,
brings every ``resources/i18n/symptomdesk_*.ts`` up to date with them, and compiles each to a ``.qm`` beside
it. What is translated stays, what nobody says any more goes. With ``--check`` nothing is written: it fails if
there is something to do. With ``--pseudo`` two made-up languages are compiled into a folder, to see what a
translation would break: ``en_XA`` is accented and two fifths longer, ``he_XB`` is that and written from right
to left.

A new language begins as an empty file ``symptomdesk_LANGUAGE.ts`` in that folder, and is translated with Qt
Linguist (``pyside6-linguist``).

Qt's own ``lupdate`` is not used: it takes the second form of a plural for a comment, does not know the gaps,
and says nothing of a sentence that was put together in the call.
"""

from __future__ import annotations

import argparse
import ast
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from xml.etree import ElementTree

from msgspec import Struct, field

ROOT = Path(__file__).resolve().parents[1]
SOURCES = ROOT / "src" / "symptomdesk"
FOLDER = ROOT / "resources" / "i18n"
CONTEXT = "SymptomDesk"
ENGLISH = "en"
PSEUDO, MIRRORED = "en_XA", "he_XB"

_GAP = re.compile(r"\{(\w+)\}|%n")
_NAMES = ("tr", "plural", "marked", "sentence")
_FORMS = {"en": 2, "he": 2}
"""How many plural forms a language has, where that is not known from its file."""
_TOO_MUCH = 1.4
_ACCENTS = str.maketrans(
    "AaBbCcDdEeFfGgHhIiJjKkLlMmNnOoPpQqRrSsTtUuVvWwXxYyZz",
    "ÅåƁƀÇçÐðÉéƑƒĜĝĤĥÎîĴĵĶķĻļṀṁÑñÖöÞþǪǫŔŕŠšŢţÛûṼṽŴŵẊẋÝýŽž",
)
_TO_HEBREW = str.maketrans("abcdefghijklmnopqrstuvwxyz", "אבגדהפגחיזכלמנעפקרשתוושצשט")
_PADDING = "ñöþéšûḽð"


class Message(Struct, frozen=True):
    """A sentence: its English text, what tells it apart, and its singular if it counts something."""

    text: str
    meaning: str = ""
    one: str | None = None

    @property
    def gaps(self) -> frozenset[str]:
        """What is filled in."""
        return gaps_of(self.text)


class Found(Struct):
    """What the sources say: messages with the files that say them, and the calls that cannot be read."""

    messages: dict[Message, set[str]] = field(default_factory=dict)
    mistakes: list[str] = field(default_factory=list)


class TranslationError(Exception):
    """A file or a call that has to be mended by hand."""


def gaps_of(text: str) -> frozenset[str]:
    """The gaps of a text; ``%n`` is one."""
    return frozenset(match[0] for match in _GAP.finditer(text))


def sentences_of(sources: Path) -> Found:
    """All sentences of the Python files below ``sources``."""
    found = Found()
    for file in sorted(sources.rglob("*.py")):
        _read(ast.parse(file.read_text(encoding="utf-8")), file.relative_to(sources).as_posix(), found)
    _check_plurals(found)
    return found


def _read(tree: ast.AST, place: str, found: Found) -> None:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _NAMES:
            try:
                message = _message(node, node.func.id)
            except TranslationError as mistake:
                found.mistakes.append(f"{place}:{node.lineno}: {mistake}")
                continue
            if message is not None:
                found.messages.setdefault(message, set()).add(place)


def _message(call: ast.Call, name: str) -> Message | None:
    """The sentence of a call; ``None`` where a constant is handed on, which is marked elsewhere."""
    texts = [_literal(argument) for argument in call.args]
    if name == "plural":
        if len(texts) < 3 or texts[0] is None or texts[1] is None:
            raise TranslationError("both forms of a plural are written out, and the count follows")
        message = Message(texts[1], "", texts[0])
        if message.gaps != gaps_of(texts[0]) | ({"%n"} & message.gaps):
            raise TranslationError("the singular has other gaps than the plural")
        _check_gaps(call, message)
        return message
    if not texts:
        raise TranslationError("there is no text")
    if texts[0] is None:
        if isinstance(call.args[0], ast.JoinedStr | ast.BinOp):
            raise TranslationError("the text is put together in the call; give it gaps instead")
        return None
    if len(texts) > 1 and texts[1] is None:
        raise TranslationError("the meaning is written out")
    message = Message(texts[0], texts[1] or "" if len(texts) > 1 else "")
    if name != "marked":
        _check_gaps(call, message)
    return message


def _literal(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def _check_gaps(call: ast.Call, message: Message) -> None:
    if any(keyword.arg is None for keyword in call.keywords):
        raise TranslationError("gaps are filled by name")
    filled = {f"{{{keyword.arg}}}" for keyword in call.keywords}
    if filled != message.gaps - {"%n"}:
        raise TranslationError(f"the gaps of “{message.text}” are not those that are filled")


def _check_plurals(found: Found) -> None:
    """The same words mean one message: a second singular, or none, would be overwritten by the first."""
    ones: dict[tuple[str, str], str | None] = {}
    for message in found.messages:
        key = message.text, message.meaning
        if ones.setdefault(key, message.one) != message.one:
            found.mistakes.append(f"“{message.text}” has two singulars, or is no plural elsewhere")


# Qt's files of translations


def updated(former: ElementTree.Element | None, language: str, messages: Mapping[Message, set[str]]) -> str:
    """The text of a ``.ts`` file with these messages, and what ``former`` says of them."""
    known = dict(_translations(former)) if former is not None else {}
    root = ElementTree.Element("TS", {"version": "2.1", "sourcelanguage": ENGLISH, "language": language})
    context = ElementTree.SubElement(root, "context")
    ElementTree.SubElement(context, "name").text = CONTEXT
    for message in sorted(messages, key=lambda one: (min(messages[one]), one.text, one.meaning)):
        node = ElementTree.SubElement(context, "message")
        if message.one is not None:
            node.set("numerus", "yes")
        for place in sorted(messages[message]):
            ElementTree.SubElement(node, "location", {"filename": f"../../src/symptomdesk/{place}"})
        ElementTree.SubElement(node, "source").text = message.text
        if message.meaning:
            ElementTree.SubElement(node, "comment").text = message.meaning
        if message.one is not None:
            ElementTree.SubElement(node, "extracomment").text = f"For one: {message.one}"
        forms = (message.one, message.text) if language == ENGLISH and message.one is not None else None
        _add_translation(node, forms or known.get((message.text, message.meaning)), message.one is not None)
    ElementTree.indent(root, "    ")
    body = ElementTree.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n'


def _add_translation(node: ElementTree.Element, forms: tuple[str, ...] | None, counted: bool) -> None:
    translation = ElementTree.SubElement(node, "translation")
    if forms is None:
        translation.set("type", "unfinished")
        forms = ()
    if counted:
        for form in forms or ("", ""):
            ElementTree.SubElement(translation, "numerusform").text = form
    elif forms:
        translation.text = forms[0]


def _translations(root: ElementTree.Element) -> Iterator[tuple[tuple[str, str], tuple[str, ...]]]:
    """What is translated: (text, meaning) and its forms. What is begun and not finished is kept out of it."""
    for node in root.iter("message"):
        translation = node.find("translation")
        if translation is None or translation.get("type") is not None:
            continue
        forms = tuple(form.text or "" for form in translation.iter("numerusform"))
        key = node.findtext("source") or "", node.findtext("comment") or ""
        yield key, forms or (translation.text or "",)


def wrong_gaps(root: ElementTree.Element) -> Iterator[str]:
    """Finished translations that fill other gaps than the sentence has."""
    for (text, _), forms in _translations(root):
        for form in forms:
            if gaps_of(form) - {"%n"} != gaps_of(text) - {"%n"}:
                yield f"“{form}” has other gaps than “{text}”"


def compiled(ts: Path, qm: Path) -> None:
    """Compile with Qt's own ``lrelease``, which comes with PySide6."""
    import PySide6  # noqa: PLC0415  (only its place is wanted)

    folder = Path(PySide6.__path__[0])
    places = folder / "lrelease", folder / "lrelease.exe"
    program = next((place for place in places if place.is_file()), None)
    if program is None:
        raise TranslationError(f"there is no lrelease in {folder}")
    done = subprocess.run(
        [program, "-silent", "-nounfinished", ts, "-qm", qm], capture_output=True, text=True, check=False
    )
    if done.returncode or not qm.is_file():
        raise TranslationError(f"{ts.name} cannot be compiled: {done.stderr.strip()}")


# Languages that nobody speaks


def pseudo(text: str) -> str:
    """The sentence accented and two fifths longer, in brackets that show where it was cut; gaps stay."""
    parts = re.split(r"(\{\w+\}|%n)", text)
    told = "".join(part if index % 2 else part.translate(_ACCENTS) for index, part in enumerate(parts))
    letters = sum(len(part) for part in parts[::2])
    return f"[{told}{_padding(letters)}]"


def mirrored(text: str) -> str:
    """The same in letters that are written from right to left."""
    parts = re.split(r"(\{\w+\}|%n)", text)
    told = "".join(
        part if index % 2 else part.lower().translate(_TO_HEBREW) for index, part in enumerate(parts)
    )
    letters = sum(len(part) for part in parts[::2])
    return f"[{told}{_padding(letters).translate(_ACCENTS_BACK).translate(_TO_HEBREW)}]"


def _padding(letters: int) -> str:
    """As much as a translation is longer than English, in words that can be wrapped."""
    wanted = max(1, round(letters * (_TOO_MUCH - 1)) - 2)
    words = (_PADDING * (wanted // len(_PADDING) + 1))[:wanted]
    return " " + " ".join(words[begin : begin + 6] for begin in range(0, wanted, 6))


_ACCENTS_BACK = str.maketrans("ñöþéšûḽð", "nopesuld")


def write_pseudo(folder: Path, messages: Iterable[Message]) -> None:
    """Compile both made-up languages into ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    for language, told in ((PSEUDO, pseudo), (MIRRORED, mirrored)):
        root = ElementTree.Element("TS", {"version": "2.1", "language": language.split("_")[0]})
        context = ElementTree.SubElement(root, "context")
        ElementTree.SubElement(context, "name").text = CONTEXT
        for message in messages:
            node = ElementTree.SubElement(context, "message")
            ElementTree.SubElement(node, "source").text = message.text
            if message.meaning:
                ElementTree.SubElement(node, "comment").text = message.meaning
            # Patterns of dates are not words.
            as_it_is = message.meaning == "date pattern"
            forms = (message.text,) if message.one is None else (message.one, message.text)
            words = tuple(form if as_it_is else told(form) for form in forms)
            if message.one is not None:
                node.set("numerus", "yes")
            _add_translation(node, words, message.one is not None)
        ts = folder / f"symptomdesk_{language}.ts"
        ts.write_text(ElementTree.tostring(root, encoding="unicode"), encoding="utf-8")
        compiled(ts, folder / f"symptomdesk_{language}.qm")


# The command


def out_of_date(folder: Path, found: Found) -> Iterator[str]:
    """What ``make translations`` would change."""
    for ts in sorted(folder.glob("symptomdesk_*.ts")):
        language = ts.stem.removeprefix("symptomdesk_")
        former = ts.read_text(encoding="utf-8")
        text = updated(_parsed(ts), language, found.messages)
        if text != former:
            yield f"{ts.name} is not up to date with the sources; run make translations"
        with tempfile.TemporaryDirectory() as scratch:
            qm = Path(scratch) / "one.qm"
            compiled(ts, qm)
            if not ts.with_suffix(".qm").is_file() or qm.read_bytes() != ts.with_suffix(".qm").read_bytes():
                yield f"{ts.with_suffix('.qm').name} is not up to date; run make translations"


def update(folder: Path, found: Found) -> None:
    """Bring the files of all languages up to date."""
    for ts in sorted(folder.glob("symptomdesk_*.ts")):
        ts.write_text(
            updated(_parsed(ts), ts.stem.removeprefix("symptomdesk_"), found.messages), encoding="utf-8"
        )
        compiled(ts, ts.with_suffix(".qm"))


def _parsed(ts: Path) -> ElementTree.Element | None:
    text = ts.read_text(encoding="utf-8")
    return ElementTree.fromstring(text) if text.strip() else None


def main(arguments: list[str] | None = None) -> int:
    """Carry out the command; 1 if something has to be mended by hand."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--check", action="store_true", help="write nothing; fail if something is to do")
    parser.add_argument("--pseudo", type=Path, metavar="FOLDER", help="compile made-up languages into it")
    chosen = parser.parse_args(arguments)
    found = sentences_of(SOURCES)
    wrong = list(found.mistakes)
    for ts in sorted(FOLDER.glob("symptomdesk_*.ts")):
        former = _parsed(ts)
        wrong += wrong_gaps(former) if former is not None else ()
    if not wrong:
        try:
            if chosen.pseudo is not None:
                write_pseudo(chosen.pseudo, found.messages)
            elif chosen.check:
                wrong += out_of_date(FOLDER, found)
            else:
                update(FOLDER, found)
        except TranslationError as mistake:
            wrong.append(str(mistake))
    for sentence in wrong:
        print(sentence, file=sys.stderr)
    if not wrong:
        print(f"{len(found.messages)} sentences")
    return 1 if wrong else 0


if __name__ == "__main__":
    raise SystemExit(main())
