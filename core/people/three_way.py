"""Merge an edit with what another window saved meanwhile, against what the form showed when it opened.

A field that only one side changed has that change. Of a field that both changed, the edit stays, and what it
displaces is returned, so that it can be saved elsewhere: no word of either side is lost.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any, Generic, NamedTuple, TypeVar, cast

from core.errors import EndBeforeStart, TextEmpty
from core.people.records.agreement import Agreement
from core.people.records.goal import Goal
from core.people.records.tables import ContentRecord
from core.people.records.talk_point import TalkPoint
from core.people.records.trial import Trial
from core.people.records.values import FieldValue, values_in

R = TypeVar("R")
K = TypeVar("K", bound=ContentRecord)

_UNITS: Mapping[type, Sequence[str]] = {
    Agreement: ("state", "ended", "shown"),
    Goal: ("state", "ended"),
    TalkPoint: ("state", "ended"),
    Trial: ("verdict", "ended"),
}
"""Fields that belong together: a mixture of both sides would be what nobody meant."""

_SILENT = frozenset({"id", "person", "goal", "changed", "rest"})
"""Fields that nobody typed or tapped in a form; a newer value displaces an older one without a word."""


class Displaced(NamedTuple):
    """A value that was stored and gave way to an edit; `field` is its path, such as "plan.needs"."""

    field: str
    value: FieldValue


@dataclass(frozen=True)
class Merged(Generic[R]):
    """The record to save, and the stored values that are no longer in it."""

    record: R
    displaced: tuple[Displaced, ...] = ()


def merge_edit(shown: K, edited: K, stored: K) -> Merged[K]:
    """Merge as `three_way`, and return what fits the rules of the record when `edited` does.

    Where two changes that fit make a record that does not, the whole edit stays, and everything else that was
    stored meanwhile is displaced.
    """
    merged = three_way(shown, edited, stored)
    try:
        return Merged(cast("K", merged.record.fitted()), merged.displaced)
    except (TextEmpty, EndBeforeStart):
        gone = [
            Displaced(*one)
            for field in fields(edited)
            if getattr(stored, field.name) not in (getattr(shown, field.name), getattr(edited, field.name))
            for one in values_in({field.name: getattr(stored, field.name)}, _SILENT)
        ]
        return Merged(edited, tuple(gone))


def three_way(shown: R, edited: R, stored: R) -> Merged[R]:
    """Merge two changes of the same record: `edited` and `stored` both began as `shown`."""
    record, displaced = _merge(shown, edited, stored, "")
    return Merged(record, tuple(displaced))


def _merge(shown: Any, edited: Any, stored: Any, path: str) -> tuple[Any, list[Displaced]]:  # noqa: ANN401 - any value of a record
    if edited in (shown, stored):
        return stored, []
    if stored == shown:
        return edited, []
    if is_dataclass(edited) and type(shown) is type(edited) is type(stored):
        return _merge_fields(shown, edited, stored, path)
    if isinstance(edited, tuple):
        return _merge_items(shown, edited, stored), []
    if isinstance(edited, frozenset):
        return (edited | (stored - shown)) - (shown - stored), []
    if isinstance(edited, str) and isinstance(stored, str) and stored in edited:
        return edited, []
    return edited, [Displaced(*one) for one in values_in(stored, _SILENT, path)]


def _merge_fields(shown: Any, edited: Any, stored: Any, path: str) -> tuple[Any, list[Displaced]]:  # noqa: ANN401 - any dataclass of ours
    unit = _UNITS.get(type(edited), ())
    as_one = [{name: getattr(side, name) for name in unit} for side in (shown, edited, stored)]
    together, displaced = _merge(as_one[0], as_one[1], as_one[2], path)
    # the rest is what a later version of the app wrote: no form here changes it
    rest = {"rest": stored.rest} if hasattr(stored, "rest") else {}
    values: dict[str, Any] = {**together, **rest}
    for name in (field.name for field in fields(edited) if field.name not in (*unit, "rest")):
        sides = [getattr(side, name) for side in (shown, edited, stored)]
        values[name], gone = _merge(sides[0], sides[1], sides[2], f"{path}.{name}" if path else name)
        displaced += gone
    return replace(edited, **values), displaced


def _merge_items(shown: tuple[Any, ...], edited: tuple[Any, ...], stored: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return the items that neither side removed and what either added, in the order of the edit."""
    kept = [item for item in edited if item in stored or item not in shown]
    return (*kept, *(item for item in stored if item not in shown and item not in edited))
