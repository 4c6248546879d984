"""Calling and visiting: the phone app hides ours, and the call card is still open after the call."""

import asyncio
from dataclasses import replace

import pytest

from core.people.records.place import Place, Work
from mobile.lock_state import LockState
from tests.core.people.setting import add_person
from tests.mobile.renderer import Renderer
from tests.mobile.setting import PASSPHRASE, Phone, Setting


async def after(setting, seconds):
    """Be out of sight for so long, and come back."""
    setting.phone.on_hide()
    await asyncio.sleep(0.01)
    setting.time += seconds
    setting.phone.on_show()
    await asyncio.sleep(0.01)
    return setting.app.lock


def walk(steps, **settings):
    async def scenario():
        setting = Setting(Phone({"language": "en", **settings}))
        app = await setting.opened()
        person = await add_person(app.book, "Test Teun")
        renderer = Renderer(setting)
        await renderer.open(f"/mensen/{person.id}/bellen")
        await steps(setting, renderer, f"/mensen/{person.id}")

    asyncio.run(scenario())


@pytest.mark.parametrize(("choice", "minutes"), [("2 minutes", 2), ("5 minutes", 5), ("10 minutes", 10)])
def test_a_call_card_stays_open_for_the_chosen_time_out_of_sight_and_no_longer(choice, minutes):
    async def steps(setting, renderer, _person):
        await renderer.tap(choice)
        assert await after(setting, minutes * 60 - 1) is LockState.OPEN
        assert await after(setting, minutes * 60) is LockState.LOCKED

    walk(steps)


def test_without_a_choice_a_call_card_locks_after_half_a_minute_as_any_screen():
    async def steps(setting, _drawing, _person):
        assert await after(setting, 29) is LockState.OPEN
        assert await after(setting, 30) is LockState.LOCKED

    walk(steps)


def test_the_choice_holds_for_no_other_screen():
    async def steps(setting, renderer, person):
        await renderer.tap("10 minutes")
        await renderer.open(f"{person}/bellen/")
        await renderer.open(person)
        assert await after(setting, 31) is LockState.LOCKED

    walk(steps)


def test_a_screen_that_lies_over_the_call_card_was_promised_nothing():
    async def steps(setting, renderer, person):
        await renderer.tap("10 minutes")
        await renderer.open(f"{person}/vragen")
        assert await after(setting, 31) is LockState.LOCKED

    walk(steps)


def test_the_choice_is_there_at_the_next_call():
    async def steps(setting, renderer, person):
        await renderer.open(person)
        await renderer.open(f"{person}/bellen")
        assert await after(setting, 299) is LockState.OPEN

    walk(steps, away_minutes=5)


def test_whoever_locks_at_once_elsewhere_may_still_call_with_the_card_open():
    async def steps(setting, renderer, person):
        assert "Not at all" in renderer.words()
        await renderer.tap("2 minutes")
        assert await after(setting, 119) is LockState.OPEN
        await renderer.open(person)
        assert await after(setting, 1) is LockState.LOCKED

    walk(steps, lock_minutes=0)


def test_where_every_screen_stays_open_longer_the_call_card_offers_no_shorter_time():
    async def steps(setting, renderer, _person):
        shown = renderer.words()
        assert "5 minutes" in shown
        assert "10 minutes" in shown
        assert "2 minutes" not in shown
        assert "Half a minute" not in shown
        assert await after(setting, 299) is LockState.OPEN
        assert await after(setting, 300) is LockState.LOCKED

    walk(steps, hidden_minutes=5, away_minutes=2)


def test_after_a_lock_the_choice_promises_nothing():
    async def steps(setting, renderer, person):
        await renderer.tap("10 minutes")
        await setting.app.access.lock()
        await setting.app.access.unlock(PASSPHRASE)
        await renderer.open(person)
        assert await after(setting, 31) is LockState.LOCKED

    walk(steps)


def test_the_route_of_the_day_stays_open_for_the_chosen_time_too():
    async def steps(setting, renderer, _person):
        worker = await add_person(setting.app.book, "Proef Piet")
        await setting.app.book.change_person(replace(worker, place=Place(Work.SECONDED, "Testbedrijf")))
        await renderer.open("/mensen/onderweg")
        await renderer.tap("5 minutes")
        assert await after(setting, 299) is LockState.OPEN
        assert await after(setting, 300) is LockState.LOCKED

    walk(steps)
