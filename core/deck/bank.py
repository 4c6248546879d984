"""A question bank: questions to ask, shared by the cards and talks that need them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any, ClassVar

from core.deck.content import Content


@dataclass(frozen=True, slots=True, kw_only=True)
class Question(Content):
    """One question, with what it brings and the heading it stands under where it has them."""

    TRANSLATED = ("group", "ask", "why")

    ask: str
    why: str = ""
    group: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bank(Content):
    """A list of questions to choose from."""

    TRANSLATED = ("title", "gist", "questions")
    MADE_BY: ClassVar[Mapping[str, Callable[[Any], Any]]] = {
        "questions": lambda questions: tuple(map(Question.from_data, questions))
    }

    id: str
    title: str
    source: str
    parts: tuple[str, ...]
    gist: str
    questions: tuple[Question, ...]

    def grouped(self) -> list[tuple[str, list[Question]]]:
        """Give the questions under their headings, in order; the heading is empty where there is none."""
        return [(heading, list(them)) for heading, them in groupby(self.questions, lambda one: one.group)]
