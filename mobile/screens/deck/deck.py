"""The ways to a card: situations, search, moments, favourites, cards read last, and sections."""

import asyncio
from collections.abc import Iterable

import flet as ft

from core.deck.card import Card
from core.deck.card_of_the_day import card_of_the_day
from core.deck.wording import section_names
from core.language import Language
from mobile.hooks.component import use_ref, use_state
from mobile.hooks.use_focus import give_focus
from mobile.hooks.use_part import use_part
from mobile.lock_state import LockState
from mobile.screens.deck.found import found
from mobile.screens.deck.situation_tiles import SituationTiles
from mobile.services import use_service
from mobile.services.card_finder import CardFinder
from mobile.services.deck_search import DeckSearch
from mobile.services.preferences import Preferences
from mobile.services.vault_access import VaultAccess
from mobile.settings import GUIDES_PAPER, PAPER
from mobile.state import State, use_app
from mobile.theme import GAP_SMALL
from mobile.widgets import typography
from mobile.widgets.context_switch import ContextSwitch
from mobile.widgets.deck_tiles import card_tile, leaflet_tile, short_tile
from mobile.widgets.group_moment import group_moment
from mobile.widgets.layout import column
from mobile.widgets.paper_tile import paper_tile
from mobile.widgets.screen import screen
from mobile.widgets.text_field import search_field
from mobile.widgets.tile import link_tile

AFTER_FIRST_SCREEN_SECONDS = 0.5


@ft.component
def DeckScreen() -> ft.Control:
    """Show the ways to a card; the root of the first tab."""
    app = use_app()
    access = use_service(VaultAccess)
    preferences = use_service(Preferences)
    t = app.language
    query, search = use_state("")
    is_searching = bool(query.strip())
    typed = use_ref("")
    finder = use_service(CardFinder)
    deck_search = use_service(DeckSearch)
    field: ft.Ref[ft.TextField] = ft.use_memo(ft.Ref, [])
    is_framed = use_part().is_framed

    async def prepare() -> None:
        # Indexing takes a moment in a browser: after the first screen, and before the first letter.
        await asyncio.sleep(AFTER_FIRST_SCREEN_SECONDS)
        finder.get()

    async def enter_field() -> None:
        await give_focus(field)

    focus = ft.use_memo(lambda: enter_field, [])
    page = ft.context.page
    ft.use_effect(lambda: page.run_task(prepare), [app.deck])
    ft.use_effect(
        lambda: page.run_task(deck_search.there_is, focus), [], cleanup=lambda: deck_search.gone(focus)
    )
    return screen(
        t.text("Cards"),
        [
            # Always there, so that the field below keeps its place and its focus when one begins to type.
            column([] if is_searching else _situations(app), GAP_SMALL),
            search_field(
                t.text("Search the cards"),
                typed,
                lambda: search(typed.current),
                hint=t.text("Such as: angry"),
                ref=field,
            ),
            *(found(query, finder, app) if is_searching else [ContextSwitch(), *_ways(app)]),
        ],
        tab="/",
        long=True,
        actions=[group_moment(app, access, preferences)]
        if app.lock is LockState.OPEN and not is_framed
        else [],
    )


def _situations(app: State) -> list[ft.Control]:
    return [typography.heading(app.language.text("What is going on?")), SituationTiles()]


def _ways(app: State) -> list[ft.Control]:
    t, preferences = app.language, app.settings.cards
    today = card_of_the_day(app.deck, app.today())
    names = section_names(t)
    return [
        link_tile(t.text("What do you want to reach?"), t.text("Six aims, each with its cards"), "/moment"),
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
        *map(leaflet_tile, app.deck.leaflets),
        *(_paper(t) if ft.context.page.web else []),
    ]


def _paper(t: Language) -> list[ft.Control]:
    return [
        paper_tile(t.text("The cards on paper"), t.text("To print and cut out"), f"{PAPER[t.whole]}/"),
        paper_tile(
            t.text("The talks on paper"), t.text("To print, one page each"), f"{GUIDES_PAPER[t.whole]}/"
        ),
    ]


def _cards(ids: Iterable[str], app: State) -> list[Card]:
    return [app.deck[card_id] for card_id in ids if card_id in app.deck]


def _row_of(name: str, cards: list[Card]) -> list[ft.Control]:
    return [typography.heading(name), *map(short_tile, cards)] if cards else []
