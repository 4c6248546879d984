"""A list of questions as a row to tap."""

import flet as ft

from core.deck.question_list import QuestionList
from mobile.widgets import words
from mobile.widgets.tile import spoken, tile


def question_list_tile(question_list: QuestionList) -> ft.Control:
    """Make the row that opens the list."""
    page = ft.context.page
    return tile(
        question_list.title,
        [words.body(question_list.gist)],
        lambda: page.navigate(f"/vragen/{question_list.id}"),
        label=spoken(question_list.title, question_list.gist),
    )
