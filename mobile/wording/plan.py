"""The questions of a plan (techniques 17 and 18, and the balance of P-13): their names, words and answers."""

from dataclasses import dataclass
from enum import Enum

from core.language import Language
from core.people.records.draft import Form
from core.people.records.goal import Goal
from core.people.records.plan import IfThen
from core.people.rules.if_then import said_if_then


class PlanPart(Enum):
    """What is asked about a goal; the value is its word in the route."""

    WORDS = "woorden"
    NEEDS = "nodig"
    HELPERS = "hulp"
    HOLD = "vasthouden"
    LOOK_BACK = "terugkijken"
    REACHED = "bereikt"
    AHEAD = "nog"
    EXCEPTIONS = "wel-gelukt"
    IF_THEN = "als-dan"


PLAN_PARTS = (PlanPart.WORDS, PlanPart.NEEDS, PlanPart.HELPERS, PlanPart.HOLD, PlanPart.LOOK_BACK)
BALANCE_PARTS = (PlanPart.REACHED, PlanPart.AHEAD)
PERSEVERANCE_PARTS = (PlanPart.EXCEPTIONS, PlanPart.IF_THEN)

PLAN_FIELDS = {
    PlanPart.NEEDS: "needs",
    PlanPart.HELPERS: "helpers",
    PlanPart.HOLD: "hold",
    PlanPart.REACHED: "reached",
    PlanPart.AHEAD: "ahead",
}
"""The field of Plan with the answer, for questions that are answered with one text."""

PLAN_FORMS = {
    PlanPart.WORDS: Form.TITLE,
    PlanPart.NEEDS: Form.NEEDS,
    PlanPart.HELPERS: Form.HELPERS,
    PlanPart.HOLD: Form.HOLD,
    PlanPart.LOOK_BACK: Form.LOOK_BACK,
    PlanPart.REACHED: Form.REACHED,
    PlanPart.AHEAD: Form.AHEAD,
    PlanPart.EXCEPTIONS: Form.EXCEPTION,
    PlanPart.IF_THEN: Form.IF_THEN,
}
"""The form of each part."""


@dataclass(frozen=True)
class PlanQuestion:
    """A question to ask the worker, and what helps to answer it."""

    question: str
    help: tuple[str, ...]


def plan_part_names(t: Language) -> dict[PlanPart, str]:
    """Return the names of the parts."""
    return {
        PlanPart.WORDS: t.text("Exactly what"),
        PlanPart.NEEDS: t.text("What it takes"),
        PlanPart.HELPERS: t.text("Who helps"),
        PlanPart.HOLD: t.text("What to hold on to"),
        PlanPart.LOOK_BACK: t.text("When to look back"),
        PlanPart.REACHED: t.text("Reached so far"),
        PlanPart.AHEAD: t.text("Still to reach"),
        PlanPart.EXCEPTIONS: t.text("When it did go well"),
        PlanPart.IF_THEN: t.text("If it gets hard"),
    }


def plan_questions(t: Language) -> dict[PlanPart, PlanQuestion]:
    """Return the questions of the parts."""
    return {
        PlanPart.WORDS: PlanQuestion(
            t.text("What exactly are you going to do?"),
            (
                t.text("What do we see when it works out?"),
                t.text("Can you do it with what you know now? If not: what is a smaller step?"),
                t.text("What does it bring you?"),
                t.text("When is it done?"),
            ),
        ),
        PlanPart.NEEDS: PlanQuestion(
            t.text("What does it take?"), (t.text("Time, tools, a course, practice: what has to be there?"),)
        ),
        PlanPart.HELPERS: PlanQuestion(
            t.text("Who can help you?"), (t.text("A colleague, the boss, me: who, and with what?"),)
        ),
        PlanPart.HOLD: PlanQuestion(
            t.text("What should not get lost?"), (t.text("What goes well now and has to stay?"),)
        ),
        PlanPart.LOOK_BACK: PlanQuestion(
            t.text("When do we look back together?"), (t.text("Soon is better than long: a plan fades."),)
        ),
        PlanPart.REACHED: PlanQuestion(
            t.text("What have you reached already?"), (t.text("Small things count. What did you do for it?"),)
        ),
        PlanPart.AHEAD: PlanQuestion(
            t.text("What do you still want to reach?"), (t.text("What is the next small piece?"),)
        ),
        PlanPart.EXCEPTIONS: PlanQuestion(
            t.text("When did it go well after all?"),
            (t.text("Who was there, where was it, and what did you do?"), t.text("What helped then?")),
        ),
        PlanPart.IF_THEN: PlanQuestion(
            t.text("What do you do if it gets hard?"),
            (t.text("For example: if it gets busy, then I ask for help."),),
        ),
    }


def plan_answer(goal: Goal, part: PlanPart, t: Language) -> str:
    """Return what a goal says on a part; "" when it was not asked yet."""
    plan = goal.plan
    match part:
        case PlanPart.WORDS:
            return goal.title
        case PlanPart.LOOK_BACK:
            return t.date_long(plan.look_back) if plan.look_back else ""
        case PlanPart.EXCEPTIONS:
            return "\n".join(plan.exceptions)
        case PlanPart.IF_THEN:
            return "\n".join(if_then_line(one, t) for one in plan.if_then)
        case _:
            return str(getattr(plan, PLAN_FIELDS[part]))


def if_then_line(plan: IfThen, t: Language) -> str:
    """Return an if-then plan in one line; no "if" or "then" that was typed comes twice."""
    cue, action, follows_then = said_if_then(plan)
    if follows_then:
        return t.text("If {cue}, then {action}", cue=cue, action=action)
    return t.text("If {cue}: {action}", cue=cue, action=action)
