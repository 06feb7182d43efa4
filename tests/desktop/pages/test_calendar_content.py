"""What the calendar says, without a window."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

import pytest
from tests.desktop.conftest import TODAY

from symptomdesk.desk import Desk, Entry
from symptomdesk.desktop.pages.calendar_content import HIGHEST, CalendarWriter, Shown, found_words
from symptomdesk.desktop.widgets.day_cell import DayCell
from symptomdesk.diary.model import DoseStatus

MARCH = Shown(date(2026, 3, 1))
FEBRUARY = Shown(date(2026, 2, 1))


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


@pytest.fixture
def writer(desk: Desk) -> CalendarWriter:
    return CalendarWriter(desk.reference.leaflet)


def by_day(cells: Iterable[DayCell]) -> dict[date, DayCell]:
    return {cell.day: cell for cell in cells}


def test_a_month_and_a_year_hold_all_their_days() -> None:
    assert len(list(FEBRUARY.days())) == 28
    assert FEBRUARY.title == "February 2026"
    year = Shown.around(date(2024, 2, 29), year=True, sign=HIGHEST)
    assert (len(list(year.days())), year.title, year.last) == (366, "2024", date(2024, 12, 31))


def test_every_kind_of_day_looks_different(desk: Desk, writer: CalendarWriter) -> None:
    desk.log(Entry(ago(6), signs=(("tiredness", 1),)))
    desk.log(Entry(ago(4), nothing_today=True))
    desk.log(Entry(ago(3), signs=(("chest_pain", 2),)))
    desk.log(Entry(ago(2), nothing_today=True))

    cells = by_day(writer.cells(desk.calendar(), FEBRUARY))
    kinds = [(one.quiet, one.logged, one.tone, one.icon) for one in (cells[ago(d)] for d in (7, 6, 5, 4, 3))]

    assert len(set(kinds)) == 5
    assert cells[ago(7)].quiet, "before the diary began"
    assert not cells[ago(5)].logged
    assert cells[ago(4)].icon == ""
    assert cells[ago(3)].icon == "urgency_emergency"


def test_each_day_says_what_it_was(desk: Desk, writer: CalendarWriter) -> None:
    desk.log(Entry(ago(3), signs=(("nausea", 2), ("tiredness", None))))
    desk.log(Entry(ago(0), nothing_today=True))

    months = (*writer.cells(desk.calendar(), FEBRUARY), *writer.cells(desk.calendar(), MARCH))
    said = {cell.day: cell.meaning for cell in months}

    assert said[ago(3)].startswith("Friday, 27 February: ")
    assert "Nausea (feeling sick): moderate (2 of 4), Tiredness: not graded" in said[ago(3)]
    assert said[ago(1)] == "Sunday, 1 March: not logged"
    assert said[TODAY] == "Monday, 2 March: no symptom, today"
    assert said[TODAY + timedelta(days=1)] == "Tuesday, 3 March: in the future"


def test_an_alert_that_is_open_shows_on_days_not_logged(desk: Desk, writer: CalendarWriter) -> None:
    desk.log(Entry(ago(3), signs=(("chest_pain", 2),)))

    cell = by_day(writer.cells(desk.calendar(), FEBRUARY))[ago(2)]

    assert (cell.logged, cell.tone) == (False, "day_emergency")
    assert cell.meaning.endswith("not logged, emergency: get help")


def test_a_sign_shows_its_figure_and_where_nothing_was_said_of_it(desk: Desk, writer: CalendarWriter) -> None:
    for back, severity in ((5, 4), (4, None), (3, 0)):
        desk.log(Entry(ago(back), signs=(("nausea", severity),)))
    desk.log(Entry(ago(2), nothing_today=True))

    shown = Shown(FEBRUARY.first, sign="nausea")
    cells = by_day(writer.cells(desk.calendar(), shown))

    assert [cells[ago(back)].figure for back in (5, 4, 3, 2)] == ["4", "?", "0", "–"]
    assert cells[ago(2)].tone
    assert "Nausea (feeling sick): on 2 days, at worst very severe." in writer.sentence(
        desk.calendar(), shown
    )


def test_the_legend_explains_what_there_is_and_no_more(desk: Desk, writer: CalendarWriter) -> None:
    desk.log(Entry(ago(1), signs=(("nausea", 1),)))
    cells = writer.cells(desk.calendar(), MARCH)

    assert [entry.words for entry in writer.legend(cells, HIGHEST)] == ["recorded", "not logged", "today"]


def test_a_sentence_says_what_a_month_held(desk: Desk, writer: CalendarWriter) -> None:
    desk.log(Entry(date(2026, 2, 1), nothing_today=True))
    desk.log(Entry(date(2026, 2, 3), signs=(("tremor", 1),)))
    view = desk.calendar()

    assert writer.sentence(view, FEBRUARY) == "2 of 28 days logged. Highest: tell right away, on 7 days."
    assert writer.sentence(view, Shown(date(2025, 1, 1))) == "Before the diary began."


def test_choices_are_the_signs_that_were_there(desk: Desk, writer: CalendarWriter) -> None:
    desk.log(Entry(TODAY, signs=(("nausea", 1), ("headache", 0), ("own:pins", 1))))

    assert [name for _, name in writer.choices(desk.calendar())] == [
        "Highest urgency",
        "Nausea (feeling sick)",
        "Pins",
    ]


def test_the_card_says_everything_of_a_day(desk: Desk, writer: CalendarWriter) -> None:
    desk.log(
        Entry(ago(1), signs=(("nausea", 3),), temperature="36.6", dose=DoseStatus.TAKEN, note="slept badly")
    )

    card = writer.day_card(desk.calendar(), desk.page(ago(1)), ())

    assert card.title == "Sunday, 1 March"
    assert card.lines == ("Nausea (feeling sick): severe (3 of 4)", "Temperature 36.6 °C", "Capsule taken")
    assert card.quotes == ("slept badly",)


def test_corrections_say_what_it_was(desk: Desk, writer: CalendarWriter) -> None:
    desk.grade(ago(1), "nausea", 3)
    desk.grade(ago(1), "nausea", 1)
    desk.write_note(ago(1), "slept badly")
    desk.write_note(ago(1), "slept well")
    desk.record_dose(ago(1), DoseStatus.MISSED)
    desk.record_dose(ago(1), DoseStatus.TAKEN)
    desk.write_note(TODAY, "another day")
    desk.write_note(TODAY, "")

    told = writer.former(desk.history(), desk.page(ago(1)))

    assert set(told) == {
        "Nausea (feeling sick): severe – changed 2 March 2026, 20:05.",
        "The note was “slept badly” until 2 March 2026, 20:05.",
        "Capsule missed – changed 2 March 2026, 20:05.",
    }
    assert writer.former(desk.history(), desk.page(TODAY)) == (
        "The note was “another day” until 2 March 2026, 20:05.",
    )


def test_a_day_without_corrections_has_none(desk: Desk, writer: CalendarWriter) -> None:
    desk.log(Entry(ago(1), signs=(("nausea", 3),)))

    assert writer.former(desk.history(), desk.page(ago(1))) == ()


def test_hits_are_excerpts_with_their_marks(desk: Desk, writer: CalendarWriter) -> None:
    desk.write_note(ago(2), f"{'long ago ' * 20}😀 the\nstairs {'again ' * 40}")

    (hit,) = writer.hits(desk.search("stairs"), TODAY)

    assert hit.title == "Sat, 28 February · note"
    assert hit.text.startswith("…")
    assert hit.text.endswith("…")
    assert "\n" not in hit.text
    marked = [hit.text.encode("utf-16-le")[2 * a : 2 * b].decode("utf-16-le") for a, b in hit.marks]
    assert marked == ["stairs"]


def test_what_was_found_is_counted(desk: Desk) -> None:
    desk.log(Entry(ago(1), signs=(("nausea", 3),), note="nausea"))

    assert found_words(desk.search("nausea")) == "Found on 1 day, the latest first."
    assert found_words(desk.search("zebra")).startswith("Nothing found.")
