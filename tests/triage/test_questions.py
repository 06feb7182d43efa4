"""What the program asks instead of guessing or keeping silent."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from tests.triage.diaries import at_end_of, day, rules

from symptomdesk.language.model import Course, Mention, Status, Understanding
from symptomdesk.leaflet.model import Indication
from symptomdesk.triage.days import SignValue
from symptomdesk.triage.model import Question, QuestionCode
from symptomdesk.triage.questions import (
    questions_about_day,
    questions_about_text,
    questions_about_values,
    value_of,
)


def mention(sign: str, **said: object) -> Mention:
    return replace(Mention(sign, f"my {sign}", 3, 9), **said)  # type: ignore[arg-type]


def asked(*mentions: Mention, indication: Indication = Indication.MULTIPLE_MYELOMA) -> list[Question]:
    return questions_about_text(Understanding("…", mentions), rules(indication), day(2))


def codes(*mentions: Mention) -> list[QuestionCode]:
    return [question.code for question in asked(*mentions)]


@pytest.mark.parametrize("sign", ["chest_pain", "tremor", "fever", "flank_pain", "rash"])
def test_a_past_mention_of_a_sign_of_right_away_or_above_becomes_a_question_never_silence(sign: str) -> None:
    assert codes(mention(sign, status=Status.PAST)) == [QuestionCode.PAST]


@pytest.mark.parametrize(
    "said", [mention("nausea"), mention("own:hiccups"), mention("dizziness", severity=2)]
)
def test_a_past_mention_below_that_is_not_asked_about(said: Mention) -> None:
    assert codes(replace(said, status=Status.PAST)) == []


@pytest.mark.parametrize(
    ("said", "asks"),
    [
        (mention("chest_pain"), True),
        (mention("fever"), True),
        (mention("dizziness", severity=4), True),
        (mention("headache", sudden=True), True),
        (mention("tremor"), False),
        (mention("nausea"), False),
        (mention("dizziness"), False),
    ],
)
def test_another_persons_sign_of_immediately_or_above_becomes_is_this_about_you(
    said: Mention, asks: bool
) -> None:
    assert codes(replace(said, status=Status.OTHER_PERSON)) == [QuestionCode.ABOUT_YOU] * asks


def test_only_uncertain_matches_ask_first() -> None:
    assert codes(mention("nausea", uncertain=True)) == [QuestionCode.DID_YOU_MEAN]
    assert codes(mention("nausea"), mention("chest_pain")) == []


@pytest.mark.parametrize("status", [Status.DENIED, Status.HYPOTHETICAL])
def test_what_is_denied_or_hypothetical_is_not_asked_about(status: Status) -> None:
    assert codes(mention("chest_pain", status=status, uncertain=True)) == []


def test_a_question_carries_all_that_a_yes_would_say() -> None:
    said = mention("headache", severity=2, course=Course.WORSE, sudden=True, status=Status.PAST)
    (question,) = asked(said)
    assert (question.sign, question.words, question.start, question.end) == ("headache", "my headache", 3, 9)
    assert (question.severity, question.course, question.sudden) == (2, "worse", True)
    assert "my headache" in question.text


def test_the_same_words_are_asked_about_once() -> None:
    said = mention("chest_pain", status=Status.PAST)
    (question,) = asked(said, replace(said, words="My  Chest_pain", start=40, end=50))
    assert question.key == "past:chest_pain:my chest_pain"


def test_whether_to_ask_depends_on_what_the_drug_is_taken_for() -> None:
    said = mention("pain", status=Status.PAST)
    assert asked(said, indication=Indication.MANTLE_CELL_LYMPHOMA)
    assert not asked(said, indication=Indication.MULTIPLE_MYELOMA)


def test_ungraded_dizziness_asks_for_its_severity() -> None:
    values = [("dizziness", SignValue(None, words="giddy")), ("nausea", SignValue(None))]
    (question,) = questions_about_values(values, rules(), day(1))
    assert (question.code, question.sign) == (QuestionCode.SEVERITY, "dizziness")
    assert not list(questions_about_values([("dizziness", SignValue(0))], rules(), day(1)))


@pytest.mark.parametrize("indication", [Indication.UNKNOWN, Indication.OTHER])
def test_tumor_flare_asks_once_what_lenalidomide_is_taken_for(indication: Indication) -> None:
    book = rules(indication)
    found = list(questions_about_day(at_end_of(1, ["pain fever"], rulebook=book), book))
    assert [question.code for question in found] == [QuestionCode.INDICATION]


def test_it_is_not_asked_when_it_is_known_or_does_not_matter() -> None:
    known = rules(Indication.MANTLE_CELL_LYMPHOMA)
    assert not list(questions_about_day(at_end_of(1, ["pain"], rulebook=known), known))
    unknown = rules(Indication.UNKNOWN)
    assert not list(questions_about_day(at_end_of(1, ["chest_pain"], rulebook=unknown), unknown))


def test_still_there_names_the_day_and_carries_how_bad_it_was_where_that_decides() -> None:
    found = list(questions_about_day(at_end_of(2, ["dizziness=3 tremor=3", ""]), rules()))
    assert {(q.code, q.sign, q.severity) for q in found} == {
        (QuestionCode.STILL_THERE, "dizziness", 3),
        (QuestionCode.STILL_THERE, "tremor", None),
    }
    assert all("1 March" in question.text for question in found)


def test_a_mention_as_a_value_says_what_the_words_say() -> None:
    value = value_of(mention("headache", severity=3, course=Course.PERSISTING, sudden=True))
    assert value == SignValue(3, "persisting", True, "my headache", "my headache")
