"""The commands about what the clinic wants to know: treatment, visits, values, questions, medicines."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, TypeVar

from symptomdesk.cli import as_json, as_text
from symptomdesk.cli.calls import Call, open_desk, printer, told
from symptomdesk.desk import RefusedError

if TYPE_CHECKING:
    from symptomdesk.desk import Clinic
    from symptomdesk.diary.model import ClinicQuestion, LabValue, Medicine, Visit

T = TypeVar("T")


def treatment(call: Call) -> Iterator[str]:
    """Show or change the treatment."""
    arguments = call.arguments
    with open_desk(call) as desk:
        match arguments.action:
            case "set":
                given = (
                    arguments.indication, arguments.start, arguments.dose, arguments.regimen,
                )  # fmt: skip
                if given == (None, None, None, None):
                    raise RefusedError("Say what to set: --indication, --start, --dose or --regimen.")
                now = desk.clinic.set_treatment(
                    indication=arguments.indication,
                    start=arguments.start,
                    dose_mg=arguments.dose,
                    regimen=arguments.regimen,
                    from_day=arguments.since,
                )
            case "cycle-start":
                now = desk.clinic.start_cycle(arguments.day)
            case "hold":
                now = desk.clinic.hold(arguments.day, arguments.until)
            case _:
                now = desk.clinic.treatment()
        return told(arguments, as_json.treatment(now), printer(desk).treatment(now))


def visit(call: Call) -> Iterator[str]:
    """Clinic visits."""

    def act(clinic: Clinic, given: Namespace) -> tuple[Visit, ...]:
        match given.action:
            case "add":
                return (clinic.add_visit(given.day, given.note),)
            case "remove":
                return (clinic.remove_visit(given.id),)
        return clinic.visits()

    return _records(call, act, "visits", as_json.visit, as_text.visit)


def lab(call: Call) -> Iterator[str]:
    """Laboratory values."""

    def act(clinic: Clinic, given: Namespace) -> tuple[LabValue, ...]:
        return (
            (clinic.add_lab(given.name, given.value, given.date, low=given.low, high=given.high),)
            if given.action == "add"
            else clinic.labs()
        )

    return _records(call, act, "labs", as_json.lab, as_text.lab)


def question(call: Call) -> Iterator[str]:
    """Questions for the next visit."""

    def act(clinic: Clinic, given: Namespace) -> tuple[ClinicQuestion, ...]:
        match given.action:
            case "add":
                return (clinic.ask(given.text),)
            case "done":
                return (clinic.question_done(given.id),)
        return clinic.questions()

    return _records(call, act, "questions", as_json.clinic_question, as_text.clinic_question)


def medicine(call: Call) -> Iterator[str]:
    """Other medicines."""

    def act(clinic: Clinic, given: Namespace) -> tuple[Medicine, ...]:
        match given.action:
            case "add":
                return (clinic.add_medicine(given.name, given.dose, given.since),)
            case "remove":
                return (clinic.remove_medicine(given.id),)
        return clinic.medicines()

    return _records(call, act, "medicines", as_json.medicine, as_text.medicine)


def _records(
    call: Call,
    act: Callable[[Clinic, Namespace], tuple[T, ...]],
    plural: str,
    to_json: Callable[[T], as_json.Json],
    to_text: Callable[[T], str],
) -> Iterator[str]:
    """Do something with records of the clinic's, and show those that it concerns."""
    with open_desk(call) as desk:
        records = act(desk.clinic, call.arguments)
        return told(call.arguments, {plural: [to_json(one) for one in records]}, map(to_text, records))
