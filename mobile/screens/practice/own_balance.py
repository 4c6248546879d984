"""One's own balance (ours, for M-15): which techniques one uses, and which thoughts one knows (M-13)."""

import flet as ft

from core.people.records.practice.piles import TechniquePiles
from core.practice.own_map import Pile
from mobile.hooks.use_part import use_part
from mobile.routing import OWN_BALANCE_ROUTE, link_to
from mobile.screens.practice.own_map import OwnMap
from mobile.screens.practice.thoughts import Thoughts
from mobile.screens.vault.guard import Book, private
from mobile.selectors import all_used_cards
from mobile.services import use_service
from mobile.services.notices import Notices
from mobile.state import State
from mobile.widgets import typography
from mobile.widgets.buttons import primary, secondary
from mobile.widgets.notice import notice_here
from mobile.widgets.screen import screen

THOUGHTS_CARD = "m13-eigen-balans"


@private
def OwnBalanceScreen(app: State, book: Book) -> ft.Control:
    """Show the way to sort, one's own map once that is done, and the thoughts."""
    notices, part = use_service(Notices), use_part()
    t = app.language
    piles = book.practice.piles()
    by_card = _by_card(piles) if piles else {}
    sort = link_to(f"{OWN_BALANCE_ROUTE}/sorteren")
    return screen(
        t.text("My balance"),
        [
            *([] if part.is_beside else notice_here(notices)),
            typography.title(t.text("Which techniques do you use?")),
            typography.body(t.text("We made this ourselves. It is no test: it helps you to choose.")),
            *([OwnMap(by_card, all_used_cards(app, book))] if by_card else []),
            *([secondary(t.text("Sort again"), sort)] if by_card else []),
        ],
        second=[Thoughts(app.deck[THOUGHTS_CARD], piles.thoughts if piles else ())],
        private=True,
        foot=[] if by_card else [primary(t.text("Sort the techniques"), sort, icon=ft.Icons.ARROW_FORWARD)],
    )


def _by_card(piles: TechniquePiles) -> dict[str, Pile]:
    """Return the pile of each sorted technique by the id of its card."""
    lists = {Pile.OFTEN: piles.often, Pile.SOMETIMES: piles.sometimes, Pile.NEW: piles.new}
    return {card: pile for pile, cards in lists.items() for card in cards}
