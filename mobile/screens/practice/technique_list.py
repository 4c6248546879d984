"""The choice of one technique out of all, what one wants to learn first."""

from collections.abc import Callable, Collection

import flet as ft

from core.deck.card import Card
from core.people.records.practice.piles import TechniquePiles
from core.practice.own_map import techniques
from mobile.state import State
from mobile.widgets import typography
from mobile.widgets.tile import spoken_label, tile


def technique_list(
    app: State, piles: TechniquePiles | None, on_choose: Callable[[str], None], first: Collection[str] = ()
) -> list[ft.Control]:
    """Build a row for each technique, below headings; `on_choose` gets the id of the card that is tapped.

    Those in `first` come before all others, then the new ones and those one uses sometimes, as sorted in
    `piles`, and the rest. Within each they are in the order of the deck.
    """
    t = app.language
    left = techniques(app.deck)
    controls: list[ft.Control] = []
    groups = (
        (t.text("The technique of this week"), first),
        (t.text("New to you"), piles.new if piles else ()),
        (t.text("You use these sometimes"), piles.sometimes if piles else ()),
    )
    for heading, ids in groups:
        here = [card for card in left if card.id in ids]
        left = [card for card in left if card.id not in ids]
        controls += _group(heading, here, on_choose)
    return controls + _group(t.text("The others") if controls else t.text("All techniques"), left, on_choose)


def _group(heading: str, cards: list[Card], on_choose: Callable[[str], None]) -> list[ft.Control]:
    return [typography.part(heading), *(_row(card, on_choose) for card in cards)] if cards else []


def _row(card: Card, on_choose: Callable[[str], None]) -> ft.Control:
    label = spoken_label(card.title, card.gist)
    return tile(card.title, [typography.body(card.gist)], lambda: on_choose(card.id), label=label)
