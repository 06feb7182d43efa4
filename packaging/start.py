"""Where the frozen program begins."""

import os

from symptomdesk.__main__ import main


def give_back_library_path() -> None:
    """Let the programs that this one starts (a file manager, a reader of PDFs) use the system's libraries.

    PyInstaller points the dynamic linker to its own folder for this process and keeps what was there before.
    """
    former = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    if former is not None:
        os.environ["LD_LIBRARY_PATH"] = former
    else:
        os.environ.pop("LD_LIBRARY_PATH", None)


give_back_library_path()
main()
