"""The questions of a plan (techniques 17 and 18, and the balance of P-13): their names, words and answers."""

from dataclasses import dataclass
from enum import Enum

import flet as ft

from core.language import Language
from core.people.records.draft import Form
from core.people.records.goal import Goal
from core.people.records.plan import IfThen
from core.people.rules.if_then import said_if_then
from mobile.widgets import words
from mobile.widgets.marked import marked


class Part(Enum):
    """What is asked about a goal, by the word its address has for it."""

    WORDS = "woorden"
    NEEDS = "nodig"
    HELPERS = "hulp"
    HOLD = "vasthouden"
    LOOK_BACK = "terugkijken"
    REACHED = "bereikt"
    AHEAD = "nog"
    EXCEPTIONS = "wel-gelukt"
    IF_THEN = "als-dan"


PLAN = (Part.WORDS, Part.NEEDS, Part.HELPERS, Part.HOLD, Part.LOOK_BACK)
BALANCE = (Part.REACHED, Part.AHEAD)
KEEPING = (Part.EXCEPTIONS, Part.IF_THEN)

FIELDS = {
    Part.NEEDS: "needs",
    Part.HELPERS: "helpers",
    Part.HOLD: "hold",
    Part.REACHED: "reached",
    Part.AHEAD: "ahead",
}
"""The field of Plan that keeps the answer, for the questions that are answered with one text."""

PLAN_FORMS = {
    Part.WORDS: Form.TITLE,
    Part.NEEDS: Form.NEEDS,
    Part.HELPERS: Form.HELPERS,
    Part.HOLD: Form.HOLD,
    Part.LOOK_BACK: Form.LOOK_BACK,
    Part.REACHED: Form.REACHED,
    Part.AHEAD: Form.AHEAD,
    Part.EXCEPTIONS: Form.EXCEPTION,
    Part.IF_THEN: Form.IF_THEN,
}
"""The form that each part is asked in."""


@dataclass(frozen=True)
class Asked:
    """A question to ask the worker, and what helps to answer it."""

    question: str
    help: tuple[str, ...]


def part_names(t: Language) -> dict[Part, str]:
    """Name each part in a word or two."""
    return {
        Part.WORDS: t.text("Exactly what"),
        Part.NEEDS: t.text("What it takes"),
        Part.HELPERS: t.text("Who helps"),
        Part.HOLD: t.text("What to hold on to"),
        Part.LOOK_BACK: t.text("When to look back"),
        Part.REACHED: t.text("Reached so far"),
        Part.AHEAD: t.text("Still to reach"),
        Part.EXCEPTIONS: t.text("When it did go well"),
        Part.IF_THEN: t.text("If it gets hard"),
    }


def asked(t: Language) -> dict[Part, Asked]:
    """Give the question of each part."""
    return {
        Part.WORDS: Asked(
            t.text("What exactly are you going to do?"),
            (
                t.text("What do we see when it works out?"),
                t.text("Can you do it with what you know now? If not: what is a smaller step?"),
                t.text("What does it bring you?"),
                t.text("When is it done?"),
            ),
        ),
        Part.NEEDS: Asked(
            t.text("What does it take?"), (t.text("Time, tools, a course, practice: what has to be there?"),)
        ),
        Part.HELPERS: Asked(
            t.text("Who can help you?"), (t.text("A colleague, the boss, me: who, and with what?"),)
        ),
        Part.HOLD: Asked(
            t.text("What should not get lost?"), (t.text("What goes well now and has to stay?"),)
        ),
        Part.LOOK_BACK: Asked(
            t.text("When do we look back together?"), (t.text("Soon is better than long: a plan fades."),)
        ),
        Part.REACHED: Asked(
            t.text("What have you reached already?"), (t.text("Small things count. What did you do for it?"),)
        ),
        Part.AHEAD: Asked(
            t.text("What do you still want to reach?"), (t.text("What is the next small piece?"),)
        ),
        Part.EXCEPTIONS: Asked(
            t.text("When did it go well after all?"),
            (t.text("Who was there, where was it, and what did you do?"), t.text("What helped then?")),
        ),
        Part.IF_THEN: Asked(
            t.text("What do you do if it gets hard?"),
            (t.text("For example: if it gets busy, then I ask for help."),),
        ),
    }


def said(goal: Goal, part: Part, t: Language) -> str:
    """Give what a goal says on a part; empty when it was not asked yet."""
    plan = goal.plan
    match part:
        case Part.WORDS:
            return goal.title
        case Part.LOOK_BACK:
            return t.date_long(plan.look_back) if plan.look_back else ""
        case Part.EXCEPTIONS:
            return "\n".join(plan.exceptions)
        case Part.IF_THEN:
            return "\n".join(if_then_said(one, t) for one in plan.if_then)
        case _:
            return str(getattr(plan, FIELDS[part]))


def if_then_said(plan: IfThen, t: Language) -> str:
    """Return an if-then plan in one line; no "if" or "then" that was typed comes twice."""
    cue, action, follows_then = said_if_then(plan)
    if follows_then:
        return t.text("If {cue}, then {action}", cue=cue, action=action)
    return t.text("If {cue}: {action}", cue=cue, action=action)


def help_lines(question: Asked) -> list[ft.Control]:
    """Show what helps to answer a question."""
    return [marked(words.golden("•"), words.body(line)) for line in question.help]
