"""The count of wrong tries in a row, and the wait until the next.

It is stored unsealed, because it is read before anything opens. It slows down somebody who guesses on the
screen; whoever can write to the store needs no screen.
"""

from dataclasses import dataclass, replace

from core.vault.value_format import CHECKSUM_SIZE, HEADER_SIZE, Kind, checksum, header, is_undamaged

TRIES_KEY = "tries"
LAST = 10
_FREE = 4
_MOST = 10_000
_WAITS = (60.0, 300.0, 900.0)
_SIZE = HEADER_SIZE + 4 + 4 + 1


@dataclass(frozen=True)
class Tries:
    """The number of `wrong` tries, the `wait` in seconds, and whether the tenth erases the vault."""

    wrong: int = 0
    wait: float = 0.0
    erases: bool = False

    def one_more(self) -> "Tries":
        """Return the count after a wrong try. From the fifth on the wait is 1, 5, and then 15 minutes."""
        beyond = self.wrong - _FREE
        wait = _WAITS[min(beyond, len(_WAITS) - 1)] if beyond >= 0 else 0.0
        return replace(self, wrong=min(self.wrong + 1, _MOST), wait=wait)

    def after(self, seconds: float) -> "Tries":
        """Return the count after a wait of this many seconds."""
        return replace(self, wait=max(0.0, self.wait - seconds))

    def reset(self) -> "Tries":
        """Return the count after a right secret."""
        return Tries(erases=self.erases)

    def to_value(self) -> bytes | None:
        """Return the stored value; None when there is nothing to store."""
        if self == Tries():
            return None
        wait = round(self.wait * 1000)
        content = header(Kind.TRIES) + self.wrong.to_bytes(4, "big") + wait.to_bytes(4, "big")
        content += bytes([self.erases])
        return content + checksum(content)

    @classmethod
    def from_value(cls, value: bytes | None) -> "Tries":
        """Read a stored value. A damaged one counts as none, so that it cannot erase or shut anybody out."""
        content = (value or b"")[:-CHECKSUM_SIZE]
        whole = is_undamaged(value or b"") and len(content) == _SIZE
        if not whole or not content.startswith(header(Kind.TRIES)):
            return cls()
        wrong, wait = int.from_bytes(content[6:10], "big"), int.from_bytes(content[10:14], "big") / 1000
        if wrong > _MOST or wait > _WAITS[-1]:
            return cls()
        return cls(wrong, wait, content[14:] == b"\1")
