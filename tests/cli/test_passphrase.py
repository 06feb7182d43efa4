"""A diary under a passphrase on the command line."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.conftest import Call


@pytest.fixture
def secret(tmp_path: Path) -> str:
    file = tmp_path / "secret"
    file.write_text("a quiet long word\n", encoding="utf-8")
    return str(file)


def test_it_is_set_asked_for_and_removed(call: Call, secret: str) -> None:
    call("log", "--date", "2026-03-01", "--sign", "rash=2")
    call("backup")
    assert call("passphrase", "set", "--new-passphrase-file", secret).code == 0

    without = call("show", "--json")
    assert without.code == 1
    assert "encrypted" in without.err

    days = ("show", "--from", "2026-03-01", "--to", "2026-03-01", "--json")
    shown = call("--passphrase-file", secret, *days).json["days"]
    assert shown[0]["observations"][0]["sign"] == "rash"
    assert call("--passphrase-file", secret, "passphrase", "remove").code == 0
    assert call(*days).json["days"] == shown


def test_a_wrong_one_is_refused(call: Call, secret: str, tmp_path: Path) -> None:
    call("log", "--date", "2026-03-01", "--sign", "rash=2")
    call("passphrase", "set", "--new-passphrase-file", secret)
    wrong = tmp_path / "wrong"
    wrong.write_text("a quiet long Word", encoding="utf-8")
    outcome = call("--passphrase-file", str(wrong), "show")
    assert outcome.code == 1
    assert "does not open the diary" in outcome.err
    assert call("--passphrase-file", str(tmp_path / "nothing"), "show").code == 1


def test_a_short_one_is_refused_and_none_is_made_up(call: Call, tmp_path: Path) -> None:
    short = tmp_path / "short"
    short.write_text("short", encoding="utf-8")
    assert call("passphrase", "set", "--new-passphrase-file", str(short)).code == 2
    assert call("passphrase", "set").code == 2
    assert call("passphrase", "remove").code == 2
    assert call("show").code == 0


@pytest.mark.parametrize("left", [1000, 9000])
def test_a_damaged_diary_goes_back_to_an_encrypted_backup(
    call: Call, folder: Path, secret: str, left: int
) -> None:
    call("log", "--date", "2026-03-01", "--sign", "rash=2")
    call("passphrase", "set", "--new-passphrase-file", secret)
    backup = call("--passphrase-file", secret, "backup", "--json").json["backup"]
    diary = folder / "diary.sqlite3"
    diary.write_bytes(bytes(100) + diary.read_bytes()[100:left])

    assert call("restore", backup).code == 1
    assert call("--passphrase-file", secret, "restore", backup).code == 0

    days = ("show", "--from", "2026-03-01", "--to", "2026-03-01", "--json")
    assert call("--passphrase-file", secret, *days).json["days"][0]["observations"][0]["sign"] == "rash"
    assert call(*days).code == 1


def test_a_locked_diary_is_not_replaced_by_whoever_has_no_passphrase(
    call: Call, folder: Path, secret: str, tmp_path: Path
) -> None:
    plain = tmp_path / "plain.sqlite3"
    call("log", "--date", "2026-03-01", "--sign", "rash=2")
    call("backup", str(plain))
    call("backup")
    call("passphrase", "set", "--new-passphrase-file", secret)
    before = (folder / "diary.sqlite3").read_bytes()

    assert call("restore", str(plain)).code == 1

    assert (folder / "diary.sqlite3").read_bytes() == before
