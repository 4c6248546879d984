"""A store with a second copy: what one of the two loses comes back, and what was erased does not."""

import asyncio
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from functools import wraps
from itertools import count

import pytest

from core.errors import (
    ChangedElsewhere,
    MissingRecord,
    NewerFormat,
    PassphraseInstead,
    StorageFull,
    StorageRefused,
    VaultErased,
    WrongSecret,
)
from core.vault.generation import GENERATION_KEY, is_behind
from core.vault.kdf import FLOOR
from core.vault.key_slots import SLOTS
from core.vault.ledger import HEAD_KEY, RECORD_PREFIX
from core.vault.mirrored_store import MirroredStore
from core.vault.vault import VaultStatus
from tests.core.vault.memory_store import MemoryStore
from tests.core.vault.setting import (
    OUTPUT,
    PASSPHRASE,
    QuickCipher,
    made_vault,
    new_passkey,
    note,
    post_letter,
    reopened,
    texts,
    vault_on,
)

OTHER = "tafel mist zaag vlieger"


def story(tell):
    """Run an async test."""

    @wraps(tell)
    def run(**given):
        asyncio.run(tell(**given))

    return run


class Store(MemoryStore):
    """One that can be full, refuse, or be held up until `go` is set."""

    def __init__(self):
        super().__init__()
        self.fault = None
        self.fault_at_destroy = None
        self.go = asyncio.Event()
        self.go.set()
        self.commits = 0

    async def load(self, keys=None):
        await asyncio.sleep(0)
        if self.fault is StorageRefused:
            raise self.fault
        return await super().load(keys)

    async def names(self, prefix):
        await asyncio.sleep(0)
        if self.fault is StorageRefused:
            raise self.fault
        return await super().names(prefix)

    async def commit(self, puts, deletes, *guards):
        await self.go.wait()
        if self.fault:
            raise self.fault
        self.commits += 1
        await super().commit(puts, deletes, *guards)

    async def destroy(self):
        await self.go.wait()
        if self.fault_at_destroy:
            raise self.fault_at_destroy
        await super().destroy()


class Browser:
    """Two stores that a browser keeps, and a lock that its windows share."""

    def __init__(self):
        self.first, self.second = Store(), Store()
        self.lock = asyncio.Lock()
        self.refuses_lock = False
        self._numbers = count(1)

    @asynccontextmanager
    async def exclusive(self):
        if self.refuses_lock:
            raise StorageRefused
        async with self.lock:
            yield

    def window(self):
        return MirroredStore(self.first, self.second, self.exclusive, self.draw)

    def draw(self, size):
        return next(self._numbers).to_bytes(size, "big")

    @property
    def is_empty(self):
        return self.first.values == {} and self.second.values.keys() <= {"destroyed"}

    @property
    def is_twice_the_same(self):
        return self.first.values == self.second.values


@pytest.fixture
def browser():
    return Browser()


async def vault_twice(browser):
    """A vault with one note, and its second copy."""
    store = browser.window()
    vault = await made_vault(store)
    await vault.apply([("notes", note(1, "er nog"))])
    await store.settle()
    assert browser.is_twice_the_same
    return vault


# What comes back


@story
async def test_what_the_first_store_lost_comes_back_with_either_secret(browser):
    await vault_twice(browser)
    browser.first.values.clear()
    store = browser.window()
    vault = await reopened(store)
    assert texts(vault) == {note(1)["id"]: "er nog"}
    assert vault.problems == []
    assert store.was_restored
    assert browser.is_twice_the_same


@story
async def test_a_first_store_that_fell_back_gets_the_newer_values(browser):
    vault = await vault_twice(browser)
    before = dict(browser.first.values)
    await vault.apply([("notes", note(1, "later"))])
    await vault.apply([("notes", note(2, "nieuw"))])
    await vault._store.settle()
    browser.first.values = before
    vault = await reopened(store := browser.window())
    assert texts(vault) == {note(1)["id"]: "later", note(2)["id"]: "nieuw"}
    assert store.was_restored


