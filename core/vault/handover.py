"""A handover: some records for a colleague, in one file with a passphrase of its own.

Its root key is its own, so it says nothing about the vault that it comes from.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from core.vault.envelope import HANDOVER, Envelope, moment_of, records_of, seal_envelope
from core.vault.kdf import tuned_rounds
from core.vault.key_slot import ROOT_SIZE, make_slot
from core.vault.passphrase import check
from core.vault.ports import Cipher
from core.vault.secret_readings import secret_of
from core.vault.value_format import ID_SIZE, Records

(_SLOT,) = HANDOVER.slots


@dataclass(frozen=True)
class Handover:
    """The content of a handover; `made` is an aware moment."""

    made: datetime
    records: Records


async def make_handover(
    cipher: Cipher,
    random: Callable[[int], bytes],
    clock: Callable[[], float],
    records: Records,
    passphrase: str,
    made: datetime,
) -> bytes:
    """Return the file. Raises WeakPassphrase or FileTooLarge. `clock` measures the rounds of this device."""
    check(passphrase)
    rounds = await tuned_rounds(cipher, clock)
    file_id, root = random(ID_SIZE), random(ROOT_SIZE)
    slot = await make_slot(cipher, random, _SLOT, file_id, root, secret_of(passphrase), rounds)
    document = {"made": made.isoformat(), "records": records}
    return await seal_envelope(
        HANDOVER, file_id, {_SLOT: slot}, await cipher.import_root(root), document, cipher, random
    )


async def open_handover(data: bytes, passphrase: str, cipher: Cipher) -> Handover:
    """Open the file. Raises NotOurFile, NewerFormat, DamagedRecord or WrongSecret."""
    envelope = Envelope.read(data, HANDOVER)
    opened = await envelope.unlock(passphrase, cipher)
    document = await envelope.open(opened.root, cipher)
    return Handover(moment_of(document), records_of(document))
