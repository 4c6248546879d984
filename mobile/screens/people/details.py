"""The details of a person: name, workplace, language, and how to speak with them."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

import flet as ft

from core.language import Language
from core.people.records.draft import Form, Values
from core.people.records.person import Person
from core.people.records.place import Work
from core.people.records.tables import AnyNote
from core.people.rules.retention import AFTER_LEAVING
from mobile.hooks.component import keyed, use_state
from mobile.hooks.use_action import use_action
from mobile.hooks.use_draft import FormDraft, FormValues, use_draft
from mobile.hooks.use_last_known import use_last_known
from mobile.hooks.use_leave import use_finish, use_leave
from mobile.routing import use_route_params
from mobile.screens.vault.guard import Book, private
from mobile.services import use_service
from mobile.services.history import History
from mobile.services.notices import Notices
from mobile.services.undo import Undo
from mobile.services.worker_words import WorkerWords
from mobile.state import State, use_app
from mobile.theme import GAP_LARGE, GAP_SMALL
from mobile.widgets import typography
from mobile.widgets.buttons import plain
from mobile.widgets.chips import chips
from mobile.widgets.draft_fields import draft_day, draft_text
from mobile.widgets.form_screen import form_screen, start_saving
from mobile.widgets.layout import column
from mobile.widgets.not_found import person_not_found
from mobile.widgets.notice import hint
from mobile.widgets.symbol import symbol_choice
from mobile.widgets.text_field import text_field
from mobile.wording.newer_version import Labels
from mobile.wording.notes import saved_message
from mobile.wording.people import work_names
from mobile.wording.worker_languages import unchecked_remark

MANNER_LINES = 3


@private
def DetailsScreen(app: State, book: Book) -> ft.Control:
    """Add a person, or change the details of the one in the route."""
    t = app.language
    names = use_route_params()
    person = use_last_known(app, book.person(names.get("person", "")))
    if person is None and "person" in names:
        return person_not_found(t.text("Person"), t)
    return _Form(person or Person("", "", app.now()))


@ft.component
def _Form(person: Person) -> ft.Control:
    """Show the form of a person; one without an id is new."""
    app = use_app()
    history = use_service(History)
    notices = use_service(Notices)
    t = app.language
    page = ft.context.page
    here = page.route
    finish, leave = use_finish(f"/mensen/{person.id}"), use_leave(f"/mensen/{person.id}")
    undo = use_service(Undo)
    is_new = not person.id
    draft = use_draft(Form.DETAILS, person.id, person.id, _as_it_is(person), record=person, is_new=is_new)
    action = use_action()

    async def save(archived: date | None = person.archived) -> None:
        beside: Sequence[AnyNote] = ()
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
            notices.announce(t.text("Saved"))
        elif archived == person.archived:
            await finish(saved_message(beside, t))
        else:
            if beside:
                notices.announce(saved_message(beside, t))
            await leave()
            undo.offer(_moved(said.name, t, is_archived=archived is not None), as_before, leaving=here)

    async def as_before() -> None:
        now = app.book.person(person.id)
        if now is not None:
            await app.book.change_person(replace(now, archived=person.archived), shown=now)

    return form_screen(
        t.text("Person") if is_new else t.text("Details"),
        [],
        [
            draft_text(
                draft,
                "name",
                t.text("Name"),
                autofocus=is_new,
                is_name=True,
                on_submit=lambda: start_saving(draft, action, save),
            ),
            *_place(draft, t),
            keyed(f"language-{draft.round}", _LanguageEntry)(draft),
            draft_text(draft, "manner", t.text("How do you speak with this person?"), lines=MANNER_LINES),
            typography.quiet(t.text("For example: short sentences, show it first, one thing at a time.")),
            typography.heading(t.text("A symbol beside the name")),
            symbol_choice(draft.values["symbol"], person.name, lambda one: draft.tap(symbol=one), t),
            *(
                []
                if is_new
                else _archive(person, app.today(), lambda day: action.start(lambda: save(day)), t)
            ),
        ],
        t=t,
        draft=draft,
        action=action,
        save=save,
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
    work, question = draft.values["place.work"], t.text("Where does this person work?")
    labels = Labels(
        {
            Work.OWN: t.text("Which department?"),
            Work.SECONDED: t.text("Which company?"),
            Work.TRACK: t.text("Which track, and where?"),
        },
        t.text("Where"),
    )
    days = [
        draft_day(draft, "place.start", t.text("First day")),
        draft_day(draft, "place.end", t.text("Last day")),
    ]
    return [
        typography.heading(question),
        chips(work_names(t), {work}, lambda one: _choose_work(draft, one), name=question),
        text_field(labels[work], draft.field("place.where"), draft.typed),
        *([] if work is Work.OWN else days),
    ]


def _choose_work(draft: FormDraft[object], work: Work) -> None:
    """Choose the kind of work; on the user's own floor it has no first and no last day."""
    no_days = {"place__start": None, "place__end": None} if work is Work.OWN else {}
    draft.tap(place__work=work, **no_days)


@ft.component
def _LanguageEntry(draft: FormDraft[object]) -> ft.Control:
    """Show the preferred language: a common one to tap, or another to type."""
    t = use_app().language
    words = use_service(WorkerWords)
    common = _languages(t)
    question = t.text("Which language does this person like to speak?")
    typed = draft.field("language")
    is_other, show_other = use_state(lambda: typed.current not in ("", *common))
    chosen, choose = use_state(typed.current)
    own = words.own(typed.current)
    remark = unchecked_remark(own, t) if own else ""

    def tap(language: str) -> None:
        typed.current = "" if language == chosen else language
        draft.typed()
        choose(typed.current)
        show_other(False)

    return column(
        [
            typography.heading(question),
            chips({one: one for one in common}, {chosen}, tap, name=question),
            *(
                [text_field(t.text("Another language"), typed, draft.typed)]
                if is_other
                else [plain(t.text("Another language"), lambda: show_other(True))]
            ),
            *([hint(remark)] if remark else []),
        ],
        GAP_SMALL,
    )


def _languages(t: Language) -> list[str]:
    """Return the languages that are spoken most on a work floor, in the user's language."""
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
    person: Person, today: date, save: Callable[[date | None], None], t: Language
) -> list[ft.Control]:
    if person.archived:
        line = t.text("Archived since {day}.", day=t.date(person.archived))
        button = plain(t.text("Bring back to the list"), lambda: save(None))
    else:
        line = t.text(
            "Do you no longer coach this person? The archive keeps the notes. "
            "After {n} days the app asks whether they can go.",
            n=t.number(AFTER_LEAVING.days),
        )
        button = plain(t.text("Put in the archive"), lambda: save(today))
    return [ft.Container(typography.quiet(line), padding=ft.Padding.only(top=GAP_LARGE)), button]


def _moved(name: str, t: Language, *, is_archived: bool) -> str:
    if is_archived:
        return t.text("{name} is in the archive", name=name)
    return t.text("{name} is back in the list", name=name)
