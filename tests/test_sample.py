"""The sample diary is one that this program could have kept."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from symptomdesk.course.cycles import cycle_day
from symptomdesk.diary.model import DayPage, Diary, DoseStatus, Origin, RevisionKind
from symptomdesk.diary.rows import OBSERVATION
from symptomdesk.diary.store import DiaryStore
from symptomdesk.exchange.diary_json import write
from symptomdesk.language import word_list_file
from symptomdesk.language.model import Status, Writer
from symptomdesk.language.recognise import Recogniser
from symptomdesk.leaflet.load import load
from symptomdesk.leaflet.model import OWN_PREFIX, Indication, Leaflet
from symptomdesk.paths import resources
from symptomdesk.sample import make_sample
from symptomdesk.sample.story import load_story
from symptomdesk.triage.alerts import raises_of, triage_of
from symptomdesk.triage.classify import Rulebook
from symptomdesk.triage.model import AlertState

UNTIL = date(2026, 3, 2)
YEAR = 365


@pytest.fixture(scope="module")
def leaflet() -> Leaflet:
    found, problems = load(resources() / "leaflets" / "lenalidomide.toml")
    assert found, problems
    return found


@pytest.fixture(scope="module")
def year(leaflet: Leaflet) -> Diary:
    return make_sample(leaflet, YEAR, seed=1, until=UNTIL)


def test_the_same_arguments_give_the_same_diary(leaflet: Leaflet, year: Diary) -> None:
    assert write(make_sample(leaflet, YEAR, seed=1, until=UNTIL)) == write(year)
    assert write(make_sample(leaflet, YEAR, seed=2, until=UNTIL)) != write(year)


def test_it_is_marked_as_a_sample(year: Diary) -> None:
    assert year.sample


@pytest.mark.parametrize("days", [1, 2, 7, 30, 90])
@pytest.mark.parametrize("seed", [0, 1, 2])
def test_it_lies_within_its_days(leaflet: Leaflet, days: int, seed: int) -> None:
    diary = make_sample(leaflet, days, seed, UNTIL)
    first = UNTIL - timedelta(days=days - 1)
    assert all(first <= page.day <= UNTIL for page in diary.pages)
    assert [page.day for page in diary.pages] == sorted({page.day for page in diary.pages})


def test_at_least_a_day(leaflet: Leaflet) -> None:
    with pytest.raises(ValueError, match="at least one day"):
        make_sample(leaflet, 0, 1, UNTIL)


def test_a_year_has_all_that_a_diary_can_hold(year: Diary) -> None:
    observations = [one for page in year.pages for one in page.observations]
    assert {one.origin for one in observations} == {Origin.TEXT, Origin.PICKED}
    assert {one.severity for one in observations} >= {None, 0, 1, 2, 3}
    assert any(one.sign.startswith(OWN_PREFIX) for one in observations)
    assert any(one.note for one in observations)
    assert any(page.nothing_today for page in year.pages)
    assert any(page.note for page in year.pages)
    assert len(year.pages) < YEAR
    assert {dose.status for page in year.pages for dose in page.doses} == set(DoseStatus)
    assert any(reading.celsius >= 38 for page in year.pages for reading in page.readings)
    assert {revision.kind for revision in year.revisions} == set(RevisionKind)
    assert {event.urgency for event in year.raises} >= {"promptly", "right_away", "immediately"}
    assert year.treatment.indication is not Indication.UNKNOWN
    for part in (
        year.treatment.prescriptions,
        year.treatment.cycle_starts,
        year.treatment.holds,
        year.visits,
        year.labs,
        year.questions,
        year.medicines,
        year.acknowledgements,
    ):
        assert part


def test_ids_are_unique(year: Diary) -> None:
    entries = [entry.id for page in year.pages for entry in (*page.observations, *page.doses, *page.readings)]
    others = [one.id for one in (*year.visits, *year.labs, *year.questions, *year.medicines)]
    events = [one.id for one in (*year.raises, *year.acknowledgements, *year.revisions)]
    ids = entries + others + events
    assert len(set(ids)) == len(ids)


def test_nothing_today_has_no_symptoms_beside_it(year: Diary) -> None:
    assert not any(page.nothing_today and page.observations for page in year.pages)


def test_words_stand_in_the_text_of_their_day(year: Diary) -> None:
    for page in year.pages:
        for one in page.observations:
            assert (one.origin is Origin.TEXT) == bool(one.words)
            assert one.words in page.text


def test_texts_are_understood_as_they_are_recorded(leaflet: Leaflet) -> None:
    """Else opening a day of the sample and leaving its text box would change it."""
    diary = make_sample(leaflet, 3 * YEAR, seed=3, until=UNTIL)
    known, problems = word_list_file.load(resources() / "lexicon" / "en.toml")
    assert known, problems
    recogniser = Recogniser(
        known, said_days=leaflet.thresholds.said_days, writer=Writer(), own_symptoms=["hiccups"]
    )
    for page in diary.pages:
        recorded = {one.words: one for one in page.observations if one.origin is Origin.TEXT}
        mentions = recogniser.understand(page.text).mentions
        present = [one for one in mentions if one.status is Status.PRESENT]
        assert {one.words: one.sign for one in present} == {w: o.sign for w, o in recorded.items()}, page.text
        for one in present:
            assert not one.uncertain, page.text
            # The person may have graded on the page what the words leave open.
            assert one.severity in (recorded[one.words].severity, None), page.text
            assert (one.course, one.sudden) == (None, False), page.text


def test_capsules_are_taken_on_capsule_days_and_held_on_held_ones(year: Diary) -> None:
    for page in year.pages:
        for dose in page.doses:
            place = cycle_day(year.treatment, page.day)
            assert place is not None
            assert place.held == (dose.status is DoseStatus.HELD)
            assert place.held or place.capsule_day


def test_symptoms_come_back_with_the_cycle(year: Diary) -> None:
    """Diarrhea belongs to the third week: this is what the cycle overlay is there to show."""
    on_days = [
        place.day
        for page in year.pages
        if any(one.sign == "diarrhea" and one.present for one in page.observations)
        and (place := cycle_day(year.treatment, page.day))
    ]
    assert len(on_days) > 20
    assert all(15 <= day <= 24 for day in on_days)


class TestAlerts:
    def test_what_was_raised_is_what_triage_raises(self, leaflet: Leaflet, year: Diary) -> None:
        rulebook = Rulebook(leaflet, year.treatment.indication)
        expected = raises_of(year.pages, year.acknowledgements, rulebook, UNTIL)
        kept = [(one.list, one.urgency, one.day, one.signs, one.reasons) for one in year.raises]
        assert kept == [(one.list, one.urgency.id, one.day, one.signs, one.reasons) for one in expected]

    def test_every_acknowledgement_was_of_an_alert_and_came_after_it(
        self, leaflet: Leaflet, year: Diary
    ) -> None:
        rulebook = Rulebook(leaflet, year.treatment.indication)
        for one in year.acknowledgements:
            before = [other for other in year.acknowledgements if other.at < one.at]
            alerts = triage_of(year.pages, before, rulebook, one.day).alerts
            standing = [alert for alert in alerts if alert.list == one.list]
            assert any(alert.state is not AlertState.ACKNOWLEDGED for alert in standing)
            assert any(event.list == one.list and event.at < one.at for event in year.raises)

    def test_the_end_of_the_diary_shows_a_warning(self, leaflet: Leaflet, year: Diary) -> None:
        rulebook = Rulebook(leaflet, year.treatment.indication)
        lists = {alert.list for alert in triage_of(year.pages, year.acknowledgements, rulebook, UNTIL).alerts}
        assert "serious" in lists


def test_former_versions_are_of_records_that_exist_or_were_removed(year: Diary) -> None:
    current = {one.id: one for page in year.pages for one in page.observations}
    days = {f"day:{page.day.isoformat()}": page for page in year.pages}
    for revision in year.revisions:
        if revision.record == "day":
            assert revision.before["text"] != days[revision.record_id].text
        elif revision.kind is RevisionKind.REMOVED:
            assert revision.record_id not in current
        else:
            assert revision.before != OBSERVATION.row(current[revision.record_id])


def test_a_store_keeps_it_as_it_is(leaflet: Leaflet, year: Diary, tmp_path: Path) -> None:
    with DiaryStore.open(tmp_path / "diary") as store:
        with store.writing() as writing:
            writing.load(year)
        assert write(store.everything()) == write(year)


def test_the_story_names_signs_of_the_leaflet(leaflet: Leaflet) -> None:
    story = load_story(resources() / "sample.toml")
    signs = {pattern.sign for pattern in story.patterns} | {phrase.sign for phrase in story.phrases}
    signs |= {sign for episode in story.episodes.values() for day in episode.days for sign in day.signs}
    signs |= {remark.denies for remark in story.writing.more if remark.denies} | {story.writing.mistaken}
    assert [sign for sign in signs if not leaflet.knows(sign)] == []
    assert all(phrase.words in phrase.text for phrase in story.phrases)


def test_every_episode_ends_in_so_many_words() -> None:
    """Else its warning would stay open for good, and the next one could not begin."""
    story = load_story(resources() / "sample.toml")
    for episode in story.episodes.values():
        ended = {sign for day in episode.days for sign, severity in day.signs.items() if severity == 0}
        serious = {sign for day in episode.days for sign in day.signs} - {"tiredness"}
        assert serious == ended


def test_no_page_is_blank(year: Diary) -> None:
    assert all(page != DayPage(page.day) for page in year.pages)
