"""Composes rounds of practice, with the chance that the composition root has given."""

from collections.abc import Collection, Sequence
from random import Random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.practice.play import Play
    from core.practice.practice_set import PracticeSet

_ORDERS = 1_000_000


class PracticeRounds:
    """Says which items come in a round, and in which order their replies stand."""

    def __init__(self, random: Random) -> None:
        self._random = random

    def begin(
        self,
        practice_set: "PracticeSet",
        *,
        done: Collection[str],
        due: Sequence[str],
        waiting: Collection[str],
        aloud: bool,
    ) -> "Play":
        """Return a round that begins; `done`, `due` and `waiting` are as in `compose`."""
        # imported here, as the start of the app makes this service and practises nothing
        from core.practice.play import Play
        from core.practice.rounds import compose

        new = compose(practice_set, done=done, due=due, waiting=waiting, random=self._random)
        order = str(self._random.randrange(_ORDERS))
        return Play(practice_set=practice_set, items=new.items, block=new.block, order=order, aloud=aloud)
