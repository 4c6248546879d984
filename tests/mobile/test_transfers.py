"""Copies, handing over, repair and the lock itself, on a real vault in memory."""

import asyncio
import os
from datetime import timedelta

import pytest

from core.errors import (
    BackupInstead,
    BlankSecret,
    DamagedRecord,
    HandoverInstead,
    NotOurFile,
    StorageFull,
    StorageRefused,
    VaultErased,
    WaitFirst,
    WeakPassphrase,
    WrongSecret,
)
from core.people.file_summary import FileSummary
from core.vault.handover import make_handover
from mobile.lock_state import LockState, Loss
from tests.core.people.setting import add_person
from tests.core.vault.setting import QuickCipher, half_seconds
from tests.mobile.setting import NOON, PASSPHRASE, Phone, Setting, story

OTHER = "tafel mist zaag vlieger"
WRONG = "vier bokken op een dak"


async def with_note(setting=None):
    """An open app with one person and one note."""
    setting = setting or Setting()
    app = await setting.opened()
    person = await add_person(app.book, "Test Teun")
    await app.book.add_note(person.id, "Vroeg zelf om hulp.", day=NOON.date(), goal=None)
    return setting, app


async def copied(setting, app):
    """Make a copy; gives the bytes that the device was handed."""
    assert await app.transfers.make_copy()
    return setting.phone.saved["goudklompje-2026-11-21.goud"]


@story
async def test_a_copy_is_handed_over_and_remembered():
    setting, app = await with_note()
    data = await copied(setting, app)
    assert b"Test Teun" not in data
    assert app.book.backups.last.made == NOON
    assert app.book.backups.last.tested is None


@story
async def test_a_copy_that_was_not_saved_does_not_count():
    setting, app = await with_note()
    setting.phone.cancels = True
    assert not await app.transfers.make_copy()
    assert app.book.backups.last is None


@story
async def test_a_note_written_while_the_copy_is_saved_is_not_in_it_and_does_not_count_as_copied():
    setting, app = await with_note()
    save_file = setting.phone.save_file

    async def slowly(*asked):
        await add_person(app.book, "Proef Piet")
        return await save_file(*asked)

    setting.phone.save_file = slowly
    await copied(setting, app)
    assert app.book.backups.is_due(NOON + timedelta(days=7))


@story
async def test_testing_a_copy_counts_what_is_in_it_and_changes_no_note():
    setting, app = await with_note()
    data = await copied(setting, app)
    held = await app.transfers.test_copy(data, PASSPHRASE)
    numbers = {"people": 1, "notes": 1, "codes": 1, "letterbox": 1}
    assert held == FileSummary(NOON, ("Test Teun",), numbers, NOON.date())
    assert app.book.backups.last.tested == NOON
    assert len(app.book.people()) == 1


@story
async def test_testing_an_older_copy_says_nothing_of_the_last_one():
    setting, app = await with_note()
    data = await copied(setting, app)
    await app.book.backups.mark_saved(NOON.replace(hour=13), app.access.vault.changes, is_whole=True)
    await app.transfers.test_copy(data, PASSPHRASE)
    assert app.book.backups.last.tested is None


@story
async def test_a_copy_does_not_open_with_another_secret_or_as_something_else():
    setting, app = await with_note()
    data = await copied(setting, app)
    with pytest.raises(WrongSecret):
        await app.transfers.test_copy(data, WRONG)
    with pytest.raises(NotOurFile):
        await app.transfers.test_copy(b"%PDF", PASSPHRASE)
    with pytest.raises(NotOurFile):
        await app.transfers.open_handover(data, PASSPHRASE)
    with pytest.raises(DamagedRecord):
        await app.transfers.test_copy(data[:-1] + b"\x00", PASSPHRASE)


@story
async def test_a_copy_fills_an_empty_phone_and_opens_it():
    setting, app = await with_note()
    data = await copied(setting, app)
    other = Setting()
    await other.app.access.find_vault()
    with pytest.raises(WrongSecret):
        await other.app.access.restore_as_new(data, WRONG)
    assert other.app.lock is LockState.ABSENT
    await other.app.access.restore_as_new(data, PASSPHRASE)
    assert other.app.lock is LockState.OPEN
    assert [person.name for person in other.app.book.people()] == ["Test Teun"]
    assert other.phone.remembers_vault
    assert other.phone.is_covering


@story
async def test_the_forecast_is_what_then_happens():
    setting, app = await with_note()
    data = await copied(setting, app)
    copy = await app.transfers.open_copy(data, PASSPHRASE)
    await app.book.erase_person(app.book.people()[0].id)
    foreseen = app.transfers.forecast(copy.records, copy.made)
    assert foreseen.total.stayed_erased == 2
    assert await app.book.backups.merge(copy.records, copy.made) == foreseen
    assert app.book.people() == []
    foreseen = app.transfers.forecast(copy.records, copy.made, bring_back=True)
    assert foreseen.total.added == 2
    assert await app.book.backups.merge(copy.records, copy.made, bring_back=True) == foreseen
    assert len(app.book.people()) == 1


