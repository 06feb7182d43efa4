"""A window that nobody touches is noticed; one that is used is not."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from symptomdesk.desktop import idle
from symptomdesk.desktop.idle import IdleWatch


def test_it_waits_for_as_long_as_was_chosen_and_begins_anew_at_each_touch(qtbot: QtBot) -> None:
    watch, window = IdleWatch(), QWidget()
    qtbot.addWidget(window)
    watch.watch(5)
    timer = watch.findChild(idle.QTimer)
    assert isinstance(timer, idle.QTimer)
    assert timer.isActive()
    assert timer.interval() == 300_000
    timer.start(50)
    with qtbot.waitSignal(watch.idle):
        pass

    watch.watch(5)
    place = QPointF(1, 1)
    button = Qt.MouseButton
    move = QMouseEvent(
        QEvent.Type.MouseMove, place, place, button.NoButton, button.NoButton, Qt.KeyboardModifier.NoModifier
    )
    timer.stop()
    timer.start(300_000)
    QApplication.sendEvent(window, move)
    assert timer.remainingTime() > 290_000
    watch.watch(0)
    assert not timer.isActive()
