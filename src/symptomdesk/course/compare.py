"""How a period compares with the one before: new, gone, better, worse.

Two figures are compared, as a clinician would read them aloud: on how many of the logged days a sign was
there, and its worst severity. The worst severity counts at every step. The days count when they differ by
more than chance makes them differ from week to week: a rule of telling, not a clinical threshold.
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from msgspec.structs import replace

from symptomdesk.course.figures import Direction, SignChange, SignFigures, SignSeries, SignSummary
from symptomdesk.course.series import figures

_NOTICEABLE_DAYS = 2
_NOTICEABLE_SHARE = Fraction(1, 4)


def direction(before: SignFigures, after: SignFigures) -> Direction:
    """Where a sign is going from one period to the next; periods may differ in length."""
    if not before.days_logged or not after.days_logged:
        return Direction.UNCLEAR
    was_there, is_there = bool(before.days_present), bool(after.days_present)
    if was_there != is_there:
        return Direction.NEW if is_there else Direction.GONE
    tendencies = {_more_days(before, after), _worse_worst(before, after)} - {0}
    if len(tendencies) > 1:
        return Direction.UNCLEAR
    return {0: Direction.SAME, 1: Direction.WORSE, -1: Direction.BETTER}[sum(tendencies)]


def compare(before: Iterable[SignSeries], after: Iterable[SignSeries]) -> tuple[SignChange, ...]:
    """How each sign that was present in either period changed.

    Ordered by direction as :class:`~symptomdesk.course.model.Direction` lists them, then by days present,
    then by id. A sign without a series in one period counts there as never logged.
    """
    figures_before = {series.sign: figures(series) for series in before}
    figures_after = {series.sign: figures(series) for series in after}
    changes = [
        SignChange(sign, direction(then, now), then, now)
        for sign in figures_before.keys() | figures_after.keys()
        for then, now in [(figures_before.get(sign, _NEVER), figures_after.get(sign, _NEVER))]
        if then.days_present or now.days_present
    ]
    order = list(Direction)
    changes.sort(
        key=lambda c: (order.index(c.direction), -c.after.days_present, -c.before.days_present, c.sign)
    )
    return tuple(changes)


def summary(series: SignSeries, before: SignSeries | None = None) -> SignSummary:
    """A sign's figures and direction: against ``before``, or else the later half against the earlier one."""
    if before is None:
        half = len(series.values) // 2
        # By days, and not by dates: the day before the first may be beyond the calendar's end.
        before = replace(series, values=series.values[:half])
        later = replace(series, values=series.values[half:])
    else:
        later = series
    return SignSummary(series.sign, figures(series), direction(figures(before), figures(later)))


_NEVER = SignFigures(
    days_present=0,
    days_logged=0,
    days=0,
    worst=None,
    first_present=None,
    last_present=None,
    last_value=None,
)


def _more_days(before: SignFigures, after: SignFigures) -> int:
    """1 for noticeably more days, -1 for fewer, 0 for about as many, as a share of the days that were logged.

    The difference must amount to some days of the period with fewer logged days: where hardly anything was
    logged, nothing is noticeable.
    """
    then = Fraction(before.days_present, before.days_logged)
    now = Fraction(after.days_present, after.days_logged)
    difference = abs(now - then)
    days = difference * min(before.days_logged, after.days_logged)
    if days < _NOTICEABLE_DAYS or difference < _NOTICEABLE_SHARE * max(then, now):
        return 0
    return 1 if now > then else -1


def _worse_worst(before: SignFigures, after: SignFigures) -> int:
    """1, -1 or 0 for a higher, lower or equal worst severity; unknown when one was never graded."""
    if before.worst is None or after.worst is None:
        return 0
    return (after.worst > before.worst) - (after.worst < before.worst)