@story
async def test_a_person_goes_over_alone():
    setting, app = await with_note()
    await add_person(app.book, "Proef Piet")
    teun = next(person for person in app.book.people() if person.name == "Test Teun")
    assert await app.transfers.hand_over(teun, OTHER)
    data = setting.phone.saved["goudklompje-overdracht-2026-11-21.goud"]
    given = await app.transfers.open_handover(data, OTHER)
    assert FileSummary.of(given.made, given.records).names == ("Test Teun",)
    with pytest.raises(WrongSecret):
        await app.transfers.open_handover(data, PASSPHRASE)


@story
async def test_choosing_a_file_gives_time_that_just_being_away_does_not():
    setting, app = await with_note(Setting(Phone({"lock_minutes": 0})))

    async def pick(_sheet):
        setting.phone.on_hide()
        setting.time += 100
        await asyncio.sleep(0.01)
        return b"chosen"

    setting.phone.pick_file = pick
    assert await app.transfers.pick_file() == b"chosen"
    assert app.lock is LockState.OPEN
    setting.phone.on_hide()
    await asyncio.sleep(0.01)
    assert app.lock is LockState.LOCKED


@story
async def test_what_is_lost_comes_back_from_a_copy_and_only_that():
    setting, app = await with_note()
    await add_person(app.book, "Proef Piet")
    data = await copied(setting, app)
    gone = app.book.people()[0].id
    await app.access.lock()
    del setting.store.values[f"record/{gone}"]
    await app.access.unlock(PASSPHRASE)
    assert [problem.key for problem in app.problems] == [f"record/{gone}"]
    found = await app.transfers.find_lost(data, PASSPHRASE)
    assert [doc["id"] for _, doc in found.records] == [gone]
    await app.book.backups.merge(found.records, found.made, bring_back=True)
    assert app.problems == ()
    assert len(app.book.people()) == 2


@story
async def test_a_loss_that_is_accepted_is_no_problem_any_more():
    setting, app = await with_note()
    gone = app.book.people()[0].id
    await app.access.lock()
    del setting.store.values[f"record/{gone}"]
    await app.access.unlock(PASSPHRASE)
    await app.transfers.accept_loss()
    assert app.problems == ()
    await app.access.lock()
    await app.access.unlock(PASSPHRASE)
    assert app.problems == ()


@story
async def test_a_changed_passphrase_is_the_one_from_now_on():
    _, app = await with_note()
    with pytest.raises(WeakPassphrase):
        app.vault_secrets.check_passphrase("wachtwoord")
    with pytest.raises(WrongSecret):
        await app.vault_secrets.change_passphrase(WRONG, OTHER)
    await app.vault_secrets.change_passphrase(PASSPHRASE, OTHER)
    await app.access.lock()
    with pytest.raises(WrongSecret):
        await app.access.unlock(PASSPHRASE)
    await app.access.unlock(OTHER)


@story
async def test_a_new_recovery_code_is_shown_and_asked_back_while_the_notes_stay_open():
    _, app = await with_note()
    await app.vault_secrets.renew_code(PASSPHRASE)
    code = app.recovery_code
    assert app.lock is LockState.OPEN
    assert app.vault_secrets.is_code(dict(enumerate(code)))
    app.vault_secrets.forget_code()
    assert app.recovery_code == ()
    await app.access.lock()
    await app.access.unlock(" ".join(code))


class Killed(BaseException):
    """The app stops here, and cleans nothing up."""


@pytest.mark.parametrize("fault", [Killed(), StorageFull(), StorageRefused()], ids=repr)
@pytest.mark.parametrize("after", [False, True])
@pytest.mark.parametrize("number", [1, 2])
def test_wherever_making_a_new_code_stops_no_code_is_believed_that_opens_nothing(fault, after, number):
    async def tell():
        setting, app = await with_note()
        app.vault_secrets.forget_code()
        old = str(await setting.vault.renew_code(PASSPHRASE))
        await app.book.code_status.settle()
        commit, left = setting.store.commit, number

        async def stopping(*change):
            nonlocal left
            left -= 1
            if left == 0 and not after:
                raise fault
            await commit(*change)
            if left == 0:
                raise fault

        setting.store.commit = stopping
        with pytest.raises(type(fault)):
            await app.vault_secrets.renew_code(PASSPHRASE)
        assert left == 0
        setting.store.commit = commit
        again = Setting(setting.phone, setting.store)
        await again.app.access.find_vault()
        try:
            await again.app.access.unlock(old)
        except WrongSecret:
            await again.app.access.unlock(PASSPHRASE)
            assert not again.app.book.code_status.is_settled

    asyncio.run(tell())


@story
async def test_a_wrong_secret_leaves_the_code_on_paper_what_it_was():
    _, app = await with_note()
    with pytest.raises(WrongSecret):
        await app.vault_secrets.renew_code(WRONG)
    assert app.book.code_status.is_settled


