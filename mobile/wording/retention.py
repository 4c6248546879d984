"""Records past their retention time, in words."""

from collections import Counter

from core.language import Language
from core.people.records.tables import AGREEMENTS, ANSWERS, GOALS, NOTES, POINTS, TRIALS
from core.people.rules.retention import Expired, Reason


def past_retention_line(past: Expired, t: Language) -> str:
    """Return what is past its time of one person, and why."""
    many = Counter(table for table, _ in past.records)
    numbers = {
        t.plural("{n} note", "{n} notes", many[NOTES]): many[NOTES],
        t.plural("{n} goal", "{n} goals", many[GOALS]): many[GOALS],
        t.plural("{n} agreement", "{n} agreements", many[AGREEMENTS]): many[AGREEMENTS],
        t.plural("{n} number on the scale", "{n} numbers on the scale", many[ANSWERS]): many[ANSWERS],
        t.plural("{n} point to talk about", "{n} points to talk about", many[POINTS]): many[POINTS],
        t.plural("{n} trial", "{n} trials", many[TRIALS]): many[TRIALS],
    }
    what = t.list(line for line, number in numbers.items() if number)
    if past.reason is Reason.LEFT:
        gone = t.text("Does not work here any more. All of it can go.")
        return f"{gone} ({what})" if what else gone
    return t.text("Older than a year: {what}", what=what)
