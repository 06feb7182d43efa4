"""Themes as data."""

from __future__ import annotations

from pathlib import Path

import pytest

from symptomdesk.desktop.stylesheet import stylesheet
from symptomdesk.desktop.tokens import (
    BANNERS,
    Palette,
    ThemeFault,
    contrast,
    load_palette,
    load_scale,
)
from symptomdesk.leaflet.model import Urgency
from symptomdesk.paths import resources

THEMES = ("light", "dark")


def palette(name: str) -> Palette:
    return load_palette(resources() / "themes" / f"{name}.toml")


@pytest.mark.parametrize("name", THEMES)
def test_every_text_can_be_read_on_its_background(name: str) -> None:
    theme = palette(name)

    faint = [
        f"{ink} on {paper}: {contrast(theme[ink], theme[paper]):.2f}"
        for ink, paper, least in theme.text_pairs()
        if contrast(theme[ink], theme[paper]) < least
    ]

    assert not faint


@pytest.mark.parametrize("name", THEMES)
def test_banners_are_held_to_the_higher_contrast(name: str) -> None:
    held = {paper: least for _, paper, least in palette(name).text_pairs()}

    assert {held[urgency] for urgency in BANNERS} == {7.0}


@pytest.mark.parametrize("name", THEMES)
def test_controls_and_focus_stand_out_from_what_they_stand_on(name: str) -> None:
    theme = palette(name)

    for edge in ("control_line", "focus"):
        for paper in ("surface", "canvas"):
            assert contrast(theme[edge], theme[paper]) >= 3, (edge, paper)


def test_both_themes_have_the_same_tokens() -> None:
    light, dark = (palette(name) for name in THEMES)

    assert set(light.colours) == set(dark.colours)
    assert light.scheme != dark.scheme


def test_every_urgency_has_a_colour_for_its_day_and_a_mark() -> None:
    theme = palette("light")

    for urgency in Urgency:
        assert f"day_{urgency.id}" in theme.colours
        assert (resources() / "icons" / f"urgency_{urgency.id}.svg").is_file()


def test_the_severities_darken() -> None:
    theme = palette("light")
    against_white = [contrast(theme[f"severity_{level}"], "#FFFFFF") for level in range(5)]

    assert against_white == sorted(against_white)


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize(
    "content",
    ["[colours]\ntext = 'red'", "colours = 3", "", "[colours", "[colours]\ntext = 5"],
)
def test_a_broken_theme_says_which_file(tmp_path: Path, content: str) -> None:
    file = tmp_path / "broken.toml"
    file.write_text(content)

    with pytest.raises(ThemeFault, match=r"broken\.toml"):
        load_palette(file)


def test_twice_the_text_grows_controls_and_spaces_by_less() -> None:
    file = resources() / "themes" / "scale.toml"
    usual, large = load_scale(file), load_scale(file, 200)

    assert large.type("base") == 2 * usual.type("base")
    assert usual.control("height") * 1.5 < large.control("height") < usual.control("height") * 2
    assert usual.space("l") < large.space("l") < usual.space("l") * 2


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_a_control_is_at_least_44_pixels_high_and_holds_its_text(percent: int) -> None:
    scale = load_scale(resources() / "themes" / "scale.toml", percent)

    assert scale.control("height") >= max(44, scale.type("base") * 1.5)


@pytest.mark.parametrize("name", THEMES)
def test_the_style_sheet_leaves_no_token_open(name: str) -> None:
    themes = resources() / "themes"
    sheet = stylesheet(
        (themes / "window.qss").read_text("utf-8"),
        (themes / "banner.qss").read_text("utf-8"),
        palette(name),
        load_scale(themes / "scale.toml", 130),
    )

    assert "@" not in sheet
    assert palette(name)["emergency"] in sheet


def test_a_style_sheet_with_an_unknown_token_is_refused() -> None:
    scale = load_scale(resources() / "themes" / "scale.toml")

    with pytest.raises(ThemeFault, match="nosuch"):
        stylesheet("QLabel { color: @nosuch; }", "", palette("light"), scale)
