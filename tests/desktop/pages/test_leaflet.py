"""The leaflet page on a real diary: reading, searching, and the ways to and from it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot
from tests.desktop.conftest import TODAY, StandingClock

from symptomdesk.desk import Desk, DiaryFault, Entry
from symptomdesk.desktop.pages import leaflet as leaflet_page
from symptomdesk.desktop.pages.leaflet import LeafletPage
from symptomdesk.desktop.pages.leaflet_board import LeafletBoard
from symptomdesk.desktop.reading_order import in_reading_order
from symptomdesk.desktop.session import Session
from symptomdesk.desktop.theme import Look
from symptomdesk.desktop.widgets.leaflet_card import LeafletCard, LineRow
from symptomdesk.desktop.widgets.link_line import LinkLine
from symptomdesk.desktop.widgets.passage import Passage
from symptomdesk.leaflet.model import Indication
from symptomdesk.settings import Theme

Open = Callable[[], LeafletPage]


@pytest.fixture
def open_page(qtbot: QtBot, look: Look, desk: Desk) -> Open:
    """Opens the page on the diary, with the contents at its side."""

    def opened() -> LeafletPage:
        page = LeafletPage(look, desk)
        qtbot.addWidget(page)
        page.resize(1080, 700)
        with qtbot.waitExposed(page):
            page.show()
        page.board.complete()
        settle()
        return page

    return opened


def settle() -> None:
    for _ in range(4):
        QApplication.processEvents()


def card(page: LeafletPage, id_: str) -> LeafletCard:
    return next(one for one in page.board.cards if one.content.id == id_)


def links(page: LeafletPage, part: str, text: str) -> list[LinkLine]:
    rows = card(page, part).findChildren(LineRow)
    return [link for row in rows for link in row.links if text in link.accessibleName()]


def in_view(page: LeafletPage, key: str, start: int = 0) -> bool:
    passage = page.board.passages[key]
    line = passage.place_of(start)
    upper = passage.mapTo(page.board.reader.viewport(), line.topLeft()).y()
    return 0 <= upper <= page.board.reader.viewport().height() - line.height()


def write(desk: Desk, ago: int, *signs: str) -> None:
    desk.log(Entry(TODAY - timedelta(days=ago), signs=tuple((sign, 2) for sign in signs)))


def type_keys(page: LeafletPage, text: str) -> None:
    QTest.keyClicks(page.board.search.field, text)


class TestReading:
    def test_every_text_of_the_page_can_be_seen_selected_and_is_named(self, open_page: Open) -> None:
        page = open_page()
        assert page.content is not None
        shown = {passage.plain_text: passage for passage in page.findChildren(Passage)}
        for content in page.content.passages:
            passage = shown[content.text]
            assert passage.isVisible()
            assert passage.accessibleName() == content.text
            assert passage.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse

    def test_what_is_selected_can_be_copied(self, open_page: Open, qtbot: QtBot) -> None:
        page = open_page()
        passage = page.board.passages["serious.line_1"]

        QTest.mouseDClick(passage, Qt.MouseButton.LeftButton, pos=QPoint(5, passage.height() // 2))
        QTest.keyClick(passage, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)

        assert QGuiApplication.clipboard().text() == "pounding"

    def test_all_of_it_can_be_copied_as_text(self, open_page: Open, qtbot: QtBot) -> None:
        page = open_page()
        qtbot.mouseClick(page.board.copy, Qt.MouseButton.LeftButton)
        assert page.content is not None
        assert QGuiApplication.clipboard().text() == page.content.text
        assert page.board.copy.text() == "Copied"

    def test_the_contents_lead_to_a_part_and_follow_the_scrolling(self, open_page: Open) -> None:
        page = open_page()
        board = page.board
        assert board.contents.marked == "common"

        board.contents.chosen.emit("section_precautions")
        settle()
        assert in_view(page, "section_precautions.title")
        assert board.contents.marked == "section_precautions"

        board.reader.verticalScrollBar().setValue(board.reader.y_of(card(page, "serious")))
        assert board.contents.marked == "serious"
        board.reader.verticalScrollBar().setValue(board.reader.verticalScrollBar().maximum())
        assert board.contents.marked == "signs"

    def test_the_contents_work_by_keys(self, open_page: Open) -> None:
        page = open_page()
        contents = page.board.contents
        contents.setFocus()
        for _ in range(7):  # over the heading of the next chapter
            QTest.keyClick(contents, Qt.Key.Key_Down)
        assert contents.marked == "section_use"
        QTest.keyClick(contents, Qt.Key.Key_Return)
        assert contents.marked == "section_use"

    def test_where_there_is_no_room_the_contents_are_folded_above(
        self, open_page: Open, qtbot: QtBot
    ) -> None:
        page = open_page()
        assert not page.board.fold.isVisible()
        page.resize(500, 480)
        settle()
        assert not page.board.contents.isVisible()

        qtbot.mouseClick(page.board.fold.head, Qt.MouseButton.LeftButton)
        assert page.board.contents.isVisible()
        page.board.contents.setFocus()
        page.board.contents.mark("liver")
        QTest.keyClick(page.board.contents, Qt.Key.Key_Return)
        settle()

        assert not page.board.contents.isVisible()
        assert in_view(page, "liver.title")
        assert page.board.reader.hasFocus()

        page.resize(1080, 700)
        settle()
        assert page.board.contents.isVisible()
        assert in_view(page, "liver.title")

    def test_keys_scroll_the_text(self, open_page: Open) -> None:
        page = open_page()
        reader = page.board.reader
        page.setFocus()
        QTest.keyClick(reader, Qt.Key.Key_Space)
        below = reader.top
        assert below > 0
        QTest.keyClick(reader, Qt.Key.Key_PageDown)
        assert reader.top > below
        QTest.keyClick(reader, Qt.Key.Key_End)
        assert reader.top == reader.verticalScrollBar().maximum()
        QTest.keyClick(reader, Qt.Key.Key_Home)
        assert reader.top == 0

    def test_what_does_not_apply_is_said_where_it_stands(self, open_page: Open, desk: Desk) -> None:
        desk.clinic.set_treatment(indication=Indication.MULTIPLE_MYELOMA)
        page = open_page()
        labels = [label.text() for label in card(page, "tumor_flare").findChildren(QLabel)]
        assert any(text.startswith("Does not apply to this diary") for text in labels)

        desk.listen(page.on_change)
        desk.clinic.set_treatment(indication=Indication.MANTLE_CELL_LYMPHOMA)
        settle()

        labels = [
            label.text() for label in card(page, "tumor_flare").findChildren(QLabel) if label.isVisible()
        ]
        assert "Applies to this diary" in labels
        assert not any("Does not apply" in text for text in labels)

    def test_our_own_words_are_marked_on_every_card(self, open_page: Open, desk: Desk) -> None:
        page = open_page()
        for one in desk.reference.leaflet.lists:
            tags = [label for label in card(page, one.id).findChildren(QLabel) if "own words" in label.text()]
            assert bool(tags) is one.beyond_leaflet
            assert ("own words" in card(page, one.id).accessibleName()) is one.beyond_leaflet

    def test_what_a_person_named_is_never_read_as_markup(self, open_page: Open, desk: Desk) -> None:
        write(desk, 0, "own:<b>hiccups</b>")
        page = open_page()
        passage = next(one for one in page.findChildren(Passage) if "hiccups" in one.plain_text)
        assert passage.plain_text == "<b>hiccups</b>"
        assert "&lt;b&gt;hiccups" in passage.text()

    def test_a_diary_that_cannot_be_read_is_told(
        self, open_page: Open, desk: Desk, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        page = open_page()

        def fail(_desk: Desk) -> None:
            raise DiaryFault("The diary cannot be read.")

        with monkeypatch.context() as patch:
            patch.setattr(leaflet_page, "leaflet_content", fail)
            page.refresh()
        assert page.board.fault.text() == "The diary cannot be read."
        assert page.board.passages["serious.title"].isVisible()

        page.refresh()
        assert not page.board.fault.isVisible()


class TestSearching:
    def test_places_are_marked_counted_and_shown(self, open_page: Open) -> None:
        page = open_page()
        QTest.keyClick(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
        assert page.board.search.field.hasFocus()

        type_keys(page, "acetaminophen")
        settle()

        assert page.board.search.count.text() == "1 of 1"
        assert page.place is not None
        assert in_view(page, page.place.passage, page.place.start)
        mark = page.board.passages["section_interactions.text"].marks[0]
        text = page.board.passages["section_interactions.text"].plain_text
        assert text[mark.start : mark.start + mark.length] == "acetaminophen"
        assert mark.current
        assert page.board.contents.marked == "section_interactions"

    def test_enter_and_f3_go_on_and_with_shift_back_round_the_end(self, open_page: Open) -> None:
        page = open_page()
        field, shift = page.board.search.field, Qt.KeyboardModifier.ShiftModifier
        field.setFocus()
        type_keys(page, "doctor")
        count = len(page.places)
        assert count > 3
        seen = [page.place]
        for key, modifiers in (
            (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier),
            (Qt.Key.Key_F3, Qt.KeyboardModifier.NoModifier),
            (Qt.Key.Key_Return, shift),
            (Qt.Key.Key_F3, shift),
            (Qt.Key.Key_F3, shift),
        ):
            QTest.keyClick(field, key, modifiers)
            settle()
            seen.append(page.place)
            assert page.place is not None
            assert in_view(page, page.place.passage, page.place.start)
        places = page.places
        assert seen == [places[0], places[1], places[2], places[1], places[0], places[-1]]
        assert page.board.search.count.text() == f"{count} of {count}"

    def test_the_arrows_do_the_same(self, open_page: Open, qtbot: QtBot) -> None:
        page = open_page()
        assert not page.board.search.next.isVisible()
        type_keys(page, "doctor")
        qtbot.mouseClick(page.board.search.next, Qt.MouseButton.LeftButton)
        assert page.place == page.places[1]
        qtbot.mouseClick(page.board.search.previous, Qt.MouseButton.LeftButton)
        assert page.place == page.places[0]

    def test_what_is_not_there_is_said(self, open_page: Open) -> None:
        page = open_page()
        type_keys(page, "xylophone")
        assert page.board.search.count.text() == "Not found"
        assert not page.board.search.next.isEnabled()
        assert page.place is None

    def test_escape_ends_it_and_leads_back_to_the_text(self, open_page: Open) -> None:
        page = open_page()
        page.board.search.begin()
        type_keys(page, "doctor")

        QTest.keyClick(page.board.search.field, Qt.Key.Key_Escape)
        assert page.places == ()
        assert not any(passage.marks for passage in page.board.passages.values())
        assert page.board.search.field.hasFocus()

        QTest.keyClick(page.board.search.field, Qt.Key.Key_Escape)
        assert page.board.reader.hasFocus()

    def test_a_new_entry_leaves_the_search_alone(self, open_page: Open, desk: Desk) -> None:
        page = open_page()
        desk.listen(page.on_change)
        type_keys(page, "doctor")
        page.step(2)
        place = page.place

        write(desk, 0, "nausea")

        assert page.place == place
        assert page.board.search.count.text().startswith("3 of ")


class TestDays:
    def test_a_line_tells_on_how_many_days_and_opens_the_newest(
        self, open_page: Open, desk: Desk, qtbot: QtBot
    ) -> None:
        for ago in (40, 12, 3):
            write(desk, ago, "tremor")
        page = open_page()
        (link,) = links(page, "serious", "Shaking")
        assert link.words == "Recorded on 3 days, last on Friday"

        with qtbot.waitSignal(page.day_wanted) as wanted:
            qtbot.mouseClick(link, Qt.MouseButton.LeftButton)

        assert wanted.args == [TODAY - timedelta(days=3)]

    def test_it_follows_the_diary_and_keeps_the_texts(self, open_page: Open, desk: Desk) -> None:
        page = open_page()
        desk.listen(page.on_change)
        passage = page.board.passages["common.line_4"]
        assert links(page, "common", "Nausea") == []

        write(desk, 0, "nausea")
        assert [link.words for link in links(page, "common", "Nausea")] == ["Recorded on 1 day, today"]
        write(desk, 1, "nausea")
        assert [link.words for link in links(page, "common", "Nausea")] == ["Recorded on 2 days, last today"]
        assert page.board.passages["common.line_4"] is passage

    def test_a_page_in_the_background_catches_up_when_it_is_opened(
        self, open_page: Open, desk: Desk, clock: StandingClock
    ) -> None:
        page = open_page()
        desk.listen(page.on_change)
        page.hide()
        write(desk, 0, "nausea")
        assert links(page, "common", "Nausea") == []
        page.show()
        assert [link.words for link in links(page, "common", "Nausea")] == ["Recorded on 1 day, today"]

        page.hide()
        clock.now += timedelta(days=1)
        page.show()
        assert [link.words for link in links(page, "common", "Nausea")] == ["Recorded on 1 day, yesterday"]

    def test_a_name_in_the_index_leads_to_its_sentence(self, open_page: Open, qtbot: QtBot) -> None:
        page = open_page()
        link = next(one for one in links(page, "signs", "Dizziness") if "Precautions" in one.words)

        qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
        settle()

        assert page.place is not None
        text = page.board.passages["section_precautions.text"].plain_text
        assert text[page.place.start :][: page.place.length] == "This drug may make you dizzy"
        assert in_view(page, page.place.passage, page.place.start)
        assert page.board.search.count.text() == ""
        assert page.board.reader.hasFocus()


class TestInTheWindow:
    def test_a_recorded_day_opens_on_today(
        self, open_window: Callable[[], Session], desk: Desk, qtbot: QtBot
    ) -> None:
        write(desk, 5, "tremor")
        session = open_window()
        page = session.window.open_page("leaflet")
        assert isinstance(page, LeafletPage)
        settle()

        qtbot.mouseClick(links(page, "serious", "Shaking")[0], Qt.MouseButton.LeftButton)

        assert session.today.isVisible()
        assert session.today.day == TODAY - timedelta(days=5)

    @pytest.mark.parametrize(
        ("sign", "told"),
        [
            ("tremor", ("Read it in the leaflet", "shaking (tremor)")),
            ("chest_pain", ("Read more about it", "Chest pain")),
        ],
    )
    def test_a_banner_leads_to_its_line(
        self,
        open_window: Callable[[], Session],
        desk: Desk,
        qtbot: QtBot,
        sign: str,
        told: tuple[str, str],
    ) -> None:
        label, words = told
        write(desk, 0, sign)
        session = open_window()
        (banner,) = session.window.banners.banners()
        (link,) = banner.findChildren(LinkLine)
        assert link.words == label

        qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
        settle()

        page = next(iter(session.window.findChildren(LeafletPage)))
        assert page.isVisible()
        assert page.place is not None
        assert page.board.passages[page.place.passage].plain_text == words
        assert in_view(page, page.place.passage)

    def test_a_past_days_banner_leads_there_too(
        self, open_window: Callable[[], Session], desk: Desk, qtbot: QtBot
    ) -> None:
        write(desk, 3, "tremor")
        session = open_window()
        session.today.open_day(TODAY - timedelta(days=3))
        (banner,) = session.today.board.banners.banners()
        qtbot.mouseClick(banner.findChildren(LinkLine)[0], Qt.MouseButton.LeftButton)
        assert next(iter(session.window.findChildren(LeafletPage))).isVisible()

    def test_the_later_chapters_come_by_themselves(
        self, open_window: Callable[[], Session], qtbot: QtBot
    ) -> None:
        session = open_window()
        session.window.open_page("leaflet")
        (board,) = session.window.findChildren(LeafletBoard)
        qtbot.waitUntil(lambda: len(board.findChildren(LeafletCard)) == len(board.cards))
        assert board.contents.count() > len(board.cards)

    def test_tab_leads_through_search_contents_text_and_links(
        self, open_window: Callable[[], Session], desk: Desk
    ) -> None:
        write(desk, 0, "nausea")
        session = open_window()
        page = session.window.open_page("leaflet")
        assert isinstance(page, LeafletPage)
        board = page.board
        board.complete()
        stops = [
            widget
            for widget in in_reading_order(page)
            if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        ]
        assert stops[:3] == [board.search.field, board.contents, board.reader]
        assert isinstance(stops[3], LinkLine)
        assert stops[-1] is board.copy
        assert all(stop.accessibleName() for stop in stops)
        for _ in range(3):
            QTest.keyClick(session.window.focusWidget(), Qt.Key.Key_Tab)
        assert in_sight(session.window.focusWidget(), board)


def in_sight(widget: QWidget | None, board: LeafletBoard) -> bool:
    if widget is None:
        return False
    upper = widget.mapTo(board.reader.viewport(), QPoint(0, 0)).y()
    return 0 <= upper <= board.reader.viewport().height() - widget.height()


class TestRoom:
    @pytest.mark.parametrize("percent", [100, 150, 200])
    @pytest.mark.parametrize("size", [(1280, 800), (640, 480)])
    def test_nothing_is_cut_off_and_all_can_be_hit(
        self,
        open_window: Callable[[], Session],
        desk: Desk,
        look: Look,
        percent: int,
        size: tuple[int, int],
    ) -> None:
        for sign in ("nausea", "muscle_spasms", "swelling", "own:hiccups"):
            write(desk, 0, sign)
        look.choose(percent=percent)
        session = open_window()
        session.window.resize(*size)
        page = session.window.open_page("leaflet")
        assert isinstance(page, LeafletPage)
        page.board.complete()
        type_keys(page, "doctor")
        page.board.fold.set_open(True)
        settle()

        reader = page.board.reader
        assert reader.widget().width() <= reader.viewport().width()
        for label in page.findChildren(QLabel):
            if not label.isVisible() or not label.text():
                continue
            right = label.mapTo(page, QPoint(label.width(), 0)).x()
            assert right <= page.width(), label.text()
            if label.wordWrap():
                assert label.height() >= label.heightForWidth(label.width()), label.text()
            else:
                assert label.width() >= label.sizeHint().width(), label.text()
        for link in page.findChildren(LinkLine):
            assert link.height() >= max(44, link.heightForWidth(link.width()))
            assert link.width() >= link.minimumSizeHint().width()
        search = page.board.search
        assert search.field.geometry().right() < search.count.geometry().left()
        for row in range(page.board.contents.count()):
            item = page.board.contents.item(row)
            if item.flags() & Qt.ItemFlag.ItemIsEnabled:
                assert page.board.contents.visualItemRect(item).height() >= 44

    def test_another_theme_dresses_marks_anew(self, open_page: Open, look: Look) -> None:
        page = open_page()
        type_keys(page, "acetaminophen")
        passage = page.board.passages["section_interactions.text"]
        assert look.palette["primary"] in passage.text()
        look.choose(Theme.DARK)
        assert look.palette["primary"] in passage.text()

    def test_lines_are_no_longer_than_the_eye_can_follow(self, open_page: Open, look: Look) -> None:
        page = open_page()
        page.resize(1900, 900)
        settle()
        for key in ("section_use.text", "tumor_lysis.quote", "blood_clot.advice"):
            assert page.board.passages[key].width() <= look.scale.breakpoint("reading_line")
