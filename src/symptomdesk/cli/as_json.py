"""Values as the JSON documents that the command line prints."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from symptomdesk.desk import DayView, ImportOutcome, Logged, Understood
    from symptomdesk.diary.model import (
        ClinicQuestion,
        DayPage,
        Dose,
        LabValue,
        Medicine,
        Observation,
        Reading,
        Revision,
        Treatment,
        Visit,
    )
    from symptomdesk.language.model import Mention, TemperatureMention
    from symptomdesk.leaflet.model import Leaflet, Source, WarningList
    from symptomdesk.triage.model import Alert, DayTriage, Question

Json = dict[str, Any]


def dumps(document: Json) -> str:
    """One JSON document on one line; characters beyond ASCII stand as they are."""
    return json.dumps(document, ensure_ascii=False)


def understood(told: Understood) -> Json:
    """What a text means."""
    understanding = told.understanding
    return {
        "text": understanding.text,
        "mentions": [
            _mention(mention, lists)
            for mention, lists in zip(understanding.mentions, told.lists, strict=True)
        ],
        "readings": [_temperature(found) for found in understanding.temperatures],
        "questions": questions(told.questions),
        "urgency": told.triage.urgency.id,
        "alerts": [alert(one) for one in told.triage.alerts],
    }


def logged(result: Logged) -> Json:
    """What came of a log call."""
    view = result.view
    return {
        "understood": understood(result.understood) if result.understood else None,
        "questions": questions(view.questions),
        "day": page(view.page),
        "urgency": view.triage.urgency.id,
        "alerts": [alert(one) for one in view.triage.alerts],
    }


def triage(at: DayTriage) -> Json:
    """The alerts at the end of a day."""
    return {
        "date": at.day.isoformat(),
        "urgency": at.urgency.id,
        "alerts": [alert(one) for one in at.alerts],
    }


def view(shown: DayView) -> Json:
    """A day after a change."""
    return {"day": page(shown.page), "urgency": shown.triage.urgency.id}


def _mention(mention: Mention, lists: Iterable[str]) -> Json:
    return {
        "sign": mention.sign,
        "words": mention.words,
        "start": mention.start,
        "end": mention.end,
        "status": mention.status.value,
        "severity": mention.severity,
        "course": mention.course.value if mention.course else None,
        "lists": list(lists),
    }


def _temperature(found: TemperatureMention) -> Json:
    return {
        "value": found.value,
        "unit": found.unit,
        "celsius": float(found.celsius),
        "words": found.words,
        "start": found.start,
        "end": found.end,
    }


def questions(asked: Iterable[Question]) -> list[Json]:
    """What the program asks."""
    return [
        {
            "code": question.code.value,
            "key": question.key,
            "sign": question.sign,
            "text": question.text,
            "words": question.words,
            "start": question.start,
            "end": question.end,
        }
        for question in asked
    ]


def alert(one: Alert) -> Json:
    """An alert."""
    return {
        "urgency": one.urgency.id,
        "list": one.list,
        "signs": list(one.signs),
        "since": one.since.isoformat(),
        "state": one.state.value,
        "reasons": [{"code": reason.code.value, "text": reason.text} for reason in one.reasons],
        "headline": one.headline,
        "advice": one.advice,
        "source": source(one.source),
    }


def source(where: Source) -> Json:
    """Where advice comes from."""
    return {
        "document": where.document,
        "section": where.section,
        "quote": where.quote,
        "beyond_leaflet": where.beyond_leaflet,
    }


def page(shown: DayPage) -> Json:
    """A day."""
    return {
        "date": shown.day.isoformat(),
        "logged": shown.logged,
        "nothing_today": shown.nothing_today,
        "text": shown.text,
        "note": shown.note,
        "observations": [observation(one) for one in shown.observations],
        "doses": [_dose(one) for one in shown.doses],
        "readings": [_reading(one) for one in shown.readings],
    }


def observation(one: Observation) -> Json:
    """An observation."""
    return {
        "id": one.id,
        "sign": one.sign,
        "severity": one.severity,
        "words": one.words,
        "at": one.at.isoformat(),
    }


def _dose(one: Dose) -> Json:
    amount = None if one.amount_mg is None else float(one.amount_mg)
    return {"id": one.id, "status": one.status.value, "amount_mg": amount, "at": one.at.isoformat()}


def _reading(one: Reading) -> Json:
    return {
        "id": one.id,
        "value": one.value,
        "unit": one.unit,
        "celsius": float(one.celsius),
        "at": one.at.isoformat(),
    }


def revision(one: Revision) -> Json:
    """A former version."""
    return {
        "id": one.record_id,
        "record": one.record,
        "kind": one.kind.value,
        "at": one.at.isoformat(),
        "before": dict(one.before),
    }


def imported(outcome: ImportOutcome, state: DayTriage | None) -> Json:
    """What an import did or would do, and how things stand after it if it wrote something."""
    return {
        "format": outcome.format,
        "dry_run": outcome.dry_run,
        "imported": outcome.imported,
        "new": {
            kind: {"count": some.count, "from": _day(some.first), "to": _day(some.last)}
            for kind, some in outcome.new.items()
        },
        "skipped": dict(outcome.skipped),
        "no_longer_nothing_today": [day.isoformat() for day in outcome.no_longer_nothing],
        "unread_columns": list(outcome.unread),
        "problems": [
            {
                "line": problem.line or None,
                "column": problem.column or None,
                "path": problem.path or None,
                "text": problem.sentence,
            }
            for problem in outcome.problems
        ],
        "urgency": state.urgency.id if state else None,
        "alerts": [alert(one) for one in state.alerts] if state else [],
    }


def treatment(one: Treatment) -> Json:
    """The treatment."""
    return {
        "indication": one.indication.value,
        "start": _day(one.start),
        "prescriptions": [
            {
                "from": p.from_day.isoformat(),
                "dose_mg": None if p.dose_mg is None else float(p.dose_mg),
                "regimen": p.regimen.value if p.regimen else None,
            }
            for p in one.prescriptions
        ],
        "cycle_starts": [start.day.isoformat() for start in one.cycle_starts],
        "holds": [{"from": hold.from_day.isoformat(), "until": _day(hold.until)} for hold in one.holds],
    }


def visit(one: Visit) -> Json:
    """A visit."""
    return {"id": one.id, "date": one.day.isoformat(), "note": one.note}


def lab(one: LabValue) -> Json:
    """A laboratory value."""
    return {
        "id": one.id,
        "date": one.day.isoformat(),
        "name": one.name,
        "value": one.value,
        "unit": one.unit,
        "low": one.low,
        "high": one.high,
    }


def clinic_question(one: ClinicQuestion) -> Json:
    """A question for the clinic."""
    return {
        "id": one.id,
        "text": one.text,
        "asked": one.asked.isoformat(),
        "done": one.done.isoformat() if one.done else None,
    }


def medicine(one: Medicine) -> Json:
    """Another medicine."""
    return {"id": one.id, "name": one.name, "dose": one.dose, "since": _day(one.since)}


def leaflet(document: Leaflet) -> Json:
    """The whole leaflet: its lists and passages word for word, and apart what goes beyond it."""
    described: Json = {
        "id": document.id,
        "drug": document.drug,
        "title": document.title,
        "date": document.date,
        "lists": [_list(one, document.signs) for one in document.lists if not one.beyond_leaflet],
        "unlisted": {
            "advice": document.unlisted_advice,
            "source": source(document.unlisted_source),
        },
    }
    for section in document.sections:
        described[section.id] = list(section.paragraphs)
    described["beyond_leaflet"] = [_list(one, document.signs) for one in document.lists if one.beyond_leaflet]
    return described


def _list(one: WarningList, signs: Mapping[str, Any]) -> Json:
    return {
        "id": one.id,
        "title": one.title,
        "urgency": one.urgency.id,
        "headline": one.headline,
        "advice": one.advice,
        "lines": [
            {
                "text": line.text,
                "signs": [{"id": s.sign, "name": signs[s.sign].name} for s in line.signs],
            }
            for line in one.lines
        ],
        "source": source(one.source),
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
