"""Words of strength by themselves, as they stand in the cell of a table."""

from __future__ import annotations

import pytest

from symptomdesk.language.recognise import Recogniser


@pytest.mark.parametrize(
    ("words", "severity"),
    [
        ("a bit", 1), ("Mild", 1), ("quite", 2), ("very bad", 3), ("unbearable", 4), ("worst ever", 4),
        ("0/10", 0), ("3/10", 1), ("7 / 10", 3), ("7 out of 10", 3), ("10 of 10", 4),
    ],
)  # fmt: skip
def test_words_may_grade_by_themselves(recogniser: Recogniser, words: str, severity: int) -> None:
    assert recogniser.grade(words) == severity


@pytest.mark.parametrize(
    "words",
    ["", " ", "!!", "not bad", "bad nausea", "nausea", "7", "11/10", "a", f"{'9' * 5000}/10", "bad " * 200],
)
def test_words_that_say_more_or_nothing_grade_nothing(recogniser: Recogniser, words: str) -> None:
    assert recogniser.grade(words) is None


def test_an_endless_figure_beside_a_sign_grades_nothing(recogniser: Recogniser) -> None:
    (mention,) = recogniser.understand(f"pain {'9' * 5000}/10").mentions
    assert mention.severity is None


@pytest.mark.parametrize("words", ["", "all day", "twice", "at night", "on and off", "for 3 days"])
def test_little_words_say_nothing(recogniser: Recogniser, words: str) -> None:
    assert recogniser.says_nothing(words)


@pytest.mark.parametrize(
    "words", ["chest", "legs", "not", "wibble", "nausea", "after lunch", "all day " * 100]
)
def test_other_words_might_say_something(recogniser: Recogniser, words: str) -> None:
    assert not recogniser.says_nothing(words)
