"""The icon's pictures, which are drawn from its one SVG."""

from __future__ import annotations

import importlib.util
import struct
from pathlib import Path
from types import ModuleType

import pytest

pytest.importorskip("PySide6", reason="only Qt draws the icons")

from PySide6.QtGui import QGuiApplication, QImage

ICONS = Path(__file__).resolve().parents[2] / "packaging" / "icons.py"


@pytest.fixture(scope="module")
def icons() -> ModuleType:
    """packaging/icons.py, which is a command and lies in no package."""
    spec = importlib.util.spec_from_file_location("icons", ICONS)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_pictures_show_what_the_svg_shows(qapp: QGuiApplication, icons: ModuleType) -> None:
    for side in icons.SIDES:
        fresh = icons.drawn(side)
        kept = QImage(str(icons.LINUX / f"symptomdesk-{side}.png")).convertToFormat(fresh.format())
        assert (kept.width(), kept.height()) == (side, side)
        pairs = zip(bytes(fresh.constBits()), bytes(kept.constBits()), strict=True)
        # Each Qt smooths edges a little differently.
        far = sum(abs(one - other) > 48 for one, other in pairs)
        assert far <= fresh.sizeInBytes() / 50, f"{side}: run packaging/icons.py --renew"


def test_windows_finds_a_picture_of_every_size(qapp: QGuiApplication, icons: ModuleType) -> None:
    content = icons.ico()
    _, kind, number = struct.unpack_from("<3H", content)
    assert (kind, number) == (1, len(icons.WINDOWS_SIDES))
    for index, side in enumerate(icons.WINDOWS_SIDES):
        length, start = struct.unpack_from("<2I", content, 6 + 16 * index + 8)
        picture = QImage.fromData(content[start : start + length])
        assert (picture.width(), picture.height()) == (side, side)


def test_so_does_macos(qapp: QGuiApplication, icons: ModuleType) -> None:
    content = icons.icns()
    assert (content[:4], len(content)) == (b"icns", struct.unpack_from(">I", content, 4)[0])
    sides, at = {}, 8
    while at < len(content):
        kind, (length,) = content[at : at + 4], struct.unpack_from(">I", content, at + 4)
        sides[kind] = QImage.fromData(content[at + 8 : at + length]).width()
        at += length
    assert sides == icons.MAC_SIDES
