"""The people one coaches: who was spoken to last comes first, with what is open with each."""

from collections.abc import Sequence

import flet as ft

from core.deck.context import Context
from core.folding import fold
from core.people.records.person import Person
from core.people.records.standing import Standing
from core.people.rules.last_talks import recent_first
from mobile.hooks.component import keyed, use_ref, use_state
from mobile.hooks.use_action import use_action
from mobile.hooks.use_deferred_rows import FIRST_ROWS, use_deferred_rows
from mobile.hooks.use_part import use_part
from mobile.routing import GROUP_ROUTE, link_to
from mobile.screens.people.daily_reminder import daily_reminder
from mobile.screens.people.name_search import NameSearch
from mobile.screens.people.passkey_offer import PasskeyOffer
from mobile.screens.people.person_row import OpenLine, person_row
from mobile.screens.people.use_settling import use_settling
from mobile.screens.people.warnings import WarningKind, WarningLine, warning_of_now
from mobile.screens.people.ways_on import WaysOn
from mobile.screens.vault.guard import Book, private
from mobile.selectors import all_first_open, all_last_talks
from mobile.services import use_service
from mobile.services.draft_autosave import DraftAutosave
from mobile.services.notices import Notices
from mobile.services.passkeys import Passkeys
from mobile.services.preferences import Preferences
from mobile.services.vault_access import VaultAccess
from mobile.state import State
from mobile.theme import GAP_SMALL
from mobile.widgets import typography
from mobile.widgets.buttons import expander, icon_button, plain, primary
from mobile.widgets.group_moment import group_moment
from mobile.widgets.layout import column
from mobile.widgets.notice import failed, notice_here
from mobile.widgets.screen import PINNED_UP_TO, screen
from mobile.widgets.unsaved_draft import resume_links

ALL_IN_SIGHT = 8
"""People who are found without a search."""


@private
def PeopleScreen(app: State, book: Book) -> ft.Control:
    """Show everyone; the root of the second tab."""
    access = use_service(VaultAccess)
    drafts = use_service(DraftAutosave)
    notices = use_service(Notices)
    passkeys = use_service(Passkeys)
    preferences = use_service(Preferences)
    t, today = app.language, app.today()
    action = use_action()
    settling = use_settling(book, action)
    last = all_last_talks(app, book)
    days = {one: note.day for one, note in last.items()}
    everyone = recent_first(book.people(), last)
    here = [person for person in everyone if not person.archived]
    archived = [person for person in everyone if person.archived]
    is_unfolded, unfold = use_state(initial=False)
    is_searching, search = use_state(initial=False)
    query, look_for = use_state("")
    typed = use_ref("")
    turn, begin_anew = use_state(0)
    is_whole = use_deferred_rows()
    part = use_part()

    def clear() -> None:
        if not typed.current:
            search(False)
        typed.current = ""
        look_for("")
        begin_anew(turn + 1)  # a new field takes the focus

    if not everyone:
        return screen(
            t.text("People"),
            [
                *([] if part.is_beside else notice_here(notices)),
                *resume_links("", app, drafts, book),
                *_warning(app, book),
                typography.body(
                    t.text(
                        "The people you coach come here. Add one with a first name, initials or a nickname."
                    )
                ),
                *_group_moments(app, book),
            ],
            tab="/mensen",
            private=True,
            long=True,
            foot=[primary(t.text("Add someone"), link_to("/mensen/nieuw"), icon=ft.Icons.PERSON_ADD)],
        )

    agreements = {
        **all_first_open(app, book),
        **{one.person: one for one in settling.before.values()},
    }

    def row(person: Person) -> ft.Control:
        agreement = agreements.get(person.id)
        shown = None
        if agreement is not None:
            is_done = agreement.id in settling.before

            def tick() -> None:
                if is_done:
                    settling.take_back(agreement.id)
                else:
                    settling.settle(agreement.standing(Standing.REACHED, today))

            shown = OpenLine(agreement, is_done, tick)
        is_large = app.settings.text_size > PINNED_UP_TO
        return person_row(
            person,
            days.get(person.id),
            shown,
            today,
            t,
            is_large=is_large,
            is_opened=part.has_opened(f"/mensen/{person.id}"),
        )

    if query:
        shown_people: Sequence[Person] = _found(query, [*here, *archived])
    else:
        shown_people = here if is_whole else here[:FIRST_ROWS]
    fold_name = t.plural("{n} person in the archive", "{n} people in the archive", len(archived))
    fold = expander(fold_name, lambda: unfold(not is_unfolded), expanded=is_unfolded)
    return screen(
        t.text("People"),
        [
            *([] if part.is_beside else notice_here(notices)),
            *failed(action.fault, t),
            *resume_links("", app, drafts, book),
            keyed(f"search-{turn}", NameSearch)(typed, lambda: look_for(typed.current), clear)
            if is_searching
            else ft.Container(_above(app, book, passkeys), padding=ft.Padding.only(bottom=GAP_SMALL)),
            *map(row, shown_people),
            *([typography.body(t.text("Nobody here has this name."))] if query and not shown_people else []),
            *([] if query else _group_moments(app, book)),
            *([fold] if archived and not query else []),
            *(map(row, archived) if is_unfolded and not query else []),
        ],
        tab="/mensen",
        actions=[
            icon_button(ft.Icons.SEARCH, t.text("Search a name"), lambda: search(True))
            if len(everyone) > ALL_IN_SIGHT
            else icon_button(ft.Icons.SEARCH, t.text("Search your notes"), link_to("/mensen/zoeken")),
            icon_button(ft.Icons.PERSON_ADD, t.text("Add someone"), link_to("/mensen/nieuw")),
            *([] if part.is_framed else [group_moment(app, access, preferences)]),
        ],
        private=True,
        long=True,
        gap=0,
        thumb=primary(t.text("Log"), link_to("/mensen/loggen"), icon=ft.Icons.EDIT_NOTE),
    )


