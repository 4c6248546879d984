"""A broken rule of the deck's language."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """A broken rule: on which card, in which field and text where it is about one, and what the rule is."""

    card: str
    rule: str
    field: str = ""
    text: str = ""

    def __str__(self) -> str:
        """Return it in one line."""
        place = f"{self.card}.{self.field}" if self.field else self.card
        return f"{place}: {self.rule}" + (f": {self.text}" if self.text else "")
