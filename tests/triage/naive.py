"""The rules of episodes and alerts once more, slowly, sentence by sentence, for comparison.

Nothing here walks along with the days or keeps a state: every question is answered by looking at all days of
the diary up to the day asked about. Only the leaflet's data is shared with the program.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal

from msgspec import Struct

from symptomdesk.diary.model import Acknowledgement, DayPage
from symptomdesk.leaflet.model import Leaflet, ListedSign, Rule, Urgency, WarningList

ONE = timedelta(days=1)


class Value(Struct, frozen=True):
    severity: int | None
    course: bool
    sudden: bool

    @property
    def rank(self) -> float:
        return 0.5 if self.severity is None else self.severity


class Stretch(Struct, frozen=True):
    """An episode: its present days, the day from which it raises its list, the day on which it ended."""

    sign: str
    days: tuple[date, ...]
    raises: date | None
    ended: date | None
    worst: float

    def open_at(self, day: date) -> bool:
        return self.days[0] <= day and (self.ended is None or day < self.ended)

    def raising_at(self, day: date) -> bool:
        return self.raises is not None and self.raises <= day and self.open_at(day)


class Naive:
    """A diary as at the end of ``day``."""

    def __init__(
        self,
        pages: Iterable[DayPage],
        acknowledgements: Iterable[Acknowledgement],
        leaflet: Leaflet,
        lists: Sequence[WarningList],
        day: date,
    ) -> None:
        self.pages = {page.day: page for page in pages if page.day <= day}
        self.acknowledgements = [a for a in acknowledgements if a.day <= day]
        self.leaflet = leaflet
        self.lists = lists
        self.day = day
        self.first = min([*self.pages, day])

    # Days

    def value(self, sign: str, day: date) -> Value | None:
        """A sign's value on a day is the highest of its observations; ``None``: nothing was said of it."""
        page = self.pages.get(day, DayPage(day))
        said = [o for o in page.observations if o.sign == sign]
        hot = sign == "fever" and any(r.celsius >= Decimal(38) for r in page.readings)
        if not said:
            return Value(None, course=False, sudden=False) if hot else None
        here = [o for o in said if o.severity != 0]
        if not here:
            return Value(None if hot else 0, course=False, sudden=False)
        graded = [o.severity for o in here if o.severity is not None]
        return Value(max(graded, default=None), any(o.course for o in here), any(o.sudden for o in here))

    def present(self, sign: str, day: date) -> bool:
        value = self.value(sign, day)
        return value is not None and value.severity != 0

    def logged(self, day: date) -> bool:
        page = self.pages.get(day)
        return page is not None and (page.nothing_today or page.observations != ())

    def counts(self, listed: ListedSign, day: date) -> bool:
        value = self.value(listed.sign, day)
        if value is None or value.severity == 0:
            return False
        if listed.sign == "dizziness":
            return value.rank >= 3
        if listed.sign == "headache" and listed.from_severity is not None:
            return value.rank >= 4 or value.sudden
        return True

    def calendar(self) -> Iterator[date]:
        day = self.first
        while day <= self.day:
            yield day
            day += ONE

    # Episodes

    def ends(self, one: WarningList, listed: ListedSign, day: date, last: date) -> bool:
        """Whether an episode whose latest present day so far is ``last`` ends on ``day``."""
        value = self.value(listed.sign, day)
        if not any(self.logged(day - ONE * back) or day - ONE * back == last for back in range(7)):
            return True  # seven days in a row without a logged day
        if value is not None and value.severity == 0:
            return True
        if listed.sign == "dizziness" and value is not None and value.severity is not None:
            return True  # lower than 3, for it does not count
        if one.urgency < Urgency.RIGHT_AWAY:
            return self.logged(day)
        page = self.pages.get(day)
        return page is not None and page.nothing_today

    def stretches(self, one: WarningList, listed: ListedSign) -> Iterator[Stretch]:
        days: list[date] = []
        for day in self.calendar():
            if self.counts(listed, day):
                days.append(day)
            elif days and self.ends(one, listed, day, days[-1]):
                yield self.stretch(one, listed.sign, days, day)
                days = []
        if days:
            yield self.stretch(one, listed.sign, days, None)

    def stretch(self, one: WarningList, sign: str, days: Sequence[date], ended: date | None) -> Stretch:
        raising = [
            day for day in days if one.rule is Rule.PRESENT or self.persists_or_worsens(sign, days, day)
        ]
        return Stretch(
            sign,
            tuple(days),
            min(raising, default=None),
            ended,
            max(self.value(sign, day).rank for day in days),  # type: ignore[union-attr]
        )

    def persists_or_worsens(self, sign: str, days: Sequence[date], day: date) -> bool:
        value = self.value(sign, day)
        assert value is not None
        earlier = [self.value(sign, other) for other in days if other < day]
        of_the_last_14 = [back for back in range(14) if self.present(sign, day - ONE * back)]
        return (
            len(earlier) >= 2
            or len(of_the_last_14) >= 5
            or any(value.rank > other.rank for other in earlier if other is not None)
            or value.rank >= 3
            or value.course
        )

    def of_list(self, one: WarningList) -> list[Stretch]:
        signs = [listed for line in one.lines for listed in line.signs]
        found = [stretch for listed in signs for stretch in self.stretches(one, listed)]
        return [stretch for stretch in found if stretch.raises is not None]

    # Alerts

    def runs(self, one: WarningList) -> list[list[date]]:
        """The days in a row at whose end an alert of the list is open."""
        stretches = self.of_list(one)
        runs: list[list[date]] = []
        for day in self.calendar():
            if any(stretch.raising_at(day) for stretch in stretches):
                if runs and runs[-1][-1] == day - ONE:
                    runs[-1].append(day)
                else:
                    runs.append([day])
        return runs

    def members(self, one: WarningList, run: Sequence[date]) -> list[Stretch]:
        return [s for s in self.of_list(one) if any(s.raising_at(day) for day in run)]

    def severities(self, one: WarningList, run: Sequence[date]) -> dict[str, float]:
        worst: dict[str, float] = {}
        for stretch in self.members(one, run):
            worst[stretch.sign] = max(stretch.worst, worst.get(stretch.sign, 0))
        return worst

    def urgency_of(self, one: WarningList, run: Sequence[date]) -> Urgency:
        clustered = one.cluster and any(
            self.counts(listed, day) and self.counts(other, day - ONE * apart)
            for day in run
            for apart in range(4)
            for line in one.lines
            for listed in line.signs
            for other_line in one.lines
            for other in other_line.signs
            if line is not other_line
        )
        return Urgency.IMMEDIATELY if clustered else one.urgency

    def covered(self, one: WarningList, stretch: Stretch) -> bool:
        """Whether acknowledgements cover an episode."""
        assert stretch.raises is not None
        for acknowledgement in self.acknowledgements:
            if acknowledgement.list != one.id or stretch.sign not in acknowledgement.severities:
                continue
            severity = acknowledgement.severities[stretch.sign]
            if (0.5 if severity is None else severity) < stretch.worst:
                continue
            later = (stretch.raises - acknowledgement.day).days
            if later <= 0 or (one.urgency is Urgency.PROMPTLY and later <= 28):
                return True
        return False

    def state(self, one: WarningList, run: Sequence[date]) -> str:
        acknowledged = all(self.covered(one, stretch) for stretch in self.members(one, run))
        if run[-1] < self.day:
            return "over" if acknowledged or one.urgency < Urgency.RIGHT_AWAY else "unanswered"
        if acknowledged:
            return "acknowledged"
        # Somebody said that they acted since it began, or before it and that covered it when it began.
        first = Naive(self.pages.values(), self.acknowledgements, self.leaflet, self.lists, run[0])
        since = any(a.list == one.id and a.day >= run[0] for a in self.acknowledgements)
        carried = self.day != run[0] and first.state(one, first.runs(one)[-1]) == "acknowledged"
        return "worsened" if since or carried else "open"

    def alerts(self) -> set[tuple[str, str, Urgency, tuple[tuple[str, float], ...], date]]:
        """Each alert as list, state, urgency, signs with their worst severity, and since when."""
        found = set()
        for one in self.lists:
            over = []
            for run in self.runs(one):
                state = self.state(one, run)
                if state == "unanswered":
                    over.append(run)
                elif state != "over":
                    found.add(self.alert(one, state, [run]))
            if over:
                found.add(self.alert(one, "unanswered", over))
        return found

    def alert(
        self, one: WarningList, state: str, runs: Sequence[Sequence[date]]
    ) -> tuple[str, str, Urgency, tuple[tuple[str, float], ...], date]:
        worst: dict[str, float] = {}
        for run in runs:
            for sign, severity in self.severities(one, run).items():
                worst[sign] = max(severity, worst.get(sign, 0))
        since = min(stretch.days[0] for run in runs for stretch in self.members(one, run))
        urgency = max(self.urgency_of(one, run) for run in runs)
        return (one.id, state, urgency, tuple(sorted(worst.items())), since)

    # The day

    def unlisted(self) -> set[str]:
        page = self.pages.get(self.day, DayPage(self.day))
        listed = {s.sign for one in self.lists for line in one.lines for s in line.signs}
        return {o.sign for o in page.observations if o.severity != 0} - listed

    def urgency(self) -> Urgency:
        standing = [urgency for _, state, urgency, _, _ in self.alerts() if state != "unanswered"]
        return max([Urgency.MENTION if self.unlisted() else Urgency.NONE, *standing])

    def still_there(self) -> set[str]:
        return {
            listed.sign
            for one in self.lists
            if one.urgency >= Urgency.RIGHT_AWAY
            for line in one.lines
            for listed in line.signs
            for stretch in self.stretches(one, listed)
            if stretch.ended is None and self.value(listed.sign, self.day) is None
        }