@story
async def test_a_blank_secret_is_no_try_anywhere():
    setting, app = await with_note()
    data = await copied(setting, app)
    for blank in ("", "  "):
        for step in (app.vault_secrets.renew_code, lambda blank: app.transfers.test_copy(data, blank)):
            with pytest.raises(BlankSecret):
                await step(blank)
    await app.access.lock()
    for _ in range(12):
        with pytest.raises(BlankSecret):
            await app.access.unlock(" ")
    assert await app.vault_secrets.seconds_to_wait() == 0


@story
async def test_after_five_wrong_tries_one_has_to_wait():
    _, app = await with_note()
    await app.access.lock()
    assert await app.vault_secrets.seconds_to_wait() == 0
    for _ in range(5):
        with pytest.raises(WrongSecret):
            await app.access.unlock(WRONG)
    assert 0 < await app.vault_secrets.seconds_to_wait() <= 60
    with pytest.raises(WaitFirst):
        await app.access.unlock(PASSPHRASE)


@pytest.mark.parametrize("is_open", [True, False])
def test_the_tenth_wrong_try_erases_when_that_was_chosen(is_open):
    async def tell():
        setting, app = await with_note()
        await app.vault_secrets.erase_after_ten(erases=True)
        assert app.vault_secrets.erases_after_ten
        if not is_open:
            await app.access.lock()
        wrong, erased = 0, False
        while not erased:
            try:
                if is_open:
                    await app.vault_secrets.change_passphrase(WRONG, OTHER)
                else:
                    await app.access.unlock(WRONG)
            except WaitFirst:
                await app.vault_secrets.seconds_to_wait()
            except WrongSecret:
                wrong += 1
            except VaultErased:
                erased = True
        await asyncio.sleep(0.01)
        assert wrong == 9
        assert (app.lock, app.loss, app.notebook) == (LockState.ABSENT, Loss.TRIES, None)
        assert not setting.phone.remembers_vault
        assert not [key for key in setting.store.values if key.startswith(("slot/", "record/"))]

    asyncio.run(tell())


@story
async def test_erasing_everything_leaves_nothing_and_nothing_to_explain():
    setting, app = await with_note()
    await app.access.erase_everything()
    assert setting.store.values == {}
    assert (app.lock, app.notebook, app.loss) == (LockState.ABSENT, None, None)
    assert not setting.phone.is_covering
    await app.access.find_vault()
    assert app.loss is None


@story
async def test_notes_that_went_by_themselves_are_told_of():
    setting, app = await with_note()
    await app.access.lock()
    setting.store.values.clear()
    again = Setting(setting.phone, setting.store)
    await again.app.access.find_vault()
    assert (again.app.lock, again.app.loss) == (LockState.ABSENT, Loss.CLEARED)
    await again.app.access.create_vault(PASSPHRASE)
    assert again.app.loss is None


@story
async def test_only_open_notes_are_covered_when_out_of_sight():
    setting, app = await with_note()
    assert setting.phone.is_covering
    await app.access.lock()
    assert not setting.phone.is_covering
    await app.access.unlock(PASSPHRASE)
    assert setting.phone.is_covering


@story
async def test_how_the_browser_keeps_the_notes_is_asked_of_the_device():
    _, app = await with_note()
    storage = await app.transfers.storage()
    assert (storage.persisted, storage.used) == (True, 1_000_000)


@story
async def test_a_file_with_a_record_that_is_none_counts_as_damaged():
    _, app = await with_note()
    broken = (("people", {"id": "0" * 32, "name": 7, "created": "2026-11-21"}),)
    data = await make_handover(QuickCipher(), os.urandom, half_seconds(), broken, OTHER, NOON)
    with pytest.raises(DamagedRecord) as caught:
        await app.transfers.open_handover(data, OTHER)
    assert caught.value.key == "file"


@story
async def test_a_copy_made_while_something_is_lost_does_not_count():
    setting, app = await with_note()
    assert app.transfers.is_complete
    gone = app.book.people()[0].id
    await app.access.lock()
    del setting.store.values[f"record/{gone}"]
    await app.access.unlock(PASSPHRASE)
    assert not app.transfers.is_complete
    assert await app.transfers.make_copy()
    assert not app.book.backups.last.is_whole
    assert app.book.backups.is_due(NOON)


@story
async def test_a_handover_where_a_copy_was_asked_for_is_called_one_and_the_other_way_round():
    setting, app = await with_note()
    copy = await copied(setting, app)
    setting.phone.saved.clear()
    await app.transfers.hand_over(app.book.people()[0], OTHER)
    (handover,) = setting.phone.saved.values()
    with pytest.raises(HandoverInstead):
        await app.transfers.open_copy(handover, OTHER)
    with pytest.raises(BackupInstead):
        await app.transfers.open_handover(copy, PASSPHRASE)
    await app.access.erase_everything()
    with pytest.raises(HandoverInstead):
        await app.access.restore_as_new(handover, OTHER)
