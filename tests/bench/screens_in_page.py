"""Runs in the browser: fills the vault of this device with as many people and notes as a long career has."""

import os
import random
from datetime import UTC, date, datetime, timedelta
from itertools import product

from js import performance

from core.people.records.agreement import Agreement, Assignee
from core.people.records.answer import Answer, Question
from core.people.records.details import Details, Sign, Talk
from core.people.records.goal import Goal, Rung
from core.people.records.note import Note
from core.people.records.person import Person
from core.people.records.place import Place, Work
from core.people.records.standing import Standing
from core.people.records.tables import AGREEMENTS, ANSWERS, GOALS, NOTES, PEOPLE
from core.vault.vault import Vault
from mobile.browser.indexeddb import IndexedDbStore
from mobile.browser.webcrypto import WebCryptoCipher

NOW = datetime.now(UTC)
AT_ONCE = 500
WORDS = ("afspraak", "zaag", "pauze", "vroeg", "hulp", "rustig", "werkbank", "samen", "morgen", "begeleider")
PLACES = ("", "Proefbakkerij", "Testkwekerij", "Voorbeeldfabriek")
ANSWERS_OF_ONE, AGREEMENTS_OF_ONE, DAYS_BACK = 10, 10, 700


async def fill(secret: str, people: int, notes: int) -> str:
    """Make the vault with this secret; gives the ids of someone with all there is to have and of a goal."""
    vault = Vault(
        IndexedDbStore("goudklompje"),
        WebCryptoCipher(),
        random=os.urandom,
        clock=lambda: performance.now() / 1000,
    )
    await vault.create(secret)
    everyone = [_person(vault.new_id(), number) for number in range(people)]
    goals = [
        Goal(vault.new_id(), person.id, f"Zelf {rung.value}", Standing.OPEN, NOW, rung)
        for person, rung in product(everyone, Rung)
    ]
    short = {goal.person: goal.id for goal in goals if goal.rung is Rung.SHORT}
    records = [(PEOPLE, person.to_doc()) for person in everyone] + [(GOALS, goal.to_doc()) for goal in goals]
    for person, number in product(everyone, range(ANSWERS_OF_ONE)):
        day = _day(number, ANSWERS_OF_ONE)
        answer = Answer(
            vault.new_id(), person.id, short[person.id], Question.IMPORTANCE, number + 1, _text(), day, NOW
        )
        records.append((ANSWERS, answer.to_doc()))
    for person, number in product(everyone, range(AGREEMENTS_OF_ONE)):
        made = Agreement(
            vault.new_id(),
            person.id,
            list(Assignee)[number % 3],
            _text(),
            NOW,
            _day(number, AGREEMENTS_OF_ONE),
        )
        ended = made.standing(Standing.REACHED, NOW.date())
        records.append((AGREEMENTS, (made if number % 2 else ended).to_doc()))
    for number in range(notes):
        details = Details(
            Talk.SHORT, "t07-goudklompjes", (list(Sign)[number % len(Sign)],), is_nugget=not number % 5
        )
        about = everyone[number % people].id
        note = Note(vault.new_id(), about, short[about], _day(number, notes), _text(), NOW, details=details)
        records.append((NOTES, note.to_doc()))
    for start in range(0, len(records), AT_ONCE):
        await vault.apply(records[start : start + AT_ONCE])
    return f"{everyone[1].id} {short[everyone[1].id]}"


def _person(id: str, number: int) -> Person:  # noqa: A002 - the record's own word
    where = PLACES[number % len(PLACES)]
    place = Place(Work.SECONDED if where else Work.OWN, where)
    return Person(id, f"Test Teun {number}", NOW, place=place)


def _day(number: int, of: int) -> date:
    return NOW.date() - timedelta(days=DAYS_BACK - DAYS_BACK * number // of)


def _text() -> str:
    return " ".join(random.choice(WORDS) for _ in range(random.randrange(10, 80)))  # noqa: S311 - any words will do
