"""Documents of records, by the fields of their dataclasses: one way to write and to read all of them.

A field stands in the document under its own name, unless its metadata says otherwise. Other dataclasses are
objects inside; one without a `rest` is the list of its fields. A field with a default may be absent.

What a document has besides, a later version of the app wrote. It stays in `rest` and is written back as it
was, here and in the objects inside. So does a word that an `OpenEnum` does not know.
"""

from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, dataclass, fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache, partial
from types import NoneType, UnionType
from typing import Any, Self, TypeAlias, TypeVar, get_args, get_origin

from core.errors import DamagedRecord
from core.people.records.open_enum import OpenEnum
from core.timestamps import read_day, read_timestamp

Doc: TypeAlias = dict[str, Any]
Rest: TypeAlias = Mapping[str, Any]
T = TypeVar("T")

LONGEST_TEXT = 1_000_000
"""Characters; no text of this app is longer, not even one that is still being typed."""
LONGEST_LIST = 1_000_000
"""Items; a tombstone names all notes about the person who was erased."""

INLINE: dict[str, Any] = {"inline": True}
"""The fields of this dataclass stand in the document beside those of the record."""
OMITTED: dict[str, Any] = {"omitted": True}
"""This field stands in the document only when its value is not the default."""
UNSTORED: dict[str, Any] = {"unstored": True}
"""This field is known in memory alone."""


def called(name: str) -> dict[str, Any]:
    """Return the metadata of a field that stands in the document under this name."""
    return {"name": name}


class Stored:
    """A dataclass that is stored as a document of its own, with its id in it."""

    def to_doc(self) -> Doc:
        """Return the document that is stored."""
        return written(self)

    @classmethod
    def from_doc(cls, doc: Mapping[str, Any]) -> Self:
        """Read a stored document. Raise DamagedRecord when it is none of these."""
        return read(cls, doc)


class StoredOfPerson(Stored):
    """A stored dataclass that is about one `person`."""

    person: str

    @property
    def about(self) -> str:
        """The id of the person it is about."""
        return self.person


def written(record: Any) -> Doc:  # noqa: ANN401 - any dataclass of these
    """Return the fields of a record as its document has them."""
    layout = _layout(record.__class__)
    doc: Doc = dict(record.rest) if layout.has_rest else {}
    for one in layout.fields:
        value = getattr(record, one.name)
        if one.inline:
            doc |= written(value)
        elif value != one.unless:
            doc[one.key] = one.write(value)
    return doc


def read(kind: type[T], doc: Mapping[str, Any]) -> T:
    """Read the document of a record. Raise DamagedRecord, with its id, when it is none of this kind."""
    try:
        record: T = _read_object(kind, doc)
    except (KeyError, TypeError, ValueError) as fault:
        raise DamagedRecord(str(doc.get("id"))) from fault
    return record


def unknown(record: Any) -> Doc:  # noqa: ANN401 - any dataclass of these
    """Return what a later version of the app wrote in a record, at its place in the document.

    An object inside is there only when it has something of a later version.
    """
    layout = _layout(record.__class__)
    found: Doc = dict(record.rest) if layout.has_rest else {}
    for one in layout.fields:
        value = getattr(record, one.name)
        if isinstance(value, OpenEnum) and value.is_newer:
            found[one.key] = value.value
        elif is_dataclass(value) and (inside := unknown(value)):
            found |= inside if one.inline else {one.key: inside}
    return found


@dataclass(frozen=True, slots=True)
class _FieldCodec:
    """How one field stands in a document."""

    name: str
    key: str
    read: Callable[[Any], Any]
    write: Callable[[Any], Any]
    is_required: bool
    unless: Any
    inline: Any


@dataclass(frozen=True, slots=True)
class _Layout:
    """All fields of a dataclass, and the `keys` they take in a document, the id always among them."""

    fields: tuple[_FieldCodec, ...]
    keys: frozenset[str]
    has_rest: bool


@cache
def _layout(kind: Any) -> _Layout:  # noqa: ANN401 - any dataclass of these
    own = [one for one in fields(kind) if one.name != "rest" and "unstored" not in one.metadata]
    found = tuple(map(_field_codec, own))
    inside = (_layout(one.inline).keys for one in found if one.inline)
    keys = frozenset({"id"}.union((one.key for one in found if not one.inline), *inside))
    return _Layout(found, keys, has_rest=_has_rest(kind))


