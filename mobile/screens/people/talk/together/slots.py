"""Three actions, filled while the worker looks along (B-02): who does what, one at a time, and the day."""

from collections.abc import Mapping

import flet as ft

from core.language import Words
from core.people.records.agreement import Assignee
from core.people.records.person import Person
from core.talks.guide import Guide
from mobile.device import SpokenLine
from mobile.hooks.component import use_state
from mobile.hooks.use_draft import FormDraft
from mobile.hooks.use_leave import use_leave
from mobile.hooks.use_worker_words import use_worker_words
from mobile.screens.people.talk.talk_form import SLOTS, use_talk_draft
from mobile.state import State, use_app
from mobile.theme import GAP, GAP_SMALL, TOUCH, Colour
from mobile.widgets import typography
from mobile.widgets.buttons import plain, primary
from mobile.widgets.draft_fields import draft_day, draft_text
from mobile.widgets.layout import box, column
from mobile.widgets.list_item import list_item
from mobile.widgets.worker_screen import OwnSide, typed, worker_screen
from mobile.wording.agreements import ASSIGNEE_ICONS, slot_names, slot_questions

_TEXT_LINES = 3


@ft.component
def Slots(person: Person, guide: Guide, parent: str) -> ft.Control:
    """Ask what each does, and show all three with the day. It is kept in the draft of the talk."""
    app = use_app()
    t, w = app.language, use_worker_words(person.language)
    draft = use_talk_draft(app, person, guide)
    leave = use_leave(parent)
    at, go_to = use_state(0)
    doers = list(SLOTS)
    is_last = at == len(doers)
    shown = _all(draft, person.name, w) if is_last else _one(draft, doers[at], person.name, w)
    ready = primary(w.text("Ready"), leave, icon=ft.Icons.CHECK)
    go_on = primary(w.text("Next"), lambda: go_to(at + 1), icon=ft.Icons.ARROW_FORWARD)
    names = slot_names(person.name, w)
    doer = doers[min(at, len(doers) - 1)]
    asked = [names[doer], slot_questions(person.name, w)[doer]]
    return worker_screen(
        t.text("Three actions"),
        [*shown, *([plain(w.text("Previous"), lambda: go_to(at - 1))] if at else [])],
        _said(draft, names, w, app) if is_last else asked,
        w,
        speaks=person.language,
        step=str(at),
        foot=ready if is_last else go_on,
    )


def _one(draft: FormDraft[object], doer: Assignee, name: str, t: Words) -> list[ft.Control | OwnSide]:
    """Build the field for what one of the three does."""
    picture = ft.Icon(ASSIGNEE_ICONS[doer], color=Colour.INK, size=2 * TOUCH)
    return [
        ft.Row(
            [
                picture,
                ft.Container(
                    typography.title(slot_names(name, t)[doer], around=t, beside=2 * TOUCH + GAP), expand=True
                ),
            ],
            spacing=GAP,
        ),
        OwnSide(
            draft_text(
                draft, SLOTS[doer], slot_questions(name, t)[doer], lines=_TEXT_LINES, is_large=True, w=t
            )
        ),
    ]


def _said(
    draft: FormDraft[object], names: Mapping[Assignee, str], w: Words, app: State
) -> list[str | SpokenLine]:
    """Return all that was filled in as it is read aloud."""
    filled = {doer: typed(draft.values[field].strip(), app) for doer, field in SLOTS.items()}
    return [
        w.text("This is what we agree"),
        *[line for doer, text in filled.items() if text for line in (names[doer], *text)],
    ]


def _all(draft: FormDraft[object], name: str, w: Words) -> list[ft.Control | OwnSide]:
    """Build all that was filled in, and the field for its day."""
    names = slot_names(name, w)
    said = {doer: draft.values[field].strip() for doer, field in SLOTS.items()}
    return [
        typography.title(w.text("This is what we agree")),
        *[_row(doer, names[doer], text, w) for doer, text in said.items() if text],
        *([] if any(said.values()) else [typography.body(w.text("Nothing is filled in yet."))]),
        draft_day(draft, "due", w.text("For which day?"), is_soon=True),
    ]


def _row(doer: Assignee, name: str, text: str, w: Words) -> ft.Control:
    picture = ft.Icon(ASSIGNEE_ICONS[doer], color=Colour.INK, size=TOUCH)
    lines = [typography.strong(name, around=w), typography.said(text, around=w)]
    return box(list_item(picture, column(lines, GAP_SMALL)))
