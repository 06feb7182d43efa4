"""A button on a line of its own, whose words wrap where the room is small."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from symptomdesk.desktop import icons
from symptomdesk.desktop.theme import Look, set_kind

_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class WordedButton(QPushButton):
    """It paints its words itself, and an ``arrow`` beside them: Qt's buttons do not wrap.

    ``ink`` is the colour's token of both, ``kind`` the style sheet's.
    """

    def __init__(
        self, look: Look, text: str, *, kind: str, ink: str, arrow: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(text.replace("&", "&&"), parent)
        self._heights: dict[int, int] = {}
        self._look, self._words, self._ink, self._arrow = look, text, ink, arrow
        set_kind(self, kind)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self._forget_heights)

    @property
    def words(self) -> str:
        """What is written on it."""
        return self._words

    def sizeHint(self) -> QSize:
        wide = self._metrics().horizontalAdvance(self._words) + self._beside() + 2
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        longest = max(map(self._metrics().horizontalAdvance, self._words.split()), default=0)
        return QSize(longest + self._beside() + 2, self._look.scale.control("height"))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:  # a layout asks many times
            room = QRect(0, 0, max(width - self._beside(), 1), 1 << 16)
            needed = self._metrics().boundingRect(room, _WRAP, self._words).height()
            least = self._look.scale.control("height")
            self._heights[width] = max(needed + 2 * self._above(), least)
        return self._heights[width]

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._forget_heights()

    def paintEvent(self, _event: QPaintEvent) -> None:
        # Here, not above: what these bring along takes time to make, and a start paints no such button.
        from PySide6.QtWidgets import QStyle, QStyleOptionButton, QStylePainter  # noqa: PLC0415

        painter, option = QStylePainter(self), QStyleOptionButton()
        self.initStyleOption(option)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        painter.setFont(self._font())
        painter.setPen(self._look.colour(self._ink))
        before, after = self._edges()
        words, side = self.rect().adjusted(before, 0, -after, 0), self._look.scale.control("icon")
        arrow = QRect(self._arrow_at(words), (self.height() - side) // 2, side, side)
        direction = self.layoutDirection()
        painter.drawText(QStyle.visualRect(direction, self.rect(), words), _WRAP, self._words)
        place = QRectF(QStyle.visualRect(direction, self.rect(), arrow))
        icons.draw(painter, self._arrow, self._look.palette[self._ink], place)

    def _edges(self) -> tuple[int, int]:
        """The room before the words and after them, the arrow's included."""
        raise NotImplementedError

    def _above(self) -> int:
        """The room above the words, and below them."""
        raise NotImplementedError

    def _arrow_at(self, words: QRect) -> int:
        """Where the arrow begins, for words that stand at ``words``."""
        raise NotImplementedError

    def _beside(self) -> int:
        return sum(self._edges())

    def _forget_heights(self) -> None:
        self._heights = {}
        self.updateGeometry()

    def _font(self) -> QFont:
        self.ensurePolished()
        return self.font()

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(self._font())
