"""What the settings page says, without a window."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from symptomdesk.desk import open_reference
from symptomdesk.desktop.pages import settings_content as content
from symptomdesk.leaflet.model import Fever
from symptomdesk.paths import DataFolder, resources
from symptomdesk.settings import DAY_STARTS, TEXT_SCALES, Settings, TemperatureUnit


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