@story
async def test_what_is_lost_while_a_window_is_open_comes_back_too(browser):
    vault = await vault_twice(browser)
    browser.first.values.clear()
    with pytest.raises(ChangedElsewhere):
        await vault.apply([("notes", note(2, "nieuw"))])
    await vault.refresh()
    await vault.apply([("notes", note(2, "nieuw"))])
    assert texts(await reopened(browser.window())) == {note(1)["id"]: "er nog", note(2)["id"]: "nieuw"}


@story
async def test_without_a_loss_nothing_is_said_to_have_come_back(browser):
    await vault_twice(browser)
    await reopened(store := browser.window())
    assert not store.was_restored


@story
async def test_a_second_store_that_lags_catches_up_at_the_next_start(browser):
    vault = await vault_twice(browser)
    browser.second.go.clear()
    await vault.apply([("notes", note(1, "later"))])
    assert not browser.is_twice_the_same, "a save does not wait for the second store"
    vault._store._following.cancel()
    browser.second.go.set()
    store = browser.window()
    assert texts(await reopened(store)) == {note(1)["id"]: "later"}
    await store.settle()
    assert browser.is_twice_the_same
    assert not store.was_restored


@story
async def test_a_vault_from_before_gets_its_second_copy_at_the_first_start(browser):
    await made_vault(browser.first)
    store = browser.window()
    await store.load()
    await store.settle()
    assert browser.is_twice_the_same
    await (await reopened(store)).apply([("notes", note(1, "nieuw"))])
    await store.settle()
    assert browser.is_twice_the_same
    assert GENERATION_KEY in browser.second.values


@story
async def test_what_a_version_without_a_second_copy_wrote_counts(browser):
    await vault_twice(browser)
    await (await reopened(browser.first)).apply([("notes", note(1, "van de oude versie"))])
    store = browser.window()
    vault = await reopened(store)
    assert texts(vault) == {note(1)["id"]: "van de oude versie"}
    await vault.apply([("notes", note(2, "van de nieuwe"))])
    await store.settle()
    assert browser.is_twice_the_same


@story
async def test_another_vault_that_was_made_since_is_not_replaced(browser):
    await vault_twice(browser)
    left = dict(browser.second.values)
    await browser.window().destroy()
    browser.second.values = left
    fresh = vault_on(browser.first)
    await fresh.create(OTHER, rounds=FLOOR)
    store = browser.window()
    await reopened(store, OTHER)
    await store.settle()
    assert browser.is_twice_the_same


async def with_damage(browser, *keys, lost=()):
    """A vault opened again after the first store spoilt these values, and lost others."""
    vault = await vault_twice(browser)
    await vault.apply([("notes", note(2, "ook er nog"))])
    await vault._store.settle()
    for key in keys:
        value = browser.first.values[key]
        browser.first.values[key] = value[:-30] + bytes([value[-30] ^ 1]) + value[-29:]
    for key in lost:
        del browser.first.values[key]
    return await reopened(browser.window())


RECORD = RECORD_PREFIX + note(1)["id"]


@pytest.mark.parametrize("key", [RECORD, "page/00", HEAD_KEY, *SLOTS])
@pytest.mark.parametrize("is_lost", [True, False])
@story
async def test_a_value_that_is_damaged_or_missing_is_taken_from_the_second_store(browser, key, is_lost):
    vault = await with_damage(browser, *([] if is_lost else [key]), lost=[key] if is_lost else [])
    assert vault.problems == []
    assert texts(vault) == {note(1)["id"]: "er nog", note(2)["id"]: "ook er nog"}
    await vault._store.settle()
    assert browser.is_twice_the_same


@story
async def test_an_older_value_in_the_second_store_mends_nothing(browser):
    vault = await vault_twice(browser)
    older = browser.second.values[RECORD]
    await vault.apply([("notes", note(1, "later"))])
    await vault._store.settle()
    browser.second.values[RECORD] = older
    del browser.first.values[RECORD]
    vault = await reopened(browser.window())
    assert [type(problem) for problem in vault.problems] == [MissingRecord]
    assert texts(vault) == {}


@story
async def test_what_a_newer_version_wrote_is_not_mended(browser):
    await vault_twice(browser)
    newer = browser.first.values[RECORD][:4] + b"\2" + browser.first.values[RECORD][5:]
    browser.first.values[RECORD] = newer
    vault = await reopened(browser.window())
    assert [type(problem) for problem in vault.problems] == [NewerFormat]
    assert browser.first.values[RECORD] == newer


