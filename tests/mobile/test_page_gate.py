"""The page's own lock: what is typed there unlocks, and each way in which that can end is told to it."""

import asyncio

from core.errors import PassphraseInstead
from core.vault.tries import LAST, TRIES_KEY, Tries
from mobile.device import News, PasskeyAnswer
from mobile.lock_state import LockState, Loss
from mobile.services import vault_secrets
from tests.mobile.renderer import SETTLE_SECONDS, Renderer
from tests.mobile.setting import PASSPHRASE, Phone, Setting

WRONG = "vier bokken op een dak"
NOT_RIGHT = "That is not the right passphrase or code. Nothing is lost. Try again."
RESTORED = "Your browser had lost your notes. The app put them back from its second copy. "
LOST = "Passphrase and code both lost?"


def at_the_gate(steps):
    """Run the steps with an app that has just started before a locked vault."""

    async def tell():
        first = Setting(Phone({"language": "en"}))
        app = await first.opened()
        await app.access.lock()
        setting = Setting(first.phone.beside(), first.store)
        renderer = Renderer(setting)
        await renderer.open("/mensen")
        await setting.app.access.find_vault()
        await asyncio.sleep(SETTLE_SECONDS)
        await steps(setting, renderer)

    asyncio.run(tell())


class Seconds:
    """A clock by hand, for all who sleep until its next tick."""

    def __init__(self):
        self.sleepers = []

    async def sleep(self, _seconds):
        self.sleepers.append(asyncio.get_running_loop().create_future())
        await self.sleepers[-1]

    async def tick(self):
        woken, self.sleepers = self.sleepers, []
        for sleeper in woken:
            sleeper.set_result(None)
        await asyncio.sleep(SETTLE_SECONDS)


async def unlock_soon(setting, secret):
    """Try a secret, of which the answer goes on while one has to wait."""
    setting.phone.on_unlock(secret)
    await asyncio.sleep(SETTLE_SECONDS)


async def unlock(setting, secret):
    await setting.phone.on_unlock(secret)
    await asyncio.sleep(SETTLE_SECONDS)


def test_the_gate_hears_when_the_notes_can_be_unlocked():
    async def steps(setting, _renderer):
        assert (setting.phone.answers, setting.phone.gave_way) == ([("", 0)], 0)

    at_the_gate(steps)


def test_a_browser_that_does_not_say_which_passkey_there_is_keeps_nobody_at_the_gate():
    async def steps(setting, _renderer):
        said = asyncio.get_running_loop().create_future()
        setting.phone.has_passkey = lambda: said
        await asyncio.wait_for(setting.app.access.find_vault(), 5)
        assert setting.app.lock is LockState.LOCKED
        said.set_result(True)
        await asyncio.sleep(SETTLE_SECONDS)
        assert setting.app.has_passkey
        await unlock(setting, PASSPHRASE)
        assert setting.phone.gave_way == 1

    at_the_gate(steps)


def test_what_is_typed_at_the_gate_opens_the_notes_which_are_drawn_before_it_gives_way():
    async def steps(setting, renderer):
        drawn = []
        setting.phone.give_way = lambda: drawn.append("Add someone" in renderer.words())
        await unlock(setting, PASSPHRASE)
        assert setting.app.lock is LockState.OPEN
        assert drawn == [True]

    at_the_gate(steps)


def test_notes_that_came_back_from_the_second_copy_are_told_of_once_they_are_open():
    async def steps(setting, renderer):
        setting.app.state.was_restored = True
        await unlock(setting, PASSPHRASE)
        assert any(sentence.startswith(RESTORED) for sentence in renderer.words())
        assert not setting.app.was_restored

    at_the_gate(steps)


def test_a_wrong_passphrase_is_answered_with_a_sentence_and_the_right_one_opens():
    async def steps(setting, _renderer):
        await unlock(setting, WRONG)
        assert (setting.phone.answers[-1], setting.phone.gave_way) == ((NOT_RIGHT, 0), 0)
        await unlock(setting, PASSPHRASE)
        assert setting.phone.gave_way == 1

    at_the_gate(steps)


def test_while_one_has_to_wait_the_seconds_are_counted_down_and_then_one_can_try_again(monkeypatch):
    monkeypatch.setattr(vault_secrets, "TICK_SECONDS", 0)

    async def steps(setting, _renderer):
        left = iter([3.0, 1.5, 0.0])

        async def seconds_to_wait():
            return next(left)

        setting.app.vault_secrets.seconds_to_wait = seconds_to_wait
        await unlock(setting, WRONG)
        *counted, last = setting.phone.answers[1:]
        assert [seconds for _, seconds in counted] == [3, 2]
        assert all(sentence.startswith("Too many wrong tries in a row.") for sentence, _ in counted)
        assert last == ("", 0)

    at_the_gate(steps)


