"""Themes as data."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest

from symptomdesk.desktop.stylesheet import stylesheet
from symptomdesk.desktop.tokens import (
    BANNERS,
    EDGE_CONTRAST,
    EDGE_PAIRS,
    Palette,
    ThemeFault,
    contrast,
    load_palette,
    load_scale,
)
from symptomdesk.leaflet.model import Urgency
from symptomdesk.paths import resources

THEMES = ("light", "dark", "high_contrast")


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

    faint = [
        f"{edge} on {paper}: {contrast(theme[edge], theme[paper]):.2f}"
        for edge, paper in EDGE_PAIRS
        if contrast(theme[edge], theme[paper]) < EDGE_CONTRAST
    ]

    assert not faint


def test_in_high_contrast_every_text_has_seven_to_one() -> None:
    theme = palette("high_contrast")

    assert {least for _, _, least in theme.text_pairs()} == {7.0}
    assert (theme["text"], theme["surface"]) == ("#000000", "#FFFFFF")


def test_in_high_contrast_edges_and_the_ring_of_the_focus_are_strong() -> None:
    usual, strong = palette("light"), palette("high_contrast")

    assert (usual.edge, usual.ring) == (1, 2)
    assert (strong.edge, strong.ring) == (2, 3)
    for field in ("day_none", "day_emergency", "chip", "severity_1", "emergency"):
        assert max(contrast(strong["edge"], strong[paper]) for paper in (field, "surface")) >= 7


def test_all_themes_have_the_same_tokens() -> None:
    light, *others = (palette(name) for name in THEMES)

    for other in others:
        assert set(other.colours) == set(light.colours)


def test_every_text_and_background_of_the_style_sheet_is_a_measured_pair() -> None:
    theme = palette("light")
    measured = {(ink, paper) for ink, paper, _ in theme.text_pairs()}
    sheet = (resources() / "themes" / "window.qss").read_text("utf-8")

    rules = (
        dict(re.findall(r"([a-z-]+):\s*@([a-z_0-9]+);", rule)) for rule in re.findall(r"{([^}]*)}", sheet)
    )
    used = {(r["color"], r["background"]) for r in rules if "color" in r and "background" in r}

    assert len(used) > 10
    assert used <= measured


def test_every_colour_that_a_person_must_tell_apart_is_in_a_pair() -> None:
    """A new token joins a pair, or is listed here with a reason."""
    theme = palette("light")
    paired = {token for ink, paper, _ in theme.text_pairs() for token in (ink, paper)}
    paired |= {token for pair in EDGE_PAIRS for token in pair}

    # Lines that only part or adorn; what they part is told apart by its place as well.
    assert set(theme.colours) - paired == {"line", "grid", "edge", "off_line"}


def test_every_urgency_has_a_colour_for_its_day_and_a_mark() -> None:
    theme = palette("light")

    for urgency in Urgency:
        assert f"day_{urgency.id}" in theme.colours
        assert (resources() / "icons" / f"urgency_{urgency.id}.svg").is_file()


@pytest.mark.parametrize(
    ("name", "paper"), [("light", "#FFFFFF"), ("dark", "#000000"), ("high_contrast", "#FFFFFF")]
)
def test_a_severity_stands_out_the_more_the_worse_it_is(name: str, paper: str) -> None:
    theme = palette(name)
    against_paper = [contrast(theme[f"severity_{level}"], paper) for level in range(1, 5)]

    assert against_paper == sorted(against_paper)
    assert all(more / less > 1.2 for less, more in pairwise(against_paper))


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize(
    "content",
    [
        "[colours]\ntext = 'red'",
        "colours = 3",
        "",
        "[colours",
        "[colours]\ntext = 5",
        "contrast = 'much'\n[colours]\ntext = '#000000'",
        "widths = 3\n[colours]\ntext = '#000000'",
        "[colours]\ntext = '#000000'\n[widths]\nring = 40",
        "[colours]\ntext = '#000000'\n[widths]\nhair = 1",
    ],
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
