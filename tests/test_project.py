"""The promises of the project as a whole: what ships, who may import whom, no network."""

from __future__ import annotations

import ast
import os
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

TOP = Path(__file__).resolve().parents[1]
SOURCE = TOP / "src" / "symptomdesk"


def python(*arguments: str | Path, cwd: Path, **environ: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=cwd,
        env={**os.environ, **environ},
        capture_output=True,
        text=True,
        check=False,
    )


def folder_contents(folder: Path) -> set[str]:
    return {
        str(path.relative_to(folder))
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    options = ("--no-deps", "--no-build-isolation", "--no-index", "--quiet", "--wheel-dir", str(folder))
    built = python("-m", "pip", "wheel", *options, str(TOP), cwd=folder)
    assert built.returncode == 0, built.stderr
    (found,) = folder.glob("*.whl")
    return found


def test_the_wheel_holds_the_program_and_its_resources_and_no_more(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = {name for name in archive.namelist() if ".dist-info/" not in name}
    program = {f"symptomdesk/{name}" for name in folder_contents(SOURCE)}
    resources = {f"symptomdesk/resources/{name}" for name in folder_contents(TOP / "resources")}
    assert names == program | resources


def test_an_installed_wheel_finds_its_own_resources(wheel: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    options = ("--no-deps", "--no-index", "--quiet", "--target", str(site))
    installed = python("-m", "pip", "install", *options, str(wheel), cwd=tmp_path)
    assert installed.returncode == 0, installed.stderr
    program = "from symptomdesk import paths; print(paths.resources())"
    found = python("-c", program, cwd=tmp_path, PYTHONPATH=str(site))
    assert Path(found.stdout.strip()) == (site / "symptomdesk" / "resources").resolve(), found.stderr


VIOLATIONS = [
    ("house", "leaflet/model.py", "import symptomdesk.diary.model"),
    ("house", "language/model.py", "import symptomdesk.leaflet.model"),
    ("house", "triage/model.py", "import symptomdesk.course.model"),
    ("house", "diary/model.py", "import symptomdesk.triage.model"),
    ("house", "settings.py", "import symptomdesk.leaflet.model"),
    ("house", "attic.py", ""),
    ("windows", "cli/__init__.py", "import symptomdesk.leaflet.load"),
    ("windows", "cli/__init__.py", "import symptomdesk.diary.store"),
    ("windows", "desktop/theme.py", "import symptomdesk.triage.alerts"),
    ("windows", "desktop/theme.py", "import symptomdesk.language.recognise"),
    ("values", "diary/model.py", "import symptomdesk.diary.store"),
    ("no-sql-in-triage", "triage/alerts.py", "import symptomdesk.diary.store"),
    ("no-sql-in-triage", "course/series.py", "import symptomdesk.diary.vault"),
    ("sqlite", "triage/alerts.py", "import sqlite3"),
    ("sqlite", "cli/__init__.py", "import sqlite_utils"),
    ("qt", "cli/__init__.py", "import PySide6.QtCore"),
    ("charts", "desktop/theme.py", "import pyqtgraph"),
    ("charts", "course/series.py", "import numpy"),
    ("typesetting", "desk/reports.py", "import typst"),
    ("folders", "settings.py", "import appdirs"),
]


def contracts_kept(folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    lint_imports = Path(sysconfig.get_path("scripts")) / "lint-imports"
    return subprocess.run(
        [lint_imports, "--no-cache", "--no-logo", *options],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder / "src")},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_import_contracts_are_kept() -> None:
    kept = contracts_kept(TOP)
    assert kept.returncode == 0, kept.stdout


@pytest.mark.parametrize(("contract", "file", "line"), VIOLATIONS)
def test_an_import_contract_bites(contract: str, file: str, line: str, tmp_path: Path) -> None:
    copy = tmp_path / "src" / "symptomdesk"
    shutil.copytree(SOURCE, copy, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(TOP / "pyproject.toml", tmp_path)
    with (copy / file).open("a", encoding="utf-8") as module:
        module.write(f"\n{line}\n")
    broken = contracts_kept(tmp_path, "--contract", contract)
    assert broken.returncode == 1
    assert "BROKEN" in broken.stdout
    assert file.removesuffix(".py").removesuffix("/__init__").replace("/", ".") in broken.stdout


NETWORK = {
    "aiohttp", "asyncio", "ftplib", "http", "httpx", "imaplib", "nntplib", "poplib", "requests", "smtplib",
    "socket", "socketserver", "ssl", "telnetlib", "urllib.request", "urllib3", "webbrowser", "xmlrpc",
    "multiprocessing.connection", "multiprocessing.managers",
    "PySide6.QtNetwork", "PySide6.QtNetworkAuth", "PySide6.QtWebEngineCore", "PySide6.QtWebEngineWidgets",
    "PySide6.QtWebSockets", "PySide6.QtHttpServer", "PySide6.QtBluetooth",
}  # fmt: skip
# A socket file in the user's own runtime folder, by which a second start finds the first.
LOCAL_ONLY = {"PySide6.QtNetwork.QLocalServer", "PySide6.QtNetwork.QLocalSocket"}


def imported_names(tree: ast.AST) -> Iterator[str]:
    """Every dotted name that a module imports: ``a.b`` and ``a.b.c`` for ``from a.b import c``."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def reaches_the_network(name: str) -> bool:
    parts = name.split(".")
    return name not in LOCAL_ONLY and any(
        ".".join(parts[:count]) in NETWORK for count in range(1, len(parts) + 1)
    )


@pytest.mark.parametrize(
    "line",
    [
        "import socket",
        "from urllib import request",
        "import http.client",
        "from PySide6.QtNetwork import QTcpSocket",
    ],
)
def test_the_search_for_network_code_would_find_it(line: str) -> None:
    assert any(map(reaches_the_network, imported_names(ast.parse(line))))


def test_no_module_imports_network_code() -> None:
    found = [
        f"{path.relative_to(TOP)}: {name}"
        for path in SOURCE.rglob("*.py")
        for name in imported_names(ast.parse(path.read_text(encoding="utf-8")))
        if reaches_the_network(name)
    ]
    assert found == []


HEAVY = {"PySide6", "pyqtgraph", "rapidfuzz", "typst", "sqlcipher3", "appdirs", "tomli_w"}


@pytest.mark.parametrize("module", ["symptomdesk.desk", "symptomdesk.cli", "symptomdesk.__main__"])
def test_what_is_heavy_is_imported_where_it_is_first_needed(module: str, tmp_path: Path) -> None:
    imported = python("-c", f"import sys, {module}; print(*sys.modules)", cwd=tmp_path)
    assert imported.returncode == 0, imported.stderr
    assert HEAVY.isdisjoint(imported.stdout.split())


WITHOUT_SOCKETS = """
import importlib.util, pkgutil, sys
def refuse(event, _):
    if event.startswith("socket."):
        raise RuntimeError(f"the network was touched: {event}")
sys.addaudithook(refuse)
import symptomdesk
without_qt = importlib.util.find_spec("PySide6") is None
for module in pkgutil.walk_packages(symptomdesk.__path__, "symptomdesk."):
    if not (without_qt and module.name.startswith("symptomdesk.desktop.")):
        importlib.import_module(module.name)
        print(module.name)
"""


def test_every_module_can_be_imported_where_sockets_are_refused(tmp_path: Path) -> None:
    imported = python("-c", WITHOUT_SOCKETS, cwd=tmp_path)
    assert imported.returncode == 0, imported.stderr
    assert "symptomdesk.diary.model" in imported.stdout.split()


@pytest.mark.skipif(os.name != "posix", reason="setting up by make is for Linux and macOS")
def test_missing_system_packages_are_named_in_one_exact_command(tmp_path: Path) -> None:
    for command, says in (("id", "echo 1000"), ("apt-get", "exit 9")):
        stub = tmp_path / command
        stub.write_text(f"#!/bin/sh\n{says}\n", encoding="utf-8")
        stub.chmod(0o755)
    asked = subprocess.run(
        [TOP / "scripts" / "apt_install", "libegl1", "xvfb"],
        env={**os.environ, "PATH": f"{tmp_path}:{os.environ['PATH']}"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert asked.returncode == 1
    assert asked.stdout == ""
    assert asked.stderr.splitlines()[1].strip() == (
        "sudo apt-get update && sudo apt-get install -y --no-install-recommends libegl1 xvfb"
    )
