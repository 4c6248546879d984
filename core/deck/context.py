"""Where someone coaches: alone with a person, with a group that hears it, or from afar."""

from enum import StrEnum


class Context(StrEnum):
    """The choice at the top of the deck; it reorders the cards and changes what each advises."""

    ALONE = "alone"
    GROUP = "group"
    DISTANCE = "distance"


class Fit(StrEnum):
    """How well a card fits a context. APART: take the person aside. WAIT: until you see each other."""

    GOOD = "good"
    CAREFUL = "careful"
    APART = "apart"
    WAIT = "wait"

    @property
    def rank(self) -> int:
        """Its place in a row of cards: 0 for what fits best, 2 for what had better not be done here."""
        return {Fit.GOOD: 0, Fit.CAREFUL: 1}.get(self, 2)
