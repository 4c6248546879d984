"""The reminders that press most, by kind, and all people by when they were last spoken to."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby

import flet as ft

from core.language import Language
from core.people.records.agreement import Agreement
from core.people.records.standing import Standing
from core.people.rules.last_talks import by_last_talk
from core.people.rules.reminders import Reminder, ReminderKind
from mobile.hooks.component import use_state
from mobile.hooks.use_action import use_action
from mobile.routing import link_to, use_location
from mobile.screens.people.obstacle_questions import ObstacleQuestions
from mobile.screens.people.reminder_row import Settle, settled_row, waiting_row
from mobile.screens.people.use_postponing import use_postponing
from mobile.screens.people.use_settling import use_settling
from mobile.screens.vault.guard import Book, private
from mobile.selectors import (
    all_last_talks,
    all_past_group_notes,
    all_past_retention,
    all_reminders,
    all_shared_obstacles,
)
from mobile.state import State
from mobile.widgets import typography
from mobile.widgets.buttons import plain, primary
from mobile.widgets.notice import done, failed, hint
from mobile.widgets.screen import PINNED_UP_TO, screen
from mobile.widgets.tile import link_tile
from mobile.wording.agreements import settled_message
from mobile.wording.notes import last_talk_line
from mobile.wording.reminders import postponed_message, reminder_act, reminder_headings, reminder_text

AT_ONCE = 5
"""Reminders that are shown without a tap, of all kinds together."""
TURNS_AT_ONCE = 3
"""People who are shown without a tap."""

REST = "rest"
OF_ALL = "everyone"


@private
def AttentionScreen(app: State, book: Book) -> ft.Control:
    """Show the reminders that press most, and when each person was last spoken to.

    What is settled or postponed keeps its place until the screen is left.
    """
    t, today = app.language, app.today()
    is_large = app.settings.text_size > PINNED_UP_TO
    nothing_yet: frozenset[str] = frozenset()
    unfolded, unfold = use_state(nothing_yet)
    action = use_action()
    settling = use_settling(book, action)
    postponing = use_postponing(book, action)
    found = all_reminders(app, book)
    at_first = ft.use_memo(lambda: found, [use_location().visit, today])
    rows = _in_place(at_first, found, settling.before, postponing.stored)
    shown = rows if REST in unfolded else rows[:AT_ONCE]
    everyone = by_last_talk(book.people(), all_last_talks(app, book))
    obstacles = all_shared_obstacles(app, book)
    turns = everyone if OF_ALL in unfolded else everyone[:TURNS_AT_ONCE]

    def reminder_row(reminder: Reminder) -> ft.Control:
        text = reminder_text(reminder, book, today, t)
        word = reminder_act(reminder, today, t)
        agreement = book.agreements.one(reminder.about or "")
        if agreement is not None and (changed := _ticked(reminder, agreement, today)):
            settle = Settle(word, ft.Icons.CHECK, lambda: settling.settle(changed))
        else:
            settle = Settle(word, None, link_to(text.form))
        stored = postponing.stored.get(reminder)
        if stored is not None:
            message = postponed_message(stored.until, today, t)
            return settled_row(
                text, settle, message, lambda: postponing.take_back(reminder), t, is_large=is_large
            )
        if agreement is not None and agreement.id in settling.before:
            message = settled_message(agreement, t)
            return settled_row(
                text, settle, message, lambda: settling.take_back(agreement.id), t, is_large=is_large
            )
        return waiting_row(text, settle, lambda: postponing.postpone(reminder), t)

    def of_kind(kind: ReminderKind, own: Iterable[Reminder]) -> list[ft.Control]:
        why = _why(kind, t)
        return [
            typography.part(reminder_headings(t)[kind]),
            *([typography.quiet(why)] if why else []),
            *map(reminder_row, own),
        ]

    def show_more(key: str, text: str, hidden: int) -> list[ft.Control]:
        return [plain(text, lambda: unfold(unfolded | {key}))] if hidden else []

    hidden = len(rows) - len(shown)
    return screen(
        t.text("Attention"),
        [
            typography.title(t.text("Who needs you now?")),
            *failed(action.fault, t),
            *_to_clear_up(app, book),
            *([] if rows else done(t.text("Nothing waits. Walk past someone who does well."))),
            *[
                control
                for kind, own in groupby(shown, lambda one: one.kind)
                for control in of_kind(kind, own)
            ],
            *show_more(REST, t.text("And {n} more", n=t.number(hidden)), hidden),
        ],
        second=[
            *([typography.part(t.text("With whom you spoke, longest ago first"))] if turns else []),
            *[link_tile(one.name, last_talk_line(day, today, t), f"/mensen/{one.id}") for one, day in turns],
            *show_more(OF_ALL, t.text("Show all {n}", n=t.number(len(everyone))), len(everyone) - len(turns)),
            *([ObstacleQuestions(obstacles)] if obstacles else []),
            hint(
                t.text(
                    "This app cannot wake you: while it is closed, it does nothing. "
                    "Put your agreements in your calendar if you want an alarm."
                )
            ),
        ],
        private=True,
        long=True,
        foot=[primary(t.text("Agreements to my calendar"), link_to("/mensen/agenda"), icon=ft.Icons.EVENT)],
    )


def _in_place(
    at_first: Sequence[Reminder],
    found: Sequence[Reminder],
    settled: Collection[str],
    postponed: Collection[Reminder],
) -> list[Reminder]:
    """Return the reminders in their places when the screen was opened, and after them what came since.

    `settled` are the ids of agreements; what follows from settling one comes up in the next visit.
    """
    here, before = set(found), set(at_first)
    stays = [one for one in at_first if one in here or one in postponed or one.about in settled]
    return [*stays, *(one for one in found if one not in before and one.about not in settled)]


def _ticked(reminder: Reminder, agreement: Agreement, today: date) -> Agreement | None:
    """Return the agreement as it is after a tick; None where a tick settles nothing."""
    match reminder.kind:
        case ReminderKind.AGREEMENT_DUE:
            return agreement.standing(Standing.REACHED, today)
        case ReminderKind.TO_SHOW:
            return replace(agreement, shown=today)
        case _:
            return None


def _to_clear_up(app: State, book: Book) -> list[ft.Control]:
    """Return the row to the clean-up, when a record is past its retention time."""
    t = app.language
    many = len(all_past_retention(app, book))
    if not many and not all_past_group_notes(app, book):
        return []
    name = t.text("Clear up")
    line = (
        t.plural("Of {n} person something is past its time", "Of {n} people something is past its time", many)
        if many
        else t.text("Something about a group is past its time")
    )
    return [link_tile(name, line, "/mensen/opruimen")]


def _why(kind: ReminderKind, t: Language) -> str:
    match kind:
        case ReminderKind.LONG_AGO:
            return t.text("Also who works well and asks nothing.")
        case ReminderKind.TO_SHOW:
            return t.text("Let the other see that something came of it.")
        case ReminderKind.FEEDBACK | ReminderKind.REFLECTION:
            return t.text("Talk now: it is fresh.")
        case _:
            return ""
