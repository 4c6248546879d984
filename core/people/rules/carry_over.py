"""What was agreed and is not finished comes along to the next talk by itself, until it is done or let go.

What was done must also be seen (B-02): the worker was told or shown that something changed.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from core.people.records.agreement import Agreement, Slot
from core.people.records.note import Note
from core.people.records.standing import Standing
from core.people.rules.ending import ended_on
from core.people.rules.spoken import is_talk

_SEEN_LATER = (Slot.ME, Slot.TOGETHER, Slot.COLLEAGUE)
"""Who does what the worker may not see by itself."""


@dataclass(frozen=True)
class Carried:
    """An open agreement; `days_late` is 0 until the day after it was for, and for one without a day.

    `talks_since` is how many talks there were after the day it was made.
    """

    agreement: Agreement
    days_late: int
    talks_since: int


def open_agreements(
    agreements: Iterable[Agreement], notes: Iterable[Note], today: date
) -> tuple[Carried, ...]:
    """Give every agreement that is not done or let go: by its day, so the latest in time first.

    Those without a day come last; of equals, the one made first.
    """
    talks: defaultdict[str, list[date]] = defaultdict(list)
    for note in notes:
        if is_talk(note) and note.day <= today:
            talks[note.person].append(note.day)
    for days in talks.values():
        days.sort()
    unfinished = [one for one in agreements if one.state is Standing.OPEN]
    return tuple(
        _carried(one, talks[one.person], today)
        for one in sorted(unfinished, key=lambda one: (one.due or date.max, one.made, one.id))
    )


def to_show(agreements: Iterable[Agreement]) -> tuple[Agreement, ...]:
    """Give what the writer did, alone or together, and the worker did not see yet; the longest ago first."""
    unseen = [
        one
        for one in agreements
        if one.state is Standing.REACHED and one.shown is None and one.slot in _SEEN_LATER
    ]
    return tuple(sorted(unseen, key=lambda one: (ended_on(one) or date.max, one.made, one.id)))


def _carried(agreement: Agreement, talks: list[date], today: date) -> Carried:
    late = (today - agreement.due).days if agreement.due else 0
    since = len(talks) - bisect_right(talks, agreement.made.date())
    return Carried(agreement, max(0, late), since)
