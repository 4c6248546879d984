"""A guide of a talk as a row to tap."""

import flet as ft

from core.language import Language
from core.talks.guide import Guide
from core.talks.wording import minutes_line
from mobile.routing import link_to
from mobile.widgets import typography
from mobile.widgets.tile import spoken_label, tile


def guide_tile(guide: Guide, route: str, t: Language) -> ft.Control:
    """Build the row that opens a route about a guide, with what the talk is for and how long it takes."""
    minutes = minutes_line(guide, t)
    lines = [typography.body(guide.gist), typography.quiet(minutes)]
    return tile(guide.title, lines, link_to(route), label=spoken_label(guide.title, guide.gist, minutes))
