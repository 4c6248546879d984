"""Choosing the person that something is about, from rows, with a search where there are many."""

from collections.abc import Callable

import flet as ft

from core.folding import fold
from core.people.records.person import Person
from mobile.hooks.component import use_ref, use_state
from mobile.routing import link_to
from mobile.state import use_app
from mobile.widgets import typography
from mobile.widgets.buttons import primary
from mobile.widgets.layout import column
from mobile.widgets.symbol import person_symbol
from mobile.widgets.text_field import search_field
from mobile.widgets.tile import tile

AT_ONCE = 8
"""People shown without a search."""


@ft.component
def PersonChoice(people: tuple[Person, ...], on_choose: Callable[[Person], None]) -> ft.Control:
    """Show these people in their order; without anyone, the way to add someone."""
    t = use_app().language
    typed = use_ref("")
    query, search = use_state("")
    shown = [one for one in people if fold(query).strip() in fold(one.name)][:AT_ONCE]

    def row(person: Person) -> ft.Control:
        return tile(person.name, [], lambda: on_choose(person), label=person.name, mark=person_symbol(person))

    if not people:
        return column(
            [
                typography.body(t.text("First add whom you talk with: a first name or initials is enough.")),
                primary(t.text("Add someone"), link_to("/mensen/nieuw"), icon=ft.Icons.PERSON_ADD),
            ]
        )
    field = search_field(
        t.text("Search a name"), typed, lambda: search(typed.current), hint=t.text("First letters")
    )
    return column(
        [
            typography.heading(t.text("Who is it about?")),
            *([field] if len(people) > AT_ONCE else []),
            *map(row, shown),
            *([] if shown else [typography.body(t.text("Nobody here has this name."))]),
        ]
    )
