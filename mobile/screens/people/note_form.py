"""What the form of a new note begins with, and the note and the agreement that it becomes."""

from datetime import date
from typing import TYPE_CHECKING

from core.deck.context import Context
from core.errors import StepUnsaid
from core.language import Language
from core.people.records.agreement import Assignee
from core.people.records.details import Details, Talk
from core.people.records.draft import Value
from mobile.hooks.use_draft import FormValues
from mobile.state import State
from mobile.wording.notes import talk_text

if TYPE_CHECKING:
    from core.people.notebook import Notebook

TALKS = {Context.DISTANCE: Talk.CALL, Context.GROUP: Talk.GROUP}
"""The kind of talk that a note begins with, where it is no short talk."""


def new_note_values(app: State, card: str | None) -> dict[str, Value]:
    """Return the fields of a new note; a `card` that was just used is in them."""
    return {
        "text": "",
        "day": app.today(),
        "goal": None,
        "details.talk": TALKS.get(app.settings.cards.context, Talk.SHORT),
        "details.card": card,
        "details.signs": (),
        "details.is_nugget": False,
        "details.guide": None,
        "details.obstacle": None,
        "next_step": "",
        "slot": None,
        "due": None,
    }


def note_details(now: FormValues) -> Details:
    """Return the details in these fields."""
    return Details(
        now["details.talk"],
        now["details.card"],
        now["details.signs"],
        is_nugget=now["details.is_nugget"],
        guide=now["details.guide"],
        obstacle=now["details.obstacle"],
    )


async def add_note(book: "Notebook", person: str, now: FormValues, draft: str | None, t: Language) -> None:
    """Add the note in these fields, with its next step. Raise StepUnsaid when that has a doer and no text."""
    agreed = _agreement(now)
    await book.add_note(
        person,
        talk_text(now["text"], now["details.signs"], now["next_step"] if now["slot"] else "", t),
        day=now["day"],
        goal=now["goal"],
        details=note_details(now),
        agreements=[agreed] if agreed else [],
        draft=draft,
    )


def _agreement(now: FormValues) -> tuple[Assignee, str, date | None] | None:
    if now["slot"] and not now["next_step"].strip():
        raise StepUnsaid
    return (now["slot"], now["next_step"], now["due"]) if now["slot"] else None
