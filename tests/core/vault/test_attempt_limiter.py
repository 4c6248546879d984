"""Wrong tries make the next one wait, whatever is closed, restarted or set to another time."""

import asyncio
import time
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.errors import (
    DamagedRecord,
    StorageFull,
    VaultErased,
    VaultLocked,
    WaitFirst,
    WrongSecret,
)
from core.vault.tries import Tries
from core.vault.vault import VaultStatus
from tests.core.vault.memory_store import MemoryStore
from tests.core.vault.setting import PASSPHRASE, FullStore, made_vault, note, texts, vault_on


class Clock:
    """A running time that moves only when it is told to."""

    def __init__(self):
        self.time = 1000.0

    def __call__(self):
        return self.time


class Window:
    """An app that was started on a store: its vault, and its own clock, which begins anew at each start."""

    def __init__(self, store):
        self.clock = Clock()
        self.vault = vault_on(store, self.clock)

    async def guess(self, times=1):
        for _ in range(times):
            with pytest.raises(WrongSecret):
                await self.vault.unlock("fout")

    async def is_told_to_wait(self, secret=PASSPHRASE):
        with pytest.raises(WaitFirst) as wait:
            await self.vault.unlock(secret)
        return wait.value.seconds

    async def run(self, seconds, step=1.0):
        """Let time pass while the screen looks at the tries every second."""
        for _ in range(round(seconds / step)):
            self.clock.time += step
            await self.vault.look_at_tries()


async def store_with_vault():
    store = MemoryStore()
    vault = await made_vault(store)
    await vault.apply([("notes", note(1, "er nog"))])
    return store


async def values_with_vault():
    return (await store_with_vault()).values


def test_after_five_wrong_tries_the_waits_grow_to_a_quarter_of_an_hour():
    async def story():
        window = Window(await store_with_vault())
        await window.guess(4)
        assert window.vault.wait_seconds == 0
        for seconds in (60, 300, 900, 900):
            await window.guess()
            assert window.vault.wait_seconds == seconds
            assert await window.is_told_to_wait() == seconds
            await window.run(seconds - 1)
            assert await window.is_told_to_wait() == pytest.approx(1)
            await window.run(1)
            assert window.vault.wait_seconds == 0
        assert await window.vault.unlock(PASSPHRASE) == []

    asyncio.run(story())


def test_a_right_secret_forgives_what_was_wrong_before():
    async def story():
        store = await store_with_vault()
        window = Window(store)
        for _ in range(3):
            await window.guess(4)
            await window.vault.unlock(PASSPHRASE)
            assert "tries" not in store.values

    asyncio.run(story())


def test_a_restart_neither_shortens_nor_much_lengthens_the_wait():
    async def story():
        store = await store_with_vault()
        window = Window(store)
        await window.guess(5)
        starts = 0
        await window.vault.look_at_tries()
        while window.vault.wait_seconds and starts < 20:
            await window.run(10)
            starts += 1
            window = Window(store)
            await window.vault.look_at_tries()
        assert 6 <= starts <= 9
        assert await window.vault.unlock(PASSPHRASE) == []

    asyncio.run(story())


def test_time_in_which_the_app_did_not_run_does_not_count(monkeypatch):
    async def story():
        store = await store_with_vault()
        await Window(store).guess(5)
        monkeypatch.setattr(time, "time", lambda: 4e9)  # somebody sets the date of the phone
        assert await Window(store).is_told_to_wait() == 60

    asyncio.run(story())


class Killed(BaseException):
    """The app stops here, and cleans nothing up."""


class KilledWindow(Window):
    """An app that is killed at a step of its cipher, or just before or after it writes."""

    def __init__(self, store, moment):
        super().__init__(store)
        self._moment = moment
        self.vault._cipher.derive = self._stopping("derive", self.vault._cipher.derive)
        self.vault._attempts._write = self._stopping("write", self.vault._attempts._write)

    def _stopping(self, name, step):
        async def stopped(*arguments):
            if self._moment == f"before {name}":
                raise Killed
            done = await step(*arguments)
            if self._moment == f"after {name}":
                raise Killed
            return done

        return stopped


@pytest.mark.parametrize("moment", ["before derive", "after derive", "before write", "after write"])
def test_the_right_passphrase_killed_while_unlocking_never_shuts_its_owner_out(moment):
    async def story():
        store = await store_with_vault()
        owner = Window(store)
        await owner.vault.unlock(PASSPHRASE)
        await owner.vault.erase_after_ten(True)
        await Window(store).guess(4)
        for _ in range(20):
            with suppress(Killed):
                await KilledWindow(store, moment).vault.unlock(PASSPHRASE)
        assert Tries.from_value(store.values.get("tries")).wrong <= 4
        assert await Window(store).vault.unlock(PASSPHRASE) == []

    asyncio.run(story())


