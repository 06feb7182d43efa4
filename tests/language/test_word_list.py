"""The word list in memory and as a file: whatever is read of it, and when, the same is understood."""

from __future__ import annotations

import json
import random
import shutil
from hashlib import sha256
from pathlib import Path

import pytest

from symptomdesk import paths
from symptomdesk.language import word_list_file
from symptomdesk.language.recognise import Recogniser
from symptomdesk.language.word_list import WordList

PHRASES = [
    json.loads(line)["text"]
    for line in (Path(__file__).parent / "phrases.jsonl").read_text(encoding="utf-8").splitlines()
]
SOME = random.Random(7).sample(PHRASES, 400)


@pytest.fixture
def lexicon(tmp_path: Path) -> Path:
    """A copy of the lexicon, with its word list beside it."""
    for file in (paths.resources() / "lexicon").glob("en.*"):
        shutil.copy(file, tmp_path)
    word_list_file.write(tmp_path / "en.toml")
    return tmp_path / "en.toml"


def test_the_order_in_which_texts_come_changes_nothing(word_list: WordList) -> None:
    forwards, backwards = Recogniser(word_list, said_days=3), Recogniser(word_list, said_days=3)
    one = [forwards.understand(text) for text in SOME]
    other = [backwards.understand(text) for text in reversed(SOME)]
    assert one == other[::-1]


def test_a_text_alone_is_understood_as_after_all_others(word_list: WordList, recogniser: Recogniser) -> None:
    for text in PHRASES:
        recogniser.understand(text)
    for text in SOME[:60]:
        assert Recogniser(word_list, said_days=3).understand(text) == recogniser.understand(text)


def test_every_phrase_waits_for_words_of_its_own(word_list: WordList) -> None:
    waiting = {int(number) for numbers in word_list.anchors.values() for number in numbers.split()}
    assert waiting == set(range(len(word_list.texts)))
    for symbol, numbers in word_list.anchors.items():
        for number in map(int, numbers.split()):
            phrase, _ = word_list.wording(number)
            assert any(symbol in choice for element in phrase.elements for choice in element.choices)


def test_the_file_holds_the_whole_word_list(lexicon: Path, word_list: WordList) -> None:
    read = word_list_file.read(lexicon)
    assert read is not None
    numbers = range(len(word_list.texts))
    assert [read.wording(at) for at in numbers] == [word_list.wording(at) for at in numbers]
    for part in (
        "inflection",
        "anchors",
        "classes",
        "numbers",
        "units",
        "scores",
        "words",
        "stems",
        "ranges",
    ):
        assert getattr(read, part) == getattr(word_list, part), part
    assert "garden" in read.common
    assert "gardn" not in read.common


def test_a_corrected_lexicon_is_read_itself(lexicon: Path) -> None:
    lexicon.write_text(
        lexicon.read_text(encoding="utf-8").replace("[own]\n", '[own]\n"zebra legs" = "zebra legs"\n', 1),
        encoding="utf-8",
    )
    assert word_list_file.read(lexicon) is None
    words, problems = word_list_file.load(lexicon)
    assert problems == ()
    assert words is not None
    (mention,) = Recogniser(words, said_days=3).understand("zebra legs again").mentions
    assert mention.sign == "own:zebra legs"


def test_a_changed_list_of_common_words_is_read_too(lexicon: Path) -> None:
    common = lexicon.with_name("en.common.txt")
    common.write_text(common.read_text(encoding="utf-8") + "zzyzx\n", encoding="utf-8")
    assert word_list_file.read(lexicon) is None
    words, _ = word_list_file.load(lexicon)
    assert words is not None
    assert "zzyzx" in words.common


def sealed(body: bytes) -> bytes:
    return sha256(body).hexdigest().encode() + b"\n" + body


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"\xff\xfe",
        b"\n",
        sealed(b""),
        sealed(b"[]"),
        sealed(b"{}"),
        sealed(b'{"form": 1}'),
        sealed(b"null"),
    ],
)
def test_a_file_that_is_none_of_it_is_not_believed(lexicon: Path, content: bytes) -> None:
    word_list_file.beside(lexicon).write_bytes(content)
    assert word_list_file.read(lexicon) is None
    words, problems = word_list_file.load(lexicon)
    assert words is not None
    assert problems == ()


def test_a_file_in_which_a_bit_has_turned_is_not_believed(lexicon: Path) -> None:
    file = word_list_file.beside(lexicon)
    whole = file.read_bytes()
    chance = random.Random(1)
    for at in [0, 64, 65, *chance.sample(range(len(whole)), 40)]:
        file.write_bytes(whole[:at] + bytes([whole[at] ^ 1 << chance.randrange(8)]) + whole[at + 1 :])
        assert word_list_file.read(lexicon) is None, at


def test_a_cut_off_file_is_not_believed(lexicon: Path) -> None:
    file = word_list_file.beside(lexicon)
    whole = file.read_bytes()
    for length in (1, 1000, len(whole) // 2, len(whole) - 1):
        file.write_bytes(whole[:length])
        assert word_list_file.read(lexicon) is None


def test_a_file_made_by_another_program_is_not_believed(lexicon: Path) -> None:
    file = word_list_file.beside(lexicon)
    document = json.loads(file.read_bytes().partition(b"\n")[2])
    file.write_bytes(sealed(json.dumps({**document, "program": "0" * 64}).encode()))
    assert word_list_file.read(lexicon) is None


def test_of_a_faulty_lexicon_no_file_is_made(tmp_path: Path) -> None:
    faulty = tmp_path / "en.toml"
    faulty.write_text("[term.pain]\nwords = 5\n", encoding="utf-8")
    with pytest.raises(ValueError, match="text of phrases"):
        word_list_file.write(faulty)
    assert not word_list_file.beside(faulty).exists()


def test_the_same_lexicon_makes_the_same_file(lexicon: Path) -> None:
    before = word_list_file.beside(lexicon).read_bytes()
    assert word_list_file.write(lexicon).read_bytes() == before
