"""The summary of a merge, before and after, in sentences that count its records."""

from typing import TYPE_CHECKING

from core.language import Language
from mobile.wording.backups import record_counts

if TYPE_CHECKING:
    from core.people.merge_report import MergeReport


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
    if total.kept_both:
        lines.append(
            t.text(
                "Now in two versions: {what}. The words from the file are a note of their own.",
                what=_records(report, "kept_both", t),
            )
        )
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
    """Return the numbers of one tally, such as "added", by table."""
    return t.list(record_counts({table: getattr(counts, tally) for table, counts in vars(report).items()}, t))
