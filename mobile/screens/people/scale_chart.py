"""The answers to the scaling question about a goal over time: as a chart, and as rows to open."""

import flet as ft

from core.language import Language, Words
from core.people.records.answer import Answer, Question
from core.people.records.goal import Goal
from core.people.rules.scale_line import points
from mobile.hooks.component import use_state
from mobile.hooks.use_worker_words import use_worker_words
from mobile.routing import link_to, use_route_params
from mobile.screens.people.line_chart import LineChart
from mobile.screens.vault.guard import Book, private
from mobile.services import use_service
from mobile.services.notices import Notices
from mobile.state import State
from mobile.widgets import typography
from mobile.widgets.buttons import primary
from mobile.widgets.chips import chips
from mobile.widgets.not_found import goal_not_found
from mobile.widgets.notice import notice_here
from mobile.widgets.screen import screen
from mobile.widgets.tile import spoken_label, tile
from mobile.widgets.worker_screen import typed, worker_screen
from mobile.wording.scale import next_question, scale_questions

EXCERPT_LINES = 4


@private
def ScaleChartScreen(app: State, book: Book) -> ft.Control:
    """Show the chart of the goal in the route, one question at a time, to worker and coach together."""
    notices = use_service(Notices)
    t = app.language
    names = use_route_params()
    goal = book.goal(names.get("goal"))
    person = book.person(goal.person) if goal else None
    speaks = person.language if person else ""
    w = use_worker_words(speaks)
    given = [] if goal is None else [one for one in book.answers.of(goal.person) if one.goal == goal.id]
    scales = scale_questions(w)
    chosen, choose = use_state(given[-1].question if given else Question.IMPORTANCE)
    if goal is None or goal.person != names.get("person"):
        return goal_not_found(t)
    here = f"/mensen/{goal.person}/doel/{goal.id}"
    if not given:
        return _without_numbers(goal, here, t)
    line = points(given, chosen)
    asked = {one.question for one in given}
    question = scales[chosen].question
    choice = chips(
        {one: scale.name for one, scale in scales.items() if one in asked},
        {chosen},
        choose,
        name=t.text("Numbers of the scale"),
    )
    return worker_screen(
        t.text("The line"),
        [
            typography.quiet(goal.title, around=w),
            *notice_here(notices),
            *([choice] if len(asked) > 1 else []),
            typography.heading(question),
            LineChart(line, w),
            *[_row(point.answer, here, w) for point in reversed(line)],
        ],
        [
            *typed(goal.title, app),
            question,
            *[_line(point.answer, w) for point in reversed(line)],
        ],
        w,
        speaks=speaks,
    )


def _without_numbers(goal: Goal, here: str, t: Language) -> ft.Control:
    """Build the screen of the coach alone, from which a first number is asked."""
    return screen(
        t.text("The line"),
        [
            typography.quiet(goal.title),
            typography.body(t.text("Nobody asked this yet. The numbers and the reasons come here.")),
        ],
        private=True,
        foot=[primary(t.text("Ask for a number"), link_to(f"{here}/schaal"), icon=ft.Icons.STAIRS)],
    )


def _line(answer: Answer, w: Words) -> str:
    return w.text("{number} on {day}", number=w.number(answer.number), day=w.date(answer.day))


def _row(answer: Answer, here: str, w: Words) -> ft.Control:
    title = _line(answer, w)
    asked = next_question(answer.number, w)
    excerpt = typography.excerpt(answer.words, EXCERPT_LINES, around=w)
    lines = [typography.quiet(asked), excerpt] if answer.words else []
    return tile(
        title,
        lines,
        link_to(f"{here}/antwoord/{answer.id}"),
        label=spoken_label(title, *((asked, answer.words) if answer.words else ())),
    )
