"""Every picture of the app, made from one vector drawing, and the web app manifest that lists them."""

import io
import re
from pathlib import Path
from typing import Any

import resvg_py
from PIL import Image

from core.language import Language
from mobile.site.settings import PublishError, SiteSettings

DRAWING = Path(__file__).with_name("drawings") / "nugget.svg"
SCREENSHOTS = Path(__file__).with_name("drawings") / "screenshots"
# The nugget fills about 55 % of the drawing, well inside the circle that a maskable icon may be cut to;
# an ordinary icon shows the middle of the drawing, with rounded corners.
_ORDINARY_VIEW = "66 66 380 380"


def write_icons(folder: Path) -> None:
    """Write the icons of all sizes into `folder`."""
    folder.mkdir(parents=True)
    drawing = DRAWING.read_text(encoding="utf-8")
    ordinary = _rounded(drawing)
    (folder / "nugget.svg").write_text(ordinary, encoding="utf-8")
    for size in (192, 512):
        _png(ordinary, size, folder / f"icon-{size}.png")
        _png(drawing, size, folder / f"maskable-{size}.png")
    _png(drawing, 180, folder / "apple-touch-icon.png")
    _png(ordinary, 96, folder / "shortcut.png")


def manifest(settings: SiteSettings, language: Language) -> dict[str, Any]:
    """Return the web app manifest of one language; its scope is the whole site."""
    text, base, page = language.text, settings.base_path, settings.page_path(language.code)
    return {
        "id": settings.app_id,
        "name": settings.name,
        "short_name": settings.name,
        "description": settings.descriptions[language.code],
        "lang": language.code,
        "dir": "ltr",
        "start_url": page,
        "scope": base,
        "display": "standalone",
        "background_color": settings.paper,
        "theme_color": settings.paper,
        "categories": ["productivity", "education"],
        "icons": [
            {
                "src": f"{base}icons/{kind}-{size}.png",
                "sizes": f"{size}x{size}",
                "type": "image/png",
                "purpose": purpose,
            }
            for kind, purpose in (("icon", "any"), ("maskable", "maskable"))
            for size in (192, 512)
        ],
        # a phone shows the first three
        "shortcuts": [
            {"name": text("Quick note"), "url": f"{page}#/briefje", "icons": [_shortcut_icon(base)]},
            {"name": text("Search the cards"), "url": f"{page}#/", "icons": [_shortcut_icon(base)]},
            {"name": text("Log a talk"), "url": f"{page}#/mensen/loggen", "icons": [_shortcut_icon(base)]},
            {"name": text("People"), "url": f"{page}#/mensen", "icons": [_shortcut_icon(base)]},
        ],
        "screenshots": [
            _screenshot(base, language.code, name, text(label))
            for name, label in (("deck", "All cards"), ("card", "One card"))
        ],
    }


def _shortcut_icon(base: str) -> dict[str, str]:
    return {"src": f"{base}icons/shortcut.png", "sizes": "96x96", "type": "image/png"}


def _screenshot(base: str, language: str, name: str, label: str) -> dict[str, str]:
    file = SCREENSHOTS / f"{name}-{language}.png"
    with Image.open(file) as picture:
        width, height = picture.size
    return {
        "src": f"{base}screenshots/{file.name}",
        "sizes": f"{width}x{height}",
        "type": "image/png",
        "form_factor": "narrow",
        "label": label,
    }


def _rounded(drawing: str) -> str:
    """Return the middle of the drawing, with its ground cut to a rounded square."""
    ground = '<rect width="512" height="512"'
    if ground not in drawing or 'viewBox="0 0 512 512"' not in drawing:
        raise PublishError(f"{DRAWING.name} must be 512 by 512 and begin with its ground as a rect")
    rounded = drawing.replace(ground, '<rect x="66" y="66" width="380" height="380" rx="84"')
    return re.sub(r'viewBox="[^"]*"', f'viewBox="{_ORDINARY_VIEW}"', rounded)


def _png(drawing: str, size: int, target: Path) -> None:
    picture = Image.open(
        io.BytesIO(bytes(resvg_py.svg_to_bytes(svg_string=drawing, width=size, height=size)))
    )
    picture.save(target, optimize=True)
