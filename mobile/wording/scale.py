"""The scale from one to ten in words: its questions, and a number with its question."""

from dataclasses import dataclass
from datetime import date

import flet as ft

from core.language import Language, Words
from core.people.records.answer import HIGHEST, LOWEST, Answer, Question
from core.people.rules.scale_line import not_lower
from mobile.wording.newer_version import Labels, newer_version_label


@dataclass(frozen=True)
class ScaleQuestion:
    """A question in the worker's words with its icon and a name, and the words of its steps, low to high."""

    icon: ft.IconData
    question: str
    name: str
    words: tuple[str, ...]

    def word(self, number: int) -> str:
        """Return the word of a number. Two share one: nobody hears more shades than that."""
        return self.words[(number - LOWEST) * len(self.words) // HIGHEST]


def scale_questions(t: Words) -> dict[Question, ScaleQuestion]:
    """Return both questions, and a name for one that only a newer version of the app asks."""
    between = (t.text("a little"), t.text("in between"), t.text("quite"))
    return Labels(
        {
            Question.IMPORTANCE: ScaleQuestion(
                ft.Icons.STAR,
                t.text("How important is this to you?"),
                t.text("How important"),
                (t.text("not important"), *between, t.text("very important")),
            ),
            Question.CONFIDENCE: ScaleQuestion(
                ft.Icons.THUMB_UP,
                t.text("How sure are you that it will work out?"),
                t.text("How sure"),
                (t.text("not sure"), *between, t.text("very sure")),
            ),
        },
        ScaleQuestion(ft.Icons.HELP_OUTLINE, newer_version_label(t), newer_version_label(t), ("",)),
    )


def next_question(number: int, t: Words) -> str:
    """Return the question about a number: for reasons that are there, never for those that are missing."""
    lower = not_lower(number)
    if lower is None:
        return t.text("What would make it a {number}?", number=number + 1)
    return t.text("What makes it not a {number}?", number=lower)


def scale_answer_line(answer: Answer, today: date, t: Language) -> str:
    """Return a number with its question and its day."""
    name, day = scale_questions(t)[answer.question].name, t.relative_day(answer.day, today)
    return t.text("{name}: {number} ({day})", name=name, number=answer.number, day=day)
