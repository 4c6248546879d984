"""What comes after a talk: where it is written down, which depends on the lock and on whom it was with."""

from collections.abc import Awaitable, Callable
from enum import Enum, auto
from urllib.parse import quote

import flet as ft

from core.talks.guide import Guide
from core.talks.walk import Moment, moments
from mobile.hooks.use_leave import use_leave
from mobile.lock_state import LockState
from mobile.routing import GROUP_ROUTE, replace_route
from mobile.services import use_service
from mobile.services.history import History
from mobile.services.letterbox import Letterbox
from mobile.state import use_app


class TalkEnd(Enum):
    """Where a talk is written down."""

    LOG = auto()
    GROUP_NOTE = auto()
    LETTER = auto()
    NOWHERE = auto()


def talk_end(guide: Guide, begun: str, lock: LockState, *, has_letter_form: bool) -> TalkEnd:
    """Return where this talk is written down. `begun` is the id of its draft, or "" without a person."""
    is_kept = Moment.LOG in moments(guide, has_person=bool(begun))
    if not is_kept or lock in (LockState.ABSENT, LockState.REFUSED):
        return TalkEnd.NOWHERE
    if lock is not LockState.OPEN and has_letter_form:
        return TalkEnd.LETTER
    return TalkEnd.LOG if begun else TalkEnd.GROUP_NOTE


def use_talk_end(guide: Guide, begun: str = "") -> Callable[[], Awaitable[None]]:
    """Return what to call when the talk is over; it leaves the screen."""
    app = use_app()
    history = use_service(History)
    letterbox = use_service(Letterbox)
    home = f"/gesprek/{guide.id}"
    leave = use_leave(home)
    page = ft.context.page

    async def end() -> None:
        match talk_end(guide, begun, app.lock, has_letter_form=letterbox.has_form):
            case TalkEnd.LOG:
                # in place of the strip: who goes back once the log is saved looks for no words to remember
                await replace_route(history, f"/mensen/klaar?begun={quote(begun)}")
            case TalkEnd.GROUP_NOTE:
                page.navigate(f"{GROUP_ROUTE}/nieuw?guide={guide.id}")
            case TalkEnd.LETTER:
                # not one step back, where the lock of what was prepared would ask for the passphrase
                await replace_route(history, home)
                letterbox.write(guide=guide.id, talk=begun or None)
            case TalkEnd.NOWHERE:
                await leave()

    return end
