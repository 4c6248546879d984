"""The routes: which screen an address shows, and what lies under it when one goes back."""

import flet as ft

from mobile.gate import Gate
from mobile.outgoing import Outgoing, OutgoingContext
from mobile.screens.access import AccessScreen
from mobile.screens.agreement import AgreementScreen
from mobile.screens.answer import AnswerScreen
from mobile.screens.attention import AttentionScreen
from mobile.screens.balance import BalanceScreen
from mobile.screens.banks import BankScreen, BanksScreen
from mobile.screens.calendar import CalendarScreen
from mobile.screens.call import CallScreen
from mobile.screens.card import CardScreen
from mobile.screens.clear_up import ClearUpScreen
from mobile.screens.copy import CopyScreen, TestScreen
from mobile.screens.deck import DeckScreen
from mobile.screens.details import DetailsScreen
from mobile.screens.erase_all import EraseAllScreen
from mobile.screens.gate import GateScreen
from mobile.screens.glossary import GlossaryScreen
from mobile.screens.goal import GoalScreen
from mobile.screens.goals import GoalsScreen
from mobile.screens.handover import HandOverScreen, TakeOverScreen
from mobile.screens.keeping_time import KeepingTimeScreen
from mobile.screens.line import LineScreen
from mobile.screens.log import LogScreen
from mobile.screens.lost import LostScreen
from mobile.screens.moments import MomentScreen, MomentsScreen
from mobile.screens.more import MoreScreen
from mobile.screens.new_goal import NewGoalScreen
from mobile.screens.note import NoteScreen
from mobile.screens.on_the_way import OnTheWayScreen
from mobile.screens.people import PeopleScreen
from mobile.screens.person import PersonScreen
from mobile.screens.plan import PlanScreen
from mobile.screens.questions_to_send import QuestionsToSendScreen
from mobile.screens.renewal import CodeScreen, PassphraseScreen
from mobile.screens.repair import RepairScreen
from mobile.screens.restore import RestoreScreen
from mobile.screens.scale import ScaleScreen
from mobile.screens.section import SectionScreen
from mobile.screens.security import SecurityScreen
from mobile.screens.sentence import SentenceScreen
from mobile.screens.settings import SettingsScreen
from mobile.screens.sources import SourceScreen, SourcesScreen
from mobile.screens.timeline import SearchScreen, TimelineScreen
from mobile.settings import Settings
from mobile.state import State, StateContext
from mobile.theme import DARK, LIGHT, theme
from mobile.widgets.way_back import go_back, parent_of

