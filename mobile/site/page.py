"""Render the page of each language from deck and guides: readable, searchable and printable without the app.

Its content is in templates/page.html.j2, its behaviour before the app runs in the scripts beside it.
"""

import json
import re
from itertools import groupby
from pathlib import Path

import jinja2
from markupsafe import Markup, escape

from core.deck import outline
from core.deck.card import Level
from core.deck.context import Context
from core.deck.deck import Deck
from core.deck.phrases import Phrases
from core.deck.slot import pieces
from core.deck.source_index import Location
from core.deck.wording import (
    context_names,
    fit_note,
    level_line,
    level_names,
    section_names,
    section_note,
    speaker_names,
)
from core.folding import LETTERS
from core.language import Language
from core.talks.guides import Guides
from core.talks.source_index import all_locations
from core.talks.wording import minutes_line, origin_line, work_names
from mobile import theme
from mobile.content_routes import CONTENT_ROUTES
from mobile.site.fonts import FALLBACKS
from mobile.site.gate_texts import gate_texts
from mobile.site.headers import content_security_policy
from mobile.site.letter_form import letter_choices, letter_guides, letter_texts
from mobile.site.letter_nudges import nudge_texts
from mobile.site.passkey_form import passkey_faults, passkey_texts
from mobile.site.settings import SiteSettings
from mobile.wording.accessibility import accessibility_statement
from mobile.wording.nudges import no_health
from mobile.wording.passkeys import passkey_costs

TEMPLATES = Path(__file__).with_name("templates")
WHEN_WANTED = ("aloud.js", "snapshot-worker.js")
"""Scripts that another one loads when what they do is asked for."""
_LISTED_APART = {"boot.js", "early.js", "paper.js", "python-worker.js", "service-worker.js", *WHEN_WANTED}
MODULES = ("boot.js", *sorted({script.name for script in TEMPLATES.glob("*.js")} - _LISTED_APART))
"""The scripts of the page, boot.js first; all of them are fetched at once."""
LANGUAGE_NAMES = {"nl": "Nederlands", "en": "English"}
PALETTES = {"light": theme.LIGHT, "dark": theme.DARK}
LANGUAGE_OF_TITLES = "nl"
"""The sources are named by their own titles, which are in this language."""
FROM_HIGH = (Level.HIGH, Level.MIDDLE, Level.LOW)


def early_script(settings: SiteSettings) -> str:
    """Return the one inline script: it sets theme, text size and language before the first paint."""
    script = without_gaps((TEMPLATES / "early.js").read_text(encoding="utf-8"))
    pages = {language: settings.page_path(language) for language in settings.languages}
    return script.replace("__PAGES__", json.dumps(pages))


def page_style(engine: str) -> str:
    """Return the style of the page; `engine` is the address of the folder with the fonts."""
    style = template_environment().get_template("page.css.j2")
    return without_gaps(style.render(engine=engine, low=theme.LOW_ON_ITS_SIDE, **PALETTES))


def template_environment() -> jinja2.Environment:
    """Return the environment of the templates; an undefined name in one raises an error."""
    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES),
        autoescape=jinja2.select_autoescape(["html.j2"]),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def without_gaps(text: str) -> str:
    """Return the text without empty lines and indents: they mean nothing in HTML, CSS and our scripts."""
    return re.sub(r"\n\s*", "\n", text).strip()


