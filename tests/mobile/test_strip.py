"""The memory strip: only words, as large as they fit, and dark when the phone goes away."""

import asyncio

import flet as ft
import pytest

from core.language import LANGUAGES
from core.talks.guide import Outcome
from mobile.hooks.use_room import Room
from mobile.lock_state import LockState
from mobile.screens.talks.strip_words import SMALLEST, strip_layout
from mobile.screens.talks.use_talk_end import TalkEnd, talk_end
from mobile.theme import NIGHT_GROUND, NIGHT_TEXT, Colour
from mobile.widgets.big_type import LINE, width
from tests.core.people.setting import add_person
from tests.mobile.app_driver import AppDriver, walk
from tests.mobile.guides import AT_ONCE, GUIDES, HELPING, WRITING
from tests.mobile.renderer import SETTLE_SECONDS
from tests.mobile.setting import Phone, Setting
from tests.mobile.test_theme import contrast

STRIP = f"/gesprek/{HELPING.id}/strook"
ROUNDING = 0.001
SEVEN = ("nut", "beter", "wens", "wat er al is", "eerder goed", "stap", "nut")


def talk_walk(steps):
    """Run the steps of a test with an open app that has the guides."""

    async def tell(app, driver):
        app.state.guides = GUIDES
        await steps(app, driver)

    walk(tell)


def view(driver):
    return driver._views()[-1]


def words_with_size(driver):
    """The words of the strip, and how large they are."""
    return {one.value: one.size for one in driver._controls() if isinstance(one, ft.Text) and one.no_wrap}


def test_the_strip_has_only_the_words_and_what_comes_next():
    async def steps(_app, driver):
        await driver.open(STRIP)
        assert driver.words() == ["nut", "beter", "wat er al is", "stap", "Short", "Finish", "Phone away"]
        assert view(driver).appbar is None
        assert view(driver).navigation_bar is None

    talk_walk(steps)


def test_the_short_form_has_fewer_words_and_can_be_left_again():
    async def steps(_app, driver):
        await driver.open(STRIP)
        await driver.tap("Short")
        assert list(words_with_size(driver)) == ["nut", "beter", "stap"]
        await driver.tap("All words")
        assert "wat er al is" in driver.words()

    talk_walk(steps)


def test_the_address_can_ask_for_the_short_form():
    async def steps(_app, driver):
        await driver.open(f"{STRIP}?kort=1")
        assert list(words_with_size(driver)) == ["nut", "beter", "stap"]

    talk_walk(steps)


def test_a_guide_without_a_short_form_has_no_way_to_it():
    async def steps(_app, driver):
        await driver.open(f"/gesprek/{WRITING.id}/strook?kort=1")
        assert driver.words() == ["thema", "bereikt", "stappen", "Finish", "Phone away"]

    talk_walk(steps)


def test_a_phone_that_is_put_away_locks_the_notes_and_still_shows_the_words():
    async def steps(app, driver):
        await driver.open(f"{STRIP}?begun=7")
        await driver.tap("Phone away")
        await asyncio.sleep(SETTLE_SECONDS)
        assert app.lock is LockState.LOCKED
        assert driver.words() == ["nut", "beter", "wat er al is", "stap", "Finish", "Light on"]
        assert view(driver).bgcolor == NIGHT_GROUND

    talk_walk(steps)


def test_the_dark_words_give_little_light_and_can_be_read():
    async def steps(_app, driver):
        await driver.open(STRIP)
        await driver.tap("Phone away")
        colours = {one.color for one in driver._controls() if isinstance(one, ft.Text) and one.no_wrap}
        assert colours == {NIGHT_TEXT}
        await driver.tap("Light on")
        assert view(driver).bgcolor == Colour.GROUND

    assert 4.5 <= contrast(NIGHT_TEXT, NIGHT_GROUND) <= 7
    talk_walk(steps)


