"""The help and what the program says of itself, without a window."""

from __future__ import annotations

from importlib import metadata

from symptomdesk.desktop.pages.help_content import libraries, version


def test_the_version_is_that_of_the_installed_program() -> None:
    assert f"Version {metadata.version('symptomdesk')}" == version()


def test_every_library_is_named_with_a_licence_and_no_tool_is() -> None:
    found = {one.name.lower().replace("_", "-"): one for one in libraries()}
    assert {"pyside6-essentials", "pyqtgraph", "numpy", "typst", "font-source-sans-pro"} <= set(found)
    assert not {"pytest", "ruff", "hypothesis"} & set(found)
    assert all(one.licence and "\n" not in one.words for one in found.values())
    assert found["pyside6-essentials"].licence.startswith("LGPL-3.0-only")


def test_an_unknown_program_has_no_libraries() -> None:
    assert libraries("no-such-program-anywhere") == ()
