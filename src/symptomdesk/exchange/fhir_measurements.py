"""Temperatures and laboratory values in FHIR, every figure with the digits with which it was written down."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from symptomdesk.diary.model import DayPage, LabValue, Reading, plain_figure
from symptomdesk.exchange.fhir_frame import Frame, Resource, notes, when
from symptomdesk.exchange.fhir_ids import reference

# A comma before three digits may separate thousands as well as decimals, so it makes no number.
_DEGREES = re.compile(r"[0-9]{1,3}(?:[.,][0-9]{1,12})?", re.ASCII)
_FIGURE = re.compile(r"(?P<comparator>[<>]=?)?(?P<value>[0-9]{1,12}(?:\.[0-9]{1,6}|,[0-9]{1,2})?)", re.ASCII)


def temperatures(frame: Frame, page: DayPage) -> Iterator[Resource]:
    """The day's temperatures in order of time."""
    for reading in sorted(page.readings, key=lambda one: (one.at, one.id)):
        yield _temperature(frame, reading)


def laboratory_values(frame: Frame) -> Iterator[Resource]:
    """The laboratory values of the export's range, in order of their days."""
    for lab in sorted(frame.diary.labs, key=lambda one: one.day):
        if frame.covers(lab.day):
            yield _laboratory_value(frame, lab)


def _temperature(frame: Frame, reading: Reading) -> Resource:
    return (
        frame.head("Observation", frame.ids.of_record("reading", reading.id), "body_temperature")
        | {
            "status": frame.status("reading", reading.id),
            "category": [frame.coded("vital_signs_category")],
            "code": frame.coded("body_temperature"),
        }
        | frame.subject()
        | when(reading.day, reading.at)
        | {"performer": [reference(frame.reporter)], "valueQuantity": _degrees(frame, reading)}
        | notes(reading.words)
    )


def _degrees(frame: Frame, reading: Reading) -> Resource:
    """The temperature in its own unit: a figure in °F seldom has an exact one in °C."""
    if reading.unit == "F" and _DEGREES.fullmatch(reading.value):
        return frame.quantity(_decimal(reading.value), "fahrenheit")
    return frame.quantity(reading.celsius, "celsius")


def _laboratory_value(frame: Frame, lab: LabValue) -> Resource:
    unit = frame.codes.unit(lab.unit)
    return (
        frame.head("Observation", frame.ids.of_record("lab", lab.id))
        | {
            "status": frame.status("lab", lab.id),
            "category": [frame.coded("laboratory_category")],
            "code": frame.concept(lab.name, frame.codes.laboratory(lab.name, unit)),
        }
        | frame.subject()
        | when(lab.day)
        | _value(frame, lab, unit)
        | _range(frame, lab, unit)
        | notes(frame.codes.words["reported_laboratory"])
    )


def _value(frame: Frame, lab: LabValue, unit: str) -> Resource:
    """A quantity if it is a figure with a unit, and what the person typed if not."""
    typed = _FIGURE.fullmatch("".join(lab.value.split()))
    if typed is None or not lab.unit.strip():
        text = f"{lab.value} {lab.unit}".strip()
        return {"valueString": frame.text(text)} if text else {}
    quantity: Resource = {"value": _decimal(typed["value"])}
    if typed["comparator"]:
        quantity["comparator"] = typed["comparator"]
    return {"valueQuantity": quantity | _in_unit(frame, lab, unit)}


def _in_unit(frame: Frame, lab: LabValue, unit: str) -> Resource:
    coded = {"system": frame.codes.ucum, "code": unit} if unit else {}
    return {"unit": frame.text(lab.unit)} | coded


def _range(frame: Frame, lab: LabValue, unit: str) -> Resource:
    """The laboratory's range: quantities if its ends are figures with a unit, and what was typed if not."""
    ends = {end: typed.strip() for end, typed in (("low", lab.low), ("high", lab.high)) if typed.strip()}
    if not ends:
        return {}
    figures = {end: figure for end, typed in ends.items() if (figure := plain_figure(typed)) is not None}
    if figures.keys() == ends.keys() and lab.unit.strip():
        return {
            "referenceRange": [
                {end: {"value": figure} | _in_unit(frame, lab, unit) for end, figure in figures.items()}
            ]
        }
    text = f"{ends.get('low', '')} – {ends.get('high', '')} {lab.unit}"
    return {"referenceRange": [{"text": frame.text(text.strip())}]}


def _decimal(typed: str) -> Decimal:
    return Decimal(typed.replace(",", "."))
