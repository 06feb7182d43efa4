"""The use cases: what a person can do with their diary, in a window or on the command line.

A :class:`Desk` holds the reference (leaflet, words, settings), the diary and a clock. Every use case is one
short transaction that also keeps the alerts which it raised; views are told afterwards *what changed*, never
what to show.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, time, timedelta
from functools import cached_property
from types import TracebackType
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from symptomdesk.course import cycles
from symptomdesk.course.model import Cycle, DaySpan
from symptomdesk.desk import checking, entering, viewing
from symptomdesk.desk.changing import Changes
from symptomdesk.desk.checking import YES
from symptomdesk.desk.reference import Reference, open_reference, today
from symptomdesk.desk.timeline import Timeline
from symptomdesk.desk.understanding import understood, with_measured_fever
from symptomdesk.desk.values import (
    Change,
    DayView,
    Entry,
    Logged,
    RefusedError,
    Understood,
)
from symptomdesk.diary.clock import Clock, local_now
from symptomdesk.diary.connection import Connect, connect_plainly
from symptomdesk.diary.faults import DiaryFault
from symptomdesk.diary.model import (
    Acknowledgement,
    DayPage,
    Diary,
    Dose,
    DoseStatus,
    Observation,
    Reading,
    Revision,
    severity_rank,
)
from symptomdesk.diary.store import DiaryStore
from symptomdesk.language.model import Understanding
from symptomdesk.leaflet.model import Indication, ListedSign
from symptomdesk.sentences import sentence
from symptomdesk.triage.model import DayTriage, Question, QuestionCode

if TYPE_CHECKING:
    from symptomdesk.desk.backups import Backups
    from symptomdesk.desk.calendaring import Calendars, CalendarView
    from symptomdesk.desk.clinic import Clinic
    from symptomdesk.desk.importing import Importing
    from symptomdesk.desk.neighbours import Neighbours
    from symptomdesk.desk.protection import Protection
    from symptomdesk.desk.recorded import SignDays
    from symptomdesk.desk.recorder import Recorder
    from symptomdesk.desk.reports import Reports
    from symptomdesk.desk.searching import Hit
    from symptomdesk.desk.settings_file import SettingsFile
    from symptomdesk.desk.trends_view import TrendsView
    from symptomdesk.paths import DataFolder
    from symptomdesk.triage.classify import Rulebook

_SIX_DAYS = timedelta(days=6)
_SETTINGS = "Settings"


class Desk:
    """One diary with everything needed to work on it; close it when done.

    Methods raise :class:`RefusedError` when the call is wrong and
    :class:`~symptomdesk.diary.faults.DiaryFault` when the world fails; in both cases nothing is written.
    """

    def __init__(self, reference: Reference, store: DiaryStore, clock: Clock = local_now) -> None:
        self._store = store
        self._clock = clock
        self._timeline = Timeline(store)
        self._rulebook: Rulebook | None = None
        self._triages: dict[date, DayTriage] = {}
        self._triages_of: tuple[int, Rulebook | None] = (0, None)
        self.reference = reference.with_interpreter(
            reference.interpreter.with_own_symptoms(store.own_symptoms)
        )
        self._changes = Changes(
            store,
            self._timeline,
            clock,
            rulebook=self.rulebook,
            today=self.today,
            forget_words=self._forget_words,
        )
        self._write = self._changes.write

    @classmethod
    def open(cls, folder: DataFolder, clock: Clock = local_now, passphrase: str | None = None) -> Desk:
        """Open the diary of a data folder, made if it is new; ``passphrase`` is that of an encrypted one."""
        return cls.open_with(open_reference(folder), folder, clock, passphrase)

    @classmethod
    def open_with(
        cls,
        reference: Reference,
        folder: DataFolder,
        clock: Clock = local_now,
        passphrase: str | None = None,
    ) -> Desk:
        """Open the diary of a data folder with a reference already read."""
        store = DiaryStore.open(folder.root, clock, _connect(passphrase))
        return cls(reference, store, clock)

    def close(self) -> None:
        """Close the diary; everything acknowledged is on disk already."""
        self._store.close()

    def __enter__(self) -> Desk:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # What else there is to a diary. Each part is imported when it is first asked for: a window that opens on
    # today, or a command that writes a line, needs few of them.

    @cached_property
    def clinic(self) -> Clinic:
        """Treatment, visits, laboratory values, questions and medicines."""
        from symptomdesk.desk.clinic import Clinic  # noqa: PLC0415

        return Clinic(self._store, self._write, self.today, self._clock)

    @cached_property
    def reports(self) -> Reports:
        """What the clinic reads."""
        from symptomdesk.desk.reports import Reports  # noqa: PLC0415

        return Reports(self._store, self._reference_now, self.today)

    @cached_property
    def backups(self) -> Backups:
        """Copies of the diary, and going back to one."""
        from symptomdesk.desk.backups import Backups  # noqa: PLC0415

        return Backups(
            self._store,
            self.reference.folder,
            lambda: self.reference.settings,
            today=self.today,
            replaced=self._changes.on_replaced,
        )

    @cached_property
    def protection(self) -> Protection:
        """The passphrase."""
        from symptomdesk.desk.protection import Protection  # noqa: PLC0415

        return Protection(self._store, self.backups.files, self._changes.on_replaced)

    @cached_property
    def neighbours(self) -> Neighbours:
        """Other diaries on this computer."""
        from symptomdesk.desk.neighbours import Neighbours  # noqa: PLC0415

        return Neighbours(
            self.reference.folder,
            lambda: self.reference.settings,
            self.reference.leaflet.fever.bounds,
            today=self.today,
            clock=self._clock,
        )

    @cached_property
    def importing(self) -> Importing:
        """Taking in what other programs, or other diaries, wrote."""
        from symptomdesk.desk.importing import Importing  # noqa: PLC0415

        return Importing(
            self._store, self._reference_now, self._write, self.backups, today=self.today, clock=self._clock
        )

    @cached_property
    def _settings(self) -> SettingsFile:
        from symptomdesk.desk.settings_file import SettingsFile  # noqa: PLC0415

        return SettingsFile(self.reference.folder.settings, self.reference.leaflet.fever.bounds)

    @cached_property
    def _calendars(self) -> Calendars:
        from symptomdesk.desk.calendaring import Calendars  # noqa: PLC0415

        return Calendars()

    def _forget_words(self) -> None:
        # Not the interpreter's own method: there is another one once somebody else writes.
        self.reference.interpreter.forget()

    # What the owner has set

    def change_settings(self, **changes: Any) -> None:
        """Bring settings into force at once, and keep them; fields of ``Settings`` by their names.

        Raises :class:`RefusedError` for what cannot be set. If they cannot be kept, ``DiaryFault`` says so:
        they are in force nevertheless, and are kept together with the next change.
        """
        before, chosen = self.reference, self._settings.changed(self.reference.settings, changes)
        after = before.with_settings(chosen)
        self._check_todays_end(after)
        self.reference = after
        try:
            self._settings.keep(chosen, changes)
        finally:
            self._tell_settings(keep_raises=before.fever_threshold != after.fever_threshold)

    def _check_todays_end(self, after: Reference) -> None:
        """What is written today must not come to lie in the future, where no warning would follow from it."""
        today, hour = after.today(self._clock()), after.settings.day_starts_at
        if today < self.today() and self._timeline.pages(today + timedelta(days=1), self.today()):
            raise RefusedError(
                sentence(
                    "You have written on today’s page already, and with this choice that day would "
                    "not have begun yet. Please choose it after {hour} o’clock in the morning.",
                    hour=hour,
                )
            )

    def _tell_settings(self, *, keep_raises: bool) -> None:
        try:
            if keep_raises:
                with self._write(_SETTINGS, remember=False, raises_since=date.min):
                    return
        except DiaryFault:
            self._changes.tell(_SETTINGS)
            raise
        self._changes.tell(_SETTINGS)

    def _reference_now(self) -> Reference:
        return self.reference

    # What is there

    def now(self) -> datetime:
        """The time on this computer."""
        return self._clock()

    def today(self) -> date:
        """The local day it is, by the owner's choice of when a day begins."""
        return today(self._clock(), self.reference.settings.day_starts_at)

    @property
    def is_sample(self) -> bool:
        """Whether this is an invented diary to try the program with."""
        return self._store.is_sample()

    @property
    def needs_introduction(self) -> bool:
        """Whether somebody opens a diary of their own for the first time.

        The settings remember that its steps were gone through or skipped, for a diary may well stay empty
        after them. A diary with a day in it needs no introduction, wherever it comes from.
        """
        return not (self.is_sample or self.reference.settings.introduced or self.first_day() is not None)

    def rulebook(self) -> Rulebook:
        """The leaflet's rules for this diary's indication, under the settings as they are now."""
        asked = (self.reference.leaflet, self._store.indication(), self.reference.fever_threshold)
        known = self._rulebook
        if known is None or (known.leaflet, known.indication, known.fever_threshold) != asked:
            known = self._rulebook = self.reference.rulebook(asked[1])
        return known

    def understand(self, text: str) -> Understood:
        """What a text would mean if it were written now; writes nothing."""
        checking.check_text(text)
        understanding = self.reference.interpreter.understand(text)
        return understood(understanding, self.rulebook(), self.today(), self._clock())

    def page(self, day: date) -> DayPage:
        """The page of a day as it is on disk now, empty if nothing is written on it."""
        # Not from memory: who adds to a text must see what another program wrote a moment ago.
        return self._store.page(day)

    def pages(self, first: date | None = None, last: date | None = None) -> tuple[DayPage, ...]:
        """The pages that hold something, from ``first`` to ``last``, in order."""
        return tuple(self._timeline.pages(first, last))

    def triage(self, day: date) -> DayTriage:
        """How things stand at the end of ``day``."""
        return self._week(day)[-1]

    def _week(self, day: date) -> tuple[DayTriage, ...]:
        """How things stand at the ends of the seven days up to ``day``; what changed is worked out again."""
        state, rulebook = self._triages_of
        changed = self._timeline.first_change_since(state) if self.rulebook() is rulebook else date.min
        self._triages = {on: triage for on, triage in self._triages.items() if on < changed}
        self._triages_of = (self._timeline.state, self.rulebook())
        week = [day - _SIX_DAYS + timedelta(days=offset) for offset in range(7)]
        missing = [on for on in week if on not in self._triages]
        if missing:
            self._triages.update((one.day, one) for one in self.follow(missing[0], day))
        return tuple(self._triages[on] for on in week)

    def follow(self, first: date, last: date) -> Iterator[DayTriage]:
        """How things stand at the end of each day from ``first`` to ``last``."""
        return self._timeline.history(self.rulebook()).follow(first, last)

    def view(self, day: date) -> DayView:
        """Everything that the page of a day shows."""
        return self._view(day, self.reference.interpreter.understand)

    def glance(self, day: date) -> DayView:
        """The view of a day without reading the word list, unless that has been read.

        It is meant for a window's first look, which the true :meth:`view` follows at once: the chips of the
        day's text, and what the text asks about, are missing here. Recorded signs and banners are not.
        """
        interpreter = self.reference.interpreter
        return self._view(day, interpreter.understand if interpreter.is_ready else Understanding)

    def _view(self, day: date, understand: Callable[[str], Understanding]) -> DayView:
        page = self.page(day)
        recent = {one.day: one for one in self._timeline.pages(day - viewing.RECENTLY, day)}
        return viewing.day_view(
            viewing.DayMaterial(
                page=page,
                recent=recent,
                week=self._week(day),
                understanding=understand(page.text),
                answers=self._store.answers(day),
                treatment=self._store.treatment(),
                rulebook=self.rulebook(),
                today=self.today(),
            )
        )

    def trends(self, first: date, last: date) -> TrendsView:
        """How the signs that occur from ``first`` to ``last`` developed."""
        from symptomdesk.desk.trends_view import trends_view  # noqa: PLC0415

        material = Diary(
            pages=self.pages(first, last),
            treatment=self._store.treatment(),
            visits=self._store.visits(first, last),
            labs=self._store.labs(first, last),
        )
        return trends_view(material, self.rulebook(), first, last)

    def cycles(self, first: date, last: date) -> tuple[Cycle, ...]:
        """The treatment cycles with a day from ``first`` to ``last``, in order."""
        return cycles.cycles(self._store.treatment(), first, last)

    def recorded_days(self) -> Mapping[ListedSign, SignDays]:
        """On which days each sign was recorded, as the leaflet's lines name it."""
        from symptomdesk.desk.recorded import recorded_days  # noqa: PLC0415

        return recorded_days(self._timeline.pages(), self.rulebook())

    def calendar(self) -> CalendarView:
        """Every day from the first of the diary to today; only what changed since it is worked out again."""
        today = self.today()
        reach = DaySpan(min(self.first_day() or today, today), today)
        return self._calendars.view(self._timeline, self._store.treatment(), self.rulebook(), reach)

    def get_to_know(self) -> Iterator[None]:
        """Go through the whole diary, as a calendar needs it, with pauses in which others can go on.

        A change meanwhile begins it anew. Raises ``DiaryFault`` if the diary cannot be read.
        """
        while not (yield from self._timeline.get_to_know(self.rulebook(), self.today())):
            yield

    def search(self, wanted: str) -> tuple[Hit, ...]:
        """Where the words of ``wanted`` stand in texts, notes and names of signs, the latest day first."""
        from symptomdesk.desk import searching  # noqa: PLC0415

        return searching.search(self._store.search, wanted, self.reference.leaflet.sign_name)

    def first_day(self) -> date | None:
        """The first day of the diary that holds anything."""
        return self._store.first_day()

    def history(self, record_id: str | None = None) -> tuple[Revision, ...]:
        """Former versions of one record, or of all, oldest first."""
        return self._store.revisions(record_id)

    def everything(self) -> Diary:
        """The whole diary."""
        return self._store.everything()

    # What a person does on a day

    def log(self, entry: Entry) -> Logged:
        """Write everything of an entry in one go."""
        checking.check_entry(entry, self.reference.leaflet, self.today())
        celsius = checking.check_temperature(entry.temperature) if entry.temperature else None
        with self._write(sentence("Logged"), entry.day) as recorder:
            page = self.page(entry.day)
            understanding = None
            if entry.text:
                text = f"{page.text}\n{entry.text}" if page.text else entry.text
                checking.check_text(text)
                understanding = self.reference.interpreter.understand(entry.text)
                self._write_text(recorder, page, text)
            for sign, severity in entry.signs:
                entering.observe(recorder, self._store.page(entry.day), sign, severity)
            if celsius is not None:
                recorder.add(
                    Reading(
                        entering.new_id(),
                        entry.day,
                        celsius.value,
                        celsius.unit,
                        celsius.celsius,
                        recorder.at,
                    )
                )
            if entry.dose is not None:
                self._record_dose(recorder, page, entry.dose)
            if entry.note:
                note = f"{page.note}\n{entry.note}" if page.note else entry.note
                checking.check_text(note)
                recorder.set_day(self._store.page(entry.day), note=note)
            if entry.nothing_today:
                self._mark_nothing_today(recorder, self._store.page(entry.day))
        return Logged(self._told(understanding, entry.day) if understanding else None, self.view(entry.day))

    def _told(self, understanding: Understanding, day: date) -> Understood:
        rulebook = self.rulebook()
        return understood(with_measured_fever(understanding, rulebook), rulebook, day, self._clock())

    def _check_day(self, day: date) -> None:
        checking.check_day(day, self.today())

    def write_text(self, day: date, text: str) -> DayView:
        """Make ``text`` the day's text, word for word, and record what it says."""
        self._check_day(day)
        checking.check_text(text)
        with self._write(sentence("What you wrote"), day) as recorder:
            self._write_text(recorder, self.page(day), text)
        return self.view(day)

    def _write_text(self, recorder: Recorder, page: DayPage, text: str) -> None:
        withdrawals = [a for a in self._store.answers(page.day) if a.answer == entering.NOT_MEANT]
        understand = self.reference.interpreter.understand
        said = understand(page.text)
        entering.write_text(recorder, page, understand(text), said, withdrawals)

    def grade(self, day: date, sign: str, severity: int | None) -> DayView:
        """Make ``severity`` the day's value of a sign, correcting what was recorded of it that day."""
        self._check_day(day)
        checking.check_sign(sign, self.reference.leaflet)
        checking.check_severity(severity)
        with self._write(self.reference.leaflet.sign_name(sign), day) as recorder:
            entering.grade(recorder, self.page(day), sign, severity)
        return self.view(day)

    def clear(self, day: date, sign: str) -> DayView:
        """Take back everything recorded of a sign on a day, as if nothing had been said of it."""
        with self._write(self.reference.leaflet.sign_name(sign), day) as recorder:
            for observation in self.page(day).observations:
                if observation.sign == sign:
                    entering.withdraw(recorder, observation)
        return self.view(day)

    def withdraw(self, observation_id: str) -> DayView:
        """Take one observation back: that is not what I meant."""
        observation = self._observation(observation_id)
        with self._write(self.reference.leaflet.sign_name(observation.sign), observation.day) as recorder:
            entering.withdraw(recorder, observation)
        return self.view(observation.day)

    def reinstate(self, day: date, words_key: str) -> DayView:
        """Record words of the day's text again that were withdrawn; the key is the chip's."""
        with self._write(sentence("What you wrote"), day) as recorder:
            for answer in self._store.answers(day):
                if answer.key == words_key:
                    recorder.remove(answer)
            page = self.page(day)
            self._write_text(recorder, page, page.text)
        return self.view(day)

    def answer(self, day: date, question: Question, choice: str) -> DayView:
        """Answer a question: ``"yes"`` or ``"no"``, a severity ``"0"`` to ``"4"``, or an indication's id."""
        self._check_day(day)
        checking.check_answer(question.code, choice)
        if question.code is QuestionCode.INDICATION:
            self.clinic.set_treatment(indication=Indication(choice))
            return self.view(day)
        with self._write(sentence("Your answer"), day) as recorder:
            page = self.page(day)
            if question.code is QuestionCode.SEVERITY:
                entering.grade(recorder, page, question.sign, int(choice))
            elif question.code is QuestionCode.STILL_THERE:
                entering.observe(recorder, page, question.sign, question.severity if choice == YES else 0)
            else:
                entering.answer(recorder, day, question.key, choice)
                if choice == YES:
                    entering.confirm(recorder, page, question)
        return self.view(day)

    def set_nothing_today(self, day: date, nothing: bool) -> DayView:
        """Say that a day brought no symptom, or take that back."""
        self._check_day(day)
        with self._write(sentence("Nothing today"), day) as recorder:
            if nothing:
                self._mark_nothing_today(recorder, self.page(day))
            else:
                recorder.set_day(self.page(day), nothing_today=False)
        return self.view(day)

    def _mark_nothing_today(self, recorder: Recorder, page: DayPage) -> None:
        if page.observations:
            raise RefusedError(
                sentence(
                    "{day} has symptoms written on it, so it cannot be marked “nothing today”.",
                    day=page.day.isoformat(),
                )
            )
        recorder.set_day(page, nothing_today=True)

    def same_as_yesterday(self, day: date) -> DayView:
        """Record the signs of the day before on this one too."""
        self._check_day(day)
        source = self.page(day - timedelta(days=1))
        if not source.logged:
            raise RefusedError(
                sentence("Nothing was written on the day before, so there is nothing to repeat.")
            )
        with self._write(sentence("Same as yesterday"), day) as recorder:
            entering.copy_day(recorder, source, self.page(day))
        return self.view(day)

    def record_dose(self, day: date, status: DoseStatus | None) -> DayView:
        """Say what became of the day's capsule; ``None`` takes it back."""
        self._check_day(day)
        with self._write(sentence("Capsule"), day) as recorder:
            page = self.page(day)
            if status is not None:
                self._record_dose(recorder, page, status)
            else:
                for dose in page.doses:
                    recorder.remove(dose)
        return self.view(day)

    def _record_dose(self, recorder: Recorder, page: DayPage, status: DoseStatus) -> None:
        if page.doses:
            latest = page.doses[-1]
            recorder.replace(latest, replace(latest, status=status, at=recorder.at))
            return
        amount = viewing.dose_on(self._store.treatment(), page.day)
        recorder.add(Dose(entering.new_id(), page.day, status, recorder.at, amount))

    def record_temperature(self, day: date, typed: str) -> DayView:
        """Record a temperature as typed, with or without a unit."""
        self._check_day(day)
        found = checking.check_temperature(typed)
        with self._write(sentence("Temperature"), day) as recorder:
            recorder.add(Reading(entering.new_id(), day, found.value, found.unit, found.celsius, recorder.at))
        return self.view(day)

    def write_note(self, day: date, note: str) -> DayView:
        """Make ``note`` the day's note."""
        self._check_day(day)
        checking.check_text(note)
        with self._write(sentence("Note"), day) as recorder:
            recorder.set_day(self.page(day), note=note)
        return self.view(day)

    def acknowledge(self, lists: tuple[str, ...], day: date, note: str = "") -> DayTriage:
        """Say that one acted on the alerts of these lists as they stand at the end of ``day``."""
        self._check_day(day)
        checking.check_text(note)
        alerts = [alert for alert in self.triage(day).alerts if alert.list in lists]
        missing = [list_id for list_id in lists if list_id not in {alert.list for alert in alerts}]
        if missing:
            raise RefusedError(
                sentence(
                    "No alert of the list “{missing}” is open on {day}.",
                    missing=missing[0],
                    day=day.isoformat(),
                )
            )
        with self._write(sentence("What you did"), day) as recorder:
            for list_id in dict.fromkeys(lists):
                worst: dict[str, int | None] = {}
                for alert in alerts:
                    if alert.list == list_id:
                        for sign, severity in alert.severities.items():
                            worst[sign] = max(worst.get(sign, severity), severity, key=severity_rank)
                recorder.add(Acknowledgement(entering.new_id(), list_id, day, recorder.at, note, worst))
        return self.triage(day)

    def edit(
        self,
        record_id: str,
        *,
        severity: int | None = None,
        sign: str | None = None,
        day: date | None = None,
        time_of_day: time | None = None,
        note: str | None = None,
    ) -> Observation:
        """Correct an observation; its former version is kept. What is ``None`` stays.

        ``time_of_day`` is local; an hour before the owner's day begins belongs to the night after the day.
        """
        before = self._observation(record_id)
        if sign is not None:
            checking.check_sign(sign, self.reference.leaflet)
        if day is not None:
            self._check_day(day)
        if severity is not None:
            checking.check_severity(severity)
        if note is not None:
            checking.check_text(note)
        after = replace(
            before,
            severity=before.severity if severity is None else severity,
            sign=sign or before.sign,
            day=day or before.day,
            note=before.note if note is None else note,
        )
        if time_of_day is not None:
            after = replace(after, at=self._instant_on(after.day, time_of_day))
        with self._write(sentence("Correction"), before.day, after.day) as recorder:
            entering.correct(recorder, before, after)
            entering.forget_nothing_today(recorder, self.page(after.day), True)
        return after

    def _instant_on(self, day: date, time_of_day: time) -> datetime:
        """When it was that time on the owner's ``day``; raises :class:`RefusedError` if it is yet to be."""
        now = self._clock()
        begins = self.reference.settings.day_starts_at
        calendar_day = day + timedelta(days=1) if time_of_day.hour < begins else day
        at = datetime.combine(calendar_day, time_of_day, now.tzinfo)
        if at > now:
            raise RefusedError(
                sentence(
                    "It is not {time_of_day} yet. Please write when it was.",
                    time_of_day=f"{time_of_day:%H:%M}",
                )
            )
        return at

    def remove(self, record_id: str) -> Observation | Reading | Dose:
        """Remove an observation, reading or dose; its former version is kept."""
        record = self._entry(record_id)
        with self._write(sentence("Removal"), record.day) as recorder:
            match record:
                case Observation():
                    entering.withdraw(recorder, record)
                case Reading():
                    entering.withdraw_reading(recorder, record)
                case Dose():
                    recorder.remove(record)
        return record

    def _observation(self, record_id: str) -> Observation:
        record = self._entry(record_id)
        if not isinstance(record, Observation):
            raise RefusedError(
                sentence("{record_id} is not an observation; it can only be removed.", record_id=record_id)
            )
        return record

    def _entry(self, record_id: str) -> Observation | Reading | Dose:
        find = self._store.find
        record = find(Observation, record_id) or find(Reading, record_id) or find(Dose, record_id)
        if record is not None:
            return record
        raise RefusedError(sentence("There is no entry with the id {record_id}.", record_id=record_id))

    # Taking back, and telling others

    @property
    def undo_label(self) -> str | None:
        """What :meth:`undo` would take back, in words; ``None`` if nothing."""
        return self._changes.undo_label

    def undo(self) -> frozenset[date]:
        """Take back the latest use case; the days that it concerned.

        Nothing is taken back once another program has written: it would undo what that wrote, too.
        """
        return self._changes.undo()

    def listen(self, listener: Callable[[Change], None]) -> None:
        """Have ``listener`` called after every change, also those that :meth:`look_around` notices."""
        self._changes.listen(listener)

    def stop_listening(self, listener: Callable[[Change], None]) -> None:
        """The opposite of :meth:`listen`."""
        self._changes.stop_listening(listener)

    def look_around(self) -> bool:
        """Notice what other programs wrote to the diary; cheap enough to call every second."""
        return self._changes.look_around()


def _connect(passphrase: str | None) -> Connect:
    if passphrase is None:
        return connect_plainly
    from symptomdesk.diary.cipher import connect_for  # noqa: PLC0415  (most diaries are plain)

    return connect_for(passphrase)
