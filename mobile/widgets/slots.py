"""Who does what was agreed, in words and as an icon."""

import flet as ft

from core.language import Language
from core.people.records.agreement import Slot
from mobile.widgets.named import Named, newer

ICONS = Named(
    {
        Slot.WORKER: ft.Icons.PERSON,
        Slot.ME: ft.Icons.BACK_HAND,
        Slot.TOGETHER: ft.Icons.PEOPLE,
        Slot.COLLEAGUE: ft.Icons.SUPERVISOR_ACCOUNT,
    },
    ft.Icons.HELP_OUTLINE,
)


def slots(name: str, t: Language) -> dict[Slot, str]:
    """Name the three for an agreement with whoever is called `name`."""
    return Named({Slot.WORKER: name, Slot.ME: t.text("Me"), Slot.TOGETHER: t.text("Together")}, newer(t))


def doers(name: str, t: Language) -> dict[Slot, str]:
    """Name whoever can do it: the three, and the colleague who handed the person over."""
    return Named({**slots(name, t), Slot.COLLEAGUE: t.text("Your colleague")}, newer(t))
