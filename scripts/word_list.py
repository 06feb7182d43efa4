"""Makes the word list anew from the lexicon: what the program reads faster than the lexicon itself.

A lexicon with a fault is told and gets none: the program then reads the lexicon itself, and leaves out what
is wrong.
"""

from __future__ import annotations

import sys

from symptomdesk import paths
from symptomdesk.language import word_list_file

if __name__ == "__main__":
    lexicon = paths.resources() / "lexicon" / "en.toml"
    try:
        word_list_file.write(lexicon)
    except ValueError as faults:
        word_list_file.beside(lexicon).unlink(missing_ok=True)
        print(f"The word list is not made, for the lexicon has a fault.\n{faults}", file=sys.stderr)
