"""The help and what the program says of itself, without a window."""

from __future__ import annotations

import sys
import tomllib
from importlib import metadata

import pytest

from symptomdesk.desktop.pages.help_content import libraries, licence_texts, version
from symptomdesk.paths import resources


def test_the_version_is_that_of_the_installed_program() -> None:
    assert f"Version {metadata.version('symptomdesk')}" == version()


def test_every_library_is_named_with_a_licence_and_no_tool_is() -> None:
    found = {one.name.lower().replace("_", "-"): one for one in libraries()}
    assert {"pyside6-essentials", "pyqtgraph", "numpy", "typst", "font-source-sans-pro"} <= set(found)
    assert not {"pytest", "ruff", "hypothesis"} & set(found)
    assert all(one.licence and "\n" not in one.words for one in found.values())
    assert found["pyside6-essentials"].licence.startswith("LGPL-3.0-only")
    assert not [one.name for one in found.values() if "its own files" in one.licence]


def test_what_is_compiled_into_a_library_is_named_behind_it() -> None:
    names = [one.name for one in libraries()]
    assert names[names.index("PySide6_Essentials") + 1] == "Qt"
    assert {"SQLCipher", "OpenSSL", "OpenBLAS and LAPACK", "Libertinus Serif", "ICU"} <= set(names)
    assert "PySide6_Essentials carries Qt: LGPL-3.0-only" in [one.words for one in libraries()]


def test_a_built_program_names_its_python_too(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "Python" not in [one.name for one in libraries()]
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert {"Python: PSF-2.0"} <= {one.words for one in libraries()}


def test_every_text_that_is_named_is_there() -> None:
    listed = tomllib.loads((resources() / "licences" / "carried.toml").read_text(encoding="utf-8"))
    named = {text for part in listed["part"] for text in part["texts"]}.union(*listed["texts"].values())
    assert {file.name for file in licence_texts().iterdir()} == named
    assert {part["inside"] for part in listed["part"]} - {one.name for one in libraries()} == {"program"}


def test_an_unknown_program_has_no_libraries() -> None:
    assert libraries("no-such-program-anywhere") == ()
