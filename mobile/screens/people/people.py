"""The people one coaches: by name, and by place where there is more than one."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

import flet as ft

from core.errors import NewerFormat
from core.language import Language
from core.people.records.person import Person
from core.people.rules.workplaces import workplaces
from mobile.hooks.component import use_state
from mobile.screens.vault.gate import private
from mobile.services import use_service
from mobile.services.draft_autosave import DraftAutosave
from mobile.services.notices import Notices
from mobile.services.preferences import Preferences
from mobile.services.vault_access import VaultAccess
from mobile.state import State
from mobile.theme import GAP
from mobile.widgets import words
from mobile.widgets.attention import attention
from mobile.widgets.begun import ways_on
from mobile.widgets.buttons import icon_in_bar, plain, primary, secondary
from mobile.widgets.copy_age import copy_age
from mobile.widgets.done_here import done_here
from mobile.widgets.group_moment import group_moment
from mobile.widgets.notice import complaint, hint
from mobile.widgets.place import line_under, place_line, workplace_name
from mobile.widgets.promise import no_promise
from mobile.widgets.rest import FIRST, use_rest
from mobile.widgets.screen import screen
from mobile.widgets.spoken import all_last_talks, spoken_on
from mobile.widgets.symbol import symbol
from mobile.widgets.tile import spoken, tile
from mobile.widgets.way_back import SECURITY

if TYPE_CHECKING:
    from core.people.notebook import Notebook


@private
def PeopleScreen(app: State, book: "Notebook") -> ft.View:
    """Show everyone; the root of the second tab."""
    access = use_service(VaultAccess)
    drafts = use_service(DraftAutosave)
    notices = use_service(Notices)
    preferences = use_service(Preferences)
    t = app.language
    page = ft.context.page
    everyone = book.people()
    last = {one: note.day for one, note in all_last_talks(app, book).items()}
    here = [person for person in everyone if not person.archived]
    archived = [person for person in everyone if person.archived]
    is_unfolded, unfold = use_state(initial=False)
    is_whole = use_rest()
    nobody = words.body(
        t.text("The people you coach come here. Add one with a first name, initials or a nickname.")
    )
    return screen(
        t.text("People"),
        [
            *done_here(notices),
            *_troubles(app),
            *ways_on("", app, drafts, book),
            *([hint(no_promise(t))] if app.may_be_cleared else []),
            *_code_offer(app, book),
            *_reminder(app, book),
            *attention(app, book),
            *_by_place(here if is_whole else _first(here), last, t),
            *([] if everyone else [nobody]),
            *([_fold(len(archived), lambda: unfold(not is_unfolded), t)] if archived else []),
            *([_row(one, place_line(one.place, t), last, t) for one in archived] if is_unfolded else []),
        ],
        tab="/mensen",
        actions=[_search(t), group_moment(app, access, preferences)] if everyone else [],
        private=True,
        long=True,
        foot=[
            primary(t.text("Add someone"), lambda: page.navigate("/mensen/nieuw"), icon=ft.Icons.PERSON_ADD)
        ],
    )


def _search(t: Language) -> ft.Control:
    page = ft.context.page
    return icon_in_bar(ft.Icons.SEARCH, t.text("Search your notes"), lambda: page.navigate("/mensen/zoeken"))


def _first(people: list[Person]) -> list[Person]:
    """Give those who stand on top, in the order of the places."""
    return [person for place in workplaces(people) for person in place.people][:FIRST]


def _by_place(people: list[Person], last: dict[str, date], t: Language) -> list[ft.Control]:
    """Make the rows; headings only where there is more than one place."""
    places = workplaces(people)
    if len(places) == 1:
        return [_row(person, place_line(person.place, t), last, t) for person in people]
    controls: list[ft.Control] = []
    for place in places:
        heading = words.heading(workplace_name(place, t))
        controls.append(ft.Container(heading, padding=ft.Padding.only(top=GAP)))
        controls += [_row(one, line_under(place, one.place, t), last, t) for one in place.people]
    return controls


def _row(person: Person, line: str, last: dict[str, date], t: Language) -> ft.Control:
    page = ft.context.page
    lines = [one for one in (line, spoken_on(last.get(person.id), t)) if one]
    return tile(
        person.name,
        [words.quiet(one) for one in lines],
        lambda: page.navigate(f"/mensen/{person.id}"),
        label=spoken(person.name, *lines),
        mark=symbol(person),
    )


def _fold(many: int, on_tap: Callable[[], None], t: Language) -> ft.Control:
    return plain(t.plural("{n} person in the archive", "{n} people in the archive", many), on_tap)


def _troubles(app: State) -> list[ft.Control]:
    """Say once what did not open, not record by record."""
    many = sum(not isinstance(problem, NewerFormat) for problem in app.problems)
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
    if book.code_status.is_settled:
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
    if not book.backups.is_due(app.now()):
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
