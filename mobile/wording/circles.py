"""The two circles in words (P-06): their names and pictures, what to ask, and the note of a group."""

import flet as ft

from core.language import Language, Words
from core.people.rules.circles import Circle, Circles

CIRCLE_ICONS = {Circle.REACHED: ft.Icons.CHECK_CIRCLE, Circle.AHEAD: ft.Icons.FLAG}


def circle_names(t: Words) -> dict[Circle, str]:
    """Return the names of the circles, from the inner to the outer."""
    return {Circle.REACHED: t.text("Reached so far"), Circle.AHEAD: t.text("Still to do")}


def nothing_yet(t: Words) -> dict[Circle, str]:
    """Return what to ask as long as a circle is empty."""
    return {
        Circle.REACHED: t.text("What worked out already?"),
        Circle.AHEAD: t.text("What do you still want to reach?"),
    }


def circles_text(theme: str, circles: Circles, t: Language) -> str:
    """Return the circles of a group as the text of its note; an empty circle has no line."""
    lines = [
        t.text("Theme: {theme}", theme=theme.strip()) if theme.strip() else "",
        t.text("Reached: {items}", items="; ".join(circles.reached)) if circles.reached else "",
        t.text("Still to do: {items}", items="; ".join(circles.ahead)) if circles.ahead else "",
    ]
    return "\n".join(filter(None, lines))
