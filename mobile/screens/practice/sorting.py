"""Sorting the techniques by how often one uses them: one at a time, for one's own balance."""

from collections.abc import Callable

import flet as ft

from core.deck.card import Card
from core.people.records.draft import Form, Value
from core.practice.own_map import Pile, techniques
from mobile.hooks.component import use_state
from mobile.hooks.use_action import use_action
from mobile.hooks.use_draft import FormDraft, FormValues, use_draft
from mobile.hooks.use_leave import use_finish
from mobile.routing import OWN_BALANCE_ROUTE
from mobile.screens.vault.guard import Book, private
from mobile.state import State, use_app
from mobile.widgets import typography
from mobile.widgets.big_choice import big_option
from mobile.widgets.buttons import one_of, plain
from mobile.widgets.form_screen import form_screen
from mobile.widgets.layout import column
from mobile.widgets.notice import failed
from mobile.widgets.screen import screen
from mobile.widgets.unsaved_draft import unsaved_draft
from mobile.wording.practice import PILE_ICONS, pile_names

NOTHING: dict[str, Value] = {pile.value: () for pile in Pile}
"""The fields before anything is sorted: each pile has the ids of its cards."""


@private
def SortingScreen(app: State, book: Book) -> ft.Control:
    """Show the sorting. What one thinks stays with the piles."""
    piles = book.practice.piles()
    return _Sorting(techniques(app.deck.cards), piles.thoughts if piles else ())


@ft.component
def _Sorting(cards: list[Card], thoughts: tuple[str, ...]) -> ft.Control:
    """Show the technique that one is at, and once all are sorted the button that saves them."""
    app = use_app()
    t = app.language
    draft = use_draft(Form.PILES, "", "", NOTHING, record=None, is_new=True)
    action = use_action()
    finish = use_finish(OWN_BALANCE_ROUTE)
    unsorted = _first_unsorted(cards, draft.values)
    reached, go_to = use_state(unsorted)
    at = min(reached, unsorted)  # a draft that is thrown away leaves all unsorted

    async def save() -> None:
        async with draft.saving() as key:
            now = draft.values
            await app.book.practice.save_piles(
                now["often"], now["sometimes"], now["new"], thoughts, day=app.today(), draft=key
            )
        await finish(t.text("Saved"))

    def sort_into(pile: Pile) -> None:
        draft.tap(**_with(draft.values, cards[at].id, pile))
        go_to(at + 1)

    bar = t.text("Sort the techniques")
    back = [plain(t.text("One back"), lambda: go_to(at - 1))] if at else []
    if at == len(cards):
        return form_screen(
            bar,
            [typography.title(t.text("All techniques are sorted"))],
            [typography.body(t.text("Save them. Then you see your own map.")), *back],
            t=t,
            draft=draft,
            action=action,
            save=save,
        )
    return screen(
        bar,
        [
            *unsaved_draft(draft, action, t),
            typography.quiet(t.text("Technique {n} of {all}", n=at + 1, all=len(cards))),
            _technique(cards[at]),
            typography.body(t.text("How often do you use it?")),
            *back,
        ],
        private=True,
        alert=failed(action.fault, t),
        foot=[_choices(draft, cards[at], sort_into, app)],
        step=cards[at].id,
    )


def _technique(card: Card) -> ft.Control:
    """Build what a technique is, at which a screen reader arrives."""
    return column([typography.title(card.title), typography.body(card.gist)])


def _choices(
    draft: FormDraft[object], card: Card, sort_into: Callable[[Pile], None], app: State
) -> ft.Control:
    """Build the three answers; the one that was given before, when one is back at it, is marked."""
    t = app.language
    given = next((pile for pile in Pile if card.id in draft.values[pile.value]), None)

    def answer(pile: Pile, name: str) -> ft.Control:
        return big_option(
            PILE_ICONS[pile], name, lambda: sort_into(pile), pile.value, is_chosen=pile is given
        )

    answers = column([answer(pile, name) for pile, name in pile_names(t).items()])
    return one_of(t.text("How often do you use it?"), answers, given.value if given else None)


def _first_unsorted(cards: list[Card], values: FormValues) -> int:
    """Return the place of the first technique that is in no pile, or how many there are."""
    done = {card for pile in Pile for card in values[pile.value]}
    return next((place for place, card in enumerate(cards) if card.id not in done), len(cards))


def _with(values: FormValues, card: str, pile: Pile) -> dict[str, Value]:
    """Return the piles with this card in one of them, and in no other."""
    piles = {one.value: tuple(other for other in values[one.value] if other != card) for one in Pile}
    return {**piles, pile.value: (*piles[pile.value], card)}
