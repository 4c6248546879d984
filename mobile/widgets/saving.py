"""Where the button that saves stands: under a thumb, or in the top bar where something could cover it."""

from collections.abc import Sequence

import flet as ft

from core.language import Language
from core.people.records.note import Note
from mobile.state import State
from mobile.widgets.buttons import Tap, in_bar, primary
from mobile.widgets.screen import has_room


def saving(app: State, on_save: Tap, *, disabled: bool, name: str = "") -> dict[str, list[ft.Control]]:
    """Give the button as what `screen` takes; it says "Save" unless it has another `name`.

    At large text, and where little height is left, the foot comes last, below a long form. On an iPhone the
    lower half of an installed app may take no taps after the keyboard was there.
    """
    name = name or app.language.text("Save")
    if not has_room(app) or app.platform.is_ios:
        return {"actions": [in_bar(name, on_save, disabled=disabled)]}
    return {"foot": [primary(name, on_save, icon=ft.Icons.CHECK, disabled=disabled)]}


def saved(beside: Sequence[Note], t: Language) -> str:
    """Say that it is saved, and where the words are that another window saved in the same place."""
    if not beside:
        return t.text("Saved")
    return t.text("Saved. In another window something else was saved here: that is a note now.")
