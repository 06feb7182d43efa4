"""The faces of the printed report: Source Sans from its package, and behind it those that Typst brings along.

The system's fonts are never asked, so that a report looks the same on every machine and never fails for a
missing one.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from symptomdesk.paths import typeface

if TYPE_CHECKING:
    import typst

_STYLES = ("Regular", "It", "Semibold", "Bold")


def text_faces() -> tuple[Path, ...]:
    """The files of the face in which the text is set."""
    folder = typeface()
    return tuple(folder / f"SourceSansPro-{style}.ttf" for style in _STYLES)


@contextmanager
def report_fonts() -> Iterator[typst.Fonts]:
    """All fonts of the report, for as long as the context lasts."""
    import typst  # noqa: PLC0415  (only a report needs it)

    # The package has each style in two formats, and Typst takes whole folders: given the package's own, the
    # order of files on the disk would choose between them. It reads the files when it first needs them.
    with TemporaryDirectory(prefix="symptomdesk-fonts-") as chosen:
        for face in text_faces():
            shutil.copy(face, chosen)
        yield typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[chosen])
