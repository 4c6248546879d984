"""The next action with someone: an agreement first, then other reminders, then the goal in hand."""

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

import flet as ft

from core.language import Language
from core.people.records.person import Person
from core.people.records.place import Work
from core.people.rules.carry_over import open_agreements
from core.people.rules.ladder import in_hand
from core.people.rules.last_talks import is_talk
from core.people.rules.postponing import without_postponed
from core.people.rules.reminders import Reminder, ReminderKind, most_urgent, reminders
from mobile.routing import link_to
from mobile.selectors import PersonOverview, all_reminders
from mobile.state import State
from mobile.theme import GAP_SMALL, Colour
from mobile.widgets import typography
from mobile.widgets.buttons import tappable
from mobile.widgets.gold_block import gold_block
from mobile.widgets.tile import spoken_label
from mobile.wording.reminders import reminder_headings, reminder_text

if TYPE_CHECKING:
    from core.people.notebook import Notebook


_SPREAD = (ReminderKind.QUARTER, ReminderKind.STAY)
"""On which day these fall due depends on everyone."""


class NextAction(NamedTuple):
    """What to do, what it is about, and the route of the screen to do it on.

    `agreement` is the id of the agreement that it is about, or "".
    """

    what: str
    line: str
    route: str
    agreement: str = ""


def next_action(action: NextAction, agreement: ft.Control | None, t: Language) -> ft.Control:
    """Build the gold block with the next action; a tap opens the screen to do it on.

    The row of the `agreement` that it is about stands in it, so that it stands nowhere else.
    """
    name, what = t.text("Next step"), typography.strong(action.what)
    if agreement is not None:
        return gold_block(name, [what, agreement])
    said = ft.Column([what, typography.body(action.line)], spacing=GAP_SMALL, tight=True, expand=True)
    opens = link_to(action.route)
    face = ft.Container(ft.Row([said, ft.Icon(ft.Icons.CHEVRON_RIGHT, color=Colour.INK)]))
    return gold_block(name, [tappable(face, spoken_label(action.what, action.line), opens)])


def choose_next_action(about: PersonOverview, app: State, book: "Notebook") -> NextAction:
    """Return the next action with this person."""
    t, today, name = app.language, app.today(), about.person.name
    here = f"/mensen/{about.person.id}"
    new_note = f"{here}/notitie/nieuw"
    own = reminders(
        [about.person],
        about.goals,
        about.notes,
        about.agreements,
        about.answers,
        today,
        about.points,
        about.trials,
    )
    spread = [
        one for one in all_reminders(app, book) if one.kind in _SPREAD and one.person == about.person.id
    ]
    others = [one for one in own if one.kind not in _SPREAD]
    found = (*without_postponed(others, book.postponed.of(about.person.id), today), *spread)
    if first := most_urgent(found, today):
        is_over = first.kind is ReminderKind.TRACK_END and first.day < today
        heading = t.text("Round off: the last day is over") if is_over else reminder_headings(t)[first.kind]
        said = reminder_text(first, book, today, t)
        is_about_agreement = first.kind in (ReminderKind.AGREEMENT_DUE, ReminderKind.TO_SHOW)
        return NextAction(
            heading,
            said.line,
            f"{here}/bellen" if _is_to_be_called(first, about.person) else said.form,
            (first.about or "") if is_about_agreement else "",
        )
    # what was talked about today is for the next talk, not for a few minutes later
    is_talked = _is_talked_with(about, today)
    if carried := open_agreements(about.agreements, today):
        ask = t.text("Next time: ask how it went") if is_talked else t.text("Ask how it went")
        agreement = carried[0].agreement
        return NextAction(ask, agreement.text, f"{here}/afspraak/{agreement.id}", agreement.id)
    if goal := in_hand(about.goals):
        ask = t.text("Ask how it goes with the goal")
        ask = t.text("Next time: ask how it goes with the goal") if is_talked else ask
        return NextAction(ask, goal.title, f"{here}/doel/{goal.id}/schaal")
    if about.notes:
        line = t.text("Ask what {name} wants to learn.", name=name)
        return NextAction(t.text("Look for a goal together"), line, f"{here}/doelen")
    return NextAction(
        t.text("Have a first talk"),
        t.text("Ask what goes well at work. Then write down what {name} said.", name=name),
        new_note,
    )


def _is_to_be_called(reminder: Reminder, person: Person) -> bool:
    """Return whether a call is how to speak again with someone who works elsewhere."""
    return reminder.kind is ReminderKind.LONG_AGO and person.place.work is Work.SECONDED


def _is_talked_with(about: PersonOverview, today: date) -> bool:
    """Return whether there was a talk or a number today."""
    return any(note.day == today and is_talk(note) for note in about.notes) or any(
        answer.day == today for answer in about.answers
    )