@story
async def test_what_cannot_be_mended_stays_a_problem_with_a_name(browser):
    await vault_twice(browser)
    del browser.first.values[RECORD]
    browser.first.fault = StorageFull
    vault = await reopened(browser.window())
    assert [type(problem) for problem in vault.problems] == [MissingRecord]
    browser.first.fault, browser.second.fault = None, StorageRefused
    vault = await reopened(browser.window())
    assert [type(problem) for problem in vault.problems] == [MissingRecord]


# Letters, which the page stores in the first store by itself

MADE = datetime(2026, 11, 30, tzinfo=UTC)


def letter_names(store):
    return {name for name in store.values if name.startswith("letter/")}


async def vault_with_letterbox(browser):
    vault = await vault_twice(browser)
    await vault.letters(MADE)
    await vault._store.settle()
    return vault


async def write_letters(browser, *numbers):
    for number in numbers:
        await post_letter(browser.first, f"{number:032x}", text="Vroeg om hulp")


@pytest.mark.parametrize("letters", [1, 2, 3])
@story
async def test_letters_written_after_a_fall_back_stay_and_undo_no_saved_note(browser, letters):
    vault = await vault_with_letterbox(browser)
    before = dict(browser.first.values)
    await vault.apply([("notes", note(1, "later"))])
    await vault.apply([("notes", note(2, "nieuw"))])
    await vault._store.settle()
    browser.first.values = before
    await write_letters(browser, *range(letters))
    vault = await reopened(store := browser.window())
    assert store.was_restored
    assert texts(vault) == {note(1)["id"]: "later", note(2)["id"]: "nieuw"}
    assert vault.letter_ids == {f"{number:032x}" for number in range(letters)}
    await store.settle()
    assert browser.is_twice_the_same


@story
async def test_a_letter_is_in_the_copy_after_the_next_start(browser):
    await vault_with_letterbox(browser)
    await write_letters(browser, 1)
    store = browser.window()
    await vault_on(store).status()
    await store.settle()
    assert letter_names(browser.second) == letter_names(browser.first) != set()


@story
async def test_a_letter_that_the_page_removed_leaves_the_copy_too(browser):
    await vault_with_letterbox(browser)
    await write_letters(browser, 1)
    vault = await reopened(store := browser.window())
    await store.settle()
    assert letter_names(browser.second)
    del browser.first.values[f"letter/{1:032x}"]
    await vault.refresh()
    await store.settle()
    assert browser.is_twice_the_same


@story
async def test_a_letter_is_in_the_copy_after_the_next_reading(browser):
    vault = await vault_with_letterbox(browser)
    await write_letters(browser, 1)
    await vault.refresh()
    await vault._store.settle()
    assert browser.is_twice_the_same


@story
async def test_a_letter_is_in_the_copy_while_the_vault_stays_locked(browser):
    vault = await vault_with_letterbox(browser)
    vault.lock()
    await write_letters(browser, 1)
    vault.copy_letters()
    await vault._store.settle()
    assert browser.is_twice_the_same


@story
async def test_copying_a_letter_spares_what_is_whole_in_the_copy_alone(browser):
    await vault_with_letterbox(browser)
    await write_letters(browser, 1)
    del browser.first.values[RECORD]
    store = browser.window()
    await vault_on(store).status()
    await store.settle()
    assert letter_names(browser.second)
    vault = await reopened(store)
    assert (texts(vault), vault.problems) == ({note(1)["id"]: "er nog"}, [])


@story
async def test_beside_a_damaged_head_a_letter_waits_with_the_copy_until_the_head_is_mended(browser):
    await vault_with_letterbox(browser)
    await write_letters(browser, 1)
    del browser.first.values[HEAD_KEY]
    store = browser.window()
    await vault_on(store).status()
    await store.settle()
    assert HEAD_KEY in browser.second.values
    vault = await reopened(store)
    await store.settle()
    assert vault.problems == []
    assert browser.is_twice_the_same


@story
async def test_a_copy_that_lags_gets_a_letter_with_the_rest(browser):
    vault = await vault_with_letterbox(browser)
    theirs = await reopened(browser.window())
    browser.second.go.clear()
    await vault.apply([("notes", note(2, "nieuw"))])
    vault._store._following.cancel()
    browser.second.go.set()
    await write_letters(browser, 1)
    theirs.copy_letters()
    await theirs._store.settle()
    assert browser.is_twice_the_same


