"""Which characters a printed report shows as they are, and how it spells the others."""

from __future__ import annotations

import tomllib

import typst
from hypothesis import given
from hypothesis import strategies as st

from symptomdesk.paths import resources
from symptomdesk.report.fonts import report_fonts
from symptomdesk.report.glyphs import plainest, visible


def table() -> dict[str, list[str]]:
    return tomllib.loads((resources() / "report" / "characters.toml").read_text(encoding="utf-8"))


def test_words_of_many_languages_stay_as_they_are() -> None:
    for text in (
        "Größe œuvre Łódź",
        "Ελληνικά",
        "Русский",
        "שלום",
        "مرحبا",
        "37.5 °C ≥ ½ → 10⁹/L",
        "a\nb",
        "I\u0301",
    ):
        assert visible(text) == text


def test_what_no_font_has_is_spelled() -> None:
    assert visible("\U0001f622") == "[U+1F622]"
    assert visible("a\u200bb\x00\t\ud800") == "a[U+200B]b[U+0000][U+0009][U+D800]"
    assert visible("\ufe0f\u00ad") == "[U+FE0F][U+00AD]"


def test_a_mark_is_spelled_where_its_letter_is_of_another_face() -> None:
    assert visible("\u05d0\u0301") == "\u05d0[U+0301]"
    assert visible("e\u0301") == "e\u0301"


@given(st.text())
def test_spelling_twice_is_spelling_once(text: str) -> None:
    assert visible(visible(text)) == visible(text)
    assert plainest(text).replace("\n", "").isascii()


def test_typst_can_print_every_character_of_the_table() -> None:
    """Fails when Typst or a font changed: run scripts/printable_characters.py again."""
    spans = [span.partition("-") for name in ("text", "others") for span in table()[name]]
    codes = [code for first, _, last in spans for code in range(int(first, 16), int(last or first, 16) + 1)]
    source = '#set document(title: "t")\n#set text(font: "Source Sans Pro", lang: "en")\n'
    source += "#for one in sys.inputs.codes.split() [#str.from-unicode(int(one)) ]"
    with report_fonts() as fonts:
        compiler = typst.Compiler(source.encode(), font_paths=fonts)
        made = compiler.compile(
            format="pdf", sys_inputs={"codes": " ".join(map(str, codes))}, pdf_standards=["a-3a", "ua-1"]
        )
    assert made
