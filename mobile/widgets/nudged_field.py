"""A field for free text that advises, below it, what to leave out. It never blocks."""

from collections.abc import Callable

import flet as ft

from core.language import Language
from core.people.nudges import Nudge, NudgeKind, name_nudge, text_nudge
from mobile.hooks.component import Ref, use_ref, use_state
from mobile.state import use_app
from mobile.theme import GAP_SMALL
from mobile.widgets import typography
from mobile.widgets.buttons import Tap
from mobile.widgets.layout import column
from mobile.widgets.notice import hint
from mobile.widgets.text_field import no_health, text_field

SHOWN = 40
"""Characters of what was found that the advice repeats."""

LOOKED_AT = 10_000
"""Characters that are checked; a longer text cannot be saved, so it must be cut anyway."""


@ft.component
def nudged_field(
    label: str,
    typed: Ref[str],
    on_type: Callable[[], None],
    *,
    lines: int = 1,
    autofocus: bool = False,
    is_name: bool = False,
    on_submit: Tap | None = None,
) -> ft.Control:
    """Build a `text_field` with its advice; give it a `key` of its own where several follow each other.

    Of a name, any surname is too much; of a text, only what points at health or at one person.
    """
    check: Ref[Callable[[], None]] = use_ref(lambda: None)

    def on_key() -> None:
        on_type()
        check.current()

    return column(
        [
            text_field(label, typed, on_key, lines=lines, autofocus=autofocus, on_submit=on_submit),
            _Below(typed, check, is_name=is_name),
        ],
        GAP_SMALL,
    )


@ft.component
def _Below(typed: Ref[str], check: Ref[Callable[[], None]], *, is_name: bool) -> ft.Control:
    """Show the standing advice and what was found; a key calls `check`.

    It is drawn by itself: a field that is drawn while someone types may lose a letter.
    """
    app = use_app()
    t = app.language

    def look() -> Nudge | None:
        nudge = name_nudge if is_name else text_nudge
        return nudge(typed.current[:LOOKED_AT], app.today())

    found, show = use_state(look)
    check.current = lambda: show(look())
    standing = (
        typography.quiet(t.text("A first name, initials or a nickname is enough."))
        if is_name
        else no_health(t)
    )
    return column([standing, *([hint(advice(found, typed.current, t))] if found else [])], GAP_SMALL)


def advice(nudge: Nudge, text: str, t: Language) -> str:
    """Return what was found in a text, and what to do instead."""
    words_found = text[nudge.start : nudge.end][:SHOWN]
    return f"“{words_found}”. {_reason(nudge.kind, t)}"


def _reason(kind: NudgeKind, t: Language) -> str:
    return {
        NudgeKind.HEALTH: t.text(
            "Is that about health? Leave it out. Write what you see, or what you agreed."
        ),
        NudgeKind.SENSITIVE: t.text(
            "That may be very private. Leave it out, unless the work cannot do without."
        ),
        NudgeKind.SURNAME: t.text(
            "Is that a surname? You can do without: a first name or initials is enough."
        ),
        NudgeKind.BIRTH_DATE: t.text("This looks like a date of birth. Leave it out: nobody needs it here."),
        NudgeKind.CITIZEN_NUMBER: t.text(
            "This looks like a citizen service number. Leave it out: nobody needs it here."
        ),
        NudgeKind.PHONE: t.text("This looks like a phone number. Keep it in your contacts, not here."),
        NudgeKind.EMAIL: t.text("This looks like a mail address. Keep it in your contacts, not here."),
        NudgeKind.ADDRESS: t.text("This looks like a home address. Leave it out: nobody needs it here."),
    }[kind]
