from __future__ import annotations

import itertools
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from symptomdesk import paths
from symptomdesk.language import lexicon, tokens, word_list
from symptomdesk.language.lexicon import Lexicon
from symptomdesk.language.phrases import Phrase, PhraseReader
from symptomdesk.language.recognise import Recogniser

LEAFLET = tomllib.loads((paths.resources() / "leaflets" / "lenalidomide.toml").read_text(encoding="utf-8"))
LINES = [
    (line["text"], {sign if isinstance(sign, str) else sign["sign"] for sign in line["signs"]})
    for warning_list in LEAFLET["lists"]
    if not warning_list["source"].get("beyond_leaflet", False)
    for line in warning_list["lines"]
]
# Named by the line without its own words; what stands for them is recognised elsewhere.
UNSPOKEN = {"suicidal_thoughts", "possible_pregnancy"}


def wordings(phrase: Phrase) -> Iterator[str]:
    """Some of the texts that a phrase stands for, each word in one of its forms."""
    choices = [
        [group.lstrip("=").replace(" =", " ") for group in (grouped or word.rstrip("?")).split("|")]
        for grouped, word in re.findall(r"\(([^()]*)\)\??|([^\s()]+)", phrase.text)
    ]
    for words in itertools.islice(itertools.product(*choices), 12):
        yield " ".join(words)


@pytest.mark.parametrize(("text", "signs"), LINES)
def test_the_leaflets_own_words_are_recognised(recogniser: Recogniser, text: str, signs: set[str]) -> None:
    found = {mention.sign for mention in recogniser.understand(text).mentions if mention.status == "present"}
    assert signs - UNSPOKEN <= found


def test_no_entry_is_hidden_by_another(shipped: Lexicon, recogniser: Recogniser) -> None:
    hidden = [
        (term.name, wording)
        for term in shipped.terms
        for phrase in term.phrases
        for wording in wordings(phrase)
        if term.sign not in {mention.sign for mention in recogniser.understand(wording).mentions}
    ]
    assert hidden == []


def test_no_wording_stands_in_two_entries(shipped: Lexicon) -> None:
    entries: dict[str, set[str]] = {}
    for term in shipped.terms:
        for phrase in term.phrases:
            for wording in wordings(phrase):
                entries.setdefault(wording, set()).add(term.name)
    assert {wording: names for wording, names in entries.items() if len(names) > 1} == {}


def test_every_word_of_a_phrase_can_be_typed(shipped: Lexicon) -> None:
    """Else no text would ever meet the phrase: "cannot" is read as "can" and "not"."""
    unmet = [
        word
        for word in sorted(shipped.words)
        if not re.fullmatch(r"\d+-\d+", word)
        and [one.text for one in tokens.words(word, 0, len(word), shipped.inflection)] != [word]
    ]
    assert unmet == []


def test_a_phrase_may_be_written_as_people_type(shipped: Lexicon) -> None:
    def symbols(text: str) -> list[str]:
        phrase = PhraseReader(shipped.inflection).read(text, inflected=True)
        return [symbol for element in phrase.elements for symbol in element.choices[0]]

    assert symbols("Can't walk") == symbols("can not walk")
    assert symbols("a night's sleep") == symbols("a night sleep")
    assert symbols("100-249 ml") == ["100-249", "ml"]


def test_every_recorded_sign_is_one_of_the_leaflet(shipped: Lexicon) -> None:
    known = {*LEAFLET["signs"], "none", ""}
    named = {sign for term in shipped.terms for sign in (term.sign, *term.also)}
    for finding in shipped.findings:
        named |= {finding.alone, finding.elsewhere, finding.sided, finding.sudden, *finding.at.values()}
    assert {sign for sign in named if not sign.startswith("own:")} <= known


def test_more_than_a_hundred_and_twenty_unlisted_symptoms_are_known(shipped: Lexicon) -> None:
    named = {term.sign for term in shipped.terms} | {
        sign for finding in shipped.findings for sign in (*finding.at.values(), finding.alone)
    }
    assert len({sign for sign in named if sign.startswith("own:")}) >= 120


