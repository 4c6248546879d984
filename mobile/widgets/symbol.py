"""The mark beside a name instead of a photo: a symbol, or else the first letter."""

from collections.abc import Callable

import flet as ft

from core.language import Language
from core.people.records.person import Person
from mobile.theme import EDGE_WIDTH, TOUCH, Colour
from mobile.widgets.buttons import one_of, option
from mobile.widgets.layout import wrapped_row
from mobile.wording.people import symbol_names

SYMBOL_ICONS = {
    "leaf": ft.Icons.ECO,
    "star": ft.Icons.STAR,
    "wave": ft.Icons.WAVES,
    "sun": ft.Icons.WB_SUNNY,
    "key": ft.Icons.KEY,
    "boat": ft.Icons.SAILING,
    "tree": ft.Icons.PARK,
    "bell": ft.Icons.NOTIFICATIONS,
    "moon": ft.Icons.NIGHTLIGHT,
    "flag": ft.Icons.FLAG,
    "anchor": ft.Icons.ANCHOR,
    "cloud": ft.Icons.CLOUD,
}


def person_symbol(person: Person, *, is_chosen: bool = False) -> ft.Control:
    """Build the round mark of a person, which screen readers skip: they read the name beside it."""
    mark = _mark(person.symbol, person.name, is_chosen=is_chosen)
    return ft.Semantics(content=mark, exclude_semantics=True)


def symbol_choice(chosen: str, name: str, on_choose: Callable[[str], None], t: Language) -> ft.Control:
    """Build the marks to choose from for the person with this name; the first is its first letter."""
    labels = symbol_names(t)
    marks = wrapped_row(
        [
            _option(symbol, label, name, on_choose, is_chosen=symbol == chosen)
            for symbol, label in labels.items()
        ]
    )
    return one_of(t.text("A symbol beside the name"), marks, labels.get(chosen))


def _option(
    symbol: str, label: str, name: str, on_choose: Callable[[str], None], *, is_chosen: bool
) -> ft.Control:
    face = _mark(symbol, name or "A", is_chosen=is_chosen)
    return option(face, label, lambda: on_choose(symbol), label)


def _mark(name: str, of: str, *, is_chosen: bool = False) -> ft.Container:
    """Build the round mark with this symbol, or else with the first letter of the name."""
    colour = Colour.ON_INK if is_chosen else Colour.INK
    face: ft.Control
    if name in SYMBOL_ICONS:
        face = ft.Icon(SYMBOL_ICONS[name], color=colour)
    else:
        face = ft.Text(initial(of), theme_style=ft.TextThemeStyle.TITLE_LARGE, color=colour)
    return ft.Container(
        face,
        width=TOUCH,
        height=TOUCH,
        alignment=ft.Alignment.CENTER,
        bgcolor=Colour.INK if is_chosen else ft.Colors.PRIMARY_CONTAINER,
        border=ft.Border.all(EDGE_WIDTH, Colour.INK),
        border_radius=TOUCH / 2,
    )


def initial(name: str) -> str:
    """Return the first letter or digit of a name as a capital, or its first character if it has none."""
    return next(filter(str.isalnum, name), name.strip()[:1]).upper()
