"""Who and what deserves attention now: quiet, by kind, and with everyone in it, also who does well."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeVar

import flet as ft

from core.language import Language
from core.people.rules.last_talks import by_last_talk
from core.people.rules.reminders import ReminderKind
from mobile.hooks.component import use_state
from mobile.screens.vault.gate import private
from mobile.state import State
from mobile.widgets import words
from mobile.widgets.buttons import plain, primary
from mobile.widgets.cue import all_cues, cue_tile, headings
from mobile.widgets.notice import done, hint
from mobile.widgets.past import all_past
from mobile.widgets.screen import screen
from mobile.widgets.spoken import all_last_talks, spoken_on
from mobile.widgets.tile import way

if TYPE_CHECKING:
    from core.people.notebook import Notebook

AT_ONCE = 3
"""Rows of one kind at once; the rest comes at a tap."""

OF_ALL = "everyone"

T = TypeVar("T")


@private
def AttentionScreen(app: State, book: "Notebook") -> ft.View:
    """Show every cue, and with whom one spoke how long ago."""
    t = app.language
    page = ft.context.page
    nothing_yet: frozenset[str] = frozenset()
    unfolded, unfold = use_state(nothing_yet)
    found = all_cues(app, book)
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
            words.part(heading),
            *([words.quiet(line)] if line else []),
            *map(row, shown),
            *more,
        ]

    def of_kind(kind: ReminderKind) -> list[ft.Control]:
        own = [cue for cue in found if cue.kind is kind]
        return part(
            kind.value, headings(t)[kind], _why(kind, t), own, lambda cue: cue_tile(cue, book, app.today(), t)
        )

    return screen(
        t.text("Attention"),
        [
            words.title(t.text("Who and what to think of")),
            *_to_clear_up(app, book),
            *([] if found else done(t.text("Nothing waits. Walk past someone who does well."))),
            *[control for kind in ReminderKind for control in of_kind(kind)],
            *part(
                OF_ALL,
                t.text("With whom you spoke, longest ago first"),
                "",
                everyone,
                lambda turn: way(turn[0].name, spoken_on(turn[1], t), f"/mensen/{turn[0].id}"),
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
        foot=[
            primary(
                t.text("Agreements to my calendar"),
                lambda: page.navigate("/mensen/agenda"),
                icon=ft.Icons.EVENT,
            )
        ],
    )


def _to_clear_up(app: State, book: "Notebook") -> list[ft.Control]:
    """Ask about what is past its time; nothing goes by itself."""
    t = app.language
    many = len(all_past(app, book))
    if not many:
        return []
    name = t.text("Clear up")
    line = t.plural(
        "Of {n} person something is past its time", "Of {n} people something is past its time", many
    )
    return [way(name, line, "/mensen/opruimen")]


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
