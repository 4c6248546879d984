"""Fields of a form that write straight into its draft."""

from collections.abc import Callable, Mapping

import flet as ft

from core.language import Words
from mobile.hooks.component import keyed
from mobile.hooks.use_draft import FormDraft
from mobile.widgets.buttons import Tap
from mobile.widgets.chips import chips
from mobile.widgets.day_field import DayField
from mobile.widgets.nudged_field import nudged_field


def draft_text(
    draft: FormDraft[object],
    name: str,
    label: str,
    *,
    lines: int = 1,
    autofocus: bool = False,
    is_name: bool = False,
    is_large: bool = False,
    standing: str | None = None,
    w: Words | None = None,
    on_type: Callable[[], None] | None = None,
    on_submit: Tap | None = None,
) -> ft.Control:
    """Build the field for the text of this name; see `nudged_field`. It begins anew with the draft.

    An `on_type` is called at each key instead of `draft.typed`, and calls that.
    """
    draft.labels[name] = label
    field = keyed(f"{name}-{draft.round}-{draft.fillings(name)}", nudged_field)
    return field(
        label,
        draft.field(name),
        on_type or draft.typed,
        lines=lines,
        autofocus=autofocus,
        is_name=is_name,
        is_large=is_large,
        standing=standing,
        w=w,
        on_submit=on_submit,
        fault=draft.fault if name == draft.field_at_fault else None,
    )


def draft_day(
    draft: FormDraft[object],
    name: str,
    question: str = "",
    *,
    ahead: bool = True,
    may_be_none: bool = True,
    is_soon: bool = False,
) -> ft.Control:
    """Build the field for the day of this name; see `DayField`. It begins anew with the draft."""
    return keyed(f"{name}-{draft.round}", DayField)(
        draft.values[name],
        lambda day: draft.tap(**{name: day}),
        lambda day: draft.put(**{name: day}),
        ahead=ahead,
        may_be_none=may_be_none,
        is_soon=is_soon,
        question=question,
    )


def draft_switch(draft: FormDraft[object], name: str, label: str) -> ft.Control:
    """Build the chip that turns the value of this name on and off."""
    is_on = draft.values[name]
    return chips({True: label}, {is_on}, lambda _: draft.tap(**{name: not draft.values[name]}), several=True)


def draft_suggestions(
    draft: FormDraft[object],
    name: str,
    suggestions: Mapping[str, str],
    question: str,
    on_write: Callable[[str], None] = lambda _: None,
    between: str = "\n",
) -> ft.Control:
    """Build chips with what can be written in the text of this name, each with its label.

    `question` is what a screen reader says of them all.

    A tap writes it there, behind what was typed by hand with `between` the two; another tap takes it out
    again. `on_write` is called with what was written.
    """

    def tap(said: str) -> None:
        typed = draft.values[name].strip()
        if typed == said:
            draft.fill(name, "")
            return
        draft.fill(name, f"{typed}{between}{said}" if typed and typed not in suggestions else said)
        on_write(said)

    return chips(suggestions, {draft.values[name].strip()}, tap, name=question)
