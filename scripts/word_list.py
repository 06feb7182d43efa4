"""Makes the word list anew from the lexicon: what the program reads faster than the lexicon itself."""

from __future__ import annotations

from symptomdesk import paths
from symptomdesk.language import word_list_file

if __name__ == "__main__":
    word_list_file.write(paths.resources() / "lexicon" / "en.toml")
