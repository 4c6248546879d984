"""Fonts of the site: the text font, the icons that are used, and fallbacks for everything people type.

Flutter's client asks `<fallback base>/noto.../...` for each character the text font lacks, and asks
again for ever when the answer is an error. boot.js answers those requests with the files made here.
"""

import ast
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from string import digits

import fontpkg
import manimgx_fonts
from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.ttLib.scaleUpem import scale_upem
from fontTools.varLib import instancer

from mobile.site.flet_client import client_folder
from mobile.site.settings import ROOT, PublishError
from mobile.theme import NUMBERS

TEXT_FAMILY = "Atkinson"
TEXT_STYLES = {"AtkinsonHyperlegible-Regular.ttf": 400, "AtkinsonHyperlegible-Bold.ttf": 700}
NUMBERS_FILE = "Numbers.woff2"
_NUMBERS_FROM = "latin"
_BOLD = 700

# Fallback files: which Noto font each is made of, and how the families that Flutter asks for begin.
# The first match wins. Whatever matches nothing gets the last one: Flutter looks for arrows in the
# fonts of other scripts too, and what is not in there is drawn as a box.
FALLBACKS: dict[str, tuple[str, tuple[str, ...]]] = {
    "emoji": ("NotoEmoji[wght].ttf", ("notocoloremoji", "notoemoji")),
    "arabic": ("NotoSansArabic[wght].ttf", ("notosansarabic", "notonaskharabic")),
    "hebrew": ("NotoSansHebrew[wght].ttf", ("notosanshebrew",)),
    "ethiopic": ("NotoSansEthiopic[wght].ttf", ("notosansethiopic",)),
    "latin": ("NotoSans[wght].ttf", ("notosans/", "roboto")),
    "symbols": ("NotoSansSymbols[wght].ttf", ("",)),
}

# Of the largest font, what European languages are written with; the rest is for linguists.
_POINTS = {
    "latin": [*range(0x20, 0x250), *range(0x2B0, 0x530), *range(0x1E00, 0x1F00), *range(0x2000, 0x2150)]
}

# How finely the largest font of drawings is drawn: more than any phone shows of a face in a line of text.
_UNITS_PER_EM = {"emoji": 512}

# Icons that Flutter draws by itself: in fields, bars, menus and pickers.
_FLUTTERS_OWN = frozenset(
    [
        "ARROW_BACK",
        "ARROW_BACK_IOS_NEW_ROUNDED",
        "ARROW_DROP_DOWN",
        "CALENDAR_TODAY",
        "CANCEL",
        "CHECK",
        "CHEVRON_LEFT",
        "CHEVRON_RIGHT",
        "CLEAR",
        "CLOSE",
        "EDIT_OUTLINED",
        "MENU",
        "MORE_VERT",
    ]
)


def write_fonts(fonts: Path) -> None:
    """Write the text font, the icons in use and the fallbacks into the folder `fonts`."""
    fallback = fonts / "fallback"
    fallback.mkdir(parents=True)
    for name in TEXT_STYLES:
        _save(TTFont(text_font(name), recalcTimestamp=False), fonts / f"{Path(name).stem}.woff2")
    _write_icons(fonts / "MaterialIcons.woff2")
    # the text font strikes its zero through, so that a ten reads as "1Ø"
    _save(_subset(_instance(_noto(_NUMBERS_FROM), _BOLD), map(ord, digits)), fonts / NUMBERS_FILE)
    for name in FALLBACKS:
        _save(fallback_font(name), fallback / f"{name}.woff2")


def write_manifest(assets: Path) -> None:
    """Write FontManifest.json, from which Flutter loads its fonts, into the client's assets."""
    styles = [
        {"asset": f"fonts/{Path(name).stem}.woff2", "weight": weight} for name, weight in TEXT_STYLES.items()
    ]
    manifest = [
        {"family": "MaterialIcons", "fonts": [{"asset": "fonts/MaterialIcons.woff2"}]},
        {"family": TEXT_FAMILY, "fonts": styles},
        {"family": NUMBERS, "fonts": [{"asset": f"fonts/{NUMBERS_FILE}", "weight": _BOLD}]},
        # Flutter falls back on Roboto by name; without an entry it would ask another host for it.
        {"family": "Roboto", "fonts": styles},
    ]
    (assets / "FontManifest.json").write_text(json.dumps(manifest), encoding="utf-8")


def used_icons(*folders: Path) -> set[str]:
    """Return the names of the icons in use: each `Icons.NAME` in the Python files below `folders`."""
    return {name for folder in folders for file in folder.rglob("*.py") for name in _icons_in(file)}


def _icons_in(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Attribute):
            owner = node.value
            name = owner.attr if isinstance(owner, ast.Attribute) else getattr(owner, "id", "")
            if name == "Icons":
                yield node.attr


def _write_icons(target: Path) -> None:
    font = TTFont(client_folder() / "assets" / "fonts" / "MaterialIcons-Regular.otf", recalcTimestamp=False)
    point_of = {glyph: point for point, glyph in font.getBestCmap().items()}
    points = []
    for icon in sorted(used_icons(ROOT / "mobile") | _FLUTTERS_OWN):
        # the font names a plain icon "add_baseline" and its variants "add_outlined", "add_rounded"
        glyph = icon.lower()
        point = point_of.get(f"{glyph}_baseline", point_of.get(glyph))
        if point is None:
            raise PublishError(f"The icon {icon} is not in Flet's icon font")
        points.append(point)
    _save(_subset(font, points), target)


def text_font(name: str) -> Path:
    """Return the path of the text font of this file name."""
    return Path(fontpkg.path("Atkinson Hyperlegible")).with_name(name)


def fallback_font(name: str) -> TTFont:
    """Return a font of FALLBACKS as it is shipped, with all that joins and places its letters."""
    font = _subset(_instance(_noto(name)), fallback_points(name))
    if name in _UNITS_PER_EM:
        scale_upem(font, _UNITS_PER_EM[name])
    return font


def fallback_points(name: str) -> set[int]:
    """Return the characters of a font of FALLBACKS."""
    all_points = _noto(name).getBestCmap().keys()
    return all_points & set(_POINTS.get(name, all_points))


def _noto(name: str) -> TTFont:
    file, _families = FALLBACKS[name]
    return TTFont(Path(manimgx_fonts.__file__).with_name(file), recalcTimestamp=False)


def _instance(font: TTFont, weight: int | None = None) -> TTFont:
    """Return a font at one weight, regular without another: variable axes would triple its size."""
    axes = {axis.axisTag: weight if axis.axisTag == "wght" else None for axis in font["fvar"].axes}
    return instancer.instantiateVariableFont(font, axes)


def _subset(font: TTFont, points: Iterable[int]) -> TTFont:
    options = subset.Options(notdef_outline=True, layout_features=["*"], hinting=False)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=points)
    subsetter.subset(font)
    return font


def _save(font: TTFont, target: Path) -> None:
    font.flavor = "woff2"
    font.save(target, reorderTables=True)