DECK = ft.Route(
    path="/",
    component=DeckScreen,
    children=[
        ft.Route(
            path="kaarten/:card",
            component=CardScreen,
            children=[ft.Route(path="zin", component=SentenceScreen)],
        ),
        ft.Route(path="deel/:section", component=SectionScreen),
        ft.Route(
            path="moment",
            component=MomentsScreen,
            children=[ft.Route(path=":moment", component=MomentScreen)],
        ),
        ft.Route(path="balans", component=BalanceScreen),
        ft.Route(
            path="vragen", component=BanksScreen, children=[ft.Route(path=":bank", component=BankScreen)]
        ),
        ft.Route(path="woorden", component=GlossaryScreen),
    ],
)
SOURCES = ft.Route(
    path="bronnen", component=SourcesScreen, children=[ft.Route(path=":source", component=SourceScreen)]
)
SECURITY = ft.Route(
    path="veiligheid",
    component=SecurityScreen,
    children=[
        ft.Route(path="wachtzin", component=PassphraseScreen),
        ft.Route(path="code", component=CodeScreen),
        ft.Route(path="kopie", component=CopyScreen),
        ft.Route(path="test", component=TestScreen),
        ft.Route(path="terug", component=RestoreScreen),
        ft.Route(path="overdracht", component=TakeOverScreen),
        ft.Route(path="herstel", component=RepairScreen),
        ft.Route(path="wissen", component=EraseAllScreen),
    ],
)
PEOPLE = ft.Route(
    path="mensen",
    component=PeopleScreen,
    children=[
        ft.Route(path="nieuw", component=DetailsScreen),
        ft.Route(path="aandacht", component=AttentionScreen),
        ft.Route(path="agenda", component=CalendarScreen),
        ft.Route(path="opruimen", component=ClearUpScreen),
        ft.Route(path="onderweg", component=OnTheWayScreen),
        ft.Route(path="loggen", component=LogScreen),
        ft.Route(path="zoeken", component=SearchScreen),
        ft.Route(
            path=":person",
            component=PersonScreen,
            children=[
                ft.Route(path="gegevens", component=DetailsScreen),
                ft.Route(path="meer", component=MoreScreen),
                ft.Route(path="inzage", component=AccessScreen),
                ft.Route(path="bewaren", component=KeepingTimeScreen),
                ft.Route(path="bellen", component=CallScreen),
                ft.Route(path="vragen", component=QuestionsToSendScreen),
                ft.Route(path="overdracht", component=HandOverScreen),
                ft.Route(path="doelen", component=GoalsScreen),
                ft.Route(path="doel/nieuw", component=NewGoalScreen),
                ft.Route(path="doel/nieuw/:rung", component=NewGoalScreen),
                ft.Route(path="doel/:goal", component=GoalScreen),
                ft.Route(path="doel/:goal/plan", component=PlanScreen),
                ft.Route(path="doel/:goal/plan/:part", component=PlanScreen),
                ft.Route(path="doel/:goal/schaal", component=ScaleScreen),
                ft.Route(path="doel/:goal/lijn", component=LineScreen),
                ft.Route(path="doel/:goal/antwoord/:answer", component=AnswerScreen),
                ft.Route(path="notitie/nieuw", component=NoteScreen),
                ft.Route(path="notitie/:note", component=NoteScreen),
                ft.Route(path="afspraak/nieuw", component=AgreementScreen),
                ft.Route(path="afspraak/:agreement", component=AgreementScreen),
                ft.Route(path="tijdlijn", component=TimelineScreen),
            ],
        ),
    ],
)
# While locked, every address below these two is the gate: what those screens held is gone with them.
GATE = ft.Route(path="mensen/:rest*", component=GateScreen)
SECURITY_GATE = ft.Route(path="veiligheid/:rest*", component=GateScreen)
LOST = ft.Route(path=":rest*", component=LostScreen)


def _settings(security: ft.Route) -> ft.Route:
    return ft.Route(path="instellingen", component=SettingsScreen, children=[security, SOURCES])


OPEN = [PEOPLE, _settings(SECURITY), DECK, LOST]
SHUT = [GATE, _settings(SECURITY_GATE), DECK, LOST]


@ft.component
def App(state: State, outgoing: Outgoing) -> ft.Control:
    """Show the screen of the current address."""
    settings = state.settings
    looks = [settings.theme, settings.text_size, settings.language]
    ft.use_effect(lambda: dress(ft.context.page, settings), looks)
    routes = OPEN if state.gate is Gate.OPEN else SHUT
    no_vault = state.gate is Gate.ABSENT
    ft.use_effect(lambda: outgoing.badge(0) if no_vault else None, [no_vault])
    return OutgoingContext(
        outgoing, lambda: StateContext(state, lambda: ft.Router(routes, manage_views=True))
    )


def lead_back(page: ft.Page, state: State) -> None:
    """Let the arrow in the bar go one step back; the router leaves that to whoever was first."""

    async def step() -> None:
        await go_back(state, parent_of(page.route))

    page.on_view_pop = lambda _: page.run_task(step)


def dress(page: ft.Page, settings: Settings) -> None:
    """Put the chosen theme, text size and language on the page itself."""
    page.title = "Goudklompje"
    page.theme = theme(LIGHT, settings.text_size)
    page.dark_theme = theme(DARK, settings.text_size)
    page.theme_mode = ft.ThemeMode(settings.theme)
    language = ft.Locale(*settings.language.split("-"))
    page.locale_configuration = ft.LocaleConfiguration(supported_locales=[language], current_locale=language)
    page.update()
