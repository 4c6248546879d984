"""Lists of questions to choose from, before a talk."""

import flet as ft

from core.deck.question_list import QuestionList
from mobile.routing import use_route_params
from mobile.state import use_app
from mobile.theme import GAP_SMALL
from mobile.widgets import typography
from mobile.widgets.deck_tiles import question_list_tile, short_tile
from mobile.widgets.list_item import list_item
from mobile.widgets.not_found import not_found
from mobile.widgets.screen import screen


@ft.component
def QuestionListsScreen() -> ft.Control:
    """Show all lists."""
    app = use_app()
    t = app.language
    return screen(
        t.text("Question lists"),
        [question_list_tile(question_list) for question_list in app.deck.question_lists],
    )


@ft.component
def QuestionListScreen() -> ft.Control:
    """Show the list that the route names, and the cards that use it."""
    app = use_app()
    t = app.language
    lists = {question_list.id: question_list for question_list in app.deck.question_lists}
    question_list = lists.get(use_route_params().get("list", ""))
    if question_list is None:
        return not_found(t.text("Question lists"), t.text("This list does not exist (any more)."))
    cards = [card for card in app.deck if question_list.id in card.questions]
    return screen(
        t.text("Question list"),
        [
            typography.title(question_list.title),
            typography.body(question_list.gist),
            *_questions(question_list),
            *([typography.heading(t.text("Belongs to")), *map(short_tile, cards)] if cards else []),
        ],
    )


def _questions(question_list: QuestionList) -> list[ft.Control]:
    shown: list[ft.Control] = []
    for heading, questions in question_list.grouped():
        if heading:
            shown.append(typography.heading(heading))
        for question in questions:
            lines = [
                typography.strong(question.ask),
                *([typography.quiet(question.why)] if question.why else []),
            ]
            shown.append(
                list_item(typography.golden("•"), ft.Column(lines, spacing=GAP_SMALL / 2, tight=True))
            )
    return shown
