"""Values as lines for a person at a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING

from symptomdesk.diary.model import (
    ClinicQuestion,
    DayPage,
    LabValue,
    Medicine,
    Observation,
    RangeSide,
    Revision,
    Treatment,
    Visit,
)
from symptomdesk.language.model import Mention, Status
from symptomdesk.limits import has_unseen
from symptomdesk.triage.model import Alert, AlertState, DayTriage, Question

if TYPE_CHECKING:
    from symptomdesk.desk import DayView, ImportOutcome, Logged, Understood
    from symptomdesk.leaflet.model import Leaflet, WarningList


def harmless(line: str) -> str:
    """The line without what a terminal would act on; where it stood shows a mark."""
    return "".join("\N{REPLACEMENT CHARACTER}" if has_unseen(one) and one != "\t" else one for one in line)


class Printer:
    """Turns values into lines; it needs the leaflet for names and words."""

    def __init__(self, leaflet: Leaflet) -> None:
        self._leaflet = leaflet

    def understood(self, told: Understood) -> Iterator[str]:
        """What a text means."""
        for mention in told.understanding.mentions:
            yield self._mention(mention)
        for found in told.understanding.temperatures:
            yield f"Temperature {found.value} °{found.unit} (“{found.words}”)"
        if not told.understanding.mentions and not told.understanding.temperatures:
            yield "Nothing recognised."
        yield from self._triage(told.triage)
        yield from self._questions(told.questions)

    def logged(self, result: Logged) -> Iterator[str]:
        """What came of a log call."""
        yield from self.view(result.view)
        yield from self._questions(result.view.questions)

    def view(self, shown: DayView) -> Iterator[str]:
        """A day after a change, with its alerts."""
        yield from self.page(shown.page)
        yield from self._triage(shown.triage)

    def page(self, shown: DayPage) -> Iterator[str]:
        """A day."""
        yield f"{shown.day.isoformat()}  {_what_day(shown)}".rstrip()
        for line in shown.text.splitlines():
            yield f"  “{line}”"
        for observation in shown.observations:
            yield f"  {self.observation(observation)}"
        for reading in shown.readings:
            yield f"  Temperature {reading.value} °{reading.unit}  [{reading.id}]"
        for dose in shown.doses:
            yield f"  Capsule {dose.status}  [{dose.id}]"
        for line in shown.note.splitlines():
            yield f"  Note: {line}"

    def observation(self, one: Observation) -> str:
        """An observation."""
        return f"{self._leaflet.sign_name(one.sign)}: {self._severity(one.severity)}  [{one.id}]"

    def alerts(self, at: DayTriage) -> Iterator[str]:
        """The alerts at the end of a day."""
        yield f"At the end of {at.day.isoformat()}: {self._leaflet.words[f'urgency_{at.urgency.id}']}"
        yield from self._triage(at)

    def imported(self, outcome: ImportOutcome, state: DayTriage | None) -> Iterator[str]:
        """What an import did or would do, and how things stand after it if it wrote something."""
        if outcome.problems:
            yield from map(str, outcome.problems)
            return
        if outcome.new:
            yield "This would come in:" if outcome.dry_run else "This came in:"
        else:
            yield (
                "Nothing would come in that is not there already."
                if outcome.dry_run
                else "Nothing new came in."
            )
        for kind, some in outcome.new.items():
            days = "" if some.first is None else f", {some.first.isoformat()} to {some.last}"
            yield f"  {kind.replace('_', ' ')}: {some.count}{days}"
        for kind, count in outcome.skipped.items():
            yield f"  there already: {count} {kind.replace('_', ' ')}"
        for day in outcome.no_longer_nothing:
            yield f"  {day.isoformat()} is no longer “nothing today”"
        for heading in outcome.unread:
            yield f"  not read: the column “{heading}”"
        if state is not None:
            yield from self.alerts(state)

    def history(self, revisions: Iterable[Revision]) -> Iterator[str]:
        """Former versions."""
        for revision in revisions:
            before = ", ".join(f"{key} {value}" for key, value in revision.before.items() if value)
            what = f"{revision.kind} {revision.record} {revision.record_id}"
            yield f"{revision.at.isoformat()}  {what}: {before}"

    def treatment(self, one: Treatment) -> Iterator[str]:
        """The treatment."""
        yield f"Taken for: {self._leaflet.words[f'indication_{one.indication}']}"
        if one.start:
            yield f"Since: {one.start.isoformat()}"
        for prescription in one.prescriptions:
            dose = "dose not given" if prescription.dose_mg is None else f"{prescription.dose_mg} mg"
            regimen = f", {prescription.regimen}" if prescription.regimen else ""
            yield f"From {prescription.from_day.isoformat()}: {dose}{regimen}"
        for start in one.cycle_starts:
            yield f"Cycle began: {start.day.isoformat()}"
        for hold in one.holds:
            yield f"Paused: {hold.from_day.isoformat()} to {_until(hold.until)}"

    def leaflet(self) -> Iterator[str]:
        """The whole document."""
        yield self._leaflet.title
        for warning_list in self._leaflet.lists:
            yield from self._list(warning_list)
        yield from ("", self._leaflet.unlisted_advice)
        for section in self._leaflet.sections:
            yield from ("", section.title.upper(), *section.paragraphs)

    def _list(self, one: WarningList) -> Iterator[str]:
        beyond = f"  (beyond the leaflet; {one.source.document})" if one.beyond_leaflet else ""
        yield from ("", f"{one.title.upper()}{beyond}", one.advice)
        for line in one.lines:
            yield f"  • {line.text}  [{', '.join(listed.sign for listed in line.signs)}]"

    def _mention(self, mention: Mention) -> str:
        said = "" if mention.status is Status.PRESENT else f" ({mention.status.replace('_', ' ')})"
        grade = "" if mention.severity is None else f", {self._severity(mention.severity)}"
        return f"{self._leaflet.sign_name(mention.sign)}{grade}{said}: “{mention.words}”"

    def _triage(self, at: DayTriage) -> Iterator[str]:
        for alert in at.alerts:
            yield from self._alert(alert)
        for sign in at.unlisted:
            yield f"{self._leaflet.sign_name(sign)}: {self._leaflet.unlisted_advice}"

    def _alert(self, alert: Alert) -> Iterator[str]:
        if alert.state is AlertState.UNANSWERED:
            yield from (f"? {reason.text}" for reason in alert.reasons)
            return
        mark = "!" * max(1, alert.urgency - 1)
        done = "" if alert.state is AlertState.OPEN else f"  ({alert.state})"
        yield f"{mark} {alert.headline}{done}"
        for reason in alert.reasons:
            yield f"    {reason.text}"
        if alert.source.quote:
            yield f"    Leaflet: “{alert.source.quote}”"
        else:
            yield f"    {alert.advice} (beyond the leaflet; {alert.source.document})"

    def _questions(self, asked: Iterable[Question]) -> Iterator[str]:
        return (f"? {question.text}" for question in asked)

    def _severity(self, severity: int | None) -> str:
        return self._leaflet.words["severity_ungraded" if severity is None else f"severity_{severity}"]


def visit(one: Visit) -> str:
    """A visit."""
    return f"{one.day.isoformat()}  {one.note}  [{one.id}]"


def lab(one: LabValue) -> str:
    """A laboratory value, with the range that its laboratory gave."""
    told = " ".join(filter(None, (one.name, one.value, one.unit)))
    beside = f"  ({one.low} – {one.high}{_SIDES.get(one.side, '')})" if one.low or one.high else ""
    return f"{one.day.isoformat()}  {told}{beside}  [{one.id}]"


_SIDES: Mapping[RangeSide | None, str] = {
    RangeSide.BELOW: ": below the laboratory’s range",
    RangeSide.ABOVE: ": above the laboratory’s range",
}


def clinic_question(one: ClinicQuestion) -> str:
    """A question for the clinic."""
    return f"{'done ' if one.done else ''}{one.text}  [{one.id}]"


def medicine(one: Medicine) -> str:
    """Another medicine."""
    since = f" since {one.since.isoformat()}" if one.since else ""
    return f"{one.name} {one.dose}{since}  [{one.id}]"


def _what_day(shown: DayPage) -> str:
    if shown.nothing_today:
        return "nothing today"
    return "" if shown.logged else "not logged"


def _until(day: date | None) -> str:
    return day.isoformat() if day else "further notice"
