"""``backup``, ``restore`` and ``check``."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Call


def test_a_backup_brings_back_what_was_there(call: Call, tmp_path: Path) -> None:
    call("log", "--date", "2026-03-01", "--sign", "rash=2")
    copy = tmp_path / "copies" / "mine.sqlite3"
    assert call("backup", str(copy), "--json").json == {"backup": str(copy)}
    call("log", "--date", "2026-03-02", "--sign", "nausea=1")

    outcome = call("restore", str(copy), "--json").json

    days = call("show", "--from", "2026-03-01", "--to", "2026-03-02", "--json").json["days"]
    assert [day["date"] for day in days if day["logged"]] == ["2026-03-01"]
    assert call("restore", outcome["kept"]).code == 0
    days = call("show", "--from", "2026-03-01", "--to", "2026-03-02", "--json").json["days"]
    assert [day["date"] for day in days if day["logged"]] == ["2026-03-01", "2026-03-02"]


def test_a_damaged_diary_is_found_set_aside_and_replaced(call: Call, tmp_path: Path) -> None:
    call("log", "--date", "2026-03-01", "--sign", "rash=2")
    backup = call("backup", "--json").json["backup"]
    diary = Path(backup).parent.parent / "diary.sqlite3"
    diary.write_bytes(diary.read_bytes()[:5000])
    assert call("check").code == 1

    outcome = call("restore", backup, "--json").json

    assert Path(outcome["kept"]).read_bytes() != b""
    assert call("check", "--json").json["sound"] is True
    days = call("show", "--from", "2026-03-01", "--to", "2026-03-01", "--json").json["days"]
    assert days[0]["observations"][0]["sign"] == "rash"


def test_a_sound_diary_is_said_to_be_sound_with_its_last_backup(call: Call) -> None:
    call("log", "--date", "2026-03-01", "--sign", "rash=2")
    assert call("check").out.splitlines() == ["The diary is sound.", "Last backup: none yet"]
    call("backup")
    told = call("check", "--json").json
    assert (told["sound"], told["problems"]) == (True, [])
    assert told["last_backup"]


def test_wrong_calls_change_nothing(call: Call, tmp_path: Path) -> None:
    call("log", "--date", "2026-03-01", "--sign", "rash=2")
    assert call("restore", str(tmp_path / "nothing.sqlite3")).code == 2
    song = tmp_path / "song.mp3"
    song.write_bytes(b"la la la" * 1000)
    outcome = call("restore", str(song))
    assert outcome.code == 1
    assert "not a sound backup" in outcome.err
    assert call("backup", str(tmp_path)).code == 2


def test_an_import_is_preceded_by_a_backup(call: Call, tmp_path: Path) -> None:
    table = tmp_path / "table.csv"
    table.write_text("date,symptom\n2026-03-01,rash\n", encoding="utf-8")
    call("log", "--date", "2026-02-28", "--sign", "nausea=1")
    call("import", str(table))
    assert call("check", "--json").json["last_backup"]
    folder = Path(call("backup", "--json").json["backup"]).parent
    assert any("before import" in file.name for file in folder.iterdir())
