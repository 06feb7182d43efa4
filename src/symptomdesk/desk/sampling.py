"""Writing an invented diary to try the program with."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from symptomdesk.desk.reference import open_reference, today
from symptomdesk.desk.timeline import Timeline
from symptomdesk.desk.values import RefusedError
from symptomdesk.diary.clock import Clock, local_now
from symptomdesk.diary.store import DiaryStore
from symptomdesk.sentences import sentence

if TYPE_CHECKING:
    from symptomdesk.paths import DataFolder


def make_sample_diary(
    folder: DataFolder, days: int, seed: int, until: date | None = None, clock: Clock = local_now
) -> None:
    """Write a sample diary of ``days`` days that ends with ``until`` (today) into an empty folder.

    Raises :class:`RefusedError` for a last day in the future, :class:`DiaryFault` if it cannot be written.
    """
    from symptomdesk.sample import make_sample  # noqa: PLC0415  (no other use case needs it)

    reference = open_reference(folder)
    this_day = today(clock(), reference.settings.day_starts_at)
    last = until or this_day
    if last > this_day:
        raise RefusedError(
            sentence("{day} is in the future; a diary ends today at the latest.", day=last.isoformat())
        )
    diary = make_sample(reference.leaflet, days=days, seed=seed, until=last)
    with DiaryStore.open(folder.root, now=clock) as store, store.writing() as writing:
        writing.load(diary)
        timeline, rulebook = Timeline(store), reference.rulebook(diary.treatment.indication)
        timeline.history(rulebook).raises(last, last)
        timeline.keep_triage(writing, rulebook, last)
