"""Write to a vault: seal what changed, the pages of the ledger that list it, and the head.

The cost does not depend on the number of records. The vault stores the change in one step.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from core.vault.documents import Record
from core.vault.ledger import HEAD_KEY, PAGE_PREFIX, RECORD_PREFIX, Entry, Ledger
from core.vault.value_format import Kind, Sealer, tag


@dataclass(frozen=True)
class Change:
    """A change ready to be stored: the records by id (None: erased), the values, and the new ledger."""

    records: Mapping[str, Record | None]
    puts: Mapping[str, bytes]
    deletes: Collection[str]
    ledger: Ledger


async def seal_change(sealer: Sealer, ledger: Ledger, records: Mapping[str, Record | None]) -> Change:
    """Seal a change to a vault that has this ledger."""
    saves = {record_id: record for record_id, record in records.items() if record is not None}
    erases = records.keys() - saves.keys()
    sealed = await sealer.seal(
        Kind.RECORD,
        {RECORD_PREFIX + record_id: record._asdict() for record_id, record in saves.items()},
    )
    ledger = ledger.after(
        {
            record_id: Entry(record.table, tag(sealed[RECORD_PREFIX + record_id]))
            for record_id, record in saves.items()
        },
        erases,
    )
    unwritten = {PAGE_PREFIX + name: page for name, page in ledger.unwritten().items()}
    pages = await sealer.seal(Kind.PAGE, {key: page for key, page in unwritten.items() if page is not None})
    ledger = ledger.written({key.removeprefix(PAGE_PREFIX): tag(value) for key, value in pages.items()})
    head = await sealer.seal(Kind.HEAD, {HEAD_KEY: ledger.head()})
    deletes = [RECORD_PREFIX + record_id for record_id in erases]
    return Change(records, sealed | pages | head, [*deletes, *(unwritten.keys() - pages.keys())], ledger)
