"""The app: the routes of its screens, and what it puts on the page."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from typing import Any

import flet as ft

from mobile.lock_state import LockState
from mobile.routing import go_back, parent_route, screen_route
from mobile.screens.deck.balance import BalanceScreen
from mobile.screens.deck.card import CardScreen
from mobile.screens.deck.decisions import DecisionsScreen
from mobile.screens.deck.deck import DeckScreen
from mobile.screens.deck.depth import DepthScreen
from mobile.screens.deck.glossary import GlossaryScreen
from mobile.screens.deck.leaflet import LeafletScreen
from mobile.screens.deck.moments import MomentScreen, MomentsScreen
from mobile.screens.deck.question_lists import QuestionListScreen, QuestionListsScreen
from mobile.screens.deck.section import SectionScreen
from mobile.screens.deck.sentence import SentenceScreen
from mobile.screens.deck.situation import SituationScreen
from mobile.screens.deck.sources import SourceScreen, SourcesScreen
from mobile.screens.not_found import NotFoundScreen
from mobile.screens.settings import SettingsScreen
from mobile.screens.talks.guide import GuideScreen
from mobile.screens.talks.strip import StripScreen
from mobile.screens.talks.talks import TalksScreen
from mobile.screens.talks.wall import WallScreen
from mobile.screens.vault.guard import GuardScreen
from mobile.services import ServicesContext
from mobile.services.history import History
from mobile.services.new_day import NewDay
from mobile.services.page_gate import PageGate
from mobile.services.sharing import Sharing
from mobile.settings import Settings
from mobile.state import State, StateContext
from mobile.theme import DARK, LIGHT, LOW, LOW_ON_ITS_SIDE, ON_ITS_SIDE, theme

DECK = screen_route(
    "/",
    DeckScreen,
    screen_route(
        "kaarten/:card", CardScreen, screen_route("zin", SentenceScreen), screen_route("meer", DepthScreen)
    ),
    screen_route("situatie/:situation", SituationScreen),
    screen_route("situatie/:situation/:card", SituationScreen),
    screen_route("deel/:section", SectionScreen),
    screen_route("moment", MomentsScreen, screen_route(":moment", MomentScreen)),
    screen_route("balans", BalanceScreen),
    screen_route("vragen", QuestionListsScreen, screen_route(":list", QuestionListScreen)),
    screen_route("woorden", GlossaryScreen),
    screen_route("lezen/:leaflet", LeafletScreen),
)
TALKS = screen_route(
    "gesprek",
    TalksScreen,
    screen_route(
        ":guide", GuideScreen, screen_route("strook", StripScreen), screen_route("scherm", WallScreen)
    ),
)
SOURCES = screen_route(
    "bronnen", SourcesScreen, screen_route("keuzes", DecisionsScreen), screen_route(":source", SourceScreen)
)
# While locked, every address below these three is the guard: what those screens held is gone with them.
GUARD = screen_route("mensen/:rest*", GuardScreen)
PRACTICE_GUARD = screen_route("ik/:rest*", GuardScreen)
SECURITY_GUARD = screen_route("veiligheid/:rest*", GuardScreen)
NOT_FOUND = screen_route(":rest*", NotFoundScreen)


def _deck(security: ft.Route) -> ft.Route:
    """Return the route of the deck with that of the settings below it."""
    settings = screen_route("instellingen", SettingsScreen, security, SOURCES)
    return replace(DECK, children=[*(DECK.children or []), settings])


LOCKED = [GUARD, PRACTICE_GUARD, TALKS, _deck(SECURITY_GUARD), NOT_FOUND]


@cache
def open_routes() -> list[ft.Route]:
    """Return the routes while the notes are open; the first call takes a phone some tenths of a second."""
    from mobile.private_routes import PEOPLE, PRACTICE, SECURITY

    return [PEOPLE, PRACTICE, TALKS, _deck(SECURITY), NOT_FOUND]


@ft.component
def App(state: State, services: Mapping[type, Any]) -> ft.Control:
    """Show the screen of the current address."""
    settings = state.settings
    looks = [settings.theme, settings.text_size, settings.language]
    ft.use_effect(lambda: apply_settings(ft.context.page, settings), looks)
    ft.on_mounted(services[NewDay].follow)
    routes = open_routes() if state.lock is LockState.OPEN else LOCKED
    ft.use_effect(services[PageGate].follow, [state.lock, state.secrets_are_lost])
    no_vault = state.lock is LockState.ABSENT
    ft.use_effect(lambda: services[Sharing].badge(0) if no_vault else None, [no_vault])
    return ServicesContext(
        services, lambda: StateContext(lambda: state, lambda: ft.Router(routes, manage_views=True))
    )


def handle_back(page: ft.Page, history: History) -> None:
    """Make the arrow in the bar go one step back; the router leaves that to the first handler."""

    async def step() -> None:
        await go_back(history, parent_route(page.route))

    page.on_view_pop = lambda _: page.run_task(step)


def follow_height(page: ft.Page, state: State) -> None:
    """Update `is_low` when little height is left, as in landscape or above a keyboard."""

    def look(_: object = None) -> None:
        height = (page.height or 0) - page.media.view_insets.bottom
        is_low = 0 < height < (LOW_ON_ITS_SIDE if (page.width or 0) >= ON_ITS_SIDE else LOW)
        if is_low != state.is_low:
            state.is_low = is_low

    page.on_resize = look
    page.on_media_change = look
    look()


def apply_settings(page: ft.Page, settings: Settings) -> None:
    """Apply the chosen theme, text size and language to the page."""
    page.theme = theme(LIGHT, settings.text_size)
    page.dark_theme = theme(DARK, settings.text_size)
    page.theme_mode = ft.ThemeMode(settings.theme)
    language = ft.Locale(*settings.language.split("-"))
    page.locale_configuration = ft.LocaleConfiguration(supported_locales=[language], current_locale=language)
    page.update()
