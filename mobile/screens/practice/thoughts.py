"""Thoughts that keep one from practising, or make it too heavy (M-13); a tapped one shows what answers it."""

from collections.abc import Callable

import flet as ft

from core.deck.card import Card
from mobile.hooks.component import Ref, use_ref, use_state
from mobile.hooks.use_action import use_action
from mobile.state import use_app
from mobile.theme import GAP, GAP_SMALL, MARGIN, Colour
from mobile.widgets import typography
from mobile.widgets.buttons import checkable
from mobile.widgets.deck_tiles import short_tile
from mobile.widgets.layout import box, column
from mobile.widgets.notice import failed


@ft.component
def Thoughts(card: Card, recognised: tuple[str, ...]) -> ft.Control:
    """Show the thoughts in the table of the card; `recognised` are the numbers of those that were tapped.

    Each tap is saved at once. A tap that comes while one is being saved is saved right after it.
    """
    app = use_app()
    t = app.language
    action = use_action()
    wanted: Ref[tuple[str, ...] | None] = use_ref(None)
    _, draw = use_state(0)

    def now() -> tuple[str, ...]:
        return recognised if wanted.current is None else wanted.current

    async def save() -> None:
        try:
            while wanted.current is not None:
                latest = wanted.current
                await app.book.practice.save_thoughts(latest, day=app.today())
                if wanted.current == latest:
                    wanted.current = None
        finally:
            wanted.current = None  # what could not be saved is not shown as if it were

    def tap(number: str) -> None:
        known = now()
        wanted.current = tuple(one for one in known if one != number) if number in known else (*known, number)
        draw(lambda turn: turn + 1)
        action.start(save)

    rows = card.table.rows if card.table else ()
    return column(
        [
            typography.part(t.text("Do you know these thoughts?")),
            typography.body(t.text("Tap what you sometimes think. What answers it opens below.")),
            *failed(action.fault, t),
            *[
                _thought(str(number), thought, answer, tap, is_known=str(number) in now())
                for number, (thought, answer) in enumerate(rows, 1)
            ],
            short_tile(card),
        ]
    )


def _thought(
    number: str, thought: str, answer: str, tap: Callable[[str], None], *, is_known: bool
) -> ft.Control:
    """Build a thought to tick, and below a ticked one what answers it, which a screen reader says at once."""
    mark = ft.Icons.CHECK_BOX if is_known else ft.Icons.CHECK_BOX_OUTLINE_BLANK
    face = ft.Row(
        [ft.Icon(mark, color=Colour.INK), ft.Container(typography.said(f"“{thought}”"), expand=True)],
        spacing=GAP,
    )

    def on_tap() -> None:
        tap(number)

    row = checkable(box(face), thought, on_tap, checked=is_known)
    if not is_known:
        return row
    shown = ft.Container(typography.body(answer), padding=ft.Padding.only(left=MARGIN, bottom=GAP))
    return column([row, ft.Semantics(content=shown, live_region=True, container=True)], GAP_SMALL)
