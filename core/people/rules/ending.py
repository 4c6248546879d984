"""When a goal or an agreement came to its end."""

from datetime import date

from core.people.records.agreement import Agreement
from core.people.records.goal import Goal
from core.people.records.standing import Standing


def ended_on(record: Goal | Agreement) -> date | None:
    """Return the day it was reached or stopped; None while it is open or in a state of a newer app.

    Where that day was not stored, it is the day on which the record was made.
    """
    if record.state is Standing.OPEN or record.state.is_newer:
        return None
    made = record.created if isinstance(record, Goal) else record.made
    return record.ended or made.date()
