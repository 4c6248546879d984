"""The values in a record, one by one, whatever its fields are."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from typing import Any, TypeAlias

FieldValue: TypeAlias = str | int | date | datetime | Enum


def values_in(value: Any, without: Collection[str], path: str = "") -> Iterator[tuple[str, FieldValue]]:  # noqa: ANN401 - any value of a record
    """Yield each value that is not empty, after its path such as "plan.needs", in the order of the fields.

    Fields with a name in `without` are left out, also inside other fields.
    """
    if is_dataclass(value):
        value = {one.name: getattr(value, one.name) for one in fields(value)}
    if isinstance(value, Mapping):
        for name, one in value.items():
            if name not in without:
                yield from values_in(one, without, f"{path}.{name}" if path else name)
    elif isinstance(value, tuple):
        for one in value:
            yield from values_in(one, without, path)
    elif value not in (None, "", False):
        yield path, value
