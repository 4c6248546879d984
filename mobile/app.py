"""The routes: which screen an address shows, and what lies under it when one goes back."""

from collections.abc import Mapping
from typing import Any

import flet as ft

from mobile.address import at_address
from mobile.lock_state import LockState
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
from mobile.screens.vault.repair import RepairScreen
from mobile.screens.vault.restore import RestoreScreen
from mobile.screens.vault.security import SecurityScreen
from mobile.services import ServicesContext
from mobile.services.history import History
from mobile.services.new_day import NewDay
from mobile.services.sharing import Sharing
from mobile.settings import Settings
from mobile.state import State, StateContext
from mobile.theme import DARK, LIGHT, LOW, LOW_ON_ITS_SIDE, ON_ITS_SIDE, theme
from mobile.widgets.way_back import go_back, parent_of

DECK = at_address(
    "/",
    DeckScreen,
    at_address("kaarten/:card", CardScreen, at_address("zin", SentenceScreen)),
    at_address("deel/:section", SectionScreen),
    at_address("moment", MomentsScreen, at_address(":moment", MomentScreen)),
    at_address("balans", BalanceScreen),
    at_address("vragen", QuestionListsScreen, at_address(":list", QuestionListScreen)),
    at_address("woorden", GlossaryScreen),
)
SOURCES = at_address("bronnen", SourcesScreen, at_address(":source", SourceScreen))
SECURITY = at_address(
    "veiligheid",
    SecurityScreen,
    at_address("wachtzin", ChangePassphraseScreen),
    at_address("code", NewRecoveryCodeScreen),
    at_address("kopie", BackupScreen),
    at_address("test", TestBackupScreen),
    at_address("terug", RestoreScreen),
    at_address("overdracht", TakeOverScreen),
    at_address("herstel", RepairScreen),
    at_address("wissen", EraseAllScreen),
)
PERSON = at_address(
    ":person",
    PersonScreen,
    at_address("gegevens", DetailsScreen),
    at_address("meer", PersonMenuScreen),
    at_address("inzage", SubjectAccessScreen),
    at_address("bewaren", RetentionScreen),
    at_address("bellen", CallCardScreen),
    at_address("vragen", QuestionsToSendScreen),
    at_address("overdracht", HandOverScreen),
    at_address("doelen", GoalsScreen),
    at_address("doel/nieuw", NewGoalScreen),
    at_address("doel/nieuw/:rung", NewGoalScreen),
    at_address("doel/:goal", GoalScreen),
    at_address("doel/:goal/plan", PlanScreen),
    at_address("doel/:goal/plan/:part", PlanScreen),
    at_address("doel/:goal/schaal", ScaleScreen),
    at_address("doel/:goal/lijn", ScaleChartScreen),
    at_address("doel/:goal/antwoord/:answer", AnswerScreen),
    at_address("notitie/nieuw", NoteScreen),
    at_address("notitie/:note", NoteScreen),
    at_address("afspraak/nieuw", AgreementScreen),
    at_address("afspraak/:agreement", AgreementScreen),
    at_address("tijdlijn", TimelineScreen),
)
PEOPLE = at_address(
    "mensen",
    PeopleScreen,
    at_address("nieuw", DetailsScreen),
    at_address("aandacht", AttentionScreen),
    at_address("agenda", CalendarScreen),
    at_address("opruimen", ClearUpScreen),
    at_address("onderweg", DayRouteScreen),
    at_address("loggen", LogTalkScreen),
    at_address("zoeken", SearchScreen),
    PERSON,
)
# While locked, every address below these two is the guard: what those screens held is gone with them.
GUARD = at_address("mensen/:rest*", GuardScreen)
SECURITY_GUARD = at_address("veiligheid/:rest*", GuardScreen)
NOT_FOUND = at_address(":rest*", NotFoundScreen)


def _settings(security: ft.Route) -> ft.Route:
    return at_address("instellingen", SettingsScreen, security, SOURCES)


OPEN = [PEOPLE, _settings(SECURITY), DECK, NOT_FOUND]
SHUT = [GUARD, _settings(SECURITY_GUARD), DECK, NOT_FOUND]


@ft.component
def App(state: State, services: Mapping[type, Any]) -> ft.Control:
    """Show the screen of the current address."""
    settings = state.settings
    looks = [settings.theme, settings.text_size, settings.language]
    ft.use_effect(lambda: dress(ft.context.page, settings), looks)
    ft.on_mounted(services[NewDay].follow)
    routes = OPEN if state.lock is LockState.OPEN else SHUT
    no_vault = state.lock is LockState.ABSENT
    ft.use_effect(lambda: services[Sharing].badge(0) if no_vault else None, [no_vault])
    return ServicesContext(
        services, lambda: StateContext(lambda: state, lambda: ft.Router(routes, manage_views=True))
    )


def lead_back(page: ft.Page, history: History) -> None:
    """Let the arrow in the bar go one step back; the router leaves that to whoever was first."""

    async def step() -> None:
        await go_back(history, parent_of(page.route))

    page.on_view_pop = lambda _: page.run_task(step)


def follow_height(page: ft.Page, state: State) -> None:
    """Note when little height is left, as on a phone that lies on its side or has its keyboard up."""

    def look(_: object = None) -> None:
        height = (page.height or 0) - page.media.view_insets.bottom
        is_low = 0 < height < (LOW_ON_ITS_SIDE if (page.width or 0) >= ON_ITS_SIDE else LOW)
        if is_low != state.is_low:
            state.is_low = is_low

    page.on_resize = look
    page.on_media_change = look
    look()


def dress(page: ft.Page, settings: Settings) -> None:
    """Put the chosen theme, text size and language on the page itself."""
    page.title = "Goudklompje"
    page.theme = theme(LIGHT, settings.text_size)
    page.dark_theme = theme(DARK, settings.text_size)
    page.theme_mode = ft.ThemeMode(settings.theme)
    language = ft.Locale(*settings.language.split("-"))
    page.locale_configuration = ft.LocaleConfiguration(supported_locales=[language], current_locale=language)
    page.update()
