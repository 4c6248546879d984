"""The ledger: which records the vault has, and which sealing of each is the last one.

It is stored in up to 256 pages, by the first byte of the record's id, so that a change costs the same however
many records there are. How pages and records are sealed and stored is not known here.
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from core.vault.value_format import Doc

HEAD_KEY = "head"
PAGE_PREFIX = "page/"
RECORD_PREFIX = "record/"


_RECORD_ID = re.compile("[0-9a-f]{32}")


def is_record_id(text: object) -> bool:
    """Return whether this can be the id of a record: 32 hex digits."""
    return isinstance(text, str) and _RECORD_ID.fullmatch(text) is not None


class Entry(NamedTuple):
    """A record in the ledger: its table and the tag of its last sealing."""

    table: str
    tag: str


def page_of(record_id: str) -> str:
    """Return the name of the page that lists this record, "00" to "ff"."""
    return record_id[:2]


@dataclass(frozen=True)
class Ledger:
    """All pages. `tags` holds the tag of each page as it is stored; a page without one must still be written.

    `changes` counts the changes since the vault was made.
    """

    changes: int = 0
    pages: Mapping[str, Mapping[str, Entry]] = field(default_factory=dict)
    tags: Mapping[str, str] = field(default_factory=dict)

    def entry(self, record_id: str) -> Entry | None:
        """Return the entry of a record; None when it is not listed."""
        return self.pages.get(page_of(record_id), {}).get(record_id)

    def after(self, saves: Mapping[str, Entry], erases: Collection[str]) -> "Ledger":
        """Return the ledger after one more change; the pages it touches are still to be written."""
        touched = {page_of(record_id) for record_id in (*saves, *erases)}
        fresh = {name: dict(self.pages.get(name, {})) for name in touched}
        for record_id, entry in saves.items():
            fresh[page_of(record_id)][record_id] = entry
        for record_id in erases:
            fresh[page_of(record_id)].pop(record_id, None)
        tags = {name: tag for name, tag in self.tags.items() if name not in touched}
        return Ledger(self.changes + 1, {**self.pages, **fresh}, tags)

    def unwritten(self) -> dict[str, Doc | None]:
        """Return the pages still to be written, as documents by name; None for one to remove."""
        return {
            name: {"records": dict(page)} if page else None
            for name, page in sorted(self.pages.items())
            if name not in self.tags
        }

    def written(self, tags: Mapping[str, str]) -> "Ledger":
        """Return the ledger in which the unwritten pages are sealed with these tags."""
        return replace(
            self,
            pages={name: page for name, page in self.pages.items() if page},
            tags={**self.tags, **tags},
        )

    def head(self) -> Doc:
        """Return the document of the head, which lists the last sealing of each page."""
        return {"changes": self.changes, "pages": dict(self.tags)}


def read_page(document: Doc) -> dict[str, Entry]:
    """Return the entries in the document of a page."""
    return {record_id: Entry(*entry) for record_id, entry in document["records"].items()}
