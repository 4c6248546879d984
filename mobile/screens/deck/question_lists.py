"""Lists of questions to choose from, before a talk."""

import flet as ft

from core.deck.question_list import QuestionList
from mobile.address import use_names
from mobile.state import use_app
from mobile.theme import GAP_SMALL
from mobile.widgets import words
from mobile.widgets.card_tile import short_tile
from mobile.widgets.lost import lost
from mobile.widgets.marked import marked
from mobile.widgets.question_list_tile import question_list_tile
from mobile.widgets.screen import screen


@ft.component
def QuestionListsScreen() -> ft.View:
    """Show all lists."""
    app = use_app()
    t = app.language
    return screen(
        t.text("Question lists"),
        [question_list_tile(question_list) for question_list in app.deck.question_lists],
    )


@ft.component
def QuestionListScreen() -> ft.View:
    """Show the list that the route names, and the cards that use it."""
    app = use_app()
    t = app.language
    lists = {question_list.id: question_list for question_list in app.deck.question_lists}
    question_list = lists.get(use_names().get("list", ""))
    if question_list is None:
        return lost(t.text("Question lists"), t.text("This list does not exist (any more)."))
    cards = [card for card in app.deck if question_list.id in card.questions]
    return screen(
        t.text("Question list"),
        [
            words.title(question_list.title),
            words.body(question_list.gist),
            *_questions(question_list),
            *([words.heading(t.text("Belongs to")), *map(short_tile, cards)] if cards else []),
        ],
    )


def _questions(question_list: QuestionList) -> list[ft.Control]:
    shown: list[ft.Control] = []
    for heading, questions in question_list.grouped():
        if heading:
            shown.append(words.heading(heading))
        for question in questions:
            lines = [words.strong(question.ask), *([words.quiet(question.why)] if question.why else [])]
            shown.append(marked(words.golden("•"), ft.Column(lines, spacing=GAP_SMALL / 2, tight=True)))
    return shown
