"""Which items come in a round of two minutes: what is to be repeated, then a block of one kind, later a mix.

Mixing kinds that look alike helps to tell them apart, once each was seen by itself.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum
from random import Random

from core.practice.practice_set import Item, PracticeSet, Reply


class Ask(StrEnum):
    """What is asked about an item, in this order."""

    SIDE = "side"
    KIND = "kind"
    REPLY = "reply"


@dataclass(frozen=True)
class Round:
    """The ids of the items, in their order, and the kind whose block it is, or "" in a mixed round."""

    items: tuple[str, ...]
    block: str = ""


def next_block(practice_set: PracticeSet, done: Collection[str]) -> str:
    """Return the first kind that was not done as a block yet, or "" when the set is mixed by now."""
    return next((kind.id for kind in practice_set.kinds if kind.id not in done), "")


def compose(
    practice_set: PracticeSet,
    *,
    done: Collection[str],
    due: Sequence[str],
    waiting: Collection[str],
    random: Random,
) -> Round:
    """Return the next round of a set.

    `done` are the kinds that were done as a block, `due` the items whose day has come, longest due first, and
    `waiting` those whose day has not come: they stay away, unless nothing else is left. In a block at most
    half of the round is for what is due.
    """
    block = next_block(practice_set, done)
    known = [item_id for item_id in due if practice_set.one(item_id)]
    first = known[: practice_set.round // 2 if block else practice_set.round]
    fresh = [item for item in practice_set.items if not block or item.kind == block]
    later = [item for item in fresh if item.id in waiting]
    fresh = [item for item in fresh if item.id not in waiting and item.id not in first]
    rest = _shuffled(fresh, random) or ([] if first else _shuffled(later, random))
    return Round((*first, *rest)[: practice_set.round], block)


def asked(item: Item, block: str) -> tuple[Ask, ...]:
    """Return what is asked about an item; its kind is not, in a block of that kind."""
    return (
        Ask.SIDE,
        *([Ask.KIND] if item.kind and item.kind != block else []),
        *([Ask.REPLY] if item.replies else []),
    )


def in_some_order(replies: Sequence[Reply], random: Random) -> list[Reply]:
    """Return the replies of an item in an order that does not give the best away."""
    return random.sample(replies, len(replies))


def _shuffled(items: Sequence[Item], random: Random) -> list[str]:
    return [item.id for item in random.sample(items, len(items))]
