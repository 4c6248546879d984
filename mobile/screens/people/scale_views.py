"""What the worker sees of the scaling question, step by step: nothing in it is for the coach."""

from collections.abc import Callable, Sequence
from functools import partial

import flet as ft

from core.language import Language
from core.people.records.answer import Answer, Question
from core.people.rules.scale_line import Point
from mobile.hooks.use_middle_first import MiddleFirst
from mobile.hooks.use_room import PHONE, Room
from mobile.screens.people.line_chart import LineChart
from mobile.screens.people.scale_layout import step_layout
from mobile.screens.people.scale_steps import scale_steps
from mobile.state import State
from mobile.theme import GAP, TOUCH, type_sizes
from mobile.widgets import typography
from mobile.widgets.big_choice import big_choice
from mobile.widgets.buttons import Tap, plain, primary
from mobile.widgets.screen import SaveButton
from mobile.widgets.worker_screen import worker_screen
from mobile.wording.scale import ScaleQuestion, next_question, scale_questions


def questions(goal: str, choose: Callable[[Question], None], t: Language) -> ft.View:
    """Show both questions about a goal, to choose one."""
    scales = scale_questions(t)
    return worker_screen(
        _bar(t),
        [
            typography.title(goal),
            *[big_choice(scale.icon, scale.question, partial(choose, one)) for one, scale in scales.items()],
        ],
        [goal, *[scale.question for scale in scales.values()]],
        step="question",
    )


def numbers_to_choose(
    asked: ScaleQuestion,
    number: int | None,
    app: State,
    *,
    middle: MiddleFirst,
    choose: Callable[[int], None],
    back: Tap,
    go_on: Tap,
) -> ft.View:
    """Show the steps. A tap chooses one or takes that back, and a button goes on."""
    t, size = app.language, app.settings.text_size
    page = ft.context.page
    width, height = page.width or PHONE.width, page.height or PHONE.height
    layout = step_layout(asked, Room(width, height), size, is_low=app.is_low)
    steps = scale_steps(asked, number, choose, layout, width, size)
    words = dict.fromkeys(asked.words)
    return worker_screen(
        _bar(t),
        [
            ft.Container(typography.title(asked.question), on_size_change=middle.measure_above),
            ft.Container(steps, on_size_change=middle.measure),
            plain(t.text("Another question"), back),
        ],
        [asked.question, *words] if number is None else [f"{t.number(number)}: {asked.word(number)}"],
        go_on=SaveButton(go_on, disabled=number is None, name=t.text("Next"), icon=ft.Icons.ARROW_FORWARD),
        step="number",
        scroller=middle.scroller,
    )


def reasons(
    asked: ScaleQuestion,
    number: int,
    app: State,
    *,
    fields: Sequence[ft.Control],
    back: Tap,
    go_on: SaveButton,
    alert: Sequence[ft.Control],
) -> ft.View:
    """Show the number, and ask what makes it no lower one."""
    t = app.language
    question, more = next_question(number, t), t.text("And what else?")
    return worker_screen(
        _bar(t),
        [
            _number(asked, number, app),
            typography.title(question),
            *fields,
            typography.said(more),
            plain(t.text("Another number"), back),
        ],
        [question, more],
        go_on=go_on,
        alert=alert,
        step="words",
    )


def at_the_end(
    given: Answer,
    line: Sequence[Point],
    app: State,
    *,
    take_back: Tap,
    ready: Tap,
    alert: Sequence[ft.Control],
) -> ft.View:
    """Show what was said, and where it stands on the line; it can still be taken back."""
    t = app.language
    asked = scale_questions(t)[given.question]
    return worker_screen(
        _bar(t),
        [
            typography.title(asked.question),
            _number(asked, given.number, app),
            *([typography.said(given.words)] if given.words else []),
            LineChart(line, t),
            plain(t.text("Another number"), take_back),
        ],
        [asked.question, f"{t.number(given.number)}: {asked.word(given.number)}", given.words],
        foot=primary(t.text("Ready"), ready, icon=ft.Icons.CHECK),
        alert=alert,
        step="line",
    )


def _number(asked: ScaleQuestion, number: int, app: State) -> ft.Control:
    """Build a number as large as there is, with its word."""
    size = type_sizes(app.settings.text_size)
    shown = ft.Row(
        [
            typography.number(app.language.number(number), TOUCH + size.title),
            ft.Container(typography.said(asked.word(number)), expand=True),
        ],
        spacing=GAP,
    )
    return ft.Semantics(content=shown, label=f"{number}, {asked.word(number)}", exclude_semantics=True)


def _bar(t: Language) -> str:
    return t.text("The scale")
