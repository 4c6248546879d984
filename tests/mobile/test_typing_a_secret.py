"""Fields for secrets, drawn: strength shows while a new passphrase is typed, and a blank one is no try."""

import asyncio

from core.errors import StorageRefused
from core.vault.tries import LAST, TRIES_KEY, Tries
from mobile.lock_state import LockState
from mobile.services import vault_secrets
from tests.mobile.renderer import SETTLE_SECONDS, Renderer
from tests.mobile.setting import PASSPHRASE, english

OWN = "Think of a passphrase yourself"
GOOD = "Good: this is hard to guess."
BLANK = "Nothing is typed yet, so this was no try. Type the words or the code first."


def walk(steps):
    async def scenario():
        setting = english()
        await steps(setting, setting.app, Renderer(setting))

    asyncio.run(scenario())


async def to_own_words(app, renderer):
    await app.access.find_vault()
    await renderer.open("/mensen")
    await renderer.tap("Make a passphrase")
    await renderer.tap(OWN)


def test_how_easy_to_guess_it_is_shows_while_one_types():
    async def steps(_, app, renderer):
        await to_own_words(app, renderer)
        for typed, said in (
            ("herfst", "This passphrase is too short."),
            ("herfstvakantie", "Too easy to guess: these are few or very common words."),
            ("herfstvakantie2019", "Too easy to guess: a word with a year or a number."),
            ("herfstvakantie2019 kromme trombone", GOOD),
        ):
            await renderer.type("Passphrase", typed)
            assert [one for one in renderer.words() if one.startswith(said)], typed
        await renderer.type("Passphrase", " ")
        assert not [one for one in renderer.words() if one == GOOD or "guess:" in one]

    walk(steps)


def test_what_is_too_easy_to_guess_makes_no_vault():
    async def steps(_, app, renderer):
        await to_own_words(app, renderer)
        for field in ("Passphrase", "The same passphrase again"):
            await renderer.type(field, "klantenservice")
        await renderer.tap("Use this passphrase")
        await asyncio.sleep(0.3)
        assert app.lock is LockState.ABSENT

    walk(steps)


def test_a_blank_secret_says_what_to_do_and_counts_nothing():
    async def steps(setting, app, renderer):
        await setting.opened()
        await app.access.lock()
        await renderer.open("/mensen")
        for _ in range(6):
            await renderer.tap("Unlock")
            await asyncio.sleep(0.2)
            assert BLANK in renderer.words()
        await renderer.type("Passphrase or recovery code", PASSPHRASE.capitalize() + ". ")
        await renderer.tap("Unlock")
        await asyncio.sleep(0.4)
        assert app.lock is LockState.OPEN

    walk(steps)


def test_a_countdown_that_the_store_no_longer_answers_gives_the_field_back(monkeypatch):
    async def steps(setting, app, renderer):
        await setting.opened()
        await app.access.lock()
        setting.store.values[TRIES_KEY] = Tries(LAST, wait=900.0).to_value()
        second = asyncio.Event()

        async def until_the_store_fails(_seconds):
            await second.wait()
            setting.app.vault_secrets.seconds_to_wait = refuse

        async def refuse():
            raise StorageRefused

        monkeypatch.setattr(vault_secrets, "sleep", until_the_store_fails)
        await renderer.open("/mensen")
        assert any(one.endswith(" to go") for one in renderer.words())
        second.set()
        await asyncio.sleep(SETTLE_SECONDS)
        assert not any(one.endswith(" to go") for one in renderer.words())
        await renderer.type("Passphrase or recovery code", PASSPHRASE)

    walk(steps)
