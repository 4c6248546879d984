"""A colleague looks along: a technique, a slip of what to look at, and then what to keep and to try."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

import flet as ft

from core.deck.card import Card
from core.language import Language
from core.people.records.draft import Form
from core.people.records.practice.look_back import LookBackKind
from core.people.records.practice.piles import TechniquePiles
from core.people.rules.colleague_looks import DOTS, colleague_dots
from mobile.hooks.component import keyed, use_state
from mobile.hooks.use_action import Action, Work, use_action
from mobile.hooks.use_draft import FormDraft, use_draft
from mobile.hooks.use_leave import use_finish
from mobile.routing import PRACTICE_ROUTE
from mobile.screens.practice.colleague_slip import SlipStep, first_points
from mobile.screens.practice.technique_list import technique_list
from mobile.screens.vault.guard import Book, private
from mobile.state import State, use_app
from mobile.theme import GAP_SMALL, Colour
from mobile.widgets import typography
from mobile.widgets.buttons import Tap, plain
from mobile.widgets.draft_fields import draft_text
from mobile.widgets.form_screen import save_button, why_unsaved
from mobile.widgets.layout import column
from mobile.widgets.screen import screen
from mobile.widgets.unsaved_draft import unsaved_draft


class _Known(NamedTuple):
    """What the first step shows of the notebook."""

    dots: int
    technique: str
    piles: TechniquePiles | None


@private
def ColleagueLookScreen(app: State, book: Book) -> ft.Control:
    """Show the step that the draft is at."""
    running = book.practice.technique()
    looks = book.practice.look_backs(LookBackKind.COLLEAGUE)
    dots = colleague_dots(looks, app.today())
    return _ColleagueLook(_Known(dots, running.card if running else "", book.practice.piles()))


@ft.component
def _ColleagueLook(known: _Known) -> ft.Control:
    """Show one step. Only the screen around it reads the notebook, as a lock may come in between."""
    app = use_app()
    t = app.language
    nothing = {"card": None, "points": (), "good": "", "next": ""}
    draft = use_draft(Form.COLLEAGUE_LOOK, "", "", nothing, record=None, is_new=True)
    action = use_action()
    finish = use_finish(PRACTICE_ROUTE)
    is_over, go = use_state(bool(draft.values["good"] or draft.values["next"]))
    chosen = draft.values["card"]
    resumed = unsaved_draft(
        draft, action, t, t.text("You made this slip before. What came of it is not written down yet.")
    )

    async def save() -> None:
        now = draft.values
        async with draft.saving() as key:
            await app.book.practice.add_look_back(
                LookBackKind.COLLEAGUE,
                day=app.today(),
                good=now["good"],
                next=now["next"],
                card=chosen,
                draft=key,
            )
        await finish(t.text("Saved"))

    def choose(card: str) -> None:
        go(False)
        draft.tap(card=card, points=first_points(app.deck[card]))

    if chosen not in app.deck:
        return _choice(known, choose, resumed, app)
    card = app.deck[chosen]
    if is_over:
        return _outcome(card, draft, action, save, resumed, lambda: go(False), t)
    return keyed(card.id, SlipStep)(card, draft, resumed, lambda: go(True))


def _choice(
    known: _Known, choose: Callable[[str], None], resumed: Sequence[ft.Control], app: State
) -> ft.Control:
    """Build the step that asks for the technique."""
    t = app.language
    return screen(
        t.text("A colleague looks along"),
        [
            _dots(known.dots, t),
            typography.quiet(
                t.text(
                    "Without feedback, what you learned fades. "
                    "Three or four looks in half a year seem enough to hold on to it."
                )
            ),
            *resumed,
            typography.heading(t.text("Which technique does your colleague look at?")),
            *technique_list(app, known.piles, choose, (known.technique,)),
        ],
        private=True,
        step="choice",
    )


def _dots(filled: int, t: Language) -> ft.Control:
    """Build the dots of the last half year, and the same in words."""
    signs: list[ft.Control] = [
        ft.Icon(ft.Icons.CIRCLE if number < filled else ft.Icons.CIRCLE_OUTLINED, color=Colour.INK)
        for number in range(DOTS)
    ]
    row = ft.Semantics(content=ft.Row(signs, spacing=GAP_SMALL, tight=True), exclude_semantics=True)
    return column([row, typography.body(_dots_in_words(filled, t))], GAP_SMALL)


def _dots_in_words(filled: int, t: Language) -> str:
    if not filled:
        return t.text("When a colleague looks along, a dot is filled for half a year.")
    if filled == DOTS:
        return t.text("In the last half year a colleague looked along four times or more.")
    return t.plural(
        "In the last half year a colleague looked along {n} time.",
        "In the last half year a colleague looked along {n} times.",
        filled,
    )


def _outcome(
    card: Card,
    draft: FormDraft[object],
    action: Action,
    save: Work,
    resumed: Sequence[ft.Control],
    back: Tap,
    t: Language,
) -> ft.Control:
    """Build the step that asks what came of it."""
    return screen(
        t.text("A colleague looks along"),
        [
            typography.title(card.title),
            *resumed,
            draft_text(draft, "good", t.text("What do I keep?"), lines=2),
            draft_text(draft, "next", t.text("What do I try?"), lines=2),
            plain(t.text("Back to the slip"), back),
        ],
        private=True,
        alert=why_unsaved(draft, action, t),
        save=save_button(draft, action, save),
        step="outcome",
    )