@pytest.mark.parametrize("moment", ["before derive", "after derive", "before write"])
def test_who_kills_the_app_before_a_guess_is_counted_was_not_told_whether_it_was_right(moment):
    async def story():
        store = await store_with_vault()
        for _ in range(5):
            with pytest.raises(Killed):
                await KilledWindow(store, moment).vault.unlock("fout")
        assert "tries" not in store.values

    asyncio.run(story())


def test_a_guess_that_was_told_is_counted_whatever_happens_next():
    async def story():
        store = await store_with_vault()
        for _ in range(5):
            with pytest.raises(Killed):
                await KilledWindow(store, "after write").vault.unlock("fout")
        assert await Window(store).is_told_to_wait() == 60

    asyncio.run(story())


class Held(Window):
    """An app of which the tries wait for `go` once they have read the count."""

    def __init__(self, store, clock):
        super().__init__(store)
        self.clock = self.vault._attempts._clock = clock
        self.go = asyncio.Event()
        self.task = None
        derive = self.vault._cipher.derive

        async def held(*arguments):
            await self.go.wait()
            return await derive(*arguments)

        self.vault._cipher.derive = held

    async def start(self, secret):
        self.go.clear()
        self.task = asyncio.create_task(self.vault.unlock(secret))
        for _ in range(10):
            await asyncio.sleep(0)

    async def finish(self):
        self.go.set()
        (answer,) = await asyncio.gather(self.task, return_exceptions=True)
        self.task = None
        return answer if isinstance(answer, BaseException) else "open"


STEPS = st.lists(
    st.tuples(st.integers(0, 1), st.sampled_from(["wrong", "right", "finish", "kill", "wait"])),
    min_size=10,
    max_size=30,
)


@settings(deadline=None, max_examples=200)
@given(STEPS)
def test_however_tries_are_killed_and_overlap_as_many_are_answered_as_one_after_the_other(steps):
    async def story():
        store, clock = await store_with_vault(), Clock()
        store.values["tries"] = Tries(4).to_value()  # with the next wrong one the waits begin
        windows = [Held(store, clock) for _ in range(2)]
        answered, until = 4, 0.0
        for number, step in steps:
            window = windows[number]
            if step == "kill":
                if window.task:
                    window.task.cancel()
                windows[number] = Held(store, clock)
            elif step == "wait" and any(not other.task for other in windows):
                for passed in (0, 1000):
                    clock.time += passed
                    for other in windows:
                        if not other.task:
                            await other.vault.look_at_tries()
                until = 0.0
            elif step == "finish" and window.task:
                answer = await window.finish()
                if until:
                    assert isinstance(answer, WaitFirst)
                elif answer == "open":
                    answered = 0
                elif isinstance(answer, WrongSecret):
                    answered += 1
                    until = {5: 60.0, 6: 300.0}.get(answered, 900.0 if answered > 6 else 0.0)
            elif step in ("wrong", "right") and not window.task:
                await window.start(PASSPHRASE if step == "right" else "fout")
            assert Tries.from_value(store.values.get("tries")).wrong == answered
        for window in windows:
            if window.task:
                await window.finish()

    asyncio.run(story())


def test_two_windows_count_together_and_do_not_halve_the_wait():
    async def story():
        store = await store_with_vault()
        one, two = Window(store), Window(store)
        await one.guess(3)
        await two.guess(2)
        assert await one.is_told_to_wait() == 60
        for _ in range(50):
            await one.run(1)
            await two.run(1)
        assert 9 <= one.vault.wait_seconds <= 20
        assert 9 <= two.vault.wait_seconds <= 20

    asyncio.run(story())


class Racing(MemoryStore):
    """Lets another window be first, once: it counts three tries just before this one writes its own."""

    is_raced = False

    async def commit(self, puts, deletes, guard):
        if self.is_raced and guard[0] == "tries":
            self.is_raced = False
            self.values["tries"] = Tries(3).to_value()
        await super().commit(puts, deletes, guard)


def test_guesses_in_two_windows_at_once_are_both_counted():
    async def story():
        store = Racing(await values_with_vault())
        store.is_raced = True
        await Window(store).guess()
        assert Tries.from_value(store.values["tries"]).wrong == 4

    asyncio.run(story())


