"""The ways to a card: search, moments, favourites, cards read last, and sections."""

import asyncio
from collections.abc import Iterable

import flet as ft

from core.deck.card import Card
from core.deck.card_of_the_day import card_of_the_day
from core.deck.finder import Finder, Hit
from core.deck.wording import section_names
from core.language import Language
from mobile.hooks.component import use_ref, use_state
from mobile.lock_state import LockState
from mobile.services import use_service
from mobile.services.card_finder import CardFinder
from mobile.services.preferences import Preferences
from mobile.services.vault_access import VaultAccess
from mobile.settings import PAPER
from mobile.state import State, use_app
from mobile.theme import GAP_SMALL
from mobile.widgets import typography
from mobile.widgets.context_switch import ContextSwitch
from mobile.widgets.deck_tiles import card_tile, short_tile
from mobile.widgets.group_moment import group_moment
from mobile.widgets.screen import screen
from mobile.widgets.text_field import search_field
from mobile.widgets.tile import link_tile, spoken_label, tile

AFTER_FIRST_SCREEN_SECONDS = 0.5
AT_ONCE = 8
"""Cards shown for a search: what is not among these is found faster by one word more."""


@ft.component
def DeckScreen() -> ft.View:
    """Show the ways to a card; the root of the first tab."""
    app = use_app()
    access = use_service(VaultAccess)
    preferences = use_service(Preferences)
    t = app.language
    query, search = use_state("")
    typed = use_ref("")
    finder = use_service(CardFinder)

    async def prepare() -> None:
        # Indexing takes a moment in a browser: after the first screen, and before the first letter.
        await asyncio.sleep(AFTER_FIRST_SCREEN_SECONDS)
        finder.get()

    ft.use_effect(lambda: ft.context.page.run_task(prepare), [app.deck])
    return screen(
        t.text("Cards"),
        [
            ContextSwitch(),
            search_field(
                t.text("Search the cards"),
                typed,
                lambda: search(typed.current),
                hint=t.text("Such as: angry"),
            ),
            *(_found(query, finder.get(), app) if query.strip() else _ways(app)),
        ],
        tab="/",
        long=True,
        actions=[group_moment(app, access, preferences)] if app.lock is LockState.OPEN else [],
    )


def _found(query: str, finder: Finder, app: State) -> list[ft.Control]:
    t, context = app.language, app.settings.cards.context
    hits = finder.find(query, context).cards
    return [
        _count(len(hits), t),
        *[
            ft.Column([typography.strong(term.name), typography.body(term.meaning)], spacing=GAP_SMALL)
            for term in app.deck.glossary.find(query)
        ],
        *[card_tile(hit.card, t, context, _why(hit, t)) for hit in hits[:AT_ONCE]],
    ]


def _ways(app: State) -> list[ft.Control]:
    t, preferences = app.language, app.settings.cards
    today = card_of_the_day(app.deck, app.today())
    names = section_names(t)
    return [
        link_tile(
            t.text("What do you want to reach?"), t.text("Six situations, each with its cards"), "/moment"
        ),
        *_row_of(t.text("Favourites"), _cards(preferences.favourites, app)),
        *_row_of(t.text("Read last"), _cards(preferences.recent, app)),
        typography.heading(t.text("To practise today")),
        card_tile(today, t, preferences.context),
        typography.heading(t.text("All cards")),
        *[
            link_tile(
                names[section], t.plural("{n} card", "{n} cards", len(cards)), f"/deel/{section.name.lower()}"
            )
            for section, cards in app.deck.sections(preferences.context)
        ],
        typography.heading(t.text("Look it up another way")),
        link_tile(t.text("Balance map"), t.text("Techniques by connection and challenge"), "/balans"),
        link_tile(t.text("Question lists"), t.text("To ask, and to choose from"), "/vragen"),
        link_tile(t.text("Words"), t.text("What the words on the cards mean"), "/woorden"),
        *([_paper(t)] if ft.context.page.web else []),
    ]


def _paper(t: Language) -> ft.Control:
    """Return the row to the page for printing; its address is relative, for a site in a folder."""
    name, line = t.text("The cards on paper"), t.text("To print and cut out")

    async def leave() -> None:
        await ft.UrlLauncher().launch_url(f"{PAPER[t.whole]}/", web_only_window_name="_self")

    def open_page() -> None:
        ft.context.page.run_task(leave)

    return tile(name, [typography.quiet(line)], open_page, label=spoken_label(name, line))


def _cards(ids: Iterable[str], app: State) -> list[Card]:
    return [app.deck[card_id] for card_id in ids if card_id in app.deck]


def _row_of(name: str, cards: list[Card]) -> list[ft.Control]:
    return [typography.heading(name), *map(short_tile, cards)] if cards else []


def _why(hit: Hit, t: Language) -> str:
    """Return the text of the card that matches the query; "" when the row shows it anyway."""
    if hit.match.field in ("title", "gist"):
        return ""
    return t.text("Found by: {text}", text=hit.match.text)


def _count(found: int, t: Language) -> ft.Control:
    if found:
        said = typography.quiet(
            t.plural("{n} card found", "{n} cards found", found)
            if found <= AT_ONCE
            else t.text("{n} cards found; these fit best", n=t.number(found))
        )
    else:
        said = ft.Column(
            [
                typography.heading(t.text("No card found")),
                typography.body(t.text("No card has these words. Try a shorter or a different word.")),
            ],
            spacing=GAP_SMALL,
        )
    return ft.Semantics(content=said, live_region=True)
