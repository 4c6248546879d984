"""What taking in a file does, or did, in sentences that count what it holds."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from core.language import Language
from mobile.widgets.contents import counted

if TYPE_CHECKING:
    from core.people.merge_report import MergeReport, Tally


def forecast(report: "MergeReport", t: Language) -> list[str]:
    """Say what will happen. What was erased stands apart, because it is a choice."""
    total = report.total
    lines = []
    if total.added:
        lines.append(t.text("{what} will be added.", what=_added(report, t)))
    if total.completed:
        lines.append(t.text("Completed by a newer version of the app: {what}.", what=_completed(report, t)))
    if total.kept_both:
        lines.append(t.text("Different here: {what}. Both versions stay.", what=_kept_both(report, t)))
    if lines:
        return lines
    if total.stayed_erased:
        return [t.text("Nothing will be added.")]
    return [t.text("Nothing will be added: all of it is here already.")]


def account(report: "MergeReport", t: Language) -> list[str]:
    """Say what happened."""
    total = report.total
    lines = [t.text("{what} added.", what=_added(report, t)) if total.added else t.text("Nothing was added.")]
    if total.completed:
        lines.append(t.text("Completed by a newer version of the app: {what}.", what=_completed(report, t)))
    if total.same:
        same = _what(report, lambda tally: tally.same, t)
        lines.append(t.text("Here already: {what}.", what=same))
    if total.kept_both:
        lines.append(
            t.text(
                "Now in two versions: {what}. The words from the file are a note of their own.",
                what=_kept_both(report, t),
            )
        )
    if total.stayed_erased:
        lines.append(t.text("Stayed erased: {what}.", what=erased(report, t)))
    return lines


def erased(report: "MergeReport", t: Language) -> str:
    """Name what is in the file and was erased here."""
    return _what(report, lambda tally: tally.stayed_erased, t)


def _added(report: "MergeReport", t: Language) -> str:
    return _what(report, lambda tally: tally.added, t)


def _completed(report: "MergeReport", t: Language) -> str:
    return _what(report, lambda tally: tally.completed, t)


def _kept_both(report: "MergeReport", t: Language) -> str:
    return _what(report, lambda tally: tally.kept_both, t)


def _what(report: "MergeReport", fate: "Callable[[Tally], int]", t: Language) -> str:
    return t.list(counted({table: fate(tally) for table, tally in vars(report).items()}, t))
