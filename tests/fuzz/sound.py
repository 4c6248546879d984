"""A sound document of a file, with a record of every table: what fuzzing begins from."""

from dataclasses import replace
from datetime import UTC, datetime

from core.people.copies import Copy
from core.people.draft import Draft
from core.people.goal import Goal
from core.people.note import Note, Origin
from core.people.person import Person
from core.people.standing import Standing
from core.people.tombstone import Tombstone

MADE = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
PERSON = Person("0123456789abcdef" * 2, "Test Teun", MADE)
NOTE = Note("b" * 32, PERSON.id, None, MADE.date(), "Vroeg zelf om hulp.", MADE)
RECORDS = (
    ("people", PERSON.to_doc()),
    ("goals", Goal("a" * 32, PERSON.id, "Op tijd komen", Standing.OPEN, MADE).to_doc()),
    ("notes", NOTE.to_doc()),
    ("notes", replace(NOTE, id="c" * 32, origin=Origin(NOTE.id, NOTE.day)).to_doc()),
    ("drafts", Draft(NOTE.id, None, NOTE.day, "Half").to_doc("d" * 32)),
    ("erased", Tombstone("e" * 32, NOTE.day, ("f" * 32,)).to_doc()),
    ("copies", Copy(MADE, 2).to_doc("9" * 32)),
)
DOCUMENT = {"made": MADE.isoformat(), "changes": 2, "records": RECORDS}
