"""Files that were set aside, kept from others' eyes as the diary is.

A damaged file cannot be encrypted page by page. Where the diary gets a passphrase, such a file is put, as it
is, into an encrypted database of its own, whose name ends in ``.sealed``; where the passphrase is taken away,
it comes out again unchanged.
"""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from symptomdesk.diary import cipher
from symptomdesk.diary.faults import translated
from symptomdesk.files import made_whole, write_whole

SEALED = ".sealed"
_SET_ASIDE = "diary set aside *"


def set_aside_in(folder: Path) -> tuple[Path, ...]:
    """The files in a data folder that were set aside, sealed or not, with what SQLite left beside them.

    Of one that is there in both forms, for a program was killed while it sealed it, the unsealed one counts.
    """
    files = {file for file in folder.glob(_SET_ASIDE) if file.is_file()}
    return tuple(sorted(file for file in files if file.suffix != SEALED or file.with_suffix("") not in files))


def follow(file: Path, before: str | None, after: str | None) -> None:
    """Let a file that was set aside follow the diary's passphrase; raises ``DiaryFault``.

    One that was encrypted when it was set aside stays as it is: nobody can read it without its passphrase.
    """
    with translated(file, system=True):
        if file.suffix != SEALED:
            if after is not None and not cipher.is_encrypted(file):
                _seal(file, after)
        elif after is None:
            _unseal(file, before)
        elif before is not None:
            cipher.rewrite(file, before, after)


def _seal(file: Path, passphrase: str) -> None:
    connect = cipher.connect_for(passphrase)
    with made_whole(file.with_name(file.name + SEALED)) as partial, closing(connect(partial)) as box:
        box.execute("CREATE TABLE sealed (content BLOB NOT NULL)")
        box.execute("INSERT INTO sealed VALUES (?)", (file.read_bytes(),))
    file.unlink()


def _unseal(file: Path, passphrase: str | None) -> None:
    with closing(cipher.connect_for_rewriting(file, passphrase)) as box:
        (content,) = box.execute("SELECT content FROM sealed").fetchone()
    write_whole(file.with_suffix(""), content)
    file.unlink()
