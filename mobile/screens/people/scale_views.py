"""What the worker sees of the scaling question, step by step: nothing in it is for the coach."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

import flet as ft

from core.language import Words
from core.people.records.answer import Answer, Question
from core.people.rules.scale_line import Point
from mobile.device import SpokenLine
from mobile.hooks.use_middle_first import MiddleFirst
from mobile.hooks.use_part import Part
from mobile.hooks.use_room import PHONE, Room
from mobile.screens.people.line_chart import LineChart
from mobile.screens.people.scale_layout import step_layout
from mobile.screens.people.scale_steps import scale_steps
from mobile.state import State
from mobile.theme import GAP, MARGIN, TOUCH, type_sizes
from mobile.widgets import typography
from mobile.widgets.big_choice import big_choice
from mobile.widgets.big_type import unbroken
from mobile.widgets.big_type import width as width_of
from mobile.widgets.buttons import Tap, plain, primary
from mobile.widgets.layout import column
from mobile.widgets.screen import SaveButton
from mobile.widgets.screen_body import span_of
from mobile.widgets.worker_screen import OwnSide, typed, worker_screen
from mobile.wording.scale import ScaleQuestion, next_question, scale_questions


@dataclass(frozen=True)
class Look:
    """What a step looks like: the words `w` of who `speaks` another language or not.

    `part` is the part of the window that it has, and `switch` the height of the switch of languages, if there
    is one.
    """

    app: State
    w: Words
    speaks: str
    part: Part
    switch: float

    @property
    def width(self) -> float:
        """How wide a line is, with the margins beside it."""
        line = span_of(self.part, self.app, is_wide=False, is_shared=True, has_second=False).line
        return min(self.part.width, line + 2 * MARGIN)

    def screen(
        self,
        controls: Sequence[ft.Control | OwnSide],
        said: Sequence[str | SpokenLine],
        *,
        step: str,
        foot: ft.Control | None = None,
        go_on: SaveButton | None = None,
        alert: Sequence[ft.Control] = (),
        scroller: ft.Ref[ft.Column] | None = None,
    ) -> ft.Control:
        """Build the screen of a step."""
        return worker_screen(
            self.app.language.text("The scale"),
            controls,
            said,
            self.w,
            speaks=self.speaks,
            foot=foot,
            go_on=go_on,
            alert=alert,
            step=step,
            scroller=scroller,
        )


def questions(goal: str, choose: Callable[[Question], None], look: Look) -> ft.Control:
    """Show both questions about a goal, to choose one."""
    scales = scale_questions(look.w)
    return look.screen(
        [
            typography.title(goal, around=look.w),
            *[big_choice(scale.icon, scale.question, partial(choose, one)) for one, scale in scales.items()],
        ],
        [*typed(goal, look.app), *[scale.question for scale in scales.values()]],
        step="question",
    )


def numbers_to_choose(
    asked: ScaleQuestion,
    number: int | None,
    look: Look,
    *,
    middle: MiddleFirst,
    choose: Callable[[int], None],
    back: Tap,
    go_on: Tap,
) -> ft.Control:
    """Show the steps. A tap chooses one or takes that back, and a button goes on."""
    w, app = look.w, look.app
    size = app.settings.text_size
    width = look.width
    height = (ft.context.page.height or PHONE.height) - look.switch
    layout = step_layout(asked, Room(width, height), size, is_low=app.is_low)
    steps = scale_steps(asked, number, choose, layout, width, size, w)
    words = dict.fromkeys(asked.words)
    return look.screen(
        [
            ft.Container(typography.title(asked.question), on_size_change=middle.measure_above),
            ft.Container(steps, on_size_change=middle.measure),
            plain(w.text("Another question"), back),
        ],
        [asked.question, *words] if number is None else [f"{w.number(number)}: {asked.word(number)}"],
        go_on=SaveButton(go_on, disabled=number is None, name=w.text("Next"), icon=ft.Icons.ARROW_FORWARD),
        step="number",
        scroller=middle.scroller,
    )


def reasons(
    asked: ScaleQuestion,
    number: int,
    look: Look,
    *,
    fields: Sequence[ft.Control | OwnSide],
    back: Tap,
    go_on: SaveButton,
    alert: Sequence[ft.Control],
) -> ft.Control:
    """Show the number, and ask what makes it no lower one."""
    w = look.w
    question, more = next_question(number, w), w.text("And what else?")
    return look.screen(
        [
            _number(asked, number, look),
            typography.title(question),
            *fields,
            typography.said(more),
            plain(w.text("Another number"), back),
        ],
        [question, more],
        go_on=go_on,
        alert=alert,
        step="words",
    )


def at_the_end(
    given: Answer,
    line: Sequence[Point],
    look: Look,
    *,
    take_back: Tap,
    ready: Tap,
    alert: Sequence[ft.Control],
) -> ft.Control:
    """Show what was said, and where it stands on the line; it can still be taken back."""
    w = look.w
    asked = scale_questions(w)[given.question]
    return look.screen(
        [
            typography.title(asked.question),
            _number(asked, given.number, look),
            *([typography.said(given.words, around=w)] if given.words else []),
            LineChart(line, w),
            plain(w.text("Another number"), take_back),
        ],
        [
            asked.question,
            f"{w.number(given.number)}: {asked.word(given.number)}",
            *typed(given.words, look.app),
        ],
        foot=primary(w.text("Ready"), ready, icon=ft.Icons.CHECK),
        alert=alert,
        step="line",
    )


def _number(asked: ScaleQuestion, number: int, look: Look) -> ft.Control:
    """Build a number as large as there is, with its word beside it, or below it where that has no room."""
    sizes, word = type_sizes(look.app.settings.text_size), asked.word(number)
    size, digits = TOUCH + sizes.title, look.w.number(number)
    shown = typography.number(digits, size)
    room = look.width - 2 * MARGIN - width_of(digits) * size - GAP
    face: ft.Control = (
        ft.Row([shown, ft.Container(typography.said(word), expand=True)], spacing=GAP)
        if unbroken(word, sizes.say, room) == sizes.say
        else column([shown, typography.said_whole(word)], 0)
    )
    return ft.Semantics(
        content=face, label=f"{look.w.number(number)}, {asked.word(number)}", exclude_semantics=True
    )
