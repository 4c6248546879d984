"""A state to test with: a real vault in memory, a device that remembers what it was told, clocks by hand."""

from datetime import UTC, datetime
from pathlib import Path

from core.deck import load_deck
from core.language import Language
from core.people.notebook import Notebook
from core.vault.memory_store import MemoryStore
from core.vault.rounds import FLOOR
from mobile.state import State
from tests.core.vault.setting import vault_on

CATALOGUES = Path(__file__).parents[2] / "locales"
PASSPHRASE = "vier geiten op een dak"
NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)


class Phone:
    """A device in memory."""

    def __init__(self, settings=None, *, promises=True):
        self.settings = settings or {}
        self.promises = promises
        self.on_hide = self.on_show = None
        self.kept = None
        self.is_editing = False

    async def keep(self, settings):
        self.kept = settings

    def editing(self, is_editing, /):
        self.is_editing = is_editing

    def shown(self):
        pass

    async def step_back(self):
        return False

    async def persist(self):
        return self.promises


class Setting:
    """One app on one phone; `time` is its clock in seconds."""

    def __init__(self, phone=None, store=None):
        self.phone = phone or Phone()
        self.store = store or MemoryStore()
        self.time = 1000.0
        self.state = State(
            device=self.phone,
            deck=load_deck(),
            read_language=lambda code: Language(code, CATALOGUES),
            open_store=self.open_store,
            bind=lambda vault, changed: Notebook(vault, changed, lambda: NOON),
            clock=lambda: self.time,
            now=lambda: NOON,
        )

    async def open_store(self):
        self.vault = vault_on(self.store)
        create = self.vault.create
        self.vault.create = lambda passphrase: create(passphrase, rounds=FLOOR)
        return self.vault

    async def opened(self):
        """Make the vault and go through the gate."""
        await self.state.look_for_vault()
        await self.state.make_vault(PASSPHRASE)
        self.state.finish_code()
        return self.state
