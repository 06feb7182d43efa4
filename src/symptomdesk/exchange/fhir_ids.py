"""Which id a resource has: the record's own UUID wherever it has one, and never the same twice."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID, uuid5

if TYPE_CHECKING:
    from symptomdesk.diary.model import Diary

_NAMESPACE = UUID("6b1b5a0e-7c0f-4b5e-9d52-3f0f5d0c7a11")
"""Our own, made at random once; ids that are derived in it stay the same as long as it does."""


class Ids:
    """Gives out the ids of one bundle."""

    def __init__(self, diary: Diary) -> None:
        self._taken: set[str] = set()
        self._first = _first_record(diary)

    def of_record(self, kind: str, record_id: str) -> str:
        """The id of a record's resource: its UUID, or one derived from what it has instead.

        Ids are unique among the records of a ``kind`` only; in a bundle they must be so among all.
        """
        wanted = record_id if _is_uuid(record_id) else _derived(kind, record_id)
        while wanted in self._taken:
            wanted = _derived(kind, wanted)
        self._taken.add(wanted)
        return wanted

    def of_diary(self, what: str) -> str:
        """The id of something that has no record, the patient for instance.

        It differs between diaries, so that no importer takes two people for one, and stays the same for as
        long as the diary's first record does.
        """
        return self.of_record("diary", _derived(what, self._first))


def reference(id_: str) -> dict[str, str]:
    """A reference to a resource of the same bundle."""
    return {"reference": full_url(id_)}


def full_url(id_: str) -> str:
    """What a bundle's entry of that id is called in it."""
    return f"urn:uuid:{id_}"


def _derived(kind: str, name: str) -> str:
    return str(uuid5(_NAMESPACE, f"{kind}:{name}".encode("utf-8", "surrogatepass").hex()))


def _is_uuid(text: str) -> bool:
    try:
        return str(UUID(text)) == text
    except ValueError:
        return False


def _first_record(diary: Diary) -> str:
    """The id of the record that was written first; nothing in a diary without records."""
    entries = [(one.at, one.id) for page in diary.pages for one in page.observations]
    entries += [(one.at, one.id) for page in diary.pages for one in page.doses]
    entries += [(one.at, one.id) for page in diary.pages for one in page.readings]
    if entries:
        return min(entries)[1]
    ids = [one.id for one in diary.treatment.prescriptions]
    ids += [one.id for one in diary.treatment.holds]
    ids += [one.id for one in diary.labs]
    ids += [one.id for one in diary.medicines]
    return min(ids, default="")
