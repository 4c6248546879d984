"""All services of one window, each with what it needs."""

from collections.abc import Awaitable, Callable, Mapping
from random import Random
from typing import TYPE_CHECKING, Any

from core.deck.deck import Deck
from core.deck.phrases import Phrases
from core.errors import GoudklompjeError
from core.language import Language
from core.talks.guides import Guides
from mobile.device import Device
from mobile.services.auto_lock import AutoLock
from mobile.services.card_finder import CardFinder
from mobile.services.deck_search import DeckSearch
from mobile.services.draft_autosave import DraftAutosave
from mobile.services.history import History
from mobile.services.letterbox import Letterbox
from mobile.services.lock_warning import LockWarning
from mobile.services.new_day import NewDay
from mobile.services.notices import Notices
from mobile.services.other_windows import OtherWindows
from mobile.services.overlays import Overlays
from mobile.services.page_gate import PageGate
from mobile.services.passkeys import Passkeys
from mobile.services.practice_content import PracticeContent
from mobile.services.practice_rounds import PracticeRounds
from mobile.services.preferences import Preferences
from mobile.services.read_aloud import ReadAloud
from mobile.services.sharing import Sharing
from mobile.services.transfers import Transfers
from mobile.services.typing_activity import TypingActivity
from mobile.services.undo import Undo
from mobile.services.vault_access import VaultAccess
from mobile.services.vault_secrets import VaultSecrets
from mobile.services.worker_words import WorkerWords
from mobile.state import State

if TYPE_CHECKING:
    from core.people.notebook import Notebook
    from core.practice.practice import Practice
    from core.vault.ports import Cipher
    from core.vault.vault import Vault
    from core.worker.words import WorkerLanguage


def build_services(
    state: State,
    device: Device,
    source_deck: Deck,
    source_guides: Guides,
    read_language: Callable[[str], Language],
    read_worker_language: "Callable[[str], WorkerLanguage | None]",
    read_phrases: Callable[[str], Phrases],
    read_practice: "Callable[[], Practice]",
    open_store: "Callable[[], Awaitable[Vault]]",
    bind: "Callable[[Vault, Callable[[], None]], Notebook]",
    cipher: "Callable[[], Cipher]",
    clock: Callable[[], float],
    random: Random,
    error_message: Callable[[GoudklompjeError], str],
) -> Mapping[type, Any]:
    """Return the services by their classes.

    `read_language` returns the language of a code, `read_worker_language` that of a worker if it is here,
    `read_phrases` what people type in a language, `read_practice` what there is to practise with in Dutch,
    `open_store` the vault of this device (it may raise StorageRefused), `bind` the notebook of an open vault,
    `cipher` what opens files, `clock` the seconds of the automatic lock, `random` the chance in what one
    practises, and `error_message` the sentence about an error.
    """
    drafts = DraftAutosave()
    preferences = Preferences(state, device, source_deck, source_guides, read_language)
    access = VaultAccess(state, device, drafts, preferences, open_store, bind)
    warning = LockWarning(state, device)
    auto_lock = AutoLock(state, device, access, drafts, warning, clock)
    others = OtherWindows(state, device, access)
    vault_secrets = VaultSecrets(state, device, access)
    passkeys = Passkeys(state, device, access, auto_lock, preferences)
    services = (
        drafts,
        preferences,
        access,
        warning,
        auto_lock,
        vault_secrets,
        PageGate(state, device, access, vault_secrets, passkeys, error_message),
        Transfers(state, device, access, auto_lock, cipher),
        Sharing(state, device, auto_lock),
        ReadAloud(state, device),
        WorkerWords(state, read_worker_language, source_deck, source_guides),
        CardFinder(state, read_phrases),
        DeckSearch(),
        PracticeContent(state, read_practice),
        PracticeRounds(random),
        Letterbox(state, device, access),
        passkeys,
        TypingActivity(state, device, others, auto_lock),
        Notices(state, access),
        Undo(state),
        NewDay(state),
        Overlays(device),
        History(device),
    )
    return {type(service): service for service in services}