def test_a_try_during_a_wait_is_refused_and_the_seconds_are_counted_once(monkeypatch):
    seconds = Seconds()
    monkeypatch.setattr(vault_secrets, "sleep", seconds.sleep)

    async def steps(setting, _renderer):
        setting.store.values[TRIES_KEY] = Tries(LAST, wait=900.0).to_value()
        for _ in range(3):
            await unlock_soon(setting, WRONG)
        for _ in range(3):
            heard = len(setting.phone.answers)
            await seconds.tick()
            assert len(setting.phone.answers) == heard + 1

    at_the_gate(steps)


def test_the_tenth_wrong_try_makes_the_gate_give_way_to_the_app_that_says_what_happened():
    async def steps(setting, _renderer):
        setting.store.values[TRIES_KEY] = Tries(LAST - 1, erases=True).to_value()
        answers = len(setting.phone.answers)
        await unlock(setting, WRONG)
        assert (setting.app.lock, setting.app.loss) == (LockState.ABSENT, Loss.TRIES)
        assert (len(setting.phone.answers), setting.phone.gave_way) == (answers, 1)

    at_the_gate(steps)


def test_notes_that_another_window_erased_make_the_gate_give_way():
    async def steps(setting, _renderer):
        await setting.store.destroy()
        await unlock(setting, PASSPHRASE)
        assert setting.app.lock is LockState.ABSENT
        assert setting.phone.gave_way == 1

    at_the_gate(steps)


def test_a_lock_of_all_windows_ends_an_unlocking_that_is_under_way_and_the_next_one_opens():
    async def steps(setting, _renderer):
        read, go_on = setting.store.load, asyncio.Event()

        async def read_slowly(*names):
            await go_on.wait()
            return await read(*names)

        setting.store.load = read_slowly
        trying = setting.phone.on_unlock(PASSPHRASE)
        await asyncio.sleep(SETTLE_SECONDS)
        setting.phone.on_news(str(News.LOCKED))
        await asyncio.sleep(SETTLE_SECONDS)
        go_on.set()
        await trying
        await asyncio.sleep(SETTLE_SECONDS)
        assert (setting.app.lock, setting.phone.gave_way) == (LockState.LOCKED, 0)
        assert setting.phone.answers[-1] == ("", 0)
        await unlock(setting, PASSPHRASE)
        assert setting.phone.gave_way == 1

    at_the_gate(steps)


def test_a_mistake_of_ours_leaves_the_gate_where_it_can_be_tried_again():
    async def steps(setting, _renderer):
        async def broken(_secret):
            raise ZeroDivisionError

        unlocks, setting.app.access.unlock = setting.app.access.unlock, broken
        trying = setting.phone.on_unlock(PASSPHRASE)
        await asyncio.sleep(SETTLE_SECONDS)
        assert isinstance(trying.exception(), ZeroDivisionError)
        assert setting.phone.answers[-1][0].startswith("Something went wrong.")
        setting.app.access.unlock = unlocks
        await unlock(setting, PASSPHRASE)
        assert setting.phone.gave_way == 1

    at_the_gate(steps)


def test_who_lost_passphrase_and_code_is_led_to_the_screen_that_erases_and_back_to_the_lock_of_the_app():
    async def steps(setting, renderer):
        setting.phone.on_lost()
        await asyncio.sleep(SETTLE_SECONDS)
        assert LOST in renderer.words()
        assert setting.phone.gave_way == 1
        await renderer.tap("Back")
        assert "Your notes are locked" in renderer.words()
        await renderer.tap(LOST)
        await renderer.open("/")
        await renderer.open("/mensen")
        assert "Your notes are locked" in renderer.words()
        assert setting.phone.gave_way == 1

    at_the_gate(steps)


def test_the_gate_is_answered_no_more_once_it_gave_way():
    async def steps(setting, _renderer):
        await unlock(setting, PASSPHRASE)
        answers = len(setting.phone.answers)
        await setting.app.access.lock()
        await asyncio.sleep(SETTLE_SECONDS)
        assert (len(setting.phone.answers), setting.phone.gave_way) == (answers, 1)

    at_the_gate(steps)


def test_a_device_without_a_vault_makes_the_gate_give_way():
    async def tell():
        setting = Setting()
        await Renderer(setting).open("/mensen")
        await setting.app.access.find_vault()
        await asyncio.sleep(SETTLE_SECONDS)
        assert (setting.phone.answers, setting.phone.gave_way) == ([], 1)

    asyncio.run(tell())


def test_a_finger_at_the_gate_opens_the_notes_and_one_that_opens_nothing_is_answered():
    async def steps(setting, _renderer):
        opened = []

        async def unlock_with(slot, output):
            if output != "right":
                raise PassphraseInstead
            opened.append(slot)
            await setting.app.access.unlock(PASSPHRASE)

        setting.app.passkeys.unlock_with = unlock_with
        await setting.phone.on_passkey(PasskeyAnswer("slot/passkey-1", "other"))
        assert setting.phone.answers[-1][0].startswith("Your finger or face does not open your notes here.")
        await setting.phone.on_passkey(PasskeyAnswer("slot/passkey-1", "right"))
        await asyncio.sleep(SETTLE_SECONDS)
        assert (opened, setting.phone.gave_way) == (["slot/passkey-1"], 1)

    at_the_gate(steps)
