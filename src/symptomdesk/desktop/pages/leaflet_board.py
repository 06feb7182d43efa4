"""How the leaflet stands on its page: contents at the side or folded above, the search always in view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from symptomdesk.desktop.accessibility import describe
from symptomdesk.desktop.pages.leaflet_chapter import LeafletChapter
from symptomdesk.desktop.translation import tr
from symptomdesk.desktop.widgets.contents_list import ContentsList
from symptomdesk.desktop.widgets.fault_line import FaultLine
from symptomdesk.desktop.widgets.fold import Fold
from symptomdesk.desktop.widgets.labels import Label
from symptomdesk.desktop.widgets.passage import Mark, Passage
from symptomdesk.desktop.widgets.reading_scroll import ReadingScroll
from symptomdesk.desktop.widgets.search_bar import SearchBar

if TYPE_CHECKING:
    from symptomdesk.desktop.pages.leaflet_content import ChapterContent, LeafletContent
    from symptomdesk.desktop.theme import Look
    from symptomdesk.desktop.widgets.leaflet_card import LeafletCard

_ANY_WIDTH = 16777215  # QWIDGETSIZE_MAX, which PySide does not name
_NEARLY_ALL = 1000
_CONTENTS_SHARE = 0.2
_PAUSE_MS = 20
"""Between one chapter and the next, so that the first is painted and keys are answered."""


class _Goal(Struct, frozen=True):
    """Where somebody wanted to go: a part, or a place in a text of it."""

    part: str
    key: str = ""
    start: int = 0


class LeafletBoard(QWidget):
    """Fill it by :meth:`show_content`; ``day_wanted`` and ``place_wanted`` come from its cards."""

    day_wanted = Signal(object)
    place_wanted = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._look = look
        self._cards: dict[str, LeafletCard] = {}
        self._shown: list[LeafletChapter] = []
        self._name: Passage | None = None
        self._content: LeafletContent | None = None
        self._goal: _Goal | None = None
        self._moving = False
        self._chapters: list[ChapterContent] = []
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_PAUSE_MS)
        self._later.timeout.connect(self._next_chapter)
        self.title = Label.single_line(tr("Leaflet"), "title", self)
        self.search = SearchBar(look, tr("Search the leaflet"), self)
        self.fault = FaultLine(self)
        self.contents = ContentsList(look, self)
        self.copy = QPushButton(tr("Copy all of it as text"), self)
        describe(self.copy, self.copy.text(), tr("To paste it into a letter or e-mail"))
        self._build()
        self.setFocusProxy(self.reader)
        self.contents.chosen.connect(self.show_part)
        bar = self.reader.verticalScrollBar()
        bar.valueChanged.connect(self._follow)
        bar.rangeChanged.connect(self._resettle)
        look.changed.connect(self._space)
        self._space()

    @property
    def cards(self) -> tuple[LeafletCard, ...]:
        """The parts in the order of reading."""
        self.complete()
        return tuple(self._cards.values())

    @property
    def passages(self) -> dict[str, Passage]:
        """Every text by its key."""
        self.complete()
        found = {key: one for chapter in self._shown for key, one in chapter.passages.items()}
        if self._content is not None and self._name is not None:
            found[self._content.title.key] = self._name
        return found

    def show_content(self, content: LeafletContent) -> None:
        """Show it; what is there already stays where it is."""
        if self._content is None:
            self._begin(content)
        else:
            self.complete()
            for part in content.parts:
                self._cards[part.id].show_content(part)
        self._content = content
        self.contents.show_entries(content.entries)
        self._mark_reading()

    def complete(self) -> None:
        """Have all chapters: only the first one is there at once, the others follow when it is painted."""
        while self._chapters:
            self._add_chapter(self._chapters.pop(0))

    def show_part(self, id_: str) -> None:
        """Put a part at the upper edge."""
        self.complete()
        if id_ not in self._cards:
            return
        if self.fold.is_open:
            self.reader.setFocus(Qt.FocusReason.OtherFocusReason)
            self.fold.set_open(False)
        self._go(_Goal(id_))

    def show_marks(self, marks: dict[str, tuple[Mark, ...]]) -> None:
        """Mark these characters of each text, by its key, and no others."""
        for key, passage in self._marked_in(marks).items():
            passage.show_marks(marks.get(key, ()))

    def _marked_in(self, marks: dict[str, tuple[Mark, ...]]) -> dict[str, Passage]:
        """The texts to be looked through; no need for chapters to come, as long as nothing is marked."""
        return self.passages if marks or not self._chapters else {}

    def reveal(self, key: str, start: int) -> None:
        """Bring a place of a text into view."""
        if key in self.passages:
            parts = (id_ for id_, card in self._cards.items() if key in card.passages)
            self._go(_Goal(next(parts, ""), key, start))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._space()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._chapters and not self._later.isActive():
            self._later.start()

    def _build(self) -> None:
        body = self._body = QWidget(self)
        body.setObjectName("page_body")
        self.fold = Fold(self._look, tr("Contents"), parent=body)
        self._column = QVBoxLayout()
        self._column.addWidget(self.fold)
        inner = QHBoxLayout(body)
        inner.addLayout(self._column, 1)
        self._inner = inner
        self.reader = ReadingScroll(body, tr("Text of the leaflet"), self)
        self.reader.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._bar = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._bar.addWidget(self.title)
        self._bar.addStretch(1)
        self._bar.addWidget(self.search, _NEARLY_ALL)
        self._both = QHBoxLayout()
        self._both.addWidget(self.contents)
        self._both.addWidget(self.reader, 1)
        self._outer = QVBoxLayout(self)
        self._outer.addLayout(self._bar)
        self._outer.addWidget(self.fault)
        self._outer.addLayout(self._both, 1)

    def _begin(self, content: LeafletContent) -> None:
        self._name = Passage(self._look, content.title.text, content.title.kind, parent=self._body)
        self._column.addWidget(self._name)
        self._column.addWidget(self.copy)
        self._column.addStretch(1)
        first, *self._chapters = content.chapters
        self._add_chapter(first)

    def _next_chapter(self) -> None:
        # Not while another page is in view: it would wait for a chapter that nobody sees.
        if self._chapters and self.isVisible():
            self._add_chapter(self._chapters.pop(0))
            self._later.start()

    def _add_chapter(self, content: ChapterContent) -> None:
        # Without a parent until it is whole, or the page would be laid out anew for every card.
        chapter = LeafletChapter(self._look, content)
        chapter.day_wanted.connect(self.day_wanted)
        chapter.place_wanted.connect(self.place_wanted)
        self._column.insertWidget(self._column.count() - 2, chapter)
        if self.isVisible():
            chapter.show()
        self._cards |= chapter.cards
        self._shown.append(chapter)

    def _go(self, goal: _Goal) -> None:
        """Go there, and again whenever texts take more or less room, until somebody scrolls on."""
        self._goal = goal
        self._moving = True
        if goal.key:
            passage = self.passages[goal.key]
            self.reader.reveal(passage, passage.place_of(goal.start))
        else:
            self.reader.show_top(self._cards[goal.part], self._look.scale.space("s"))
        self._moving = False
        self._mark_reading()

    def _resettle(self) -> None:
        if self._goal is not None:
            self._go(self._goal)
        else:
            self._mark_reading()

    def _follow(self) -> None:
        if not self._moving:
            self._goal = None
            self._mark_reading()

    def _mark_reading(self) -> None:
        """Mark in the contents what is being read."""
        part = self._goal.part if self._goal is not None else ""
        self.contents.mark(part or self._part_in_view())

    def _part_in_view(self) -> str:
        bar = self.reader.verticalScrollBar()
        if self._cards and bar.value() == bar.maximum() > 0:
            return next(reversed(self._cards))
        line = self.reader.top + self._look.scale.control("height")
        reading = ""
        for id_, card in self._cards.items():
            if not reading or self.reader.y_of(card) <= line:
                reading = id_
        return reading

    def _space(self) -> None:
        scale = self._look.scale
        side, gap = scale.space("xxl"), scale.space("m")
        room = self.width() - 2 * side
        beside = room >= scale.breakpoint("two_columns")
        self._outer.setContentsMargins(side, gap, 0, 0)
        self._outer.setSpacing(gap)
        self._bar.setSpacing(gap)
        self._bar.setContentsMargins(0, 0, side, 0)
        self._both.setSpacing(scale.space("xl"))
        self._inner.setContentsMargins(0, 0, side - scale.space("m"), scale.space("l"))
        self._column.setSpacing(gap)
        self._body.setMaximumWidth(scale.breakpoint("reading"))
        self.title.setVisible(room >= self.title.sizeHint().width() + scale.breakpoint("options") + gap)
        self.search.setMaximumWidth(_ANY_WIDTH if self.title.isHidden() else scale.breakpoint("reading_line"))
        self._bar.setStretch(1, int(not self.title.isHidden()))
        self._place_contents(beside=beside)

    def _place_contents(self, *, beside: bool) -> None:
        scale = self._look.scale
        if beside:
            if self._both.indexOf(self.contents) < 0:
                self.fold.body.removeWidget(self.contents)
                self._both.insertWidget(0, self.contents)
            least, most = (scale.breakpoint(name) for name in ("side", "widest_side"))
            self.contents.setFixedWidth(min(max(least, round(self.width() * _CONTENTS_SHARE)), most))
        else:
            if self._both.indexOf(self.contents) >= 0:
                self._both.removeWidget(self.contents)
                self.fold.body.addWidget(self.contents)
            self.contents.setMinimumWidth(0)
            self.contents.setMaximumWidth(_ANY_WIDTH)
        self.contents.set_tall(not beside)
        self.contents.show()
        self.fold.setVisible(not beside)
