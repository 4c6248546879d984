"""The reminders by kind, and all people by when they were last spoken to."""

from collections.abc import Callable, Sequence
from typing import TypeVar

import flet as ft

from core.language import Language
from core.people.rules.last_talks import by_last_talk
from core.people.rules.reminders import Reminder, ReminderKind
from mobile.hooks.component import use_state
from mobile.routing import link_to
from mobile.screens.vault.guard import Book, private
from mobile.selectors import all_last_talks, all_past_retention, all_reminders
from mobile.state import State
from mobile.widgets import typography
from mobile.widgets.buttons import plain, primary
from mobile.widgets.notice import done, hint
from mobile.widgets.screen import screen
from mobile.widgets.tile import link_tile, spoken_label, tile
from mobile.wording.notes import last_talk_line
from mobile.wording.reminders import reminder_headings, reminder_text

AT_ONCE = 3
"""Rows of one kind that are shown without a tap."""

OF_ALL = "everyone"

T = TypeVar("T")


@private
def AttentionScreen(app: State, book: Book) -> ft.View:
    """Show every reminder, and when each person was last spoken to."""
    t = app.language
    nothing_yet: frozenset[str] = frozenset()
    unfolded, unfold = use_state(nothing_yet)
    found = all_reminders(app, book)
    everyone = by_last_talk(book.people(), all_last_talks(app, book))

    def part(
        key: str, heading: str, line: str, of: Sequence[T], row: Callable[[T], ft.Control]
    ) -> list[ft.Control]:
        if not of:
            return []
        shown = of if key in unfolded else of[:AT_ONCE]
        more = (
            []
            if len(shown) == len(of)
            else [plain(t.text("Show all {n}", n=t.number(len(of))), lambda: unfold(unfolded | {key}))]
        )
        return [
            typography.part(heading),
            *([typography.quiet(line)] if line else []),
            *map(row, shown),
            *more,
        ]

    def reminder_tile(cue: Reminder) -> ft.Control:
        reminder = reminder_text(cue, book, app.today(), t)
        return tile(
            reminder.name,
            [typography.body(reminder.line)],
            link_to(reminder.route),
            label=spoken_label(reminder.name, reminder.line),
        )

    def of_kind(kind: ReminderKind) -> list[ft.Control]:
        own = [cue for cue in found if cue.kind is kind]
        return part(kind.value, reminder_headings(t)[kind], _why(kind, t), own, reminder_tile)

    return screen(
        t.text("Attention"),
        [
            typography.title(t.text("Who needs you now?")),
            *_to_clear_up(app, book),
            *([] if found else done(t.text("Nothing waits. Walk past someone who does well."))),
            *[control for kind in ReminderKind for control in of_kind(kind)],
            *part(
                OF_ALL,
                t.text("With whom you spoke, longest ago first"),
                "",
                everyone,
                lambda turn: link_tile(
                    turn[0].name, last_talk_line(turn[1], app.today(), t), f"/mensen/{turn[0].id}"
                ),
            ),
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


def _to_clear_up(app: State, book: Book) -> list[ft.Control]:
    """Return the row to the clean-up, when a record is past its retention time."""
    t = app.language
    many = len(all_past_retention(app, book))
    if not many:
        return []
    name = t.text("Clear up")
    line = t.plural(
        "Of {n} person something is past its time", "Of {n} people something is past its time", many
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
