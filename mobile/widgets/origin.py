"""Where a note comes from that keeps the words of a copy or of another window."""

from core.language import Language
from core.people.records.note import Origin
from mobile.widgets.standing import standings


def from_elsewhere(origin: Origin, t: Language) -> str:
    """Say where it read so, on which day, and how a goal stood there."""
    day = t.date(origin.day)
    if origin.is_window:
        return t.text("It read so in another window on {day}", day=day)
    if origin.state is None:
        return t.text("It read so in the copy of {day}", day=day)
    return t.text("It read so in the copy of {day}: {state}", day=day, state=standings(t)[origin.state])