def _has_rest(kind: Any) -> bool:  # noqa: ANN401 - any dataclass of these
    return any(one.name == "rest" for one in fields(kind))


def _field_codec(one: "Field[Any]") -> _FieldCodec:
    kind: Any = one.type
    return _FieldCodec(
        one.name,
        one.metadata.get("name") or one.name,
        _reader(kind),
        _writer(kind),
        is_required=one.default is MISSING and one.default_factory is MISSING,
        unless=one.default if one.metadata.get("omitted") else MISSING,
        inline=kind if one.metadata.get("inline") else None,
    )


def _read_object(kind: Any, doc: Any) -> Any:  # noqa: ANN401 - what a document may have
    if not isinstance(doc, dict):
        raise TypeError(kind.__name__)
    layout = _layout(kind)
    values: Doc = {}
    for one in layout.fields:
        if one.inline:
            values[one.name] = _read_object(one.inline, doc)
        elif one.key in doc:
            values[one.name] = one.read(doc[one.key])
        elif one.is_required:
            raise KeyError(one.key)
    if layout.has_rest and not doc.keys() <= layout.keys:
        values["rest"] = {key: value for key, value in doc.items() if key not in layout.keys}
    return kind(**values)


def _read_list(kind: Any, value: Any) -> list[Any]:  # noqa: ANN401 - what a document may have
    if not isinstance(value, list) or len(value) > LONGEST_LIST:
        raise TypeError(kind)
    one = _reader(kind)
    return [one(item) for item in value]


def _read_row(kind: Any, value: Any) -> Any:  # noqa: ANN401 - what a document may have
    """Read a dataclass without a `rest`, which is written as the list of its fields."""
    if not isinstance(value, list):
        raise TypeError(kind.__name__)
    pairs = zip(_layout(kind).fields, value, strict=True)
    return kind(**{one.name: one.read(item) for one, item in pairs})


def _reader(kind: Any) -> Callable[[Any], Any]:  # noqa: ANN401 - the type of a field
    """Return what reads a value of this type, and raises TypeError or ValueError for another."""
    if isinstance(kind, UnionType):
        known = _reader(_not_none(kind))
        return lambda value: None if value is None else known(value)
    if get_origin(kind) in (tuple, frozenset):
        item, gather = get_args(kind)[0], get_origin(kind)
        return lambda value: gather(_read_list(item, value))
    if is_dataclass(kind):
        return partial(_read_object if _has_rest(kind) else _read_row, kind)
    return kind.read if issubclass(kind, OpenEnum) else _READ[kind]


def _writer(kind: Any) -> Callable[[Any], Any]:  # noqa: ANN401 - the type of a field
    """Return what writes a value of this type."""
    if isinstance(kind, UnionType):
        known = _writer(_not_none(kind))
        return lambda value: None if value is None else known(value)
    if get_origin(kind) is tuple:
        item = _writer(get_args(kind)[0])
        return lambda value: [item(one) for one in value]
    if get_origin(kind) is frozenset:
        return sorted
    if is_dataclass(kind):
        return written if _has_rest(kind) else _write_row
    if issubclass(kind, Enum):
        return lambda value: value.value
    return _WRITE.get(kind, lambda value: value)


def _not_none(union: UnionType) -> Any:  # noqa: ANN401 - the type of a field
    (kind,) = (one for one in get_args(union) if one is not NoneType)
    return kind


def _write_row(value: Any) -> list[Any]:  # noqa: ANN401 - any dataclass without a `rest`
    return [one.write(getattr(value, one.name)) for one in _layout(value.__class__).fields]


def read_text(value: Any) -> str:  # noqa: ANN401 - what a document may have
    """Return a text that can be shown: half a character, which JSON can hold, becomes a replacement mark."""
    if not isinstance(value, str):
        raise TypeError(value)
    text = value if value.isascii() else value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if len(text) > LONGEST_TEXT:
        raise ValueError(len(text))
    return text


def _read_exactly(kind: type, value: Any) -> Any:  # noqa: ANN401 - what a document may have
    if type(value) is not kind:  # True is an int as well
        raise TypeError(value)
    return value


_READ: Mapping[Any, Callable[[Any], Any]] = {
    str: read_text,
    int: partial(_read_exactly, int),
    bool: partial(_read_exactly, bool),
    datetime: read_timestamp,
    date: read_day,
}
_WRITE: Mapping[Any, Callable[[Any], Any]] = {
    str: str,
    datetime: datetime.isoformat,
    date: date.isoformat,
}
