from __future__ import annotations

from decimal import Decimal

import pytest

from symptomdesk.language.model import Status, Writer
from symptomdesk.language.recognise import Recogniser
from symptomdesk.language.temperature import parse
from symptomdesk.language.word_list import WordList


@pytest.mark.parametrize(
    ("typed", "value", "unit", "celsius"),
    [
        ("38.2C", "38.2", "C", "38.2"),
        ("38.2 c", "38.2", "C", "38.2"),
        ("38,5 °C", "38,5", "C", "38.5"),
        ("39", "39", "C", "39"),
        ("38.25 °", "38.25", "C", "38.25"),
        ("101.3", "101.3", "F", "38.5"),
        ("101.3F", "101.3", "F", "38.5"),
        ("100.4 degrees Fahrenheit", "100.4", "F", "38.0"),
        ("  37 celsius ", "37", "C", "37"),
        ("34", "34", "C", "34"),
        ("43", "43", "C", "43"),
        ("110", "110", "F", "43.333"),
    ],
)
def test_a_typed_temperature_keeps_its_words_and_gets_exact_celsius(
    typed: str, value: str, unit: str, celsius: str
) -> None:
    read = parse(typed)
    assert (read.value, read.unit) == (value, unit)
    assert abs(read.celsius - Decimal(celsius)) < Decimal("0.001")


def test_celsius_is_not_rounded() -> None:
    assert parse("100.3").celsius == Decimal("68.3") * 5 / 9


@pytest.mark.parametrize(
    "typed",
    ["380C", "38F", "101C", "33.9", "43.1", "92", "111", "warm", "", "38.2.1", "-38", "38 40", "٣٨x", "38²"],
)
def test_anything_else_is_refused_with_one_sentence(typed: str) -> None:
    with pytest.raises(ValueError, match=r"^[^\n]+\.$"):
        parse(typed)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("temp of 39", "39"),
        ("101.3", "101.3"),
        ("38,5 °C", "38,5 °C"),
        ("fever of 102", "102"),
        ("temperature was 99.1 this morning", "99.1"),
        ("my temp this evening was 38.4, took paracetamol", "38.4"),
        ("feverish, 38.7 at noon", "38.7"),
        ("a 102 degree fever", "102 degree"),
        ("headache and 38.1C", "38.1C"),
        ("thermometer says 37.9", "37.9"),
        ("thermometer says 39", "39"),
        ("temperature hit 39", "39"),
        ("shivering under the blanket, 39.2 in the ear", "39.2"),
        ("stings to pass water and 38.1 when I took it", "38.1"),
    ],
)
def test_temperatures_are_found_in_text(recogniser: Recogniser, text: str, words: str) -> None:
    (found,) = recogniser.understand(text).temperatures
    assert found.words == text[found.start : found.end] == words
    assert found.status is Status.PRESENT


@pytest.mark.parametrize(
    "text",
    [
        "39 years old",
        "walked 38 minutes",
        "99.5 % sure",
        "38",
        "I am 38 and have a fever",
        "weight 101.3 pounds",
        "38 °C outside today",
        "fever, took 40 mg of the capsules",
        "page 95 of 102",
        "room 101.3",
        "blood pressure 100/95",
        "on 12.38.40",
    ],
)
def test_other_numbers_are_left_alone(recogniser: Recogniser, text: str) -> None:
    assert recogniser.understand(text).temperatures == ()


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("fever of 102 last week", Status.PAST),
        ("my husband has a temperature of 39", Status.OTHER_PERSON),
        ("if I get a temperature of 38.5 I will ring", Status.HYPOTHETICAL),
    ],
)
def test_a_temperature_has_a_context_too(recogniser: Recogniser, text: str, status: Status) -> None:
    (found,) = recogniser.understand(text).temperatures
    assert found.status is status


def test_the_temperature_of_whom_the_diary_is_about_counts(word_list: WordList) -> None:
    writer = Writer(for_someone=True, relation_words=("my husband",))
    (found,) = (
        Recogniser(word_list, said_days=3, writer=writer)
        .understand("my husband has a temperature of 39")
        .temperatures
    )
    assert found.status is Status.PRESENT


@pytest.mark.parametrize(
    ("text", "says_fever"),
    [
        ("had a temperature last night", True),
        ("had a temperature of 36.6", False),
        ("running a temp of 38.9", False),
        ("high temperature of 37.4", True),
        ("fever of 102", True),
    ],
)
def test_a_reading_stands_for_the_words_that_only_name_it(
    recogniser: Recogniser, text: str, says_fever: bool
) -> None:
    understanding = recogniser.understand(text)
    assert ("fever" in {mention.sign for mention in understanding.mentions}) is says_fever
