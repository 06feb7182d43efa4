"""All that is written goes through here: one transaction, the alerts it raises, the way back, who is told."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import date, datetime
from typing import TYPE_CHECKING

from symptomdesk.desk.entering import new_id
from symptomdesk.desk.values import Change
from symptomdesk.diary.model import Raise

if TYPE_CHECKING:
    from symptomdesk.desk.recorder import Recorder, Undo
    from symptomdesk.desk.timeline import Timeline
    from symptomdesk.diary.clock import Clock
    from symptomdesk.diary.store import DiaryStore
    from symptomdesk.diary.writing import Writing
    from symptomdesk.triage.classify import Rulebook


class Changes:
    """The changes of one diary.

    ``rulebook`` and ``today`` are asked when something is written; ``forget_words`` is called when own
    symptoms go by other names than before, so that they are recognised by the new ones.
    """

    def __init__(
        self,
        store: DiaryStore,
        timeline: Timeline,
        clock: Clock,
        *,
        rulebook: Callable[[], Rulebook],
        today: Callable[[], date],
        forget_words: Callable[[], None],
    ) -> None:
        self._store, self._timeline, self._clock = store, timeline, clock
        self._rulebook, self._today, self._forget_words = rulebook, today, forget_words
        self._undo: list[Undo] = []
        self._listeners: list[Callable[[Change], None]] = []
        self._own_symptoms: frozenset[str] | None = None

    @property
    def undo_label(self) -> str | None:
        """What :meth:`undo` would take back, in words; ``None`` if nothing."""
        return self._undo[-1].label if self._undo else None

    def undo(self) -> frozenset[date]:
        """Take back the latest use case; the days that it concerned.

        Nothing is taken back once another program has written: it would undo what that wrote, too.
        """
        if not self._undo:
            return frozenset()
        latest = self._undo[-1]
        with self.write(latest.label, *latest.days, remember=False) as recorder:
            if not self._undo:
                return frozenset()
            recorder.take_back(latest)
        self._undo.pop()
        return latest.days

    def listen(self, listener: Callable[[Change], None]) -> None:
        """Have ``listener`` called after every change, also those that :meth:`look_around` notices."""
        self._listeners.append(listener)

    def stop_listening(self, listener: Callable[[Change], None]) -> None:
        """The opposite of :meth:`listen`."""
        with suppress(ValueError):
            self._listeners.remove(listener)

    def look_around(self) -> bool:
        """Notice what other programs wrote to the diary; cheap enough to call every second."""
        if not self._timeline.changed_by_others():
            return False
        self._undo.clear()
        self._forget_own_symptoms()
        self.tell("Changed by another program")
        return True

    def on_replaced(self) -> None:
        """Forget what is remembered of a diary in whose place there is another one now."""
        self._undo.clear()
        self._timeline.forget_all()
        self._forget_own_symptoms()
        self.tell("Backup restored")

    def tell(self, label: str) -> None:
        """Tell of a change that concerns no particular day."""
        self._tell(Change(frozenset(), self._clock(), label))

    def _tell(self, change: Change) -> None:
        for listener in tuple(self._listeners):
            listener(change)

    @contextmanager
    def write(
        self, label: str, *days: date, remember: bool = True, raises_since: date | None = None
    ) -> Iterator[Recorder]:
        """One transaction: the writes of a use case, and the alerts that they raise.

        Where it concerns no day, they can only be raised by other rules, or from ``raises_since`` on.
        """
        from symptomdesk.desk.recorder import Recorder, Undo  # noqa: PLC0415  (who only looks needs none)

        at, rules = self._clock(), self._rulebook()
        if self._own_symptoms is None:
            self._own_symptoms = frozenset(self._store.own_symptoms())
        others = False
        try:
            with self._store.writing() as writing:
                # Others may have written since we last looked; within the transaction nobody can.
                others = self._timeline.changed_by_others()
                if others:
                    self._undo.clear()
                recorder = Recorder(writing, at)
                yield recorder
                taken_in = recorder.taken_in
                if taken_in is not None:
                    days = (*days, *taken_in.days)
                    # Its acknowledgements may be about days on which nothing is written.
                    self._timeline.forget_all()
                self._timeline.forget(days)
                now_rules = self._rulebook()
                if taken_in is not None:
                    since = taken_in.raises_since
                elif now_rules is rules:
                    since = min(days, default=raises_since)
                else:
                    since = date.min
                if since is not None:
                    self._keep_raises(writing, now_rules, since, at)
                    self._timeline.keep_triage(writing, now_rules, self._today())
        except BaseException:
            self._timeline.forget_all()
            if others:
                # Nobody was told of what they wrote: whoever looks around next shall notice it.
                self._timeline.forget_version()
            raise
        if taken_in is not None:
            # What could be undone may have been overtaken by what came in.
            self._undo.clear()
        elif recorder.steps and remember:
            self._undo.append(Undo(label, frozenset(days), tuple(recorder.steps)))
        if others or (recorder.own_symptoms and self._named_others()):
            self._forget_own_symptoms()
        # What others wrote may concern any day, and nobody was told of it yet.
        self._tell(Change(frozenset() if others else frozenset(days), at, label))

    def _named_others(self) -> bool:
        """Whether own symptoms go by other names than before the write."""
        return self._own_symptoms != frozenset(self._store.own_symptoms())

    def _forget_own_symptoms(self) -> None:
        self._own_symptoms = None
        self._forget_words()

    def _keep_raises(self, writing: Writing, rulebook: Rulebook, since: date, at: datetime) -> None:
        """Keep as events the alerts that the transaction raised, on its day or later ones."""
        kept = {(r.list, r.urgency, r.day, frozenset(r.signs)) for r in self._store.raises(first=since)}
        history = self._timeline.history(rulebook)
        for event in history.raises(since, self._today()):
            known = (event.list, event.urgency.id, event.day, frozenset(event.signs)) in kept
            if not known:
                writing.add(
                    Raise(
                        new_id(),
                        event.list,
                        event.urgency.id,
                        event.day,
                        at,
                        event.signs,
                        event.reasons,
                    )
                )
