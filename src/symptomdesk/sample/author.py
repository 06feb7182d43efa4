"""The one source of chance of a sample: the same seed gives the same diary, ids and instants included."""

from __future__ import annotations

import random
import uuid
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta, timezone
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from symptomdesk.diary.model import DayPage
    from symptomdesk.sample.story import Bounds

T = TypeVar("T")

_ZONE = timezone(timedelta(hours=1))
_USUAL_TIME = time(20, 30)


class Author:
    """Decides what happens, by ``seed``."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311 - a story, not a secret

    def chance(self, probability: float) -> bool:
        """True with that probability (0 to 1)."""
        return self._random.random() < probability

    def between(self, bounds: Bounds) -> int:
        """A whole number within bounds."""
        return self._random.randint(bounds.low, bounds.high)

    def scale(self, low: float, high: float) -> float:
        """A factor from ``low`` to ``high``."""
        return self._random.uniform(low, high)

    def one_of(self, choices: Sequence[T]) -> T:
        """One of the choices, of which there is at least one."""
        return self._random.choice(choices)

    def weighted(self, choices: Sequence[T], weights: Sequence[int]) -> T:
        """One of the choices, each as likely as its weight says."""
        return self._random.choices(choices, weights)[0]

    def id(self) -> str:
        """A fresh id."""
        return str(uuid.UUID(int=self._random.getrandbits(128), version=4))

    def moment(self, day: date, hour: int) -> datetime:
        """An instant of ``day`` within the hour that begins at ``hour``."""
        return datetime.combine(
            day, time(hour, self._random.randrange(60), self._random.randrange(60)), _ZONE
        )

    def after(self, page: DayPage, minutes: int) -> datetime:
        """That long after the last entry of a page, or at half past eight where none has an instant."""
        instants = [entry.at for entry in page.observations]
        instants += [entry.at for entry in page.readings]
        instants += [entry.at for entry in page.doses]
        latest = max(instants, default=datetime.combine(page.day, _USUAL_TIME, _ZONE))
        return latest + timedelta(minutes=minutes)

    def evening(self, day: date) -> datetime:
        """When the patient sits down to write."""
        return self.moment(day, self._random.choice((19, 20, 20, 21)))
