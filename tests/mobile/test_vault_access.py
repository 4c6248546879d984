"""Access to the notes: making, opening, locking and erasing a real vault in memory."""

import asyncio

import pytest

from core.deck.context import Context
from core.errors import (
    StorageRefused,
    VaultLocked,
    WeakPassphrase,
    WrongSecret,
)
from mobile.lock_state import LockState
from tests.core.people.setting import add_person
from tests.mobile.setting import PASSPHRASE, Phone, Setting, begun_texts, story, type_note


@story
async def test_before_anyone_looked_there_are_cards_and_no_way_to_the_notes():
    app = Setting().app
    assert app.lock is LockState.UNKNOWN
    assert len(app.deck) >= 3
    with pytest.raises(VaultLocked):
        _ = app.book
    with pytest.raises(VaultLocked):
        app.drafts.about("")


@story
async def test_first_use_makes_a_vault_asks_the_code_and_then_opens():
    app = Setting().app
    await app.access.find_vault()
    assert app.lock is LockState.ABSENT
    await app.access.create_vault(PASSPHRASE)
    assert app.lock is LockState.CODE
    assert app.notebook is None
    await app.vault_secrets.finish_code()
    assert app.lock is LockState.OPEN
    assert app.book.people() == []
    assert app.recovery_code == ()


@story
async def test_the_code_is_known_from_two_groups_as_people_write_them():
    setting = Setting()
    app = setting.app
    await app.access.find_vault()
    await app.access.create_vault(PASSPHRASE)
    second, fifth = app.recovery_code[1], app.recovery_code[4]
    assert app.vault_secrets.is_code({1: f" {second.lower()} ", 4: fifth.replace("0", "o").replace("1", "l")})
    assert not app.vault_secrets.is_code({1: second, 4: ""})
    assert not app.vault_secrets.is_code({1: fifth, 4: second}) or second == fifth


@story
async def test_a_weak_passphrase_makes_no_vault():
    app = Setting().app
    await app.access.find_vault()
    with pytest.raises(WeakPassphrase):
        await app.access.create_vault("wachtwoord")
    assert app.lock is LockState.ABSENT


@story
async def test_the_offered_words_are_strong_enough_and_differ_each_time():
    setting = Setting()
    offers = {setting.app.vault_secrets.suggest_passphrase() for _ in range(5)}
    assert len(offers) == 5
    await setting.app.access.find_vault()
    await setting.app.access.create_vault(offers.pop())


@story
async def test_a_vault_made_by_another_window_meanwhile_asks_for_its_passphrase():
    mine = Setting()
    theirs = Setting(store=mine.store)
    await mine.app.access.find_vault()
    await theirs.opened()
    await mine.app.access.create_vault(PASSPHRASE)
    assert mine.app.lock is LockState.LOCKED
    await mine.app.access.unlock(PASSPHRASE)
    assert mine.app.lock is LockState.OPEN


@story
async def test_a_wrong_passphrase_says_so_and_loses_nothing():
    setting = Setting()
    app = await setting.opened()
    await add_person(app.book, "Test Teun")
    await app.access.lock()
    with pytest.raises(WrongSecret):
        await app.access.unlock("vier bokken op een dak")
    assert app.lock is LockState.LOCKED
    await app.access.unlock(PASSPHRASE)
    assert [person.name for person in app.book.people()] == ["Test Teun"]


@story
async def test_what_does_not_open_is_reported_and_the_rest_is_there():
    setting = Setting()
    app = await setting.opened()
    await add_person(app.book, "Test Teun")
    damaged = f"record/{(await add_person(app.book, 'Proef Piet')).id}"
    await app.access.lock()
    setting.store.values[damaged] = setting.store.values[damaged][:-1] + b"\x00\x01"
    await app.access.unlock(PASSPHRASE)
    assert len(app.problems) == 1
    assert len(app.book.people()) == 1


