"""Two windows of one browser on the same notes: what is done in one reaches the other, or is noticed."""

import asyncio

import pytest

from core.errors import MissingRecord, StorageRefused, VaultErased, VaultLocked
from core.vault.key_slots import PASSPHRASE_SLOT
from core.vault.tries import LAST, TRIES_KEY, Tries
from mobile.device import News
from mobile.lock_state import LockState, Loss
from tests.core.people.setting import add_person
from tests.mobile.setting import NOON, PASSPHRASE, Setting, begun_texts, story, type_note


async def two_windows():
    """The settings of two open windows on the same notes, which hear each other."""
    mine = Setting()
    theirs = Setting(mine.phone.beside(), mine.store)
    await mine.opened()
    await theirs.app.access.find_vault()
    await theirs.app.access.unlock(PASSPHRASE)
    await hear()  # also what the device says of itself
    return mine, theirs


async def hear():
    """Give windows time to do what they were told."""
    await asyncio.sleep(0.05)


@story
async def test_the_lock_button_locks_every_window():
    mine, theirs = [window.app for window in await two_windows()]
    person = await add_person(theirs.book, "Test Teun")
    type_note(theirs, person, "Bleef erb")
    await mine.access.lock()
    await hear()
    assert (mine.lock, theirs.lock, theirs.notebook) == (LockState.LOCKED, LockState.LOCKED, None)
    await theirs.access.unlock(PASSPHRASE)
    assert begun_texts(theirs, person) == ["Bleef erb"]


@story
async def test_a_window_that_locks_by_itself_leaves_the_one_in_use_open():
    mine, theirs = [window.app for window in await two_windows()]
    await mine.access.lock_here()
    await hear()
    assert (mine.lock, theirs.lock) == (LockState.LOCKED, LockState.OPEN)


@pytest.mark.parametrize("is_open", [True, False])
def test_erasing_everything_reaches_every_window_and_what_it_kept_with_the_cards(is_open):
    async def tell():
        mine, theirs = [window.app for window in await two_windows()]
        await theirs.preferences.arrange(lambda preferences: preferences.toggled("t02-luisteren"))
        if not is_open:
            await theirs.access.lock_here()
        await mine.access.erase_everything()
        await hear()
        assert (mine.lock, mine.loss) == (LockState.ABSENT, None)
        assert (theirs.lock, theirs.notebook, theirs.loss) == (LockState.ABSENT, None, Loss.ELSEWHERE)
        assert theirs.settings.cards.favourites == ()
        await theirs.access.create_vault(PASSPHRASE)
        assert theirs.loss is None

    asyncio.run(tell())


@story
async def test_a_wrong_try_that_erases_all_is_told_to_the_other_windows():
    setting, other = await two_windows()
    mine, theirs = setting.app, other.app
    setting.store.values[TRIES_KEY] = Tries(LAST - 1, erases=True).to_value()
    with pytest.raises(VaultErased):
        await mine.vault_secrets.change_passphrase("vier bokken op een dak", "tafel mist zaag vlieger")
    await hear()
    assert (mine.lock, mine.loss) == (LockState.ABSENT, Loss.TRIES)
    assert (theirs.lock, theirs.loss) == (LockState.ABSENT, Loss.ELSEWHERE)


@story
async def test_a_window_without_notes_or_with_a_later_version_beside_it_takes_no_news():
    setting = Setting()
    await setting.app.access.find_vault()
    for news in (*News, "something new"):
        setting.phone.on_news(news)
    await hear()
    assert (setting.app.lock, setting.app.loss) == (LockState.ABSENT, None)
    app = await setting.opened()
    setting.phone.on_news("something new")
    await hear()
    assert app.lock is LockState.OPEN


@story
async def test_a_window_that_heard_nothing_notices_at_the_next_secret_that_all_is_gone():
    setting = Setting()
    app = await setting.opened()
    await setting.store.destroy()
    with pytest.raises(VaultLocked):
        await app.vault_secrets.change_passphrase(PASSPHRASE, "tafel mist zaag vlieger")
    await app.access.close_lost_vault()
    assert (app.lock, app.loss) == (LockState.ABSENT, Loss.CLEARED)

    setting = Setting()
    app = await setting.opened()
    await app.access.lock()
    await setting.store.destroy()
    setting.phone.remembers_vault = False
    with pytest.raises(VaultLocked):
        await app.access.unlock(PASSPHRASE)
    await app.access.close_lost_vault()
    assert (app.lock, app.loss) == (LockState.ABSENT, Loss.ELSEWHERE)


