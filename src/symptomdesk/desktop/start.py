"""The way into the windows: before all their modules, PySide is told to leave the modules' sources alone.

Work-around PYSIDE-2029: PySide reads the source of each module that is imported after it. It looks for its
own name there, to know which modules might ask for one of its ``__feature__``s. None of this program's does,
and a start would read a hundred sources, and keep them, for nothing.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import PySide6.QtCore  # noqa: F401  (brings shibokensupport along)


def run(data_folder: Path | None = None, *, in_background: bool = False) -> int:
    """Open the window, as :func:`symptomdesk.desktop.app.run` tells."""
    _leave_sources_alone()
    from symptomdesk.desktop import app  # noqa: PLC0415  (and with it everything else)

    return app.run(data_folder, in_background=in_background)


def _leave_sources_alone() -> None:
    """Have PySide look into no module any more; where it cannot be told so, it goes on looking."""
    with suppress(ImportError):
        from shibokensupport import feature  # noqa: PLC0415  (there only once PySide is)

        feature._mod_uses_pyside = _asks_for_no_feature


def _asks_for_no_feature(_module: object) -> bool:
    return False
