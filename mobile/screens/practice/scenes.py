"""The scenes to practise aloud, each with its technique."""

import flet as ft

from mobile.routing import SCENES_ROUTE
from mobile.screens.vault.guard import Book, private
from mobile.services import use_service
from mobile.services.practice_content import PracticeContent
from mobile.state import State
from mobile.widgets import typography
from mobile.widgets.screen import screen
from mobile.widgets.tile import link_tile


@private
def ScenesScreen(app: State, _book: Book) -> ft.Control:
    """Show all scenes."""
    t = app.language
    scenes = use_service(PracticeContent).get().scenes
    return screen(
        t.text("Scenes"),
        [
            typography.body(t.text("Read what happens, say something aloud, and only then look on.")),
            *[link_tile(one.title, app.deck[one.card].title, f"{SCENES_ROUTE}/{one.id}") for one in scenes],
        ],
        private=True,
        long=True,
    )
