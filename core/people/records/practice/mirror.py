"""A sitting with one part of the mirror (P-08): what one does already and wants to do more, and intentions.

A tick chooses what to practise and measures nothing: there are no totals.
"""

from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Self

from core.errors import TextEmpty
from core.people.records.codec import OMITTED, Rest
from core.people.records.plan import IfThen
from core.people.records.practice.record import PracticeRecord, check_items
from core.people.records.text_rules import check_few, check_ids, fitting_line, fitting_or_empty

WORDS_LIMIT = 2_000
LINE_LIMIT = 300
INTENTIONS_LIMIT = 3


@dataclass(frozen=True)
class MirrorSitting(PracticeRecord):
    """One sitting with a `part` of the mirror, by its id; an item can be ticked in both columns.

    `works` is how the first column already works, `how` how one will manage the other. `if_then` makes one of
    the `intentions` concrete. `remind` is the day on which the intentions come back once, None when that is
    over or there are none.
    """

    id: str
    day: date
    changed: datetime
    part: str
    already: tuple[str, ...] = ()
    more: tuple[str, ...] = ()
    works: str = ""
    how: str = ""
    intentions: tuple[str, ...] = ()
    if_then: IfThen | None = field(default=None, metadata=OMITTED)
    remind: date | None = field(default=None, metadata=OMITTED)
    rest: Rest = field(default_factory=dict, hash=False)

    def fitted(self) -> Self:
        """Return the sitting as it is stored.

        Raise TextTooLong, TooMany, or TextEmpty for an intention without words, for half an if-then plan, and
        for one without an intention.
        """
        check_ids(self.part)
        check_items(self.already, self.more)
        check_few(self.intentions, INTENTIONS_LIMIT)
        return replace(
            self,
            works=fitting_or_empty(self.works, WORDS_LIMIT),
            how=fitting_or_empty(self.how, WORDS_LIMIT),
            intentions=tuple(fitting_line(one, LINE_LIMIT) for one in self.intentions),
            if_then=self._fitted_if_then(),
            remind=self.remind if self.intentions else None,
        )

    def _fitted_if_then(self) -> IfThen | None:
        if self.if_then is None:
            return None
        if not self.intentions:
            raise TextEmpty
        return IfThen(
            fitting_line(self.if_then.cue, LINE_LIMIT), fitting_line(self.if_then.action, LINE_LIMIT)
        )
