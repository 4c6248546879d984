"""What taking in a file does, or did, in sentences."""

from typing import TYPE_CHECKING

from core.language import Language
from mobile.widgets.contents import counted

if TYPE_CHECKING:
    from core.people.merging import MergeReport


def forecast(report: "MergeReport", t: Language) -> list[str]:
    """Say what will happen. What was erased stands apart, because it is a choice."""
    total = report.total
    lines = [
        t.text("{what} will be added.", what=_added(report, t))
        if total.added
        else t.text("Nothing will be added: all of it is here already.")
    ]
    if total.kept_both:
        lines.append(
            t.plural(
                "{n} item differs from what is here. Both versions stay.",
                "{n} items differ from what is here. Both versions stay.",
                total.kept_both,
            )
        )
    return lines


def account(report: "MergeReport", t: Language) -> list[str]:
    """Say what happened."""
    total = report.total
    lines = [t.text("{what} added.", what=_added(report, t)) if total.added else t.text("Nothing was added.")]
    if total.same:
        lines.append(t.plural("{n} item was here already.", "{n} items were here already.", total.same))
    if total.kept_both:
        lines.append(
            t.plural(
                "Of {n} item both versions stayed. The one from the file is a note of its own.",
                "Of {n} items both versions stayed. Those from the file are notes of their own.",
                total.kept_both,
            )
        )
    if total.stayed_erased:
        lines.append(t.plural("{n} item stayed erased.", "{n} items stayed erased.", total.stayed_erased))
    return lines


def _added(report: "MergeReport", t: Language) -> str:
    return t.list(counted(report.people.added, report.goals.added, report.notes.added, t))
