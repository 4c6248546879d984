"""Merging an edit with what another window kept meanwhile, against what the form showed when it opened.

A field that only one side changed has that change. Of a field that both changed, the edit is what stays, and
what it displaces is named, so that it can be kept elsewhere: no word of either side is lost.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any, Generic, NamedTuple, TypeVar, cast

from core.errors import EndBeforeStart, TextEmpty
from core.people.records.agreement import Agreement
from core.people.records.goal import Goal
from core.people.records.tables import Known
from core.people.rules.access_sheet import Value

R = TypeVar("R")
K = TypeVar("K", bound=Known)

_UNITS: Mapping[type, Sequence[str]] = {Agreement: ("state", "ended", "shown"), Goal: ("state", "ended")}
"""Fields that say one thing together: half of each side would say what nobody meant."""

_SILENT = frozenset({"id", "person", "goal", "changed", "rest"})
"""Fields that nobody typed or tapped in a form; a newer value displaces an older one without a word."""


class Displaced(NamedTuple):
    """A value that was stored and gave way to an edit; `field` is its path, such as "plan.needs"."""

    field: str
    value: Value


@dataclass(frozen=True)
class Merged(Generic[R]):
    """The record to keep, and what it no longer says of what was stored."""

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
            told
            for field in fields(edited)
            if getattr(stored, field.name) not in (getattr(shown, field.name), getattr(edited, field.name))
            if field.name not in _SILENT
            for told in _told(getattr(stored, field.name), (field.name,))
        ]
        return Merged(edited, tuple(gone))


def three_way(shown: R, edited: R, stored: R) -> Merged[R]:
    """Merge two changes of the same record: `edited` and `stored` both began as `shown`."""
    record, displaced = _merge(shown, edited, stored, ())
    return Merged(record, tuple(displaced))


def _merge(shown: Any, edited: Any, stored: Any, path: tuple[str, ...]) -> tuple[Any, list[Displaced]]:  # noqa: ANN401 - any value of a record
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
    return edited, list(_told(stored, path))


def _merge_fields(
    shown: Any,  # noqa: ANN401 - any dataclass of ours
    edited: Any,  # noqa: ANN401
    stored: Any,  # noqa: ANN401
    path: tuple[str, ...],
) -> tuple[Any, list[Displaced]]:
    unit = _UNITS.get(type(edited), ())
    as_one = [{name: getattr(side, name) for name in unit} for side in (shown, edited, stored)]
    together, displaced = _merge(as_one[0], as_one[1], as_one[2], path)
    # the rest is what a later version of the app wrote: no form here changes it
    rest = {"rest": stored.rest} if hasattr(stored, "rest") else {}
    values: dict[str, Any] = {**together, **rest}
    for name in (field.name for field in fields(edited) if field.name not in (*unit, "rest")):
        values[name], gone = _merge(
            getattr(shown, name), getattr(edited, name), getattr(stored, name), (*path, name)
        )
        displaced += gone
    return replace(edited, **values), displaced


def _merge_items(shown: tuple[Any, ...], edited: tuple[Any, ...], stored: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return the items that neither side removed and what either added, in the order of the edit."""
    kept = [item for item in edited if item in stored or item not in shown]
    return (*kept, *(item for item in stored if item not in shown and item not in edited))


def _told(value: Any, path: tuple[str, ...]) -> Iterator[Displaced]:  # noqa: ANN401 - any value of a record
    """Yield each part of a value that says something."""
    if is_dataclass(value) or isinstance(value, Mapping):
        parts = (
            value
            if isinstance(value, Mapping)
            else {one.name: getattr(value, one.name) for one in fields(value)}
        )
        for name, one in parts.items():
            if name not in _SILENT:
                yield from _told(one, (*path, name))
    elif isinstance(value, tuple):
        for one in value:
            yield from _told(one, path)
    elif value not in (None, "", False):
        yield Displaced(".".join(path), value)
