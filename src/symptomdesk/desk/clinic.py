"""What concerns the clinic rather than a day: treatment, visits, lab values, questions, other medicines."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Protocol, TypeVar

from msgspec.structs import replace

from symptomdesk.desk.checking import check_date, check_name, check_text
from symptomdesk.desk.entering import new_id
from symptomdesk.desk.treating import TreatmentView, treatment_view
from symptomdesk.desk.values import RefusedError
from symptomdesk.diary.model import (
    ClinicQuestion,
    CycleStart,
    Hold,
    LabValue,
    Medicine,
    Prescription,
    Regimen,
    Treatment,
    Visit,
    plain_figure,
)
from symptomdesk.limits import LARGEST_DOSE_MG
from symptomdesk.sentences import Sentence, sentence

if TYPE_CHECKING:
    from symptomdesk.desk.recorder import Recorder
    from symptomdesk.diary.store import DiaryStore
    from symptomdesk.leaflet.model import Indication


class Write(Protocol):
    """Opens the transaction of a use case."""

    def __call__(self, label: str, *days: date) -> AbstractContextManager[Recorder]: ...


class Clinic:
    """The use cases around the treatment; part of a desk."""

    def __init__(
        self,
        store: DiaryStore,
        write: Write,
        today: Callable[[], date],
        clock: Callable[[], datetime],
    ) -> None:
        self._store = store
        self._write = write
        self._today = today
        self._clock = clock

    def treatment(self) -> Treatment:
        """How the drug is taken."""
        return self._store.treatment()

    def view(self) -> TreatmentView:
        """How the treatment stands today, and what became of the capsules of this cycle."""
        return treatment_view(self._store.treatment(), self._store.pages, self._today())

    def set_treatment(
        self,
        *,
        indication: Indication | None = None,
        start: date | None = None,
        dose_mg: Decimal | None = None,
        regimen: Regimen | None = None,
        from_day: date | None = None,
    ) -> Treatment:
        """Set what is given; dose and regimen hold from ``from_day`` (the start, else today) on."""
        if dose_mg is not None and (not dose_mg.is_finite() or not 0 < dose_mg <= LARGEST_DOSE_MG):
            raise RefusedError(
                sentence(
                    "A dose is a number of milligrams up to {largest_dose_mg}, not {dose_mg}.",
                    largest_dose_mg=LARGEST_DOSE_MG,
                    dose_mg=dose_mg,
                )
            )
        self._check_dates(start, from_day)
        with self._write(sentence("Treatment")) as recorder:
            recorder.set_treatment(self._store.treatment(), indication=indication, start=start)
            if dose_mg is not None or regimen is not None:
                since = from_day or start or self._store.treatment().start or self._today()
                self._prescribe(recorder, since, dose_mg, regimen)
        return self.treatment()

    def _prescribe(
        self, recorder: Recorder, since: date, dose_mg: Decimal | None, regimen: Regimen | None
    ) -> None:
        for existing in self._store.treatment().prescriptions:
            if existing.from_day == since:
                changed = replace(
                    existing,
                    dose_mg=existing.dose_mg if dose_mg is None else dose_mg,
                    regimen=existing.regimen if regimen is None else regimen,
                )
                recorder.replace(existing, changed)
                return
        recorder.add(Prescription(new_id(), since, dose_mg, regimen))

    def start_cycle(self, day: date) -> Treatment:
        """Say that a treatment cycle began on ``day``."""
        self._check_dates(day)
        if any(start.day == day for start in self._store.treatment().cycle_starts):
            return self.treatment()
        with self._write(sentence("Cycle start")) as recorder:
            recorder.add(CycleStart(new_id(), day))
        return self.treatment()

    def hold(self, from_day: date, until: date | None = None) -> Treatment:
        """Say that the clinic ordered a pause; given again with ``until``, the same pause ends then."""
        if until is not None and until < from_day:
            raise RefusedError(sentence("A pause cannot end before it begins."))
        self._check_dates(from_day, until)
        with self._write(sentence("Pause")) as recorder:
            for existing in self._store.treatment().holds:
                if existing.from_day == from_day:
                    recorder.replace(existing, replace(existing, until=until))
                    break
            else:
                recorder.add(Hold(new_id(), from_day, until))
        return self.treatment()

    def remove_prescription(self, prescription_id: str) -> Prescription:
        """Remove a dose or regimen; what held before it goes on."""
        prescription = _by_id(self.treatment().prescriptions, prescription_id)
        with self._write(sentence("Dose")) as recorder:
            recorder.remove(prescription)
        return prescription

    def remove_cycle_start(self, start_id: str) -> CycleStart:
        """Remove the entered start of a cycle."""
        start = _by_id(self.treatment().cycle_starts, start_id)
        with self._write(sentence("Cycle start")) as recorder:
            recorder.remove(start)
        return start

    def remove_hold(self, hold_id: str) -> Hold:
        """Remove a pause."""
        hold = _by_id(self.treatment().holds, hold_id)
        with self._write(sentence("Pause")) as recorder:
            recorder.remove(hold)
        return hold

    def visits(self) -> tuple[Visit, ...]:
        """The clinic appointments, in order."""
        return self._store.visits()

    def last_visit(self, before: date) -> Visit | None:
        """The latest appointment on or before a day."""
        return max(
            (visit for visit in self.visits() if visit.day <= before), key=lambda v: v.day, default=None
        )

    def add_visit(self, day: date, note: str = "") -> Visit:
        """Note an appointment, past or to come."""
        self._check_dates(day)
        check_text(note)
        visit = Visit(new_id(), day, note)
        with self._write(sentence("Visit")) as recorder:
            recorder.add(visit)
        return visit

    def remove_visit(self, visit_id: str) -> Visit:
        """Remove an appointment."""
        visit = _by_id(self.visits(), visit_id)
        with self._write(sentence("Visit")) as recorder:
            recorder.remove(visit)
        return visit

    def labs(self) -> tuple[LabValue, ...]:
        """The laboratory values, in order."""
        return self._store.labs()

    def add_lab(
        self, name: str, value: str, day: date | None = None, *, low: str = "", high: str = ""
    ) -> LabValue:
        """Note a laboratory value as printed on the sheet, with its unit behind the figure if given.

        ``low`` and ``high`` are the ends of the range that the laboratory prints beside it, if it does.
        """
        for typed in (name, value, low, high):
            check_name(typed.strip())
        figure, _, unit = value.strip().partition(" ")
        try:
            finite = Decimal(figure.replace(",", ".")).is_finite()
        except ArithmeticError:
            finite = False
        if not finite:
            raise RefusedError(
                sentence("A laboratory value is a figure such as 1.9, not “{value}”.", value=value)
            )
        day = day or self._today()
        if day > self._today():
            raise RefusedError(sentence("{day} is in the future.", day=day.isoformat()))
        self._check_dates(day)
        _check_range(low, high)
        lab = LabValue(
            new_id(),
            day,
            _named(name, sentence("A laboratory value needs a name.")),
            figure,
            unit.strip(),
            low.strip(),
            high.strip(),
        )
        with self._write(sentence("Laboratory value")) as recorder:
            recorder.add(lab)
        return lab

    def remove_lab(self, lab_id: str) -> LabValue:
        """Remove a laboratory value."""
        lab = _by_id(self.labs(), lab_id)
        with self._write(sentence("Laboratory value")) as recorder:
            recorder.remove(lab)
        return lab

    def questions(self) -> tuple[ClinicQuestion, ...]:
        """The questions for the next visit, done ones included."""
        return self._store.questions()

    def ask(self, text: str) -> ClinicQuestion:
        """Note a question for the next visit."""
        check_text(text)
        question = ClinicQuestion(new_id(), _named(text, sentence("A question needs a text.")), self._clock())
        with self._write(sentence("Question")) as recorder:
            recorder.add(question)
        return question

    def question_done(self, question_id: str) -> ClinicQuestion:
        """Say that a question was asked at the clinic."""
        question = _by_id(self.questions(), question_id)
        done = replace(question, done=self._clock())
        with self._write(sentence("Question")) as recorder:
            recorder.replace(question, done)
        return done

    def medicines(self) -> tuple[Medicine, ...]:
        """The other medicines."""
        return self._store.medicines()

    def add_medicine(self, name: str, dose: str = "", since: date | None = None) -> Medicine:
        """Note another medicine."""
        self._check_dates(since)
        for typed in (name, dose):
            check_name(typed.strip())
        medicine = Medicine(new_id(), _named(name, sentence("A medicine needs a name.")), dose.strip(), since)
        with self._write(sentence("Medicine")) as recorder:
            recorder.add(medicine)
        return medicine

    def remove_medicine(self, medicine_id: str) -> Medicine:
        """Remove another medicine."""
        medicine = _by_id(self.medicines(), medicine_id)
        with self._write(sentence("Medicine")) as recorder:
            recorder.remove(medicine)
        return medicine

    def _check_dates(self, *days: date | None) -> None:
        for day in days:
            if day is not None:
                check_date(day, self._today())


T = TypeVar("T", Prescription, CycleStart, Hold, Visit, LabValue, ClinicQuestion, Medicine)


def _by_id(records: tuple[T, ...], record_id: str) -> T:
    for record in records:
        if record.id == record_id:
            return record
    raise RefusedError(sentence("There is no entry with the id {record_id}.", record_id=record_id))


def _check_range(low: str, high: str) -> None:
    for end in filter(str.strip, (low, high)):
        if plain_figure(end) is None:
            raise RefusedError(
                sentence(
                    "The laboratory’s range is given in figures such as 1.5, not “{typed}”.",
                    typed=end.strip(),
                )
            )
    lowest, highest = plain_figure(low), plain_figure(high)
    if lowest is not None and highest is not None and lowest > highest:
        raise RefusedError(
            sentence(
                "The laboratory’s range cannot begin at {low} and end at {high}.",
                low=low.strip(),
                high=high.strip(),
            )
        )


def _named(text: str, missing: Sentence) -> str:
    if not text.strip():
        raise RefusedError(missing)
    return text.strip()
