"""What the program would have raised over these days, and what the invented patient did about it.

The rules of triage decide, as they do for a real diary: nothing is raised that they would not raise.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from symptomdesk.diary.model import Acknowledgement, DayPage, Raise
from symptomdesk.leaflet.model import Urgency
from symptomdesk.triage.alerts import AlertLedger, raises_of
from symptomdesk.triage.days import day_facts
from symptomdesk.triage.model import Alert, AlertState, DayFacts

if TYPE_CHECKING:
    from symptomdesk.sample.author import Author
    from symptomdesk.sample.story import Story
    from symptomdesk.triage.classify import Rulebook

_ANY_LIST = "any"


def make_acknowledgements(
    author: Author, story: Story, pages: Iterable[DayPage], rulebook: Rulebook
) -> tuple[Acknowledgement, ...]:
    """Go through the days and now and then say that something was done."""
    ledger = AlertLedger(rulebook)
    made: list[Acknowledgement] = []
    for page in pages:
        ledger.advance(day_facts(page, rulebook.leaflet.fever, rulebook.fever_threshold))
        alerts = ledger.triage().alerts
        of_day = list(_acknowledge(author, story, page, alerts))
        # The same day goes on: nothing more is felt, but something has been done.
        ledger.advance(DayFacts(page.day), of_day)
        made += of_day
    return tuple(made)


def _acknowledge(
    author: Author, story: Story, page: DayPage, alerts: Iterable[Alert]
) -> Iterator[Acknowledgement]:
    at = author.after(page, minutes=12)
    habits = story.habits
    for alert in alerts:
        serious = alert.urgency >= Urgency.RIGHT_AWAY
        chance = habits.acknowledges_serious if serious else habits.acknowledges_common
        if alert.state is not AlertState.ACKNOWLEDGED and author.chance(chance):
            notes = story.acknowledgements.get(alert.list, story.acknowledgements[_ANY_LIST])
            note = author.one_of(notes)
            yield Acknowledgement(author.id(), alert.list, page.day, at, note, dict(alert.severities))


def make_raises(
    author: Author,
    pages: Iterable[DayPage],
    acknowledgements: Iterable[Acknowledgement],
    rulebook: Rulebook,
    until: date,
) -> tuple[Raise, ...]:
    """The alerts as they were raised, at the instant of the day's last entry."""
    by_day = {page.day: page for page in pages}
    return tuple(
        Raise(
            author.id(),
            raised.list,
            raised.urgency.id,
            raised.day,
            author.after(by_day[raised.day], minutes=0),
            raised.signs,
            raised.reasons,
        )
        for raised in raises_of(by_day.values(), acknowledgements, rulebook, until)
    )
