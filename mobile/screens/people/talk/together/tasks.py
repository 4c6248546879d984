"""Pictures of tasks, of which the worker taps what gives energy and what takes it (E-04).

What is tapped is kept nowhere, until the coach takes it over in the text of the talk.
"""

from collections.abc import Callable, Mapping

import flet as ft

from core.language import Words
from core.people.records.person import Person
from core.talks.guide import Guide
from mobile.hooks.component import use_state
from mobile.hooks.use_leave import use_finish
from mobile.hooks.use_worker_words import use_worker_words
from mobile.screens.people.talk.talk_form import use_talk_draft
from mobile.state import use_app
from mobile.theme import EDGE_WIDTH, GAP, GAP_SMALL, RADIUS, TOUCH, Colour
from mobile.widgets import typography
from mobile.widgets.buttons import checkable, primary
from mobile.widgets.chips import chips
from mobile.widgets.layout import wrapped_row
from mobile.widgets.screen import has_room
from mobile.widgets.tile import spoken_label
from mobile.widgets.worker_screen import worker_screen
from mobile.wording.tasks import (
    ENERGY_ICONS,
    Energy,
    Task,
    energy_line,
    energy_names,
    energy_questions,
    floor_tasks,
)

_PICTURE_WIDTH = 150
"""Two beside each other at 360 wide, and more where there is room."""


@ft.component
def TaskPictures(person: Person, guide: Guide, parent: str) -> ft.Control:
    """Show the pictures, and take over what was tapped."""
    app = use_app()
    t, w = app.language, use_worker_words(person.language)
    draft = use_talk_draft(app, person, guide)
    finish = use_finish(parent)
    asked, ask = use_state(Energy.GIVES)
    nothing: Mapping[str, Energy] = {}
    found, find = use_state(nothing)

    def tap(task: str) -> None:
        rest = {name: energy for name, energy in found.items() if name != task}
        find(rest if found.get(task) is asked else {**rest, task: asked})

    async def take_over() -> None:
        # the note is the coach's, in the coach's language
        names = {one.id: one.name for one in floor_tasks(t)}
        gives, takes = ([names[one] for one in _named(found, energy)] for energy in Energy)
        line = energy_line(gives, takes, t)
        before = draft.values["text"].strip()
        if line not in before:
            draft.fill("text", f"{before}\n{line}" if before else line)
        await finish(t.text("It stands in the text of the talk."))

    tasks = floor_tasks(w)
    return worker_screen(
        t.text("Pictures of tasks"),
        [
            typography.title(energy_questions(w)[asked]),
            chips(energy_names(w), {asked}, ask, name=energy_questions(w)[asked]),
            wrapped_row(
                [
                    _picture(
                        task, found.get(task.id), tap, w, width=_PICTURE_WIDTH if has_room(app) else None
                    )
                    for task in tasks
                ]
            ),
        ],
        [energy_questions(w)[asked], *[task.name for task in tasks]],
        w,
        speaks=person.language,
        foot=primary(w.text("Ready"), take_over, icon=ft.Icons.CHECK, disabled=not found),
    )


def _named(found: Mapping[str, Energy], energy: Energy) -> list[str]:
    return [task for task, does in found.items() if does is energy]


def _picture(
    task: Task, energy: Energy | None, tap: Callable[[str], None], t: Words, *, width: float | None
) -> ft.Control:
    """Build the picture of a task, marked with what it does, if that was tapped."""
    # the mark has its place in any case, so that no picture moves from under a thumb
    mark = ft.Icon(ENERGY_ICONS[energy], color=Colour.INK, size=TOUCH / 2) if energy else None
    pictures = ft.Row(
        [
            ft.Icon(task.icon, color=Colour.INK, size=TOUCH),
            ft.Container(mark, width=TOUCH / 2, height=TOUCH / 2),
        ],
        alignment=ft.MainAxisAlignment.CENTER,
        spacing=GAP_SMALL,
        tight=True,
    )
    name = ft.Text(
        task.name,
        theme_style=ft.TextThemeStyle.TITLE_MEDIUM,
        color=Colour.TEXT,
        text_align=ft.TextAlign.CENTER,
    )
    face = ft.Container(
        ft.Column(
            [pictures, name],
            spacing=GAP_SMALL,
            tight=True,
            horizontal_alignment=ft.CrossAxisAlignment.CENTER,
        ),
        width=width,
        padding=GAP,
        bgcolor=Colour.GOLD_WASH if energy else Colour.CARD,
        border=ft.Border.all(2 * EDGE_WIDTH, Colour.INK if energy else Colour.EDGE),
        border_radius=RADIUS,
    )
    label = spoken_label(task.name, energy_names(t)[energy] if energy else "")
    return checkable(face, label, lambda: tap(task.id), checked=energy is not None)
