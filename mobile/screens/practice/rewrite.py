"""A sentence from below the line said in one's own words: looked through by oneself, and compared.

It is kept nowhere, unless one puts it on the card.
"""

from enum import StrEnum

import flet as ft

from core.deck.card_preferences import SENTENCE_LIMIT
from core.errors import TextEmpty
from core.language import Language
from core.people.records.draft import Form
from core.practice.practice_set import Item
from mobile.hooks.use_action import use_action
from mobile.hooks.use_draft import FormDraft, use_draft
from mobile.hooks.use_leave import use_finish, use_leave
from mobile.routing import ROUND_ROUTE, use_route_params
from mobile.screens.practice.sentence_card import sentence_card
from mobile.screens.vault.guard import Book, private
from mobile.services import use_service
from mobile.services.practice_content import PracticeContent
from mobile.services.preferences import Preferences
from mobile.state import State, use_app
from mobile.theme import Colour
from mobile.widgets import typography
from mobile.widgets.arrival import arrival
from mobile.widgets.buttons import plain, secondary
from mobile.widgets.chips import chips
from mobile.widgets.draft_fields import draft_text
from mobile.widgets.layout import box, column
from mobile.widgets.not_found import not_found
from mobile.widgets.notice import failed
from mobile.widgets.screen import screen
from mobile.widgets.start_button import start_button
from mobile.widgets.unsaved_draft import unsaved_draft
from mobile.wording.nudges import no_names

CARD = "t22-negatieve-feedback"
"""The card of what one says above the line."""

_LINES = 3


class Point(StrEnum):
    """What one looks for in one's own sentence."""

    VISIBLE = "visible"
    NO_ALWAYS = "no_always"
    ASKS = "asks"


@private
def RewriteScreen(app: State, _book: Book) -> ft.Control:
    """Show the item in the route, to be said otherwise."""
    t = app.language
    names = use_route_params()
    practice_set = use_service(PracticeContent).get().one(names.get("set"))
    item = practice_set.one(names.get("item", "")) if practice_set else None
    if practice_set is None or item is None or not item.rewrite:
        return not_found(t.text("Practise"), t.text("This is not here to practise with (any more)."))
    return _Rewrite(practice_set.id, item)


@ft.component
def _Rewrite(set_id: str, item: Item) -> ft.Control:
    app = use_app()
    t = app.language
    preferences = use_service(Preferences)
    parent = f"{ROUND_ROUTE}/{set_id}"
    leave, finish = use_leave(parent), use_finish(parent)
    draft = use_draft(
        Form.REWRITE,
        "",
        set_id,
        {"item": item.id, "text": "", "points": (), "is_shown": False},
        record=None,
        is_new=True,
        which={"item": item.id},
    )
    action = use_action()
    is_compared = draft.values["is_shown"]
    said = draft.values["text"]

    async def compare() -> None:
        if not draft.values["text"].strip():
            raise TextEmpty
        draft.tap(is_shown=True)

    async def end() -> None:
        await draft.discard()
        await leave()

    async def put_on_card() -> None:
        await preferences.arrange(lambda cards: cards.with_sentence(CARD, said))
        await draft.discard()
        await finish(t.text("Your sentence is on the card {title}.", title=app.deck[CARD].title))

    if is_compared:
        shown = [
            *_compared(said, item.rewrite, t),
            _points(draft, t),
            ft.Row([plain(t.text("Change my sentence"), lambda: draft.tap(is_shown=False))], wrap=True),
            *_for_the_card(said, app),
            secondary(
                t.text("Put it on the card {title}", title=app.deck[CARD].title),
                lambda: action.start(put_on_card),
                icon=ft.Icons.STYLE_OUTLINED,
                disabled=action.is_running,
            ),
        ]
        foot = start_button(t.text("Finish"), action, end, icon=ft.Icons.CHECK)
    else:
        shown = [
            *unsaved_draft(draft, action, t),
            draft_text(draft, "text", t.text("How would you say it?"), lines=_LINES, standing=no_names(t)),
            _points(draft, t),
            typography.quiet(t.text("This sentence is not kept, unless you put it on the card.")),
        ]
        foot = start_button(t.text("Compare"), action, compare, icon=ft.Icons.COMPARE_ARROWS)
    return screen(
        t.text("Say it yourself"),
        [sentence_card([], item.text, item.sign, is_new=not is_compared), *shown],
        private=True,
        step="compared" if is_compared else "own",
        foot=[foot],
        alert=failed(action.fault, t),
    )


def _points(draft: FormDraft[object], t: Language) -> ft.Control:
    """Build the points to look through one's own sentence by; ticking them is for oneself alone."""
    ticked = draft.values["points"]
    points = {
        Point.VISIBLE: t.text("Anyone could see or hear it"),
        Point.NO_ALWAYS: t.text("No always and no never"),
        Point.ASKS: t.text("I ask what lies below"),
    }

    def tap(point: Point) -> None:
        draft.tap(points=tuple(one for one in Point if (one in ticked) != (one is point)))

    return chips(points, ticked, tap, t.text("Look through your own sentence"), several=True)


def _compared(own: str, example: str, t: Language) -> list[ft.Control]:
    name = t.text("An example")
    ours = _said(name, example, Colour.GOLD)
    return [
        _said(t.text("Your sentence"), own.strip(), Colour.INK),
        arrival(ours, label=f"{name}: {example}"),
    ]


def _said(name: str, sentence: str, colour: ft.Colors) -> ft.Control:
    return box(column([typography.quiet(name), typography.said(sentence)]), edge=colour)


def _for_the_card(said: str, app: State) -> list[ft.Control]:
    """Build what one has to know before the sentence goes on the card."""
    t = app.language
    there = app.settings.cards.sentences.get(CARD, "")
    return [
        typography.quiet(
            t.text(
                "At most {limit} characters. No names: this sentence can be read without unlocking.",
                limit=t.number(SENTENCE_LIMIT),
            )
        ),
        *(
            [
                typography.quiet(
                    t.text("On the card now: “{sentence}”. Yours takes its place.", sentence=there)
                )
            ]
            if there and there != said
            else []
        ),
    ]
