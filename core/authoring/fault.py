"""A broken rule of the language of deck and guides."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """A broken rule: on which card or guide, in which field and text if it is about one, and what it is."""

    card: str
    rule: str
    field: str = ""
    text: str = ""

    def __str__(self) -> str:
        """Return it in one line."""
        place = f"{self.card}.{self.field}" if self.field else self.card
        return f"{place}: {self.rule}" + (f": {self.text}" if self.text else "")
