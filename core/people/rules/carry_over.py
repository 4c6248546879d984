"""What was agreed and is not finished comes along to the next talk by itself, until it is done or let go.

What was done must also be seen (B-02): the worker was told or shown that something changed.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from core.people.records.agreement import Agreement, Assignee
from core.people.records.standing import Standing
from core.people.rules.ending import ended_on

_SEEN_LATER = (Assignee.ME, Assignee.TOGETHER, Assignee.COLLEAGUE)
"""Who does what the worker may not see by themselves."""


@dataclass(frozen=True)
class Carried:
    """An open agreement; `days_late` is 0 until the day after it was for, and for one without a day."""

    agreement: Agreement
    days_late: int


def open_agreements(agreements: Iterable[Agreement], today: date) -> tuple[Carried, ...]:
    """Return every agreement that is not done or let go, by its day, so the latest in time first.

    Those without a day come last; of equals, the one made first.
    """
    return tuple(
        Carried(one, max(0, (today - one.due).days) if one.due else 0) for one in _by_day(agreements)
    )


def _by_day(agreements: Iterable[Agreement]) -> list[Agreement]:
    unfinished = (one for one in agreements if one.state is Standing.OPEN)
    return sorted(unfinished, key=lambda one: (one.due or date.max, one.made, one.id))


def first_open(agreements: Iterable[Agreement]) -> dict[str, Agreement]:
    """Return by person the open agreement that comes first: by its day, and without one by its age."""
    first: dict[str, Agreement] = {}
    for one in _by_day(agreements):
        first.setdefault(one.person, one)
    return first


def to_show(agreements: Iterable[Agreement]) -> tuple[Agreement, ...]:
    """Return what the writer did, alone or together, and the worker did not see yet; longest ago first."""
    unseen = [
        one
        for one in agreements
        if one.state is Standing.REACHED and one.shown is None and one.slot in _SEEN_LATER
    ]
    return tuple(sorted(unseen, key=lambda one: (ended_on(one) or date.max, one.made, one.id)))
