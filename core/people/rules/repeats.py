"""When an item of a set comes back: after 3, 7, 21 and 60 days, as long as it goes well.

That is all there is to it: talking is no recall of facts, and needs no forgetting curve.
"""

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date, timedelta

from core.people.records.practice.round_memory import Repeat, RoundMemory

SPACING = (3, 7, 21, 60)
"""Days until an item comes back, after it went wrong and then after each time it went well."""


def answered(memory: RoundMemory, item: str, today: date, *, is_right: bool) -> RoundMemory:
    """Return the memory after an answer: a wrong one comes back, a right one later each time it was due.

    After the last time it does not come back any more. A right answer before its day changes nothing.
    """
    known = next((one for one in memory.repeats if one.item == item), None)
    others = tuple(one for one in memory.repeats if one.item != item)
    if not is_right:
        return replace(memory, repeats=(*others, _repeat(item, 0, today)))
    if known is None or known.due > today:
        return memory
    step = known.step + 1
    again = (_repeat(item, step, today),) if step < len(SPACING) else ()
    return replace(memory, repeats=(*others, *again))


def after_round(
    memory: RoundMemory, today: date, *, right: Iterable[str], wrong: Iterable[str], block: str
) -> RoundMemory:
    """Return the memory after a round with the items that went right and wrong.

    `block` is the kind that the round was about, or "" after a mixed one.
    """
    for item in right:
        memory = answered(memory, item, today, is_right=True)
    for item in wrong:
        memory = answered(memory, item, today, is_right=False)
    is_new = block and block not in memory.blocks
    return replace(memory, blocks=(*memory.blocks, block)) if is_new else memory


def coming_back(memory: RoundMemory, items: Collection[str]) -> list[tuple[date, tuple[str, ...]]]:
    """Return those of the items that come back, by their day, the next day first."""
    found: dict[date, tuple[str, ...]] = {}
    for one in _by_day(memory):
        if one.item in items:
            found[one.due] = (*found.get(one.due, ()), one.item)
    return list(found.items())


def due(memory: RoundMemory, today: date) -> tuple[str, ...]:
    """Return the items whose day has come, the one that is due longest first."""
    return tuple(one.item for one in _by_day(memory) if one.due <= today)


def waiting(memory: RoundMemory, today: date) -> tuple[str, ...]:
    """Return the items whose day has not come yet, the next one first."""
    return tuple(one.item for one in _by_day(memory) if one.due > today)


def _repeat(item: str, step: int, today: date) -> Repeat:
    return Repeat(item, step, today + timedelta(SPACING[step]))


def _by_day(memory: RoundMemory) -> list[Repeat]:
    return sorted(memory.repeats, key=lambda one: one.due)
