"""Fields to type in.

What is typed is collected in a ref, and given back unchanged when a screen is drawn again, so that a field
never overwrites someone's typing.
"""

from collections.abc import Callable

import flet as ft

from core.language import Language
from mobile.hooks.component import Ref
from mobile.theme import EDGE_WIDTH, GAP, GAP_SMALL, RADIUS, Colour
from mobile.widgets import typography
from mobile.widgets.buttons import Tap
from mobile.widgets.layout import column

TEXT_MARK = "text:"
"""The prefix of the name of a field's node, before its text (field_texts.js)."""


def text_field(
    label: str,
    typed: Ref[str],
    on_type: Callable[[], None],
    *,
    lines: int = 1,
    autofocus: bool = False,
    on_submit: Tap | None = None,
    ref: ft.Ref[ft.TextField] | None = None,
    selection: ft.TextSelection | None = None,
    size: float | None = None,
    fault: str = "",
    is_rtl: bool = False,
    on_leave: Tap | None = None,
    label_is_rtl: bool = False,
) -> ft.Control:
    """Build a field for a line, or for a text of at least `lines` lines; with a `size`, in large type.

    In a line, Enter calls `on_submit`; in a text it begins a new line. A `selection` is made anew at
    every letter, so it must be gone before one types. `fault` is what is wrong with it, for its edge and
    for a screen reader; the caller shows it. What is typed is written from the right if it `is_rtl`; that
    may change in `on_leave`, and not while one types, as the client then takes the focus away.
    It has no `capitalization`: with one the client rewrites what is typed, which doubles the letters that a
    composing keyboard sends and cannot be corrected. The page advises the keyboard instead (keyboard.js).
    """
    max_lines = None if lines > 1 else 1
    field = ft.TextField(
        multiline=lines > 1,
        min_lines=lines,
        max_lines=max_lines,
        on_submit=on_submit if lines == 1 else None,
        ref=ref,
        selection=selection,
        text_size=size,
        rtl=is_rtl,
        on_blur=on_leave,
    )
    return _with_label(
        field,
        label,
        typed,
        on_type,
        is_large=size is not None,
        fault=fault,
        autofocus=autofocus,
        label_is_rtl=label_is_rtl,
    )


def search_field(
    label: str,
    typed: Ref[str],
    on_type: Callable[[], None],
    *,
    hint: str,
    autofocus: bool = False,
    ref: ft.Ref[ft.TextField] | None = None,
) -> ft.Control:
    """Build a search field."""
    field = ft.TextField(hint_text=hint, prefix_icon=ft.Icons.SEARCH, autocorrect=False, ref=ref)
    return _with_label(field, label, typed, on_type, autofocus=autofocus)


def secret_field(
    label: str,
    typed: Ref[str],
    on_type: Callable[[], None],
    *,
    is_shown: bool,
    is_new: bool = False,
    autofocus: bool = False,
    on_submit: Tap | None = None,
    ref: ft.Ref[ft.TextField] | None = None,
    fault: str = "",
) -> ft.Control:
    """Build a field for a passphrase. Paste and password managers work; the keyboard learns nothing.

    `fault` is as in `text_field`.
    """
    field = ft.TextField(
        password=not is_shown,
        autocorrect=False,
        enable_suggestions=False,
        enable_ime_personalized_learning=False,
        autofill_hints=[ft.AutofillHint.NEW_PASSWORD if is_new else ft.AutofillHint.PASSWORD],
        on_submit=on_submit,
        ref=ref,
    )
    return _with_label(field, label, typed, on_type, is_secret=True, fault=fault, autofocus=autofocus)


def show_secret_switch(t: Language, is_shown: bool, show: Callable[[bool], None]) -> ft.Control:  # noqa: FBT001 - plain switch
    """Build the button that shows or hides what is typed in secret fields."""
    return ft.Row(
        [
            ft.TextButton(
                t.text("Hide what I type") if is_shown else t.text("Show what I type"),
                icon=ft.Icons.VISIBILITY_OFF if is_shown else ft.Icons.VISIBILITY,
                on_click=lambda: show(not is_shown),
            )
        ]
    )


def _with_label(
    field: ft.TextField,
    label: str,
    typed: Ref[str],
    on_type: Callable[[], None],
    *,
    is_secret: bool = False,
    is_large: bool = False,
    fault: str = "",
    autofocus: bool = False,
    label_is_rtl: bool = False,
) -> ft.Control:
    """Style a field, put its label above it, and collect what is typed in `typed`."""

    def collect(event: ft.Event[ft.TextField]) -> None:
        # not the field's value: a draw between the key and this event would have set that back
        typed.current = event.data or ""
        on_type()

    field.value = typed.current
    field.on_change = collect
    field.autofocus = autofocus
    field.color = Colour.TEXT
    field.filled = True
    field.fill_color = Colour.CARD
    side = ft.BorderSide(EDGE_WIDTH * 2, Colour.DANGER) if fault else ft.BorderSide(EDGE_WIDTH, Colour.QUIET)
    field.border = ft.OutlineInputBorder(border_radius=RADIUS, side=side)
    field.content_padding = ft.Padding.symmetric(horizontal=GAP, vertical=GAP + 2)
    # The label stands above the field, where it can wrap; Flutter's own label is cut off at large text.
    # A browser's screen reader gets the text from the page, until someone is in the field.
    identifier = None if is_secret else f"{TEXT_MARK}{typed.current}"
    name = f"{label} {fault}" if fault else label
    named = ft.MergeSemantics(ft.Semantics(content=field, label=name, identifier=identifier))
    face = typography.said(label) if is_large else typography.strong(label)
    shown = ft.Semantics(content=face, exclude_semantics=True, rtl=label_is_rtl)
    return column([shown, named], GAP_SMALL)
