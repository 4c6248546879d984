"""When it is time again for a colleague to look along: three or four times in half a year keep a skill.

Without such moments skill fell within half a year of training, with them it held.
"""

from collections.abc import Iterable
from datetime import date, timedelta

from core.people.records.practice.look_back import LookBack, LookBackKind

DOTS = 4
HALF_YEAR = timedelta(days=182)
_AGAIN_AFTER = timedelta(days=45)


def colleague_dots(look_backs: Iterable[LookBack], today: date) -> int:
    """Return how many of the dots of the last half year are filled."""
    return min(DOTS, sum(today - day <= HALF_YEAR for day in _days(look_backs)))


def is_time_for_colleague(look_backs: Iterable[LookBack], today: date) -> bool:
    """Return whether no colleague looked along in the last 45 days."""
    return all(today - day > _AGAIN_AFTER for day in _days(look_backs))


def _days(look_backs: Iterable[LookBack]) -> list[date]:
    return [one.day for one in look_backs if one.kind is LookBackKind.COLLEAGUE]
