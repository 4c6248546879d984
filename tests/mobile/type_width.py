"""How wide a text is in the type of the app, as its font says."""

from functools import cache
from pathlib import Path

import fontpkg
from fontTools.ttLib import TTFont


@cache
def _advances(style):
    font = TTFont(Path(fontpkg.path("Atkinson Hyperlegible")).with_name(f"AtkinsonHyperlegible-{style}.ttf"))
    em = font["head"].unitsPerEm
    return {point: font["hmtx"][glyph][0] / em for point, glyph in font.getBestCmap().items()}


def type_width(text, style="Regular"):
    """The width of a text in this style, in heights of its type."""
    return sum(_advances(style)[ord(letter)] for letter in text)
