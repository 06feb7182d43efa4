"""What the invented patient corrected after writing it: the former versions that a real diary would keep.

No correction changes which alerts are raised: a severity was milder before, a note or a slip of the pen had
none to raise, and what was picked by mistake is a common sign of a single day.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from msgspec.structs import replace

from symptomdesk.diary import rows
from symptomdesk.diary.model import DayPage, Observation, Origin, Revision, RevisionKind

if TYPE_CHECKING:
    from symptomdesk.sample.author import Author
    from symptomdesk.sample.story import Story


def revise(
    author: Author, story: Story, pages: Iterable[DayPage]
) -> tuple[tuple[DayPage, ...], tuple[Revision, ...]]:
    """The pages as they stand after corrections, and the former versions in the order of the corrections."""
    revised: list[DayPage] = []
    revisions: list[Revision] = []
    for page in pages:
        final = page
        at = author.after(page, minutes=4)
        if page.observations and author.chance(story.habits.corrects):
            final = _with_note(author, story, page)
            revisions.extend(_corrections(author, page, final, at))
        if page.text and author.chance(story.habits.corrects):
            revisions.extend(_slip(author, story, page, at))
        if page.observations and author.chance(story.habits.removes):
            revisions.append(_mistake(author, story, page, at))
        revised.append(final)
    return tuple(revised), tuple(revisions)


def _with_note(author: Author, story: Story, page: DayPage) -> DayPage:
    """The page with a note on its first symptom."""
    first, *others = page.observations
    note = author.one_of(story.writing.observation_notes)
    return replace(page, observations=(replace(first, note=note), *others))


def _corrections(author: Author, page: DayPage, final: DayPage, at: datetime) -> Iterator[Revision]:
    """The first symptom had no note, and if it was picked and is moderate or more, it was milder before."""
    first = page.observations[0]
    if first.origin is Origin.PICKED and first.severity is not None and first.severity > 1:
        milder = replace(first, severity=first.severity - 1)
        yield _former(author, milder, RevisionKind.EDITED, at)
    if final != page:
        yield _former(author, first, RevisionKind.EDITED, at)


def _slip(author: Author, story: Story, page: DayPage, at: datetime) -> Iterator[Revision]:
    now, before = story.writing.slip
    former = page.text.replace(f" {now} ", f" {before} ", 1)
    if former != page.text:
        row = rows.DAY.row(replace(page, text=former))
        record_id = f"{rows.DAY.table}:{page.day.isoformat()}"
        yield Revision(author.id(), rows.DAY.table, record_id, at, RevisionKind.EDITED, row)


def _mistake(author: Author, story: Story, page: DayPage, at: datetime) -> Revision:
    picked = Observation(author.id(), page.day, story.writing.mistaken, 1, at)
    return _former(author, picked, RevisionKind.REMOVED, at)


def _former(author: Author, observation: Observation, kind: RevisionKind, at: datetime) -> Revision:
    row = rows.OBSERVATION.row(observation)
    return Revision(author.id(), rows.OBSERVATION.table, observation.id, at, kind, row)
