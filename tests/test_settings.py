from __future__ import annotations

import os
import stat
from datetime import date, time
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from symptomdesk.settings import Paper, Problem, Settings, TemperatureUnit, Theme, load, save

BOUNDS = (Decimal("37.5"), Decimal("38.3"))

LINES = st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=40)
SETTINGS = st.builds(
    Settings,
    fever_threshold=st.none() | st.decimals(*BOUNDS, places=2),
    temperature_unit=st.sampled_from(TemperatureUnit),
    theme=st.sampled_from(Theme),
    text_scale=st.integers(100, 200),
    for_someone=st.booleans(),
    relation_words=st.lists(LINES, max_size=4).map(tuple),
    trend_signs=st.lists(LINES.filter(bool), max_size=4, unique=True).map(tuple),
    clinic_phone=LINES,
    emergency_phone=LINES,
    day_starts_at=st.integers(0, 6),
    patient_name=LINES,
    patient_born=st.none() | st.dates(),
    report_paper=st.sampled_from(Paper),
    reminder_at=st.none() | st.times(),
    stay_in_tray=st.booleans(),
    introduced=st.booleans(),
)
SAME_FOLDER = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "settings.toml"


def written(path: Path, text: str) -> tuple[Settings, tuple[Problem, ...]]:
    path.write_text(text, encoding="utf-8")
    return load(path, BOUNDS)


def test_without_a_file_everything_is_as_usual(path: Path) -> None:
    assert load(path, BOUNDS) == (Settings(), ())


@SAME_FOLDER
@given(chosen=SETTINGS)
def test_what_is_saved_is_loaded_again(path: Path, chosen: Settings) -> None:
    save(path, chosen)
    assert load(path, BOUNDS) == (chosen, ())


def test_a_person_can_write_the_file(path: Path) -> None:
    found, problems = written(
        path,
        """
        [writer]
        for_someone = true
        relation_words = ["my husband", "Dad"]
        [phones]
        clinic = "+44 20 7946 0000"
        emergency = "112"
        [temperature]
        unit = "F"
        fever_threshold = 38
        [day]
        starts_at = 3
        [patient]
        name = "M. Example"
        born = 1952-05-04
        [report]
        paper = "letter"
        [reminder]
        at = 20:15:00
        stay_in_tray = true
        [window]
        theme = "dark"
        text_scale = 150
        """,
    )
    assert problems == ()
    assert found == Settings(
        fever_threshold=Decimal(38),
        temperature_unit=TemperatureUnit.FAHRENHEIT,
        theme=Theme.DARK,
        text_scale=150,
        for_someone=True,
        relation_words=("my husband", "Dad"),
        clinic_phone="+44 20 7946 0000",
        emergency_phone="112",
        day_starts_at=3,
        patient_name="M. Example",
        patient_born=date(1952, 5, 4),
        report_paper=Paper.LETTER,
        reminder_at=time(20, 15),
        stay_in_tray=True,
    )


@pytest.mark.parametrize(
    ("text", "place", "says"),
    [
        ("[temperature]\nfever_threshold = 38.4", "[temperature] fever_threshold", "37.5 to 38.3"),
        ("[temperature]\nfever_threshold = 37.49", "[temperature] fever_threshold", "37.5 to 38.3"),
        ("[temperature]\nfever_threshold = nan", "[temperature] fever_threshold", "number"),
        ("[temperature]\nfever_threshold = inf", "[temperature] fever_threshold", "number"),
        ("[temperature]\nfever_threshold = true", "[temperature] fever_threshold", "number"),
        ("[temperature]\nunit = 'K'", "[temperature] unit", "C, F"),
        ("[temperature]\nunit = ['C']", "[temperature] unit", "text"),
        ("[window]\ntheme = 'pink'", "[window] theme", "system, light, dark"),
        ("[window]\ntext_scale = 99", "[window] text_scale", "100 to 200"),
        ("[window]\ntext_scale = 201", "[window] text_scale", "100 to 200"),
        ("[window]\ntext_scale = 150.5", "[window] text_scale", "whole number"),
        ("[day]\nstarts_at = 7", "[day] starts_at", "0 to 6"),
        ("[day]\nstarts_at = -1", "[day] starts_at", "0 to 6"),
        ("[day]\nstarts_at = false", "[day] starts_at", "whole number"),
        ("[writer]\nfor_someone = 'yes'", "[writer] for_someone", "true or false"),
        ("[writer]\nrelation_words = 'Dad'", "[writer] relation_words", "list"),
        ("[writer]\nrelation_words = [1]", "[writer] relation_words", "text"),
        ("[phones]\nclinic = 112", "[phones] clinic", "quotation marks"),
        ('[phones]\nemergency = "1\\n2"', "[phones] emergency", "one line"),
        (f"[phones]\nclinic = '{'1' * 201}'", "[phones] clinic", "200 characters"),
        ("[patient]\nborn = '1952-05-04'", "[patient] born", "without quotation marks"),
        ("[patient]\nborn = 1952-05-04T10:00:00", "[patient] born", "a date"),
        ("[patient]\nname = 7", "[patient] name", "quotation marks"),
        ("[report]\npaper = 'a3'", "[report] paper", "a4, letter"),
        ("[reminder]\nat = '20:15'", "[reminder] at", "without quotation marks"),
        ("[reminder]\nat = 20", "[reminder] at", "as 20:00:00"),
        ("[reminder]\nstay_in_tray = 'no'", "[reminder] stay_in_tray", "true or false"),
        ("window = 3", "window", "table"),
    ],
)
def test_a_wrong_value_is_told_with_its_place_and_costs_nothing_else(
    path: Path, text: str, place: str, says: str
) -> None:
    found, (problem,) = written(path, f"{text}\n[writer.unrelated]\nkept = 1\n")
    assert found == Settings(other={"writer": {"unrelated": {"kept": 1}}})
    assert problem.place == f"settings.toml, {place}"
    assert says in problem.text


