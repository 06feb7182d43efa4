"""A part of a leaflet: its words, the lines of a list, and for each line where else it leads."""

from __future__ import annotations

from datetime import date

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QStyle, QVBoxLayout, QWidget

from symptomdesk.desktop.theme import Look, set_kind, set_style, stand_on
from symptomdesk.desktop.widgets.icon_label import IconLabel
from symptomdesk.desktop.widgets.labels import Label
from symptomdesk.desktop.widgets.link_line import LinkLine
from symptomdesk.desktop.widgets.passage import Passage

_BAR = 3
"""How wide the line beside quoted words is."""

_QUIET = "mention"
_NEARLY_ALL = 1000


class PassageContent(Struct, frozen=True):
    """A text with the ``key`` by which it is found; ``kind`` names how it is set.

    ``quoted`` texts are the document's own and are set with a line at their side.
    """

    key: str
    text: str
    kind: str = ""
    quoted: bool = False


class Place(Struct, frozen=True):
    """Characters of a passage."""

    passage: str
    start: int
    length: int


class RecordContent(Struct, frozen=True):
    """On which days a sign was recorded; ``day`` is the newest, ``name`` is what a screen reader says."""

    text: str
    name: str
    day: date


class ReferenceContent(Struct, frozen=True):
    """Another place of the document, by the title of its part."""

    text: str
    name: str
    place: Place


class LineContent(Struct, frozen=True):
    """A line of a list with the ``signs`` that it names and what it leads to."""

    passage: PassageContent
    signs: tuple[str, ...] = ()
    references: tuple[ReferenceContent, ...] = ()
    records: tuple[RecordContent, ...] = ()

    @property
    def leads(self) -> tuple[ReferenceContent | RecordContent, ...]:
        """All that it leads to, in the order shown."""
        return (*self.references, *self.records)


class StandingContent(Struct, frozen=True):
    """Whether a list applies to the diary, in words."""

    applies: bool
    text: str


class PartContent(Struct, frozen=True):
    """A card: ``opening`` stands above the lines, ``closing`` below.

    ``urgency`` is one of the banner tokens or empty, ``urgency_text`` its words. ``own`` is what marks a part
    that is not the document's.
    """

    id: str
    title: PassageContent
    opening: tuple[PassageContent, ...] = ()
    lines: tuple[LineContent, ...] = ()
    closing: tuple[PassageContent, ...] = ()
    urgency: str = ""
    urgency_text: str = ""
    own: str = ""
    bullets: bool = True
    standing: StandingContent | None = None

    @property
    def applies(self) -> bool:
        """Whether it concerns the diary, as everything does that does not say otherwise."""
        return self.standing is None or self.standing.applies

    @property
    def passages(self) -> tuple[PassageContent, ...]:
        """All its texts in the order of reading."""
        return (self.title, *self.opening, *(line.passage for line in self.lines), *self.closing)

    @property
    def frame(self) -> PartContent:
        """What does not change with the diary, as long as its lines are the same."""
        lines = tuple(replace(line, records=()) for line in self.lines)
        return replace(self, lines=lines, standing=None)


