"""What a worker takes home from a talk: the agreements that were made in it and are still open."""

from collections.abc import Iterable
from datetime import date

from core.people.records.agreement import Agreement
from core.people.rules.carry_over import open_agreements


def to_take_home(agreements: Iterable[Agreement], today: date) -> tuple[Agreement, ...]:
    """Return the open agreements of today, by their day; when none was made today, all that are open."""
    unfinished = [one.agreement for one in open_agreements(agreements, today)]
    of_today = tuple(one for one in unfinished if one.made.date() == today)
    return of_today or tuple(unfinished)