def test_a_strip_that_was_put_away_is_dark_when_the_app_is_loaded_anew():
    async def steps(_app, driver):
        await driver.open(f"{STRIP}?begun=7&kort=1")
        await driver.tap("Phone away")
        assert driver.went_to == f"{STRIP}?begun=7&kort=1&weg=1"
        again = AppDriver(Setting(Phone({"language": "en"})))
        again._state.guides = GUIDES
        await again.open(driver.went_to)
        assert view(again).bgcolor == NIGHT_GROUND
        assert list(words_with_size(again)) == ["nut", "beter", "stap"]

    talk_walk(steps)


def test_no_name_lies_below_a_strip_once_the_phone_is_away():
    async def steps(app, driver):
        await add_person(app.book, "Test Teun")
        await driver.open("/gesprek")
        await driver.open(STRIP)
        below = [driver.words(below=level) for level in range(driver.levels())]
        assert any("Test Teun" in words for words in below)
        await driver.tap("Phone away")
        await asyncio.sleep(SETTLE_SECONDS)
        below = [driver.words(below=level) for level in range(driver.levels())]
        assert not any("Test Teun" in words for words in below)

    talk_walk(steps)


def test_a_talk_with_someone_is_logged_where_the_notes_are_open():
    async def steps(_app, driver):
        await driver.open(f"{STRIP}?begun=7")
        driver.open = nowhere
        await driver.tap("Finish")
        assert driver.went_to == "/mensen/klaar?begun=7"

    talk_walk(steps)


async def nowhere(_route):
    """Follow no link: another part of the app has what is there."""


def test_a_talk_with_someone_becomes_a_quick_note_where_the_notes_are_locked():
    async def steps(_app, driver):
        await driver.open(f"{STRIP}?begun=7")
        await driver.tap("Phone away")
        await driver.tap("Finish")
        assert driver.phone.letters_begun == [(None, HELPING.id, "7")]
        assert driver.went_to == f"/gesprek/{HELPING.id}"

    talk_walk(steps)


def test_a_quick_note_lies_on_the_guide_and_not_on_the_lock_of_what_was_prepared():
    class Browser(Phone):
        def __init__(self):
            super().__init__({"language": "en"})
            self.replaced = []

        async def step_back(self):
            raise AssertionError("one step back is the preparation, which is locked")

        async def replace_route(self, route, /):
            self.replaced.append(route)
            return True

    async def tell():
        setting = Setting(Browser())
        app = await setting.opened()
        await app.access.lock()
        driver = AppDriver(setting)
        app.state.guides = GUIDES
        await driver.open(f"{STRIP}?begun=7")
        await driver.tap("Finish")
        assert driver.phone.replaced == [f"/gesprek/{HELPING.id}"]
        assert driver.phone.letters_begun == [(None, HELPING.id, "7")]

    asyncio.run(tell())


def test_a_talk_without_a_person_goes_back_to_its_guide():
    async def steps(_app, driver):
        await driver.open(STRIP)
        await driver.tap("Finish")
        assert driver.went_to == f"/gesprek/{HELPING.id}"
        assert driver.phone.letters_begun == []

    talk_walk(steps)


def test_a_talk_with_a_group_offers_the_note_about_a_group():
    async def steps(app, driver):
        await driver.open(f"/gesprek/{WRITING.id}/strook")
        await driver.tap("Finish")
        assert driver.went_to == f"/mensen/groep/nieuw?guide={WRITING.id}"
        await app.access.lock()
        await driver.open(f"/gesprek/{WRITING.id}/strook")
        await driver.tap("Finish")
        assert driver.phone.letters_begun == [(None, WRITING.id, None)]

    talk_walk(steps)


@pytest.mark.parametrize("lock", [LockState.ABSENT, LockState.REFUSED])
@pytest.mark.parametrize("begun", ["", "7"])
def test_without_a_place_for_notes_no_talk_is_written_down(lock, begun):
    assert talk_end(HELPING, begun, lock, has_letter_form=True) is TalkEnd.NOWHERE
    assert talk_end(WRITING, "", lock, has_letter_form=True) is TalkEnd.NOWHERE


@pytest.mark.parametrize("lock", LockState)
def test_a_talk_with_a_group_that_leads_to_nothing_is_never_written_down(lock):
    assert AT_ONCE.outcome is Outcome.NOTHING
    assert talk_end(AT_ONCE, "", lock, has_letter_form=True) is TalkEnd.NOWHERE


