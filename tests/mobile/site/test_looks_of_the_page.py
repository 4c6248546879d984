"""What the style of the page promises to whoever sees little, in both themes, read from the style itself."""

import re

import pytest

from mobile import theme
from mobile.site.page import PALETTES, page_style
from tests.mobile.test_theme import contrast

GROUNDS = ("ground", "card", "ink_wash", "gold_wash")
STYLE = page_style("/engine")
NAMES = {"wash": "ink_wash", "ink-text": "text"}
"""The names in the style that are not those of the theme."""


def colour(name: str, palette: theme.Palette) -> str:
    return getattr(palette, NAMES.get(name, name.replace("-", "_")))


@pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES)
def test_the_ring_around_what_has_the_focus_has_a_contrast_of_at_least_3_on_every_ground(palette):
    rings = re.findall(r":focus-visible\)?\)? \{ outline: 3px solid var\(--([\w-]+)\)", STYLE)
    assert len(rings) == 3  # of the page, of its search, and of the app
    for ring in rings:
        assert min(contrast(colour(ring, palette), getattr(palette, ground)) for ground in GROUNDS) >= 3


@pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES)
@pytest.mark.parametrize(
    "control",
    ['[type="search"]', ".secret input", "#context label", "#letter .chip", '#letter :is([type="text"]'],
)
def test_the_edge_of_what_is_typed_or_chosen_in_has_a_contrast_of_at_least_3(palette, control):
    (rule,) = re.findall(rf"^{re.escape(control)}[^{{]*(?<!checked\)) \{{(.*)\}}$", STYLE, re.MULTILINE)
    (edge,) = re.findall(r"border: 1px solid var\(--([\w-]+)\)", rule)
    for ground in ("ground", "card"):
        assert contrast(colour(edge, palette), getattr(palette, ground)) >= 3


@pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES)
def test_every_colour_of_words_has_a_contrast_of_at_least_4_and_a_half_on_every_ground(palette):
    words = set(re.findall(r"(?<![-\w])color: var\(--([\w-]+)\)", STYLE)) - {"on-ink"}
    assert {"quiet", "ink", "gold-text"} <= words
    for word in words:
        assert min(contrast(colour(word, palette), getattr(palette, ground)) for ground in GROUNDS) >= 4.5
    assert contrast(palette.on_ink, palette.ink) >= 4.5


def test_what_stays_in_sight_lets_go_where_little_height_is_left():
    low = STYLE.partition(f"@media (max-height: {theme.LOW_ON_ITS_SIDE}px)")[2].partition("\n}")[0]
    let_go = re.findall(r"^\s*(.*) \{ position: static \}", low, re.MULTILINE)[0].split(", ")
    stays = re.findall(r"^([^{@]*) \{[^}]*position: sticky", STYLE, re.MULTILINE)
    assert {one for rule in stays for one in rule.split(", ")} == set(let_go)


def test_two_fingers_may_magnify_whatever_the_client_forbids():
    allowed = re.findall(r"touch-action: ([^;}]*?)(?: !important)?[;} ]*[;}]", STYLE)
    assert len(allowed) == 3
    assert all("pinch-zoom" in one for one in allowed)
    assert "touch-action: pinch-zoom !important" in STYLE
