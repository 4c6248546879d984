"""Buttons by how much they matter on their screen. The theme makes all of them at least 48 high."""

from collections.abc import Awaitable, Callable

import flet as ft

from mobile.theme import GAP, TOUCH, Colour

Tap = Callable[[], Awaitable[None] | None]


def primary(text: str, on_tap: Tap, *, icon: ft.IconData | None = None, disabled: bool = False) -> ft.Control:
    """Build the one button that is the next step."""
    words = centred(text)
    if disabled:
        words.color = Colour.QUIET  # Flutter's own can hardly be read in dark
    return ft.FilledButton(words, icon=icon, on_click=on_tap, disabled=disabled)


def secondary(
    text: str, on_tap: Tap, *, icon: ft.IconData | None = None, disabled: bool = False, spoken: str = ""
) -> ft.Control:
    """Build a button for something else to do here. Of one `spoken`, a screen reader says that."""
    words = _heard(centred(text), spoken)
    return _one_node(ft.OutlinedButton(words, icon=icon, on_click=on_tap, disabled=disabled), spoken)


def plain(text: str, on_tap: Tap, *, disabled: bool = False, spoken: str = "") -> ft.Control:
    """Build a button for what few will choose. Of one `spoken`, a screen reader says that."""
    words = _heard(centred(text), spoken)
    return _one_node(ft.TextButton(words, on_click=on_tap, disabled=disabled), spoken)


def expander(text: str, on_tap: Tap, *, expanded: bool) -> ft.Control:
    """Build a button that shows and hides what stands below it, and says whether that is `expanded`."""
    words = ft.Semantics(content=centred(text), expanded=expanded)
    return ft.MergeSemantics(ft.TextButton(words, on_click=on_tap))


def dangerous(text: str, on_tap: Tap, *, disabled: bool = False, spoken: str = "") -> ft.Control:
    """Build a button for what cannot be undone; `on_tap` asks for confirmation, or can be taken back.

    Of one `spoken`, a screen reader says that.
    """
    button = ft.TextButton(
        _heard(centred(text), spoken),
        icon=ft.Icons.DELETE_OUTLINE,
        icon_color=Colour.DANGER,
        style=ft.ButtonStyle(color=Colour.DANGER),
        on_click=on_tap,
        disabled=disabled,
    )
    return _one_node(button, spoken)


def in_bar(text: str, on_tap: Tap, *, disabled: bool = False, size: float | None = None) -> ft.Control:
    """Build a button for the top bar, where a keyboard never covers it. A `size` is that of its word."""
    colour = Colour.QUIET if disabled else Colour.ON_INK
    shown = ft.Text(text, theme_style=ft.TextThemeStyle.LABEL_SMALL, color=colour, size=size)
    style = ft.ButtonStyle(padding=ft.Padding.symmetric(horizontal=GAP))
    return ft.FilledButton(shown, on_click=on_tap, disabled=disabled, style=style)


def icon_button(
    icon: ft.IconData, name: str, on_tap: Tap, *, colour: ft.Colors | None = None, disabled: bool = False
) -> ft.Control:
    """Build a button with an icon only, as large as a finger; `name` is what a screen reader says."""
    button = ft.IconButton(
        icon, on_click=on_tap, icon_color=colour, width=TOUCH, height=TOUCH, disabled=disabled
    )
    return ft.MergeSemantics(ft.Semantics(content=button, label=name, disabled=disabled))


def tappable(
    face: ft.Container,
    label: str,
    on_tap: Tap,
    *,
    expanded: bool | None = None,
    selected: bool | None = None,
    expand: bool | int | None = None,
) -> ft.Control:
    """Make a face into a control that screen readers hear as one button with this label.

    One that shows and hides something says whether that is `expanded`, and one of a list whether what it
    opens is `selected`.
    """
    heard = ft.Semantics(label=label, button=True, expanded=expanded, selected=selected)
    return _tapped(face, heard, on_tap, expand=expand)


def checkable(face: ft.Container, label: str, on_tap: Tap, *, checked: bool) -> ft.Control:
    """Make a face into a control that screen readers hear as one checkbox with this label."""
    return _tapped(face, ft.Semantics(label=label, checked=checked), on_tap)


def option(
    face: ft.Container,
    label: str,
    on_tap: Tap,
    key: str,
    *,
    expand: bool | int | None = None,
    disabled: bool = False,
) -> ft.Control:
    """Make a face into one of the options of a `one_of`, by its key: one radio button with this label."""
    # Flet marks nothing but its own radio as one of a group. This one is not seen and takes no taps.
    radio = ft.Radio(value=key, disabled=True, fill_color=ft.Colors.TRANSPARENT)
    unseen = ft.Container(radio, left=0, top=0, width=1, height=1)
    face.disabled = disabled
    return _tapped(face, ft.Semantics(label=label), on_tap, expand=expand, mark=unseen)


def one_of(name: str, options: ft.Control, chosen: str | None) -> ft.Control:
    """Build a group of options, of which the one with the key `chosen` is taken; only they stand in it.

    `name` is what a screen reader says of the group.
    """
    return ft.RadioGroup(ft.Semantics(content=options, label=name), value=chosen)


def _tapped(
    face: ft.Container,
    heard: ft.Semantics,
    on_tap: Tap,
    *,
    expand: bool | int | None = None,
    mark: ft.Control | None = None,
) -> ft.Control:
    """Let the face take taps and the focus, and its content be heard as `heard`, all as one node.

    What is heard lies within what takes the focus: the other way round a browser knows of no focus, shows
    one control as if it had it, and sends Enter to another. A `mark` is heard as well.
    """
    heard.content, heard.exclude_semantics = face.content, True
    face.content = ft.Stack([mark, heard], fit=ft.StackFit.PASS_THROUGH) if mark else heard
    face.on_click, face.ink = on_tap, True
    return ft.MergeSemantics(face, expand=expand)


def _heard(words: ft.Control, spoken: str) -> ft.Control:
    """Return the words of a button, which a screen reader hears as `spoken` where that is not empty."""
    return ft.Semantics(content=words, label=spoken, exclude_semantics=True) if spoken else words


def _one_node(button: ft.Control, spoken: str) -> ft.Control:
    return ft.MergeSemantics(button) if spoken else button


def centred(text: str) -> ft.Text:
    """Build the text of a button, which wraps at large text."""
    return ft.Text(text, text_align=ft.TextAlign.CENTER)
