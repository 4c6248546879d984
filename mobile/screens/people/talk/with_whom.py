"""With whom to hold a guided talk: those spoken to last come first."""

from collections.abc import Callable

import flet as ft

from core.people.rules.last_talks import by_last_talk
from mobile.routing import link_to, use_query_param
from mobile.screens.people.who_choice import WhoChoice
from mobile.screens.vault.guard import Book, private
from mobile.selectors import all_last_talks
from mobile.state import State
from mobile.widgets import typography
from mobile.widgets.buttons import primary
from mobile.widgets.not_found import not_found
from mobile.widgets.screen import screen


@private
def TalkWithScreen(app: State, book: Book) -> ft.Control:
    """Ask with whom to hold the talk of the guide that the address names."""
    t = app.language
    guide = app.guides.one(use_query_param("gids"))
    if guide is None:
        return not_found(t.text("Talk"), t.text("This guide does not exist (any more)."))
    page = ft.context.page
    people = with_whom(app, book, lambda person: page.navigate(f"/mensen/{person}/gesprek/{guide.id}"))
    first = typography.body(t.text("First add whom you talk with: a first name or initials is enough."))
    add = primary(t.text("Add someone"), link_to("/mensen/nieuw"), icon=ft.Icons.PERSON_ADD)
    return screen(
        t.text("Talk"),
        [typography.title(guide.title), *(people or [first])],
        private=True,
        foot=[] if people else [add],
    )


def with_whom(app: State, book: Book, on_choose: Callable[[str], None]) -> list[ft.Control]:
    """Build the people to choose from; nothing where there is nobody."""
    people = [person for person, _ in by_last_talk(book.people(), all_last_talks(app, book))[::-1]]
    return [WhoChoice(people, "", on_choose)] if people else []
