"""What was just done is said on the screen it was said for, and goes with it."""

import asyncio

from tests.core.people.setting import add_person
from tests.mobile.drawing import Drawing
from tests.mobile.setting import english

SAVED = "Saved"


def walk(steps):
    async def scenario():
        setting = english()
        app = await setting.opened()
        person = await add_person(app.book, "Test Teun")
        await steps(app, Drawing(setting), f"/mensen/{person.id}")

    asyncio.run(scenario())


def test_a_notice_said_on_leaving_a_form_shows_where_one_arrives():
    async def steps(app, drawing, person):
        await drawing.open(f"{person}/notitie/nieuw")
        app.notices.announce(SAVED)
        await drawing.open(person)
        assert SAVED in drawing.words()

    walk(steps)


def test_a_notice_does_not_come_along_to_a_further_screen():
    async def steps(app, drawing, person):
        await drawing.open(person)
        app.notices.announce(SAVED)
        await drawing.open(person)
        assert SAVED in drawing.words()
        await drawing.open("/mensen")
        assert SAVED not in drawing.words()

    walk(steps)


def test_a_notice_that_was_left_is_not_there_when_one_comes_back():
    async def steps(app, drawing, person):
        await drawing.open(person)
        app.notices.announce(SAVED)
        await drawing.open(person)
        await drawing.open("/mensen")
        await drawing.open(person)
        assert SAVED not in drawing.words()

    walk(steps)


def test_a_second_notice_shows_on_its_own_screen():
    async def steps(app, drawing, person):
        await drawing.open(person)
        app.notices.announce(SAVED)
        await drawing.open("/mensen")
        app.notices.announce("Erased for good")
        await drawing.open("/mensen")
        assert "Erased for good" in drawing.words()
        assert SAVED not in drawing.words()

    walk(steps)
