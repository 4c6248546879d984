"""The slip for a colleague who looks along: what to look at can be chosen, and it is shared or printed."""

from collections.abc import Callable, Sequence

import flet as ft

from core.deck.card import Card
from mobile.hooks.component import use_state
from mobile.hooks.use_action import use_action
from mobile.hooks.use_draft import FormDraft
from mobile.services import use_service
from mobile.services.sharing import Sharing
from mobile.state import use_app
from mobile.widgets import typography
from mobile.widgets.buttons import plain, primary, secondary
from mobile.widgets.chips import chips
from mobile.widgets.layout import column, panel
from mobile.widgets.notice import complaint, done, failed, hint
from mobile.widgets.screen import screen
from mobile.wording.colleague_slip import slip, slip_message, ways_to_look

POINTS = 3
"""The most points that one can keep an eye on in a talk."""


def first_points(card: Card) -> tuple[str, ...]:
    """Return the points that a slip begins with: the numbers of the first steps of the card."""
    return tuple(map(str, range(len(card.steps))))[:POINTS]


@ft.component
def SlipStep(
    card: Card, draft: FormDraft[object], resumed: Sequence[ft.Control], go_on: Callable[[], None]
) -> ft.Control:
    """Show the slip of a technique; `go_on` is what follows once a colleague has looked along."""
    app = use_app()
    t = app.language
    sharing = use_service(Sharing)
    action = use_action()
    is_sent, show_sent = use_state(initial=False)
    cannot_print, say_cannot = use_state(initial=False)
    is_one_too_many, say_too_many = use_state(initial=False)
    steps = {str(number): step for number, step in enumerate(card.steps)}
    points = [step for number, step in steps.items() if number in draft.values["points"]]

    def tap(number: str) -> None:
        before = draft.values["points"]
        is_more = number not in before
        say_too_many(is_more and len(before) >= POINTS)
        show_sent(False)
        if not is_more:
            draft.tap(points=tuple(one for one in before if one != number))
        elif len(before) < POINTS:
            draft.tap(points=(*before, number))

    async def share() -> None:
        show_sent(await sharing.share(slip_message(card.title, points, t)))

    async def print_it() -> None:
        say_cannot(not await sharing.print(slip(card.title, points, t)))

    is_off = action.is_running or not points
    asked = t.text("What does your colleague look at?")
    too_many = hint(t.text("Three is enough to look at. First tap one of the others off."))
    return screen(
        t.text("A colleague looks along"),
        [
            typography.title(card.title),
            *resumed,
            *done(t.text("It is sent or copied.") if is_sent else ""),
            *complaint(t.text("Printing is not possible here. Share it instead.") if cannot_print else ""),
            typography.part(asked),
            chips(steps, draft.values["points"], tap, several=True, name=asked),
            *([ft.Semantics(content=too_many, live_region=True, container=True)] if is_one_too_many else []),
            typography.part(t.text("How to do it")),
            *(panel([typography.strong(name), typography.body(how)]) for name, how in ways_to_look(t)),
            column(
                [
                    secondary(
                        t.text("Print"), lambda: action.start(print_it), icon=ft.Icons.PRINT, disabled=is_off
                    ),
                    secondary(t.text("Your colleague has looked"), go_on, icon=ft.Icons.VISIBILITY),
                ]
            ),
            plain(t.text("Choose another one"), lambda: draft.tap(card=None)),
        ],
        private=True,
        alert=failed(action.fault, t),
        foot=[primary(t.text("Share"), lambda: action.start(share), icon=ft.Icons.SHARE, disabled=is_off)],
        step="slip",
    )
