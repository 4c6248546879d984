"""What stands beside a name instead of a photo: a symbol, or else its first letter."""

from collections.abc import Callable

import flet as ft

from core.language import Language
from core.people.records.person import Person
from mobile.theme import EDGE_WIDTH, GAP_SMALL, TOUCH, Colour

ICONS = {
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


def symbol(person: Person) -> ft.Control:
    """Make the round mark of a person; a screen reader hears the name beside it, and not this."""
    return ft.Semantics(content=_mark(person.symbol, person.name), exclude_semantics=True)


def symbol_choice(chosen: str, of: str, on_choose: Callable[[str], None], t: Language) -> ft.Control:
    """Make the marks to choose from for whom they are `of`; the first is the first letter of the name."""
    return ft.Row(
        [
            _to_choose(symbol, name, of, on_choose, is_chosen=symbol == chosen)
            for symbol, name in symbol_names(t).items()
        ],
        wrap=True,
        spacing=GAP_SMALL,
        run_spacing=GAP_SMALL,
    )


def _to_choose(
    symbol: str, name: str, of: str, on_choose: Callable[[str], None], *, is_chosen: bool
) -> ft.Control:
    face = _mark(symbol, of or "A", is_chosen=is_chosen)
    face.on_click = lambda: on_choose(symbol)
    return ft.Semantics(
        content=face,
        label=name,
        button=True,
        selected=is_chosen,
        exclude_semantics=True,
        on_tap=lambda: on_choose(symbol),
    )


def _mark(name: str, of: str, *, is_chosen: bool = False) -> ft.Container:
    """Make the round mark with the symbol of this name, or with the first letter of whom it is `of`."""
    colour = Colour.ON_INK if is_chosen else Colour.INK
    face: ft.Control
    if name in ICONS:
        face = ft.Icon(ICONS[name], color=colour)
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


def symbol_names(t: Language) -> dict[str, str]:
    """Name each symbol, for who cannot see it; "" is the first letter."""
    return {
        "": t.text("First letter"),
        "leaf": t.text("Leaf"),
        "star": t.text("Star"),
        "wave": t.text("Wave"),
        "sun": t.text("Sun"),
        "key": t.text("Key"),
        "boat": t.text("Boat"),
        "tree": t.text("Tree"),
        "bell": t.text("Bell"),
        "moon": t.text("Moon"),
        "flag": t.text("Flag"),
        "anchor": t.text("Anchor"),
        "cloud": t.text("Cloud"),
    }
