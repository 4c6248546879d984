"""Screens that lie under another rest: not drawn again until they come up, and gone with the notes."""

import asyncio
import gc
from dataclasses import replace

from core.people.records.agreement import Assignee
from mobile.widgets.rest import A_MOMENT_SECONDS
from tests.core.people.setting import add_person
from tests.mobile.drawing import SETTLE_SECONDS
from tests.mobile.hand import walk
from tests.mobile.setting import NOON, PASSPHRASE

NAME, NEW_NAME = "Test Teun", "Test Anders"


def test_a_screen_below_another_rests_and_is_drawn_again_when_it_comes_up():
    async def steps(app, hand):
        person = await add_person(app.book, NAME)
        await hand.open("/mensen")
        await asyncio.sleep(A_MOMENT_SECONDS)
        await hand.open(f"/mensen/{person.id}")
        await app.book.change_person(replace(person, name=NEW_NAME))
        await asyncio.sleep(SETTLE_SECONDS)
        assert NEW_NAME in hand.words()
        assert NAME in hand.words(below=1)
        await hand.open("/mensen")
        assert NEW_NAME in hand.words()
        assert NAME not in hand.words()

    walk(steps)


def test_a_screen_below_another_shows_no_notes_once_they_are_locked():
    async def steps(app, hand):
        person = await add_person(app.book, NAME)
        await hand.open(f"/mensen/{person.id}/meer")
        assert NAME in hand.words(below=1)
        await app.access.lock()
        await asyncio.sleep(SETTLE_SECONDS)
        assert all(NAME not in hand.words(below=level) for level in range(hand.levels()))
        await app.access.unlock(PASSPHRASE)
        await asyncio.sleep(SETTLE_SECONDS)
        assert NAME in hand.words(below=1)

    walk(steps)


def test_what_was_begun_on_a_screen_ends_well_while_it_rests():
    async def steps(app, hand):
        person = await add_person(app.book, NAME)
        agreement = await app.book.agreements.add(person.id, Assignee.ME, "Een klembord regelen", NOON.date())
        may_go_on = asyncio.Event()
        change = app.book.agreements.change

        async def change_later(changed):
            await may_go_on.wait()
            await change(changed)

        app.book.agreements.change = change_later
        await hand.open(f"/mensen/{person.id}")
        await hand.tap("Done")
        await hand.open(f"/mensen/{person.id}/meer")
        await hand.open(f"/mensen/{person.id}/gegevens")
        gc.collect()
        may_go_on.set()
        await asyncio.sleep(SETTLE_SECONDS)
        await hand.open(f"/mensen/{person.id}")
        assert app.book.agreements.one(agreement.id).ended == NOON.date()
        assert "Done" not in hand.words()
        assert "Shown" in hand.words()

    walk(steps)
