"""Where things live: the resources that ship with the program, and the folder that holds a diary.

Nothing here reads or makes a file. The only importer of appdirs, and only when no folder was chosen.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from msgspec import Struct

DATA_DIR_VARIABLE = "SYMPTOMDESK_DATA_DIR"
"""The environment variable that chooses the data folder where ``--data-dir`` does not."""

_PACKAGE = Path(__file__).resolve().parent


def resources() -> Path:
    """The folder of what ships as data: leaflets, lexicon, themes, icons, templates.

    An installed wheel carries it inside the package; a checkout has it at its top. Raises
    ``FileNotFoundError`` if the program was installed without it.
    """
    return _resources_of(_PACKAGE)


@cache
def _resources_of(package: Path) -> Path:
    places = (package / "resources", package.parents[1] / "resources")
    for place in places:
        if (place / "leaflets").is_dir():
            return place
    looked = " and ".join(str(place) for place in places)
    raise FileNotFoundError(
        f"SymptomDesk's own files are missing, please install it again (looked in {looked})"
    )


def typeface() -> Path:
    """The folder with the files of Source Sans, in the package that brings them.

    Raises ``FileNotFoundError`` where that is not installed. The package is not imported, for it then lists
    its folder.
    """
    package = find_spec("font_source_sans_pro")
    if package is None or not package.submodule_search_locations:
        raise FileNotFoundError("the typeface of SymptomDesk is missing, please install it again")
    return Path(package.submodule_search_locations[0]) / "files"


def data_dir(chosen: Path | None, environ: Mapping[str, str]) -> Path:
    """The absolute path of the folder that holds the diary; it need not exist.

    ``chosen`` (``--data-dir``) wins over ``SYMPTOMDESK_DATA_DIR`` in ``environ``, which wins over the
    platform's folder for a user's data. An empty variable counts as not set.
    """
    if chosen is not None:
        return chosen.absolute()
    if named := environ.get(DATA_DIR_VARIABLE):
        return Path(named).absolute()
    import appdirs  # noqa: PLC0415  (a chosen folder needs no knowledge of the platform)

    return Path(appdirs.user_data_dir("symptomdesk", appauthor=False)).absolute()


class DataFolder(Struct, frozen=True):
    """The names of what lies in a data folder; all of it is one person's and stays in it."""

    root: Path

    @property
    def diary(self) -> Path:
        """The diary itself, one SQLite file."""
        return self.root / "diary.sqlite3"

    @property
    def backups(self) -> Path:
        """The folder of the diary's backups."""
        return self.root / "backups"

    @property
    def settings(self) -> Path:
        """The owner's settings, see :mod:`symptomdesk.settings`."""
        return self.root / "settings.toml"

    @property
    def window(self) -> Path:
        """Where the window stood and which page was open; nothing of the diary."""
        return self.root / "window.json"

    @property
    def samples(self) -> Path:
        """The folder of sample diaries that were looked at beside this one; each has a data folder in it."""
        return self.root / "samples"

    @property
    def leaflets(self) -> Path:
        """The folder of the owner's own leaflets; each file stands beside or instead of a built-in one."""
        return self.root / "leaflets"

    @property
    def logs(self) -> Path:
        """The folder of the program's logs, which hold no symptom and no note."""
        return self.root / "logs"

    @property
    def locks(self) -> Path:
        """The folder of the locks by which a second window finds the first."""
        return self.root / "locks"
