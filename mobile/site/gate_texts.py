"""What the gate of the page says by itself; the sentences about a try come from the app."""

from collections.abc import Mapping

from core.errors import BlankSecret
from core.language import Language
from mobile.wording.error_messages import error_message


def gate_texts(t: Language) -> Mapping[str, str]:
    """Return the sentences of the gate, by the names that its script uses."""
    return {
        "blank": error_message(BlankSecret(), t),
        "starting": t.text("The app is still starting. Your notes open right after that."),
        "lostStarting": t.text("This opens as soon as the app has started."),
        "opening": t.text("Opening the lock. This takes a moment."),
        "finger": t.text("Your phone is waiting for your finger. Typing works too."),
        "show": t.text("Show what I type"),
        "hide": t.text("Hide what I type"),
        "left": t.text("{time} to go", time="{time}"),
    }
