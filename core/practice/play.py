"""A round as it is played: which item is in hand, what is asked about it, and what was tapped.

Nothing is counted. Whether each first tap on an item was the fitting one decides only whether it comes back.
"""

from dataclasses import dataclass, replace
from random import Random
from typing import Self

from core.practice.practice_set import Item, PracticeSet
from core.practice.rounds import Ask, asked, in_some_order


@dataclass(frozen=True)
class Question:
    """What is asked about an item: the ids of the answers in their order, and the one that fits.

    The id of a reply is its place in the item, from 0.
    """

    ask: Ask
    answers: tuple[str, ...]
    fitting: str


@dataclass(frozen=True, kw_only=True)
class Play:
    """A round with a set, as far as it was played.

    `items` are the ids of its items and `block` the kind whose block it is, or "", as in `Round`. `order` is
    what the order of the replies follows from, so that it is the same whenever the round is taken up. `right`
    are the items of which each first tap was the fitting one, `wrong` the others that are done. Of the item
    in hand the question of this `number`, from 0, is in hand, and `taps` are the answers that were tapped.

    Where a colleague reads `aloud`, `heard` is the item that was read last.
    """

    practice_set: PracticeSet
    items: tuple[str, ...] = ()
    block: str = ""
    order: str = ""
    right: tuple[str, ...] = ()
    wrong: tuple[str, ...] = ()
    number: int = 0
    taps: tuple[str, ...] = ()
    aloud: bool = False
    heard: str = ""

    @property
    def item(self) -> Item | None:
        """The item in hand, or None before and after a round. One that is in the set no more is left out."""
        done = {*self.right, *self.wrong}
        return next(
            (one for one in map(self.practice_set.one, self.items) if one and one.id not in done), None
        )

    @property
    def place(self) -> int:
        """Which item of the round is in hand, from 1."""
        return len(self.right) + len(self.wrong) + 1

    def questions(self, item: Item) -> list[Question]:
        """Return what is asked about an item of this round."""
        return [self._question(ask, item) for ask in asked(item, self.block)]

    def question(self, item: Item) -> Question:
        """Return the question in hand, of the item in hand."""
        return self.questions(item)[self.number]

    def tapped(self) -> str | None:
        """Return the answer to the question in hand, or None while it was not answered."""
        return self.taps[self.number] if self.number < len(self.taps) else None

    def is_told(self, item: Item) -> bool:
        """Whether it was answered what the item in hand is, so that its words may be explained.

        While its kind is still to be asked they would give that away.
        """
        return not any(one.ask is not Ask.REPLY for one in self.questions(item)[len(self.taps) :])

    def is_read_aloud_now(self, item: Item) -> bool:
        """Whether the colleague is to read the item in hand."""
        return self.aloud and not self.taps and self.heard != item.id

    def is_hidden(self, item: Item) -> bool:
        """Whether the item in hand is to be heard, and not read."""
        return self.aloud and not self.is_told(item)

    def tap(self, answer: str) -> Self:
        """Return the round after an answer to the question in hand; only the first one counts."""
        return self if self.tapped() is not None else replace(self, taps=(*self.taps, answer))

    def go_on(self) -> Self:
        """Return the round at the next question about the item in hand, or else at the next item."""
        item = self.item
        if item is None:
            return self
        questions = self.questions(item)
        if self.number + 1 < len(questions):
            return replace(self, number=self.number + 1)
        is_right = self.taps == tuple(one.fitting for one in questions)
        return replace(
            self,
            right=(*self.right, item.id) if is_right else self.right,
            wrong=self.wrong if is_right else (*self.wrong, item.id),
            number=0,
            taps=(),
        )

    def checked(self) -> Self:
        """Return the round; an item in hand that an update of the app has changed begins anew."""
        questions = self.questions(self.item) if self.item else []
        are_known = all(tap in one.answers for tap, one in zip(self.taps, questions, strict=False))
        if self.number < len(questions) >= len(self.taps) and are_known:
            return self
        return replace(self, number=0, taps=())

    def _question(self, ask: Ask, item: Item) -> Question:
        if ask is Ask.SIDE:
            return Question(ask, tuple(one.id for one in self.practice_set.sides), item.side)
        if ask is Ask.KIND:
            return Question(ask, tuple(one.id for one in self.practice_set.kinds), item.kind)
        random = Random(f"{self.order}/{item.id}")  # noqa: S311 - an order of replies, no secret
        ids = {reply: str(place) for place, reply in enumerate(item.replies)}
        best = next(one for one in item.replies if one.best)
        return Question(ask, tuple(ids[one] for one in in_some_order(item.replies, random)), ids[best])
