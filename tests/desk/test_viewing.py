"""What the page of a day says of a sign's days before it."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from tests.desk.conftest import EVENING

from symptomdesk.desk import Desk, Entry, SignBefore, make_sample_diary
from symptomdesk.paths import DataFolder

TODAY = EVENING.date()


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def before(desk: Desk, sign: str) -> SignBefore | None:
    view = desk.view(TODAY)
    rows = (*view.usual, *(row for section in view.sections for row in section.rows))
    return next(row.before for row in rows if row.sign == sign)


class TestLastTime:
    def test_a_row_tells_the_last_time_and_how_bad_it_was(self, desk: Desk) -> None:
        desk.log(Entry(ago(5), (("nausea", 3),)))
        desk.log(Entry(ago(2), (("nausea", 1), ("nausea", 2))))
        assert before(desk, "nausea") == SignBefore(ago(2), 2)

    def test_a_day_on_which_it_was_gone_is_no_last_time(self, desk: Desk) -> None:
        desk.log(Entry(ago(2), (("nausea", None),)))
        desk.log(Entry(ago(1), (("nausea", 0),)))
        assert before(desk, "nausea") == SignBefore(ago(2), None)

    def test_what_was_never_there_has_none(self, desk: Desk) -> None:
        assert before(desk, "nausea") is None


class TestGlance:
    def test_it_says_what_the_view_says_once_the_word_list_has_been_read(self, tmp_path: Path) -> None:
        folder = DataFolder(tmp_path / "sample")
        make_sample_diary(folder, 100, 1, TODAY, clock=lambda: EVENING)
        with Desk.open(folder, lambda: EVENING) as desk:
            for day in (ago(99), ago(40), ago(3), TODAY):
                whole = desk.view(day)
                assert desk.glance(day) == whole

    def test_it_reads_no_word_list_and_leaves_out_what_the_text_says(self, tmp_path: Path) -> None:
        folder = DataFolder(tmp_path / "data")
        with Desk.open(folder, lambda: EVENING) as desk:
            desk.write_text(TODAY, "chest pain")
        with Desk.open(folder, lambda: EVENING) as desk:
            glance = desk.glance(TODAY)
            assert not desk.reference.interpreter.is_ready
            assert glance.chips == ()
            assert glance.banners == desk.view(TODAY).banners != ()
