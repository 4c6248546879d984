"""Records to test with: short to write, of obviously invented people."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import count

from core.people.notebook import Notebook
from core.people.records.agreement import Agreement, Assignee
from core.people.records.answer import Answer, Question
from core.people.records.details import NO_DETAILS, Details, Talk
from core.people.records.goal import Goal, Rung
from core.people.records.note import Note
from core.people.records.person import Person
from core.people.records.plan import Plan
from core.people.records.standing import Standing
from core.people.records.talk_point import RaisedBy, TalkPoint
from core.people.records.trial import Trial

TODAY = date(2026, 11, 21)
WEEK_AGO = TODAY - timedelta(days=7)
TALK = Details(Talk.SHORT)
_ids = count(1)


def ago(days):
    return TODAY - timedelta(days)


def noon(day):
    return datetime.combine(day, time(12), UTC)


def _id(kind):
    return f"{kind}-{next(_ids)}"


def a_person(name="Test Teun", came=WEEK_AGO, **fields):
    return Person(_id("person"), name, noon(came), **fields)


async def add_person(book: Notebook, name: str) -> Person:
    """Add a person of whom only the name is known."""
    return await book.add_person(Person("", name, noon(TODAY)))


def a_note(person="p", day=TODAY, text="Bleef erbij.", details=NO_DETAILS, goal=None, **fields):
    return Note(_id("note"), person, goal, day, text, noon(day), details=details, **fields)


def a_talk(person="p", day=TODAY, kind=Talk.SHORT, **fields):
    return a_note(person, day, details=Details(kind), **fields)


def a_goal(person="p", rung=Rung.SHORT, made=WEEK_AGO, state=Standing.OPEN, ended=None, look_back=None):
    plan = Plan(look_back=look_back)
    return Goal(_id("goal"), person, "Zelf vragen", state, noon(made), rung, plan, ended)


def an_agreement(person="p", slot=Assignee.WORKER, due=None, made=WEEK_AGO, **fields):
    return Agreement(_id("agreement"), person, slot, "Vragen bij de balie", noon(made), due, **fields)


def a_point(person="p", raised_by=RaisedBy.WORKER, day=None, made=WEEK_AGO, **fields):
    return TalkPoint(_id("point"), person, "Andere werktijden", raised_by, noon(made), day, **fields)


def a_trial(person="p", until=TODAY, made=WEEK_AGO, **fields):
    return Trial(_id("trial"), person, "Eerst de zware kratten", noon(made), until, **fields)


def an_answer(person="p", day=TODAY, number=7, goal=None, question=Question.CONFIDENCE, words=""):
    return Answer(_id("answer"), person, goal, question, number, words, day, noon(day))
