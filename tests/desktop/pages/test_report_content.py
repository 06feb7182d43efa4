"""What the report page offers and says, without a window."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from symptomdesk.course.model import Cycle, DaySpan
from symptomdesk.desk import ALL_PARTS, DiaryFault, InstallationError, Part
from symptomdesk.desktop.pages.report_content import (
    CSV,
    FILES,
    JSON,
    PARTS,
    PDF,
    STILL_ALL,
    Days,
    DiaryFacts,
    count_of,
    file_name,
    is_of_the_world,
    not_made_words,
    offered,
    pages_words,
    parts_words,
    printed_words,
    span_of,
    usual,
)
from symptomdesk.settings import Paper

TODAY = date(2026, 3, 2)


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


CYCLE = Cycle(4, ago(11), None, (), entered=True)
YOUNG = DiaryFacts(DaySpan(ago(4), TODAY), TODAY)
OLD = DiaryFacts(DaySpan(ago(400), TODAY), TODAY, visit=ago(28), cycle=CYCLE)


def test_only_what_there_is_is_offered() -> None:
    assert offered(OLD) == tuple(Days)
    assert offered(YOUNG) == (Days.LAST_30, Days.LAST_90, Days.ALL, Days.CHOSEN)


def test_what_the_clinic_has_not_seen_comes_first() -> None:
    assert usual(OLD) is Days.SINCE_VISIT
    assert usual(YOUNG) is Days.LAST_30


@pytest.mark.parametrize(
    ("days", "back"),
    [
        (Days.SINCE_VISIT, 28),
        (Days.LAST_30, 29),
        (Days.LAST_90, 89),
        (Days.CYCLE, 11),
        (Days.ALL, 400),
    ],
)
def test_days_reach_up_to_today(days: Days, back: int) -> None:
    assert span_of(days, OLD, OLD.whole) == DaySpan(ago(back), TODAY)


def test_days_before_the_diary_do_not_count_as_not_logged() -> None:
    assert span_of(Days.LAST_90, YOUNG, YOUNG.whole) == DaySpan(ago(4), TODAY)


def test_a_diary_that_only_begins_tomorrow_still_has_today() -> None:
    # The clock was set back: nothing may come out with its end before its beginning.
    ahead = DiaryFacts(DaySpan(TODAY + timedelta(days=1), TODAY + timedelta(days=3)), TODAY)

    assert span_of(Days.LAST_30, ahead, ahead.whole) == DaySpan(TODAY, TODAY)


def test_days_chosen_freely_are_taken_as_they_are() -> None:
    chosen = DaySpan(ago(1000), ago(900))

    assert span_of(Days.CHOSEN, YOUNG, chosen) == chosen


def test_every_part_can_be_chosen() -> None:
    assert [offer.part for offer in PARTS] == list(Part)
    assert len({offer.name for offer in PARTS}) == len(PARTS)


def test_how_much_is_in_it_is_said() -> None:
    assert parts_words(ALL_PARTS) == "Everything is in it."
    without_log = parts_words(ALL_PARTS - {Part.LOG})
    assert without_log == f"{len(PARTS) - 1} of {len(PARTS)} parts are in it. {STILL_ALL}"
    kept_back = parts_words(ALL_PARTS - {Part.LOG, Part.ATTACHMENTS})
    assert kept_back == f"{len(PARTS) - 2} of {len(PARTS)} parts are in it."
    assert parts_words(frozenset()) == "Nothing but the days and how many of them are logged."


def test_names_of_files_say_which_days_they_hold() -> None:
    span = DaySpan(ago(28), ago(1))

    assert file_name(PDF, span, TODAY) == "Symptom report 2026-03-01.pdf"
    assert file_name(CSV, span, TODAY) == "Symptoms 2026-02-02 to 2026-03-01.csv"
    assert file_name(JSON, span, TODAY) == "SymptomDesk diary 2026-03-02.json"
    assert len({kind.button for kind in FILES}) == len(FILES)


def test_counts_are_said_as_people_say_them() -> None:
    assert (count_of(DaySpan(TODAY, TODAY)), count_of(DaySpan(ago(1), TODAY))) == ("1 day", "2 days")
    assert (pages_words(1, Paper.A4), pages_words(3, Paper.LETTER)) == ("1 page, A4", "3 pages, US Letter")
    assert printed_words(1, "Brother HL") == "1 page was sent to Brother HL."
    assert printed_words(3, "") == "3 pages were sent to the printer."


def test_faults_of_the_world_are_told_as_they_are_and_ours_in_general() -> None:
    assert not_made_words(DiaryFault("The disk is gone.")) == "The disk is gone."
    assert not_made_words(InstallationError("A file is missing.")) == "A file is missing."
    assert "Your diary is safe" in not_made_words(KeyError("secret"))
    assert "secret" not in not_made_words(KeyError("secret"))
    assert is_of_the_world(OSError())
    assert not is_of_the_world(KeyError())
