"""What the settings page says, without a window."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from symptomdesk.desk import RefusedError, open_reference
from symptomdesk.desktop.pages import settings_content as content
from symptomdesk.leaflet.model import Fever
from symptomdesk.paths import DataFolder, resources
from symptomdesk.settings import DAY_STARTS, TEXT_SCALES, Settings, TemperatureUnit

TODAY = date(2026, 3, 2)


@pytest.fixture(scope="module")
def fever() -> Fever:
    return open_reference(DataFolder(resources() / "nowhere")).leaflet.fever


class TestFever:
    def test_the_usual_figure_is_told_with_its_source_and_offers_no_way_back(self, fever: Fever) -> None:
        told = content.fever_content(Settings(), fever)
        assert (told.value, told.back) == ("From 38.0 °C on", "")
        assert told.source.startswith("Usually 38.0 °C, after Common Terminology Criteria")
        assert told.source.endswith("not in the leaflet.")
        assert (told.lower, told.higher) == (Decimal("37.9"), Decimal("38.1"))

    def test_another_figure_offers_the_way_back(self, fever: Fever) -> None:
        told = content.fever_content(Settings(fever_threshold=Decimal("37.6")), fever)
        assert (told.value, told.back) == ("From 37.6 °C on", "Back to 38.0 °C")

    def test_in_fahrenheit_the_true_figure_stands_beside_the_rounded_one(self, fever: Fever) -> None:
        told = content.fever_content(Settings(temperature_unit=TemperatureUnit.FAHRENHEIT), fever)
        assert told.value == "From 100.4 °F (38.0 °C) on"

    @given(st.decimals(Decimal("37.5"), Decimal("38.3"), places=2))
    def test_no_step_leaves_the_bounds_and_each_is_seen(self, fever: Fever, now: Decimal) -> None:
        told = content.fever_content(Settings(fever_threshold=now), fever)
        lowest, highest = fever.bounds
        assert (told.lower is None) == (now == lowest)
        assert (told.higher is None) == (now == highest)
        assert told.lower is None or lowest <= told.lower < now
        assert told.higher is None or now < told.higher <= highest

    def test_steps_lead_from_end_to_end(self, fever: Fever) -> None:
        now: Decimal | None = fever.lowest_setting
        met = []
        while now is not None:
            met.append(now)
            now = content.fever_content(Settings(fever_threshold=now), fever).higher
        assert (len(met), met[-1]) == (9, fever.highest_setting)

    def test_a_figure_between_the_tenths_is_told_whole(self) -> None:
        assert content.temperature_words(Decimal("37.75"), TemperatureUnit.CELSIUS) == "37.75 °C"


class TestDayStart:
    def test_hours_in_words(self) -> None:
        assert content.day_start_words(0) == "At midnight"
        assert content.day_start_words(3) == "At 3 in the morning"

    @given(st.sampled_from(DAY_STARTS), st.sampled_from((-1, 1)))
    def test_steps_stay_within_what_can_be_set(self, hour: int, step: int) -> None:
        assert content.step_day_start(hour, step) in DAY_STARTS
        assert content.is_first_start(hour) == (content.step_day_start(hour, -1) == hour)
        assert content.is_last_start(hour) == (content.step_day_start(hour, 1) == hour)


@given(st.sampled_from(TEXT_SCALES))
def test_the_text_size_in_force_is_always_offered(percent: int) -> None:
    assert content.text_size(percent) in content.text_sizes(percent)
    assert (content.OTHER_SIZE in content.text_sizes(percent)) == (percent not in (100, 125, 150, 175, 200))


def test_relation_words_are_typed_with_commas() -> None:
    assert content.relation_words(" my  husband, Dad,, Dad ,") == ("my husband", "Dad")
    assert content.relation_words(" ") == ()
    assert content.relation_text(("my husband", "Dad")) == "my husband, Dad"


class TestBirth:
    @given(st.dates(date(1900, 1, 1), TODAY))
    def test_what_is_shown_can_be_typed(self, born: date) -> None:
        assert content.birth_of(content.birth_text(born), TODAY) == born
        assert content.birth_of(born.isoformat(), TODAY) == born

    @pytest.mark.parametrize(
        "typed",
        [
            "4 May 1952",
            "4. may 1952",
            "04 MAY, 1952",
            "4th May 1952",
            "May 4, 1952",
            "may 4th 1952",
            "4.5.1952",
            "04.05.1952",
            " 1952-05-04 ",
        ],
    )
    def test_people_write_dates_in_many_ways(self, typed: str) -> None:
        assert content.birth_of(typed, TODAY) == date(1952, 5, 4)

    def test_slashes_are_taken_where_they_can_mean_one_day_only(self) -> None:
        assert (
            content.birth_of("24/5/1952", TODAY) == content.birth_of("5/24/1952", TODAY) == date(1952, 5, 24)
        )
        assert content.birth_of("5/5/1952", TODAY) == date(1952, 5, 5)
        with pytest.raises(RefusedError, match="two different days"):
            content.birth_of("4/5/1952", TODAY)

    @pytest.mark.parametrize("typed", ["yesterday", "4 Mai 52", "31 April 1950", "1.1.1", "4 Xyz 1950", "٤"])
    def test_what_is_no_date_is_refused_with_an_example(self, typed: str) -> None:
        with pytest.raises(RefusedError, match="4 May 1952"):
            content.birth_of(typed, TODAY)

    @pytest.mark.parametrize("typed", ["4 May 1852", (TODAY + timedelta(days=1)).isoformat()])
    def test_nobody_was_born_long_ago_or_will_be(self, typed: str) -> None:
        with pytest.raises(RefusedError, match="year of birth"):
            content.birth_of(typed, TODAY)

    def test_an_empty_line_is_no_date(self) -> None:
        assert content.birth_of("  ", TODAY) is None
        assert content.birth_text(None) == ""


def test_a_sample_is_never_called_by_a_name() -> None:
    named = Settings(patient_name="M. Example")
    assert content.subject(named, sample=False) == "M. Example"
    assert content.subject(named, sample=True) == "Sample diary"
