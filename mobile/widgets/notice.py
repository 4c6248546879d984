"""Sentences that come up by themselves; a screen reader says them at once. Never by colour alone."""

import flet as ft

from core.errors import GoudklompjeError
from core.language import Language
from mobile.messages import sentence
from mobile.theme import EDGE_WIDTH, GAP, RADIUS, Colour
from mobile.widgets import words
from mobile.widgets.marked import marked


def done(text: str) -> list[ft.Control]:
    """Say that something is done; nothing for an empty text."""
    return [_notice(ft.Icons.CHECK_CIRCLE, text, Colour.DONE)] if text else []


def busy(text: str) -> list[ft.Control]:
    """Say what is going on; nothing for an empty text."""
    return [_notice(ft.Icons.HOURGLASS_TOP, text, Colour.QUIET)] if text else []


def failed(fault: GoudklompjeError | None, t: Language) -> list[ft.Control]:
    """Say what happened, what is safe and what to do now; nothing when nothing went wrong."""
    return complaint(sentence(fault, t)) if fault else []


def complaint(text: str) -> list[ft.Control]:
    """Say what is not right yet; nothing for an empty text."""
    return [_notice(ft.Icons.ERROR, text, Colour.DANGER)] if text else []


def hint(text: str) -> ft.Control:
    """Give advice that stands there quietly."""
    return marked(ft.Icon(ft.Icons.LIGHTBULB_OUTLINE, color=Colour.GOLD), words.quiet(text))


def _notice(icon: ft.IconData, text: str, colour: ft.Colors) -> ft.Control:
    face = ft.Container(
        marked(ft.Icon(icon, color=colour), words.body(text)),
        bgcolor=Colour.CARD,
        border=ft.Border.all(EDGE_WIDTH * 2, colour),
        border_radius=RADIUS,
        padding=GAP,
    )
    return ft.Semantics(content=face, live_region=True, container=True)
