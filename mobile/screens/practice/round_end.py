"""After a round: which sentences come back, and when. Nothing is counted."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TypeAlias

import flet as ft

from core.practice.practice_set import PracticeSet
from mobile.screens.practice.stage import Stage
from mobile.state import State
from mobile.widgets import typography
from mobile.widgets.buttons import Tap, primary, secondary
from mobile.widgets.layout import panel
from mobile.wording.rounds import comes_back, no_feedback

ComingBack: TypeAlias = Sequence[tuple[date, tuple[str, ...]]]
"""The ids of the items that come back, by their day."""


def round_end(
    practice_set: PracticeSet, coming: ComingBack, once_more: Callable[[], None], leave: Tap, app: State
) -> Stage:
    """Build the sentences that come back, by their day, and the ways on."""
    t = app.language
    return Stage(
        step="end",
        controls=[
            typography.title(t.text("That was the round")),
            *([] if coming else [typography.body(t.text("Nothing of this round comes back."))]),
            *[
                control
                for day, ids in coming
                for control in (
                    typography.part(comes_back(day, app.today(), len(ids), t)),
                    *[panel([typography.body(one.text)]) for one in map(practice_set.one, ids) if one],
                )
            ],
            typography.quiet(no_feedback(t)),
        ],
        foot=[
            secondary(t.text("One more round"), once_more, icon=ft.Icons.REPLAY),
            primary(t.text("Finish"), leave, icon=ft.Icons.CHECK),
        ],
    )
