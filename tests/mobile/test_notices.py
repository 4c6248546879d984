"""What was just done is said on the screen it was said for, and goes with it."""

import asyncio

from mobile.services import notices
from tests.core.people.setting import add_person
from tests.mobile.renderer import Renderer
from tests.mobile.setting import Setting, english, story

SAVED = "Saved"


def walk(steps):
    async def scenario():
        setting = english()
        app = await setting.opened()
        person = await add_person(app.book, "Test Teun")
        await steps(app, Renderer(setting), f"/mensen/{person.id}")

    asyncio.run(scenario())


def test_a_notice_said_on_leaving_a_form_shows_where_one_arrives():
    async def steps(app, renderer, person):
        await renderer.open(f"{person}/notitie/nieuw")
        app.notices.announce(SAVED)
        await renderer.open(person)
        assert SAVED in renderer.words()

    walk(steps)


def test_a_notice_does_not_come_along_to_a_further_screen():
    async def steps(app, renderer, person):
        await renderer.open(person)
        app.notices.announce(SAVED)
        await renderer.open(person)
        assert SAVED in renderer.words()
        await renderer.open("/mensen")
        assert SAVED not in renderer.words()

    walk(steps)


def test_a_notice_that_was_left_is_not_there_when_one_comes_back():
    async def steps(app, renderer, person):
        await renderer.open(person)
        app.notices.announce(SAVED)
        await renderer.open(person)
        await renderer.open("/mensen")
        await renderer.open(person)
        assert SAVED not in renderer.words()

    walk(steps)


def test_a_second_notice_shows_on_its_own_screen():
    async def steps(app, renderer, person):
        await renderer.open(person)
        app.notices.announce(SAVED)
        await renderer.open("/mensen")
        app.notices.announce("Erased for good")
        await renderer.open("/mensen")
        assert "Erased for good" in renderer.words()
        assert SAVED not in renderer.words()

    walk(steps)


@story
async def test_a_notice_goes_by_itself_and_the_same_notice_again_stays_its_own_time():
    app = Setting().app
    pause, notices.NOTICE_SECONDS = notices.NOTICE_SECONDS, 0.2
    try:
        app.notices.announce("Bewaard")
        await asyncio.sleep(0.15)
        app.notices.announce("Bewaard")
        await asyncio.sleep(0.15)
        assert app.notice == "Bewaard"
        await asyncio.sleep(0.15)
        assert app.notice == ""
    finally:
        notices.NOTICE_SECONDS = pause


def test_a_notice_is_said_once_when_it_comes_and_not_again_where_it_shows():
    async def steps(app, renderer, person):
        said = []
        app.notices.say = said.append
        await renderer.open(f"{person}/notitie/nieuw")
        app.notices.announce(SAVED)
        await renderer.open(person)
        assert SAVED in renderer.words()
        assert said == [SAVED]
        assert not [
            one for one in renderer.within(renderer._views()[-1]) if getattr(one, "live_region", None)
        ]

    walk(steps)
