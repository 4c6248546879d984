"""Makes the page of each language from the card files: readable, searchable and printable by itself."""

import json
import re
import unicodedata
from pathlib import Path

import jinja2
from markupsafe import Markup

from core.deck.card import Card, Level
from core.deck.deck import Deck
from core.language import Language
from mobile import theme
from mobile.site.fonts import FALLBACKS
from mobile.site.headers import content_security_policy
from mobile.site.settings import SiteSettings

TEMPLATES = Path(__file__).with_name("templates")
# the modules of the page, boot.js first; all of them are fetched at once
MODULES = (
    "boot.js",
    "connect.js",
    "device.js",
    "engine.js",
    "fonts.js",
    "progress.js",
    "reading.js",
    "updates.js",
)
LANGUAGE_NAMES = {"nl": "Nederlands", "en": "English"}


def early_script(settings: SiteSettings) -> str:
    """The one inline script: it sets theme, text size and language before anything is painted."""
    script = (TEMPLATES / "early.js").read_text(encoding="utf-8").strip()
    pages = {language: settings.page_path(language) for language in settings.languages}
    return script.replace("__PAGES__", json.dumps(pages))


def render_page(
    settings: SiteSettings, language: Language, deck: Deck, folders: dict[str, str], build: str
) -> str:
    """Give the HTML of one language's page.

    deck is already in that language; folders maps "engine" and "app" to their addresses on the site;
    build is Flutter's build configuration as JSON.
    """
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES),
        autoescape=jinja2.select_autoescape(["html.j2"]),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    text = language.text
    levels = {Level.LOW: text("low"), Level.MIDDLE: text("middle"), Level.HIGH: text("high")}
    palettes = {"light": theme.LIGHT, "dark": theme.DARK}
    style = environment.get_template("page.css.j2").render(engine=folders["engine"], **palettes)
    data = {
        "base": settings.base_path,
        "language": language.code,
        "engine": folders["engine"],
        "app": folders["app"],
        "buildConfig": json.loads(build),
        "fallbackFonts": [[name, families] for name, (_file, families) in FALLBACKS.items()],
        "texts": {
            "loading": text("The app is loading. You can read the cards already."),
            "starting": text("The app is starting. You can read the cards already."),
            "failed": text(
                "The app could not start. You can read the cards here. Reload the page to try again."
            ),
            "noWebAssembly": text(
                "This browser cannot run the app. You can read the cards here. "
                "An up-to-date browser can do both."
            ),
            "noStorage": text(
                "This browser keeps no data, so notes are not possible. You can read the cards here. "
                "Leave private mode or allow storage."
            ),
        },
    }
    script = early_script(settings)
    return environment.get_template("page.html.j2").render(
        _=text,
        app=folders["app"],
        # "<" could end the block early; JSON has another way to write it
        data=Markup(json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")),  # noqa: S704 - made above, and "<" is gone
        deck=deck,
        early_script=Markup(script),  # noqa: S704 - our own file
        language=language.code,
        language_names=LANGUAGE_NAMES,
        level=levels.__getitem__,
        manifest=manifest_name(settings, language.code),
        modules=MODULES,
        policy=content_security_policy([script], meta=True),
        site=settings,
        style=Markup(re.sub(r"\n+", "\n", style).strip()),  # noqa: S704 - our own file
        words=_words,
        **palettes,
    )


def manifest_name(settings: SiteSettings, language: str) -> str:
    """File name of the web app manifest in a language."""
    return "manifest.json" if language == settings.first_language else f"manifest.{language}.json"


def _words(card: Card) -> str:
    """All that the page's search looks through, folded the same way as what is typed (see reading.js)."""
    text = " ".join(text for _field, text in card.texts()).lower()
    return "".join(sign for sign in unicodedata.normalize("NFD", text) if not unicodedata.combining(sign))
