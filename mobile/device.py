"""What the app asks of the thing it runs on; mobile.desktop and mobile.browser.device are the two answers."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from mobile.printable import Printable

if TYPE_CHECKING:
    from core.vault.passkey_slot import NewPasskey
    from core.vault.ports import Key

LARGEST_FILE = 512 * 1024 * 1024
"""Bytes; a copy of the notes is never larger, so that more is not even read."""


@dataclass(frozen=True)
class Platform:
    """What advice and wording depend on."""

    is_ios: bool
    """An iPhone or iPad, whose Safari may clear what a site stored that is not on the home screen."""

    is_installed: bool
    """The app was opened from the home screen or in a window of its own."""

    can_share_files: bool
    """A file leaves by the share sheet; elsewhere it is saved in a folder."""

    wants_contrast: bool = False
    """The system asks for more contrast, or for colours of its own."""


@dataclass(frozen=True)
class Storage:
    """How the browser keeps what is stored; `used` is in bytes, 0 where it does not say."""

    persisted: bool
    used: int


@dataclass(frozen=True)
class Sheet:
    """The words on the sheet that asks for a tap before a file goes out or comes in; no names in them."""

    title: str
    text: str
    go: str
    cancel: str
    failed: str


class PasskeyAnswer(NamedTuple):
    """What a passkey gave: its output, for the slot with this name in the store."""

    slot: str
    output: "Key"


class SpokenLine(NamedTuple):
    """A line to read aloud, in the language of this code."""

    text: str
    language: str


class News(StrEnum):
    """What one window tells the others of the same browser: what was done, and no word of the notes."""

    LOCKED = "locked"
    ERASED = "erased"
    CHANGED = "changed"


class Device(Protocol):
    """A phone, a browser tab or a desktop window."""

    settings: Mapping[str, Any]
    """What `keep` was last given, as read at start; empty on a first visit."""

    platform: Platform

    on_hide: Callable[[], None] | None
    """Called when the app goes out of sight."""

    on_show: Callable[[], asyncio.Task[None] | None] | None
    """Called when the app is in sight again; when it gives a task, the cover stays until that is done."""

    on_use: Callable[[], None] | None
    """Called when someone touches the app or types, now and then while notes are open."""

    on_settings: Callable[[Mapping[str, Any]], None] | None
    """Called with what is kept when it was changed outside the app, before someone went into it."""

    on_news: Callable[[str], object] | None
    """Called with the News of another window, or with a word that a later version of the app tells."""

    on_back: Callable[[int], None] | None
    """Called with the number of what lies on top when someone goes back from it."""

    on_letters: Callable[[], object] | None
    """Called when a letter was stored, by the form of this window or of another one."""

    on_unlock: Callable[[str], object] | None
    """Called with what was typed at the gate: the page's own lock, which is there before the app."""

    on_passkey: Callable[[PasskeyAnswer], object] | None
    """Called with what a passkey gave at the gate."""

    on_lost: Callable[[], object] | None
    """Called when someone says at the gate that passphrase and recovery code are both lost."""

    on_key: Callable[[str], object] | None
    """Called with a key that does something, as "/" or "Escape", pressed while nobody types."""

    on_contrast: Callable[[bool], object] | None
    """Called when the system begins or ends to ask for more contrast."""

    on_voices: Callable[[Sequence[str]], None] | None
    """Called with the languages that a voice of the device itself speaks, when they are known or change."""

    has_letter_form: bool
    """Whether `write_letter` shows a form here."""

    async def keep(self, settings: Mapping[str, Any]) -> None:
        """Keep these settings for the next start. Raises StorageFull or StorageRefused."""

    def editing(self, is_editing: bool, /) -> None:  # noqa: FBT001 - one plain switch
        """Tell whether a text is being written, so that nothing reloads the app meanwhile."""

    def warn(self, sentence: str, stay: str, /) -> None:
        """Show this above every screen, with a button of the name `stay`; with "" nothing is said any more.

        Any use takes it away, and is told to `on_use`; so does `drop`.
        """

    def cover(self, is_private: bool, /) -> None:  # noqa: FBT001 - one plain switch
        """Tell whether notes are open, so that the screen is covered while it is out of sight."""

    def drop(self) -> None:
        """Close and drop, at a lock, all that stands outside the app and may hold something of the notes.

        What still waits for someone, such as `save_file`, ends as if it was cancelled.
        """

    def renew(self, is_due: bool, /) -> None:  # noqa: FBT001 - one plain switch
        """Tell whether memory may still hold what a lock dropped, so that the app starts anew unseen."""

    def tell(self, news: News, /) -> None:
        """Tell the other windows of the app; nothing happens where there are none."""

    def lay_on_top(self, number: int, /) -> None:
        """Tell that something with this number lies on top of the screen, which going back closes first."""

    def take_off_top(self, number: int, /) -> None:
        """Tell that what has this number is gone from the top by another way than going back."""

    def press_escape(self) -> None:
        """Press Escape for someone: it closes a calendar, which Flet's client lets nobody else close."""

    async def step_back(self) -> bool:
        """Go one step back in the history of this visit; False, and nothing done, when there is none."""

    async def replace_route(self, route: str, /) -> bool:
        """Go to a route in place of the present one; False, and nothing done, when there is no history."""

    def shown(self) -> None:
        """Tell that the first screen was sent, so that a page that was read meanwhile can give way."""

    async def drawn(self) -> None:
        """Return once the first screen can be used, or at once where it waits for the vault itself."""

    def broke(self) -> None:
        """Tell that the app could not start, so that whoever waits for it hears of it."""

    async def persist(self) -> bool:
        """Ask that stored data is never cleared by itself; False when that was refused."""

    async def storage(self) -> Storage:
        """Find out how stored data is kept, and how much room there is."""

    async def had_vault(self) -> bool:
        """Tell whether `remember_vault` said so before; if there is none now, it was cleared from outside."""

    async def remember_vault(self, is_there: bool, /) -> None:  # noqa: FBT001 - one plain switch
        """Note, apart from the vault, that there is one. Where nothing can be noted, nothing happens."""

    async def save_file(self, name: str, data: bytes, sheet: Sheet) -> bool:
        """Hand a file over to the person, who chooses where it goes; False when that was cancelled.

        True means that it was handed over: no browser tells what became of it. Raises StorageFull.
        """

    async def pick_file(self, sheet: Sheet) -> bytes | None:
        """Let the person choose a file; None when that was cancelled.

        Raises NotOurFile, without reading it, for one over LARGEST_FILE.
        """

    async def print_out(self, printable: Printable) -> bool:
        """Let the person print this and nothing else; False where that cannot be done."""

    async def share_text(self, text: str, sheet: Sheet) -> bool:
        """Hand a text over to another app, or copy it where that cannot be done; False when cancelled."""

    def look_for_voices(self) -> None:
        """Begin to find out which voices the device itself has; `on_voices` hears of them."""

    async def speak(self, lines: Sequence[SpokenLine]) -> None:
        """Read these lines aloud, and return when that is over, or ended by `hush`, `drop` or going unseen.

        Only with a voice of the device itself, as no other one keeps the words here. A line in a language
        without one is left out.
        """

    def hush(self) -> None:
        """Stop reading aloud."""

    def write_letter(
        self, card: str | None = None, guide: str | None = None, talk: str | None = None, /
    ) -> None:
        """Show the form for a letter, about this card, guide and begun talk; a locked vault takes it too.

        All three are ids, and `talk` is that of a draft.
        """

    def answer_gate(self, sentence: str, seconds: int, /) -> None:
        """Tell the gate why the last try failed, and how many seconds the next one has to wait.

        The first answer, without a sentence, says that it can be tried: the vault was found, locked.
        """

    def give_way(self) -> None:
        """Have the gate give way to the app, which shows the notes, or what became of them."""

    async def supports_passkeys(self) -> bool:
        """Find out whether it is worth offering a passkey; only making one shows whether it works."""

    async def has_passkey(self) -> bool:
        """Return whether there is a slot for a passkey of this device."""

    async def make_passkey(self) -> "NewPasskey | None":
        """Let the person make a passkey and try it; None when that was cancelled.

        Raises PasskeyWithoutOutput where passkeys are of no use.
        """

    async def ask_passkey(self, sheet: Sheet) -> PasskeyAnswer | None:
        """Have the device ask for the finger, where needed after a tap on the sheet; None without that tap.

        Raises PasskeyCancelled, PasskeyTimedOut, PasskeyWithoutOutput or PassphraseInstead.
        """

    def badge(self, number: int, /) -> None:
        """Show on the app's icon how many things wait, and nothing for 0; not every phone can."""
