"""How far a guided talk is of which there is a draft: prepared, or already being logged."""

from core.people.records.draft import Values

_LOGGED = (
    "text",
    "goal",
    "details.card",
    "details.signs",
    "details.is_nugget",
    "details.obstacle",
    "next_step",
    "slot",
    "slot.worker",
    "slot.me",
    "slot.together",
    "due",
    "trial.text",
    "talked_about",
)
"""What is said of a talk after it, beside its day and its kind."""


def is_being_logged(values: Values) -> bool:
    """Return whether these values of a talk hold something of how it went."""
    return any(values.get(name) for name in _LOGGED)
