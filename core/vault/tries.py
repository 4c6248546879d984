"""How many wrong tries were made in a row, and how long to wait for the next.

What is kept of it is not sealed, because it must be read before anything opens. It slows down who guesses on
the screen; who can write to the store needs no screen.
"""

from dataclasses import dataclass, replace

from core.vault.sealed import CHECKSUM_SIZE, HEADER_SIZE, Kind, checksum, header

TRIES_KEY = "tries"
LAST = 10
_FREE = 4
_MOST = 10_000
_WAITS = (60.0, 300.0, 900.0)
_SIZE = HEADER_SIZE + 4 + 4 + 1


@dataclass(frozen=True)
class Tries:
    """So many `wrong` tries, `wait` seconds before the next, and whether the tenth erases the vault."""

    wrong: int = 0
    wait: float = 0.0
    erases: bool = False

    def one_more(self) -> "Tries":
        """Count a wrong try. From the fifth on the next must wait: 1, 5, and then 15 minutes each time."""
        beyond = self.wrong - _FREE
        wait = _WAITS[min(beyond, len(_WAITS) - 1)] if beyond >= 0 else 0.0
        return replace(self, wrong=min(self.wrong + 1, _MOST), wait=wait)

    def after(self, seconds: float) -> "Tries":
        """Count down what was waited."""
        return replace(self, wait=max(0.0, self.wait - seconds))

    def forgiven(self) -> "Tries":
        """Begin again, after a right secret."""
        return Tries(erases=self.erases)

    def to_value(self) -> bytes | None:
        """Write it as it is kept; None when there is nothing to remember."""
        if self == Tries():
            return None
        wait = round(self.wait * 1000)
        content = header(Kind.TRIES) + self.wrong.to_bytes(4, "big") + wait.to_bytes(4, "big")
        content += bytes([self.erases])
        return content + checksum(content)

    @classmethod
    def from_value(cls, value: bytes | None) -> "Tries":
        """Read what is kept; what is damaged counts for nothing, so that it can erase or shut out nobody."""
        content = (value or b"")[:-CHECKSUM_SIZE]
        whole = value == content + checksum(content) and len(content) == _SIZE
        if not whole or not content.startswith(header(Kind.TRIES)):
            return cls()
        wrong, wait = int.from_bytes(content[6:10], "big"), int.from_bytes(content[10:14], "big") / 1000
        if wrong > _MOST or wait > _WAITS[-1]:
            return cls()
        return cls(wrong, wait, content[14:] == b"\1")
