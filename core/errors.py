"""Everything that can go wrong on purpose: one base, and children named for what a person can do next.

They carry facts, never wording; `mobile/wording/error_messages.py` turns them into sentences.
"""

# ruff: noqa: N818 - the names say what happened to a person, "Error" after each would add nothing

from collections.abc import Collection
from enum import StrEnum


class GoudklompjeError(Exception):
    """Base of every error that this program raises itself."""


class WrongSecret(GoudklompjeError):
    """The passphrase or recovery code does not open this vault. Nothing changed; try again."""


class BlankSecret(GoudklompjeError):
    """Nothing was typed where a passphrase or code is asked. It was no try."""


class PassphraseInstead(GoudklompjeError):
    """The passkey of this device does not open the vault, or not any more. The passphrase does."""


class WaitFirst(GoudklompjeError):
    """Too many wrong tries in a row: the next one may be made after this many `seconds`."""

    def __init__(self, seconds: float) -> None:
        super().__init__(seconds)
        self.seconds = seconds


class VaultErased(GoudklompjeError):
    """The vault was erased after ten wrong tries, as its owner had chosen. A backup can come in its place."""


class VaultLocked(GoudklompjeError):
    """The vault must be unlocked first."""


class RecordProblem(GoudklompjeError):
    """One stored value cannot be trusted; the others still open. `key` is its name in the store."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


class DamagedRecord(RecordProblem):
    """The stored value was changed or cut, so it does not open."""


class MissingRecord(RecordProblem):
    """The value should be in the store and is not."""


class ForeignRecord(RecordProblem):
    """The value belongs to another vault."""


class OlderRecord(RecordProblem):
    """The value opens, but it is not the last version: it came back from an older copy."""


class NewerFormat(RecordProblem):
    """The value was written by a newer version of the app, in format `found`. Update and try again."""

    def __init__(self, key: str, found: int) -> None:
        super().__init__(key)
        self.args = (key, found)
        self.found = found


class ChangedElsewhere(GoudklompjeError):
    """Another tab wrote in the meantime. Nothing was stored; refresh, look, and save again."""


class StorageFull(GoudklompjeError):
    """There is no room left. Nothing was stored; make room and save again."""


class StorageRefused(GoudklompjeError):
    """The browser or the file system does not let us store. Nothing was stored."""


class InsecureAddress(GoudklompjeError):
    """The address does not begin with https, so the browser gives us nothing to seal with."""


class NotOurFile(GoudklompjeError):
    """The file is no backup and no handover of ours, or not the one of the two that was asked for."""


class HandoverInstead(NotOurFile):
    """The file is the handover of a colleague, where a backup was asked for."""


class BackupInstead(NotOurFile):
    """The file is a backup, where the handover of a colleague was asked for."""


class OverLimit(GoudklompjeError):
    """Base of the errors about something larger than its `limit`."""

    def __init__(self, limit: int) -> None:
        super().__init__(limit)
        self.limit = limit


class FileTooLarge(OverLimit):
    """What should go into one file is more than `limit` bytes. Nothing was made."""


class Weakness(StrEnum):
    """Why a passphrase is too easy to guess."""

    SHORT = "short"
    COMMON = "common"
    REPEATED = "repeated"
    SEQUENCE = "sequence"
    KEYBOARD = "keyboard"
    WORDS = "words"
    NAME = "name"
    NUMBER = "number"
    LINE = "line"


class WeakPassphrase(GoudklompjeError):
    """The passphrase is too easy to guess, for this `reason`."""

    def __init__(self, reason: Weakness) -> None:
        super().__init__(reason)
        self.reason = reason


class ContentFault(GoudklompjeError):
    """The file `file` is wrong at `field`; `allowed` says what may stand there, where that is a list."""

    def __init__(self, file: str, field: str, allowed: Collection[str] = ()) -> None:
        super().__init__(file, field, tuple(allowed))
        self.file = file
        self.field = field
        self.allowed = tuple(allowed)


class TextEmpty(GoudklompjeError):
    """A text that must say something says nothing."""


class IfThenUnfinished(TextEmpty):
    """Of an if-then plan a half is not said, or what it is a plan for."""


class PersonUnsaid(GoudklompjeError):
    """A note is about nobody yet."""


class StepUnsaid(GoudklompjeError):
    """Who takes the next step was tapped, and nothing says what the step is."""


class ItemUnplaced(GoudklompjeError):
    """Something was typed for one of two circles, and nobody tapped which."""


class TextTooLong(OverLimit):
    """A text is longer than `limit` characters."""


class TooMany(OverLimit):
    """A list has more than `limit` items."""


class NameTaken(GoudklompjeError):
    """Someone here has this name already; a letter behind it tells the two apart."""


class EndBeforeStart(GoudklompjeError):
    """The last day lies before the first one."""


class NoSuchDay(GoudklompjeError):
    """What was typed is not a day of the calendar, or lies further away than anyone plans or remembers."""


class NoLongerHere(GoudklompjeError):
    """The person or the goal that this is about was erased meanwhile, here or in another window."""


class PasskeyCancelled(GoudklompjeError):
    """The finger was not asked, or not recognised. Try again, or type the passphrase."""


class PasskeyTimedOut(PasskeyCancelled):
    """Nobody answered while the phone waited for a finger. Try again, or type the passphrase."""


class PasskeyWithoutOutput(GoudklompjeError):
    """The phone has no secret to give for a finger. The passphrase works as before."""
