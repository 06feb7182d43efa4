"""The program's icon in all sizes, drawn from its SVG: ``icons.py FOLDER``."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SVG = Path(__file__).resolve().parents[1] / "resources" / "icons" / "symptomdesk.svg"
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)


def main(folder: Path) -> None:
    """Write ``hicolor`` for Linux desktops, and what Windows and macOS want."""
    application = QGuiApplication(sys.argv[:1])
    for size in SIZES:
        place = folder / "hicolor" / f"{size}x{size}" / "apps" / "symptomdesk.png"
        place.parent.mkdir(parents=True, exist_ok=True)
        drawn(size).save(str(place))
    scalable = folder / "hicolor" / "scalable" / "apps" / "symptomdesk.svg"
    scalable.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(SVG, scalable)
    drawn(256).save(str(folder / "symptomdesk.ico"))
    drawn(512).save(str(folder / "symptomdesk.icns"))
    del application


def drawn(side: int) -> QImage:
    """The icon, ``side`` pixels wide and high."""
    image = QImage(QSize(side, side), QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(SVG)).render(painter)
    painter.end()
    return image


if __name__ == "__main__":
    main(Path(sys.argv[1]))