@pytest.mark.parametrize(
    ("content", "place", "message"),
    [
        ("this is not toml", "broken.toml", "not valid TOML"),
        (
            '[site.leg]\nwords = "leg"\n[finding.x]\nwords = "x"\n[finding.x.at]\nlge = "pain"',
            "finding.x.at",
            "lge",
        ),
        ('[term.pain]\nwords = "ouch"\nsign = "Very Bad"', "term.pain.sign", "no sign"),
        ('[term.pain]\nwords = "ouch"\nseverity = 9', "term.pain.severity", "0 to 4"),
        ("[term.pain]\nwords = 5", "term.pain", "text of phrases"),
        ('[term.pain]\nwords = "a?, ouch"', "term.pain", "could be empty"),
        ('[term.pain]\nwords = "(ouch"', "term.pain", "bracket"),
        ('[term.pain]\nwords = "a||b"', "term.pain", "empty alternative"),
        ('[term.pain]\nwords = "ouch; ow"', "term.pain", "no semicolons"),
        ('[cue]\nnope = "x"', "cue.nope", "no such kind"),
        ('[finding.x]\nwords = "x"\nlike = "y"', "finding.x.like", "no finding"),
        ('[finding.x]\nwords = "x"\nat = 3', "finding.x.at", "table of sites"),
        ('common = "nowhere.txt"', "common", "cannot be read"),
        ("common = 3", "common", "cannot be read"),
        ("term = 3", "term", "missing"),
        ('[own]\ncough = ["cough"]', "own.cough", "text of phrases"),
        ('[number]\ntwo = "2"', "number.two", "whole number"),
    ],
)
def test_a_faulty_lexicon_is_told_with_the_place_of_the_fault(
    tmp_path: Path, content: str, place: str, message: str
) -> None:
    file = tmp_path / "broken.toml"
    file.write_text(content, encoding="utf-8")
    _, problems = lexicon.load(file)
    assert any(place in problem.place and message in problem.message for problem in problems), problems


def test_a_missing_or_undecodable_lexicon_is_a_problem_and_no_exception(tmp_path: Path) -> None:
    assert lexicon.load(tmp_path / "none.toml")[0] is None
    (tmp_path / "binary.toml").write_bytes(b"\xff\xfe\x00")
    read, problems = lexicon.load(tmp_path / "binary.toml")
    assert read is None
    assert len(problems) == 1


def test_a_wrong_entry_leaves_the_others_standing(tmp_path: Path) -> None:
    text = (paths.resources() / "lexicon" / "en.toml").read_text(encoding="utf-8")
    file = tmp_path / "en.toml"
    (tmp_path / "en.common.txt").write_text("# none\n", encoding="utf-8")
    file.write_text(
        text.replace("[term.diarrhea]", "[term.broken]\nwords = 3\n\n[term.diarrhea]"), encoding="utf-8"
    )
    read, problems = lexicon.load(file)
    assert [problem.place for problem in problems] == ["en.toml, term.broken"]
    assert read is not None
    assert (
        Recogniser(word_list.compiled(read), said_days=3).understand("diarrhoea").mentions[0].sign
        == "diarrhea"
    )


def test_the_phrases_of_each_entry_are_sorted_and_single() -> None:
    """By their letters, so that whoever looks for one finds it."""

    def place(phrase: str) -> tuple[str, str]:
        return re.sub(r"[^a-z0-9 ]", "", phrase.lower()), phrase

    table = tomllib.loads((paths.resources() / "lexicon" / "en.toml").read_text(encoding="utf-8"))
    lists = [("idioms", table["idioms"])]
    for kind in ("term", "finding", "site", "consequence"):
        lists += [(f"{kind}.{name}", entry["words"]) for name, entry in table[kind].items()]
    for name, words in lists:
        phrases = [" ".join(phrase.split()) for phrase in words.split(",") if phrase.strip()]
        assert phrases == sorted(set(phrases), key=place), name


def test_the_common_words_are_sorted_single_words(shipped: Lexicon) -> None:
    lines = (paths.resources() / "lexicon" / "en.common.txt").read_text(encoding="utf-8").splitlines()
    words = [line for line in lines if not line.startswith("#")]
    assert words == sorted(set(words))
    assert all(word.isalpha() and word.islower() for word in words)
    assert shipped.common == set(words)
