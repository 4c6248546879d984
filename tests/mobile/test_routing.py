"""Screens below another: which they are, when they are drawn again, and that they go with the notes."""

import asyncio
import gc
from dataclasses import replace

import pytest

from core.people.records.agreement import Assignee
from mobile.hooks.use_deferred_rows import DELAY_SECONDS
from mobile.routing import parent_route
from tests.core.people.setting import add_person
from tests.mobile.app_driver import walk
from tests.mobile.renderer import SETTLE_SECONDS
from tests.mobile.setting import NOON, PASSPHRASE

NAME, NEW_NAME = "Test Teun", "Test Anders"


def test_a_screen_below_another_rests_and_is_drawn_again_when_it_comes_up():
    async def steps(app, driver):
        person = await add_person(app.book, NAME)
        await driver.open("/mensen")
        await asyncio.sleep(DELAY_SECONDS)
        await driver.open(f"/mensen/{person.id}")
        await app.book.change_person(replace(person, name=NEW_NAME))
        await asyncio.sleep(SETTLE_SECONDS)
        assert NEW_NAME in driver.words()
        assert NAME in driver.words(below=1)
        await driver.open("/mensen")
        assert NEW_NAME in driver.words()
        assert NAME not in driver.words()

    walk(steps)


def test_a_screen_below_another_shows_no_notes_once_they_are_locked():
    async def steps(app, driver):
        person = await add_person(app.book, NAME)
        await driver.open(f"/mensen/{person.id}/meer")
        assert NAME in driver.words(below=1)
        await app.access.lock()
        await asyncio.sleep(SETTLE_SECONDS)
        assert all(NAME not in driver.words(below=level) for level in range(driver.levels()))
        await app.access.unlock(PASSPHRASE)
        await asyncio.sleep(SETTLE_SECONDS)
        assert NAME in driver.words(below=1)

    walk(steps)


def test_what_was_begun_on_a_screen_ends_well_while_it_rests():
    async def steps(app, driver):
        person = await add_person(app.book, NAME)
        agreement = await app.book.agreements.add(person.id, Assignee.ME, "Een klembord regelen", NOON.date())
        may_go_on = asyncio.Event()
        change = app.book.agreements.change

        async def change_later(changed):
            await may_go_on.wait()
            await change(changed)

        app.book.agreements.change = change_later
        await driver.open(f"/mensen/{person.id}")
        await driver.tap("Done")
        await driver.open(f"/mensen/{person.id}/meer")
        await driver.open(f"/mensen/{person.id}/gegevens")
        gc.collect()
        may_go_on.set()
        await asyncio.sleep(SETTLE_SECONDS)
        await driver.open(f"/mensen/{person.id}")
        assert app.book.agreements.one(agreement.id).ended == NOON.date()
        assert "Done" not in driver.words()
        assert "Shown" in driver.words()

    walk(steps)


@pytest.mark.parametrize(
    ("route", "parent"),
    [
        ("/kaarten/schaalvraag", "/"),
        ("/kaarten/schaalvraag/zin", "/kaarten/schaalvraag"),
        ("/deel/techniques", "/"),
        ("/balans", "/"),
        ("/moment", "/"),
        ("/moment/sfeer", "/moment"),
        ("/vragen/b01-blijfvragen", "/vragen"),
        ("/instellingen/bronnen/003", "/instellingen/bronnen"),
        ("/mensen/nieuw", "/mensen"),
        ("/mensen/7", "/mensen"),
        ("/mensen/7/gegevens", "/mensen/7"),
        ("/mensen/7/doel/nieuw", "/mensen/7"),
        ("/mensen/7/doel/9", "/mensen/7"),
        ("/mensen/7/notitie/9", "/mensen/7"),
        ("/instellingen/bronnen", "/instellingen"),
        ("/instellingen/veiligheid", "/instellingen"),
        ("/instellingen/veiligheid/kopie", "/instellingen/veiligheid"),
        ("/instellingen", "/"),
        ("/ik", "/"),
        ("/ik/spiegel", "/ik"),
        ("/ik/ronde/oor", "/ik"),
        ("/ik/ronde/waterlijn/herschrijf/onder-1", "/ik/ronde/waterlijn"),
        ("/ik/scenes", "/ik"),
        ("/ik/scenes/samenvatten-mangel", "/ik/scenes"),
    ],
)
def test_a_screen_lies_on_its_parent(route, parent):
    assert parent_route(route) == parent
