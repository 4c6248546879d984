"""What is expected and what is possible at a workplace (D-04), written once for all who work there.

It is about the work and about nobody in particular.
"""

from dataclasses import dataclass, field, replace
from datetime import datetime

from core.folding import fold
from core.people.records.codec import Rest, Stored
from core.people.records.place import WHERE_LIMIT
from core.people.records.text_rules import fitting_line_or_empty, fitting_or_empty

WORDS_LIMIT = 2_000


@dataclass(frozen=True)
class Workplace(Stored):
    """One workplace; `where` is what the details of its people say, "" for the own floor without a name.

    `role` is what the role asks for, `options` what one can learn, do or become there; `changed` is aware.
    """

    id: str
    where: str
    changed: datetime
    role: str = ""
    options: str = ""
    rest: Rest = field(default_factory=dict, hash=False)

    @property
    def about(self) -> str:
        """The id of nobody."""
        return ""

    def is_at(self, where: str) -> bool:
        """Return whether this is the workplace called `where`; capitals and accents do not matter."""
        return fold(self.where).strip() == fold(where).strip()

    def fitted(self) -> "Workplace":
        """Return the workplace as it is stored. Raise TextTooLong."""
        return replace(
            self,
            where=fitting_line_or_empty(self.where, WHERE_LIMIT),
            role=fitting_or_empty(self.role, WORDS_LIMIT),
            options=fitting_or_empty(self.options, WORDS_LIMIT),
        )

    def said(self) -> str:
        """Return all the words of this record, a line each."""
        return "\n".join(filter(None, (self.where, self.role, self.options)))