@story
async def test_no_letter_goes_to_a_copy_that_refused_and_was_emptied(browser):
    vault = await vault_with_letterbox(browser)
    browser.second.fault = StorageFull
    await vault.apply([("notes", note(2, "nieuw"))])
    await write_letters(browser, 1)
    vault.copy_letters()
    await vault._store.settle()
    browser.second.fault = None
    vault.copy_letters()
    await vault._store.settle()
    assert browser.second.values == {}


# What does not come back


@story
async def test_an_erased_note_is_in_neither_store_when_it_is_said(browser):
    vault = await vault_twice(browser)
    await vault.apply(erases=[("notes", note(1)["id"])])
    assert RECORD_PREFIX + note(1)["id"] not in browser.second.values
    assert browser.is_twice_the_same


@story
async def test_after_erasing_everything_nothing_is_left_or_comes_back(browser):
    vault = await vault_twice(browser)
    await vault.destroy()
    assert browser.is_empty
    assert await vault_on(browser.window()).status() is VaultStatus.ABSENT


@story
async def test_a_kill_while_erasing_everything_brings_nothing_back_after_the_first_store_is_empty(browser):
    vault = await vault_twice(browser)
    browser.first.fault_at_destroy = StorageRefused
    with pytest.raises(StorageRefused):
        await vault.destroy()
    assert HEAD_KEY not in browser.second.values, "the second goes first"
    browser.first.values.clear()
    assert await vault_on(browser.window()).status() is VaultStatus.ABSENT


@story
async def test_where_the_second_store_cannot_be_erased_nothing_is(browser):
    vault = await vault_twice(browser)
    browser.second.fault_at_destroy = StorageRefused
    with pytest.raises(StorageRefused):
        await vault.destroy()
    assert texts(await reopened(browser.window())) == {note(1)["id"]: "er nog"}


@story
async def test_a_window_that_saves_while_another_erases_everything_leaves_no_copy(browser):
    mine = await vault_twice(browser)
    theirs = await reopened(browser.window())
    browser.second.go.clear()
    await theirs.apply([("notes", note(2, "nieuw"))])
    erasing = asyncio.ensure_future(mine.destroy())
    await asyncio.sleep(0)
    browser.second.go.set()
    await erasing
    await theirs._store.settle()
    assert browser.is_empty


@story
async def test_what_waits_for_the_second_store_is_dropped_when_everything_is_erased(browser):
    vault = await vault_twice(browser)
    browser.second.go.clear()
    erasing = asyncio.ensure_future(vault.destroy())
    await asyncio.sleep(0)
    await vault._store.commit({"record/x": b"sealed"}, (), ("record/x", None))
    browser.second.go.set()
    await erasing
    await vault._store.settle()
    assert browser.is_empty


@story
async def test_the_tenth_wrong_try_erases_both(browser):
    vault = await vault_twice(browser)
    await vault.erase_after_ten(True)
    window = vault_on(browser.window(), count(0.0, 1000.0).__next__)
    for _ in range(9):
        with pytest.raises(WrongSecret):
            await window.unlock("fout")
    with pytest.raises(VaultErased):
        await window.unlock("fout")
    assert browser.is_empty


async def guess_wrong(vault):
    with pytest.raises(WrongSecret):
        await vault.unlock("fout")


@pytest.mark.parametrize(
    "change",
    [
        guess_wrong,
        lambda vault: vault.change_passphrase(PASSPHRASE, OTHER),
        lambda vault: vault.renew_code(PASSPHRASE),
        lambda vault: vault.apply(erases=[("notes", note(1)["id"])]),
    ],
)
@story
async def test_what_removes_something_or_changes_who_gets_in_waits_for_the_second_store(browser, change):
    vault = await vault_twice(browser)
    browser.second.go.clear()
    changing = asyncio.ensure_future(change(vault))
    await asyncio.sleep(0.05)
    assert not changing.done()
    browser.second.go.set()
    await changing
    assert browser.is_twice_the_same