@story
async def test_locking_drops_everything_private():
    setting = Setting()
    app = await setting.opened()
    await add_person(app.book, "Test Teun")
    app.notices.announce("Bewaard")
    book = app.book
    await app.access.lock()
    assert (app.lock, app.notebook, app.problems, app.notice) == (LockState.LOCKED, None, (), "")
    with pytest.raises(VaultLocked):
        book.people()


@story
async def test_locking_keeps_what_is_being_typed():
    app = await Setting().opened()
    person = await add_person(app.book, "Test Teun")
    type_note(app, person, "Bleef erb")
    await app.access.lock()
    await app.access.unlock(PASSPHRASE)
    assert begun_texts(app, person) == ["Bleef erb"]


@story
async def test_a_vault_that_another_window_erased_is_closed():
    setting = Setting()
    app = await setting.opened()
    await setting.store.destroy()
    with pytest.raises(VaultLocked):
        await add_person(app.book, "Test Teun")
    await app.access.close_lost_vault()
    assert (app.lock, app.notebook) == (LockState.ABSENT, None)


@story
async def test_a_device_that_refuses_storage_says_so_and_can_be_asked_again():
    setting = Setting()
    opening = setting.app.access._open_store

    async def refuse():
        raise StorageRefused

    setting.app.access._open_store = refuse
    await setting.app.access.find_vault()
    assert setting.app.lock is LockState.REFUSED
    assert isinstance(setting.app.refusal, StorageRefused)
    setting.app.access._open_store = opening
    await setting.app.access.find_vault()
    assert setting.app.lock is LockState.ABSENT


@pytest.mark.parametrize("promises", [True, False])
def test_a_device_that_does_not_promise_to_keep_data_is_said_to(promises):
    async def tell():
        app = await Setting(Phone(promises=promises)).opened()
        await asyncio.sleep(0.01)
        assert app.may_be_cleared is not promises

    asyncio.run(tell())


@story
async def test_the_device_hears_whether_a_text_is_being_written():
    phone = Phone()
    app = Setting(phone).app
    app.typing.set(True)
    assert phone.is_editing


@story
async def test_a_screen_that_acts_before_the_vault_was_looked_for_is_a_fault_of_ours():
    with pytest.raises(RuntimeError):
        await Setting().app.access.unlock(PASSPHRASE)


@story
async def test_a_code_that_was_never_asked_back_is_remembered_until_a_new_one_is():
    setting = Setting()
    app = setting.app
    await app.access.find_vault()
    await app.access.create_vault(PASSPHRASE)
    await app.access.lock()
    await app.access.unlock(PASSPHRASE)
    assert not app.book.code_status.is_settled
    await app.vault_secrets.renew_code(PASSPHRASE)
    await app.vault_secrets.finish_code()
    assert app.book.code_status.is_settled
    await app.access.lock()
    await app.access.unlock(PASSPHRASE)
    assert app.book.code_status.is_settled
    await app.vault_secrets.renew_code(PASSPHRASE)
    app.vault_secrets.forget_code()
    assert not app.book.code_status.is_settled


@story
async def test_a_secret_on_screen_is_covered_as_open_notes_are():
    setting = Setting()
    app = setting.app
    await app.access.find_vault()
    app.vault_secrets.cover(True)
    assert setting.phone.is_covering
    await app.access.create_vault(PASSPHRASE)
    app.vault_secrets.cover(False)
    assert setting.phone.is_covering


@story
async def test_erasing_everything_takes_what_was_kept_with_the_cards_along():
    setting = Setting()
    app = await setting.opened()
    await app.preferences.arrange(
        lambda preferences: preferences.toggled("t02-luisteren").in_context(Context.GROUP)
    )
    await app.access.erase_everything()
    assert app.settings.cards.favourites == ()
    assert setting.phone.kept["cards"]["favourites"] == []
    assert app.settings.cards.context is Context.GROUP
