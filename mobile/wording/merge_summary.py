"""The summary of a merge, before and after, in sentences that count its records."""

from typing import TYPE_CHECKING

from core.language import Language
from core.people.records.tables import NEWER, PRACTISED
from mobile.wording.backups import record_counts

if TYPE_CHECKING:
    from core.people.merge_report import MergeReport

_SIDE_BY_SIDE = (PRACTISED, NEWER)
"""Of these no note keeps the words of a file: both versions stand in their table."""


def merge_forecast(report: "MergeReport", t: Language) -> list[str]:
    """Return what will happen. What was erased is left out, because it is a choice."""
    total = report.total
    lines = []
    if total.added:
        lines.append(t.text("{what} will be added.", what=_records(report, "added", t)))
    if total.completed:
        lines.append(_completed(report, t))
    if total.kept_both:
        lines.append(
            t.text("Different here: {what}. Both versions stay.", what=_records(report, "kept_both", t))
        )
    if lines:
        return lines
    if total.stayed_erased:
        return [t.text("Nothing will be added.")]
    return [t.text("Nothing will be added: all of it is here already.")]


def merge_result(report: "MergeReport", t: Language) -> list[str]:
    """Return what happened."""
    total = report.total
    lines = [
        t.text("{what} added.", what=_records(report, "added", t))
        if total.added
        else t.text("Nothing was added.")
    ]
    if total.completed:
        lines.append(_completed(report, t))
    if total.same:
        lines.append(t.text("Here already: {what}.", what=_records(report, "same", t)))
    kept_both = _numbers(report, "kept_both")
    beside = {table: kept_both.pop(table) for table in _SIDE_BY_SIDE}
    if in_notes := record_counts(kept_both, t):
        lines.append(
            t.text(
                "Now in two versions: {what}. The words from the file are a note of their own.",
                what=t.list(in_notes),
            )
        )
    if side_by_side := record_counts(beside, t):
        lines.append(t.text("Now in two versions, side by side: {what}.", what=t.list(side_by_side)))
    if total.stayed_erased:
        lines.append(t.text("Stayed erased: {what}.", what=erased_records(report, t)))
    return lines


def erased_records(report: "MergeReport", t: Language) -> str:
    """Return what is in the file and was erased here."""
    return _records(report, "stayed_erased", t)


def _completed(report: "MergeReport", t: Language) -> str:
    what = _records(report, "completed", t)
    return t.text("Completed by a newer version of the app: {what}.", what=what)


def _records(report: "MergeReport", tally: str, t: Language) -> str:
    """Return the numbers of one tally, such as "added", in words."""
    return t.list(record_counts(_numbers(report, tally), t))


def _numbers(report: "MergeReport", tally: str) -> dict[str, int]:
    """Return the numbers of one tally by table."""
    return {table: getattr(counts, tally) for table, counts in vars(report).items()}
