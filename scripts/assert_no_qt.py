"""Fail if this environment could import Qt: then passing tests would prove nothing."""

from __future__ import annotations

import importlib.util
import sys

found = [
    name
    for name in ("PySide6", "shiboken6", "pyqtgraph", "numpy", "pytestqt")
    if importlib.util.find_spec(name)
]
if found:
    sys.exit(f"{sys.prefix} was to be without Qt, but has {', '.join(found)}")
