"""The routes of what is in the vault: half of the program, imported once the deck is on screen."""

from functools import partial

from mobile.routing import PRACTICE_ROUTE, SETTINGS_ROUTE, Beside, screen_route
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
from mobile.screens.people.group_note import GroupNoteScreen
from mobile.screens.people.group_notes import GroupNotesScreen
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
from mobile.screens.people.talk.entrance import EntranceScreen
from mobile.screens.people.talk.log import ResumeLogScreen, TalkLogScreen
from mobile.screens.people.talk.point import PointScreen
from mobile.screens.people.talk.prepare import PrepareScreen
from mobile.screens.people.talk.together.group_circles import GroupCirclesScreen
from mobile.screens.people.talk.together.look import LookScreen
from mobile.screens.people.talk.together.person_circles import GoalCirclesScreen
from mobile.screens.people.talk.together.slip import SlipScreen
from mobile.screens.people.talk.trial import TrialScreen
from mobile.screens.people.talk.with_whom import TalkWithScreen
from mobile.screens.people.talk.workplace import WorkplaceScreen
from mobile.screens.people.timeline import SearchScreen, TimelineScreen
from mobile.screens.practice.after_talk import AfterTalkScreen
from mobile.screens.practice.colleague_look import ColleagueLookScreen
from mobile.screens.practice.look_back import LookBackScreen
from mobile.screens.practice.mirror import MirrorScreen
from mobile.screens.practice.mirror_part import MirrorPartScreen
from mobile.screens.practice.own_balance import OwnBalanceScreen
from mobile.screens.practice.practice import PracticeScreen
from mobile.screens.practice.rewrite import RewriteScreen
from mobile.screens.practice.round import RoundScreen
from mobile.screens.practice.scene import SceneScreen
from mobile.screens.practice.scenes import ScenesScreen
from mobile.screens.practice.sorting import SortingScreen
from mobile.screens.practice.technique import TechniqueScreen
from mobile.screens.practice.week_look import WeekLookScreen
from mobile.screens.settings import SettingsScreen
from mobile.screens.vault.backup import BackupScreen, TestBackupScreen
from mobile.screens.vault.change_secrets import ChangePassphraseScreen, NewRecoveryCodeScreen
from mobile.screens.vault.erase_all import EraseAllScreen
from mobile.screens.vault.handover import HandOverScreen, TakeOverScreen
from mobile.screens.vault.passkeys import PasskeysScreen
from mobile.screens.vault.repair import RepairScreen
from mobile.screens.vault.restore import RestoreScreen
from mobile.screens.vault.security import SecurityScreen

_with_people = partial(screen_route, beside=Beside("/mensen", PeopleScreen, AttentionScreen))
"""A screen of the coach alone, who may see the list of people beside it in a wide window.

Never one that is looked at together, or on which a worker reads what is written.
"""
_together = partial(screen_route, is_bare=True)
"""A screen that a worker looks at: in a wide window too, nothing of the coach stands beside it."""
_with_practice = partial(screen_route, beside=Beside(PRACTICE_ROUTE, PracticeScreen, OwnBalanceScreen))
_with_settings = partial(screen_route, beside=Beside(SETTINGS_ROUTE, SettingsScreen))

PERSON = _with_people(
    ":person",
    PersonScreen,
    _with_people("gegevens", DetailsScreen),
    _with_people("meer", PersonMenuScreen),
    _together("inzage", SubjectAccessScreen),
    _with_people("bewaren", RetentionScreen),
    screen_route("bellen", CallCardScreen),
    _with_people("vragen", QuestionsToSendScreen),
    screen_route("overdracht", HandOverScreen),
    _with_people("doelen", GoalsScreen),
    _with_people("doel/nieuw", NewGoalScreen),
    _with_people("doel/nieuw/:rung", NewGoalScreen),
    _with_people("doel/:goal", GoalScreen),
    screen_route("doel/:goal/plan", PlanScreen),
    screen_route("doel/:goal/plan/:part", PlanScreen),
    _together("doel/:goal/cirkels", GoalCirclesScreen),
    _together("doel/:goal/schaal", ScaleScreen),
    _together("doel/:goal/lijn", ScaleChartScreen),
    _with_people("doel/:goal/antwoord/:answer", AnswerScreen),
    _with_people("notitie/nieuw", NoteScreen),
    _with_people("notitie/:note", NoteScreen),
    _with_people("afspraak/nieuw", AgreementScreen),
    _with_people("afspraak/:agreement", AgreementScreen),
    _with_people("gesprek", EntranceScreen),
    _with_people("gesprek/:guide", PrepareScreen),
    _together("gesprek/:guide/samen/:look", LookScreen),
    _with_people("gesprek/:guide/klaar", TalkLogScreen),
    _together("meenemen", SlipScreen),
    _with_people("punt/nieuw", PointScreen),
    _with_people("punt/:point", PointScreen),
    _with_people("proef/:trial", TrialScreen),
    _with_people("werkplek", WorkplaceScreen),
    _with_people("tijdlijn", TimelineScreen),
)
PEOPLE = _with_people(
    "mensen",
    PeopleScreen,
    _with_people("nieuw", DetailsScreen),
    _with_people("aandacht", AttentionScreen),
    _with_people("agenda", CalendarScreen),
    _with_people("opruimen", ClearUpScreen),
    _with_people("onderweg", DayRouteScreen),
    _with_people("loggen", LogTalkScreen),
    _with_people("klaar", ResumeLogScreen),
    _with_people(
        "groep",
        GroupNotesScreen,
        _with_people("nieuw", GroupNoteScreen),
        _together("cirkels", GroupCirclesScreen),
        _with_people(":note", GroupNoteScreen),
    ),
    _with_people("briefjes", LettersScreen, _with_people(":letter", LetterScreen)),
    _with_people("zoeken", SearchScreen),
    _with_people("gesprek", TalkWithScreen),
    PERSON,
)
PRACTICE = _with_practice(
    "ik",
    PracticeScreen,
    _with_practice("spiegel", MirrorScreen, _with_practice(":part", MirrorPartScreen)),
    _with_practice("balans", OwnBalanceScreen, _with_practice("sorteren", SortingScreen)),
    _with_practice("techniek", TechniqueScreen),
    _with_practice("na-gesprek", AfterTalkScreen),
    _with_practice("collega", ColleagueLookScreen),
    _with_practice("week", WeekLookScreen),
    _with_practice("terug", LookBackScreen),
    _with_practice("ronde/:set", RoundScreen, _with_practice("herschrijf/:item", RewriteScreen)),
    _with_practice("scenes", ScenesScreen, _with_practice(":scene", SceneScreen)),
)
SECURITY = _with_settings(
    "veiligheid",
    SecurityScreen,
    _with_settings("wachtzin", ChangePassphraseScreen),
    _with_settings("code", NewRecoveryCodeScreen),
    _with_settings("vinger", PasskeysScreen),
    _with_settings("kopie", BackupScreen),
    _with_settings("test", TestBackupScreen),
    _with_settings("terug", RestoreScreen),
    _with_settings("overdracht", TakeOverScreen),
    _with_settings("herstel", RepairScreen),
    _with_settings("wissen", EraseAllScreen),
)
