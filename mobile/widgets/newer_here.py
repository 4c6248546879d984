"""Calm words about what a newer version of the app wrote here and this one cannot show."""

from typing import TYPE_CHECKING

import flet as ft

from core.language import Language
from mobile.widgets.notice import hint

if TYPE_CHECKING:
    from core.people.notebook import Notebook


def newer_here(book: "Notebook", t: Language) -> list[ft.Control]:
    """Say that it is here and safe, and how to see it; nothing when there is none."""
    many = book.newer.count()
    if not many:
        return []
    return [
        hint(
            t.plural(
                "{n} item here was made by a newer version of the app. It is safe. Update to see it.",
                "{n} items here were made by a newer version of the app. They are safe. Update to see them.",
                many,
            )
        )
    ]


def newer_stays(book: "Notebook", t: Language) -> str:
    """Say, before someone is erased, what stays because nobody can tell here whom it is about."""
    many = book.newer.count_about_nobody()
    if not many:
        return ""
    return t.plural(
        "{n} item of a newer version of the app stays: this version cannot see whom it is about.",
        "{n} items of a newer version of the app stay: this version cannot see whom they are about.",
        many,
    )
