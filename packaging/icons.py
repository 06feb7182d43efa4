"""The program's icon in all sizes, drawn from its one SVG.

icons.py FOLDER     symptomdesk.ico for Windows and symptomdesk.icns for macOS, into FOLDER
icons.py --renew    the pictures for Linux desktops in resources/linux/icons, after the SVG was changed
"""

from __future__ import annotations

import os
import struct
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QBuffer, QIODevice, QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

RESOURCES = Path(__file__).resolve().parents[1] / "resources"
SVG = RESOURCES / "icons" / "symptomdesk.svg"
LINUX = RESOURCES / "linux" / "icons"
SIDES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
"""The sizes of the theme "hicolor", in pixels."""
WINDOWS_SIDES = (16, 20, 24, 32, 40, 48, 64, 256)
MAC_SIDES = {b"icp4": 16, b"icp5": 32, b"ic11": 32, b"ic12": 64, b"ic07": 128, b"ic13": 256, b"ic08": 256}
MAC_SIDES |= {b"ic14": 512, b"ic09": 512, b"ic10": 1024}
"""What each kind of an icns file is wide; some are twice as dense as they say."""


def main(arguments: list[str]) -> None:
    """Draw what is wanted."""
    application = QGuiApplication(sys.argv[:1])
    if arguments == ["--renew"]:
        LINUX.mkdir(parents=True, exist_ok=True)
        for side in SIDES:
            (LINUX / f"symptomdesk-{side}.png").write_bytes(png(side))
    else:
        (place,) = arguments
        folder = Path(place)
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "symptomdesk.ico").write_bytes(ico())
        (folder / "symptomdesk.icns").write_bytes(icns())
    del application


def drawn(side: int) -> QImage:
    """The icon, ``side`` pixels wide and high."""
    image = QImage(QSize(side, side), QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(SVG)).render(painter)
    painter.end()
    return image


def png(side: int) -> bytes:
    """The icon as a file of its own."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    drawn(side).save(buffer, "PNG")
    return bytes(buffer.data().data())


def ico() -> bytes:
    """All sizes in Windows' format, each as a PNG: a head, a line for each, then the pictures."""
    pictures = [png(side) for side in WINDOWS_SIDES]
    start = 6 + 16 * len(pictures)
    lines = b""
    for side, picture in zip(WINDOWS_SIDES, pictures, strict=True):
        lines += struct.pack("<4B2H2I", side % 256, side % 256, 0, 0, 1, 32, len(picture), start)
        start += len(picture)
    return struct.pack("<3H", 0, 1, len(pictures)) + lines + b"".join(pictures)


def icns() -> bytes:
    """All sizes in Apple's format: kind, length and picture of each behind those of the whole."""
    pictures = b""
    for kind, side in MAC_SIDES.items():
        picture = png(side)
        pictures += kind + struct.pack(">I", 8 + len(picture)) + picture
    return b"icns" + struct.pack(">I", 8 + len(pictures)) + pictures


if __name__ == "__main__":
    main(sys.argv[1:])
