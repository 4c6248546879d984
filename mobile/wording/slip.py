"""The slip that a worker takes home: who does what, and for which day, in plain words and pictures."""

from collections.abc import Iterable
from dataclasses import replace

from core.language import Words
from core.people.records.agreement import Agreement, Assignee
from core.worker.direction import isolated
from mobile.printable import Printable, PrintableSection
from mobile.wording.newer_version import Labels, newer_version_label

PICTURES = Labels(
    {
        Assignee.WORKER: "\N{BUST IN SILHOUETTE}",
        Assignee.ME: "\N{RAISED HAND}",
        Assignee.TOGETHER: "\N{BUSTS IN SILHOUETTE}",
        Assignee.COLLEAGUE: "\N{RAISED HAND}",
    },
    "\N{BULLET}",
)
"""A picture of who does it, as a letter that paper and a message can show."""


def slip_heading(t: Words) -> str:
    """Return what stands above the agreements."""
    return t.text("This is what we agreed")


def doers(t: Words) -> dict[Assignee, str]:
    """Return who does it, as one says it to the worker."""
    return Labels(
        {
            Assignee.WORKER: t.text("You do this"),
            Assignee.ME: t.text("Your supervisor does this"),
            Assignee.TOGETHER: t.text("We do this together"),
            Assignee.COLLEAGUE: t.text("A colleague does this"),
        },
        newer_version_label(t),
    )


def day_line(agreement: Agreement, t: Words) -> str:
    """Return the day of an agreement as it reads on any later day, or "" without one."""
    if agreement.due is None:
        return ""
    return t.text("Day: {day}", day=t.date_long(agreement.due))


def slip(name: str, agreements: Iterable[Agreement], t: Words) -> Printable:
    """Return the slip to print: nothing of the notes but these agreements."""
    section = PrintableSection(slip_heading(t), tuple(_lines(one, t) for one in agreements))
    return Printable(name, t.code, (section,), is_large=True)


def slip_message(name: str, agreements: Iterable[Agreement], t: Words) -> str:
    """Return the slip as a message."""
    shown = ["\n".join(_lines(replace(one, text=_typed(one.text, t)), t)) for one in agreements]
    return "\n\n".join([f"{_typed(name, t)}\n{slip_heading(t)}", *shown])


def _typed(text: str, t: Words) -> str:
    """Return what was typed as it stands in a message, of which an app may turn all lines one way."""
    return isolated(text, in_rtl=t.is_rtl)


def _lines(one: Agreement, t: Words) -> tuple[str, ...]:
    who = f"{PICTURES[one.slot]} {doers(t)[one.slot]}"
    return tuple(filter(None, (who, one.text, day_line(one, t))))
