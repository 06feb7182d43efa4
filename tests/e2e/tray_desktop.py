"""A desktop that has a tray, as far as Qt asks for one: ``dbus-run-session -- python3 FILE PROGRAM…``.

Runs under the system's Python, which has the bindings of D-Bus. It starts the program in the background, uses
its icon as a person would, and prints what it saw as one JSON object: the tool tip, the menu, whether the
window was in sight before and after "Open", and the program's exit code after "Quit".
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator

import dbus
import dbus.service
from dbus.mainloop.glib import DBusGMainLoop
from gi.repository import GLib

WATCHER = "org.kde.StatusNotifierWatcher"
ITEM = "org.kde.StatusNotifierItem"
LOOK_MS = 100


class Watcher(dbus.service.Object):
    """Keeps the icons that register themselves."""

    def __init__(self, bus: dbus.SessionBus) -> None:
        super().__init__(bus, "/StatusNotifierWatcher")
        self.items: list[str] = []

    @dbus.service.method(WATCHER, in_signature="s", sender_keyword="sender")
    def RegisterStatusNotifierItem(self, _service: str, sender: str = "") -> None:
        self.items.append(sender)

    @dbus.service.method(dbus.PROPERTIES_IFACE, in_signature="ss", out_signature="v")
    def Get(self, interface: str, name: str) -> object:
        return self.GetAll(interface)[name]

    @dbus.service.method(dbus.PROPERTIES_IFACE, in_signature="s", out_signature="a{sv}")
    def GetAll(self, _interface: str) -> dict[str, object]:
        return {"IsStatusNotifierHostRegistered": True, "ProtocolVersion": 0}


class Icon:
    """The program's icon, and its menu."""

    def __init__(self, bus: dbus.SessionBus, owner: str) -> None:
        self._bus, self._owner = bus, owner
        self._properties = dbus.Interface(bus.get_object(owner, "/StatusNotifierItem"), dbus.PROPERTIES_IFACE)

    def tip(self) -> str:
        return " ".join(map(str, self._properties.Get(ITEM, "ToolTip")[2:])).strip()

    def entries(self) -> dict[str, int]:
        _, layout = self._menu.GetLayout(0, -1, [])
        found = ((str(entry[1].get("label", "")).replace("_", ""), int(entry[0])) for entry in layout[2])
        return {label: number for label, number in found if label}

    def press(self, label: str) -> None:
        self._menu.Event(self.entries()[label], "clicked", "", 0)

    @property
    def _menu(self) -> dbus.Interface:
        path = self._properties.Get(ITEM, "Menu")
        return dbus.Interface(self._bus.get_object(self._owner, path), "com.canonical.dbusmenu")


def windows() -> list[str]:
    search = ["xdotool", "search", "--onlyvisible", "--name", "^SymptomDesk$"]
    return subprocess.run(search, capture_output=True, text=True, check=False).stdout.split()


def evening(bus: dbus.SessionBus, watcher: Watcher, program: subprocess.Popen[bytes]) -> Iterator[Callable]:
    """What a person does; waits, each time it yields one, until that is true."""
    seen: dict[str, object] = {}
    yield lambda: watcher.items
    icon = Icon(bus, watcher.items[-1])
    seen["tip"], seen["menu"], seen["window before"] = icon.tip(), list(icon.entries()), bool(windows())
    icon.press("Open")
    yield windows
    seen["window after"] = bool(windows())
    icon.press("Quit")
    yield lambda: program.poll() is not None
    seen["code"] = program.poll()
    print(json.dumps(seen))


def main(command: list[str]) -> None:
    DBusGMainLoop(set_as_default=True)
    bus, loop = dbus.SessionBus(), GLib.MainLoop()
    name = dbus.service.BusName(WATCHER, bus)
    watcher = Watcher(bus)
    program = subprocess.Popen(command)
    steps = evening(bus, watcher, program)
    waiting = [next(steps)]

    def look() -> bool:
        try:
            if waiting[0]():
                waiting[0] = next(steps)
        except StopIteration:
            loop.quit()
        except BaseException:
            loop.quit()
            raise
        return loop.is_running()

    GLib.timeout_add(LOOK_MS, look)
    loop.run()
    program.kill()
    del name


if __name__ == "__main__":
    main(sys.argv[1:])
