"""Where a note comes from that keeps the words of a copy."""

from core.language import Language
from core.people.records.note import Origin
from mobile.widgets.standing import standings


def from_copy(origin: Origin, t: Language) -> str:
    """Say of which day the copy was, and how a goal stood in it."""
    day = t.date(origin.day)
    if origin.state is None:
        return t.text("It read so in the copy of {day}", day=day)
    return t.text("It read so in the copy of {day}: {state}", day=day, state=standings(t)[origin.state])
