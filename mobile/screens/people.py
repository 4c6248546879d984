"""The people one coaches: one list, by name."""

from typing import TYPE_CHECKING

import flet as ft

from core.language import Language
from mobile.screens.gate import private
from mobile.state import State
from mobile.widgets import words
from mobile.widgets.buttons import primary
from mobile.widgets.notice import complaint, done, hint
from mobile.widgets.screen import screen
from mobile.widgets.tile import tile

if TYPE_CHECKING:
    from core.people.notebook import Notebook


@private
def PeopleScreen(app: State, book: "Notebook") -> ft.View:
    """Show everyone; the root of the second tab."""
    t = app.language
    page = ft.context.page
    everyone, last = book.people(), book.last_days()

    def row(name: str, person: str) -> ft.Control:
        if person in last:
            line = t.text("Last note: {day}", day=t.date(last[person]))
        else:
            line = t.text("No notes yet")
        return tile(
            name, [words.quiet(line)], lambda: page.navigate(f"/mensen/{person}"), label=f"{name}. {line}"
        )

    nobody = words.body(
        t.text("The people you coach come here. Add one with a first name, initials or a nickname.")
    )
    return screen(
        t.text("People"),
        [
            *done(app.notice),
            *_troubles(app),
            *([hint(_may_be_cleared(t))] if app.may_be_cleared else []),
            *([row(person.name, person.id) for person in everyone] or [nobody]),
        ],
        tab="/mensen",
        private=True,
        foot=[
            primary(t.text("Add someone"), lambda: page.navigate("/mensen/nieuw"), icon=ft.Icons.PERSON_ADD)
        ],
    )


def _troubles(app: State) -> list[ft.Control]:
    """Say once what did not open, not record by record."""
    many = len(app.problems)
    if not many:
        return []
    return complaint(
        app.language.plural(
            "{n} stored item is damaged or missing. All the rest is here.",
            "{n} stored items are damaged or missing. All the rest is here.",
            many,
        )
    )


def _may_be_cleared(t: Language) -> str:
    return t.text(
        "This browser does not promise to keep your notes. Put the app on your home screen. "
        "An iPhone may otherwise clear them after 7 days without a visit."
    )