@story
async def test_a_draft_that_finds_the_notes_erased_elsewhere_closes_them_before_any_screen_reads_them():
    setting = Setting()
    app = await setting.opened()
    person = await add_person(app.book, "Test Teun")
    await setting.store.destroy()
    setting.phone.remembers_vault = False
    notebooks = []
    vault = app.access.vault
    vault.on_gone, leave = lambda: (leave(), notebooks.append(app.notebook)), vault.on_gone
    type_note(app, person, "Bleef erb")
    await app.drafts.settle()
    await hear()
    assert notebooks == [None]
    assert (app.lock, app.loss) == (LockState.ABSENT, Loss.ELSEWHERE)


@story
async def test_a_slot_that_is_lost_alone_closes_nothing():
    setting = Setting()
    app = await setting.opened()
    del setting.store.values[PASSPHRASE_SLOT]
    with pytest.raises(MissingRecord):
        await app.vault_secrets.change_passphrase(PASSPHRASE, "tafel mist zaag vlieger")
    assert app.lock is LockState.OPEN
    await app.access.lock()
    with pytest.raises(MissingRecord):
        await app.access.unlock(PASSPHRASE)
    assert app.lock is LockState.LOCKED


@story
async def test_what_one_window_writes_is_there_in_the_other_and_is_drawn():
    mine, theirs = [window.app for window in await two_windows()]
    drawn = []

    def draw(*_):
        drawn.append(1)

    theirs.subscribe(draw)
    person = await add_person(mine.book, "Test Anna")
    await hear()
    assert [one.name for one in theirs.book.people()] == ["Test Anna"]
    assert drawn
    await mine.book.erase_person(person.id)
    await hear()
    assert theirs.book.people() == []


@story
async def test_what_is_told_has_no_word_of_the_notes():
    setting, _ = await two_windows()
    told = []
    setting.phone.tell = told.append
    person = await add_person(setting.app.book, "Test Anna")
    await setting.app.book.add_note(person.id, "Vroeg zelf hulp", day=NOON.date(), goal=None)
    assert told == ["changed", "changed"]


@story
async def test_a_draft_is_told_to_nobody():
    setting, _ = await two_windows()
    person = await add_person(setting.app.book, "Test Anna")
    told = []
    setting.phone.tell = told.append
    type_note(setting.app, person, "Bleef erb")
    await setting.app.drafts.settle()
    assert told == []


@story
async def test_what_another_window_wrote_is_read_at_once_and_drawn_when_nobody_types():
    mine, theirs = [window.app for window in await two_windows()]
    drawn = []

    def draw(*_):
        drawn.append(1)

    theirs.subscribe(draw)
    theirs.typing.set(True)
    await add_person(mine.book, "Test Anna")
    await hear()
    assert [one.name for one in theirs.book.people()] == ["Test Anna"]
    assert drawn == []
    theirs.typing.set(False)
    assert drawn == [1]
    theirs.typing.set(False)
    assert drawn == [1]


@story
async def test_many_changes_told_at_once_are_read_once_more_and_not_each():
    setting, other = await two_windows()
    loads = []
    load = other.store.load

    async def slow_load(*keys):
        loads.append(1)
        await asyncio.sleep(0.01)
        return await load(*keys)

    other.store.load = slow_load
    for _ in range(20):
        setting.phone.tell(News.CHANGED)
    await hear()
    assert len(loads) == 2


@story
async def test_a_window_whose_storage_fails_while_it_reads_anew_goes_on():
    setting, other = await two_windows()

    async def refuse(*_):
        raise StorageRefused

    load, other.store.load = other.store.load, refuse
    setting.phone.tell(News.CHANGED)
    await hear()
    other.store.load = load
    await add_person(setting.app.book, "Test Anna")
    await hear()
    assert other.app.lock is LockState.OPEN
    assert [one.name for one in other.app.book.people()] == ["Test Anna"]


@story
async def test_a_window_that_went_on_without_what_was_lost_tells_the_others():
    setting, _ = await two_windows()
    told = []
    setting.phone.tell = told.append
    await setting.app.book.repair.accept_loss()
    assert told == ["changed"]
