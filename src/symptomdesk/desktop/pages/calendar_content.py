"""What the calendar shows, put into values and words; no widgets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from msgspec import Struct

from symptomdesk.desk import CalendarDay, CalendarView, Hit, Place
from symptomdesk.desktop import dates
from symptomdesk.desktop.dates import long_day, moment
from symptomdesk.desktop.translation import marked, plural, tr
from symptomdesk.desktop.widgets.day_card import DayCardContent
from symptomdesk.desktop.widgets.day_cell import DayCell
from symptomdesk.desktop.widgets.day_legend import LegendEntry
from symptomdesk.desktop.widgets.day_places import month_length
from symptomdesk.desktop.widgets.hit_row import HitContent
from symptomdesk.diary.model import DayPage, Revision, RevisionKind, severity_rank
from symptomdesk.leaflet.model import Leaflet, Urgency

if TYPE_CHECKING:
    from symptomdesk.triage.model import SignValue

HIGHEST = ""
"""What is shown when it is no sign: the highest urgency of the day."""

NOT_LOGGED = marked("not logged")
MOST_HITS = 25
_BEFORE_MARK, _LONGEST_EXCERPT = 40, 160
_DAY = timedelta(days=1)
_CAPSULES = {
    "taken": marked("Capsule taken"),
    "missed": marked("Capsule missed"),
    "held": marked("Capsule held"),
}
"""By the name of the status."""
_FORMER_TEXTS = {
    "text": marked("The text was “{before}” until {moment}."),
    "note": marked("The note was “{before}” until {moment}."),
}
"""By the name of the column."""


class Shown(Struct, frozen=True):
    """The month or ``year`` of ``first``, its first day, with the colours of ``sign`` or :data:`HIGHEST`."""

    first: date
    year: bool = False
    sign: str = HIGHEST

    @classmethod
    def around(cls, day: date, *, year: bool, sign: str) -> Shown:
        """The month or year that holds ``day``."""
        return cls(date(day.year, 1 if year else day.month, 1), year, sign)

    @property
    def last(self) -> date:
        """The last day."""
        month = date(self.first.year, 12, 1) if self.year else self.first
        return month.replace(day=month_length(month))

    @property
    def title(self) -> str:
        """Its name: "March 2026" or "2026"."""
        if self.year:
            return str(self.first.year)
        return tr("{month} {year}", month=dates.month_name(self.first.month), year=self.first.year)

    def days(self) -> Iterator[date]:
        """Its days."""
        for ordinal in range(self.first.toordinal(), self.last.toordinal() + 1):
            yield date.fromordinal(ordinal)


class CalendarWriter:
    """Puts days into words and fields, in the words of the leaflet."""

    def __init__(self, leaflet: Leaflet) -> None:
        self._leaflet = leaflet

    def cells(self, view: CalendarView, shown: Shown) -> tuple[DayCell, ...]:
        """The fields of every day shown."""
        return tuple(self._cell(view, day, shown.sign) for day in shown.days())

    def choices(self, view: CalendarView) -> tuple[tuple[str, str], ...]:
        """What can be shown: (id, name)."""
        signs = ((sign, self._leaflet.sign_name(sign)) for sign in view.signs)
        return ((HIGHEST, tr("Highest urgency")), *signs)

    def sentence(self, view: CalendarView, shown: Shown) -> str:
        """What the map shows, in one or two sentences."""
        days = [view.days[day] for day in shown.days() if day in view.days]
        if not days:
            return tr("Before the diary began.")
        logged = sum(one.logged for one in days)
        begin = plural("{logged} of %n day logged.", "{logged} of %n days logged.", len(days), logged=logged)
        if shown.sign != HIGHEST:
            return f"{begin} {self._sign_sentence(days, shown.sign)}"
        counted = Counter(one.urgency for one in days if one.urgency > Urgency.NONE)
        if not counted:
            return f"{begin} {tr('Nothing to tell anybody.')}"
        top = max(counted)
        highest = plural(
            "Highest: {urgency}, on %n day.",
            "Highest: {urgency}, on %n days.",
            counted[top],
            urgency=_lowered(self._urgency(top)),
        )
        return f"{begin} {highest}"

    def legend(self, cells: Iterable[DayCell], sign: str) -> tuple[LegendEntry, ...]:
        """What the fields mean; only what there is among them."""
        seen = {(c.tone, c.icon, c.figure): c for c in cells if not c.quiet and c.logged and c.tone}
        entries = [
            LegendEntry(sample, words) for sample, words in self._samples(sign) if _key(sample) in seen
        ]
        cells = tuple(cells)
        if any(not cell.quiet and not cell.logged for cell in cells):
            entries.append(LegendEntry(DayCell(date.min), tr(NOT_LOGGED)))
        if any(cell.capsule for cell in cells):
            entries.append(LegendEntry(DayCell(date.min, quiet=True, capsule=True), tr("capsule day")))
        if any(cell.today for cell in cells):
            entries.append(LegendEntry(DayCell(date.min, logged=True, today=True), tr("today")))
        return tuple(entries)

    def day_card(
        self, view: CalendarView, page: DayPage, former: Sequence[str], *, name_day: bool = True
    ) -> DayCardContent:
        """The card of a day."""
        day = page.day
        one = view.days.get(day, CalendarDay(day))
        lines = [self._sign_words(sign, value) for sign, value in _worst_first(one.signs)]
        if one.nothing:
            lines.append(tr("No symptom"))
        lines += [
            tr("Temperature {value} °{unit}", value=reading.value, unit=reading.unit)
            for reading in page.readings
        ]
        lines += [tr(_CAPSULES[dose.status.value]) for dose in page.doses]
        if not page.doses and day in view.capsule_days:
            lines.append(tr("Capsule day, nothing noted of it"))
        return DayCardContent(
            title=long_day(day, view.today) if name_day else "",
            head=self._head(one),
            lines=tuple(lines),
            quotes=tuple(text for text in (page.text, page.note) if text),
            former=tuple(former),
        )

    def former(self, revisions: Iterable[Revision], page: DayPage) -> tuple[str, ...]:
        """What entries of a day said before they were changed or removed, the latest change first."""
        of_day = [one for one in revisions if str(one.before.get("day")) == page.day.isoformat()]
        texts = self._former_texts([one for one in of_day if one.record == "day"], page)
        entries = ((one.at, self._former_entry(one)) for one in of_day if one.record != "day")
        told = [(at, words) for at, words in (*texts, *entries) if words]
        return tuple(words for _, words in sorted(told, key=lambda one: one[0], reverse=True))

    def hits(self, found: Sequence[Hit], today: date) -> tuple[HitContent, ...]:
        """The first :data:`MOST_HITS` hits, as excerpts around the first mark."""
        return tuple(_hit(one, today) for one in found[:MOST_HITS])

    # Fields

    def _cell(self, view: CalendarView, day: date, sign: str) -> DayCell:
        today = view.today
        if day not in view.days:
            told = tr("in the future") if day > today else tr("before the diary began")
            return DayCell(day, f"{long_day(day, today)}: {told}", quiet=True)
        one = view.days[day]
        tone, icon, figure = self._tone(one, sign)
        capsule = day in view.capsule_days
        parts = [
            self._meaning(one, sign),
            tr("capsule day") if capsule else "",
            tr("today") if day == today else "",
        ]
        meaning = ", ".join(part for part in parts if part)
        return DayCell(
            day=day,
            meaning=f"{long_day(day, today)}: {meaning}",
            logged=one.logged,
            tone=tone,
            icon=icon,
            figure=figure,
            capsule=capsule,
            today=day == today,
        )

    def _tone(self, one: CalendarDay, sign: str) -> tuple[str, str, str]:
        """Colour, icon and figure of a day."""
        if sign == HIGHEST:
            if not one.logged and one.urgency is Urgency.NONE:
                return "", "", ""
            if one.urgency is Urgency.NONE and not any(value.present for value in one.signs.values()):
                return f"day_{one.urgency.id}", "", ""
            return f"day_{one.urgency.id}", f"urgency_{one.urgency.id}", ""
        value = one.signs.get(sign)
        if value is None:
            return ("severity_0", "", "–") if one.logged else ("", "", "")
        if value.severity is None:
            return "chip", "", "?"
        return f"severity_{value.severity}", "", str(value.severity)

    def _samples(self, sign: str) -> Iterator[tuple[DayCell, str]]:
        if sign == HIGHEST:
            for urgency in reversed(Urgency):
                tone, icon = f"day_{urgency.id}", f"urgency_{urgency.id}"
                yield DayCell(date.min, logged=True, tone=tone, icon=icon), _lowered(self._urgency(urgency))
            yield DayCell(date.min, logged=True, tone=f"day_{Urgency.NONE.id}"), tr("no symptom")
            return
        for severity in (4, 3, 2, 1, 0):
            sample = DayCell(date.min, logged=True, tone=f"severity_{severity}", figure=str(severity))
            yield sample, self._severity(severity)
        yield DayCell(date.min, logged=True, tone="chip", figure="?"), self._severity(None)
        yield DayCell(date.min, logged=True, tone="severity_0", figure="–"), tr("logged, not mentioned")

    # Words

    def _meaning(self, one: CalendarDay, sign: str) -> str:
        if sign == HIGHEST:
            if not one.logged:
                carried = one.urgency is not Urgency.NONE
                return (
                    f"{tr(NOT_LOGGED)}, {_lowered(self._urgency(one.urgency))}" if carried else tr(NOT_LOGGED)
                )
            present = [(s, v) for s, v in _worst_first(one.signs) if v.present]
            names = ", ".join(self._sign_words(s, v) for s, v in present) or tr("no symptom")
            return f"{_lowered(self._urgency(one.urgency))}; {names}" if one.urgency else names
        value = one.signs.get(sign)
        if value is not None:
            return self._sign_words(sign, value)
        return (
            tr("logged, no word of {sign_name}", sign_name=self._leaflet.sign_name(sign))
            if one.logged
            else tr(NOT_LOGGED)
        )

    def _head(self, one: CalendarDay) -> str:
        if not one.logged:
            carried = one.urgency is not Urgency.NONE
            return (
                tr("Not logged. Still open: {what}", what=_lowered(self._urgency(one.urgency)))
                if carried
                else tr("Not logged")
            )
        return "" if one.urgency is Urgency.NONE else self._urgency(one.urgency)

    def _sign_sentence(self, days: Sequence[CalendarDay], sign: str) -> str:
        name = self._leaflet.sign_name(sign)
        present = [one.signs[sign] for one in days if sign in one.signs and one.signs[sign].present]
        if not present:
            return tr("{name} was not there.", name=name)
        worst = max((value.severity for value in present), key=severity_rank)
        return plural(
            "{name}: on %n day, at worst {severity}.",
            "{name}: on %n days, at worst {severity}.",
            len(present),
            name=name,
            severity=self._severity(worst),
        )

    def _sign_words(self, sign: str, value: SignValue) -> str:
        name = self._leaflet.sign_name(sign)
        if value.reading and value.severity is None:
            return f"{name}: {value.reading}"
        severity = self._severity(value.severity)
        if value.severity in (0, None):
            return tr("{name}: {severity}", name=name, severity=severity)
        return tr(
            "{name}: {severity} ({figure} of {most})",
            name=name,
            severity=severity,
            figure=value.severity,
            most=4,
        )

    def _severity(self, severity: int | None) -> str:
        return self._leaflet.words[f"severity_{'ungraded' if severity is None else severity}"]

    def _urgency(self, urgency: Urgency) -> str:
        return self._leaflet.words[f"urgency_{urgency.id}"]

    # Former versions

    def _former_texts(self, revisions: Sequence[Revision], page: DayPage) -> Iterator[tuple[datetime, str]]:
        """What the day's text and note were, each where it is not what they became."""
        ordered = sorted(revisions, key=lambda one: one.at)
        after: list[Mapping[str, object]] = [one.before for one in ordered[1:]]
        after.append({"text": page.text, "note": page.note})
        for revision, then in zip(ordered, after if ordered else (), strict=True):
            for column, words in _FORMER_TEXTS.items():
                before = str(revision.before.get(column) or "")
                if before and before != then.get(column):
                    yield revision.at, tr(words, before=before, moment=moment(revision.at))

    def _former_entry(self, revision: Revision) -> str:
        before = revision.before
        match revision.record:
            case "observation":
                severity = before.get("severity")
                graded = severity if isinstance(severity, int) else None
                said = f"{self._leaflet.sign_name(str(before.get('sign')))}: {self._severity(graded)}"
            case "dose":
                said = tr(_CAPSULES.get(str(before.get("status")), ""))
            case "reading":
                said = tr("Temperature {value} °{unit}", value=before.get("value"), unit=before.get("unit"))
            case _:
                return ""
        at = moment(revision.at)
        if revision.kind is RevisionKind.REMOVED:
            return tr("{entry} – removed {moment}.", entry=said, moment=at)
        return tr("{entry} – changed {moment}.", entry=said, moment=at)


