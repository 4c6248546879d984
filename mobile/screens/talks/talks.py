"""The guides for talks: the root of the third tab."""

from collections.abc import Iterable

import flet as ft

from core.language import Language
from core.talks.guide import Guide
from mobile.routing import link_to
from mobile.state import State, use_app
from mobile.widgets import typography
from mobile.widgets.screen import screen
from mobile.widgets.tile import spoken_label, tile
from mobile.wording.talks import minutes_line


@ft.component
def TalksScreen() -> ft.View:
    """Show all guides, and the people to talk with while the notes are open."""
    app = use_app()
    t = app.language
    for_two = [guide for guide in app.guides if not guide.is_for_group]
    return screen(
        t.text("Talks"),
        [
            typography.body(
                t.text("Prepare here, and look at the words at the door. During the talk the phone is away.")
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
    from mobile.screens.people.talk_with import with_whom

    page = ft.context.page
    return with_whom(app, app.notebook, lambda person: page.navigate(f"/mensen/{person}/gesprek"))


def _tiles(heading: str, guides: Iterable[Guide], t: Language) -> list[ft.Control]:
    return [typography.heading(heading), *[_tile(guide, t) for guide in guides]]


def _tile(guide: Guide, t: Language) -> ft.Control:
    minutes = minutes_line(guide, t)
    return tile(
        guide.title,
        [typography.body(guide.gist), typography.quiet(minutes)],
        link_to(f"/gesprek/{guide.id}"),
        label=spoken_label(guide.title, guide.gist, minutes),
    )
