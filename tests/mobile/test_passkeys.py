"""Opening the notes with a finger: made in settings, asked at the lock, offered once."""

import asyncio
from dataclasses import replace

import pytest

from core.errors import (
    PasskeyCancelled,
    PasskeyTimedOut,
    PasskeyWithoutOutput,
    PassphraseInstead,
    VaultLocked,
    WrongSecret,
)
from mobile.lock_state import LockState
from mobile.settings import UNLOCKS_BEFORE_OFFER
from mobile.wording.error_messages import error_message
from tests.core.people.setting import add_person
from tests.mobile.app_driver import walk
from tests.mobile.renderer import SETTLE_SECONDS
from tests.mobile.setting import PASSPHRASE, QuickCipher, Setting, story

SCREEN = "/instellingen/veiligheid/vinger"
OPEN = "Open with your finger"
OFFER = "No longer type your passphrase every time?"
SECRET = "Your current passphrase or recovery code"


async def a_finger(byte=7):
    """The output of an authenticator."""
    return await QuickCipher().import_root(bytes([byte]) * 32)


async def made(setting):
    """Open the notes, and let a finger open them too."""
    app = await setting.opened()
    setting.phone.finger = await a_finger()
    assert await app.passkeys.make()
    await app.passkeys.save(PASSPHRASE)
    return app


async def settled():
    await asyncio.sleep(SETTLE_SECONDS)


async def let_it_be_offered(app, phone):
    """Be a phone that can make a passkey, once the app has looked for that."""
    await settled()
    phone.supports = app.state.supports_passkeys = True


@story
async def test_a_finger_opens_the_notes_as_the_passphrase_does():
    setting = Setting()
    app = await made(setting)
    person = await add_person(app.book, "Test Fatma")
    await app.access.lock()
    await app.passkeys.unlock()
    assert app.lock is LockState.OPEN
    assert [one.id for one in app.book.people()] == [person.id]
    assert setting.phone.is_covering


@story
async def test_when_it_was_used_is_stored_in_the_background_and_told_to_the_other_windows():
    setting = Setting()
    app = await made(setting)
    assert [one.used for one in app.passkeys.there()] == [None]
    await app.access.lock()
    other = setting.phone.beside()
    heard = []
    other.on_news = heard.append
    await app.passkeys.unlock()
    await settled()
    assert [(one.label, one.used) for one in app.passkeys.there()] == [("Android", app.now())]
    assert heard == ["changed"]


@story
async def test_nothing_is_stored_without_the_passphrase():
    setting = Setting()
    app = await setting.opened()
    setting.phone.finger = await a_finger()
    await app.passkeys.make()
    with pytest.raises(WrongSecret):
        await app.passkeys.save("niet de goede wachtzin")
    assert app.passkeys.there() == []
    await app.passkeys.save(PASSPHRASE)
    assert len(app.passkeys.there()) == 1


@story
async def test_what_was_made_is_dropped_with_the_screen():
    setting = Setting()
    app = await setting.opened()
    setting.phone.finger = await a_finger()
    await app.passkeys.make()
    app.passkeys.forget()
    await app.passkeys.save(PASSPHRASE)
    assert app.passkeys.there() == []


@story
async def test_another_finger_opens_nothing_and_counts_as_no_try():
    setting = Setting()
    app = await made(setting)
    await app.access.lock()
    setting.phone.finger = await a_finger(8)
    for _ in range(12):
        with pytest.raises(PassphraseInstead):
            await app.passkeys.unlock()
    assert app.lock is LockState.LOCKED
    assert await app.vault_secrets.seconds_to_wait() == 0


@story
async def test_at_a_vault_that_was_erased_in_another_window_the_finger_finds_it_gone():
    setting = Setting()
    app = await made(setting)
    (passkey,) = app.passkeys.there()
    await app.access.lock()
    await setting.store.destroy()
    with pytest.raises(VaultLocked):
        await app.passkeys.unlock_with(passkey.slot, await a_finger())


@story
async def test_a_finger_is_known_at_the_next_start_and_forgotten_with_the_notes():
    setting = Setting()
    app = await made(setting)
    again = Setting(setting.phone, setting.store).app
    await again.access.find_vault()
    await settled()
    assert again.has_passkey
    await app.access.erase_everything()
    assert not app.has_passkey


@story
async def test_it_is_offered_after_the_third_typed_unlocking_and_never_once_answered():
    setting = Setting()
    setting.phone.supports = True
    app = await setting.opened()
    for _ in range(UNLOCKS_BEFORE_OFFER):
        assert not app.passkeys.is_offered
        await app.access.lock()
        await app.access.find_vault()
        await app.access.unlock(PASSPHRASE)
        await settled()
    assert app.passkeys.is_offered
    await app.passkeys.stop_offering()
    assert not app.passkeys.is_offered
    assert setting.phone.kept["passkey_offered"] is True


