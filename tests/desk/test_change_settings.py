"""Settings that are changed while the diary is open."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import pytest
from tests.desk.conftest import EVENING, Clock

from symptomdesk.desk import Change, Desk, DiaryFault, Entry, RefusedError
from symptomdesk.leaflet.model import Indication
from symptomdesk.paths import DataFolder
from symptomdesk.settings import Settings, Theme, load, save

TODAY = EVENING.date()
BOUNDS = (Decimal("37.5"), Decimal("38.3"))


def on_disk(folder: DataFolder) -> Settings:
    found, problems = load(folder.settings, BOUNDS)
    assert problems == ()
    return found


def told_by(desk: Desk) -> list[Change]:
    changes: list[Change] = []
    desk.listen(changes.append)
    return changes


def test_a_setting_is_in_force_and_on_disk_and_told(desk: Desk, folder: DataFolder) -> None:
    changes = told_by(desk)
    desk.change_settings(theme=Theme.DARK, clinic_phone="555 0134")
    assert desk.reference.settings == on_disk(folder) == Settings(theme=Theme.DARK, clinic_phone="555 0134")
    (change,) = changes
    assert (change.days, change.label) == (frozenset(), "Settings")
    assert desk.undo_label is None


def test_what_a_person_wrote_into_the_file_meanwhile_is_not_lost(desk: Desk, folder: DataFolder) -> None:
    save(folder.settings, Settings(emergency_phone="112", other={"later": {"version": 1}}))
    desk.change_settings(clinic_phone="555 0134")
    assert (on_disk(folder).emergency_phone, on_disk(folder).clinic_phone) == ("112", "555 0134")
    assert on_disk(folder).other == {"later": {"version": 1}}
    assert desk.reference.settings.emergency_phone == "112"


@pytest.mark.parametrize("text", ["what = is [ this", "[temperature]\nfever_threshold = 99"])
def test_a_file_that_became_broken_changes_nothing_in_force(
    desk: Desk, folder: DataFolder, text: str
) -> None:
    desk.change_settings(fever_threshold=Decimal("37.6"))
    folder.settings.write_text(text)
    desk.change_settings(clinic_phone="555 0134")
    assert on_disk(folder) == Settings(fever_threshold=Decimal("37.6"), clinic_phone="555 0134")


def test_a_file_that_is_gone_changes_nothing_in_force(desk: Desk, folder: DataFolder) -> None:
    desk.change_settings(fever_threshold=Decimal("37.6"))
    folder.settings.unlink()
    desk.change_settings(clinic_phone="555 0134")
    assert on_disk(folder) == Settings(fever_threshold=Decimal("37.6"), clinic_phone="555 0134")


@pytest.mark.parametrize("threshold", ["37.4", "38.4", "NaN"])
def test_a_fever_threshold_out_of_the_leaflets_bounds_is_refused(
    desk: Desk, folder: DataFolder, threshold: str
) -> None:
    changes = told_by(desk)
    with pytest.raises(RefusedError):
        desk.change_settings(fever_threshold=Decimal(threshold))
    assert desk.reference.settings == Settings()
    assert (changes, folder.settings.exists()) == ([], False)


def test_what_no_setting_can_hold_is_refused_in_a_sentence(desk: Desk) -> None:
    with pytest.raises(RefusedError, match=r"^This cannot be set: it must be one line"):
        desk.change_settings(clinic_phone="555\n0134")


def test_what_cannot_be_kept_is_in_force_told_and_kept_with_the_next_change(
    desk: Desk, folder: DataFolder
) -> None:
    folder.settings.mkdir()
    changes = told_by(desk)
    with pytest.raises(DiaryFault, match="could not be saved"):
        desk.change_settings(fever_threshold=Decimal("37.6"))
    assert desk.reference.fever_threshold == Decimal("37.6")
    assert len(changes) == 1

    folder.settings.rmdir()
    desk.change_settings(clinic_phone="555 0134")
    assert on_disk(folder) == Settings(fever_threshold=Decimal("37.6"), clinic_phone="555 0134")


def test_a_lower_fever_threshold_raises_at_once_and_keeps_what_it_raised(desk: Desk) -> None:
    desk.clinic.set_treatment(indication=Indication.MULTIPLE_MYELOMA)
    desk.record_temperature(TODAY, "37.7")
    assert desk.triage(TODAY).alerts == ()
    changes = told_by(desk)

    desk.change_settings(fever_threshold=Decimal("37.6"))

    assert [alert.list for alert in desk.triage(TODAY).alerts] == ["infection"]
    assert [event.list for event in desk.everything().raises] == ["infection"]
    assert [change.label for change in changes] == ["Settings"]
    desk.change_settings(fever_threshold=None)
    assert desk.triage(TODAY).alerts == ()


def test_who_writes_changes_what_words_mean(understanding_desk: Desk) -> None:
    desk = understanding_desk

    def present(text: str) -> set[str]:
        return {
            mention.sign
            for mention in desk.understand(text).understanding.mentions
            if mention.status.value == "present"
        }

    assert present("he has a headache") == set()
    desk.change_settings(for_someone=True, relation_words=("my husband",))
    assert present("he has a headache") == {"headache"}
    assert present("my husband feels sick") == {"nausea"}
    desk.change_settings(for_someone=False)
    assert present("he has a headache") == set()


def test_own_symptoms_are_known_whoever_writes(understanding_desk: Desk) -> None:
    desk = understanding_desk
    desk.understand("anything")
    desk.change_settings(for_someone=True)
    desk.understand("anything")
    desk.log(Entry(TODAY, signs=(("own:wobbly zorps", 2),)))
    (mention,) = desk.understand("wobbly zorps again today").understanding.mentions
    assert mention.sign == "own:wobbly zorps"


class TestWhenADayBegins:
    def test_the_night_belongs_to_the_day_before(self, desk: Desk, clock: Clock) -> None:
        clock.move(hours=4)
        assert desk.today() == TODAY + timedelta(days=1)
        desk.change_settings(day_starts_at=3)
        assert desk.today() == TODAY

    def test_what_is_written_never_comes_to_lie_in_the_future(self, desk: Desk, clock: Clock) -> None:
        clock.move(hours=4)
        desk.grade(desk.today(), "chest_pain", 3)
        with pytest.raises(RefusedError, match="after 3 o’clock"):
            desk.change_settings(day_starts_at=3)
        assert desk.reference.settings.day_starts_at == 0
        clock.move(hours=3)
        desk.change_settings(day_starts_at=3)
        assert desk.triage(desk.today()).urgency.id == "emergency"
