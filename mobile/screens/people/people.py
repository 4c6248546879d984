"""The people one coaches: by name, and by place where there is more than one."""

from datetime import date

import flet as ft

from core.errors import NewerFormat
from core.language import Language
from core.people.records.person import Person
from core.people.rules.workplaces import workplaces
from mobile.hooks.component import use_state
from mobile.hooks.use_deferred_rows import FIRST_ROWS, use_deferred_rows
from mobile.routing import SECURITY_ROUTE, link_to
from mobile.screens.people.daily_reminder import daily_reminder
from mobile.screens.vault.guard import Book, private
from mobile.selectors import all_last_talks
from mobile.services import use_service
from mobile.services.draft_autosave import DraftAutosave
from mobile.services.notices import Notices
from mobile.services.preferences import Preferences
from mobile.services.vault_access import VaultAccess
from mobile.state import State
from mobile.theme import GAP
from mobile.widgets import typography
from mobile.widgets.buttons import icon_in_bar, plain, primary, secondary
from mobile.widgets.group_moment import group_moment
from mobile.widgets.notice import complaint, hint, notice_here
from mobile.widgets.screen import screen
from mobile.widgets.symbol import person_symbol
from mobile.widgets.tile import spoken_label, tile
from mobile.widgets.unsaved_draft import resume_links
from mobile.wording.backups import backup_age, storage_warning
from mobile.wording.notes import last_talk_line
from mobile.wording.people import placement_line, placement_under_heading, workplace_name


@private
def PeopleScreen(app: State, book: Book) -> ft.View:
    """Show everyone; the root of the second tab."""
    access = use_service(VaultAccess)
    drafts = use_service(DraftAutosave)
    notices = use_service(Notices)
    preferences = use_service(Preferences)
    t = app.language
    everyone = book.people()
    last = {one: note.day for one, note in all_last_talks(app, book).items()}
    here = [person for person in everyone if not person.archived]
    archived = [person for person in everyone if person.archived]
    is_unfolded, unfold = use_state(initial=False)
    is_whole = use_deferred_rows()
    fold = t.plural("{n} person in the archive", "{n} people in the archive", len(archived))
    search = icon_in_bar(ft.Icons.SEARCH, t.text("Search your notes"), link_to("/mensen/zoeken"))
    nobody = typography.body(
        t.text("The people you coach come here. Add one with a first name, initials or a nickname.")
    )
    return screen(
        t.text("People"),
        [
            *notice_here(notices),
            *_troubles(app),
            *resume_links("", app, drafts, book),
            *([hint(storage_warning(t))] if app.may_be_cleared else []),
            *_code_offer(app, book),
            *_reminder(app, book),
            *daily_reminder(app, book),
            *_by_place(here if is_whole else _first(here), last, t),
            *([] if everyone else [nobody]),
            *([plain(fold, lambda: unfold(not is_unfolded))] if archived else []),
            *([_row(one, placement_line(one.place, t), last, t) for one in archived] if is_unfolded else []),
        ],
        tab="/mensen",
        actions=[search, group_moment(app, access, preferences)] if everyone else [],
        private=True,
        long=True,
        foot=[primary(t.text("Add someone"), link_to("/mensen/nieuw"), icon=ft.Icons.PERSON_ADD)],
    )


def _first(people: list[Person]) -> list[Person]:
    """Return the people of the first rows, in the order of the places."""
    return [person for place in workplaces(people) for person in place.people][:FIRST_ROWS]


def _by_place(people: list[Person], last: dict[str, date], t: Language) -> list[ft.Control]:
    """Build the rows, with headings where there is more than one place."""
    places = workplaces(people)
    if len(places) == 1:
        return [_row(person, placement_line(person.place, t), last, t) for person in people]
    controls: list[ft.Control] = []
    for place in places:
        heading = typography.heading(workplace_name(place, t))
        controls.append(ft.Container(heading, padding=ft.Padding.only(top=GAP)))
        controls += [_row(one, placement_under_heading(place, one.place, t), last, t) for one in place.people]
    return controls


def _row(person: Person, line: str, last: dict[str, date], t: Language) -> ft.Control:
    lines = [one for one in (line, last_talk_line(last.get(person.id), t)) if one]
    return tile(
        person.name,
        [typography.quiet(one) for one in lines],
        link_to(f"/mensen/{person.id}"),
        label=spoken_label(person.name, *lines),
        mark=person_symbol(person),
    )


def _troubles(app: State) -> list[ft.Control]:
    """Return one complaint about all records that did not open."""
    many = sum(not isinstance(problem, NewerFormat) for problem in app.problems)
    if not many:
        return []
    t = app.language
    return [
        *complaint(
            t.plural(
                "{n} stored item is damaged or missing. All the rest is here.",
                "{n} stored items are damaged or missing. All the rest is here.",
                many,
            )
        ),
        secondary(t.text("See what is lost"), link_to(f"{SECURITY_ROUTE}/herstel")),
    ]


def _code_offer(app: State, book: Book) -> list[ft.Control]:
    """Return the offer of a new recovery code, when the last one was not confirmed."""
    if book.code_status.is_settled:
        return []
    t = app.language
    return [
        hint(
            t.text(
                "Your recovery code may not be on paper yet. "
                "It opens your notes when you forget your passphrase."
            )
        ),
        secondary(t.text("New recovery code"), link_to(f"{SECURITY_ROUTE}/code"), icon=ft.Icons.KEY),
    ]


def _reminder(app: State, book: Book) -> list[ft.Control]:
    """Return the hint that a copy is due."""
    if not book.backups.is_due(app.now()):
        return []
    t = app.language
    return [
        hint(backup_age(book, app.now(), t)),
        secondary(t.text("Make a copy"), link_to(f"{SECURITY_ROUTE}/kopie"), icon=ft.Icons.SAVE_ALT),
    ]
