"""What the user practises, in words: how often one uses a technique, with the sign of that."""

import flet as ft

from core.language import Language
from core.practice.own_map import Pile

PILE_ICONS = {
    Pile.OFTEN: ft.Icons.CIRCLE,
    Pile.SOMETIMES: ft.Icons.CONTRAST,
    Pile.NEW: ft.Icons.CIRCLE_OUTLINED,
}
"""A full circle, a half one, and an empty one."""


def pile_names(t: Language) -> dict[Pile, str]:
    """Return the names of the piles."""
    return {
        Pile.OFTEN: t.text("Often"),
        Pile.SOMETIMES: t.text("Sometimes"),
        Pile.NEW: t.text("New to me"),
    }
