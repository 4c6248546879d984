"""The choice of a person by the mark and the name: those spoken to last in one row, all others by search."""

from collections.abc import Callable, Sequence

import flet as ft

from core.folding import fold
from core.people.records.person import Person
from mobile.hooks.component import use_ref, use_state
from mobile.hooks.use_part import use_part
from mobile.state import State, use_app
from mobile.theme import GAP_SMALL, LINE_WIDTH, MARGIN, TOUCH
from mobile.widgets import typography
from mobile.widgets.buttons import one_of, option, plain
from mobile.widgets.layout import column, wrapped_row
from mobile.widgets.side_by_side import part_width
from mobile.widgets.symbol import person_symbol
from mobile.widgets.text_field import search_field

FOUND = 8
"""People shown for a search."""


@ft.component
def WhoChoice(people: Sequence[Person], chosen: str, on_choose: Callable[[str], None]) -> ft.Control:
    """Ask for one of the people, in this order. Someone who was found by search stands first in the row."""
    app = use_app()
    t = app.language
    typed = use_ref("")
    query, search = use_state("")
    is_searching, begin = use_state(initial=False)
    many = faces_in_a_row(_room(use_part().width, app), app)
    question = t.text("With whom?")
    row = list(people[:many])
    if beyond := [one for one in people[many:] if one.id == chosen]:
        row = [*beyond, *row[:-1]]

    def choose(person: str) -> None:
        typed.current = ""
        search("")
        begin(False)
        on_choose(person)

    def group(faces: ft.Control) -> ft.Control:
        return one_of(question, faces, chosen)

    def found() -> list[ft.Control]:
        wanted = fold(query).strip()
        hits = [one for one in people if wanted in fold(one.name)] if wanted else list(people[many:])
        return [
            search_field(
                t.text("Search a name"), typed, lambda: search(typed.current), hint=t.text("First letters")
            ),
            group(wrapped_row([_face(one, chosen, choose, app) for one in hits[:FOUND]])),
            *([] if hits else [typography.body(t.text("Nobody here has this name."))]),
        ]

    return column(
        [
            ft.Semantics(content=typography.strong(question), exclude_semantics=True),
            group(ft.Row([_face(one, chosen, choose, app) for one in row], spacing=GAP_SMALL)),
            *(found() if is_searching else []),
            *(
                [ft.Row([plain(t.text("Someone else"), lambda: begin(True))])]
                if len(people) > many and not is_searching
                else []
            ),
        ],
        GAP_SMALL,
    )


def _room(width: float, app: State) -> float:
    """Return the width of the row on a screen of this width."""
    return part_width(width, app) or min(width - 2 * MARGIN, LINE_WIDTH)


def faces_in_a_row(room: float, app: State) -> int:
    """Return how many people fit beside each other in a row of this width."""
    return max(1, int((room + GAP_SMALL) // (_face_width(app) + GAP_SMALL)))


def _face_width(app: State) -> float:
    return TOUCH * 1.5 * max(100, app.settings.text_size) / 100


def _face(person: Person, chosen: str, choose: Callable[[str], None], app: State) -> ft.Control:
    is_chosen = person.id == chosen
    face = ft.Container(
        ft.Column(
            [person_symbol(person, is_chosen=is_chosen), typography.caption(person.name)],
            spacing=GAP_SMALL / 2,
            tight=True,
            horizontal_alignment=ft.CrossAxisAlignment.CENTER,
        ),
        width=_face_width(app),
    )
    return option(face, person.name, lambda: choose(person.id), person.id)