def test_the_bounds_themselves_are_allowed(path: Path) -> None:
    for bound in BOUNDS:
        found, problems = written(path, f"[temperature]\nfever_threshold = {bound}")
        assert (found.fever_threshold, problems) == (bound, ())


@pytest.mark.parametrize(
    "content",
    [
        b"theme = ",
        b"\xff\xfe\x00",
        b"a = " + b"[" * 100_000,
        b"a = 1e99999999999999999999",
        b"a = " + b"9" * 9999,
    ],
)
def test_a_file_that_cannot_be_understood_gives_the_usual_settings_and_is_kept(
    path: Path, content: bytes
) -> None:
    path.write_bytes(content)
    found, (problem,) = load(path, BOUNDS)
    assert found == Settings()
    assert problem.place == "settings.toml"

    save(path, Settings(clinic_phone="1"))
    assert path.with_name("settings.toml.unreadable").read_bytes() == content
    assert load(path, BOUNDS) == (Settings(clinic_phone="1"), ())


PIECES = [
    "[window]",
    "[day]",
    "theme",
    "starts_at",
    "=",
    "'dark'",
    "3",
    "nan",
    "[",
    "]",
    "{",
    "}",
    ".",
    "\n",
    "x",
]


@SAME_FOLDER
@given(
    content=st.binary(max_size=60)
    | st.lists(st.sampled_from(PIECES), max_size=12).map("".join).map(str.encode)
)
def test_whatever_the_file_holds_it_can_be_loaded_and_saved(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    found, _ = load(path, BOUNDS)
    save(path, found)
    once = path.read_bytes()
    again, problems = load(path, BOUNDS)
    save(path, again)
    assert (path.read_bytes(), problems) == (once, ())


def test_a_byte_order_mark_and_windows_line_ends_are_no_obstacle(path: Path) -> None:
    path.write_bytes(b"\xef\xbb\xbf[window]\r\ntheme = 'dark'\r\n")
    assert load(path, BOUNDS) == (Settings(theme=Theme.DARK), ())


def test_a_folder_in_the_files_place_is_told(path: Path) -> None:
    path.mkdir()
    found, (problem,) = load(path, BOUNDS)
    assert found == Settings()
    assert "cannot be read" in problem.text


def test_what_is_not_known_is_written_back(path: Path) -> None:
    found, problems = written(
        path, "future = 1.50\n[window]\nnew = [1, 2]\ntheme = 'dark'\n[later]\nwhen = 2026-03-02\n[empty]\n"
    )
    assert problems == ()
    save(path, Settings(theme=Theme.LIGHT, other=found.other))
    again, problems = load(path, BOUNDS)
    assert problems == ()
    assert again.theme is Theme.LIGHT
    assert again.other == found.other
    assert str(again.other["future"]) == "1.50"


def test_the_file_is_its_owners_alone(path: Path) -> None:
    path.write_text("", encoding="utf-8")
    path.chmod(0o644)
    save(path, Settings())
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_write_that_fails_leaves_the_former_file(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    save(path, Settings(clinic_phone="1"))
    before = path.read_bytes()

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        save(path, Settings(clinic_phone="2"))
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize(
    "wrong",
    [
        {"text_scale": 99},
        {"day_starts_at": 7},
        {"fever_threshold": Decimal("NaN")},
        {"clinic_phone": "1\n2"},
        {"relation_words": ("\ud800",)},
        {"trend_signs": ("nausea", "nausea")},
        {"trend_signs_hidden": ("",)},
        {"trend_signs": ("own:\ud800",)},
    ],
)
def test_settings_out_of_range_cannot_be_made(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="must"):
        Settings(**wrong)  # type: ignore[arg-type]
