"""The chart as a file."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from tests.desktop.charts.views import LAST, ago, view_of

from symptomdesk.course.model import DaySpan
from symptomdesk.desktop.charts.lanes_model import lanes_model
from symptomdesk.desktop.charts.legend import Key
from symptomdesk.desktop.charts.picture import PictureContent, picture, write_png
from symptomdesk.desktop.charts.words import LaneText
from symptomdesk.desktop.theme import Look


def content_of(*signs: str) -> PictureContent:
    view = view_of({0: dict.fromkeys(signs, 4)})
    return PictureContent(
        "Trends",
        "From 1 February to 2 March.",
        (Key.GRADED, Key.NOT_LOGGED),
        lanes_model(view, signs, str.title, begun=view.first, weekly=False),
        [LaneText(sign.title(), "1 of 1 day", "", notable=False) for sign in signs],
        DaySpan(ago(29), LAST),
        DaySpan(ago(29), LAST),
        LAST,
    )


@pytest.fixture
def image(look: Look) -> QImage:
    return picture(look, content_of("rash"))


def test_every_lane_is_on_it(look: Look, image: QImage) -> None:
    more = picture(look, content_of("rash", "nausea", "fever", "tremor", "pain", "chills", "headache"))

    assert more.height() > image.height() + 6 * 2 * 80
    bottom = more.copy(0, more.height() - 500, more.width(), 300).convertToFormat(QImage.Format.Format_RGB32)
    worst = look.colour("severity_4").rgb()
    assert any(bottom.pixel(x, y) == worst for x in range(bottom.width()) for y in range(0, 300, 7))


def test_it_says_in_the_file_what_it_shows(image: QImage, tmp_path: Path) -> None:
    write_png(image, tmp_path / "trends.png")

    read = QImage(str(tmp_path / "trends.png"))
    assert read.size() == image.size()
    assert read.text("Title") == "Trends"
    assert read.text("Description").endswith("From 1 February to 2 March.")


def test_it_says_which_days_it_shows_and_when_it_was_saved(image: QImage) -> None:
    # A picture is looked at years later: no date on it goes without its year.
    assert image.text("Description").startswith("1 February to 2 March 2026 · saved on 2 March 2026. ")


def test_only_its_owner_may_read_it_even_where_a_file_was_before(image: QImage, tmp_path: Path) -> None:
    path = tmp_path / "trends.png"
    path.write_bytes(b"old")
    path.chmod(0o644)

    write_png(image, path)

    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [one.name for one in tmp_path.iterdir()] == ["trends.png"]


def test_a_folder_that_is_not_there_leaves_nothing_behind(image: QImage, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        write_png(image, tmp_path / "no" / "trends.png")

    assert list(tmp_path.iterdir()) == []
