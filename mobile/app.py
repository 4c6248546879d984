"""The app: the routes of its screens, and what it puts on the page."""

from collections.abc import Mapping
from typing import Any

import flet as ft

from mobile.lock_state import LockState
from mobile.routing import go_back, parent_route, screen_route
from mobile.screens.deck.balance import BalanceScreen
from mobile.screens.deck.card import CardScreen
from mobile.screens.deck.deck import DeckScreen
from mobile.screens.deck.glossary import GlossaryScreen
from mobile.screens.deck.moments import MomentScreen, MomentsScreen
from mobile.screens.deck.question_lists import QuestionListScreen, QuestionListsScreen
from mobile.screens.deck.section import SectionScreen
from mobile.screens.deck.sentence import SentenceScreen
from mobile.screens.deck.sources import SourceScreen, SourcesScreen
from mobile.screens.not_found import NotFoundScreen
from mobile.screens.people.agreement import AgreementScreen
from mobile.screens.people.answer import AnswerScreen
from mobile.screens.people.attention import AttentionScreen
from mobile.screens.people.calendar import CalendarScreen
from mobile.screens.people.call_card import CallCardScreen
from mobile.screens.people.clear_up import ClearUpScreen
from mobile.screens.people.day_route import DayRouteScreen
from mobile.screens.people.details import DetailsScreen
from mobile.screens.people.goal import GoalScreen
from mobile.screens.people.goals import GoalsScreen
from mobile.screens.people.letter import LetterScreen
from mobile.screens.people.letters import LettersScreen
from mobile.screens.people.log_talk import LogTalkScreen
from mobile.screens.people.new_goal import NewGoalScreen
from mobile.screens.people.note import NoteScreen
from mobile.screens.people.people import PeopleScreen
from mobile.screens.people.person import PersonScreen
from mobile.screens.people.person_menu import PersonMenuScreen
from mobile.screens.people.plan import PlanScreen
from mobile.screens.people.questions_to_send import QuestionsToSendScreen
from mobile.screens.people.retention import RetentionScreen
from mobile.screens.people.scale import ScaleScreen
from mobile.screens.people.scale_chart import ScaleChartScreen
from mobile.screens.people.subject_access import SubjectAccessScreen
from mobile.screens.people.timeline import SearchScreen, TimelineScreen
from mobile.screens.settings import SettingsScreen
from mobile.screens.vault.backup import BackupScreen, TestBackupScreen
from mobile.screens.vault.change_secrets import ChangePassphraseScreen, NewRecoveryCodeScreen
from mobile.screens.vault.erase_all import EraseAllScreen
from mobile.screens.vault.guard import GuardScreen
from mobile.screens.vault.handover import HandOverScreen, TakeOverScreen
from mobile.screens.vault.passkeys import PasskeysScreen
from mobile.screens.vault.repair import RepairScreen
from mobile.screens.vault.restore import RestoreScreen
from mobile.screens.vault.security import SecurityScreen
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
    screen_route("kaarten/:card", CardScreen, screen_route("zin", SentenceScreen)),
    screen_route("deel/:section", SectionScreen),
    screen_route("moment", MomentsScreen, screen_route(":moment", MomentScreen)),
    screen_route("balans", BalanceScreen),
    screen_route("vragen", QuestionListsScreen, screen_route(":list", QuestionListScreen)),
    screen_route("woorden", GlossaryScreen),
)
SOURCES = screen_route("bronnen", SourcesScreen, screen_route(":source", SourceScreen))
SECURITY = screen_route(
    "veiligheid",
    SecurityScreen,
    screen_route("wachtzin", ChangePassphraseScreen),
    screen_route("code", NewRecoveryCodeScreen),
    screen_route("vinger", PasskeysScreen),
    screen_route("kopie", BackupScreen),
    screen_route("test", TestBackupScreen),
    screen_route("terug", RestoreScreen),
    screen_route("overdracht", TakeOverScreen),
    screen_route("herstel", RepairScreen),
    screen_route("wissen", EraseAllScreen),
)
PERSON = screen_route(
    ":person",
    PersonScreen,
    screen_route("gegevens", DetailsScreen),
    screen_route("meer", PersonMenuScreen),
    screen_route("inzage", SubjectAccessScreen),
    screen_route("bewaren", RetentionScreen),
    screen_route("bellen", CallCardScreen),
    screen_route("vragen", QuestionsToSendScreen),
    screen_route("overdracht", HandOverScreen),
    screen_route("doelen", GoalsScreen),
    screen_route("doel/nieuw", NewGoalScreen),
    screen_route("doel/nieuw/:rung", NewGoalScreen),
    screen_route("doel/:goal", GoalScreen),
    screen_route("doel/:goal/plan", PlanScreen),
    screen_route("doel/:goal/plan/:part", PlanScreen),
    screen_route("doel/:goal/schaal", ScaleScreen),
    screen_route("doel/:goal/lijn", ScaleChartScreen),
    screen_route("doel/:goal/antwoord/:answer", AnswerScreen),
    screen_route("notitie/nieuw", NoteScreen),
    screen_route("notitie/:note", NoteScreen),
    screen_route("afspraak/nieuw", AgreementScreen),
    screen_route("afspraak/:agreement", AgreementScreen),
    screen_route("tijdlijn", TimelineScreen),
)
PEOPLE = screen_route(
    "mensen",
    PeopleScreen,
    screen_route("nieuw", DetailsScreen),
    screen_route("aandacht", AttentionScreen),
    screen_route("agenda", CalendarScreen),
    screen_route("opruimen", ClearUpScreen),
    screen_route("onderweg", DayRouteScreen),
    screen_route("loggen", LogTalkScreen),
    screen_route("briefjes", LettersScreen, screen_route(":letter", LetterScreen)),
    screen_route("zoeken", SearchScreen),
    PERSON,
)
# While locked, every address below these two is the guard: what those screens held is gone with them.
GUARD = screen_route("mensen/:rest*", GuardScreen)
SECURITY_GUARD = screen_route("veiligheid/:rest*", GuardScreen)
NOT_FOUND = screen_route(":rest*", NotFoundScreen)


def _settings(security: ft.Route) -> ft.Route:
    return screen_route("instellingen", SettingsScreen, security, SOURCES)


OPEN = [PEOPLE, _settings(SECURITY), DECK, NOT_FOUND]
SHUT = [GUARD, _settings(SECURITY_GUARD), DECK, NOT_FOUND]


@ft.component
def App(state: State, services: Mapping[type, Any]) -> ft.Control:
    """Show the screen of the current address."""
    settings = state.settings
    looks = [settings.theme, settings.text_size, settings.language]
    ft.use_effect(lambda: apply_settings(ft.context.page, settings), looks)
    ft.on_mounted(services[NewDay].follow)
    routes = OPEN if state.lock is LockState.OPEN else SHUT
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
    page.title = "Goudklompje"
    page.theme = theme(LIGHT, settings.text_size)
    page.dark_theme = theme(DARK, settings.text_size)
    page.theme_mode = ft.ThemeMode(settings.theme)
    language = ft.Locale(*settings.language.split("-"))
    page.locale_configuration = ft.LocaleConfiguration(supported_locales=[language], current_locale=language)
    page.update()
