"""The tables of the vault, and the kind of record in each."""

from collections.abc import Mapping
from typing import Any, TypeAlias

from core.people.records.agreement import Agreement
from core.people.records.answer import Answer
from core.people.records.code import SettledCode
from core.people.records.codec import Doc
from core.people.records.day_route import DayRoute
from core.people.records.draft import Draft
from core.people.records.goal import Goal
from core.people.records.group_note import GroupNote
from core.people.records.last_backup import LastBackup
from core.people.records.letterbox_keys import LetterboxKeys
from core.people.records.newer import Newer
from core.people.records.note import Note
from core.people.records.passkey import PasskeyRecord
from core.people.records.person import Person
from core.people.records.postponed_reminder import PostponedReminder
from core.people.records.practice.look_back import LookBack
from core.people.records.practice.mirror import MirrorSitting
from core.people.records.practice.piles import TechniquePiles
from core.people.records.practice.record import PracticeRecord
from core.people.records.practice.round_memory import RoundMemory
from core.people.records.practice.technique import ChosenTechnique
from core.people.records.talk_point import TalkPoint
from core.people.records.tombstone import Tombstone
from core.people.records.trial import Trial
from core.people.records.workplace import Workplace

PEOPLE, GOALS, NOTES, ANSWERS, AGREEMENTS = "people", "goals", "notes", "answers", "agreements"
POINTS, TRIALS = "points", "trials"
GROUP_NOTES, WORKPLACES = "group_notes", "workplaces"
MIRRORS, PILES, TECHNIQUES, ROUNDS = "mirrors", "piles", "techniques", "rounds"
LOOK_BACKS = "look_backs"
DRAFTS, ERASED = "drafts", "erased"
# about one vault, as passkeys are: they never come in from another
COPIES, CODES, ROUTES, POSTPONED = "copies", "codes", "routes", "postponed"
LETTERBOX, PASSKEYS = "letterbox", "passkeys"  # the vault reads them by these names
NEWER = "newer"
"""The tables that only a later version of the app knows, where they are counted together; no table itself."""
LETTERS = "letters"
"""The letters, where they are counted beside records; no table either."""
PRACTISED = "practice"
"""The tables of PRACTICE, where they are counted together; no table either."""

ABOUT_PEOPLE = (PEOPLE, GOALS, NOTES, ANSWERS, AGREEMENTS, POINTS, TRIALS)
"""What can be handed over and asked to see."""
CONTENT = (*ABOUT_PEOPLE, GROUP_NOTES, WORKPLACES)
"""What is written in forms about people and their work."""
PRACTICE = (MIRRORS, PILES, TECHNIQUES, ROUNDS, LOOK_BACKS)
"""What the user practises: about the user alone, so it is in backups and nowhere else."""
MERGED = (*CONTENT, *PRACTICE)
"""What is merged, and stays erased once it was."""

Records: TypeAlias = tuple[tuple[str, Doc], ...]
PersonRecord: TypeAlias = Person | Goal | Note | Answer | Agreement | TalkPoint | Trial
ContentRecord: TypeAlias = PersonRecord | GroupNote | Workplace
AnyNote: TypeAlias = Note | GroupNote
AnyRecord: TypeAlias = (
    ContentRecord
    | PracticeRecord
    | Draft
    | Tombstone
    | LastBackup
    | SettledCode
    | DayRoute
    | PostponedReminder
    | LetterboxKeys
    | PasskeyRecord
    | Newer
)

_KINDS: dict[str, type[AnyRecord]] = {
    PEOPLE: Person,
    GOALS: Goal,
    NOTES: Note,
    ANSWERS: Answer,
    AGREEMENTS: Agreement,
    POINTS: TalkPoint,
    TRIALS: Trial,
    GROUP_NOTES: GroupNote,
    WORKPLACES: Workplace,
    MIRRORS: MirrorSitting,
    PILES: TechniquePiles,
    TECHNIQUES: ChosenTechnique,
    ROUNDS: RoundMemory,
    LOOK_BACKS: LookBack,
    DRAFTS: Draft,
    ERASED: Tombstone,
    COPIES: LastBackup,
    CODES: SettledCode,
    ROUTES: DayRoute,
    POSTPONED: PostponedReminder,
    LETTERBOX: LetterboxKeys,
    PASSKEYS: PasskeyRecord,
}
TABLES = frozenset(_KINDS)


def table_of(note: AnyNote) -> str:
    """Return the table that has this note."""
    return GROUP_NOTES if isinstance(note, GroupNote) else NOTES


def table_of_practice(record: PracticeRecord) -> str:
    """Return the table that has this record."""
    return next(table for table in PRACTICE if isinstance(record, _KINDS[table]))


def record_of(table: str, doc: Mapping[str, Any]) -> AnyRecord:
    """Read a document of any table. Raise DamagedRecord when it is none of a table that is known."""
    return _KINDS[table].from_doc(doc) if table in _KINDS else Newer.from_doc(doc)
