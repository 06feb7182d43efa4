"""Print what SymptomDesk and its tests require, except Qt and what is of no use without it."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

WITH_QT = {"pyside6-essentials", "pyqtgraph", "pytest-qt"}

project = tomllib.loads(Path("pyproject.toml").read_text(encoding="utf-8"))["project"]
for requirement in [*project["dependencies"], *project["optional-dependencies"]["test"]]:
    name = re.split(r"[^A-Za-z0-9._-]", requirement, maxsplit=1)[0]
    if name.lower() not in WITH_QT:
        print(requirement)
