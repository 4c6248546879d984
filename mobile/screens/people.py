"""The people one coaches: one list, by name."""

from typing import TYPE_CHECKING

import flet as ft

from mobile.screens.gate import private
from mobile.state import State
from mobile.widgets import words
from mobile.widgets.buttons import primary, secondary
from mobile.widgets.copy_age import copy_age
from mobile.widgets.notice import complaint, done, hint
from mobile.widgets.promise import no_promise
from mobile.widgets.screen import screen
from mobile.widgets.tile import tile
from mobile.widgets.way_back import SECURITY

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
            *([hint(no_promise(t))] if app.may_be_cleared else []),
            *_code_offer(app, book),
            *_reminder(app, book),
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
    t = app.language
    page = ft.context.page
    return [
        *complaint(
            t.plural(
                "{n} stored item is damaged or missing. All the rest is here.",
                "{n} stored items are damaged or missing. All the rest is here.",
                many,
            )
        ),
        secondary(t.text("See what is lost"), lambda: page.navigate(f"{SECURITY}/herstel")),
    ]


def _code_offer(app: State, book: "Notebook") -> list[ft.Control]:
    """Offer a new recovery code to whoever was interrupted before it was on paper."""
    if book.codes.is_settled:
        return []
    t = app.language
    page = ft.context.page
    return [
        hint(
            t.text(
                "Your recovery code may not be on paper yet. "
                "It opens your notes when you forget your passphrase."
            )
        ),
        secondary(t.text("New recovery code"), lambda: page.navigate(f"{SECURITY}/code"), icon=ft.Icons.KEY),
    ]


def _reminder(app: State, book: "Notebook") -> list[ft.Control]:
    """Say calmly that it is time for a copy."""
    if not book.copying.is_due(app.now()):
        return []
    t = app.language
    page = ft.context.page
    return [
        hint(copy_age(book, app.now(), t)),
        secondary(
            t.text("Make a copy"),
            lambda: page.navigate(f"{SECURITY}/kopie"),
            icon=ft.Icons.SAVE_ALT,
        ),
    ]
