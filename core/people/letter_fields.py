"""The fields of the forms that a letter is gone on with, where something in it is to be changed first."""

from core.people.records.agreement import Assignee
from core.people.records.draft import Value
from core.people.records.letter import Letter


def note_values(letter: Letter) -> dict[str, Value]:
    """Return the fields of the form of a new note."""
    return {
        "text": letter.text,
        "day": letter.day,
        "goal": None,
        "details.talk": letter.details.talk,
        "details.card": letter.details.card,
        "details.signs": letter.details.signs,
        "details.is_nugget": letter.details.is_nugget,
        "details.guide": letter.details.guide,
        "details.obstacle": None,
        "next_step": letter.next_step,
        "slot": letter.slot or (Assignee.ME if letter.next_step else None),  # the form hides a step of nobody
        "due": letter.due,
    }


def group_note_values(letter: Letter, text: str) -> dict[str, Value]:
    """Return the fields of the form of a new note about a group."""
    return {
        "text": text,
        "day": letter.day,
        "details.card": letter.details.card,
        "details.signs": letter.details.signs,
        "details.is_nugget": letter.details.is_nugget,
        "details.guide": letter.details.guide,
    }
