"""Deleting everything once the diary is closed, and what is to be said of it; no widgets, no Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from symptomdesk.desk import DiaryFault, erase
from symptomdesk.desktop.translation import marked, tr

if TYPE_CHECKING:
    from symptomdesk.desktop.autostart import Autostart
    from symptomdesk.paths import DataFolder

LEFT = marked(
    "Everything of SymptomDesk’s was deleted. These were left, since somebody else put them there: {files}"
)
STILL_STARTS = marked("SymptomDesk still starts at login, since {file} could not be deleted ({reason}).")


def erased(folder: DataFolder, autostart: Autostart) -> str:
    """Delete everything of a diary; what the person should know of it, empty if all is as they wished."""
    try:
        left = erase(folder)
    except DiaryFault as fault:
        return fault.sentence
    try:
        autostart.set_on(False)
    except OSError as fault:
        return tr(STILL_STARTS, file=autostart.file, reason=fault.strerror)
    return tr(LEFT, files=", ".join(map(str, left))) if left else ""
