"""Symptoms in FHIR, as HL7's Symptoms guide has them: what was there, what was not, and days without any.

An entry says that a symptom was there, or (severity 0) that it was not; the guide has a profile for each, and
asks for a coded symptom. One without a code looks the same but claims no profile.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from symptomdesk.exchange.fhir_frame import Frame, Resource, notes, when
from symptomdesk.exchange.fhir_ids import reference

if TYPE_CHECKING:
    from symptomdesk.diary.model import DayPage, Observation


def symptoms(frame: Frame, page: DayPage) -> Iterator[Resource]:
    """The day's entries in order of time, or its mark "nothing today"."""
    for observation in sorted(page.observations, key=lambda one: (one.at, one.id)):
        yield _symptom(frame, observation)
    if page.nothing_today and not page.observations:
        yield _nothing_today(frame, page)


def _symptom(frame: Frame, observation: Observation) -> Resource:
    kind = "symptom" if observation.present else "symptom_absent"
    code = frame.codes.signs.get(observation.sign)
    id_ = frame.ids.of_record("observation", observation.id)
    components = list(_components(frame, observation)) if observation.present else []
    return (
        frame.head("Observation", id_, kind if code else "")
        | {
            "status": frame.status("observation", observation.id),
            "category": [frame.coded("symptom_category")],
            "code": frame.coded(kind),
        }
        | frame.subject()
        | when(observation.day, observation.at)
        | {
            "performer": [reference(frame.reporter)],
            "valueCodeableConcept": frame.concept(frame.leaflet.sign_name(observation.sign), code),
        }
        | notes(observation.words, observation.note)
        | ({"component": components} if components else {})
    )


def _components(frame: Frame, observation: Observation) -> Iterator[Resource]:
    """Severity, course and onset, as far as the person said so: the guide leaves out what is not known."""
    codes, severity = frame.codes, observation.severity
    if severity is not None:
        word = frame.leaflet.words[f"severity_{severity}"]
        yield {
            "code": frame.coded("severity"),
            "valueCodeableConcept": frame.concept(word, codes.severities[severity]),
        }
        yield {"code": frame.concept(codes.words["grade"]), "valueInteger": severity}
    if observation.course is not None and observation.course in codes.courses:
        course = codes.courses[observation.course]
        yield {
            "code": frame.coded("trend"),
            "valueCodeableConcept": frame.concept(course.text, course.coding),
        }
    if observation.sudden:
        yield {
            "code": frame.coded("onset"),
            "valueCodeableConcept": frame.concept(codes.words["sudden"], codes.codes["sudden_onset"]),
        }


def _nothing_today(frame: Frame, page: DayPage) -> Resource:
    """The mark as the person set it, in words only.

    It says of no single symptom that it was absent, for none was asked for, and no code says just this.
    """
    words = frame.codes.words
    return (
        frame.head("Observation", frame.ids.of_diary(f"nothing_today:{page.day.isoformat()}"))
        | {"status": "final", "code": frame.concept(words["nothing_today_code"])}
        | frame.subject()
        | when(page.day)
        | {
            "performer": [reference(frame.reporter)],
            "valueCodeableConcept": frame.concept(words["nothing_today"]),
        }
    )
