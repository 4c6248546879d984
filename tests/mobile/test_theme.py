"""What everyone must be able to read, in both themes and at every text size."""

from dataclasses import astuple

import pytest

from mobile.settings import TEXT_SIZES
from mobile.theme import DARK, LIGHT, Colour, theme, type_sizes, with_contrast
from mobile.widgets.buttons import in_bar, primary

SMALLEST = 14


def luminance(colour):
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ground", ["ground", "card", "gold_wash", "ink_wash"])
def test_body_text_has_a_contrast_of_at_least_7(palette, ground):
    assert contrast(palette.text, getattr(palette, ground)) >= 7


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("text", "ground"),
    [
        ("quiet", "ground"),
        ("quiet", "card"),
        ("ink", "ground"),
        ("ink", "card"),
        ("on_ink", "ink"),
        ("gold_text", "gold_wash"),
        ("gold_text", "ink_wash"),
        ("done", "card"),
        ("danger", "ground"),
        ("danger", "card"),
        ("on_danger", "danger"),
    ],
)
def test_all_other_text_has_a_contrast_of_at_least_4_and_a_half(palette, text, ground):
    assert contrast(getattr(palette, text), getattr(palette, ground)) >= 4.5


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_edges_and_marks_that_mean_something_have_a_contrast_of_at_least_3(palette):
    for mark in (palette.gold, palette.quiet):
        assert contrast(mark, palette.ground) >= 3
        assert contrast(mark, palette.card) >= 3


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ground", ["ground", "card", "gold_wash", "ink_wash"])
def test_who_asks_for_contrast_gets_7_for_quiet_text_and_edges_and_4_and_a_half_for_marks(palette, ground):
    shown = with_contrast(palette)
    for colour in (shown.text, shown.quiet, shown.edge):
        assert contrast(colour, getattr(shown, ground)) >= 7
    assert contrast(shown.gold, getattr(shown, ground)) >= 4.5


@pytest.mark.parametrize("percent", TEXT_SIZES)
def test_no_text_is_smaller_than_14_and_larger_choices_give_larger_text(percent):
    sizes = type_sizes(percent)
    assert min(astuple(sizes)) >= SMALLEST
    assert sizes.body == 17.5 * percent / 100
    assert sizes.say > sizes.body


@pytest.mark.parametrize("percent", TEXT_SIZES)
def test_both_themes_can_be_made_at_every_size(percent):
    for palette in (LIGHT, DARK):
        assert theme(palette, percent).color_scheme.primary == palette.ink


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_a_button_that_takes_no_taps_yet_can_be_read(palette):
    assert primary("Next", lambda: None, disabled=True).content.color is Colour.QUIET
    assert in_bar("Next", lambda: None, disabled=True).content.color is Colour.QUIET
    ground = mixed(palette.text, palette.ground, 0.12)  # as Flutter draws a button that is disabled
    assert contrast(palette.quiet, ground) >= 4.5


def mixed(over, under, part):
    """A colour of which so much covers another."""
    pairs = zip(*(bytes.fromhex(one.removeprefix("#")) for one in (over, under)), strict=True)
    return "#" + "".join(f"{round(part * one + (1 - part) * other):02X}" for one, other in pairs)