def test_another_window_that_got_in_forgives_also_here():
    async def story():
        store = await store_with_vault()
        one, two = Window(store), Window(store)
        await one.guess(4)
        await two.vault.unlock(PASSPHRASE)
        await one.guess(4)
        assert one.vault.wait_seconds == 0

    asyncio.run(story())


def test_a_window_that_gets_in_while_another_guesses_forgives_both():
    async def story():
        store = Racing(await values_with_vault())
        window = Window(store)

        async def race(*arguments):
            store.is_raced = True
            return await derive(*arguments)

        derive, window.vault._cipher.derive = window.vault._cipher.derive, race
        await window.vault.unlock(PASSPHRASE)
        assert "tries" not in store.values

    asyncio.run(story())


def test_a_slot_that_is_of_no_use_counts_no_try():
    async def story():
        store = await store_with_vault()
        store.values["slot/passphrase"] = b""
        window = Window(store)
        for _ in range(12):
            with pytest.raises(DamagedRecord):
                await window.vault.unlock(PASSPHRASE)
        assert "tries" not in store.values

    asyncio.run(story())


def test_a_full_store_keeps_nobody_out_and_still_counts_while_the_app_runs():
    async def story():
        store = FullStore()
        await made_vault(store)
        store.is_full = True
        assert await Window(store).vault.unlock(PASSPHRASE) == []
        window = Window(store)
        await window.guess(5)
        assert await window.is_told_to_wait() == 60
        with pytest.raises(StorageFull):
            await window.vault.erase_after_ten(True)
        assert not window.vault.erases_after_ten

    asyncio.run(story())


def test_the_tenth_wrong_try_erases_the_vault_of_who_chose_so():
    async def story():
        store = await store_with_vault()
        owner = Window(store)
        await owner.vault.unlock(PASSPHRASE)
        await owner.vault.erase_after_ten(True)
        assert owner.vault.erases_after_ten
        window = Window(store)
        await window.guess(5)
        for _ in range(4):
            window.clock.time += 1000
            await window.vault.look_at_tries()
            await window.guess()
        window.clock.time += 1000
        with pytest.raises(VaultErased):
            await window.vault.unlock("fout")
        assert store.values == {}
        assert await window.vault.status() is VaultStatus.ABSENT

    asyncio.run(story())


def test_an_open_vault_that_erases_itself_is_locked():
    async def story():
        store = await store_with_vault()
        window = Window(store)
        await window.vault.unlock(PASSPHRASE)
        store.values["tries"] = Tries(9, 0.0, erases=True).to_value()
        table = window.vault.table("notes")
        with pytest.raises(VaultErased):
            await window.vault.change_passphrase("fout", "nieuwe woorden voor het slot")
        assert table.all() == []
        with pytest.raises(VaultLocked):
            window.vault.table("notes")

    asyncio.run(story())


def test_the_choice_to_erase_survives_a_right_secret_and_can_be_taken_back():
    async def story():
        store = await store_with_vault()
        window = Window(store)
        await window.vault.erase_after_ten(True)
        await window.guess(2)
        await window.vault.unlock(PASSPHRASE)
        again = Window(store)
        await again.vault.look_at_tries()
        assert again.vault.erases_after_ten
        await again.vault.erase_after_ten(False)
        assert "tries" not in store.values

    asyncio.run(story())


def test_nothing_is_erased_that_nobody_chose_to_erase():
    async def story():
        store = await store_with_vault()
        store.values["tries"] = Tries(50).to_value()
        window = Window(store)
        await window.guess()
        window.clock.time += 900
        await window.vault.unlock(PASSPHRASE)
        assert texts(window.vault) == {note(1)["id"]: "er nog"}

    asyncio.run(story())


@settings(deadline=None)
@given(st.integers(0, 10_000), st.floats(0, 900), st.booleans())
def test_tries_come_back_as_they_were_kept(wrong, wait, erases):
    tries = Tries(wrong, round(wait, 3), erases)
    assert Tries.from_value(tries.to_value()) == tries


def test_what_is_kept_of_the_tries_and_damaged_counts_for_nothing():
    value = Tries(9, 60.0, erases=True).to_value()
    for place in range(len(value)):
        for damaged in (
            value[:place] + bytes([value[place] ^ 1 << place % 8]) + value[place + 1 :],
            value[:place],
        ):
            assert Tries.from_value(damaged) == Tries()


@settings(deadline=None)
@given(st.binary(max_size=40))
def test_any_bytes_are_read_as_tries(value):
    Tries.from_value(value)
