"""What the program knows before it opens a diary, and what it does about files that are broken."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from decimal import Decimal

import pytest
from tests.desk.conftest import EVENING

from symptomdesk import paths
from symptomdesk.desk import Desk, open_reference
from symptomdesk.desk.reference import BUILT_IN_LEAFLET, today
from symptomdesk.leaflet.model import Indication, Urgency
from symptomdesk.paths import DataFolder


def write_leaflet(folder: DataFolder, name: str, old: str = "", new: str = "") -> None:
    text = (paths.resources() / "leaflets" / BUILT_IN_LEAFLET).read_text(encoding="utf-8")
    assert old in text
    folder.leaflets.mkdir(parents=True, exist_ok=True)
    (folder.leaflets / name).write_text(text.replace(old, new, 1), encoding="utf-8")


def test_without_any_files_the_built_in_leaflet_is_used(folder: DataFolder) -> None:
    reference = open_reference(folder)
    assert reference.leaflet.id == "lenalidomide"
    assert reference.notices == ()
    assert reference.fever_threshold == Decimal("38.0")


def test_a_broken_own_leaflet_never_keeps_the_diary_from_opening(folder: DataFolder) -> None:
    folder.leaflets.mkdir(parents=True)
    (folder.leaflets / "mine.toml").write_text("format = [")
    with Desk.open(folder, lambda: EVENING) as desk:
        assert desk.reference.leaflet.id == "lenalidomide"
        (notice,) = desk.reference.notices
        assert notice.leaflet
        assert "mine.toml" in notice.place


def test_an_own_leaflet_that_can_be_used_is_used(folder: DataFolder) -> None:
    write_leaflet(folder, "mine.toml", 'title = "Lenalidomide: patient information"', 'title = "Mine"')
    reference = open_reference(folder)
    assert (reference.leaflet.title, reference.notices) == ("Mine", ())


def test_broken_settings_are_told_and_the_rest_is_used(folder: DataFolder) -> None:
    folder.root.mkdir(parents=True)
    folder.settings.write_text("what = is [ this")
    reference = open_reference(folder)
    assert reference.notices
    assert not any(notice.leaflet for notice in reference.notices)


@pytest.mark.parametrize(
    ("hour", "starts_at", "day"), [(0, 0, 2), (3, 4, 1), (4, 4, 2), (23, 6, 2), (5, 6, 1)]
)
def test_a_new_day_begins_at_the_owners_hour(hour: int, starts_at: int, day: int) -> None:
    now = datetime(2026, 3, 2, hour, 59, tzinfo=timezone(timedelta(hours=-8)))
    assert today(now, starts_at).day == day


def test_classify_knows_no_history_and_no_diary(folder: DataFolder) -> None:
    reference = open_reference(folder)
    for _ in range(3):
        assert reference.classify("mild nausea", Indication.UNKNOWN, EVENING).triage.urgency is Urgency.NONE
    assert reference.classify("", Indication.UNKNOWN, EVENING).triage.urgency is Urgency.NONE
    assert not folder.root.exists()


def test_lists_are_told_for_each_mention_in_turn(folder: DataFolder) -> None:
    understood = open_reference(folder).classify("rash and nausea", Indication.UNKNOWN, EVENING)
    assert understood.lists == (("tumor_flare", "allergic_reaction"), ("common",))
