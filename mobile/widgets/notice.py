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


def complaint_of_field(text: str) -> list[ft.Control]:
    """Show what is not right in a field, which gets the focus and says it itself to a screen reader."""
    return [ft.Semantics(content=_face(ft.Icons.ERROR, text, Colour.DANGER), exclude_semantics=True)]


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


def spoken_hint(text: str) -> ft.Control:
    """Build a line of advice that comes while one types; a screen reader says it once one pauses."""
    return ft.Semantics(
        content=hint(text), label=text, live_region=True, container=True, exclude_semantics=True
    )


def _notice(icon: ft.IconData, text: str, colour: ft.Colors) -> ft.Control:
    return ft.Semantics(content=_face(icon, text, colour), live_region=True, container=True)


def _face(icon: ft.IconData, text: str, colour: ft.Colors) -> ft.Control:
    return box(list_item(ft.Icon(icon, color=colour), typography.body(text)), edge=colour)


def notice_here(notices: Notices) -> list[ft.Control]:
    """Show the notice for the screen in sight, which was said when it came; nothing without one."""
    text = notices.at(ft.context.page.route)
    return [_face(ft.Icons.CHECK_CIRCLE, text, Colour.DONE)] if text else []
