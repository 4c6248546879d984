"""The composition root: the one place that picks device, storage, cipher and language.

The deck is on screen before anything of the vault is imported.
"""

import secrets
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import flet as ft

from core.language import LANGUAGES, Language
from mobile.app import App, follow_contrast, follow_size, handle_back, open_routes
from mobile.device import Device
from mobile.keys import handle_keys
from mobile.late_answers import accept_late_answers
from mobile.services.build import build_services
from mobile.services.deck_search import DeckSearch
from mobile.services.history import History
from mobile.services.notices import Notices
from mobile.services.undo import Undo
from mobile.services.vault_access import VaultAccess
from mobile.settings import Settings
from mobile.state import State
from mobile.wording.error_messages import error_message

if TYPE_CHECKING:
    from core.deck.deck import Deck
    from core.deck.phrases import Phrases
    from core.people.notebook import Notebook
    from core.practice.practice import Practice
    from core.talks.guides import Guides
    from core.vault.ports import Cipher, RecordStore
    from core.vault.vault import Vault
    from core.worker.words import WorkerLanguage

IN_BROWSER = sys.platform == "emscripten"
CATALOGUES = Path(__file__).parents[1] / "locales"


async def main(page: ft.Page) -> None:
    """Show the deck, then look for the vault."""
    accept_late_answers()
    device = await _device(page)
    try:
        await _show(page, device)
    except Exception:
        device.broke()
        raise


async def _show(page: ft.Page, device: Device) -> None:
    deck = _deck()
    guides = _guides()
    settings = Settings.from_data(device.settings)
    language = read_language(settings.language)
    state = State(settings, language, *_content_in(language), device.platform, _now)
    services = build_services(
        state,
        device,
        source_deck=deck,
        source_guides=guides,
        read_language=read_language,
        read_worker_language=_worker_language,
        read_phrases=_phrases,
        read_practice=_practice,
        open_store=_open_store,
        bind=lambda vault, changed: _bind(vault, changed, state),
        cipher=_cipher,
        clock=time.time,
        random=secrets.SystemRandom(),
        error_message=lambda fault: error_message(fault, state.language),
    )
    speech = ft.SemanticsService()
    services[Notices].say = services[Undo].say = lambda sentence: page.run_task(
        speech.announce_message, sentence
    )
    handle_back(page, services[History])
    follow_size(page, state)
    follow_contrast(device, state)
    handle_keys(page, device, state, services[History], services[DeckSearch])
    page.render_views(App, state, services)
    device.shown()
    await device.drawn()  # Flutter and the import of the vault would share the few processors of a phone
    await services[VaultAccess].find_vault()
    open_routes()  # while somebody types the passphrase


def read_content() -> None:
    """Read what a start reads, ahead of it: for a start that finds it in memory."""
    for code in LANGUAGES:
        _content_in(read_language(code))


@cache
def read_language(code: str) -> Language:
    """Return a language of the app."""
    return Language(code, CATALOGUES)


@cache
def _deck() -> "Deck":
    """Return the compiled deck in the browser, and elsewhere the deck as its content files are now."""
    if IN_BROWSER:
        from core.deck.loader import load_deck

        return load_deck()
    from core.authoring.content_files import read_deck

    return read_deck()


@cache
def _guides() -> "Guides":
    """Return the guides of talks, from where the deck comes from."""
    if IN_BROWSER:
        from core.talks.loader import load_guides

        return load_guides()
    from core.authoring.guide_files import read_guides

    return read_guides(deck=_deck())


@cache
def _content_in(language: Language) -> "tuple[Deck, Guides]":
    """Return the deck and the guides of talks in a language."""
    return _deck().translated(language.card), _guides().translated(language.card)


def _worker_language(code: str) -> "WorkerLanguage | None":
    """Return the words of a worker's language, or None while they are not here."""
    from core.worker.words import WorkerLanguage, words_are_here

    return WorkerLanguage(code, CATALOGUES) if words_are_here(code, CATALOGUES) else None


def _phrases(language: str) -> "Phrases":
    """Return what people type in a language, from where the deck comes from."""
    if IN_BROWSER:
        from core.deck.phrases import load_phrases

        return load_phrases(language)
    from core.authoring.content_files import read_phrases

    return read_phrases(language)


def _practice() -> "Practice":
    """Return what there is to practise with in Dutch, from where the deck comes from."""
    if IN_BROWSER:
        from core.practice.loader import load_practice

        return load_practice()
    from core.authoring.practice_files import read_practice

    return read_practice()


async def _device(page: ft.Page) -> Device:
    if IN_BROWSER:
        from mobile.browser.device import connect

        return await connect()
    from mobile.desktop import Desktop, data_folder

    return Desktop(page, data_folder())


async def _open_store() -> "Vault":
    from core.vault.vault import Vault

    return Vault(_store(), _cipher(), random=secrets.token_bytes, clock=time.monotonic)


def _store() -> "RecordStore":
    if IN_BROWSER:
        from mobile.browser.stores import browser_store

        return browser_store("goudklompje")
    from core.vault.native.sqlite_store import SqliteStore
    from mobile.desktop import data_folder

    return SqliteStore(data_folder() / "vault.db")


def _cipher() -> "Cipher":
    if IN_BROWSER:
        from mobile.browser.webcrypto import WebCryptoCipher

        return WebCryptoCipher()
    from core.vault.native.cipher import NativeCipher

    return NativeCipher()


def _bind(vault: "Vault", changed: Callable[[], None], state: State) -> "Notebook":
    from core.people.notebook import Notebook
    from mobile.wording.access_report import displaced_text

    book = Notebook(vault, changed, _now)
    book.edits.wording = lambda table, gone: displaced_text(
        table, gone, state.deck, state.guides, state.language
    )
    return book


def _now() -> datetime:
    return datetime.now(UTC).astimezone()


def start() -> None:
    """Run the app."""
    ft.run(main, no_cdn=True)


if __name__ == "__main__":
    start()
