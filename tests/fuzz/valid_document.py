"""A valid document of a file, with a record of every table: what fuzzing begins from."""

from dataclasses import replace
from datetime import UTC, datetime

from core.people.records.agreement import Agreement, Assignee
from core.people.records.answer import Answer, Question
from core.people.records.day_route import DayRoute
from core.people.records.details import Details, Sign, Talk
from core.people.records.draft import Draft, Field, Form
from core.people.records.goal import Goal, Rung
from core.people.records.group_note import GroupNote
from core.people.records.last_backup import LastBackup
from core.people.records.note import Note, Origin
from core.people.records.person import Extension, Person
from core.people.records.place import Place, Work
from core.people.records.plan import IfThen, Plan
from core.people.records.postponed_reminder import PostponedReminder
from core.people.records.practice.look_back import LookBack, LookBackKind, TalkedMost
from core.people.records.practice.mirror import MirrorSitting
from core.people.records.practice.piles import TechniquePiles
from core.people.records.practice.round_memory import Repeat, RoundMemory
from core.people.records.practice.technique import ChosenTechnique
from core.people.records.standing import Standing
from core.people.records.talk_point import RaisedBy, TalkPoint
from core.people.records.tombstone import Tombstone
from core.people.records.trial import Trial
from core.people.records.workplace import Workplace

MADE = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
PERSON = Person(
    "0123456789abcdef" * 2,
    "Test Teun",
    MADE,
    place=Place(Work.SECONDED, "Proefbakkerij", end=MADE.date()),
    extension=Extension(MADE.date(), "Teun vroeg het."),
)
PLAN = Plan(if_then=(IfThen("het druk wordt", "vraag ik hulp"),), exceptions=("Maandag lukte het",))
NOTE = Note(
    "b" * 32,
    PERSON.id,
    None,
    MADE.date(),
    "Vroeg zelf om hulp.",
    MADE,
    details=Details(Talk.CALL, "t07-goudklompjes", (Sign.ASKED,), is_nugget=True),
)
BEGUN = (NOTE.day, MADE)
"""The day and the moment of what was practised."""
PRACTISED = (
    (
        "mirrors",
        MirrorSitting(
            "12" * 16,
            *BEGUN,
            "vooruitgang",
            ("noem-stapje",),
            ("vraag-door",),
            "Bij de start",
            "Aan het eind",
            ("Elke dag één stap noemen",),
            PLAN.if_then[0],
            NOTE.day,
        ),
    ),
    ("piles", TechniquePiles("23" * 16, *BEGUN, ("t05-complimenten",), (), ("t22-feedback",), ("haast",))),
    (
        "techniques",
        ChosenTechnique("34" * 16, *BEGUN, "t15-reflecties", "Dagstart", NOTE.day, NOTE.day, True),
    ),
    ("rounds", RoundMemory("45" * 16, *BEGUN, "oor", ("willen",), (Repeat("willen-1", 0, NOTE.day),))),
    (
        "look_backs",
        LookBack(
            "56" * 16, *BEGUN, LookBackKind.TALK, "Stil zijn", "Doorvragen", TalkedMost.ME, "t15-reflecties"
        ),
    ),
)
RECORDS = (
    ("people", PERSON.to_doc()),
    ("goals", Goal("a" * 32, PERSON.id, "Op tijd komen", Standing.OPEN, MADE, Rung.LONG, PLAN).to_doc()),
    ("notes", NOTE.to_doc()),
    ("notes", replace(NOTE, id="c" * 32, origin=Origin(NOTE.id, NOTE.day)).to_doc()),
    (
        "drafts",
        Draft(Form.NOTE, NOTE.id, PERSON.id, NOTE.day, (Field("text", "Half"),)).to_doc("d" * 32),
    ),
    ("erased", Tombstone("e" * 32, NOTE.day, ("f" * 32,)).to_doc()),
    (
        "answers",
        Answer("1" * 32, PERSON.id, "a" * 32, Question.IMPORTANCE, 4, "Erbij horen", NOTE.day, MADE).to_doc(),
    ),
    ("agreements", Agreement("2" * 32, PERSON.id, Assignee.ME, "Kar regelen", MADE, NOTE.day).to_doc()),
    ("points", TalkPoint("8" * 32, PERSON.id, "Werktijden", RaisedBy.WORKER, MADE, NOTE.day).to_doc()),
    ("trials", Trial("78" * 16, PERSON.id, "Zware kratten eerst", MADE, NOTE.day, "a" * 32).to_doc()),
    ("workplaces", Workplace("0" * 32, "Proefbakkerij", MADE, "Op tijd", "Leren inpakken").to_doc()),
    (
        "group_notes",
        GroupNote("6" * 32, NOTE.day, "Dagstart", MADE, origin=Origin("7" * 32, NOTE.day)).to_doc(),
    ),
    *((table, record.to_doc()) for table, record in PRACTISED),
    ("routes", DayRoute("3" * 32, NOTE.day, (PERSON.id,)).to_doc()),
    ("postponed", PostponedReminder("5" * 32, PERSON.id, "to show", "2" * 32, NOTE.day, NOTE.day).to_doc()),
    ("copies", LastBackup("9" * 32, MADE, 2).to_doc()),
    ("walks", {"id": "4" * 32, "person": PERSON.id, "steps": [1, 2.5, None]}),
)
DOCUMENT = {"made": MADE.isoformat(), "changes": 2, "records": RECORDS}
