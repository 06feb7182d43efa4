"""The words of the window in the language of the person: every sentence goes through here, whole.

The English sentences stand in the code and are shown where no translation says otherwise. A sentence has
named gaps, which are filled after it was translated, so that a language may put them where it needs them::

    tr("Copied: {number}", number=number)
    plural("Found on %n day.", "Found on %n days.", days)

Constants of a module are read before any translation is loaded. They are only :func:`marked` there, and
translated where they are shown: ``TITLE = marked("Calendar")``, later ``tr(TITLE)``.

What is *not* translated: what the person typed, and the words of the leaflet's document (its sentences, names
of signs, urgencies and severities), which are those of the document, in its language.

``make translations`` finds the sentences by these names (``scripts/translations.py``), so the first argument
is written out, never put together.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import TypeVar

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from symptomdesk.sentences import Sentence

T = TypeVar("T")

CONTEXT = "SymptomDesk"
"""The one context of all sentences; what reads alike and means something else says so in ``meaning``."""

_SPEAKS = "speaks"
"""The property of an application that speaks a language already."""
_GAP = re.compile(r"\{(\w+)\}")
_ISOLATE, _END_ISOLATE = "\u2068", "\u2069"
_TURNS = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)])
"""Characters that turn the direction of all that follows: what stands in a gap must not turn the sentence."""


class Language(Struct, frozen=True):
    """A language of the window: its locale, and the file of its sentences (``None``: those of the code)."""

    locale: QLocale
    file: Path | None = None


def tr(text: str, meaning: str = "", /, **gaps: object) -> str:
    """The sentence in the language of the window, its ``{gaps}`` filled.

    ``meaning`` tells apart what reads alike in English ("Held": a capsule, or a hand). A :class:`Sentence`
    of the core brings its own gaps.
    """
    if isinstance(text, Sentence):
        return _filled(QCoreApplication.translate(CONTEXT, text.template, meaning), dict(text.gaps))
    return _filled(QCoreApplication.translate(CONTEXT, text, meaning), gaps)


def plural(one: str, many: str, count: int, /, **gaps: object) -> str:
    """The sentence in the form that ``count`` needs; ``%n`` in it is the count.

    A language has as many forms as it needs, in its file. English has two, ``one`` and ``many``, and is right
    without any file.
    """
    told = QCoreApplication.translate(CONTEXT, many, "", count)
    if count == 1 and told == many.replace("%n", "1"):
        told = one.replace("%n", "1")
    return _filled(told, gaps)


def marked(text: str, _meaning: str = "", /) -> str:
    """The sentence as it is: a constant that is translated with :func:`tr` where it is shown.

    With a meaning, :func:`tr` must be given the same.
    """
    return text


def tr_each(choices: Iterable[tuple[T, str]]) -> tuple[tuple[T, str], ...]:
    """Choices with their words, which were :func:`marked`, in the language of the window."""
    return tuple((choice, tr(words)) for choice, words in choices)


def fault_words(fault: BaseException) -> str:
    """The sentence of a fault in the language of the window."""
    sentence = untranslated(fault)
    return tr(sentence) if isinstance(sentence, Sentence) else sentence


def untranslated(fault: BaseException) -> str:
    """The sentence of a fault in English; :func:`tr` can still translate it, if it is a :class:`Sentence`."""
    first = fault.args[0] if fault.args else ""
    return first if isinstance(first, Sentence) else str(fault)


def install(application: QApplication, language: Language) -> None:
    """Let the window speak ``language`` from now on: what is already shown stays as it is.

    Sets the locale by which dates and figures are written, and the direction in which pages are laid out.
    A file that cannot be read leaves the English sentences.
    """
    if application.property(_SPEAKS):  # not else: whoever looks at its children makes all their kinds known
        for former in application.findChildren(
            QTranslator, options=Qt.FindChildOption.FindDirectChildrenOnly
        ):
            application.removeTranslator(former)
            former.deleteLater()
    application.setProperty(_SPEAKS, True)
    QLocale.setDefault(language.locale)
    application.setLayoutDirection(language.locale.textDirection())
    own_words = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    if language.locale.language() is not QLocale.Language.English:
        # Its calendars, file dialogues and menus of text fields.
        _load(application, own_words / f"qtbase_{language.locale.name().split('_')[0]}.qm")
    if language.file is not None:
        _load(application, language.file)


def language_of(system: QLocale, folder: Path) -> Language:
    """The language for a computer set to ``system``: its own where ``folder`` has it, else English.

    English comes with the customs of the system's country: how it writes dates and figures.
    """
    for name in (system.name(), system.name().split("_")[0]):
        file = folder / f"symptomdesk_{name}.qm"
        if file.is_file() and system.language() is not QLocale.Language.English:
            return Language(system, file)
    english = folder / "symptomdesk_en.qm"
    return Language(english_of(system), english if english.is_file() else None)


def english_of(system: QLocale) -> QLocale:
    """English, with the customs of the system's country."""
    if system.language() is QLocale.Language.C:
        return QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
    return QLocale(QLocale.Language.English, system.territory())


def _load(application: QObject, file: Path) -> None:
    translator = QTranslator(application)
    if translator.load(str(file)):
        QCoreApplication.installTranslator(translator)


def _filled(sentence: str, gaps: dict[str, object]) -> str:
    """The sentence with its gaps filled at once, so that nothing in a filling is taken for a gap."""
    if not gaps:
        return sentence
    mirrored = QLocale().textDirection() is Qt.LayoutDirection.RightToLeft

    def filling(gap: re.Match[str]) -> str:
        if gap[1] not in gaps:
            return gap[0]
        value = gaps[gap[1]]
        text = (tr(value) if isinstance(value, Sentence) else str(value)).translate(_TURNS)
        # A name or a figure of the other direction must not tear the sentence around it apart.
        return f"{_ISOLATE}{text}{_END_ISOLATE}" if mirrored else text

    return _GAP.sub(filling, sentence)
