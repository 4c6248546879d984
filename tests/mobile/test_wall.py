"""A guide for a group on a wall: one step at a time, or short questions together, to read from afar."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import flet as ft
import pytest

from core.language import LANGUAGES
from core.talks.guide import Work
from core.talks.guides import Guides
from mobile.hooks.use_room import Room
from mobile.screens.talks.wall_layout import wall_pages, wall_sizes, wall_text
from mobile.theme import GAP
from mobile.widgets.big_type import LINE
from tests.mobile.app_driver import AppDriver, walk
from tests.mobile.guides import AT_ONCE, GUIDES, HELPING, WRITING
from tests.mobile.renderer import SETTLE_SECONDS
from tests.mobile.setting import NOON, Phone, Setting

WALL = f"/gesprek/{WRITING.id}/scherm"
ON_A_WALL, IN_PORTRAIT, IN_LANDSCAPE = Room(1280, 720), Room(360, 740), Room(740, 360)
CLOCK = "12:00"


def on_screen(room):
    """What is left of a screen without its edges."""
    return Room(room.width - 2 * GAP, room.height - 2 * GAP)


def wall_walk(steps, room=ON_A_WALL):
    """Run the steps of a test with an open app that has the guides, on a screen of this size."""

    async def tell(app, driver):
        app.state.guides = GUIDES
        driver.page.width, driver.page.height = room
        await steps(app, driver)

    walk(tell)


def test_a_group_reads_one_step_at_a_time_with_how_it_works():
    async def steps(_app, driver):
        await driver.open(WALL)
        assert driver.words() == ["All together", CLOCK, "What is it about?", "Back", "Next"]
        await driver.tap("Next")
        assert driver.words() == ["On your own", CLOCK, "What did you reach?", "Previous", "Next"]
        await driver.tap("Next")
        assert driver.words() == ["In pairs", CLOCK, "What is your step?", "Previous", "Finish"]
        await driver.tap("Previous")
        assert "What did you reach?" in driver.words()

    wall_walk(steps)


def test_the_first_step_leads_back_to_the_guide():
    async def steps(_app, driver):
        await driver.open(WALL)
        await driver.tap("Back")
        assert driver.went_to == f"/gesprek/{WRITING.id}"

    wall_walk(steps)


def test_the_last_step_ends_the_talk_as_the_strip_does():
    async def steps(_app, driver):
        await driver.open(WALL)
        await driver.tap("Next")
        await driver.tap("Next")
        await driver.tap("Finish")
        assert driver.went_to == f"/mensen/groep/nieuw?guide={WRITING.id}"

    wall_walk(steps)


def test_short_questions_that_a_group_works_at_in_one_way_stand_together():
    async def steps(app, driver):
        pairs = tuple(replace(step, work=Work.PAIRS) for step in AT_ONCE.steps)
        app.state.guides = Guides((replace(AT_ONCE, steps=pairs),))
        await driver.open(f"/gesprek/{AT_ONCE.id}/scherm")
        questions = [step.wall for step in AT_ONCE.steps]
        assert driver.words() == ["In pairs", CLOCK, *questions, "Back", "Finish"]

    wall_walk(steps)


def test_questions_stand_together_only_where_they_fit_and_belong_together():
    pairs = tuple(replace(step, work=Work.PAIRS) for step in AT_ONCE.steps)
    together, room = replace(AT_ONCE, steps=pairs), on_screen(ON_A_WALL)
    assert wall_pages(together, room) == [pairs]
    assert len(wall_pages(AT_ONCE, room)) == len(pairs), "at each it works in another way"
    assert len(wall_pages(replace(together, looks=()), room)) == len(pairs), "a group does not look at them"
    long = tuple(replace(step, wall=" ".join(["woorden"] * 20)) for step in pairs)
    assert len(wall_pages(replace(together, steps=long), room)) == len(pairs)


def test_a_wall_that_is_turned_shows_a_step_that_is_there():
    async def steps(app, driver):
        pairs = tuple(
            replace(step, work=Work.PAIRS, wall=f"{step.wall} and more and more") for step in AT_ONCE.steps
        )
        app.state.guides = Guides((replace(AT_ONCE, steps=pairs),))
        await driver.open(f"/gesprek/{AT_ONCE.id}/scherm")
        await driver.tap("Next")
        await driver.tap("Next")
        whole = next(
            one for one in driver._controls() if isinstance(one, ft.Container) and one.on_size_change
        )
        await driver._session.dispatch_event(whole._i, "size_change", {"w": 1256, "h": 696})
        await asyncio.sleep(SETTLE_SECONDS)
        assert driver.words()[-2:] == ["Back", "Finish"]
        assert pairs[0].wall in driver.words()

    wall_walk(steps, Room(320, 400))


@pytest.mark.parametrize("language", LANGUAGES)
def test_on_a_wall_no_line_of_any_guide_is_under_48(language):
    async def tell():
        setting = Setting(Phone({"language": language}))
        driver = AppDriver(setting)
        driver.page.width, driver.page.height = ON_A_WALL
        for guide in setting.app.guides.for_group():
            await driver.open(f"/gesprek/{guide.id}/scherm")
            for step in guide.steps:
                texts = [one for one in driver._controls() if isinstance(one, ft.Text)]
                assert step.wall in driver.words()
                assert [one.value for one in texts if one.size < 48] == []
                if guide.steps[-1].wall not in driver.words():
                    await driver.tap(setting.app.language.text("Next"))

    asyncio.run(tell())


@pytest.mark.parametrize("language", LANGUAGES)
def test_on_a_wall_the_questions_of_a_week_start_stand_together(language):
    week_start = Setting(Phone({"language": language})).app.guides.one("g10-weekstart")
    assert len(wall_pages(week_start, on_screen(ON_A_WALL))) == 1


@pytest.mark.parametrize("room", [ON_A_WALL, IN_PORTRAIT, IN_LANDSCAPE, Room(1920, 1080), Room(320, 568)])
@pytest.mark.parametrize("wall", ["Vertel", "Wat is jou vorige week gelukt? Ook iets kleins telt.", "w" * 12])
def test_a_question_has_the_room_between_clock_and_buttons(room, wall):
    room = on_screen(room)
    sizes, text = wall_sizes(room), wall_text([replace(WRITING.steps[0], wall=wall)], room)
    assert not text.scrolls
    assert text.size >= sizes.words
    used = sizes.clock * LINE + sizes.button + 2 * GAP
    assert used < 0.6 * room.height


def test_a_question_that_is_too_long_scrolls_at_the_size_of_other_words():
    room = on_screen(IN_LANDSCAPE)
    step = replace(WRITING.steps[0], wall="woorden " * 80)
    assert wall_text([step], room) == (wall_sizes(room).words, True)


def test_a_guide_for_one_person_has_no_wall():
    async def steps(_app, driver):
        await driver.open(f"/gesprek/{HELPING.id}/scherm")
        assert "This guide has no big screen." in driver.words()

    wall_walk(steps)


def test_the_clock_goes_on_when_a_minute_begins():
    async def tell():
        now = [NOON + timedelta(seconds=59)]
        setting = Setting(Phone({"language": "en"}), now=lambda: now[0])
        setting.app.state.guides = GUIDES
        driver = AppDriver(setting)
        await driver.open(WALL)
        assert CLOCK in driver.words()
        now[0] += timedelta(seconds=1)
        await asyncio.sleep(2)
        assert "12:01" in driver.words()

    asyncio.run(tell())


def test_the_clock_stops_when_the_wall_is_left():
    async def steps(app, driver):
        asked = []
        app.state._now = lambda: asked.append(NOON) or NOON + timedelta(seconds=59)
        await driver.open(WALL)
        await driver.open("/gesprek")
        await asyncio.sleep(1.2)
        asked.clear()
        await asyncio.sleep(1.2)
        assert asked == []

    wall_walk(steps)
