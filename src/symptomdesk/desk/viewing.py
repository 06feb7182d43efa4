"""A day and a period as they are shown: put together from what is recorded, without reading anything."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from msgspec import Struct

from symptomdesk.course import cycles
from symptomdesk.course.model import DaySpan
from symptomdesk.desk.precautions import precautions_on
from symptomdesk.desk.understanding import is_recordable
from symptomdesk.desk.values import (
    Chip,
    DayMark,
    DayView,
    SignBefore,
    SignRow,
    SignSection,
    TextKey,
)
from symptomdesk.diary.model import Answer, DayPage, Origin, Treatment
from symptomdesk.leaflet.model import Urgency
from symptomdesk.triage.banners import banners
from symptomdesk.triage.days import day_facts, sign_value
from symptomdesk.triage.questions import (
    questions_about_day,
    questions_about_text,
    questions_about_values,
)

if TYPE_CHECKING:
    from symptomdesk.language.model import Understanding
    from symptomdesk.triage.classify import Rulebook
    from symptomdesk.triage.model import DayTriage, Question, SignValue

_ONE_DAY = timedelta(days=1)

RECENTLY = timedelta(days=28)
"""How far back a sign counts as one that this person has lately: a treatment cycle."""


class DayMaterial(Struct, frozen=True):
    """What a day's view is made from; ``recent`` are the pages of :data:`RECENTLY`, this day included."""

    page: DayPage
    recent: Mapping[date, DayPage]
    week: Sequence[DayTriage]
    understanding: Understanding
    answers: Sequence[Answer]
    treatment: Treatment
    rulebook: Rulebook
    today: date


def day_view(material: DayMaterial) -> DayView:
    """Everything that the page of a day shows."""
    page, rulebook = material.page, material.rulebook
    place = cycles.cycle_day(material.treatment, page.day)
    values = day_facts(page, rulebook.leaflet.fever, rulebook.fever_threshold).values
    triage = material.week[-1]
    rows = _Rows(rulebook, values, material.recent, page.day)
    usual = tuple(rows.usual())
    return DayView(
        page=page,
        today=page.day == material.today,
        triage=triage,
        banners=banners(triage.alerts),
        questions=tuple(_open_questions(material, values, triage)),
        chips=tuple(_chips(material)),
        usual=usual,
        sections=tuple(rows.sections({row.sign for row in usual})),
        week=tuple(_mark(one, material.recent) for one in material.week),
        cycle=place,
        capsule_mg=dose_on(material.treatment, page.day),
        precautions=precautions_on(
            page.day,
            rulebook.leaflet,
            material.treatment,
            place,
            frozenset(sign for sign, value in values.items() if value.present),
        ),
        unwritten=_unwritten(material),
    )


def _unwritten(material: DayMaterial) -> DaySpan | None:
    """The days not logged between the last logged one and a today that is not written yet."""
    page = material.page
    if page.day != material.today or page.logged:
        return None
    logged = [day for day, one in material.recent.items() if one.logged and day < page.day]
    if not logged or max(logged) == page.day - _ONE_DAY:
        return None
    return DaySpan(max(logged) + _ONE_DAY, page.day - _ONE_DAY)


def dose_on(treatment: Treatment, day: date) -> Decimal | None:
    """The prescribed dose in mg on a day."""
    prescription = cycles.prescription_on(treatment, day)
    return prescription.dose_mg if prescription else None


def _mark(triage: DayTriage, pages: Mapping[date, DayPage]) -> DayMark:
    page = pages.get(triage.day)
    return DayMark(triage.day, page is not None and page.logged, triage.urgency)


def _chips(material: DayMaterial) -> Iterator[Chip]:
    recorded = {TextKey.of_observation(o): o for o in material.page.observations if o.origin is Origin.TEXT}
    answered = {answer.key for answer in material.answers}
    seen = set()
    for mention in material.understanding.mentions:
        key = TextKey.of_mention(mention)
        if (key, mention.status) in seen:
            continue
        seen.add((key, mention.status))
        # "No fever at noon, fever at night": only the second one is in the diary.
        counts = is_recordable(mention)
        yield Chip(mention, recorded.get(key) if counts else None, counts and key.withdrawal in answered)


def _open_questions(
    material: DayMaterial, values: Mapping[str, SignValue], triage: DayTriage
) -> Iterator[Question]:
    """The day's unanswered questions; a severity that decides an urgency comes before anything else."""
    page, rulebook = material.page, material.rulebook
    answered = {answer.key for answer in material.answers}
    yield from questions_about_values(values.items(), rulebook, page.day)
    for question in questions_about_text(material.understanding, rulebook, page.day):
        if question.key not in answered:
            yield question
    yield from questions_about_day(triage, rulebook)


class _Rows(Struct, frozen=True):
    rulebook: Rulebook
    values: Mapping[str, SignValue]
    recent: Mapping[date, DayPage]
    day: date

    def usual(self) -> Iterator[SignRow]:
        """The day's signs and those recorded lately: the urgent ones of the day, then the most frequent."""
        counts: dict[str, int] = {}
        for page in self.recent.values():
            for sign in {o.sign for o in page.observations if o.present}:
                counts[sign] = counts.get(sign, 0) + 1
        counts.update({sign: counts.get(sign, 0) for sign in self.values})
        rows = {sign: self._row(sign) for sign in counts}
        for sign in sorted(counts, key=lambda s: (not _is_urgent(rows[s]), -counts[s], s)):
            yield rows[sign]

    def sections(self, already: set[str]) -> Iterator[SignSection]:
        """All other signs by list; a sign that stands on two lists comes under the first."""
        shown = set(already)
        for warning_list in self.rulebook.leaflet.lists:
            signs = [s.sign for line in warning_list.lines for s in line.signs if s.sign not in shown]
            shown.update(signs)
            if signs:
                yield SignSection(warning_list, tuple(self._row(sign) for sign in dict.fromkeys(signs)))

    def _row(self, sign: str) -> SignRow:
        lists = {standing.list.id: standing.list for standing in self.rulebook.standings(sign)}
        return SignRow(
            sign=sign,
            name=self.rulebook.leaflet.sign_name(sign),
            value=self.values.get(sign),
            lists=tuple(sorted(lists.values(), key=lambda one: -one.urgency)),
            days_running=self._days_running(sign),
            before=self._before(sign),
        )

    def _before(self, sign: str) -> SignBefore | None:
        for day in sorted((day for day in self.recent if day < self.day), reverse=True):
            told = [o for o in self.recent[day].observations if o.sign == sign and o.present]
            if told:
                return SignBefore(day, sign_value(told).severity)
        return None

    def _days_running(self, sign: str) -> int:
        """Present days in a row up to this one; days not logged neither break nor extend the row."""
        if sign not in self.values or not self.values[sign].present:
            return 0
        running = 0
        for day in sorted(self.recent, reverse=True):
            page = self.recent[day]
            present = day == self.day or any(o.sign == sign and o.present for o in page.observations)
            if present:
                running += 1
            elif page.logged:
                break
        return max(running, 1)


def _is_urgent(row: SignRow) -> bool:
    """Whether the sign is there on the day and some list of it says to act right away or sooner."""
    present = row.value is not None and row.value.present
    return present and any(one.urgency >= Urgency.RIGHT_AWAY for one in row.lists)
