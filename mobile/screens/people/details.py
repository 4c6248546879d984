"""Who someone is: a name to know them by, where they work, and how to speak with them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import flet as ft
from flet.components.hooks.use_ref import MutableRef

from core.language import Language
from core.people.records.person import Person
from core.people.records.place import Place, Work
from mobile.address import use_names
from mobile.screens.vault.gate import private
from mobile.state import State, use_app
from mobile.theme import GAP_LARGE, GAP_SMALL
from mobile.widgets import words
from mobile.widgets.action import use_action
from mobile.widgets.buttons import plain
from mobile.widgets.chips import chips
from mobile.widgets.day import DayEntry
from mobile.widgets.editing import use_editing
from mobile.widgets.entry import entry
from mobile.widgets.lost import lost_person
from mobile.widgets.named import Named
from mobile.widgets.notice import failed
from mobile.widgets.nudge import nudged
from mobile.widgets.place import works
from mobile.widgets.saving import saving
from mobile.widgets.screen import screen
from mobile.widgets.symbol import symbol_choice
from mobile.widgets.way_back import go_back

if TYPE_CHECKING:
    from core.people.notebook import Notebook

MANNER_LINES = 3


@private
def DetailsScreen(app: State, book: "Notebook") -> ft.View:
    """Add someone, or change what is said of the person that the route names."""
    t = app.language
    names = use_names()
    person = book.person(names.get("person", ""))
    if person is None and "person" in names:
        return lost_person(t.text("Person"), t)
    return _Form(person or Person("", "", app.now()))


@ft.component
def _Form(person: Person) -> ft.View:
    """Let someone fill in a person; one without an id is new."""
    app = use_app()
    t = app.language
    page = ft.context.page
    is_new = not person.id
    name, manner = ft.use_ref("" if person.is_lost else person.name), ft.use_ref(person.manner)
    where, own_language = ft.use_ref(person.place.where), ft.use_ref(person.language)
    place, set_place = ft.use_state(person.place)
    symbol, set_symbol = ft.use_state(person.symbol)
    action = use_action()
    writing = use_editing(app)

    def filled_in(archived: date | None) -> Person:
        return replace(
            person,
            name=name.current,
            place=replace(place, where=where.current),
            language=own_language.current,
            manner=manner.current,
            symbol=symbol,
            archived=archived,
        )

    async def save(archived: date | None = person.archived) -> None:
        if is_new:
            added = await app.book.introduce(filled_in(None))
            await app.step_back()  # so that back from the new person does not lead to this form
            await page.push_route(f"/mensen/{added.id}")
        else:
            await app.book.change_person(filled_in(archived))
            await go_back(app, f"/mensen/{person.id}")
        app.announce(t.text("Saved"))

    def choose_symbol(chosen: str) -> None:
        writing()
        set_symbol(chosen)

    def choose_place(chosen: Place) -> None:
        writing()
        set_place(chosen)

    return screen(
        t.text("Person") if is_new else t.text("Details"),
        [
            nudged(t.text("Name"), name, writing, autofocus=is_new, is_name=True, key="name"),
            *_place(place, where, writing, choose_place, t),
            _LanguageEntry(own_language, writing, key="language"),
            nudged(
                t.text("How do you speak with this person?"),
                manner,
                writing,
                lines=MANNER_LINES,
                key="manner",
            ),
            words.quiet(t.text("For example: short sentences, show it first, one thing at a time.")),
            words.heading(t.text("A symbol beside the name")),
            symbol_choice(symbol, person.name, choose_symbol, t),
            *(
                []
                if is_new
                else _archive(person, app.today(), lambda day: action.start(lambda: save(day)), t)
            ),
        ],
        private=True,
        **saving(app, lambda: action.start(save), disabled=action.is_running),
        alert=failed(action.fault, t),
    )


def _place(
    place: Place,
    where: MutableRef[str],
    writing: Callable[[], None],
    choose: Callable[[Place], None],
    t: Language,
) -> list[ft.Control]:
    labels = Named(
        {
            Work.OWN: t.text("Which department?"),
            Work.SECONDED: t.text("Which company?"),
            Work.TRACK: t.text("Which track, and where?"),
        },
        t.text("Where"),
    )
    days = [
        DayEntry(
            place.start,
            lambda day: choose(replace(place, start=day)),
            ahead=True,
            may_be_none=True,
            question=t.text("First day"),
            key="start",
        ),
        DayEntry(
            place.end,
            lambda day: choose(replace(place, end=day)),
            ahead=True,
            may_be_none=True,
            question=t.text("Last day"),
            key="end",
        ),
    ]
    return [
        words.heading(t.text("Where does this person work?")),
        chips(works(t), {place.work}, lambda work: choose(_at(place, work))),
        entry(labels[place.work], where, writing),
        *([] if place.work is Work.OWN else days),
    ]


def _at(place: Place, work: Work) -> Place:
    """Give the same place with other work; on one's own floor there is no first and no last day."""
    return replace(place, work=work, **({"start": None, "end": None} if work is Work.OWN else {}))


@ft.component
def _LanguageEntry(typed: MutableRef[str], on_change: Callable[[], None]) -> ft.Control:
    """Ask for the language someone likes to speak: a common one to tap, or another to type."""
    app = use_app()
    t = app.language
    common = _languages(t)
    is_other, show_other = ft.use_state(lambda: typed.current not in ("", *common))
    chosen, choose = ft.use_state(typed.current)

    def tap(language: str) -> None:
        typed.current = "" if language == chosen else language
        choose(typed.current)
        show_other(False)
        on_change()

    return ft.Column(
        [
            words.heading(t.text("Which language does this person like to speak?")),
            chips({one: one for one in common}, {chosen}, tap),
            *(
                [entry(t.text("Another language"), typed, on_change)]
                if is_other
                else [plain(t.text("Another language"), lambda: show_other(True))]
            ),
        ],
        spacing=GAP_SMALL,
        tight=True,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
    )


def _languages(t: Language) -> list[str]:
    """Name the languages that are spoken most on a work floor, in the user's own words."""
    return [
        t.text("Dutch"),
        t.text("English"),
        t.text("Arabic"),
        t.text("Turkish"),
        t.text("Tigrinya"),
        t.text("Polish"),
        t.text("Ukrainian"),
        t.text("Persian"),
    ]


def _archive(
    person: Person, today: date, keep: Callable[[date | None], None], t: Language
) -> list[ft.Control]:
    if person.archived:
        line = t.text("Archived since {day}.", day=t.date(person.archived))
        button = plain(t.text("Bring back to the list"), lambda: keep(None))
    else:
        line = t.text("Do you no longer coach this person? The archive keeps the notes and asks for nothing.")
        button = plain(t.text("Put in the archive"), lambda: keep(today))
    return [ft.Container(words.quiet(line), padding=ft.Padding.only(top=GAP_LARGE)), button]
