"""The slip with what was agreed, for the worker to take home: to show, share or print."""

from collections.abc import Sequence

import flet as ft

from core.language import Words
from core.people.records.agreement import Agreement
from core.people.records.person import Person
from core.people.rules.take_home import to_take_home
from mobile.device import SpokenLine
from mobile.hooks.component import use_state
from mobile.hooks.use_action import use_action
from mobile.hooks.use_worker_words import use_worker_words
from mobile.routing import link_to, use_route_params
from mobile.screens.vault.guard import Book, private
from mobile.services import use_service
from mobile.services.sharing import Sharing
from mobile.state import State, use_app
from mobile.theme import GAP_SMALL, TOUCH, Colour
from mobile.widgets import typography
from mobile.widgets.buttons import primary, secondary
from mobile.widgets.layout import box, column
from mobile.widgets.list_item import list_item
from mobile.widgets.not_found import person_not_found
from mobile.widgets.notice import complaint, done, failed
from mobile.widgets.screen import screen
from mobile.widgets.start_button import start_button
from mobile.widgets.worker_screen import typed, worker_screen
from mobile.wording.agreements import ASSIGNEE_ICONS
from mobile.wording.slip import day_line, doers, slip, slip_heading, slip_message


@private
def SlipScreen(app: State, book: Book) -> ft.Control:
    """Show the slip of the person in the route."""
    t = app.language
    person = book.person(use_route_params().get("person", ""))
    if person is None:
        return person_not_found(t.text("To take home"), t)
    agreements = to_take_home(book.agreements.of(person.id), app.today())
    if agreements:
        return _Slip(person, agreements)
    return screen(
        t.text("To take home"),
        [typography.body(t.text("What you agree comes here, for {name} to take home.", name=person.name))],
        private=True,
        foot=[primary(t.text("Make an agreement"), link_to(f"/mensen/{person.id}/afspraak/nieuw"))],
    )


@ft.component
def _Slip(person: Person, agreements: Sequence[Agreement]) -> ft.Control:
    app = use_app()
    t, w = app.language, use_worker_words(person.language)
    sharing = use_service(Sharing)
    action = use_action()
    is_sent, show_sent = use_state(initial=False)
    cannot_print, say_cannot = use_state(initial=False)

    async def share() -> None:
        show_sent(await sharing.share(slip_message(person.name, agreements, w)))

    async def print_it() -> None:
        say_cannot(not await sharing.print(slip(person.name, agreements, w)))

    said: list[str | SpokenLine] = [
        line for one in agreements for line in (doers(w)[one.slot], *typed(one.text, app), day_line(one, w))
    ]
    return worker_screen(
        t.text("To take home"),
        [
            typography.title(person.name, around=w),
            typography.heading(slip_heading(w)),
            *done(t.text("It is sent or copied.") if is_sent else ""),
            *complaint(t.text("Printing is not possible here. Share it instead.") if cannot_print else ""),
            *failed(action.fault, t),
            *[_row(one, w) for one in agreements],
            secondary(
                w.text("Print"),
                lambda: action.start(print_it),
                icon=ft.Icons.PRINT,
                disabled=action.is_running,
            ),
        ],
        [slip_heading(w), *said],
        w,
        speaks=person.language,
        foot=start_button(w.text("Share"), action, share, icon=ft.Icons.SHARE),
    )


def _row(one: Agreement, t: Words) -> ft.Control:
    picture = ft.Icon(ASSIGNEE_ICONS[one.slot], color=Colour.INK, size=TOUCH)
    day = day_line(one, t)
    lines = [
        typography.strong(doers(t)[one.slot]),
        typography.said(one.text, around=t),
        *([typography.body(day)] if day else []),
    ]
    return box(list_item(picture, column(lines, GAP_SMALL)))
