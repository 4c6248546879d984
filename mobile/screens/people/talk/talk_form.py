"""What the form of a guided talk begins with, and what it becomes: one form from preparing to logging."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from core.deck.context import Context
from core.language import Language
from core.people.records.agreement import Assignee
from core.people.records.details import Talk
from core.people.records.draft import Form, Value
from core.people.records.person import Person
from core.people.records.talk_point import TalkPoint
from core.people.rules.talk_guides import TALK_OF_GUIDE
from core.talks.guide import Guide, Outcome
from mobile.hooks.use_draft import FormDraft, FormValues, use_draft
from mobile.screens.people.note_form import Agreed, CameOut, add_note, new_note_values, next_step
from mobile.state import State

if TYPE_CHECKING:
    from core.people.notebook import Notebook

SLOTS = {
    Assignee.WORKER: "slot.worker",
    Assignee.ME: "slot.me",
    Assignee.TOGETHER: "slot.together",
}
"""The field with what each does, in a talk that ends with three actions."""

_TRIAL_DAYS = 14


def use_talk_draft(app: State, person: Person, guide: Guide) -> FormDraft[None]:
    """Return the draft of the talk with a person by a guide; there is one of each guide."""
    return use_draft(
        Form.TALK,
        person.id,
        person.id,
        talk_values(app, guide),
        record=None,
        is_new=True,
        which={"details.guide": guide.id},
    )


def talk_values(app: State, guide: Guide) -> dict[str, Value]:
    """Return the fields of a talk that is not prepared yet; its days come once it is logged.

    What is prepared, down to `is_prepared`, is not kept once the talk is logged.
    """
    return {
        "opening": "",
        "own_question": "",
        "expectation": "",
        "short": False,
        "is_prepared": False,
        **new_note_values(app, None),
        "day": None,
        "details.talk": talk_kind(app, guide),
        "details.guide": guide.id,
        **dict.fromkeys(SLOTS.values(), ""),
        "trial.text": "",
        "trial.until": None,
        "talked_about": (),
    }


def begin_log(draft: FormDraft[object], today: date) -> None:
    """Let the log of a talk begin with the day of today, whenever it was prepared."""
    draft.begin_with(day=today, trial__until=today + timedelta(_TRIAL_DAYS))


async def add_talk(
    book: "Notebook",
    person: str,
    guide: Guide,
    points: Sequence[TalkPoint],
    now: FormValues,
    draft: str | None,
    t: Language,
) -> None:
    """Add the note of a talk, with what the guide leads to and which of the `points` were talked about.

    Raise StepUnsaid when a next step has a doer and no text.
    """
    trial = now["trial.text"].strip() and guide.outcome is Outcome.TRIAL
    came_out = CameOut(
        _slots(now) if guide.outcome is Outcome.SLOTS else next_step(now),
        (now["trial.text"], now["trial.until"]) if trial else None,
        now["talked_about"],
    )
    is_silent = not (now["text"].strip() or now["details.signs"] or came_out.agreements or trial)
    about = [point.text for point in points if point.id in now["talked_about"]]
    if is_silent and about:
        now = {**now, "text": t.text("Talked about: {points}", points="; ".join(about))}
    await add_note(book, person, now, draft, t, came_out)


def _slots(now: FormValues) -> list[Agreed]:
    """Return what each does, for the one day of all."""
    return [(doer, now[field], now["due"]) for doer, field in SLOTS.items() if now[field].strip()]


def talk_kind(app: State, guide: Guide) -> Talk:
    """Return the kind of talk that the log of a guide begins with."""
    if guide.is_for_group:
        return Talk.GROUP
    is_away = app.settings.cards.context is Context.DISTANCE
    return TALK_OF_GUIDE.get(guide.id, Talk.CALL if is_away else Talk.SHORT)
