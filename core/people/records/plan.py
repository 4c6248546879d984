"""What stands around a goal: what it takes, who helps, what to hold on to, and what was reached.

The questions behind it are those of technique 17 (making a plan) and 18 (helping to keep going) of
"Coachen op de werkplek", and the balance of P-13 between what was reached and what is still to reach.
"""

from dataclasses import dataclass, field, replace
from datetime import date

from core.people.records.codec import Rest
from core.people.records.text_rules import check_few, fitting_line, fitting_or_empty

WORDS_LIMIT = 2_000
LINE_LIMIT = 300
ITEMS_LIMIT = 100
_TEXTS = ("needs", "helpers", "hold", "reached", "ahead")


@dataclass(frozen=True)
class IfThen:
    """What someone will do when something comes up: if `cue`, then `action`."""

    cue: str
    action: str


@dataclass(frozen=True)
class Plan:
    """The plan of one goal; a text that was not asked yet is "".

    `needs` are conditions, `helpers` who helps, `hold` what not to lose sight of, `reached` and `ahead` what
    was reached and what is still to reach, `exceptions` when it went well after all, `look_back` the day to
    look back on.
    """

    needs: str = ""
    helpers: str = ""
    hold: str = ""
    reached: str = ""
    ahead: str = ""
    if_then: tuple[IfThen, ...] = ()
    exceptions: tuple[str, ...] = ()
    look_back: date | None = None
    rest: Rest = field(default_factory=dict, hash=False)

    def fitted(self) -> "Plan":
        """Return the plan as stored. Raise TextEmpty for half an if-then plan, TextTooLong or TooMany."""
        check_few(self.if_then, ITEMS_LIMIT)
        check_few(self.exceptions, ITEMS_LIMIT)
        return replace(
            self,
            needs=fitting_or_empty(self.needs, WORDS_LIMIT),
            helpers=fitting_or_empty(self.helpers, WORDS_LIMIT),
            hold=fitting_or_empty(self.hold, WORDS_LIMIT),
            reached=fitting_or_empty(self.reached, WORDS_LIMIT),
            ahead=fitting_or_empty(self.ahead, WORDS_LIMIT),
            if_then=tuple(
                IfThen(fitting_line(one.cue, LINE_LIMIT), fitting_line(one.action, LINE_LIMIT))
                for one in self.if_then
            ),
            exceptions=tuple(fitting_line(one, LINE_LIMIT) for one in self.exceptions),
        )

    def said(self) -> list[str]:
        """Return its words, a line each."""
        lines = [getattr(self, field) for field in _TEXTS]
        lines += [f"{one.cue} - {one.action}" for one in self.if_then]
        look_back = self.look_back.isoformat() if self.look_back else ""
        return [line for line in [*lines, *self.exceptions, look_back] if line]


NO_PLAN = Plan()
"""Of a goal that nothing was asked about yet."""
