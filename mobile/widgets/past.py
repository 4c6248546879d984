"""What is past its time, gathered and in words."""

from collections import Counter
from typing import TYPE_CHECKING

from core.language import Language
from core.people.records.tables import AGREEMENTS, ANSWERS, GOALS, NOTES
from core.people.rules.retention import Expired, Reason, expired
from mobile.state import State
from mobile.widgets.reckoned import reckoned_once

if TYPE_CHECKING:
    from core.people.notebook import Notebook


@reckoned_once
def all_past(app: State, book: "Notebook") -> tuple[Expired, ...]:
    """Give what to ask about now, person by person."""
    return expired(
        book.people(),
        book.all_goals(),
        book.all_notes(),
        book.answers.all(),
        book.agreements.all(),
        app.today(),
    )


def past_line(past: Expired, t: Language) -> str:
    """Say what it is of one person, and why it is asked."""
    many = Counter(table for table, _ in past.records)
    numbers = {
        t.plural("{n} note", "{n} notes", many[NOTES]): many[NOTES],
        t.plural("{n} goal", "{n} goals", many[GOALS]): many[GOALS],
        t.plural("{n} agreement", "{n} agreements", many[AGREEMENTS]): many[AGREEMENTS],
        t.plural("{n} number on the scale", "{n} numbers on the scale", many[ANSWERS]): many[ANSWERS],
    }
    what = t.list(line for line, number in numbers.items() if number)
    if past.reason is Reason.LEFT:
        gone = t.text("Does not work here any more. All of it can go.")
        return f"{gone} ({what})" if what else gone
    return t.text("Older than a year: {what}", what=what)
