"""Change the passphrase of a backup or a handover, in a new file."""

from collections.abc import Callable

from core.vault.envelope import BACKUP, HANDOVER, Envelope, seal_envelope
from core.vault.kdf import tuned_rounds
from core.vault.key_slot import make_slot
from core.vault.passphrase import check
from core.vault.ports import Cipher
from core.vault.secret_readings import secret_of


async def rekeyed(
    data: bytes,
    secret: str,
    new: str,
    cipher: Cipher,
    random: Callable[[int], bytes],
    clock: Callable[[], float],
) -> bytes:
    """Return the same file under another passphrase. The recovery code of a backup stays the same.

    Raises WeakPassphrase, NotOurFile, NewerFormat, DamagedRecord or WrongSecret.
    """
    check(new)
    envelope = Envelope.read(data, BACKUP, HANDOVER)
    opened = await envelope.unlock(secret, cipher)
    document = await envelope.open(opened.root, cipher)
    root = await opened.slot.reveal(cipher, opened.secret)
    rounds = await tuned_rounds(cipher, clock)
    key = envelope.kind.slots[0]
    slot = await make_slot(cipher, random, key, envelope.id, root, secret_of(new), rounds)
    slots = {**envelope.slots, key: slot}
    return await seal_envelope(envelope.kind, envelope.id, slots, opened.root, document, cipher, random)
