"""Whose work a built program carries, and under which licences.

    licences.py collect FOLDER     before PyInstaller: every licence text, a file a package, into FOLDER
    licences.py check WORKPATH     after it: fails if the program carries what Settings does not name

PyInstaller keeps lists of what it put into the program and where each file came from (``*.toc`` in its work
path). The installed packages know their own files. So nothing has to be known by heart but what is compiled
into libraries, which stands in ``resources/licences/carried.toml``.
"""

from __future__ import annotations

import ast
import csv
import os
import shutil
import sys
import sysconfig
import tomllib
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

from symptomdesk.desktop.pages.help_content import libraries

TOP = Path(__file__).resolve().parents[1]
LICENCES = TOP / "resources" / "licences"
OURS, PYTHON, BUILDER = "symptomdesk", "Python", "PyInstaller"
OF_THE_BUILDER = frozenset({"pyinstaller", "pyinstaller-hooks-contrib"})
LISTS = ("COLLECT-00.toc", "PYZ-00.toc")
_TEXTS = ("licen", "copying", "notice")


def main(arguments: list[str]) -> int:
    """Carry out the command; 1 if something is missing."""
    command, place = arguments
    missing = collect(Path(place)) if command == "collect" else check(Path(place))
    for line in missing:
        print(line, file=sys.stderr)
    return 1 if missing else 0


def collect(folder: Path) -> list[str]:
    """Copy all texts; what has none."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(LICENCES / "texts", folder)
    told = tomllib.loads((LICENCES / "carried.toml").read_text(encoding="utf-8"))
    texts_of = {_canonical(name): texts for name, texts in told["texts"].items()}
    missing = []
    for library in libraries():
        if library.inside:
            continue
        texts = list(_texts(library.name))
        for number, text in enumerate(texts, start=1):
            more = f" {number}" if len(texts) > 1 else ""
            shutil.copy(text, folder / f"{library.name}{more}.txt")
        if not texts and _canonical(library.name) not in texts_of:
            missing.append(f"{library.name} brings no text of its licence; see {LICENCES.name}/carried.toml")
    wanted = {text for part in told["part"] for text in part["texts"]}.union(*told["texts"].values())
    return missing + [
        f"there is no {text} in {LICENCES}/texts" for text in wanted if not (folder / text).is_file()
    ]


def _texts(distribution: str) -> Iterator[Path]:
    for file in metadata.files(distribution) or ():
        in_metadata = file.parts[0].endswith(".dist-info")
        if in_metadata and any(word in file.name.lower() for word in _TEXTS):
            yield Path(str(file.locate()))


def check(work: Path) -> list[str]:
    """What the built program carries and Settings does not name."""
    named = {_canonical(library.name) for library in libraries()}
    parts = {
        part["name"]
        for part in tomllib.loads((LICENCES / "carried.toml").read_text(encoding="utf-8"))["part"]
    }
    owners = _owners()
    missing, seen = [], set()
    for place, source in _carried(work):
        owner = _owner(source, owners)
        seen.add(owner)
        if owner is None:
            missing.append(f"nobody knows whose {place} is (from {source})")
    for owner in sorted(filter(None, seen)):
        known = owner in parts if owner in (PYTHON, BUILDER) else owner == OURS or _canonical(owner) in named
        if not known:
            missing.append(f"the program carries {owner}, which Settings does not name")
    if not missing:
        print(f"  all that it carries is named with its licence: the work of {len(seen - {OURS})} others")
    return missing


def _carried(work: Path) -> Iterator[tuple[str, Path]]:
    """The files and modules of the program, with where they came from."""
    for name in LISTS:
        lists = ast.literal_eval((work / "symptomdesk" / name).read_text(encoding="utf-8"))
        entries = next(one for one in lists if isinstance(one, list))
        for place, source, kind, *_ in entries:
            if kind != "SYMLINK" and source and source != "-":
                yield place, Path(source)


def _owners() -> dict[str, str]:
    """The installed packages' files, each with the package's name."""
    owners = {}
    for distribution in metadata.distributions():
        name, folder = distribution.metadata["Name"], os.path.realpath(str(distribution.locate_file("")))
        # Read as it is: the library's own list makes an object of each of ten thousand files.
        for file, *_ in csv.reader((distribution.read_text("RECORD") or "").splitlines()):
            owners[os.path.normpath(os.path.join(folder, file))] = name  # noqa: PTH118
    return owners


def _owner(source: Path, owners: dict[str, str]) -> str | None:
    real = Path(os.path.realpath(source))
    if (found := owners.get(str(real))) is not None:
        return BUILDER if _canonical(found) in OF_THE_BUILDER else found
    if real.is_relative_to(TOP / "build"):
        return BUILDER
    if any(real.is_relative_to(TOP / ours) for ours in ("src", "resources", "LICENSE", "packaging")):
        return OURS
    folders = {sysconfig.get_path(name) for name in ("stdlib", "platstdlib")} | {sys.base_prefix}
    if real.name.startswith("libpython") or any(
        real.is_relative_to(os.path.realpath(one)) for one in folders
    ):
        return PYTHON
    if sys.platform == "win32" and real.is_relative_to(os.environ["SYSTEMROOT"]):
        return PYTHON  # Microsoft's runtime, which comes with Python
    return None


def _canonical(name: str) -> str:
    return name.lower().replace("_", "-").replace(".", "-")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
