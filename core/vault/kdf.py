"""The rounds of the key derivation: their bounds, and how many this device does in half a second."""

from collections.abc import Callable

from core.vault.ports import Cipher

FLOOR = 600_000
"""Fewer PBKDF2-HMAC-SHA-256 rounds than this are refused."""

CAP = 10_000_000
"""More than this are refused, so that a forged slot cannot keep a phone busy for hours."""

TARGET = 0.5
"""Seconds that one derivation may take."""

_TRIAL = 200_000


def rounds_for(rounds: int, seconds: float) -> int:
    """Return the rounds that take `TARGET` seconds where `rounds` took `seconds`: thousands, in bounds."""
    if seconds <= 0:  # a clock made coarse on purpose
        return FLOOR
    return max(FLOOR, min(CAP, int(rounds * TARGET / seconds) // 1000 * 1000))


def better_rounds(rounds: int, seconds: float) -> int | None:
    """Return the rounds for a slot that took less than half of `TARGET`; None when it took more."""
    better = rounds_for(rounds, seconds)
    return better if better >= 2 * rounds else None


async def tuned_rounds(cipher: Cipher, clock: Callable[[], float]) -> int:
    """Return the rounds for this device, measured with `clock` (monotonic seconds) in under a second."""
    start = clock()
    await cipher.derive(b"trial", bytes(16), _TRIAL)
    return rounds_for(_TRIAL, clock() - start)
