"""Who someone is: a name to know them by, where they work, and how to speak with them."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import flet as ft

from core.language import Language
from core.people.records.draft import Form, Values
from core.people.records.note import Note
from core.people.records.person import Person
from core.people.records.place import Work
from core.people.rules.retention import AFTER_LEAVING
from mobile.address import use_names
from mobile.hooks.component import keyed, use_state
from mobile.screens.vault.gate import private
from mobile.services import use_service
from mobile.services.history import History
from mobile.services.notices import Notices
from mobile.state import State, use_app
from mobile.theme import GAP_LARGE, GAP_SMALL
from mobile.widgets import words
from mobile.widgets.action import use_action
from mobile.widgets.begun import not_saved
from mobile.widgets.buttons import plain
from mobile.widgets.chips import chips
from mobile.widgets.day import DayEntry
from mobile.widgets.entry import entry
from mobile.widgets.lost import lost_person
from mobile.widgets.named import Named
from mobile.widgets.notice import failed
from mobile.widgets.nudge import nudged
from mobile.widgets.place import works
from mobile.widgets.saving import SaveButton, saved
from mobile.widgets.screen import screen
from mobile.widgets.seen import use_seen
from mobile.widgets.symbol import symbol_choice
from mobile.widgets.use_draft import FormDraft, FormValues, use_draft
from mobile.widgets.way_back import go_back

if TYPE_CHECKING:
    from core.people.notebook import Notebook

MANNER_LINES = 3


@private
def DetailsScreen(app: State, book: "Notebook") -> ft.View:
    """Add someone, or change what is said of the person that the route names."""
    t = app.language
    names = use_names()
    person = use_seen(app, book.person(names.get("person", "")))
    if person is None and "person" in names:
        return lost_person(t.text("Person"), t)
    return _Form(person or Person("", "", app.now()))


@ft.component
def _Form(person: Person) -> ft.View:
    """Let someone fill in a person; one without an id is new."""
    app = use_app()
    history = use_service(History)
    notices = use_service(Notices)
    t = app.language
    page = ft.context.page
    is_new = not person.id
    draft = use_draft(Form.DETAILS, person.id, person.id, _as_it_is(person), record=person, is_new=is_new)
    action = use_action()

    async def save(archived: date | None = person.archived) -> None:
        beside: Sequence[Note] = ()
        async with draft.saving() as key:
            said = replace(_filled_in(draft.record, draft.values), archived=archived)
            if is_new:
                added = await app.book.add_person(said, draft=key)
            else:
                lost_name = {"name": draft.record.name} if draft.record.is_lost else {}
                shown = _filled_in(draft.record, draft.showed | lost_name)
                beside = await app.book.change_person(said, shown=shown, draft=key)
        if is_new:
            await history.step_back()  # so that back from the new person does not lead to this form
            await page.push_route(f"/mensen/{added.id}")
        else:
            await go_back(history, f"/mensen/{person.id}")
        notices.announce(saved(beside, t))

    return screen(
        t.text("Person") if is_new else t.text("Details"),
        [
            *not_saved(draft, action, t),
            keyed(f"name-{draft.round}", nudged)(
                t.text("Name"),
                draft.field("name"),
                draft.typed,
                autofocus=is_new,
                is_name=True,
            ),
            *_place(draft, t),
            keyed(f"language-{draft.round}", _LanguageEntry)(draft),
            keyed(f"manner-{draft.round}", nudged)(
                t.text("How do you speak with this person?"),
                draft.field("manner"),
                draft.typed,
                lines=MANNER_LINES,
            ),
            words.quiet(t.text("For example: short sentences, show it first, one thing at a time.")),
            words.heading(t.text("A symbol beside the name")),
            symbol_choice(draft.values["symbol"], person.name, lambda one: draft.tap(symbol=one), t),
            *(
                []
                if is_new
                else _archive(person, app.today(), lambda day: action.start(lambda: save(day)), t)
            ),
        ],
        private=True,
        save=SaveButton(lambda: action.start(save), disabled=action.is_running),
        alert=failed(action.fault, t),
    )


def _as_it_is(person: Person) -> Values:
    """Return the fields of the form as they are without a draft."""
    return {
        "name": "" if person.is_lost else person.name,
        "place.work": person.place.work,
        "place.where": person.place.where,
        "place.start": person.place.start,
        "place.end": person.place.end,
        "language": person.language,
        "manner": person.manner,
        "symbol": person.symbol,
    }


def _filled_in(person: Person, said: FormValues) -> Person:
    """Return the person as the form says."""
    places = {name.removeprefix("place."): value for name, value in said.items() if name.startswith("place.")}
    others = {name: value for name, value in said.items() if not name.startswith("place.")}
    return replace(person, **others, place=replace(person.place, **places))


def _place(draft: FormDraft[object], t: Language) -> list[ft.Control]:
    work = draft.values["place.work"]
    labels = Named(
        {
            Work.OWN: t.text("Which department?"),
            Work.SECONDED: t.text("Which company?"),
            Work.TRACK: t.text("Which track, and where?"),
        },
        t.text("Where"),
    )
    days = [
        keyed("start", DayEntry)(
            draft.values["place.start"],
            lambda day: draft.tap(place__start=day),
            ahead=True,
            may_be_none=True,
            question=t.text("First day"),
        ),
        keyed("end", DayEntry)(
            draft.values["place.end"],
            lambda day: draft.tap(place__end=day),
            ahead=True,
            may_be_none=True,
            question=t.text("Last day"),
        ),
    ]
    return [
        words.heading(t.text("Where does this person work?")),
        chips(works(t), {work}, lambda one: _choose_work(draft, one)),
        entry(labels[work], draft.field("place.where"), draft.typed),
        *([] if work is Work.OWN else days),
    ]


def _choose_work(draft: FormDraft[object], work: Work) -> None:
    """Take other work; on one's own floor there is no first and no last day."""
    no_days = {"place__start": None, "place__end": None} if work is Work.OWN else {}
    draft.tap(place__work=work, **no_days)


@ft.component
def _LanguageEntry(draft: FormDraft[object]) -> ft.Control:
    """Ask for the language someone likes to speak: a common one to tap, or another to type."""
    app = use_app()
    t = app.language
    common = _languages(t)
    typed = draft.field("language")
    is_other, show_other = use_state(lambda: typed.current not in ("", *common))
    chosen, choose = use_state(typed.current)

    def tap(language: str) -> None:
        typed.current = "" if language == chosen else language
        draft.typed()
        choose(typed.current)
        show_other(False)

    return ft.Column(
        [
            words.heading(t.text("Which language does this person like to speak?")),
            chips({one: one for one in common}, {chosen}, tap),
            *(
                [entry(t.text("Another language"), typed, draft.typed)]
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
        line = t.text(
            "Do you no longer coach this person? The archive keeps the notes. "
            "After {n} days the app asks whether they can go.",
            n=t.number(AFTER_LEAVING.days),
        )
        button = plain(t.text("Put in the archive"), lambda: keep(today))
    return [ft.Container(words.quiet(line), padding=ft.Padding.only(top=GAP_LARGE)), button]
