"""The routes of what is in the vault: half of the program, imported once the deck is on screen."""

from mobile.routing import screen_route
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
from mobile.screens.vault.backup import BackupScreen, TestBackupScreen
from mobile.screens.vault.change_secrets import ChangePassphraseScreen, NewRecoveryCodeScreen
from mobile.screens.vault.erase_all import EraseAllScreen
from mobile.screens.vault.handover import HandOverScreen, TakeOverScreen
from mobile.screens.vault.passkeys import PasskeysScreen
from mobile.screens.vault.repair import RepairScreen
from mobile.screens.vault.restore import RestoreScreen
from mobile.screens.vault.security import SecurityScreen

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
    screen_route("doel/:goal/cirkels", GoalCirclesScreen),
    screen_route("doel/:goal/schaal", ScaleScreen),
    screen_route("doel/:goal/lijn", ScaleChartScreen),
    screen_route("doel/:goal/antwoord/:answer", AnswerScreen),
    screen_route("notitie/nieuw", NoteScreen),
    screen_route("notitie/:note", NoteScreen),
    screen_route("afspraak/nieuw", AgreementScreen),
    screen_route("afspraak/:agreement", AgreementScreen),
    screen_route("gesprek", EntranceScreen),
    screen_route("gesprek/:guide", PrepareScreen),
    screen_route("gesprek/:guide/samen/:look", LookScreen),
    screen_route("gesprek/:guide/klaar", TalkLogScreen),
    screen_route("meenemen", SlipScreen),
    screen_route("punt/nieuw", PointScreen),
    screen_route("punt/:point", PointScreen),
    screen_route("proef/:trial", TrialScreen),
    screen_route("werkplek", WorkplaceScreen),
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
    screen_route("klaar", ResumeLogScreen),
    screen_route(
        "groep",
        GroupNotesScreen,
        screen_route("nieuw", GroupNoteScreen),
        screen_route("cirkels", GroupCirclesScreen),
        screen_route(":note", GroupNoteScreen),
    ),
    screen_route("briefjes", LettersScreen, screen_route(":letter", LetterScreen)),
    screen_route("zoeken", SearchScreen),
    screen_route("gesprek", TalkWithScreen),
    PERSON,
)
PRACTICE = screen_route(
    "ik",
    PracticeScreen,
    screen_route("spiegel", MirrorScreen, screen_route(":part", MirrorPartScreen)),
    screen_route("balans", OwnBalanceScreen, screen_route("sorteren", SortingScreen)),
    screen_route("techniek", TechniqueScreen),
    screen_route("na-gesprek", AfterTalkScreen),
    screen_route("collega", ColleagueLookScreen),
    screen_route("week", WeekLookScreen),
    screen_route("terug", LookBackScreen),
    screen_route("ronde/:set", RoundScreen, screen_route("herschrijf/:item", RewriteScreen)),
    screen_route("scenes", ScenesScreen, screen_route(":scene", SceneScreen)),
)
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
