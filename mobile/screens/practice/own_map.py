"""One's own map: each sorted technique by its connection and challenge, with how often one uses it."""

from collections import Counter
from collections.abc import Iterable, Mapping

import flet as ft

from core.deck.card import Card, Level
from core.language import Language
from core.practice.own_map import Pile, Placed, own_map
from mobile.hooks.component import use_state
from mobile.hooks.use_part import use_part
from mobile.routing import link_to
from mobile.state import use_app
from mobile.theme import GAP_SMALL, TOUCH, Colour
from mobile.widgets import typography
from mobile.widgets.buttons import secondary
from mobile.widgets.layout import column, wrapped_row
from mobile.widgets.levels_map import SQUARES, Square, SquareFace, levels_map, square_name
from mobile.widgets.list_item import list_item
from mobile.widgets.tile import spoken_label, tile
from mobile.wording.practice import PILE_ICONS, pile_names

SIGN = TOUCH / 3


@ft.component
def OwnMap(piles: Mapping[str, Pile], used: frozenset[str]) -> ft.Control:
    """Show the map, or its list; a tapped square shows its techniques.

    `piles` says of the ids of cards how often one uses them, `used` are those that the notes name.
    """
    app = use_app()
    t = app.language
    across = use_part().width
    as_list, show_list = use_state(initial=False)
    chosen, choose = use_state((Level.HIGH, Level.HIGH))
    places = own_map(app.deck.cards, piles, used)

    def face(square: Square, colour: ft.Colors) -> SquareFace:
        here = places.get(square, [])
        signs: list[ft.Control] = [ft.Icon(PILE_ICONS[one.pile], size=SIGN, color=colour) for one in here]
        return SquareFace(
            ft.Row(signs, wrap=True, spacing=2, run_spacing=2, alignment=ft.MainAxisAlignment.CENTER),
            _counted(here, t),
            is_empty=not here,
        )

    def rows(square: Square) -> list[ft.Control]:
        here = places.get(square, [])
        heading = [typography.part(square_name(square, t))] if here else []
        return [*heading, *[_technique(app.deck[one.card], one, t) for one in here]]

    return column(
        [
            secondary(
                t.text("Show as a map") if as_list else t.text("Show as a list"),
                lambda: show_list(not as_list),
            ),
            *(
                [row for square in SQUARES for row in rows(square)]
                if as_list
                else [levels_map(face, chosen, choose, app, across), _legend(t), *rows(chosen)]
            ),
        ]
    )


def _counted(here: Iterable[Placed], t: Language) -> str:
    """Return how many techniques of each pile stand in a square, for a screen reader."""
    many = Counter(one.pile for one in here)
    return ", ".join(f"{name} {t.number(many[pile])}" for pile, name in pile_names(t).items() if many[pile])


def _legend(t: Language) -> ft.Control:
    """Build the signs with their words. A screen reader hears the words in the map itself."""
    signs = [
        ft.Row(
            [ft.Icon(PILE_ICONS[pile], size=SIGN, color=Colour.INK), typography.quiet(name)],
            spacing=GAP_SMALL,
            tight=True,
        )
        for pile, name in pile_names(t).items()
    ]
    return ft.Semantics(content=wrapped_row(signs, TOUCH / 3), exclude_semantics=True)


def _technique(card: Card, placed: Placed, t: Language) -> ft.Control:
    """Build the row of a technique, which opens its card."""
    how_often = pile_names(t)[placed.pile]
    in_notes = t.text("In your notes of the last three months") if placed.is_logged else ""
    return tile(
        card.title,
        [
            list_item(
                ft.Icon(PILE_ICONS[placed.pile], size=SIGN, color=Colour.INK), typography.body(how_often)
            ),
            *(
                [
                    list_item(
                        ft.Icon(ft.Icons.EDIT_NOTE, size=SIGN, color=Colour.QUIET), typography.quiet(in_notes)
                    )
                ]
                if in_notes
                else []
            ),
        ],
        link_to(f"/kaarten/{card.id}"),
        label=spoken_label(card.title, how_often, in_notes),
    )
