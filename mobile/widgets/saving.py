"""The button that saves a form, and what is said once it is saved."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.language import Language
from core.people.records.note import Note
from mobile.widgets.buttons import Tap


@dataclass(frozen=True)
class SaveButton:
    """The button that saves a form, which `screen` puts in its place; without a `name` it says "Save"."""

    on_save: Tap
    disabled: bool
    name: str = ""


def saved(beside: Sequence[Note], t: Language) -> str:
    """Return what is said after saving; `beside` are the notes with words that another window saved there."""
    if not beside:
        return t.text("Saved")
    return t.text("Saved. In another window something else was saved here: that is a note now.")
