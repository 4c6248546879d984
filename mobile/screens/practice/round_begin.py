"""Before a round: what the set is about, the answers there are, and whether a colleague reads aloud."""

from collections.abc import Callable, Collection, Iterable

import flet as ft

from core.language import Language
from core.practice.practice_set import Choice, PracticeSet
from core.practice.rounds import next_block
from mobile.screens.practice.stage import Stage
from mobile.widgets import typography
from mobile.widgets.buttons import primary
from mobile.widgets.layout import panel
from mobile.widgets.switch import switch


def round_begin(
    practice_set: PracticeSet,
    done: Collection[str],
    begin: Callable[[], None],
    turn: Callable[[bool], None],
    t: Language,
    *,
    aloud: bool,
) -> Stage:
    """Build what stands before the round; `done` are the kinds that were done as a block."""
    block = next_block(practice_set, done)
    is_mixed = practice_set.kinds and not block
    return Stage(
        step="begin",
        controls=[
            typography.title(practice_set.title),
            typography.body(practice_set.gist),
            *_choices(practice_set.question, practice_set.sides),
            *_choices(t.text("This round"), [one for one in practice_set.kinds if one.id == block]),
            *([typography.body(t.text("All kinds come mixed now."))] if is_mixed else []),
            switch(
                t.text("A colleague reads aloud"),
                t.text("You hear each sentence then, and see it only afterwards."),
                turn,
                is_on=aloud,
            ),
        ],
        foot=[primary(t.text("Begin"), begin, icon=ft.Icons.PLAY_ARROW)],
    )


def _choices(heading: str, choices: Iterable[Choice]) -> list[ft.Control]:
    rows = [panel([typography.strong(one.name), typography.body(one.meaning)]) for one in choices]
    return [typography.part(heading), *rows] if rows else []
