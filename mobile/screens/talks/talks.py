"""The guides for talks: the root of the third tab."""

from collections.abc import Iterable

import flet as ft

from core.language import Language
from core.talks.guide import Guide
from mobile.state import State, use_app
from mobile.widgets import typography
from mobile.widgets.guide_tile import guide_tile
from mobile.widgets.screen import screen


@ft.component
def TalksScreen() -> ft.Control:
    """Show all guides, and the people to talk with while the notes are open."""
    app = use_app()
    t = app.language
    for_two = [guide for guide in app.guides if not guide.is_for_group]
    return screen(
        t.text("Talks"),
        [
            typography.body(
                t.text("Prepare here, and take a last look at the door. During the talk your phone is away.")
            ),
            *_with_whom(app),
            *_tiles(t.text("With one person"), for_two, t),
            *_tiles(t.text("With a group"), app.guides.for_group(), t),
        ],
        tab="/gesprek",
        private=True,
    )


def _with_whom(app: State) -> list[ft.Control]:
    """Build the row of people, by a part of the program that comes with the open notes."""
    if app.notebook is None:
        return []
    from mobile.screens.people.talk.with_whom import with_whom

    page = ft.context.page
    return with_whom(app, app.notebook, lambda person: page.navigate(f"/mensen/{person}/gesprek"))


def _tiles(heading: str, guides: Iterable[Guide], t: Language) -> list[ft.Control]:
    return [typography.heading(heading), *[guide_tile(guide, f"/gesprek/{guide.id}", t) for guide in guides]]
