"""A state to test with: a real vault in memory, a device that remembers what it was told, clocks by hand."""

import asyncio
from datetime import UTC, datetime
from functools import cache, wraps
from pathlib import Path
from random import Random

from core.authoring import content_files, guide_files, practice_files
from core.errors import StorageFull
from core.language import Language
from core.people.notebook import Notebook
from core.people.records.draft import Form
from core.vault.kdf import FLOOR
from core.vault.passkey_slot import NewPasskey
from core.worker.words import WorkerLanguage
from mobile.device import PasskeyAnswer, Platform, Storage
from mobile.hooks.use_draft import FormDraft
from mobile.services.auto_lock import AutoLock
from mobile.services.build import build_services
from mobile.services.draft_autosave import DraftAutosave
from mobile.services.history import History
from mobile.services.letterbox import Letterbox
from mobile.services.new_day import NewDay
from mobile.services.notices import Notices
from mobile.services.overlays import Overlays
from mobile.services.page_gate import PageGate
from mobile.services.passkeys import Passkeys
from mobile.services.preferences import Preferences
from mobile.services.sharing import Sharing
from mobile.services.transfers import Transfers
from mobile.services.typing_activity import TypingActivity
from mobile.services.vault_access import VaultAccess
from mobile.services.vault_secrets import VaultSecrets
from mobile.settings import Settings
from mobile.state import State
from mobile.wording.error_messages import error_message
from tests.core.vault.memory_store import MemoryStore
from tests.core.vault.setting import QuickCipher, vault_on

CATALOGUES = Path(__file__).parents[2] / "locales"
PASSPHRASE = "vier geiten op een dak"
NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)

# Content never changes while tests run, and reading it all took two thirds of the time of each
read_deck = cache(content_files.read_deck)
read_guides = cache(guide_files.read_guides)
read_phrases = cache(content_files.read_phrases)
read_practice = cache(practice_files.read_practice)


class Phone:
    """A device in memory. `saved` are the files it was handed; `picks` is the file it gives when asked.

    `finger` is what comes of its passkey: an output, a fault, or None.
    """

    platform = Platform(is_ios=False, is_installed=True, can_share_files=False)
    has_letter_form = True

    def __init__(self, settings=None, *, promises=True):
        self.settings = settings or {}
        self.promises = promises
        self.on_use = self.on_hide = self.on_show = self.on_settings = self.on_news = self.on_back = None
        self.on_letters = self.on_unlock = self.on_passkey = self.on_lost = self.on_key = None
        self.on_voices = self.on_contrast = None
        self.voices = ()
        self.spoken = []
        self.hushed = 0
        self.answers = []
        self.warnings = []
        self.gave_way = 0
        self.letters_begun = []
        self.supports = False
        self.finger = None
        self.store = None
        self.on_top = []
        self.escapes = 0
        self.others = []
        self.kept = None
        self.has_room = True
        self.is_editing = False
        self.is_covering = False
        self.remembers_vault = False
        self.cancels = False
        self.saved = {}
        self.picks = None
        self.sheets = []
        self.printed = []
        self.shared = []
        self.marked = None
        self.drops = 0
        self.is_stale = False
        self.takes_time = False
        self._waiting = []

    async def keep(self, settings):
        if not self.has_room:
            raise StorageFull
        self.kept = settings

    def editing(self, is_editing, /):
        self.is_editing = is_editing

    def beside(self):
        """Another window of the same browser; what one tells, the other hears."""
        other = Phone(self.settings, promises=self.promises)
        self.others.append(other)
        other.others.append(self)
        return other

    def tell(self, news, /):
        for other in self.others:
            other.on_news(str(news))

    def shown(self):
        pass

    def lay_on_top(self, number, /):
        self.on_top.append(number)

    def take_off_top(self, number, /):
        self.on_top.remove(number)

    def press_escape(self):
        self.escapes += 1

    async def step_back(self):
        return False

    async def replace_route(self, _route, /):
        return False

    async def persist(self):
        return self.promises

    def warn(self, sentence, stay, /):
        assert bool(sentence) == bool(stay)
        self.warnings.append(sentence)

    def cover(self, is_private, /):
        self.is_covering = is_private

    async def storage(self):
        return Storage(persisted=self.promises, used=1_000_000)

    async def had_vault(self):
        return self.remembers_vault

    async def remember_vault(self, is_there, /):
        for window in (self, *self.others):
            window.remembers_vault = is_there

    def renew(self, is_due, /):
        self.is_stale = is_due

    def drop(self):
        self.drops += 1
        for answer in self._waiting:
            answer.set_result(False)
        self._waiting.clear()

    async def save_file(self, name, data, sheet):
        self.sheets.append(sheet)
        if self.takes_time:
            answer = asyncio.get_running_loop().create_future()
            self._waiting.append(answer)
            return await answer
        if not self.cancels:
            self.saved[name] = data
        return not self.cancels

    async def pick_file(self, sheet):
        self.sheets.append(sheet)
        return self.picks

    async def print_out(self, printable):
        self.printed.append(printable)
        return True

    async def share_text(self, text, sheet):
        self.sheets.append(sheet)
        self.shared.append(text)
        return True

    def write_letter(self, card=None, guide=None, talk=None, /):
        self.letters_begun.append((card, guide, talk))

    def answer_gate(self, sentence, seconds, /):
        self.answers.append((sentence, seconds))

    def give_way(self):
        self.gave_way += 1

    async def supports_passkeys(self):
        return self.supports

    async def has_passkey(self):
        return await self._passkey_slot() is not None

    async def make_passkey(self):
        """What the page's dialog ends in; it was closed when there is no `finger`."""
        return self._touched() and NewPasskey(b"credential", "localhost", bytes(32), self.finger, "Android")

    async def ask_passkey(self, sheet):
        self.sheets.append(sheet)
        return self._touched() and PasskeyAnswer(await self._passkey_slot(), self.finger)

    async def _passkey_slot(self):
        names = [name for name in await self.store.load() if name.startswith("slot/passkey-")]
        return names[-1] if names else None

    def _touched(self):
        if isinstance(self.finger, Exception):
            raise self.finger
        return self.finger

    def look_for_voices(self):
        self.on_voices(self.voices)

    async def speak(self, lines):
        """Read until `hush`; `spoken` are the lines."""
        self.spoken.append(lines)
        self._reading = asyncio.get_running_loop().create_future()
        await self._reading

    def hush(self):
        self.hushed += 1
        self._reading.set_result(None)

    def badge(self, number, /):
        self.marked = number


