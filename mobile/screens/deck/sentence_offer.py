"""A sentence of a card that can be taken over into one's own."""

from collections.abc import Callable

import flet as ft

from core.deck.deck import Deck
from core.deck.slot import filled, slot_names
from mobile.state import State
from mobile.widgets import typography
from mobile.widgets.buttons import plain
from mobile.widgets.layout import panel
from mobile.widgets.say_line import heard, small_say_line


def sentence_offer(sentence: str, take: Callable[[str], None], app: State) -> ft.Control:
    """Build the sentence with an example of it, where it has slots, and the button that takes it over."""
    t = app.language
    name = t.text("Take this sentence")
    example = _example(sentence, app.deck)
    button = plain(name, lambda: take(sentence), spoken=f"{name}: {heard(sentence)}")
    return panel(
        [
            small_say_line(f"“{sentence}”", app),
            *([typography.quiet(t.text("For example: “{sentence}”", sentence=example))] if example else []),
            ft.Container(button, alignment=ft.Alignment.CENTER_RIGHT),
        ]
    )


def first_slot(sentence: str) -> ft.TextSelection | None:
    """Return the selection of the first slot with its brackets; None where there is no slot."""
    names = slot_names(sentence)
    if not names:
        return None
    slot = f"[{names[0]}]"
    start = sentence.index(slot)
    return ft.TextSelection(base_offset=start, extent_offset=start + len(slot))


def _example(sentence: str, deck: Deck) -> str:
    """Return the sentence with the first filling of each of its slots; "" where there is none to fill."""
    fillings = {slot.name: slot.fillings[0] for slot in deck.slots}
    names = slot_names(sentence)
    return filled(sentence, fillings) if names and fillings.keys() >= set(names) else ""
