"""Question lists: questions to choose from, shared by the cards that need them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any, ClassVar

from core.deck.content import Content


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedQuestion(Content):
    """One question. `why` says what it brings and `group` is the heading above it; both may be empty."""

    TRANSLATED = ("group", "ask", "why")

    ask: str
    why: str = ""
    group: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionList(Content):
    """A list of questions to choose from."""

    TRANSLATED = ("title", "gist", "questions")
    MADE_BY: ClassVar[Mapping[str, Callable[[Any], Any]]] = {
        "questions": lambda questions: tuple(map(ListedQuestion.from_data, questions))
    }

    id: str
    title: str
    source: str
    parts: tuple[str, ...]
    gist: str
    questions: tuple[ListedQuestion, ...]

    def grouped(self) -> list[tuple[str, list[ListedQuestion]]]:
        """Return the questions by heading, in order; the heading is empty where there is none."""
        return [(heading, list(them)) for heading, them in groupby(self.questions, lambda one: one.group)]