@pytest.mark.parametrize("lock", [LockState.LOCKED, LockState.UNKNOWN, LockState.CODE])
def test_without_a_form_for_quick_notes_the_log_asks_for_the_passphrase(lock):
    assert talk_end(HELPING, "7", lock, has_letter_form=True) is TalkEnd.LETTER
    assert talk_end(HELPING, "7", lock, has_letter_form=False) is TalkEnd.LOG
    assert talk_end(WRITING, "", lock, has_letter_form=False) is TalkEnd.GROUP_NOTE


@pytest.mark.parametrize("screen", ["", "/strook", "/scherm"])
def test_an_unknown_guide_is_not_found(screen):
    async def steps(_app, driver):
        await driver.open(f"/gesprek/g99-weg{screen}")
        assert driver.bar() == "Talk"
        assert len(driver.words()) == 2

    talk_walk(steps)


@pytest.mark.parametrize("words", [SEVEN, ("jouw verhaal", "goed", "nodig"), ("wat ik zie", "hoe dan")])
def test_on_a_phone_every_word_is_at_least_48_high_on_one_line(words):
    room = Room(336, 656)
    layout = strip_layout(words, room)
    assert layout.columns == 1
    assert layout.size >= SMALLEST
    assert max(map(width, words)) * layout.size <= room.width + ROUNDING
    assert len(words) * LINE * layout.size <= room.height + ROUNDING


@pytest.mark.parametrize("language", LANGUAGES)
def test_on_a_phone_the_words_of_every_guide_are_at_least_48_high(language):
    guides = Setting(Phone({"language": language})).app.guides
    assert len(guides) == 12
    strips = [strip for guide in guides for strip in (guide.strip, guide.short_strip) if strip]
    assert [strip for strip in strips if strip_layout(strip, Room(336, 656)).size < SMALLEST] == []


@pytest.mark.parametrize("room", [Room(336, 656), Room(716, 276), Room(1256, 636), Room(300, 484)])
def test_words_are_as_large_as_the_screen_has_room_for(room):
    size, columns, scrolls = strip_layout(SEVEN, room)
    assert not scrolls
    rows = -(-len(SEVEN) // columns)
    across = columns * max(map(width, SEVEN)) * size
    assert across > 0.85 * room.width or rows * LINE * size > 0.85 * room.height


def test_on_its_side_a_phone_has_the_words_in_two_columns():
    async def steps(_app, driver):
        driver.page.width, driver.page.height = 740, 360
        await driver.open(STRIP)
        columns = [
            [word.value for word in column.controls]
            for row in driver._controls()
            if isinstance(row, ft.Row)
            for column in row.controls
            if isinstance(column, ft.Column)
        ]
        assert columns == [["nut", "beter"], ["wat er al is", "stap"]]

    talk_walk(steps)


def test_words_scroll_before_they_are_too_small_to_read():
    assert strip_layout(SEVEN, Room(336, 200)) == (SMALLEST, 1, True)


def test_a_word_too_wide_for_a_narrow_phone_is_smaller_and_not_broken():
    size, columns, scrolls = strip_layout(["samenkomsten"], Room(200, 400))
    assert columns == 1
    assert not scrolls
    assert width("samenkomsten") * size <= 200 + ROUNDING


def test_a_phone_that_is_turned_gets_words_of_another_size():
    async def steps(_app, driver):
        await driver.open(STRIP)
        before = words_with_size(driver)
        part = next(one for one in driver._controls() if isinstance(one, ft.Container) and one.on_size_change)
        await driver._session.dispatch_event(part._i, "size_change", {"w": 500, "h": 900})
        await asyncio.sleep(SETTLE_SECONDS)
        assert words_with_size(driver)["stap"] > before["stap"]

    talk_walk(steps)


def test_a_larger_text_size_leaves_the_words_as_they_are():
    async def steps(app, driver):
        await driver.open(STRIP)
        before = words_with_size(driver)
        await app.preferences.choose(app.settings.__class__(language="en", text_size=200))
        await asyncio.sleep(SETTLE_SECONDS)
        assert words_with_size(driver) == before

    talk_walk(steps)
