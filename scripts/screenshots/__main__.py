"""Make the pictures: ``make screenshots``, or ``make screenshots ARGS="trends dark"`` for some of them.

A picture is named SCENE-THEME-TEXT-WIDTHxHEIGHT.png, and made if all the words given are in that name. TEXT
is the size of the text in percent; ``ARGS="--text 200"`` has it larger. The pictures go into
``build/screenshots``, with an ``index.html`` to look through them; ``ARGS=--readme`` makes the README's own.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from msgspec import Struct

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from screenshots import contact_sheet
from screenshots.diaries import Diaries, evening
from screenshots.scenes import README, SCENES, Scene
from screenshots.stage import Stage, TrayThatIsThere, settle
from symptomdesk.desk import Desk
from symptomdesk.desktop.application import make_application
from symptomdesk.desktop.around import Around
from symptomdesk.desktop.autostart import Autostart
from symptomdesk.desktop.session import Session
from symptomdesk.desktop.theme import Look
from symptomdesk.settings import Theme

SIZES = ((1280, 800), (1920, 1080))
_QUALITY = {".png": -1, ".webp": 100}
"""What Qt calls quality: usual compression for the one, nothing lost for the other."""
THEMES = tuple(theme for theme in Theme if theme is not Theme.SYSTEM)


class Dress(Struct, frozen=True):
    """Theme, text size in percent and window size of a picture."""

    theme: Theme
    percent: int
    size: tuple[int, int]

    def __str__(self) -> str:
        return f"{self.theme}-{self.percent}-{self.size[0]}x{self.size[1]}"


def main() -> None:
    """Make the pictures that are wanted."""
    parser = argparse.ArgumentParser(prog="screenshots", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("words", nargs="*", metavar="WORD")
    parser.add_argument("--folder", type=Path, default=Path("build/screenshots"))
    parser.add_argument("--text", type=int, default=100, metavar="PERCENT")
    parser.add_argument("--readme", action="store_true", help="only those of the README, into docs/pictures")
    wanted = parser.parse_args()
    application = make_application()
    with tempfile.TemporaryDirectory() as folder:
        diaries = Diaries(Path(folder))
        if wanted.readme:
            _readme(application, diaries)
            return
        wanted.folder.mkdir(parents=True, exist_ok=True)
        for scene, dress in _all(wanted.text):
            name = f"{scene.name}-{dress}"
            if all(word in name for word in wanted.words):
                picture(application, diaries, scene, dress, wanted.folder / f"{name}.png")
                print(wanted.folder / f"{name}.png")
    print(contact_sheet.write(wanted.folder))


def picture(application: QApplication, diaries: Diaries, scene: Scene, dress: Dress, file: Path) -> None:
    """Take one picture."""
    with staged(application, diaries, scene, dress) as stage:
        scene.show(stage)
        settle()
        taken = stage.session.window.grab() if stage.picture is None else stage.picture
    if not taken.save(str(file), None, _QUALITY[file.suffix]):
        sys.exit(f"{file} cannot be written")


@contextmanager
def staged(application: QApplication, diaries: Diaries, scene: Scene, dress: Dress) -> Iterator[Stage]:
    """The window on the scene's diary, until the picture is taken."""
    folder = diaries.copy(scene.kind)
    with Desk.open(folder, evening) as desk:
        if scene.write is not None:
            scene.write(desk)
        look = Look(dress.theme, dress.percent)
        look.apply(application)
        session = Session(desk, look, around=Around(TrayThatIsThere(), Autostart(folder.root / "autostart")))
        session.window.resize(*dress.size)
        session.window.show()
        yield Stage(session, desk, look)
        session.close()
        # Without a running event loop nobody else deletes the window.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _readme(application: QApplication, diaries: Diaries) -> None:
    scenes = {scene.name: scene for scene in SCENES}
    for name, scene in README.items():
        file = Path("docs/pictures") / f"{name}.webp"
        picture(application, diaries, scenes[scene], Dress(Theme.LIGHT, 100, SIZES[0]), file)
        print(file)


def _all(percent: int) -> Iterator[tuple[Scene, Dress]]:
    for scene in SCENES:
        for theme in THEMES:
            for size in SIZES:
                yield scene, Dress(theme, percent, size)


if __name__ == "__main__":
    main()
