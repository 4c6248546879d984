"""Tasks of the floor as pictures, to show what gives energy and what takes it (E-04)."""

from dataclasses import dataclass
from enum import Enum

import flet as ft

from core.language import Language, Words


class Energy(Enum):
    """What a task does with someone's energy."""

    GIVES = "gives"
    TAKES = "takes"


ENERGY_ICONS = {Energy.GIVES: ft.Icons.BATTERY_CHARGING_FULL, Energy.TAKES: ft.Icons.BATTERY_1_BAR}


@dataclass(frozen=True)
class Task:
    """A task with its picture and its name; `id` is the same in every language."""

    icon: ft.IconData
    name: str
    id: str


def energy_names(t: Words) -> dict[Energy, str]:
    """Return the names of both."""
    return {Energy.GIVES: t.text("Gives energy"), Energy.TAKES: t.text("Takes energy")}


def energy_questions(t: Words) -> dict[Energy, str]:
    """Return what to ask about the pictures."""
    return {Energy.GIVES: t.text("What gives you energy?"), Energy.TAKES: t.text("What takes your energy?")}


def floor_tasks(t: Words) -> tuple[Task, ...]:
    """Return the tasks, and the ways to work, in the order of the pictures."""
    return (
        Task(ft.Icons.INVENTORY_2, t.text("Packing"), "packing"),
        Task(ft.Icons.FITNESS_CENTER, t.text("Lifting"), "lifting"),
        Task(ft.Icons.CLEANING_SERVICES, t.text("Cleaning"), "cleaning"),
        Task(ft.Icons.CATEGORY, t.text("Sorting"), "sorting"),
        Task(ft.Icons.PRECISION_MANUFACTURING, t.text("Machine"), "machine"),
        Task(ft.Icons.PARK, t.text("Outside"), "outside"),
        Task(ft.Icons.COMPUTER, t.text("Computer"), "computer"),
        Task(ft.Icons.STOREFRONT, t.text("Customers"), "customers"),
        Task(ft.Icons.RESTAURANT, t.text("Kitchen"), "kitchen"),
        Task(ft.Icons.LOCAL_SHIPPING, t.text("Driving"), "driving"),
        Task(ft.Icons.RECORD_VOICE_OVER, t.text("Explaining"), "explaining"),
        Task(ft.Icons.PERSON, t.text("Working alone"), "alone"),
        Task(ft.Icons.GROUPS, t.text("Working together"), "together"),
    )


def energy_line(gives: list[str], takes: list[str], t: Language) -> str:
    """Return what gives energy and what takes it in one line; "" when nothing does."""
    return " ".join(
        filter(
            None,
            [
                t.text("Gives energy: {tasks}.", tasks=", ".join(gives)) if gives else "",
                t.text("Takes energy: {tasks}.", tasks=", ".join(takes)) if takes else "",
            ],
        )
    )
