"""What all tests share.

Nothing here imports Qt: everything but the windows is tested where it is not installed.
"""

from __future__ import annotations

import os
from collections.abc import Iterator

import hypothesis
import pytest

# Window tests draw into memory; tests marked "display" start programs of their own on a real display.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Machines under load are slow, which says nothing about the code; and what CI finds must be found again.
hypothesis.settings.register_profile("house", deadline=None, derandomize=bool(os.environ.get("CI")))
hypothesis.settings.load_profile("house")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """A warning of Qt fails the test that caused it.

    As markers and not in pyproject.toml, where pytest would not know the option without pytest-qt.
    """
    if config.pluginmanager.hasplugin("pytest-qt"):
        for item in items:
            item.add_marker(pytest.mark.qt_log_level_fail("WARNING"))


@pytest.fixture(scope="session", autouse=True)
def _nobodys_data_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test reads or writes the diary of the person who runs it: each makes a folder of its own."""
    folder = tmp_path_factory.mktemp("nobody")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SYMPTOMDESK_DATA_DIR", str(folder))
        yield
    assert list(folder.iterdir()) == [], "a test wrote a diary without choosing a data folder"