def render_page(
    settings: SiteSettings,
    language: Language,
    deck: Deck,
    guides: Guides,
    phrases: Phrases,
    folders: dict[str, str],
    build: str,
) -> str:
    """Return the HTML of the page in one language.

    deck, guides and phrases are in that language already; folders maps "engine" and "app" to their addresses
    on the site; build is Flutter's build configuration as JSON.
    """
    environment = template_environment()
    text = language.text
    data = {
        "base": settings.base_path,
        "language": language.code,
        "engine": folders["engine"],
        "app": folders["app"],
        "buildConfig": json.loads(build),
        "fallbackFonts": [[name, families] for name, (_file, families) in FALLBACKS.items()],
        "letters": LETTERS,
        "guides": letter_guides(guides, language),
        # what only the search needs comes last, after all that is read
        "phrases": {card.id: phrases[card.id] for card in deck},
        "leafletWords": {leaflet.id: (*leaflet.words, *phrases[leaflet.id]) for leaflet in deck.leaflets},
        "guidePhrases": {guide.id: phrases[guide.id] for guide in guides},
        "texts": {
            "loading": text("The app is loading. You can read the cards already."),
            "starting": text("The app is starting. You can read the cards already."),
            "slow": text(
                "The app takes longer than usual. You can read the cards already. "
                "Does it stay like this? Reload the page."
            ),
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
            "found": text("Cards found: {n}", n="{n}"),
            "guidesFound": text("Talks found: {n}", n="{n}"),
            "nothingFound": text("Try a shorter or a different word, or tap what is going on."),
            "leafletFound": text("No card, but a page to read"),
            "letter": letter_texts(language),
            "nudges": nudge_texts(language),
            "gate": gate_texts(language),
            "passkey": passkey_texts(language),
            "passkeyFaults": passkey_faults(language),
        },
    }
    script = early_script(settings)
    html = environment.get_template("page.html.j2").render(
        _=text,
        app=folders["app"],
        contexts=context_names(language),
        # "<" could end the block early; JSON has another way to write it
        data=Markup(json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")),  # noqa: S704 - made above, and "<" is gone
        deck=deck,
        early_script=Markup(script),  # noqa: S704 - our own file
        addresses=CONTENT_ROUTES,
        cards_of=lambda guide: [deck[card_id] for card_id in guide.cards],
        guides=guides,
        in_own_language=lambda text: _with_titles_marked(text, deck, language),
        guides_paper=settings.guides_paper_path(language.code),
        language=language.code,
        language_names=LANGUAGE_NAMES,
        letter=letter_choices(language),
        level_line=lambda card: level_line(card, language),
        levels=level_names(language),
        manifest=manifest_name(settings, language.code),
        modules=MODULES,
        no_health=no_health(language),
        paper=settings.paper_path(language.code),
        passkey={"costs": passkey_costs(language), "texts": passkey_texts(language)},
        blocks_of=lambda card: outline.blocks(card, deck, tuple(Context), language),
        fit_note=lambda card, context: fit_note(card.fit(context), language),
        locations=_by_source(deck, guides),
        minutes_line=lambda guide: minutes_line(guide, language),
        origin_line=lambda guide: origin_line(guide, deck.sources, language),
        pieces=pieces,
        policy=content_security_policy([script], meta=True),
        sections=[
            (section_names(language)[part], part, cards) for part, cards in deck.sections(Context.ALONE)
        ],
        section_note=lambda section: section_note(section, language),
        site=settings,
        speakers=speaker_names(language),
        squares=[(connection, challenge) for connection in FROM_HIGH for challenge in reversed(FROM_HIGH)],
        statement=accessibility_statement(language),
        style=Markup(page_style(folders["engine"])),  # noqa: S704 - our own file
        work=work_names(language),
        **PALETTES,
    )
    return without_gaps(html)


def manifest_name(settings: SiteSettings, language: str) -> str:
    """Return the file name of the web app manifest in a language."""
    return "manifest.json" if language == settings.first_language else f"manifest.{language}.json"


def _with_titles_marked(text: str, deck: Deck, language: Language) -> Markup:
    """Return the text as HTML; the titles of sources in it say their language, if it is not the page's."""
    html = escape(text)
    if language.code == LANGUAGE_OF_TITLES:
        return html
    marked = Markup('<span lang="{}">{}</span>')
    for source in deck.sources:
        if not source.is_ours:
            html = html.replace(escape(source.title), marked.format(LANGUAGE_OF_TITLES, source.title))
    return html


def _by_source(deck: Deck, guides: Guides) -> dict[str, list[Location]]:
    by_source = sorted(all_locations(deck, guides), key=lambda location: location.source)
    return {source: list(them) for source, them in groupby(by_source, lambda location: location.source)}
