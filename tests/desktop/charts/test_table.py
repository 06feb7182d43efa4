"""The same values as a table."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QAbstractItemModel, QLocale, Qt
from PySide6.QtTest import QAbstractItemModelTester
from tests.desktop.charts.views import LAST, ago, view_of

from symptomdesk.course.model import DaySpan
from symptomdesk.desktop.charts.lanes_model import lanes_model
from symptomdesk.desktop.charts.table import TrendsTable

DISPLAY = Qt.ItemDataRole.DisplayRole


def table_of(*, weekly: bool = False) -> TrendsTable:
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    view = view_of(
        {0: {"nausea": 2, "rash": None}, 1: {"nausea": 0}, 2: {}, 4: {"nausea": 4}},
        cycle_starts=(11,),
        visits=(1,),
        missed=(2,),
    )
    model = lanes_model(view, ["nausea", "rash"], str.title, begun=view.first, weekly=weekly)
    table = TrendsTable()
    table.show_lanes(model, DaySpan(ago(4), LAST), LAST)
    return table


def text(table: QAbstractItemModel, row: int, column: int, role: Qt.ItemDataRole = DISPLAY) -> object:
    return table.data(table.index(row, column), role)


def test_it_keeps_the_rules_of_item_models() -> None:
    QAbstractItemModelTester(table_of(), QAbstractItemModelTester.FailureReportingMode.Fatal)


def test_rows_are_days_latest_first_and_columns_signs() -> None:
    table = table_of()

    assert [text(table, row, 0) for row in range(table.rowCount())] == [
        "Mon, 2 March",
        "Sun, 1 March",
        "Sat, 28 February",
        "Fri, 27 February",
        "Thu, 26 February",
    ]
    headers = [table.headerData(column, Qt.Orientation.Horizontal) for column in range(table.columnCount())]
    assert headers == ["Day", "Treatment", "Nausea", "Rash"]


@pytest.mark.parametrize(
    ("row", "column", "words"),
    [
        (0, 2, "Moderate (2)"),
        (0, 3, "Not graded"),
        (1, 2, "None"),
        (1, 3, "–"),
        (2, 2, "None"),
        (3, 2, "Not logged"),
        (4, 2, "Very severe (4)"),
        (1, 1, "cycle 1, day 11, visit: Dr. Ames"),
        (2, 1, "cycle 1, day 10, capsule missed"),
    ],
)
def test_every_form_has_words_of_its_own(row: int, column: int, words: str) -> None:
    assert text(table_of(), row, column) == words


def test_a_screen_reader_hears_a_cell_with_its_day_and_sign() -> None:
    spoken = text(table_of(), 1, 3, Qt.ItemDataRole.AccessibleTextRole)

    assert str(spoken).startswith("Sunday, 1 March: logged, without rash")


def test_weeks_are_rows_where_the_chart_shows_weeks() -> None:
    table = table_of(weekly=True)

    assert table.headerData(0, Qt.Orientation.Horizontal) == "Week"
    assert [text(table, row, 0) for row in range(table.rowCount())] == [
        "2 March",
        "Week 23 February to 1 March",
    ]
    assert text(table, 1, 2) == "Very severe (4)"
