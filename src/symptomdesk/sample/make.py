"""Puts the sample together, in the order in which one thing follows from another."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from symptomdesk.diary.model import Diary
from symptomdesk.paths import resources
from symptomdesk.sample.alerts import make_acknowledgements, make_raises
from symptomdesk.sample.author import Author
from symptomdesk.sample.clinic import (
    make_labs,
    make_medicines,
    make_questions,
    make_treatment,
    make_visits,
)
from symptomdesk.sample.days import DayWriter
from symptomdesk.sample.history import revise
from symptomdesk.sample.story import load_story
from symptomdesk.triage.classify import Rulebook

if TYPE_CHECKING:
    from symptomdesk.leaflet.model import Leaflet

_STORY = "sample.toml"


def make_sample(leaflet: Leaflet, days: int, seed: int, until: date, story_file: Path | None = None) -> Diary:
    """An invented diary of ``days`` days (at least 1) that ends with ``until``, marked as a sample.

    The same arguments give the same diary, ids and instants included. ``leaflet`` decides what is raised and
    must know the signs of the story. Raises ``ValueError`` for fewer days than one.
    """
    if days < 1:
        raise ValueError(f"a diary has at least one day, not {days}")
    story = load_story(story_file or resources() / _STORY)
    author = Author(seed)
    first = until - timedelta(days=days - 1)
    treatment = make_treatment(author, story, first, until)
    visits = make_visits(author, story, treatment, first)
    written = DayWriter(author, story, treatment).pages(first, until)
    pages, revisions = revise(author, story, written)
    rulebook = Rulebook(leaflet, treatment.indication)
    acknowledgements = make_acknowledgements(author, story, pages, rulebook)
    return Diary(
        pages=pages,
        treatment=treatment,
        visits=visits,
        labs=make_labs(author, story, visits, until),
        questions=make_questions(author, story, visits, until),
        medicines=make_medicines(author, story, treatment),
        acknowledgements=acknowledgements,
        raises=make_raises(author, pages, acknowledgements, rulebook, until),
        revisions=revisions,
        sample=True,
    )