def _has_room_for_tips(app: State) -> bool:
    """Return whether people are in sight below a tip: on a low screen with large text it has all the room."""
    return not app.is_low or app.settings.text_size <= PINNED_UP_TO


def _warning(app: State, book: Book) -> list[ft.Control]:
    """Return the line of the one warning there is now, if any; without room only of what is lost."""
    warning = warning_of_now(app, book)
    if warning and warning.kind is not WarningKind.DAMAGED and not _has_room_for_tips(app):
        return []
    return [keyed(warning.kind.value, WarningLine)(warning)] if warning else []


def _reminder(app: State) -> list[ft.Control]:
    """Return the reminder of the day, once it is known that no warning takes its place."""
    return [] if app.may_be_cleared is None else [daily_reminder(app)]


def _group_moments(app: State, book: Book) -> list[ft.Control]:
    """Build the way to the moments with a group; none while there are none and no group is led."""
    t, many = app.language, len(book.group_notes.all())
    if not many and app.settings.cards.context is not Context.GROUP:
        return []
    name = t.text("In the group: {n}", n=t.number(many)) if many else t.text("In the group")
    return [plain(name, link_to(GROUP_ROUTE))]


def _above(app: State, book: Book, passkeys: Passkeys) -> ft.Control:
    """Build what stands above the rows: a warning, offer or reminder, and beside or below it the ways on."""
    offer = [PasskeyOffer()] if passkeys.is_offered else _reminder(app)
    before = _warning(app, book) or (offer if _has_room_for_tips(app) else [])
    first = [*before, WaysOn(len(before) + 1 if app.is_low else 1)]
    if app.is_low:
        return ft.Row([ft.Container(one, expand=True) for one in first], spacing=GAP_SMALL)
    return column(first, 0)


def _found(query: str, people: Sequence[Person]) -> list[Person]:
    """Return the people of this name or place."""
    wanted = fold(query).strip()
    return [one for one in people if wanted in fold(one.name) or wanted in fold(one.place.where)]
