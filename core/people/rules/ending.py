"""When a goal, an agreement, a point or a trial came to its end."""

from datetime import date

from core.people.records.agreement import Agreement
from core.people.records.goal import Goal
from core.people.records.standing import Standing
from core.people.records.talk_point import TalkPoint
from core.people.records.trial import Trial


def ended_on(record: Goal | Agreement | TalkPoint | Trial) -> date | None:
    """Return the day it was reached or stopped; None while it is open or in a state of a newer app.

    Where that day was not stored, it is the day on which the record was made.
    """
    if record.state is Standing.OPEN or record.state.is_newer:
        return None
    made = record.created if isinstance(record, Goal) else record.made
    return record.ended or made.date()
