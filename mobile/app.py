"""The app: the routes of its screens, and what it puts on the page."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache, partial
from typing import Any

import flet as ft

from mobile.device import Device
from mobile.lock_state import LockState
from mobile.routing import SETTINGS_ROUTE, Beside, go_back, parent_route, screen_route
from mobile.screens.accessibility import AccessibilityScreen
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
from mobile.screens.keys import KeysScreen
from mobile.screens.not_found import NotFoundScreen
from mobile.screens.settings import SettingsScreen
from mobile.screens.talks.first_guide import FirstGuideScreen
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
from mobile.theme import DARK, LIGHT, LOW, LOW_ON_ITS_SIDE, ON_ITS_SIDE, theme, with_contrast
from mobile.widgets.frame import framed
from mobile.width import Width, width_of

_with_deck = partial(screen_route, beside=Beside("/", DeckScreen, BalanceScreen))
_with_guides = partial(screen_route, beside=Beside("/gesprek", TalksScreen, FirstGuideScreen))
_with_settings = partial(screen_route, beside=Beside(SETTINGS_ROUTE, SettingsScreen))

DECK = _with_deck(
    "/",
    DeckScreen,
    _with_deck(
        "kaarten/:card", CardScreen, _with_deck("zin", SentenceScreen), _with_deck("meer", DepthScreen)
    ),
    _with_deck("situatie/:situation", SituationScreen),
    _with_deck("situatie/:situation/:card", SituationScreen),
    _with_deck("deel/:section", SectionScreen),
    _with_deck("moment", MomentsScreen, _with_deck(":moment", MomentScreen)),
    _with_deck("balans", BalanceScreen),
    _with_deck("vragen", QuestionListsScreen, _with_deck(":list", QuestionListScreen)),
    _with_deck("woorden", GlossaryScreen),
    _with_deck("lezen/:leaflet", LeafletScreen),
)
TALKS = _with_guides(
    "gesprek",
    TalksScreen,
    _with_guides(
        ":guide",
        GuideScreen,
        screen_route("strook", StripScreen, is_bare=True),
        screen_route("scherm", WallScreen, is_bare=True),
    ),
)
SOURCES = _with_settings(
    "bronnen",
    SourcesScreen,
    _with_settings("keuzes", DecisionsScreen),
    _with_settings(":source", SourceScreen),
)
ACCESSIBILITY = _with_settings("toegankelijkheid", AccessibilityScreen)
KEYS = _with_settings("toetsen", KeysScreen)
# While locked, every address below these three is the guard: what those screens held is gone with them.
GUARD = screen_route("mensen/:rest*", GuardScreen)
PRACTICE_GUARD = screen_route("ik/:rest*", GuardScreen)
SECURITY_GUARD = screen_route("veiligheid/:rest*", GuardScreen)
NOT_FOUND = screen_route(":rest*", NotFoundScreen)


def _deck(security: ft.Route) -> ft.Route:
    """Return the route of the deck with that of the settings below it."""
    settings = _with_settings("instellingen", SettingsScreen, security, KEYS, SOURCES, ACCESSIBILITY)
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
    contrast = state.wants_contrast
    looks = [settings.theme, settings.text_size, settings.language, contrast]
    ft.use_effect(lambda: apply_settings(ft.context.page, settings, wants_contrast=contrast), looks)
    ft.on_mounted(services[NewDay].follow)
    routes = open_routes() if state.lock is LockState.OPEN else LOCKED
    ft.use_effect(services[PageGate].follow, [state.lock, state.secrets_are_lost])
    no_vault = state.lock is LockState.ABSENT
    ft.use_effect(lambda: services[Sharing].badge(0) if no_vault else None, [no_vault])
    is_wide = state.width is not Width.PHONE
    shown = ft.use_memo(lambda: framed(routes) if is_wide else routes, [routes, is_wide])
    return ServicesContext(
        services, lambda: StateContext(lambda: state, lambda: ft.Router(shown, manage_views=not is_wide))
    )


def handle_back(page: ft.Page, history: History) -> None:
    """Make the arrow in the bar go one step back; the router leaves that to the first handler."""

    async def step() -> None:
        await go_back(history, parent_route(page.route))

    page.on_view_pop = lambda _: page.run_task(step)


def follow_size(page: ft.Page, state: State) -> None:
    """Update `is_low` when little height is left, as in landscape or above a keyboard, and the width.

    The height counts for the width only when that changes: a keyboard takes height, and no list.
    """
    looked_at: float | None = None

    def look(_: object = None) -> None:
        nonlocal looked_at
        height = (page.height or 0) - page.media.view_insets.bottom
        is_low = 0 < height < (LOW_ON_ITS_SIDE if (page.width or 0) >= ON_ITS_SIDE else LOW)
        if is_low != state.is_low:
            state.is_low = is_low
        if page.width != looked_at:
            looked_at = page.width
            state.fit(width_of(page.width or 0, page.height or 0))

    page.on_resize = look
    page.on_media_change = look
    look()


def follow_contrast(device: Device, state: State) -> None:
    """Show more contrast while the system asks for it."""

    def follow(wants: bool, /) -> None:  # noqa: FBT001 - what the device says
        state.wants_contrast = wants

    device.on_contrast = follow


def apply_settings(page: ft.Page, settings: Settings, *, wants_contrast: bool) -> None:
    """Apply the chosen theme, text size and language to the page, with the contrast that the system wants."""
    light, dark = (with_contrast(one) if wants_contrast else one for one in (LIGHT, DARK))
    page.theme = theme(light, settings.text_size)
    page.dark_theme = theme(dark, settings.text_size)
    page.theme_mode = ft.ThemeMode(settings.theme)
    language = ft.Locale(*settings.language.split("-"))
    page.locale_configuration = ft.LocaleConfiguration(supported_locales=[language], current_locale=language)
    page.update()
