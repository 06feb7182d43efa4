"""Writing a file whole or not at all, for its owner alone."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

PRIVATE_FOLDER, PRIVATE_FILE = 0o700, 0o600
"""The modes of what nobody but its owner may read."""

_PARTIAL = ".symptomdesk-"


def write_whole(path: Path, content: bytes) -> None:
    """Write a file, mode 0600; at every instant it is the former or the whole new one, power cut or not.

    A link stays one, and what it leads to is written. What is no file, as a pipe, is written to as it is, for
    nothing may take the place of a device. Raises ``OSError`` if it cannot be written; the former file is
    then unchanged.
    """
    path = Path(os.path.realpath(path))
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    if path.exists() and not path.is_file():
        path.write_bytes(content)
        return
    with made_whole(path) as partial:
        partial.write_bytes(content)


@contextmanager
def made_whole(path: Path) -> Iterator[Path]:
    """An empty file, mode 0600, that takes the place of ``path`` once the block has filled it.

    What the block writes is on disk before it is renamed; if the block raises, ``path`` is as it was. A
    program killed meanwhile leaves a file that :func:`is_partial` knows.
    """
    import tempfile  # noqa: PLC0415  (reading, which a start does, needs none)

    handle, name = tempfile.mkstemp(prefix=_PARTIAL, dir=path.parent)
    os.close(handle)
    partial = Path(name)
    try:
        yield partial
        _sync(partial, os.O_RDWR)
        partial.replace(path)
    except BaseException:
        with suppress(OSError):
            partial.unlink()
        raise
    if os.name == "posix":  # elsewhere folders cannot be synced
        _sync(path.parent, os.O_RDONLY)


def is_partial(path: Path) -> bool:
    """Whether this is a file of :func:`made_whole` that never became whole."""
    return path.name.startswith(_PARTIAL)


def _sync(path: Path, flags: int) -> None:
    """Make what was written to a file, or renamed in a folder, last through a power cut."""
    handle = os.open(path, flags)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def make_private_folder(folder: Path) -> None:
    """Make a folder for its owner alone, whatever the umask; one that is there stays as it is."""
    if not folder.is_dir():
        folder.mkdir(parents=True, exist_ok=True)
        set_mode(folder, PRIVATE_FOLDER)


def set_mode(path: Path, mode: int) -> None:
    """Set who may read a file, where that can be said."""
    # Memory sticks and network shares keep no rights: no reason to refuse a diary there. And where the
    # file is somebody else's, opening it will tell.
    with suppress(PermissionError):
        path.chmod(mode)
