"""What several people said is in the way of their work, as questions to pass on, without names or numbers."""

from collections.abc import Sequence

import flet as ft

from core.people.records.details import Obstacle
from mobile.hooks.component import use_state
from mobile.hooks.use_action import use_action
from mobile.services import use_service
from mobile.services.sharing import Sharing
from mobile.state import use_app
from mobile.theme import GAP_SMALL
from mobile.widgets import typography
from mobile.widgets.buttons import secondary
from mobile.widgets.layout import box, column
from mobile.widgets.notice import done, failed
from mobile.widgets.tile import spoken_label
from mobile.wording.notes import obstacle_names
from mobile.wording.obstacles import organisation_questions


@ft.component
def ObstacleQuestions(obstacles: Sequence[Obstacle]) -> ft.Control:
    """Show a question for each obstacle, to share: what is shared is the question alone."""
    app = use_app()
    t = app.language
    sharing = use_service(Sharing)
    action = use_action()
    is_shared, show_shared = use_state(initial=False)

    def row(obstacle: Obstacle) -> ft.Control:
        question = organisation_questions(t)[obstacle]

        async def share() -> None:
            show_shared(await sharing.share(question))

        def tap() -> None:
            action.start(share)

        word = t.text("Share the question")
        spoken = spoken_label(word, question)
        button = secondary(word, tap, icon=ft.Icons.SHARE, disabled=action.is_running, spoken=spoken)
        lines = [
            typography.body(t.text("Several people name: {obstacle}.", obstacle=obstacle_names(t)[obstacle])),
            typography.body(t.text("A question for the organisation: {question}", question=question)),
            button,
        ]
        return box(column(lines, GAP_SMALL))

    return column(
        [
            typography.part(t.text("What gets in the way of the work?")),
            *map(row, obstacles),
            *done(t.text("The question is shared or copied.") if is_shared else ""),
            *failed(action.fault, t),
        ]
    )
