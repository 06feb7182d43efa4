"""Other diaries on the same computer: whose they are, and which folders can be opened beside one's own.

They are opened by a program of their own; nothing here reads or writes what another diary holds.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from symptomdesk import settings
from symptomdesk.desk.sampling import make_sample_diary
from symptomdesk.desk.values import RefusedError
from symptomdesk.diary.faults import DiaryFault
from symptomdesk.files import PRIVATE_FOLDER
from symptomdesk.paths import DataFolder
from symptomdesk.sentences import sentence
from symptomdesk.settings import Settings

if TYPE_CHECKING:
    from symptomdesk.diary.clock import Clock

MOST = 8
"""How many other diaries are remembered, the latest first."""

SAMPLE_DAYS = 84
"""Three cycles of four weeks."""

_SAMPLE_SEED = 3


class Neighbour(Struct, frozen=True):
    """Another diary: its folder, and its owner's name or else the folder's."""

    folder: Path
    name: str


class Neighbours:
    """The use cases around other diaries; part of a desk."""

    def __init__(
        self,
        own: DataFolder,
        in_force: Callable[[], Settings],
        fever_bounds: tuple[Decimal, Decimal],
        *,
        today: Callable[[], date],
        clock: Clock,
    ) -> None:
        self._own = own
        self._in_force = in_force
        self._bounds = fever_bounds
        self._today = today
        self._clock = clock

    def known(self) -> tuple[Neighbour, ...]:
        """The diaries that were opened from this one and are still there, the latest first."""
        folders = map(Path, self._in_force().other_diaries)
        return tuple(Neighbour(one, self._name(one)) for one in folders if _holds_a_diary(one))

    def remembering(self, folder: Path) -> tuple[str, ...]:
        """The setting ``other_diaries`` with this one as the latest."""
        return tuple(dict.fromkeys((str(folder), *self._in_force().other_diaries)))[:MOST]

    def check(self, folder: Path) -> bool:
        """Whether there is a diary in ``folder``, or (``False``) one can begin there.

        Raises :class:`RefusedError` where neither is so, and for this diary's own folder.
        """
        try:
            if folder.resolve().is_relative_to(self._own.root.resolve()):
                raise RefusedError(
                    sentence("This folder belongs to the diary that is open here. Please choose another.")
                )
            if _holds_a_diary(folder):
                return True
            if folder.is_dir() and all(_is_hidden(path) for path in folder.iterdir()):
                return False
        except OSError as fault:
            raise RefusedError(
                sentence(
                    "The folder “{name}” cannot be opened ({strerror}). Please choose another.",
                    name=folder.name,
                    strerror=fault.strerror,
                )
            ) from fault
        raise RefusedError(
            sentence(
                "There is no diary in the folder “{name}”. Please choose the folder of a diary, "
                "or an empty folder to begin a new one.",
                name=folder.name,
            )
        )

    def begin(self, folder: Path, name: str) -> None:
        """Prepare an empty folder for the diary of ``name`` (which may be empty)."""
        try:
            chosen = Settings(patient_name=" ".join(name.split()))
        except ValueError as refusal:
            raise RefusedError(
                sentence("This cannot be the name: it {refusal}.", refusal=refusal)
            ) from refusal
        if self.check(folder) or not chosen.patient_name:
            return
        try:
            settings.save(DataFolder(folder).settings, chosen)
        except OSError as fault:
            raise DiaryFault(
                sentence(
                    "No diary can begin in the folder “{name}” ({strerror}). Make sure that there is "
                    "room in it and that it can be written to, or choose another.",
                    name=folder.name,
                    strerror=fault.strerror,
                )
            ) from fault

    def sample(self) -> Path:
        """The folder of a sample diary that ends today, made when it is first asked for.

        It is one of its own, and no setting but how things look goes into it: nobody should call their
        clinic about an invented patient.
        """
        folder = self._own.samples / self._today().isoformat()
        if not _holds_a_diary(folder):
            self._make_sample(folder)
        return folder

    def _make_sample(self, folder: Path) -> None:
        looks = self._in_force()
        kept = Settings(
            theme=looks.theme, text_scale=looks.text_scale, temperature_unit=looks.temperature_unit
        )
        try:
            self._own.samples.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
            # Whole or not at all: half a sample would be opened as if it were one.
            partial = Path(tempfile.mkdtemp(prefix=".", dir=self._own.samples))
            try:
                make_sample_diary(DataFolder(partial), SAMPLE_DAYS, _SAMPLE_SEED, self._today(), self._clock)
                settings.save(DataFolder(partial).settings, kept)
                partial.rename(folder)
            except BaseException:
                shutil.rmtree(partial, ignore_errors=True)
                raise
        except OSError as fault:
            raise DiaryFault(
                sentence(
                    "The sample diary could not be written ({strerror}). Make sure that there is room"
                    " in {root} and that it can be written to.",
                    strerror=fault.strerror,
                    root=self._own.root,
                )
            ) from fault

    def _name(self, folder: Path) -> str:
        found, _ = settings.load(DataFolder(folder).settings, self._bounds)
        return found.patient_name or folder.name


def _holds_a_diary(folder: Path) -> bool:
    try:
        return DataFolder(folder).diary.is_file()
    except OSError:
        return False


def _is_hidden(path: Path) -> bool:
    return path.name.startswith(".")
