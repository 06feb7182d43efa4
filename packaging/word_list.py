"""Makes the word list when SymptomDesk is built or installed from its sources, so that no start need read the
whole lexicon. Called by the build backend (``tool.hatch`` in ``pyproject.toml``).
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class WordListHook(BuildHookInterface[Any]):
    """Puts the word list beside the lexicon, whence the wheel takes all resources."""

    PLUGIN_NAME = "custom"

    def initialize(self, _version: str, _build_data: dict[str, Any]) -> None:
        """Makes the file before anything is packed."""
        root = Path(self.root)
        sys.path.insert(0, str(root / "src"))
        from symptomdesk.language import word_list_file  # noqa: PLC0415

        lexicon = root / "resources" / "lexicon" / "en.toml"
        try:
            word_list_file.write(lexicon)
        except (ValueError, OSError) as fault:
            # The program goes without, only slower: whoever corrects the lexicon can still install it.
            self.app.display_warning(f"The word list is not made: {fault}")
