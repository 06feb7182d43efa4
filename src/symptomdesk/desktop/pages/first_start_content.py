"""The first start: what its steps say, and what their answers mean; no widgets, no Qt."""

from __future__ import annotations

import re
from datetime import date, timedelta
from decimal import Decimal
from enum import IntEnum

from msgspec import Struct

from symptomdesk.desk import RefusedError
from symptomdesk.desktop.pages.typed_days import day_of
from symptomdesk.desktop.translation import marked, tr
from symptomdesk.diary.model import Regimen, Treatment
from symptomdesk.leaflet.model import Indication, Leaflet


class Step(IntEnum):
    """The steps, in order."""

    WELCOME = 0
    TREATMENT = 1
    PHONES = 2


TITLES = {
    Step.WELCOME: marked("Welcome"),
    Step.TREATMENT: marked("About you and the medicine"),
    Step.PHONES: marked("Whom to call"),
}
NOTES = {
    Step.WELCOME: marked("Three short steps, then you can begin to write."),
    Step.TREATMENT: marked("Leave empty what you do not know. You can change all of it later."),
    Step.PHONES: marked("Leave empty what you do not know. You can change it later in Settings."),
}
IS_TITLE = marked("What this is")
IS_NOT_TITLE = marked("What it is not")
NEXT = marked("Next")
BEGIN = marked("Begin to write")
BACK = marked("Back")
SKIP = marked("Skip to the diary")
SKIP_HELP = marked("Go to the page of today at once; everything can be written down later")

INDICATION_NAME = marked("What the medicine is taken for")
INDICATION_NOTE = marked("It decides which warnings of the leaflet apply.")
HOW_TITLE = marked("How it is taken")
START_NAME = marked("When did the treatment begin?")
START_EXAMPLE = marked("e.g. 3 February 2026")
DOSE_NAME = marked("How many mg has one day’s dose?")
DOSE_EXAMPLE = marked("e.g. 25, as on the pack")
REGIMEN_NAME = marked("On which days is it taken?")
REGIMENS: tuple[tuple[Regimen | None, str], ...] = (
    (Regimen.DAYS_21_7, marked("Days 1-21 of 28, then a week without")),
    (Regimen.DAYS_28_0, marked("Days 1-28 of 28")),
    (Regimen.CONTINUOUS, marked("Every day, without cycles")),
    (None, marked("I do not know")),
)

_LONGEST_AHEAD = timedelta(days=366)
_MILLIGRAMS = re.compile(r"(\d{1,4}(?:[.,]\d{1,2})?)(?:\s*mg)?", re.IGNORECASE)


def progress(step: Step) -> str:
    """Where one is."""
    return tr("Step {step} of {steps}", step=step + 1, steps=len(Step))


def indications(leaflet: Leaflet) -> tuple[tuple[Indication, str], ...]:
    """What the medicine can be taken for."""
    return tuple((one, leaflet.words[f"indication_{one.value}"]) for one in Indication)


class TreatmentAnswers(Struct, frozen=True):
    """What was answered about the treatment; ``None`` for what was not."""

    indication: Indication = Indication.UNKNOWN
    start: date | None = None
    dose_mg: Decimal | None = None
    regimen: Regimen | None = None

    @classmethod
    def of(cls, treatment: Treatment) -> TreatmentAnswers:
        """What is known already."""
        latest = treatment.prescriptions[-1] if treatment.prescriptions else None
        return cls(
            treatment.indication,
            treatment.start,
            latest.dose_mg if latest else None,
            latest.regimen if latest else None,
        )


def start_of(text: str, today: date) -> date | None:
    """When the treatment began, or soon will; raises :class:`RefusedError`."""
    return day_of(text, today + _LONGEST_AHEAD)


def dose_of(text: str) -> Decimal | None:
    """The dose that was typed; raises :class:`RefusedError` for what is none."""
    typed = text.strip()
    if not typed:
        return None
    found = _MILLIGRAMS.fullmatch(typed)
    if found is None:
        raise RefusedError(tr("Please write a figure, as 25."))
    return Decimal(found[1].replace(",", "."))


def dose_text(dose_mg: Decimal | None) -> str:
    """A dose to be read and changed."""
    return "" if dose_mg is None else f"{dose_mg.normalize():f}"
