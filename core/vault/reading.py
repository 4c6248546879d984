"""Read a vault: open all stored values, and check them against the ledger.

A value that does not open, or is not what the ledger lists, becomes a named problem; the others open.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from core.errors import DamagedRecord, MissingRecord, OlderRecord, RecordProblem
from core.vault.documents import Record
from core.vault.ledger import HEAD_KEY, PAGE_PREFIX, RECORD_PREFIX, Entry, Ledger, page_of, read_page
from core.vault.value_format import Doc, Kind, Sealer, tag


@dataclass(frozen=True)
class VaultContents:
    """The content of a vault: records by id, problems by store key, and the ledger.

    A ledger that did not open is rebuilt from the records that did; the next change writes it.
    """

    records: Mapping[str, Record]
    problems: Mapping[str, RecordProblem]
    ledger: Ledger


async def read(
    stored: Mapping[str, bytes], sealer: Sealer, known: Callable[[str, str], Record | None]
) -> VaultContents:
    """Open everything that is stored.

    `known` returns the open record for an id and a tag, so that it need not be opened again, or None.
    """
    ledger = await _read_ledger(stored, sealer)
    records, failed = await _open_records(stored, sealer, known)
    problems = {**ledger.problems, **failed}
    vouched: dict[str, Record] = {}
    pages = {name: dict(page) for name, page in ledger.pages.items()}
    for name in ledger.unwritten:
        pages[name] = {}
    for record_id, record in records.items():
        key, page = RECORD_PREFIX + record_id, page_of(record_id)
        entry = Entry(record.table, tag(stored[key]))
        if not ledger.judges(page):
            pages.setdefault(page, {})[record_id] = entry
        elif ledger.pages.get(page, {}).get(record_id) != entry:
            problems[key] = OlderRecord(key)
            continue
        vouched[record_id] = record
    for entries in ledger.pages.values():
        for key in (RECORD_PREFIX + record_id for record_id in entries):
            if key not in stored:
                problems[key] = MissingRecord(key)
    return VaultContents(vouched, problems, Ledger(ledger.changes, pages, ledger.tags))


@dataclass(frozen=True)
class _ReadLedger:
    """The pages that open and that the head vouches for, the names of those `lost`, and what is wrong.

    Without a head (`headless`) all pages that open are believed. Those that must be `unwritten` are the lost
    ones, and those that a head does not list: they were removed, and somebody put them back.
    """

    changes: int
    headless: bool
    pages: Mapping[str, Mapping[str, Entry]]
    tags: Mapping[str, str]
    lost: frozenset[str]
    unwritten: frozenset[str]
    problems: Mapping[str, RecordProblem]

    def judges(self, page: str) -> bool:
        """Return whether it is certain which records this page lists: none, for a page that never was."""
        return page in self.pages or not (self.headless or page in self.lost)


async def _read_ledger(stored: Mapping[str, bytes], sealer: Sealer) -> _ReadLedger:
    opened, problems = _shaped(_is_page, await sealer.open(Kind.PAGE, _starting_with(PAGE_PREFIX, stored)))
    head, head_problem = await _read_head(stored, sealer)
    if head is not None:
        listed = {PAGE_PREFIX + name: seen for name, seen in head["pages"].items()}
        problems |= {key: MissingRecord(key) for key in listed if key not in stored}
        problems |= {key: OlderRecord(key) for key in opened if listed.get(key) != tag(stored[key])}
    unwritten = frozenset(key.removeprefix(PAGE_PREFIX) for key in problems)
    good = {key.removeprefix(PAGE_PREFIX): page for key, page in opened.items() if key not in problems}
    return _ReadLedger(
        changes=0 if head is None else head["changes"],
        headless=head is None,
        pages={name: read_page(page) for name, page in good.items()},
        tags={name: tag(stored[PAGE_PREFIX + name]) for name in good},
        lost=unwritten if head is None else unwritten & head["pages"].keys(),
        unwritten=unwritten,
        problems=head_problem | problems,
    )


async def _read_head(
    stored: Mapping[str, bytes], sealer: Sealer
) -> tuple[Doc | None, dict[str, RecordProblem]]:
    if HEAD_KEY not in stored:
        return None, {HEAD_KEY: MissingRecord(HEAD_KEY)}
    heads, problems = _shaped(_is_head, await sealer.open(Kind.HEAD, {HEAD_KEY: stored[HEAD_KEY]}))
    return heads.get(HEAD_KEY), problems


async def _open_records(
    stored: Mapping[str, bytes], sealer: Sealer, known: Callable[[str, str], Record | None]
) -> tuple[dict[str, Record], dict[str, RecordProblem]]:
    records: dict[str, Record] = {}
    closed: dict[str, bytes] = {}
    for key, value in _starting_with(RECORD_PREFIX, stored).items():
        record_id = key.removeprefix(RECORD_PREFIX)
        record = known(record_id, tag(value))
        if record is None:
            closed[key] = value
        else:
            records[record_id] = record
    opened, problems = _shaped(_is_record, await sealer.open(Kind.RECORD, closed))
    for key, document in opened.items():
        records[key.removeprefix(RECORD_PREFIX)] = Record(document["table"], document["doc"])
    return records, problems


def _shaped(
    is_shaped: Callable[[str, Doc], bool], found: tuple[dict[str, Doc], dict[str, RecordProblem]]
) -> tuple[dict[str, Doc], dict[str, RecordProblem]]:
    """Report as damaged each document that opened in the wrong shape; the others stay."""
    opened, problems = found
    odd = {key for key, document in opened.items() if not is_shaped(key, document)}
    good = {key: document for key, document in opened.items() if key not in odd}
    return good, {**problems, **{key: DamagedRecord(key) for key in odd}}


def _is_record(key: str, document: Doc) -> bool:
    doc = document.get("doc")
    is_named = isinstance(doc, dict) and doc.get("id") == key.removeprefix(RECORD_PREFIX)
    return is_named and isinstance(document.get("table"), str)


def _is_page(key: str, document: Doc) -> bool:  # noqa: ARG001 - as `_is_record`
    entries = document.get("records")
    return isinstance(entries, dict) and all(map(_is_entry, entries.values()))


def _is_entry(entry: object) -> bool:
    return isinstance(entry, list) and [type(part) for part in entry] == [str, str]


def _is_head(key: str, document: Doc) -> bool:  # noqa: ARG001 - as `_is_record`
    pages = document.get("pages")
    is_listed = isinstance(pages, dict) and all(isinstance(one, str) for one in pages.values())
    return is_listed and type(document.get("changes")) is int


def _starting_with(prefix: str, stored: Mapping[str, bytes]) -> dict[str, bytes]:
    return {key: value for key, value in stored.items() if key.startswith(prefix)}
