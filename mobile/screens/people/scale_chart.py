"""The answers to the scaling question about a goal over time: as a chart, and as rows to open."""

import flet as ft

from core.language import Language
from core.people.records.answer import Answer, Question
from core.people.rules.scale_line import points
from mobile.hooks.component import use_state
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
from mobile.widgets.notice import hint, notice_here
from mobile.widgets.screen import screen
from mobile.widgets.tile import spoken_label, tile
from mobile.wording.scale import next_question, scale_questions

EXCERPT_LINES = 4


@private
def ScaleChartScreen(app: State, book: Book) -> ft.Control:
    """Show the chart of the goal in the route, one question at a time."""
    notices = use_service(Notices)
    t = app.language
    names = use_route_params()
    goal = book.goal(names.get("goal"))
    given = [] if goal is None else [one for one in book.answers.of(goal.person) if one.goal == goal.id]
    scales = scale_questions(t)
    last = given[-1].question if given else Question.IMPORTANCE
    chosen, choose = use_state(last)
    if goal is None or goal.person != names.get("person"):
        return goal_not_found(t)
    here = f"/mensen/{goal.person}/doel/{goal.id}"
    line = points(given, chosen)
    nothing = typography.body(t.text("Nobody asked this yet. The numbers and the reasons come here."))
    return screen(
        t.text("The line"),
        [
            typography.quiet(goal.title),
            *notice_here(notices),
            chips(
                {one: scale.name for one, scale in scales.items()},
                {chosen},
                choose,
                name=t.text("Numbers of the scale"),
            ),
            typography.heading(scales[chosen].question),
            *([LineChart(line, t)] if line else [nothing]),
            *[_row(point.answer, here, t) for point in reversed(line)],
            hint(t.text("Hold the phone so that you can both see it. Take the first number that comes up.")),
        ],
        private=True,
        long=True,
        foot=[primary(t.text("Ask for a number"), link_to(f"{here}/schaal"), icon=ft.Icons.STAIRS)],
    )


def _row(answer: Answer, here: str, t: Language) -> ft.Control:
    title = t.text("{number} on {day}", number=answer.number, day=t.date(answer.day))
    asked = next_question(answer.number, t)
    lines = [typography.quiet(asked), typography.excerpt(answer.words, EXCERPT_LINES)] if answer.words else []
    return tile(
        title,
        lines,
        link_to(f"{here}/antwoord/{answer.id}"),
        label=spoken_label(title, *((asked, answer.words) if answer.words else ())),
    )
