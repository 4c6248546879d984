"""The named actions of the app, with a real vault in memory."""

import asyncio
import gc
from functools import wraps

import pytest

from core.deck.context import Context
from core.errors import (
    StorageRefused,
    VaultLocked,
    WeakPassphrase,
    WrongSecret,
)
from mobile.lock_state import LockState
from mobile.services import auto_lock, notices, vault_access
from mobile.settings import Settings
from tests.core.people.setting import add_person
from tests.mobile.setting import PASSPHRASE, Phone, Setting, begun_texts, type_note


def story(tell):
    """Run an async test."""

    @wraps(tell)
    def run():
        asyncio.run(tell())

    return run


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
async def test_without_use_it_locks_after_the_chosen_time():
    setting = Setting(Phone({"lock_minutes": 2}))
    app = await setting.opened()
    setting.time += 119
    await app.auto_lock.lock_when_due()
    assert app.lock is LockState.OPEN
    app.auto_lock.note_use()
    setting.time += 119
    await app.auto_lock.lock_when_due()
    assert app.lock is LockState.OPEN
    setting.time += 1
    await app.auto_lock.lock_when_due()
    assert app.lock is LockState.LOCKED


@story
async def test_out_of_sight_it_locks_after_half_a_minute_even_when_nothing_ran_meanwhile():
    setting = Setting()
    app = await setting.opened()
    setting.phone.on_hide()
    await asyncio.sleep(0.01)
    setting.time += 29
    await app.auto_lock.lock_when_due()
    assert app.lock is LockState.OPEN
    setting.time += 1
    setting.phone.on_show()
    await asyncio.sleep(0.01)
    assert app.lock is LockState.LOCKED


@story
async def test_back_in_sight_in_time_it_stays_open():
    setting = Setting()
    app = await setting.opened()
    setting.phone.on_hide()
    setting.time += 20
    setting.phone.on_show()
    await asyncio.sleep(0.01)
    setting.time += 20
    await app.auto_lock.lock_when_due()
    assert app.lock is LockState.OPEN


@story
async def test_with_the_strictest_choice_it_locks_as_soon_as_it_is_out_of_sight():
    setting = Setting(Phone({"lock_minutes": 0}))
    app = await setting.opened()
    setting.phone.on_hide()
    await asyncio.sleep(0.01)
    assert app.lock is LockState.LOCKED


async def looked_often():
    """Let the watch look many times, in hardly more than the time it takes for one look."""
    pause, auto_lock.LOOK_EVERY_SECONDS = auto_lock.LOOK_EVERY_SECONDS, 0.001
    try:
        await asyncio.sleep(pause + 0.2)
    finally:
        auto_lock.LOOK_EVERY_SECONDS = pause


@story
async def test_it_locks_by_itself_while_nobody_touches_it():
    setting = Setting()
    app = await setting.opened()
    setting.time += 5 * 60
    await looked_often()
    assert app.lock is LockState.LOCKED


@story
async def test_the_recovery_code_too_is_gone_when_it_locks():
    setting = Setting()
    app = setting.app
    await app.access.find_vault()
    await app.access.create_vault(PASSPHRASE)
    setting.time += 5 * 60
    await app.auto_lock.lock_when_due()
    assert (app.lock, app.recovery_code) == (LockState.LOCKED, ())


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
async def test_what_a_reader_chose_on_the_page_meanwhile_is_taken_over():
    setting = Setting()
    app = setting.app
    setting.phone.on_settings({"cards": {"context": "group"}, "language": "en"})
    assert app.settings.cards.context is Context.GROUP
    assert app.language.code == "en"
    await app.preferences.arrange(lambda preferences: preferences.read("t02-luisteren"))
    assert setting.phone.kept["cards"]["context"] == "group"


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
async def test_a_choice_shows_at_once_and_is_kept():
    phone = Phone()
    app = Setting(phone).app
    dutch = app.deck.cards[0].title
    await app.preferences.choose(Settings(language="en", text_size=150))
    assert app.language.code == "en"
    assert app.deck.cards[0].title != dutch
    assert Settings.from_data(phone.kept) == Settings(language="en", text_size=150)


@story
async def test_what_is_kept_with_the_cards_is_kept_beside_the_choices():
    phone = Phone({"language": "en", "theme": "dark"})
    app = Setting(phone).app
    await app.preferences.arrange(
        lambda preferences: preferences.toggled("t02-luisteren").in_context(Context.GROUP)
    )
    assert app.settings.cards.favourites == ("t02-luisteren",)
    assert phone.kept["theme"] == "dark"
    again = Setting(Phone(phone.kept)).app
    assert again.settings == app.settings


@story
async def test_what_is_kept_with_the_cards_does_not_translate_the_deck_again():
    app = Setting().app
    deck = app.deck
    await app.preferences.arrange(lambda preferences: preferences.read("t02-luisteren"))
    assert app.deck is deck


@story
async def test_a_notice_goes_by_itself_and_the_same_notice_again_stays_its_own_time():
    app = Setting().app
    pause, notices.NOTICE_SECONDS = notices.NOTICE_SECONDS, 0.2
    try:
        app.notices.announce("Bewaard")
        await asyncio.sleep(0.15)
        app.notices.announce("Bewaard")
        await asyncio.sleep(0.15)
        assert app.notice == "Bewaard"
        await asyncio.sleep(0.15)
        assert app.notice == ""
    finally:
        notices.NOTICE_SECONDS = pause


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
async def test_it_locks_also_when_the_last_words_cannot_be_stored():
    setting = Setting()
    app = await setting.opened()
    person = await add_person(app.book, "Test Teun")

    async def hang(*_):
        await asyncio.Event().wait()

    setting.store.commit = hang
    type_note(app, person, "Bleef erb")
    patience, vault_access.SETTLE_SECONDS = vault_access.SETTLE_SECONDS, 0.05
    try:
        await asyncio.wait_for(app.access.lock(), 2)
    finally:
        vault_access.SETTLE_SECONDS = patience
    assert patience <= 5
    assert (app.lock, app.notebook) == (LockState.LOCKED, None)
    with pytest.raises(VaultLocked):
        app.drafts.about("")


@story
async def test_it_locks_also_when_storing_the_last_words_breaks():
    setting = Setting()
    app = await setting.opened()
    person = await add_person(app.book, "Test Teun")
    reported = []
    asyncio.get_running_loop().set_exception_handler(lambda _, report: reported.append(report["exception"]))

    async def break_down(*_):
        raise RuntimeError("no storage at all")

    setting.store.commit = break_down
    type_note(app, person, "Bleef erb")
    await app.access.lock()
    assert (app.lock, app.notebook) == (LockState.LOCKED, None)
    gc.collect()
    assert [str(fault) for fault in reported] == ["no storage at all"]


@story
async def test_a_lock_that_fails_is_tried_again_and_reported_once():
    setting = Setting()
    app = await setting.opened()
    reported, tries = [], []
    asyncio.get_running_loop().set_exception_handler(lambda _, report: reported.append(report["exception"]))
    lock = app.access.vault.lock

    def fail_twice():
        tries.append(1)
        if len(tries) <= 2:
            raise RuntimeError("not yet")
        lock()

    app.access.vault.lock = fail_twice
    setting.time += 5 * 60
    await looked_often()
    assert app.lock is LockState.LOCKED
    assert len(tries) == 3
    assert len(reported) == 1


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
