"""What a note says besides its text: which talk it was, the card, what was seen, and if it is a nugget."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, StrEnum
from typing import Any

from core.people.records.fields import text_in


class Talk(Enum):
    """What kind of talk a note is about. A note that is about none has None in its place."""

    SHORT = "short"
    CALL = "call"
    QUARTER = "quarter"


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


@dataclass(frozen=True)
class Details:
    """The talk, the id of the card that was used, the `signs` that were tapped, and whether it is a nugget.

    A sign that this version does not know stays as it was written.
    """

    talk: Talk | None = None
    card: str | None = None
    signs: tuple[str, ...] = ()
    is_nugget: bool = False

    def to_doc(self) -> dict[str, Any]:
        """Give the fields they add to a document; those that say nothing are left out."""
        fields = {
            "talk": self.talk.value if self.talk else None,
            "card": self.card,
            "signs": list(map(str, self.signs)),
            "nugget": self.is_nugget,
        }
        return {field: value for field, value in fields.items() if value}

    @classmethod
    def from_doc(cls, doc: Mapping[str, Any]) -> "Details":
        """Read those fields; a KeyError, TypeError or ValueError when they are not what they should be."""
        signs = doc.get("signs", [])
        if not isinstance(signs, list) or not all(isinstance(sign, str) for sign in signs):
            raise TypeError("signs")
        return cls(
            Talk(doc["talk"]) if doc.get("talk") else None,
            text_in(doc, "card") if doc.get("card") else None,
            tuple(signs),
            doc.get("nugget") is True,
        )


NO_DETAILS = Details()
"""Of a note that is text alone."""
