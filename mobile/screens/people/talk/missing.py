"""The screens for a guide that is not there, or that is not for one person."""

import flet as ft

from core.language import Language
from core.talks.guide import Guide
from mobile.widgets.not_found import not_found


def guide_missing(guide: Guide | None, t: Language) -> ft.Control:
    """Build the screen that shows why no talk with one person can follow this guide."""
    if guide is None:
        return not_found(t.text("Talk"), t.text("This guide does not exist (any more)."))
    return not_found(guide.title, t.text("This talk is for a group, not for one person."))
