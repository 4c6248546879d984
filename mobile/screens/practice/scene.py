"""One scene: what happens, and, once one has said something aloud, what one can say and what is a trap."""

import flet as ft

from core.practice.scene import Scene
from mobile.hooks.component import use_state
from mobile.routing import SCENES_ROUTE, replace_route, use_route_params
from mobile.screens.practice.sentence_card import sentence_card
from mobile.screens.practice.stage import Stage
from mobile.screens.vault.guard import Book, private
from mobile.services import use_service
from mobile.services.history import History
from mobile.services.practice_content import PracticeContent
from mobile.state import State, use_app
from mobile.theme import Colour
from mobile.widgets import typography
from mobile.widgets.buttons import primary
from mobile.widgets.deck_tiles import short_tile
from mobile.widgets.layout import box, column
from mobile.widgets.list_item import list_item
from mobile.widgets.not_found import not_found
from mobile.widgets.screen import screen


@private
def SceneScreen(app: State, _book: Book) -> ft.Control:
    """Show the scene in the route."""
    t = app.language
    practice = use_service(PracticeContent).get()
    scene = practice.scene(use_route_params().get("scene"))
    if scene is None:
        return not_found(t.text("Scene"), t.text("This is not here to practise with (any more)."))
    following = practice.scenes[(practice.scenes.index(scene) + 1) % len(practice.scenes)]
    return _Scene(scene, following.id)


@ft.component
def _Scene(scene: Scene, following: str) -> ft.Control:
    app = use_app()
    t = app.language
    history = use_service(History)
    is_said, note_said = use_state(initial=False)

    async def go_on() -> None:
        await replace_route(history, f"{SCENES_ROUTE}/{following}")

    if is_said:
        stage = Stage(
            step="said",
            controls=[
                typography.quiet(scene.title),
                sentence_card([], scene.situation, is_new=False),
                *_what_to_say(scene, app),
            ],
            foot=[primary(t.text("Next scene"), go_on, icon=ft.Icons.ARROW_FORWARD)],
        )
    else:
        stage = Stage(
            step="scene",
            controls=[
                typography.quiet(scene.title),
                sentence_card([], scene.situation),
                typography.heading(t.text("Say it aloud")),
                typography.body(scene.ask),
            ],
            foot=[primary(t.text("I have said it"), lambda: note_said(True), icon=ft.Icons.CHECK)],
        )
    return screen(t.text("Scene"), stage.controls, private=True, step=stage.step, foot=stage.foot)


def _what_to_say(scene: Scene, app: State) -> list[ft.Control]:
    t = app.language
    return [
        typography.next_heading(t.text("You can say this")),
        *[box(typography.said(f"“{answer}”"), edge=Colour.GOLD) for answer in scene.answers],
        typography.part(t.text("The trap")),
        box(
            list_item(
                ft.Icon(ft.Icons.WARNING_AMBER, color=Colour.DANGER),
                column([typography.strong(f"“{scene.trap}”"), typography.body(scene.trap_why)]),
            )
        ),
        typography.part(t.text("The card")),
        short_tile(app.deck[scene.card]),
    ]
