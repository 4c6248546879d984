"""What a note says besides its text: which talk it was, the card, what was seen, and if it is a nugget."""

from dataclasses import dataclass, field
from enum import StrEnum

from core.people.records.codec import OMITTED, called
from core.people.records.open_enum import OpenEnum
from core.people.records.text_rules import check_few, check_ids, check_short

SIGNS_LIMIT, SIGN_LIMIT = 100, 100
"""How many signs, and characters in one: far more than this version has."""


class Talk(OpenEnum):
    """What kind of talk a note is about. A note that is about none has None in its place."""

    SHORT = "short"
    CALL = "call"
    QUARTER = "quarter"
    GROUP = "group"


class Sign(StrEnum):
    """What one sees or hears most, to tap instead of to type: behaviour, never a judgement or health."""

    DID_IT = "did it"
    TRIED = "tried"
    KEPT_AT_IT = "kept at it"
    ASKED = "asked"
    HELPED = "helped"
    IDEA = "idea"
    WANTS = "wants"
    CAN = "can"
    DOUBTS = "doubts"
    DISAGREES = "disagrees"
    QUIET = "quiet"
    PROUD = "proud"
    RECOGNISED = "recognised"
    CHOSE = "chose"
    OWN_PLAN = "own plan"
    RETOLD = "retold"


class Obstacle(OpenEnum):
    """What stands in the way of good work (B-06): a trait of the work, never of the worker."""

    TOO_MUCH = "too much"
    WAITING = "waiting"
    TOOLS = "tools"
    UNCLEAR = "unclear"
    ALONE = "alone"
    OTHER = "other"


@dataclass(frozen=True)
class Details:
    """The talk, the ids of the card and the guide that were used, the `signs` that were tapped, and the rest.

    `is_nugget` is whether it is a gold nugget, `obstacle` what the worker named as being in the way.
    A sign that this version does not know stays as it was written.
    """

    talk: Talk | None = field(default=None, metadata=OMITTED)
    card: str | None = field(default=None, metadata=OMITTED)
    signs: tuple[str, ...] = field(default=(), metadata=OMITTED)
    is_nugget: bool = field(default=False, metadata=called("nugget") | OMITTED)
    guide: str | None = field(default=None, metadata=OMITTED)
    obstacle: Obstacle | None = field(default=None, metadata=OMITTED)

    def fitted(self) -> "Details":
        """Return the details as they are stored. Raise TextTooLong or TooMany."""
        check_ids(self.card, self.guide)
        check_few(self.signs, SIGNS_LIMIT)
        for sign in self.signs:
            check_short(sign, SIGN_LIMIT)
        return self


NO_DETAILS = Details()
"""Of a note that is text alone."""
