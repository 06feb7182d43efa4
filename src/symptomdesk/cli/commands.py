"""The commands by name: each takes a parsed call, speaks to the desk, and gives lines to print."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from symptomdesk.cli.calls import Call

_HOMES = {
    "day_commands": ("classify", "log", "alerts", "acknowledge", "show", "edit", "remove", "history"),
    "clinic_commands": ("treatment", "visit", "lab", "question", "medicine"),
    "document_commands": ("report", "import", "leaflet", "sample", "install-desktop-entry"),
    "keeping_commands": ("backup", "restore", "passphrase", "check"),
}
"""The modules of the commands; each is imported when one of its commands is called."""

COMMANDS = {name: module for module, names in _HOMES.items() for name in names}
"""The names of all commands, and where each is."""


def command(name: str) -> Callable[[Call], Iterator[str]]:
    """The command of that name."""
    module = import_module(f"symptomdesk.cli.{COMMANDS[name]}")
    found: Callable[[Call], Iterator[str]] = getattr(module, _function(name))
    return found


def _function(name: str) -> str:
    return {"import": "import_"}.get(name, name.replace("-", "_"))
