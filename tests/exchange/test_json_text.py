"""The place of a value is where it stands in the text, however the text is laid out."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from symptomdesk.exchange.json_text import Path, parse, places, spoken

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=6)
values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | texts,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4),
    max_leaves=12,
)


def paths_in(value: Any, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    yield path, value
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from paths_in(inner, (*path, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from paths_in(inner, (*path, index))


@given(value=values, indent=st.sampled_from([None, 0, 3, "\t"]), ascii_only=st.booleans())
def test_every_value_is_found_where_it_begins(value: Any, indent: Any, ascii_only: bool) -> None:
    parsed, text = parse(json.dumps(value, indent=indent, ensure_ascii=ascii_only).encode())
    assert parsed == value
    wanted = dict(paths_in(value))
    found = places(text, wanted)
    assert found.keys() == wanted.keys()
    lines = text.split("\n")
    decode = json.JSONDecoder().raw_decode
    for path, (line, column) in found.items():
        rest = "\n".join([lines[line - 1][column - 1 :], *lines[line:]])
        assert decode(rest)[0] == wanted[path]


@pytest.mark.parametrize(
    ("path", "said"),
    [
        (("days", 3, "text"), "days[3].text"),
        ((), ""),
        (("a b",), '["a b"]'),
        (("\x1b[2J", 0), '[" [2J"][0]'),
    ],
)
def test_a_path_is_spoken_harmlessly(path: Path, said: str) -> None:
    assert spoken(path) == said
