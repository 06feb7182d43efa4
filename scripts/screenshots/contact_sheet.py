"""One HTML page to look through all pictures of a folder."""

from __future__ import annotations

from html import escape
from itertools import groupby
from pathlib import Path

_STYLE = """
body { font: 16px sans-serif; margin: 24px; background: #888; }
figure { display: inline-block; margin: 0 16px 16px 0; vertical-align: top; }
img { width: 620px; display: block; }
"""


def write(folder: Path) -> Path:
    """Write ``index.html`` over all the pictures that lie in ``folder``, by scene; its path."""
    parts = ["<!doctype html>", '<html lang="en">', '<meta charset="utf-8">', "<title>SymptomDesk</title>"]
    parts.append(f"<style>{_STYLE}</style>")
    for scene, files in groupby(sorted(folder.glob("*.png")), _scene):
        parts.append(f"<h2>{escape(scene)}</h2>")
        parts.extend(_figure(file.name) for file in files)
    index = folder / "index.html"
    index.write_text("\n".join(parts) + "\n", encoding="utf-8")
    return index


def _scene(file: Path) -> str:
    return file.stem.rsplit("-", 3)[0]


def _figure(name: str) -> str:
    shown = escape(name)
    return f'<figure><a href="{shown}"><img src="{shown}" alt="" loading="lazy"></a>{shown}</figure>'
