"""What was handed to the device ends at a lock: in this window, in another one, and when all is erased."""

import asyncio
from functools import wraps

import pytest

from core.errors import VaultLocked
from core.vault import handover
from mobile.printable import Printable
from tests.core.people.setting import add_person
from tests.mobile.setting import PASSPHRASE, Setting

PRINTABLE = Printable("Test Teun", "nl", ())


def story(tell):
    """Run an async test."""

    @wraps(tell)
    def run(**arguments):
        asyncio.run(tell(**arguments))

    return run


async def lock(mine, _theirs):
    await mine.app.access.lock()


async def lock_by_itself(mine, _theirs):
    mine.time += 3600
    await mine.app.auto_lock.lock_when_due()


async def erase(mine, _theirs):
    await mine.app.access.erase_everything()


async def lock_elsewhere(_mine, theirs):
    await theirs.app.access.lock()


async def erase_elsewhere(_mine, theirs):
    await theirs.app.access.erase_everything()


async def settle():
    await asyncio.sleep(0.05)


async def two_windows():
    mine = Setting()
    theirs = Setting(mine.phone.beside(), mine.store)
    await mine.opened()
    await theirs.app.access.find_vault()
    await theirs.app.access.unlock(PASSPHRASE)
    return mine, theirs


@pytest.mark.parametrize("end", [lock, lock_by_itself, erase, lock_elsewhere, erase_elsewhere])
@story
async def test_a_file_that_waits_to_be_saved_is_cancelled(end):
    mine, theirs = await two_windows()
    mine.phone.takes_time = True
    saving = asyncio.ensure_future(mine.app.sharing.save("inzage.html", b"Test Teun"))
    await settle()
    assert not saving.done()
    await end(mine, theirs)
    await settle()
    assert saving.done()
    assert saving.result() is False
    assert mine.phone.saved == {}


@story
async def test_a_file_about_someone_is_cancelled_when_another_window_erases_them():
    mine, theirs = await two_windows()
    person = await add_person(theirs.app.book, "Test Teun")
    await add_person(theirs.app.book, "Proef Piet")
    await settle()
    mine.phone.takes_time = True
    saving = asyncio.ensure_future(mine.app.sharing.save("inzage.html", b"Test Teun"))
    await settle()
    await add_person(theirs.app.book, "Test Tine")
    await settle()
    assert not saving.done()
    await theirs.app.book.erase_person(person.id)
    await settle()
    assert saving.done()


@story
async def test_a_window_that_is_opened_only_drops_nothing():
    mine, theirs = await two_windows()
    assert (mine.phone.drops, theirs.phone.drops) == (0, 0)


@pytest.mark.parametrize(
    "hand_out",
    [
        lambda outgoing: outgoing.save("inzage.html", b"Test Teun"),
        lambda outgoing: outgoing.print(PRINTABLE),
        lambda outgoing: outgoing.share("Wat ging er goed?"),
    ],
)
@story
async def test_nothing_is_handed_out_once_the_notes_are_locked(hand_out):
    mine = Setting()
    app = await mine.opened()
    await app.access.lock()
    with pytest.raises(VaultLocked):
        await hand_out(app.sharing)
    assert (mine.phone.saved, mine.phone.printed, mine.phone.shared) == ({}, [], [])


@story
async def test_a_handover_that_is_still_being_made_at_a_lock_is_not_handed_out():
    mine = Setting()
    app = await mine.opened()
    person = await add_person(app.book, "Test Teun")
    goes_on, make = asyncio.Event(), handover.make_handover

    async def slowly(*arguments):
        await goes_on.wait()
        return await make(*arguments)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(handover, "make_handover", slowly)
        giving = asyncio.ensure_future(app.transfers.hand_over(person, PASSPHRASE))
        await settle()
        await app.access.lock()
        goes_on.set()
        with pytest.raises(VaultLocked):
            await giving
    assert mine.phone.saved == {}