@story
async def test_a_loss_does_not_undo_wrong_tries(browser):
    await vault_twice(browser)
    window = vault_on(browser.window())
    for _ in range(5):
        with pytest.raises(WrongSecret):
            await window.unlock("fout")
    browser.first.values.clear()
    again = vault_on(browser.window())
    await again.look_at_tries()
    assert again.wait_seconds > 50


@story
async def test_a_loss_does_not_bring_an_old_passphrase_back(browser):
    vault = await vault_twice(browser)
    await vault.change_passphrase(PASSPHRASE, OTHER)
    browser.first.values.clear()
    vault = vault_on(browser.window())
    with pytest.raises(WrongSecret):
        await vault.unlock(PASSPHRASE)
    await vault.unlock(OTHER)


async def opened_by_passkey(browser, slot):
    output = await QuickCipher().import_root(OUTPUT)
    await vault_on(browser.window()).unlock_with_passkey(output, slot)


@story
async def test_a_loss_brings_back_a_passkey_and_not_one_that_was_removed(browser):
    vault = await vault_twice(browser)
    await vault.add_passkey(PASSPHRASE, await new_passkey(), datetime(2026, 11, 30, tzinfo=UTC))
    assert browser.is_twice_the_same
    (passkey,) = vault.passkeys()
    browser.first.values.clear()
    await opened_by_passkey(browser, passkey.slot)
    vault = await reopened(browser.window())
    await vault.remove_passkey(passkey.slot)
    assert browser.is_twice_the_same
    browser.first.values.clear()
    with pytest.raises(PassphraseInstead):
        await opened_by_passkey(browser, passkey.slot)
    assert (await reopened(browser.window())).passkeys() == []


@story
async def test_what_was_erased_on_purpose_is_known_from_what_was_lost(browser):
    vault = await vault_twice(browser)
    theirs = await reopened(browser.window())
    await vault.destroy()
    for store in (browser.window(), theirs._store):
        assert await store.load() == {}
        assert store.was_destroyed
    browser.second.values.clear()
    assert await (lost := browser.window()).load() == {}
    assert not lost.was_destroyed


@story
async def test_a_vault_made_after_erasing_is_twice_the_same(browser):
    await (await vault_twice(browser)).destroy()
    await vault_twice(browser)


@story
async def test_everything_is_erased_also_where_that_cannot_be_noted(browser):
    vault = await vault_twice(browser)
    browser.second.fault = StorageFull
    await vault.destroy()
    assert (browser.first.values, browser.second.values) == ({}, {})


@story
async def test_what_a_version_without_a_second_copy_erased_does_not_come_back_once_that_is_told(browser):
    theirs = await vault_twice(browser)
    await browser.first.destroy()
    await theirs.drop_copy()
    assert browser.is_empty
    assert await vault_on(browser.window()).status() is VaultStatus.ABSENT


@story
async def test_a_copy_of_what_is_there_is_not_dropped(browser):
    vault = await vault_twice(browser)
    await vault.drop_copy()
    assert browser.is_twice_the_same


# Two windows, and stores that refuse


@story
async def test_windows_that_take_turns_keep_both_stores_the_same(browser):
    mine = await vault_twice(browser)
    theirs = await reopened(browser.window())
    for number in range(2, 6):
        vault, other = (mine, theirs) if number % 2 else (theirs, mine)
        await vault.apply([("notes", note(number, "beurt"))])
        await other.refresh()
    await asyncio.gather(mine._store.settle(), theirs._store.settle())
    assert browser.is_twice_the_same
    assert len(texts(theirs)) == 5


@story
async def test_a_change_to_something_else_in_another_window_is_no_conflict(browser):
    mine, theirs = browser.window(), browser.window()
    await mine.commit({"head": b"1"}, (), ("head", None))
    await theirs.load()
    await mine.commit({"tries": b"1"}, (), ("tries", None))
    await theirs.commit({"head": b"2"}, (), ("head", b"1"))
    await theirs.settle()
    assert browser.is_twice_the_same
    assert await mine.load() == {"head": b"2", "tries": b"1"}


@story
async def test_a_conflict_is_told_and_changes_neither_store(browser):
    mine, theirs = browser.window(), browser.window()
    await mine.commit({"head": b"1"}, (), ("head", None))
    await theirs.load()
    await mine.commit({"head": b"2"}, (), ("head", b"1"))
    with pytest.raises(ChangedElsewhere):
        await theirs.commit({"head": b"3"}, (), ("head", b"1"))
    await mine.settle()
    assert browser.first.values["head"] == b"2"
    assert browser.is_twice_the_same


