"""The recovery code: 120 random bits in 24 letters and digits that are hard to mix up.

It opens the vault like a passphrase does, from a key slot of its own.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from core.vault.secret_readings import wide_reading

_SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's base 32: no I, L, O, U
_LENGTH = 24
_GROUP = 4
_LOOKALIKES = str.maketrans("OIL", "011")


@dataclass(frozen=True)
class RecoveryCode:
    """A recovery code; `symbols` is its canonical form, which no repr or log shows."""

    symbols: str = field(repr=False)

    @classmethod
    def draw(cls, random: Callable[[int], bytes]) -> "RecoveryCode":
        """Return a new code."""
        number = int.from_bytes(random(_LENGTH * 5 // 8), "big")
        return cls("".join(_SYMBOLS[number >> 5 * place & 31] for place in reversed(range(_LENGTH))))

    @classmethod
    def read(cls, text: str) -> "RecoveryCode | None":
        """Parse a typed code, in any case, with or without dashes and spaces; None when it is no code."""
        symbols = re.sub(r"[\s\-_.]", "", wide_reading(text)).upper().translate(_LOOKALIKES)
        if len(symbols) != _LENGTH or not set(symbols) <= set(_SYMBOLS):
            return None
        return cls(symbols)

    @property
    def groups(self) -> tuple[str, ...]:
        """The code in six groups of four, to show and to ask back."""
        return tuple(self.symbols[i : i + _GROUP] for i in range(0, _LENGTH, _GROUP))

    def __str__(self) -> str:
        """Return it as it is shown: "ABCD-EFGH-..."."""
        return "-".join(self.groups)
