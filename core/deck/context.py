"""Where someone coaches: one-on-one, within hearing of a group, or at a distance."""

from enum import StrEnum


class Context(StrEnum):
    """The coaching context; it changes the order of the cards and the advice on each."""

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
        """Return the sort key of cards by fit: 0 fits, 1 with care, 2 better not here."""
        return {Fit.GOOD: 0, Fit.CAREFUL: 1}.get(self, 2)
