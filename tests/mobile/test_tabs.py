"""The tabs at the foot: four beside each other, also on the narrowest phone."""

from pathlib import Path

import fontpkg
import pytest
from fontTools.ttLib import TTFont

from core.language import LANGUAGES
from mobile.settings import TEXT_SIZES
from mobile.theme import LIGHT, theme
from mobile.widgets.screen import TABS
from tests.mobile.setting import read_language

NARROWEST = 320


def regular_width(text):
    """The width of a text in the regular type of the app, in heights of that type."""
    file = Path(fontpkg.path("Atkinson Hyperlegible")).with_name("AtkinsonHyperlegible-Regular.ttf")
    font = TTFont(file)
    glyphs, advances, em = font.getBestCmap(), font["hmtx"], font["head"].unitsPerEm
    return sum(advances[glyphs[ord(letter)]][0] for letter in text) / em


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("text_size", TEXT_SIZES)
def test_the_word_of_each_tab_fits_beside_the_others(language, text_size):
    style = theme(LIGHT, text_size).navigation_bar_theme.label_text_style
    words = [read_language(language).text(word) for word in ("Cards", "People", "Talks", "Settings")]
    assert style.weight is None
    assert len(words) == len(TABS)
    assert max(map(regular_width, words)) * style.size <= NARROWEST / len(TABS)
