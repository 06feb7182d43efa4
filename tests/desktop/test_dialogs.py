"""What is asked of the desktop around the window, up to the point where a person answers."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from symptomdesk.desktop import dialogs
from symptomdesk.desktop.dialogs import Dialogs, documents
from symptomdesk.settings import Paper


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    parent = QWidget()
    qtbot.addWidget(parent)
    return parent


def answer(monkeypatch: pytest.MonkeyPatch, kind: type, *, yes: bool) -> list[object]:
    """Have dialogs of a kind answered at once; the dialogs."""
    asked: list[object] = []

    def exec_(dialog: object) -> int:
        asked.append(dialog)
        return int(yes)

    monkeypatch.setattr(kind, "exec", exec_)
    return asked


@pytest.mark.parametrize("name", ["Symptom report 2026-03-02.pdf", "Symptoms 2026-03-02.fhir.json"])
def test_a_name_is_proposed_in_the_folder(
    parent: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    asked = answer(monkeypatch, QFileDialog, yes=True)

    chosen = Dialogs().where_to_save(parent, "Save", tmp_path / name, "Any (*)")

    assert chosen == tmp_path / name
    (dialog,) = asked
    assert isinstance(dialog, QFileDialog)
    assert name.endswith(f".{dialog.defaultSuffix()}")
    assert dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave


def test_who_changes_their_mind_has_chosen_nothing(
    parent: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, QFileDialog, yes=False)
    answer(monkeypatch, QPrintDialog, yes=False)

    assert Dialogs().where_to_save(parent, "Save", tmp_path / "a.pdf", "Any (*)") is None
    assert Dialogs().printer(parent, "Report", Paper.A4) is None


@pytest.mark.parametrize(
    ("paper", "size"), [(Paper.A4, QPageSize.PageSizeId.A4), (Paper.LETTER, QPageSize.PageSizeId.Letter)]
)
def test_the_printer_gets_the_whole_sheet(
    parent: QWidget, monkeypatch: pytest.MonkeyPatch, paper: Paper, size: QPageSize.PageSizeId
) -> None:
    answer(monkeypatch, QPrintDialog, yes=True)

    printer = Dialogs().printer(parent, "Symptom report", paper)

    assert printer is not None
    assert printer.docName() == "Symptom report"
    assert printer.pageLayout().pageSize().id() is size
    assert printer.pageLayout().mode() is QPageLayout.Mode.FullPageMode
    assert printer.pageLayout().fullRectPoints() == printer.pageLayout().paintRectPoints()


def test_only_a_folder_of_this_computer_is_opened(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    opened: list[QUrl] = []

    def open_(url: QUrl) -> bool:
        opened.append(url)
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_)

    assert Dialogs().show_folder(tmp_path)
    assert opened[0].isLocalFile()
    assert opened[0].toLocalFile() == str(tmp_path)


def test_a_text_goes_to_the_clipboard_as_it_is(qtbot: QtBot) -> None:
    Dialogs().copy("<b>ä\n")

    assert QGuiApplication.clipboard().text() == "<b>ä\n"


def test_there_always_is_a_folder_to_begin_with() -> None:
    assert documents().is_absolute()


def test_another_diary_is_opened_by_a_program_of_its_own(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = tmp_path / "told"
    tell = f"import sys, pathlib; pathlib.Path({str(told)!r}).write_text(' '.join(sys.argv[1:]), 'utf-8')"
    monkeypatch.setattr(dialogs, "program", lambda: (sys.executable, "-c", tell))

    assert Dialogs().open_diary(tmp_path / "Maria’s diary")

    expected = f"--data-dir {tmp_path / 'Maria’s diary'}"
    qtbot.waitUntil(lambda: told.is_file() and told.read_text("utf-8") == expected, timeout=10_000)


def test_a_program_that_cannot_be_started_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dialogs, "program", lambda: (str(tmp_path / "nowhere"),))
    assert not Dialogs().open_diary(tmp_path)
