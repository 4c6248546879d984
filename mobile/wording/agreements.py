"""Agreements in words: how one stands, and who does it."""

import flet as ft

from core.language import Language, Words
from core.people.records.agreement import Agreement, Assignee
from core.people.records.standing import Standing
from mobile.wording.newer_version import Labels, newer_version_label


def agreement_standings(t: Language) -> dict[Standing, str]:
    """Return the names of how an agreement can stand."""
    return Labels(
        {
            Standing.OPEN: t.text("Still open"),
            Standing.REACHED: t.text("Done"),
            Standing.STOPPED: t.text("Let go"),
        },
        newer_version_label(t),
    )


def settled_message(agreement: Agreement, t: Language) -> str:
    """Return what became of an agreement just now."""
    if agreement.shown:
        return t.text("Noted that it was shown")
    if agreement.state is Standing.REACHED:
        return t.text("Noted as done")
    return t.text("Let go. It stays in the timeline.")


ASSIGNEE_ICONS = Labels(
    {
        Assignee.WORKER: ft.Icons.PERSON,
        Assignee.ME: ft.Icons.BACK_HAND,
        Assignee.TOGETHER: ft.Icons.PEOPLE,
        Assignee.COLLEAGUE: ft.Icons.SUPERVISOR_ACCOUNT,
    },
    ft.Icons.HELP_OUTLINE,
)


def assignee_choices(name: str, t: Language) -> dict[Assignee, str]:
    """Return the names of the three who can do what is agreed with the person called `name`."""
    return Labels(
        {Assignee.WORKER: name, Assignee.ME: t.text("Me"), Assignee.TOGETHER: t.text("Together")},
        newer_version_label(t),
    )


def assignee_names(name: str, t: Language) -> dict[Assignee, str]:
    """Return the names of all who can do it: also of the colleague who handed the person over."""
    return Labels(
        {**assignee_choices(name, t), Assignee.COLLEAGUE: t.text("Your colleague")}, newer_version_label(t)
    )


def slot_questions(name: str, t: Words) -> dict[Assignee, str]:
    """Return what to ask about each of three actions, as the person called `name` reads it."""
    return {
        Assignee.WORKER: t.text("What will you do, {name}?", name=name),
        Assignee.ME: t.text("What will your coach do?"),
        Assignee.TOGETHER: t.text("What will you do together?"),
    }


def slot_names(name: str, t: Words) -> dict[Assignee, str]:
    """Return who does each of three actions, as the person called `name` reads it."""
    return {
        Assignee.WORKER: name,
        Assignee.ME: t.text("Your coach"),
        Assignee.TOGETHER: t.text("Together"),
    }
