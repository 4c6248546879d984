"""The one next thing to practise. What was left undone does not pile up: there is never a list."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from enum import Enum
from typing import NamedTuple

from core.people.records.practice.look_back import LookBack, LookBackKind
from core.people.records.practice.mirror import MirrorSitting
from core.people.records.practice.round_memory import RoundMemory
from core.people.records.practice.technique import ChosenTechnique
from core.people.rules.colleague_looks import is_time_for_colleague
from core.people.rules.intentions import returning

_THURSDAY = 4


class Next(Enum):
    """What comes next, in the order in which they are looked for."""

    TECHNIQUE = "technique"
    INTENTION = "intention"
    REPEATS = "repeats"
    CHOOSE = "choose"
    NEW_SET = "new set"
    COLLEAGUE = "colleague"
    WEEK = "week"
    MIRROR = "mirror"


class NextThing(NamedTuple):
    """What comes next, and the id of what it is about.

    That is the card of a technique, the sitting of an intention, a set, or a part of the mirror; "" for the
    others.
    """

    kind: Next
    of: str = ""


def next_thing(
    *,
    technique: ChosenTechnique | None,
    mirrors: Sequence[MirrorSitting],
    memories: Iterable[RoundMemory],
    look_backs: Sequence[LookBack],
    sets: Sequence[str],
    parts: Sequence[str],
    today: date,
) -> NextThing:
    """Return the one next thing.

    `technique` is the one that runs, `memories` has one of each set. `sets` are the ids of all sets in the
    order to begin them, `parts` those of the mirror, at least one.

    A technique that was practised leaves room for the rest until its week is over.
    """
    if technique and technique.practised is None:
        return NextThing(Next.TECHNIQUE, technique.card)
    if found := returning(mirrors, today):
        return NextThing(Next.INTENTION, found[0].id)
    begun = {one.practice_set: one for one in memories if one.is_begun}
    if repeats := _longest_due(sets, begun, today):
        return NextThing(Next.REPEATS, repeats)
    if technique is None or technique.due <= today:
        return NextThing(Next.CHOOSE)
    if unknown := next((one for one in sets if one not in begun), None):
        return NextThing(Next.NEW_SET, unknown)
    if is_time_for_colleague(look_backs, today):
        return NextThing(Next.COLLEAGUE)
    if _is_time_for_week(look_backs, today):
        return NextThing(Next.WEEK)
    return NextThing(Next.MIRROR, _longest_ago(parts, mirrors))


def _longest_due(sets: Iterable[str], begun: Mapping[str, RoundMemory], today: date) -> str | None:
    """Return the set with the item that is due longest, the first of equals; None when nothing is due."""
    come = [
        (repeat.due, place, one)
        for place, one in enumerate(sets)
        if one in begun
        for repeat in begun[one].repeats
        if repeat.due <= today
    ]
    return min(come)[-1] if come else None


def _is_time_for_week(look_backs: Iterable[LookBack], today: date) -> bool:
    """Return whether the week is nearly over, and was not looked back on."""
    week = today.isocalendar()[:2]
    looked = any(one.kind is LookBackKind.WEEK and one.day.isocalendar()[:2] == week for one in look_backs)
    return today.isoweekday() >= _THURSDAY and not looked


def _longest_ago(parts: Iterable[str], mirrors: Iterable[MirrorSitting]) -> str:
    """Return the part that was filled in longest ago, one that never was before all others."""
    last: dict[str, date] = {}
    for one in mirrors:
        last[one.part] = max(one.day, last.get(one.part, one.day))
    return min(parts, key=lambda part: last.get(part, date.min))
