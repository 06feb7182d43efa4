"""The program's questions with their possible answers."""

from __future__ import annotations

from symptomdesk.desk import NO, YES
from symptomdesk.desktop.translation import marked, tr
from symptomdesk.desktop.widgets.question_card import Option
from symptomdesk.leaflet.model import Indication, Leaflet
from symptomdesk.triage.model import Question, QuestionCode


def options_for(question: Question, leaflet: Leaflet) -> tuple[Option, ...]:
    """The answers to choose from, one click each."""
    if question.code is QuestionCode.SEVERITY:
        words = (leaflet.words[f"severity_{severity}"] for severity in range(1, 5))
        return tuple(Option(str(i), word[:1].upper() + word[1:]) for i, word in enumerate(words, 1))
    if question.code is QuestionCode.INDICATION:
        known = (one for one in Indication if one is not Indication.UNKNOWN)
        return tuple(Option(one.value, leaflet.words[f"indication_{one.value}"]) for one in known)
    yes, no = map(tr, _YES_AND_NO[question.code])
    return Option(YES, yes), Option(NO, no)


_YES_AND_NO = {
    QuestionCode.PAST: (marked("Yes, today or last night"), marked("No, before that")),
    QuestionCode.ABOUT_YOU: (marked("Yes"), marked("No, someone else")),
    QuestionCode.DID_YOU_MEAN: (marked("Yes"), marked("No")),
    QuestionCode.STILL_THERE: (marked("Yes, still there"), marked("No, it is gone")),
}
