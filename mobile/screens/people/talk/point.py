"""The form of a point to talk about (D-05): the words, who wants it, and for which day.

The worker can type it on this phone: then the screen shows that one question in large type, and nothing else.
"""

from collections.abc import Sequence
from dataclasses import replace

import flet as ft

from core.people.records.draft import Form, Values
from core.people.records.person import Person
from core.people.records.standing import Standing
from core.people.records.tables import AnyNote
from core.people.records.talk_point import RaisedBy, TalkPoint
from mobile.hooks.component import use_state
from mobile.hooks.use_action import use_action
from mobile.hooks.use_draft import FormValues, use_draft
from mobile.hooks.use_last_known import use_last_known
from mobile.hooks.use_leave import use_finish, use_leave
from mobile.routing import use_route_params
from mobile.screens.vault.guard import Book, private
from mobile.state import State, use_app
from mobile.widgets import typography
from mobile.widgets.buttons import dangerous, primary, secondary
from mobile.widgets.chips import chips
from mobile.widgets.draft_fields import draft_day, draft_text
from mobile.widgets.form_screen import form_screen
from mobile.widgets.not_found import not_found
from mobile.widgets.screen import screen
from mobile.widgets.use_confirmation import use_erasing
from mobile.wording.backups import erase_warning
from mobile.wording.notes import saved_message
from mobile.wording.points_and_trials import point_standings, raised_by_names

TEXT_LINES = 2


@private
def PointScreen(app: State, book: Book) -> ft.Control:
    """Show the point in the route, or a new one."""
    t = app.language
    names = use_route_params()
    person = use_last_known(app, book.person(names.get("person", "")))
    point = use_last_known(app, book.points.one(names.get("point", "")))
    if person is None or ("point" in names and point is None):
        return not_found(t.text("To talk about"), t.text("This point is not in your notes (any more)."))
    return _Form(person, point, erase_warning(t.text("It is then gone for good."), book, t))


@ft.component
def _Form(person: Person, point: TalkPoint | None, gone: str) -> ft.Control:
    """Show the form. Only the screen around it reads the notebook, as a lock may come in between."""
    app = use_app()
    t, here = app.language, f"/mensen/{person.id}"
    draft = use_draft(
        Form.POINT,
        person.id,
        point.id if point else person.id,
        _as_it_is(point),
        record=point,
        is_new=point is None,
    )
    action = use_action()
    finish, leave = use_finish(here), use_leave(here)
    erasing = use_erasing(action, here)
    is_large, enlarge = use_state(initial=False)
    is_handed_back, hand_back = use_state(initial=False)

    def filled_in(record: TalkPoint, said: FormValues) -> TalkPoint:
        stands = record.standing(said["state"], app.today())
        return replace(stands, text=said["text"], raised_by=said["raised_by"], day=said["day"])

    async def save() -> None:
        said = draft.values
        beside: Sequence[AnyNote] = ()
        async with draft.saving() as key:
            if draft.record is None:
                await app.book.points.add(person.id, said["text"], said["raised_by"], said["day"], draft=key)
            else:
                shown = filled_in(draft.record, draft.showed)
                beside = await app.book.points.change(filled_in(draft.record, said), shown=shown, draft=key)
        if is_large:
            hand_back(True)
        else:
            await finish(saved_message(beside, t))

    async def erase() -> None:
        async with draft.saving():
            await app.book.points.erase(draft.of)

    def let_type() -> None:
        draft.tap(raised_by=RaisedBy.WORKER)
        enlarge(True)

    if is_handed_back:
        return screen(
            person.name,
            [
                typography.title(t.text("It is saved")),
                typography.said(t.text("Give the phone back. You two will talk about it.")),
            ],
            private=True,
            foot=[primary(t.text("Go on"), leave)],
        )
    text = draft_text(
        draft,
        "text",
        t.text("What do you want to talk about?"),
        lines=TEXT_LINES,
        is_large=is_large,
        autofocus=is_large,
    )
    day = draft_day(draft, "day", t.text("For which day?"), is_soon=True)
    if is_large:
        return form_screen(person.name, [], [text, day], t=t, draft=draft, action=action, save=save)
    let_worker = t.text("Let {name} type it", name=person.name)
    return form_screen(
        t.text("To talk about"),
        [typography.quiet(person.name)],
        [
            chips(
                raised_by_names(person.name, t),
                {draft.values["raised_by"]},
                lambda one: draft.tap(raised_by=one),
                t.text("Who wants to talk about it?"),
            ),
            text,
            *([] if point else [secondary(let_worker, let_type, icon=ft.Icons.KEYBOARD)]),
            day,
            *(
                [
                    chips(
                        point_standings(t),
                        {draft.values["state"]},
                        lambda one: draft.tap(state=one),
                        t.text("How does it stand?"),
                    ),
                    dangerous(t.text("Erase this point"), erasing.open),
                ]
                if point
                else []
            ),
        ],
        t=t,
        draft=draft,
        action=action,
        save=save,
        question=erasing.question(t.text("Erase this point?"), gone, erase),
    )


def _as_it_is(point: TalkPoint | None) -> Values:
    """Return the fields of the form as they are without a draft."""
    if point is None:
        return {"text": "", "raised_by": RaisedBy.WORKER, "day": None, "state": Standing.OPEN}
    return {"text": point.text, "raised_by": point.raised_by, "day": point.day, "state": point.state}
