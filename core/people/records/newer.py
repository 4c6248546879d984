"""Records of tables that only a later version of the app knows: carried as they are, and never shown.

Ids are drawn at random, so a text in one that is the id of another record names that record for certain.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from core.people.records.codec import Doc


@dataclass(frozen=True)
class Newer:
    """The document of such a record."""

    id: str
    doc: Doc = field(hash=False)

    @classmethod
    def from_doc(cls, doc: Mapping[str, Any]) -> "Newer":
        """Return the record of a document, as it is."""
        return cls(str(doc["id"]), dict(doc))

    def to_doc(self) -> Doc:
        """Return the document as it was."""
        return self.doc

    @cached_property
    def texts(self) -> frozenset[str]:
        """Every text in the document but its own id; those that are ids of other records name them."""
        return frozenset(_texts(self.doc)) - {self.id}


def named_people(records: Collection[Newer], owners: Mapping[str, str]) -> dict[str, frozenset[str]]:
    """Return by id the people that each of these records names.

    `owners` has by id the person that each known record is about. A record that names one person alone is
    about that person too, for the records that name it.
    """
    known = dict(owners)
    while True:
        named = {one.id: frozenset(known[text] for text in one.texts if text in known) for one in records}
        alone = {key: next(iter(of)) for key, of in named.items() if len(of) == 1 and key not in known}
        if not alone:
            return named
        known |= alone


def erased_along(
    records: Collection[Newer], owners: Mapping[str, str], gone: Collection[str]
) -> frozenset[str]:
    """Return the ids of the records to erase along with the known records with these ids.

    They are those that name a person who is erased, also beside others, and those that name only erased
    records, which nobody could find any more.
    """
    people = {key for key in gone if owners.get(key) == key}
    named = named_people(records, owners)
    along = {key for key, of in named.items() if not of.isdisjoint(people)}
    known = owners.keys() | named.keys()
    while True:
        going = {*gone, *along}
        more = {one.id for one in records if one.id not in along and going >= (one.texts & known) != set()}
        if not more:
            return frozenset(along)
        along |= more


def about_alone(records: Collection[Newer], owners: Mapping[str, str], person: str) -> frozenset[str]:
    """Return the ids of the records that name this person and nobody else, also not by way of others."""
    named = named_people(records, owners)
    alone = frozenset(key for key, of in named.items() if of == {person})
    others = named.keys() - alone
    return frozenset(one.id for one in records if one.id in alone and one.texts.isdisjoint(others))


def _texts(value: Any) -> Iterator[str]:  # noqa: ANN401 - any JSON value
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from value
        yield from _all(value.values())
    elif isinstance(value, list):
        yield from _all(value)


def _all(values: Iterable[Any]) -> Iterator[str]:
    for value in values:
        yield from _texts(value)
