"""From what was ticked and typed at the mirror to the sitting, and the intentions that come back."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from core.errors import IfThenUnfinished
from core.people.records.plan import IfThen
from core.people.records.practice.mirror import LINE_LIMIT, MirrorSitting
from core.people.records.text_rules import fitting_line_or_empty

RETURN_AFTER = timedelta(days=7)
"""After how long intentions come back, and once more when one puts them off."""


def sitting_of(
    part: str,
    *,
    already: Iterable[str],
    more: Iterable[str],
    works: str,
    how: str,
    intentions: Iterable[str],
    cue: str,
    action: str,
    now: datetime,
) -> MirrorSitting:
    """Return the sitting, not saved yet, of which the intentions come back in a week.

    Lines without words fall out. Raise IfThenUnfinished for half an if-then plan, and for one without an
    intention, TooMany for more intentions than the limit, or TextTooLong.
    """
    day = now.date()
    lines = tuple(filter(None, (fitting_line_or_empty(line, LINE_LIMIT) for line in intentions)))
    plan = _if_then(cue, action)
    if plan and not lines:
        raise IfThenUnfinished
    return MirrorSitting(
        "",
        day,
        now,
        part,
        tuple(already),
        tuple(more),
        works,
        how,
        lines,
        plan,
        day + RETURN_AFTER if lines else None,
    ).fitted()


def returning(mirrors: Iterable[MirrorSitting], today: date) -> tuple[MirrorSitting, ...]:
    """Return the sittings whose intentions come back by today, the oldest first."""
    found = [one for one in mirrors if one.remind and one.remind <= today]
    return tuple(sorted(found, key=lambda one: (one.remind or today, one.day, one.changed)))


def _if_then(cue: str, action: str) -> IfThen | None:
    """Return the plan, None when nothing of it was typed. Raise IfThenUnfinished when only half of it was."""
    halves = [fitting_line_or_empty(half, LINE_LIMIT) for half in (cue, action)]
    if not any(halves):
        return None
    if not all(halves):
        raise IfThenUnfinished
    return IfThen(*halves)
