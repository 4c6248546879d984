"""A field for free text that advises, below it, what to leave out. It never blocks."""

from collections.abc import Callable

import flet as ft

from core.errors import GoudklompjeError
from core.language import Language, Words
from core.people.nudges import Nudge, name_nudge, text_nudge
from core.worker.direction import begins_rtl
from mobile.hooks.component import Ref, use_ref, use_state
from mobile.hooks.use_focus import use_focus
from mobile.state import use_app
from mobile.theme import GAP_SMALL, type_sizes
from mobile.widgets import typography
from mobile.widgets.buttons import Tap
from mobile.widgets.layout import column
from mobile.widgets.notice import spoken_hint
from mobile.widgets.text_field import text_field
from mobile.wording.error_messages import error_message
from mobile.wording.nudges import advice, advice_for_worker, no_health, no_health_of_yours

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
    is_large: bool = False,
    standing: str | None = None,
    w: Words | None = None,
    on_submit: Tap | None = None,
    fault: GoudklompjeError | None = None,
) -> ft.Control:
    """Build a `text_field` with its advice; give it a `key` of its own where several follow each other.

    One that `is_large` has the type of a sentence to say, for a worker to read and type.

    Of a name, any surname is too much; of a text, only what points at health or at one person. The `standing`
    advice takes the place of the usual line; with "" there is none, as where the field above has it. A field
    at `fault` says so to a screen reader, and gets the focus; the form shows it.

    Who types a text in Arabic letters sees it written from the right once one leaves the field. `w` has the
    words of the `label` on a screen that a worker looks at: the advice is then in these, and for the worker.
    """
    t = use_app().language
    message = error_message(fault, t) if fault else ""
    field = use_focus(fault)
    check: Ref[Callable[[], None]] = use_ref(lambda: None)
    size = type_sizes(use_app().settings.text_size).say if is_large else None

    is_rtl, turn = use_state(lambda: begins_rtl(typed.current) is True)
    label_is_rtl = w is not None and w.is_rtl

    def on_key() -> None:
        on_type()
        check.current()

    return column(
        [
            text_field(
                label,
                typed,
                on_key,
                lines=lines,
                autofocus=autofocus,
                on_submit=on_submit,
                ref=field,
                size=size,
                fault=message,
                is_rtl=is_rtl,
                on_leave=lambda: turn(begins_rtl(typed.current) is True),
                label_is_rtl=label_is_rtl,
            ),
            _Below(typed, check, standing, w, is_name=is_name),
        ],
        GAP_SMALL,
    )


@ft.component
def _Below(
    typed: Ref[str],
    check: Ref[Callable[[], None]],
    standing: str | None,
    w: Words | None,
    *,
    is_name: bool,
) -> ft.Control:
    """Show the standing advice and what was found; a key calls `check`.

    It is drawn by itself: a field that is drawn while someone types may lose a letter.
    """
    app = use_app()
    t = app.language

    def look() -> Nudge | None:
        nudge = name_nudge if is_name else text_nudge
        return nudge(typed.current[:LOOKED_AT], app.today())

    def said(nudge: Nudge) -> str:
        return advice_for_worker(nudge, typed.current, w) if w else advice(nudge, typed.current, t)

    found, show = use_state(look)
    check.current = lambda: show(look())
    if standing is None:
        standing = _standing(w, t, is_name=is_name)
    below = column(
        [
            *([typography.quiet(standing)] if standing else []),
            *([spoken_hint(said(found))] if found else []),
        ],
        GAP_SMALL,
    )
    below.rtl = w is not None and w.is_rtl
    return below


def _standing(w: Words | None, t: Language, *, is_name: bool) -> str:
    if w:
        return no_health_of_yours(w)
    return t.text("A first name, initials or a nickname is enough.") if is_name else no_health(t)
