"""Where someone arrives: what has the focus at first on a screen, so that a screen reader says where one is.

That is the title of the screen, or of each of its steps. Nothing of it is announced by itself as well.
"""

import asyncio
from collections.abc import Iterable

import flet as ft
from flet.components.component import Component

from mobile.hooks.component import use_state

ARRIVED_SECONDS = 1.0
"""By then the client has moved the focus. From now on it stays where the user moves it."""


@ft.control("Semantics")  # type: ignore[arg-type] # Flet gives a decorator with a name no type
class _Focusable(ft.Semantics):
    """Semantics that can have the focus: the client reads `focused`, where Flet's Python has `focus`."""

    focused: bool | None = None


@ft.component
def arrival(face: ft.Control, *, level: int | None = None, label: str | None = None) -> ft.Control:
    """Build a heading of this `level`, or a text that is said as `label`, which has the focus at first."""
    is_new, show_new = use_state(initial=True)

    async def settle() -> None:
        await asyncio.sleep(ARRIVED_SECONDS)
        show_new(False)  # or it took the focus again when someone comes back to the screen

    ft.on_mounted(settle)
    return _Focusable(
        content=face,
        header=level is not None or None,
        heading_level=level,
        label=label,
        container=True,
        exclude_semantics=label is not None,
        focusable=True,
        focused=is_new,
    )


def stop(text: ft.Control) -> ft.Control:
    """Build text at which Tab stops, where nothing else on a screen would let the keys scroll it."""
    return _Focusable(content=text, container=True, focusable=True)


def has_title(controls: Iterable[ft.BaseControl]) -> bool:
    """Return whether a heading of the first level is among these controls or in them."""
    return any(_is_title(one) or has_title(_inside(one)) for one in controls)


def has_title_of(word: str, controls: Iterable[ft.BaseControl]) -> bool:
    """Return whether a heading of the first level among these controls, or in them, is this word."""
    return any(_says(word, one) if _is_title(one) else has_title_of(word, _inside(one)) for one in controls)


def _says(word: str, control: ft.BaseControl) -> bool:
    if isinstance(control, ft.Text):
        return control.value == word
    within = control.args if isinstance(control, Component) else _inside(control)
    return any(_says(word, one) for one in within if isinstance(one, ft.BaseControl))


def _is_title(control: ft.BaseControl) -> bool:
    if isinstance(control, Component):
        return control.kwargs.get("level") == 1
    return isinstance(control, ft.Semantics) and control.heading_level == 1


def _inside(control: ft.BaseControl) -> list[ft.BaseControl]:
    content = getattr(control, "content", None)
    controls = getattr(control, "controls", None) or []
    return [one for one in (content, *controls) if isinstance(one, ft.BaseControl)]