@story
async def test_many_quick_saves_reach_the_second_store_in_few_steps(browser):
    vault = await vault_twice(browser)
    before = browser.second.commits
    browser.second.go.clear()
    for number in range(10):
        await vault.apply([("notes", note(number, "snel"))])
    browser.second.go.set()
    await vault._store.settle()
    assert browser.is_twice_the_same
    assert browser.second.commits - before <= 2


@pytest.mark.parametrize("fault", [StorageFull, StorageRefused])
@story
async def test_a_second_store_that_refuses_is_emptied_and_holds_up_nothing(browser, fault):
    vault = await vault_twice(browser)
    browser.second.fault = fault
    await vault.apply([("notes", note(2, "nieuw"))])
    await vault.apply(erases=[("notes", note(1)["id"])])
    assert browser.second.values == {}
    await vault.apply([("notes", note(3, "later"))])
    browser.second.fault = None
    store = browser.window()
    await reopened(store)
    await store.settle()
    assert browser.is_twice_the_same


@story
async def test_a_second_store_that_cannot_even_be_emptied_is_older_and_does_not_count(browser):
    vault = await vault_twice(browser)
    browser.second.fault = browser.second.fault_at_destroy = StorageRefused
    await vault.apply(erases=[("notes", note(1)["id"])])
    browser.second.fault = browser.second.fault_at_destroy = None
    store = browser.window()
    assert texts(await reopened(store)) == {}
    await store.settle()
    assert browser.is_twice_the_same


@story
async def test_a_second_store_that_does_not_answer_keeps_nobody_out(browser):
    await vault_twice(browser)
    browser.second.fault = browser.second.fault_at_destroy = StorageRefused
    assert texts(await reopened(browser.window())) == {note(1)["id"]: "er nog"}
    browser.refuses_lock = True
    assert texts(await reopened(browser.window())) == {note(1)["id"]: "er nog"}


@story
async def test_notes_are_not_called_gone_while_their_copy_does_not_answer(browser):
    await vault_twice(browser)
    browser.first.values.clear()
    browser.second.fault = StorageRefused
    store = browser.window()
    with pytest.raises(StorageRefused):
        await store.load()
    browser.second.fault = None
    assert texts(await reopened(store)) == {note(1)["id"]: "er nog"}


@story
async def test_without_room_what_was_lost_stays_in_the_second_store(browser):
    await vault_twice(browser)
    kept = dict(browser.second.values)
    browser.first.values.clear()
    browser.first.fault = StorageFull
    store = browser.window()
    with pytest.raises(StorageFull):
        await store.load()
    assert browser.second.values == kept
    browser.first.fault = None
    assert texts(await reopened(store)) == {note(1)["id"]: "er nog"}


@story
async def test_a_first_store_that_refuses_does_not_cost_the_second(browser):
    vault = await vault_twice(browser)
    browser.second.values[GENERATION_KEY] = b"another"  # so that all has to be copied
    await vault.apply([("notes", note(2, "nieuw"))])
    browser.first.fault = StorageRefused
    await vault._store.settle()
    assert RECORD_PREFIX + note(1)["id"] in browser.second.values


@story
async def test_the_second_store_is_not_emptied_after_a_first_one_that_lost_all(browser):
    vault = await vault_twice(browser)
    browser.second.go.clear()
    await vault.apply([("notes", note(2, "nieuw"))])
    browser.first.values.clear()
    vault._store._is_second_stale = True
    browser.second.go.set()
    await vault._store.settle()
    assert HEAD_KEY in browser.second.values
    await vault._store.load()
    assert HEAD_KEY in browser.first.values


def test_generations_of_two_lines_are_not_compared():
    assert is_behind(b"a" * 16 + b"\0" * 8, b"a" * 16 + b"\0" * 7 + b"\1")
    assert not is_behind(b"a" * 16 + b"\0" * 8, b"b" * 16 + b"\0" * 7 + b"\1")
    assert not is_behind(None, b"a" * 24)
    assert not is_behind(b"a" * 24, None)