def found_words(found: Sequence[Hit]) -> str:
    """A sentence about what was found."""
    if not found:
        return tr("Nothing found. Try fewer words, or only the beginning of one.")
    days = len({hit.day for hit in found})
    told = plural("Found on %n day, the latest first.", "Found on %n days, the latest first.", days)
    if len(found) <= MOST_HITS:
        return told
    more = plural(
        "The first %n is shown: add a word to see fewer.",
        "The first %n are shown: add a word to see fewer.",
        MOST_HITS,
    )
    return f"{told} {more}"


def _hit(hit: Hit, today: date) -> HitContent:
    first_mark = hit.marks[0][0] if hit.marks else 0
    begin = max(0, first_mark - _BEFORE_MARK)
    end = min(len(hit.text), begin + _LONGEST_EXCERPT)
    lead, tail = "…" if begin else "", "…" if end < len(hit.text) else ""
    # A line break would end the line of the excerpt; a blank is as long, so that the marks stay right.
    text = hit.text[begin:end].translate(_LINE_BREAKS)
    excerpt = f"{lead}{text}{tail}"
    shift = len(lead) - begin
    marks = tuple(
        (_utf16(excerpt, first + shift), _utf16(excerpt, min(last, end) + shift))
        for first, last in hit.marks
        if first < end
    )
    where = dates.written(hit.day, dates.BRIEF, with_year=hit.day.year != today.year)
    if hit.place is Place.NOTE:
        where = tr("{day} · note", day=where)
    elif hit.place is Place.SIGN:
        where = tr("{day} · symptom", day=where)
    return HitContent(hit.day, where, excerpt, marks)


def _utf16(text: str, index: int) -> int:
    """An index into ``text`` as Qt counts it."""
    return len(text[:index].encode("utf-16-le", "surrogatepass")) // 2


def _worst_first(signs: Mapping[str, SignValue]) -> list[tuple[str, SignValue]]:
    return sorted(signs.items(), key=lambda one: (-severity_rank(one[1].severity), one[0]))


def _key(cell: DayCell) -> tuple[str, str, str]:
    return cell.tone, cell.icon, cell.figure


def _lowered(text: str) -> str:
    return text[:1].lower() + text[1:]


_LINE_BREAKS = {ord(one): " " for one in "\n\r\t\v\f\x1c\x1d\x1e\x85\u2028\u2029"}
