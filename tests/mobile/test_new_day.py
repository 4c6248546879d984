"""Midnight while the app is open: what is of today changes by itself, but never under someone's fingers."""

import asyncio
from datetime import timedelta

import pytest

from core.deck.card_of_the_day import card_of_the_day
from mobile.services import new_day
from tests.core.people.setting import add_person
from tests.mobile.app_driver import ENGLISH, AppDriver
from tests.mobile.setting import NOON, Phone, Setting


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    monkeypatch.setattr(new_day, "LOOK_EVERY_SECONDS", 0.01)


def story(tell):
    """Run a test with an open app in English, its driver and a clock in a list."""

    def run():
        async def steps():
            clock = [NOON]
            setting = Setting(Phone(ENGLISH), now=lambda: clock[0])
            await tell(await setting.opened(), AppDriver(setting), clock)

        asyncio.run(steps())

    run.__name__ = tell.__name__
    return run


def cards(app):
    """The titles of the cards of the day and of the day after."""
    return [card_of_the_day(app.deck, NOON.date() + timedelta(away)).title for away in (0, 1)]


@story
async def test_the_card_of_the_day_is_another_one_after_midnight(app, driver, clock):
    today, tomorrow = cards(app)
    await driver.open("/")
    assert today in driver.words()
    clock[0] += timedelta(days=1)
    await asyncio.sleep(0.2)
    assert tomorrow in driver.words()


@story
async def test_a_form_is_drawn_anew_only_once_nobody_types(app, driver, clock):
    person = await add_person(app.book, "Test Teun")
    await driver.open(f"/mensen/{person.id}/notitie/nieuw")
    await driver.tap("Add more")
    await driver.type("What did you see, agree or hear?", "Vroeg om de kruk")
    clock[0] += timedelta(days=1)
    await asyncio.sleep(0.2)
    assert "Today, Nov 21, 2026" in driver.words()
    app.typing.set(False)
    await asyncio.sleep(0.2)
    assert "Saturday, November 21, 2026" in driver.words()
