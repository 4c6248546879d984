"""A sitting with one part of the mirror: first what one ticks in its lists, then what one chooses.

Both are one form, whose draft brings all back after a lock or an empty battery, the step one was at too.
"""

import flet as ft

from core.errors import TextEmpty
from core.people.records.draft import Form, Value
from core.people.rules.intentions import sitting_of
from core.practice.mirror import Columns, Mirror, MirrorItem, MirrorPart
from mobile.hooks.component import keyed
from mobile.hooks.use_action import use_action
from mobile.hooks.use_draft import FormDraft, FormValues, use_draft
from mobile.hooks.use_leave import use_finish
from mobile.routing import MIRROR_ROUTE, use_route_params
from mobile.screens.practice.mirror_choice import ACTION, CUE, INTENTIONS, MirrorChoice
from mobile.screens.vault.guard import Book, private
from mobile.services import use_service
from mobile.services.practice_content import PracticeContent
from mobile.state import State, use_app
from mobile.theme import GAP_SMALL
from mobile.widgets import typography
from mobile.widgets.buttons import plain, primary
from mobile.widgets.chips import chips
from mobile.widgets.form_screen import form_screen
from mobile.widgets.layout import box, column
from mobile.widgets.not_found import not_found
from mobile.widgets.notice import failed
from mobile.widgets.screen import screen
from mobile.widgets.unsaved_draft import unsaved_draft

CHOOSING = "choosing"
"""The value of `step` once one chooses; before, it is ""."""

NOTHING: dict[str, Value] = {
    "already": (),
    "more": (),
    "step": "",
    "works": "",
    "how": "",
    **dict.fromkeys(INTENTIONS, ""),
    CUE: "",
    ACTION: "",
}
"""The fields of a sitting with nothing in it."""


@private
def MirrorPartScreen(app: State, _book: Book) -> ft.Control:
    """Show the sitting with the part in the route."""
    t = app.language
    mirror = use_service(PracticeContent).get().mirror
    part = mirror.part(use_route_params().get("part"))
    if part is None:
        return not_found(t.text("Mirror"), t.text("This part is not in the mirror."))
    return _Sitting(mirror, part)


@ft.component
def _Sitting(mirror: Mirror, part: MirrorPart) -> ft.Control:
    """Show the step that one is at."""
    app = use_app()
    t = app.language
    draft = use_draft(Form.MIRROR, "", part.id, NOTHING, record=None, is_new=True)
    action = use_action()
    finish = use_finish(MIRROR_ROUTE)

    async def save() -> None:
        now = draft.values
        sitting = sitting_of(
            part.id,
            already=now["already"],
            more=now["more"],
            works=now["works"],
            how=now["how"],
            intentions=[now[name] for name in INTENTIONS],
            cue=now[CUE],
            action=now[ACTION],
            now=app.now(),
        )
        if not (sitting.already or sitting.more or sitting.works or sitting.how or sitting.intentions):
            raise TextEmpty
        async with draft.saving() as key:
            saved = await app.book.practice.add_mirror(sitting, draft=key)
        await finish(t.text("Saved. It comes back in a week.") if saved.remind else t.text("Saved"))

    if draft.values["step"] != CHOOSING:
        return screen(
            t.text("Mirror"),
            [
                typography.title(part.title),
                typography.quiet(t.text("Tick what fits. Both may be ticked, and neither too.")),
                *unsaved_draft(draft, action, t),
                *_lists(mirror, part, draft),
            ],
            private=True,
            alert=failed(action.fault, t),
            foot=[primary(t.text("Next"), lambda: draft.tap(step=CHOOSING), icon=ft.Icons.ARROW_FORWARD)],
            long=True,
        )
    return form_screen(
        t.text("Mirror"),
        [typography.title(t.text("What do you choose?")), typography.quiet(part.title)],
        [
            keyed(f"choice-{draft.round}", MirrorChoice)(mirror, part, draft),
            plain(t.text("Back to the list"), lambda: draft.tap(step="")),
        ],
        t=t,
        draft=draft,
        action=action,
        save=save,
    )


def _lists(mirror: Mirror, part: MirrorPart, draft: FormDraft[object]) -> list[ft.Control]:
    rows: list[ft.Control] = []
    for one in part.lists:
        columns = mirror.columns_of(one)
        rows += [typography.part(one.title), *[_item(item, columns, draft) for item in one.items]]
    return rows


def _item(item: MirrorItem, columns: Columns, draft: FormDraft[object]) -> ft.Control:
    """Build an item with its two boxes to tick."""
    answers = {"already": columns.already, "more": columns.more}
    return box(
        column(
            [
                typography.body(item.text),
                *([typography.quiet(item.example)] if item.example else []),
                chips(
                    answers,
                    {name for name in answers if item.id in draft.values[name]},
                    lambda name: draft.tap(**{name: _turned(draft.values, name, item.id)}),
                    several=True,
                    about=item.text,
                ),
            ],
            GAP_SMALL,
        )
    )


def _turned(values: FormValues, name: str, item: str) -> tuple[str, ...]:
    """Return the ticked items of a column after a tap on one of them."""
    ticked: tuple[str, ...] = values[name]
    return tuple(one for one in ticked if one != item) if item in ticked else (*ticked, item)
