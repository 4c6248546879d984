"""Messages that appear by themselves; a screen reader says them at once. Never by colour alone."""

import flet as ft

from core.errors import GoudklompjeError
from core.language import Language
from mobile.services.notices import Notices
from mobile.theme import Colour
from mobile.widgets import typography
from mobile.widgets.layout import box
from mobile.widgets.list_item import list_item
from mobile.wording.error_messages import error_message


def done(text: str) -> list[ft.Control]:
    """Show that something is done; nothing for an empty text."""
    return [_notice(ft.Icons.CHECK_CIRCLE, text, Colour.DONE)] if text else []


def busy(text: str) -> list[ft.Control]:
    """Show what is going on; nothing for an empty text."""
    return [_notice(ft.Icons.HOURGLASS_TOP, text, Colour.QUIET)] if text else []


def failed(fault: GoudklompjeError | None, t: Language) -> list[ft.Control]:
    """Show the message of an error; nothing without one."""
    return complaint(error_message(fault, t)) if fault else []


def complaint(text: str) -> list[ft.Control]:
    """Show what is not right yet; nothing for an empty text."""
    return [_notice(ft.Icons.ERROR, text, Colour.DANGER)] if text else []


def hint(text: str) -> ft.Control:
    """Build a line of quiet advice."""
    return list_item(ft.Icon(ft.Icons.LIGHTBULB_OUTLINE, color=Colour.GOLD), typography.quiet(text))


def _notice(icon: ft.IconData, text: str, colour: ft.Colors) -> ft.Control:
    face = box(list_item(ft.Icon(icon, color=colour), typography.body(text)), edge=colour)
    return ft.Semantics(content=face, live_region=True, container=True)


def notice_here(notices: Notices) -> list[ft.Control]:
    """Show the notice for the screen in sight; nothing without one."""
    return done(notices.at(ft.context.page.route))
