"""What the form of a new note begins with, and the note that it becomes, with what came out of the talk."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

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


Agreed: TypeAlias = tuple[Assignee, str, date | None]
"""Who does what, and for which day."""


class CameOut(NamedTuple):
    """What came out of a talk beside its note; `talked_about` are the ids of points that are done with."""

    agreements: Sequence[Agreed] = ()
    trial: tuple[str, date] | None = None
    talked_about: Sequence[str] = ()


def new_note_values(app: State, card: str | None) -> dict[str, Value]:
    """Return the fields of a new note; a `card` that was just used is in them.

    The note does not say whether the technique of the week was `practised`: that is kept with the technique.
    """
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
        "practised": False,
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


def next_step(now: FormValues) -> list[Agreed]:
    """Return the next step in these fields, if any. Raise StepUnsaid when it has a doer and no text."""
    if now["slot"] and not now["next_step"].strip():
        raise StepUnsaid
    return [(now["slot"], now["next_step"], now["due"])] if now["slot"] else []


async def add_note(
    book: "Notebook", person: str, now: FormValues, draft: str | None, t: Language, came_out: CameOut
) -> None:
    """Add the note in these fields, with what came out of the talk."""
    agreed = [text.strip() for _, text, _ in came_out.agreements]
    if came_out.trial:
        agreed.append(came_out.trial[0].strip())
    await book.add_note(
        person,
        talk_text(now["text"], now["details.signs"], "; ".join(agreed), t),
        day=now["day"],
        goal=now["goal"],
        details=note_details(now),
        agreements=came_out.agreements,
        trial=came_out.trial,
        talked_about=came_out.talked_about,
        practised=now["practised"],
        draft=draft,
    )
