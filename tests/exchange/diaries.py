"""Diaries of any content that a person could have written, for laws about files."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st
from msgspec.structs import replace

from symptomdesk.diary.model import (
    Acknowledgement,
    Answer,
    ClinicQuestion,
    CycleStart,
    DayPage,
    Diary,
    Dose,
    DoseStatus,
    Hold,
    LabValue,
    Medicine,
    Observation,
    Origin,
    Prescription,
    Raise,
    Reading,
    Regimen,
    Revision,
    RevisionKind,
    Treatment,
    Visit,
)
from symptomdesk.leaflet.model import Indication, Urgency

FIRST = date(2026, 2, 20)
LAST = date(2026, 3, 2)
SIGNS = ("nausea", "rash", "chest_pain", "dizziness", "own:hiccups", "own:=1+1")

# Everything but lone surrogates, which are no text.
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
names = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)
# What stands on one line, without what would act on the words beside it (see limits.has_unseen).
seen = st.characters(exclude_categories=["C", "Z"], exclude_characters="\u061c") | st.just(" ")
lines = st.text(seen, max_size=12)
titles = st.text(seen, min_size=1, max_size=12)
days = st.dates(FIRST, LAST)
any_days = st.dates(date(1900, 1, 1), date(9998, 12, 31))
severities = st.none() | st.integers(0, 4)
offsets = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
# Few instants, so that many records share one and only the order of entry tells them apart.
instants = st.builds(
    lambda minute, zone: datetime(2026, 3, 1, 20, tzinfo=zone) + timedelta(minutes=minute),
    st.integers(0, 3),
    st.sampled_from([UTC, timezone(timedelta(hours=1))]) | offsets,
)
doses_mg = st.none() | st.sampled_from(["25", "2.50", "10.0", "1E+2"]).map(Decimal)

observations = st.builds(
    Observation,
    id=st.just(""),
    day=st.just(FIRST),
    sign=st.sampled_from(SIGNS),
    severity=severities,
    at=instants,
    words=texts,
    note=texts,
    course=st.sampled_from([None, "worse", "persisting"]),
    sudden=st.booleans(),
    origin=st.sampled_from(Origin),
)
doses = st.builds(
    Dose,
    id=st.just(""),
    day=st.just(FIRST),
    status=st.sampled_from(DoseStatus),
    at=instants,
    amount_mg=doses_mg,
)
readings = st.builds(
    Reading,
    id=st.just(""),
    day=st.just(FIRST),
    value=names,
    unit=st.sampled_from("CF"),
    celsius=st.decimals("34", "43", allow_nan=False),
    at=instants,
    words=texts,
    origin=st.sampled_from(Origin),
)


@st.composite
def pages(draw: Any, day: date) -> DayPage:
    """A page of that day that says something; its records have no ids yet."""
    seen = draw(st.lists(observations, max_size=3))
    page = DayPage(
        day,
        text=draw(texts),
        note=draw(texts),
        nothing_today=not seen and draw(st.booleans()),
        observations=tuple(replace(one, day=day) for one in seen),
        doses=tuple(replace(one, day=day) for one in draw(st.lists(doses, max_size=2))),
        readings=tuple(replace(one, day=day) for one in draw(st.lists(readings, max_size=2))),
    )
    return replace(page, note="a note") if page == DayPage(day) else page


no_id = st.just("")
treatments = st.builds(
    Treatment,
    indication=st.sampled_from(Indication),
    start=st.none() | any_days,
    prescriptions=st.lists(
        st.builds(Prescription, no_id, any_days, doses_mg, st.none() | st.sampled_from(Regimen)), max_size=2
    ).map(tuple),
    cycle_starts=st.lists(st.builds(CycleStart, no_id, days), max_size=3).map(tuple),
    holds=st.lists(
        st.builds(
            lambda first, length: Hold("", first, None if length is None else first + length),
            days,
            st.none() | st.timedeltas(timedelta(0), timedelta(30)),
        ),
        max_size=2,
    ).map(tuple),
)
columns = st.dictionaries(texts, st.none() | texts | st.integers(-(2**53), 2**53), max_size=3)


def listed(values: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(values, max_size=3).map(tuple)


@st.composite
def diaries(draw: Any, sample: bool = False) -> Diary:
    """A whole diary; its ids are unique, and unlike those of another diary only by chance."""
    written = draw(st.lists(days, unique=True, max_size=4))
    diary = Diary(
        pages=tuple(draw(pages(day)) for day in sorted(written)),
        treatment=draw(treatments),
        visits=draw(listed(st.builds(Visit, no_id, any_days, texts))),
        labs=draw(listed(st.builds(LabValue, no_id, days, titles, lines, lines, lines, lines))),
        questions=draw(listed(st.builds(ClinicQuestion, no_id, texts, instants, st.none() | instants))),
        medicines=draw(listed(st.builds(Medicine, no_id, titles, lines, st.none() | any_days))),
        acknowledgements=draw(
            listed(
                st.builds(
                    Acknowledgement,
                    no_id,
                    st.sampled_from(["blood_clot", "common", "another"]),
                    days,
                    instants,
                    texts,
                    st.dictionaries(st.sampled_from(SIGNS), severities, max_size=2),
                )
            )
        ),
        raises=draw(
            listed(
                st.builds(
                    Raise,
                    no_id,
                    st.sampled_from(["blood_clot", "common", "another"]),
                    st.sampled_from([urgency.id for urgency in Urgency]),
                    days,
                    instants,
                    listed(st.sampled_from(SIGNS)),
                    listed(texts),
                )
            )
        ),
        answers=draw(listed(st.builds(Answer, no_id, days, names, texts, instants))),
        revisions=draw(
            listed(st.builds(Revision, no_id, names, names, instants, st.sampled_from(RevisionKind), columns))
        ),
        sample=sample,
    )
    return with_ids(diary, draw(names))


LISTS = ("visits", "labs", "questions", "medicines", "acknowledgements", "raises", "answers", "revisions")


def with_ids(diary: Diary, begin: str) -> Diary:
    """The same with an id for every record, all of which begin alike."""
    count = 0

    def numbered(records: tuple[Any, ...]) -> tuple[Any, ...]:
        nonlocal count
        count += len(records)
        return tuple(replace(one, id=f"{begin}{count - at}") for at, one in enumerate(records))

    treatment = diary.treatment
    return replace(
        diary,
        pages=tuple(
            replace(
                page,
                observations=numbered(page.observations),
                doses=numbered(page.doses),
                readings=numbered(page.readings),
            )
            for page in diary.pages
        ),
        treatment=replace(
            treatment,
            prescriptions=numbered(treatment.prescriptions),
            cycle_starts=numbered(treatment.cycle_starts),
            holds=numbered(treatment.holds),
        ),
        **{name: numbered(getattr(diary, name)) for name in LISTS},
    )
