"""How a goal stands, in words."""

from core.language import Language
from core.people.records.standing import Standing
from mobile.widgets.named import Named, newer


def standings(t: Language) -> dict[Standing, str]:
    """Give the words for each way a goal can stand."""
    return Named(
        {
            Standing.OPEN: t.text("Working on it"),
            Standing.REACHED: t.text("Reached"),
            Standing.STOPPED: t.text("Stopped"),
        },
        newer(t),
    )