class DrivenApp:
    """The state of an app, whose attributes it has, with the services that its screens would call."""

    def __init__(self, state, services):
        self.state = state
        self.services = services
        self.access = services[VaultAccess]
        self.auto_lock = services[AutoLock]
        self.drafts = services[DraftAutosave]
        self.history = services[History]
        self.letterbox = services[Letterbox]
        self.new_day = services[NewDay]
        self.notices = services[Notices]
        self.overlays = services[Overlays]
        self.page_gate = services[PageGate]
        self.passkeys = services[Passkeys]
        self.preferences = services[Preferences]
        self.sharing = services[Sharing]
        self.transfers = services[Transfers]
        self.typing = services[TypingActivity]
        self.vault_secrets = services[VaultSecrets]

    def __getattr__(self, name):
        return getattr(self.state, name)


def read_language(code):
    """The language of a code."""
    return Language(code, CATALOGUES)


class Setting:
    """One app on one phone; `time` is its clock in seconds."""

    def __init__(self, phone=None, store=None, now=lambda: NOON):
        self.phone = phone or Phone()
        self.store = self.phone.store = store or MemoryStore()
        self.time = 1000.0
        deck, settings = read_deck(), Settings.from_data(self.phone.settings)
        language = read_language(settings.language)
        guides = read_guides()
        state = State(
            settings,
            language,
            deck.translated(language.card),
            guides.translated(language.card),
            self.phone.platform,
            now,
        )
        services = build_services(
            state,
            self.phone,
            source_deck=deck,
            source_guides=guides,
            read_language=read_language,
            read_worker_language=lambda code: WorkerLanguage(code, CATALOGUES),
            read_phrases=read_phrases,
            read_practice=read_practice,
            open_store=self.open_store,
            bind=lambda vault, changed: Notebook(vault, changed, now),
            cipher=QuickCipher,
            clock=lambda: self.time,
            random=Random(1),  # noqa: S311 - an order of questions, no secret
            error_message=lambda fault: error_message(fault, state.language),
        )
        self.app = DrivenApp(state, services)

    async def open_store(self):
        self.vault = vault_on(self.store)
        create = self.vault.create
        self.vault.create = lambda passphrase: create(passphrase, rounds=FLOOR)
        return self.vault

    async def opened(self):
        """Make the vault and go through the gate, and let the device say whether it keeps the notes."""
        await self.app.access.find_vault()
        await self.app.access.create_vault(PASSPHRASE)
        await asyncio.sleep(0.01)
        await self.app.vault_secrets.finish_code()
        return self.app


def english():
    """An app that says what stands in the code."""
    return Setting(Phone({"language": "en"}))


def type_note(app, person, text):
    """Type in the form of a new note about someone, as in a window that stands open at it."""
    begin = {"text": "", "day": NOON.date()}
    form = FormDraft(app.drafts, app.today, Form.NOTE, person.id, person.id, begin, record=None, is_new=True)
    form.note_typing = app.typing.set
    form.field("text").current = text
    form.typed()
    return form


def begun_texts(app, person):
    """What is kept of the notes that are being written about someone, in the order they were begun."""
    return [draft.values["text"] for draft in app.book.drafts.about(person.id).values()]


def story(tell):
    """Run an async test."""

    @wraps(tell)
    def run():
        asyncio.run(tell())

    return run