class LeafletCard(QFrame):
    """``day_wanted`` carries the day of a record that was pressed, ``place_wanted`` a :class:`Place`."""

    day_wanted = Signal(object)
    place_wanted = Signal(object)

    def __init__(self, look: Look, content: PartContent, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._content = content
        self._passages: dict[str, Passage] = {}
        set_kind(self, "own_words" if content.own else "card")
        self._column = QVBoxLayout(self)
        self._body: QWidget | None = None
        self._rows: tuple[LineRow, ...] = ()
        look.changed.connect(self._space)
        self._build()
        self._space()

    @property
    def content(self) -> PartContent:
        """What is shown."""
        return self._content

    @property
    def passages(self) -> dict[str, Passage]:
        """Its texts by key."""
        return self._passages

    def show_content(self, content: PartContent) -> None:
        """Show what has changed; texts that stay are left alone, and so is what is selected in them."""
        if content == self._content:
            return
        same = content.frame == self._content.frame and content.applies == self._content.applies
        self._content = content
        if not same:
            self._build()
            self._space()
            return
        for row, line in zip(self._rows, content.lines, strict=True):
            row.show_line(line)
        self._standing.show_standing(content.standing)

    def _build(self) -> None:
        if self._body is not None:
            self._column.removeWidget(self._body)
            self._body.hide()
            self._body.deleteLater()
        content = self._content
        self.setAccessibleName(f"{content.title.text}. {content.own}" if content.own else content.title.text)
        body = self._body = QWidget(self)
        body.setObjectName("clear")
        self._passages = {}
        inner = self._inner = QVBoxLayout(body)
        inner.setContentsMargins(0, 0, 0, 0)
        if content.own:
            inner.addWidget(Label(content.own, "own_tag", body))
        inner.addWidget(CardHead(self._look, self._passage(content.title), content, body))
        self._standing = StandingLine(self._look, body)
        self._standing.show_standing(content.standing)
        inner.addWidget(self._standing)
        self._add_texts(content.opening)
        self._rows = tuple(self._row(line, ruled=index > 0) for index, line in enumerate(content.lines))
        for row, line in zip(self._rows, content.lines, strict=True):
            self._add(line.passage, row)
        self._add_texts(content.closing)
        self._column.addWidget(body)
        if self.isVisible():
            body.show()

    def _add(self, content: PassageContent, widget: QWidget) -> None:
        """Put it below the others, quoted words in one piece with those before them."""
        if not content.quoted:
            self._inner.addWidget(widget)
            return
        above = self._inner.itemAt(self._inner.count() - 1)
        quoted = above.widget() if above is not None else None
        if not isinstance(quoted, Quoted):
            quoted = Quoted(self._look, self._body)
            self._inner.addWidget(quoted)
        quoted.column.addWidget(widget)

    def _add_texts(self, contents: tuple[PassageContent, ...]) -> None:
        for content in contents:
            passage = self._passage(content, airy=not content.kind)
            self._add(content, passage if content.kind else Measure(self._look, passage, self._body))

    def _passage(self, content: PassageContent, *, airy: bool = False) -> Passage:
        passage = Passage(self._look, content.text, content.kind, airy=airy, parent=self._body)
        self._passages[content.key] = passage
        return passage

    def _row(self, line: LineContent, *, ruled: bool) -> LineRow:
        row = LineRow(
            self._look,
            line,
            self._passage(line.passage),
            bullet=self._content.bullets,
            ruled=ruled,
            parent=self._body,
        )
        row.day_wanted.connect(self.day_wanted)
        row.place_wanted.connect(self.place_wanted)
        return row

    def _space(self) -> None:
        scale = self._look.scale
        side = scale.space("l")
        self._column.setContentsMargins(side, scale.space("m"), side, side)
        self._inner.setSpacing(scale.space("s"))


class CardHead(QWidget):
    """A title and how urgent it is: at its side where there is room, else below."""

    def __init__(
        self, look: Look, title: Passage, content: PartContent, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("clear")
        self._look = look
        self._badge = UrgencyBadge(look, content, self) if content.urgency else None
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(title, 1)
        if self._badge is not None:
            end = QHBoxLayout()
            end.addWidget(self._badge, _NEARLY_ALL, Qt.AlignmentFlag.AlignTop)
            end.addStretch(1)
            self._row.addLayout(end)
        look.changed.connect(self._arrange)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        scale = self._look.scale
        self._row.setSpacing(scale.space("s"))
        beside = self.width() >= scale.breakpoint("line_beside")
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.LeftToRight if beside else direction.TopToBottom)
        if self._badge is not None:
            self._badge.set_whole(beside)


class UrgencyBadge(QFrame):
    """The urgency of a list by its mark, its words and its colour, which is quiet if it does not apply."""

    def __init__(self, look: Look, content: PartContent, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        dress = content.urgency if content.applies else _QUIET
        set_style(self, "banner", dress)
        self._icon = IconLabel(look, f"urgency_{content.urgency}", f"on_{dress}", "icon", self)
        self._words = Label(content.urgency_text, "badge", self)
        stand_on(self, dress)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._icon)
        self._row.addWidget(self._words, 1)

    def set_whole(self, whole: bool) -> None:
        """Keep the words on one line, or let them wrap where that is too long."""
        scale = self._look.scale
        side, edge = scale.space("m"), scale.space("xs")
        self._row.setContentsMargins(side, edge, side, edge)
        self._row.setSpacing(scale.space("s"))
        self._words.ensurePolished()
        words = self._words.fontMetrics().horizontalAdvance(self._words.text()) + 2
        natural = words + 2 * side + scale.space("s") + self._icon.width()
        self.setMaximumWidth(natural)
        self.setMinimumWidth(natural if whole else 0)


class Measure(QWidget):
    """A text whose lines are no longer than the eye can follow, however wide the card is."""

    def __init__(self, look: Look, passage: Passage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("clear")
        self._look, self._passage = look, passage
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(passage, _NEARLY_ALL)
        row.addStretch(1)
        look.changed.connect(self._space)
        self._space()

    def _space(self) -> None:
        self._passage.setMaximumWidth(self._look.scale.breakpoint("reading_line"))


class Quoted(QWidget):
    """Words of the document, with a line at their side; they are added to ``column``."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("clear")
        self._look = look
        self.column = QVBoxLayout(self)
        look.changed.connect(self._space)
        self._space()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("primary"))
        bar = QRect(0, 0, _BAR, self.height())
        painter.drawRoundedRect(QStyle.visualRect(self.layoutDirection(), self.rect(), bar), 1, 1)

    def _space(self) -> None:
        self.column.setContentsMargins(self._look.scale.space("m") + _BAR, 0, 0, 0)
        self.column.setSpacing(self._look.scale.space("xs"))


class StandingLine(QWidget):
    """Whether a list applies, with a mark beside the words; no room where there is nothing to say."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("clear")
        self._look = look
        self._icon = IconLabel(look, "check", "primary", parent=self)
        self.text = Label("", "small", self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(self.text, 1)
        look.changed.connect(self._space)
        self._space()

    def show_standing(self, standing: StandingContent | None) -> None:
        """Say it, or nothing."""
        self.setVisible(standing is not None)
        if standing is not None:
            self._icon.show_icon(
                "check" if standing.applies else "close", "primary" if standing.applies else "muted"
            )
            self.text.say(standing.text)

    def _space(self) -> None:
        self._row.setSpacing(self._look.scale.space("s"))


class LineRow(QWidget):
    """A line of a list, and at its side, or below it where that is narrow, what it leads to.

    Bullet and rule are painted: as widgets they would be half of all that a page holds.
    """

    day_wanted = Signal(object)
    place_wanted = Signal(object)

    def __init__(
        self,
        look: Look,
        line: LineContent,
        passage: Passage,
        *,
        bullet: bool,
        ruled: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("clear")
        self._look, self._line, self._passage = look, line, passage
        self._bullet, self._ruled = bullet, ruled
        self._links = QVBoxLayout()
        self._links.setSpacing(0)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.addWidget(passage)
        self._row.addLayout(self._links)
        self._buttons: dict[LinkLine, RecordContent | ReferenceContent] = {}
        self._fill()
        look.changed.connect(self._arrange)
        self._arrange()

    def show_line(self, line: LineContent) -> None:
        """Show what the line leads to now."""
        if line != self._line:
            self._line = line
            self._fill()
            self._arrange()

    @property
    def links(self) -> tuple[LinkLine, ...]:
        """What can be pressed, from top to bottom."""
        return tuple(self._buttons)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._ruled:
            painter.fillRect(QRect(0, 0, self.width(), 1), self._look.colour("line"))
        if self._bullet:
            text = self._passage.geometry()
            line = self._passage.place_of(0).translated(text.topLeft())
            size = max(5, self._look.scale.type("base") // 3)
            dot = QRect(0, line.center().y() - size // 2, size, size)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.colour("primary"))
            painter.drawEllipse(QStyle.visualRect(self.layoutDirection(), self.rect(), dot))

    def _fill(self) -> None:
        for button in self._buttons:
            self._links.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = {}
        for target in self._line.leads:
            button = LinkLine(self._look, target.text, name=target.name, parent=self)
            button.clicked.connect(self._pressed)
            self._links.addWidget(button)
            self._buttons[button] = target

    def _pressed(self) -> None:
        for button, target in self._buttons.items():
            if button is self.sender():
                if isinstance(target, RecordContent):
                    self.day_wanted.emit(target.day)
                else:
                    self.place_wanted.emit(target.place)
                return

    def _arrange(self) -> None:
        scale = self._look.scale
        beside = self.width() >= scale.breakpoint("line_beside")
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.LeftToRight if beside else direction.TopToBottom)
        self._row.setSpacing(scale.space("m") if beside else 0)
        for index in range(2):
            self._row.setStretch(index, int(beside and bool(self._buttons)))
        edge = 0 if self._buttons and beside else scale.space("xs")
        self._row.setContentsMargins(scale.type("base") if self._bullet else 0, edge, 0, edge)
        self.setMinimumHeight(scale.control("height") if self._buttons and beside else 0)
        self.update()
