"""What stands around a goal: what it takes, who helps, what to hold on to, and what was reached.

The questions behind it are those of technique 17 (making a plan) and 18 (helping to keep going) of
"Coachen op de werkplek", and the balance of P-13 between what was reached and what is still to reach.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from core.people.records.fields import day_or_none, iso_or_none, text_in, text_or_empty
from core.people.records.wording import fitting_line, fitting_or_empty

WORDS_LIMIT = 2_000
LINE_LIMIT = 300
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

    def fitted(self) -> "Plan":
        """Give the plan as it is kept. Raises TextEmpty for half an if-then plan, or TextTooLong."""
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
        """Give its words, a line each."""
        lines = [getattr(self, field) for field in _TEXTS]
        lines += [f"{one.cue} - {one.action}" for one in self.if_then]
        return [line for line in [*lines, *self.exceptions, iso_or_none(self.look_back)] if line]

    def to_doc(self) -> dict[str, Any]:
        """Give what the goal's document says of it."""
        return {
            **{field: getattr(self, field) for field in _TEXTS},
            "if_then": [[one.cue, one.action] for one in self.if_then],
            "exceptions": list(self.exceptions),
            "look_back": iso_or_none(self.look_back),
        }

    @classmethod
    def from_doc(cls, doc: Mapping[str, Any]) -> "Plan":
        """Read it back; a KeyError, TypeError or ValueError when it is none."""
        pairs = [dict(zip(("cue", "action"), pair, strict=True)) for pair in doc["if_then"]]
        exceptions = [{"words": words} for words in doc["exceptions"]]
        return cls(
            **{field: text_or_empty(doc, field) for field in _TEXTS},
            if_then=tuple(IfThen(text_in(pair, "cue"), text_in(pair, "action")) for pair in pairs),
            exceptions=tuple(text_in(one, "words") for one in exceptions),
            look_back=day_or_none(doc, "look_back"),
        )


NO_PLAN = Plan()
"""Of a goal that nothing was asked about yet."""