@story
async def test_it_is_not_offered_where_a_trial_gave_no_output():
    setting = Setting()
    app = await setting.opened()
    app.state.supports_passkeys = True
    setting.phone.finger = PasskeyWithoutOutput()
    with pytest.raises(PasskeyWithoutOutput):
        await app.passkeys.make()
    assert (app.state.supports_passkeys, app.settings.passkey_offered) == (False, True)


def test_on_a_phone_without_room_the_offer_leads_to_its_screen_too():
    async def steps(app, driver):
        await add_person(app.book, "Test Fatma")
        await let_it_be_offered(app, driver.phone)
        await app.preferences.choose(replace(app.settings, unlocks=UNLOCKS_BEFORE_OFFER))
        driver.phone.has_room = False
        await driver.open("/mensen")
        await driver.tap(OFFER)
        assert driver.bar() == OPEN

    walk(steps)


def test_on_the_screen_a_key_is_made_with_the_passphrase_and_removed_with_one_tap():
    async def steps(app, driver):
        await let_it_be_offered(app, driver.phone)
        driver.phone.finger = await a_finger()
        await driver.open(SCREEN)
        await driver.tap("Make a key")
        assert "The key works on this phone. Type your passphrase to use it from now on." in driver.words()
        await driver.type(SECRET, PASSPHRASE)
        await driver.tap("Use my finger from now on")
        assert {"Android", "Made today.", "Make a new key"} <= {*driver.words()}
        await driver.tap("Remove")
        assert "Android" not in driver.words()
        assert app.passkeys.there() == []
        assert not app.has_passkey

    walk(steps)


def test_on_the_screen_of_a_phone_that_cannot_nothing_is_offered():
    async def steps(app, driver):
        app.state.supports_passkeys = False
        await driver.open(SCREEN)
        assert "Make a key" not in driver.words()
        assert error_message(PasskeyWithoutOutput(), app.language) in driver.words()

    walk(steps)


@pytest.mark.parametrize(
    "fault", [PasskeyCancelled(), PasskeyTimedOut(), PasskeyWithoutOutput(), PassphraseInstead()]
)
def test_at_the_lock_a_fault_is_one_sentence_and_the_passphrase_still_opens(fault):
    async def steps(app, driver):
        driver.phone.finger = await a_finger()
        await app.passkeys.make()
        await app.passkeys.save(PASSPHRASE)
        await app.access.lock()
        driver.phone.finger = fault
        await driver.open("/mensen")
        await driver.tap(OPEN)
        assert driver.words().count(error_message(fault, app.language)) == 1
        await driver.type("Passphrase or recovery code", PASSPHRASE)
        await driver.tap("Unlock")
        assert app.lock is LockState.OPEN

    walk(steps)


def test_at_the_lock_one_tap_opens_the_notes():
    async def steps(app, driver):
        driver.phone.finger = await a_finger()
        await app.passkeys.make()
        await app.passkeys.save(PASSPHRASE)
        await app.access.lock()
        await driver.open("/mensen")
        await driver.tap(OPEN)
        assert app.lock is LockState.OPEN

    walk(steps)


def test_the_lock_has_no_button_for_a_finger_without_a_slot():
    async def steps(app, driver):
        await app.access.lock()
        await driver.open("/mensen")
        assert OPEN not in driver.words()

    walk(steps)


def test_on_the_list_of_people_the_offer_leads_to_its_screen_or_goes_for_good():
    async def steps(app, driver, _fatma):
        await let_it_be_offered(app, driver.phone)
        await app.preferences.choose(replace(app.settings, unlocks=UNLOCKS_BEFORE_OFFER))
        await driver.open("/mensen")
        assert OFFER in driver.words()
        await driver.tap("No, thank you")
        assert OFFER not in driver.words()
        assert driver.phone.kept["passkey_offered"] is True
        await app.preferences.choose(replace(app.settings, passkey_offered=False))
        await driver.open("/mensen")
        await driver.tap(OFFER)
        assert driver.bar() == OPEN
        assert app.settings.passkey_offered

    async def with_somebody(app, driver):
        await steps(app, driver, await add_person(app.book, "Test Fatma"))

    walk(with_somebody)


def test_the_settings_lead_to_it():
    async def steps(app, driver):
        await let_it_be_offered(app, driver.phone)
        await driver.open("/instellingen/veiligheid")
        await driver.tap(OPEN)
        assert driver.bar() == OPEN
        assert "Make a key" in driver.words()

    walk(steps)
