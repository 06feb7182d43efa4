"""Files that people write can be anything; none takes long."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from symptomdesk import settings
from symptomdesk.leaflet import load
from symptomdesk.limits import LARGEST_TOML, MOST_DOTS
from symptomdesk.toml_files import TooMuchError, content_of, parsed

BOUNDS = (Decimal("37.5"), Decimal("38.3"))
KEYS = ("a", '"a"', "'a b'", '"a \\" b"', "a ", "\t a-b")


def test_a_file_within_the_limits_is_read_whole(tmp_path: Path) -> None:
    file = tmp_path / "file.toml"
    file.write_bytes(b"#" * LARGEST_TOML)
    assert len(content_of(file)) == LARGEST_TOML


def test_a_file_beyond_them_is_not(tmp_path: Path) -> None:
    file = tmp_path / "file.toml"
    file.write_bytes(b"#" * (LARGEST_TOML + 1))
    with pytest.raises(TooMuchError, match="is too large: at most 1,024 KiB are read"):
        content_of(file)


@pytest.mark.parametrize("key", KEYS)
def test_a_key_of_very_many_parts_is_refused_before_it_is_parsed(key: str) -> None:
    with pytest.raises(TooMuchError, match="more than 100 parts"):
        parsed(".".join([key] * 30_000) + " = 1", Decimal)


def test_dots_elsewhere_do_no_harm() -> None:
    several = ".".join(["a"] * (MOST_DOTS // 2))
    assert parsed(f'{several} = 1\nb = "{"etc. " * 50}"', Decimal)["b"].startswith("etc.")
    lines = "One thing. And another.\n" * 500
    assert parsed(f'c = """{lines}"""', Decimal)["c"] == lines


def test_settings_too_large_to_read_are_set_aside_and_leave_the_usual_ones(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_bytes(b"#" * (LARGEST_TOML + 1))
    chosen, (problem,) = settings.load(file, BOUNDS)
    assert chosen == settings.Settings()
    assert str(problem.text) == "is too large: at most 1,024 KiB are read; the usual settings are used"
    settings.save(file, settings.Settings(clinic_phone="555 0100"))
    assert settings.load(file, BOUNDS)[0].clinic_phone == "555 0100"
    assert (tmp_path / "settings.toml.unreadable").stat().st_size == LARGEST_TOML + 1


@pytest.mark.parametrize(
    "content",
    [
        b"#" * (LARGEST_TOML + 1),
        b"a." * 30_000 + b"a = 1",
        b"a = [" + b"[" * 200_000,
        b"a = " + b"9" * 900_000,
        b"a = 1e" + b"9" * 900_000,
        b"<script>alert(1)</script>",
        b"\x00" * 1000,
        b'"' + b'\\"' * 500_000,
        b".".join([b"a" * 100] * 10_000) + b" = 1",
        b"a = '\xe2\x80\xae'\x1b[2J",
    ],
    ids=["large", "dotted", "deep", "figure", "exponent", "html", "nul", "escapes", "long parts", "controls"],
)
def test_hostile_files_are_told_and_nothing_more(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "file.toml"
    file.write_bytes(content)
    chosen, problems = settings.load(file, BOUNDS)
    # What only looks strange is kept as what a newer program might have written.
    assert problems or chosen.other
    leaflet, faults = load.load(file)
    assert leaflet is None
    assert faults
    for told in (*(problem.text for problem in problems), *map(str, faults)):
        assert len(told) < 2000
        assert told.isprintable()
