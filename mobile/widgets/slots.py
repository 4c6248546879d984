"""Who does what was agreed, in words and as an icon."""

import flet as ft

from core.language import Language
from core.people.records.agreement import Assignee
from mobile.widgets.named import Named, newer

ICONS = Named(
    {
        Assignee.WORKER: ft.Icons.PERSON,
        Assignee.ME: ft.Icons.BACK_HAND,
        Assignee.TOGETHER: ft.Icons.PEOPLE,
        Assignee.COLLEAGUE: ft.Icons.SUPERVISOR_ACCOUNT,
    },
    ft.Icons.HELP_OUTLINE,
)


def slots(name: str, t: Language) -> dict[Assignee, str]:
    """Name the three for an agreement with whoever is called `name`."""
    return Named(
        {Assignee.WORKER: name, Assignee.ME: t.text("Me"), Assignee.TOGETHER: t.text("Together")}, newer(t)
    )


def doers(name: str, t: Language) -> dict[Assignee, str]:
    """Name whoever can do it: the three, and the colleague who handed the person over."""
    return Named({**slots(name, t), Assignee.COLLEAGUE: t.text("Your colleague")}, newer(t))
