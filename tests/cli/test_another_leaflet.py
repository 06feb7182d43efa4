"""A leaflet of another drug, put into the person's own folder, is the one that judges."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from tests.cli.conftest import Call

OTHER_DRUG = Path(__file__).resolve().parents[1] / "leaflet" / "other_drug.toml"


@pytest.fixture
def other_drug(folder: Path) -> Path:
    """The data folder with the invented drug's leaflet."""
    (folder / "leaflets").mkdir(parents=True)
    return Path(shutil.copy(OTHER_DRUG, folder / "leaflets" / "exemplumab.toml"))


def test_its_lists_decide(call: Call, other_drug: Path) -> None:
    logged = call("log", "--sign", "blue_toes", "--json").json
    assert logged["urgency"] == "emergency"
    (alert,) = logged["alerts"]
    assert (alert["list"], alert["headline"]) == ("cold", "Call now")
    assert call("leaflet", "--json").json["drug"] == "exemplumab"


def test_signs_of_the_built_in_leaflet_are_not_its_own(call: Call, other_drug: Path) -> None:
    assert call("log", "--sign", "chest_pain").code == 2
    told = call("classify", "tired, and chest pain", "--json").json
    assert all(mention["lists"] == [] for mention in told["mentions"])


def test_a_sign_with_an_id_of_the_built_in_one_is_understood(call: Call, other_drug: Path) -> None:
    told = call("classify", "fever since noon", "--json").json
    assert [mention["sign"] for mention in told["mentions"]] == ["fever"]


def test_a_mistake_in_it_stops_judging_and_names_its_place(call: Call, other_drug: Path) -> None:
    text = other_drug.read_text(encoding="utf-8")
    other_drug.write_text(text.replace('rule = "present"', 'rule = "presently"'), encoding="utf-8")
    outcome = call("log", "--sign", "blue_toes")
    assert outcome.code == 1
    assert "exemplumab.toml" in outcome.err
    assert "rule" in outcome.err
