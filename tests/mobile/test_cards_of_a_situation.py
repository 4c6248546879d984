"""From what is going on to its cards: the tiles, a step to the next card, and the way back."""

import asyncio
from dataclasses import replace

import flet as ft
import pytest

from core.deck.context import Context
from core.deck.situation import Situation
from mobile.routing import parent_route
from mobile.screens.deck.situation import SWIPE_SPEED
from tests.mobile.app_driver import AppDriver, walk
from tests.mobile.renderer import SETTLE_SECONDS, heard
from tests.mobile.setting import Phone, Setting

CARDS = ("t22-negatieve-feedback", "t02-luisteren", "t07-goudklompjes")
LATE = Situation(id="te-laat", title="Late", cards=CARDS)
FIRST, SECOND, LAST = (f"/situatie/te-laat/{card}" for card in CARDS)


def with_situations(app, *situations):
    app.state.deck = replace(app.deck, situations=situations or (LATE,))


async def swipe(driver, speed):
    """Swipe over the card; the client tells how fast, in which direction."""
    card = next(one for one in driver._controls() if isinstance(one, ft.GestureDetector))
    driver.went_to = ""
    told = {"l": {"x": 0, "y": 0}, "g": {"x": 0, "y": 0}, "v": {"x": speed, "y": 0}, "pv": speed}
    await driver._session.dispatch_event(card._i, "horizontal_drag_end", told)
    await asyncio.sleep(SETTLE_SECONDS)
    return driver.went_to


def is_disabled(driver, name):
    return dict(driver.nodes())[name].disabled


def test_a_tap_on_a_situation_opens_its_first_card():
    async def steps(app, driver):
        with_situations(app)
        await driver.open("/")
        await driver.tap("Late")
        assert driver.bar() == "1 of 3 · Late"
        assert app.deck[CARDS[0]].gist in driver.words()

    walk(steps)


def test_the_address_of_a_situation_alone_shows_its_first_card():
    async def steps(app, driver):
        with_situations(app)
        await driver.open("/situatie/te-laat")
        assert driver.bar() == "1 of 3 · Late"
        assert app.deck[CARDS[0]].gist in driver.words()

    walk(steps)


def test_each_step_shows_the_next_card_and_the_ends_have_no_further_step():
    async def steps(app, driver):
        with_situations(app)
        await driver.open(FIRST)
        assert is_disabled(driver, "Previous")
        await driver.tap("Next card")
        assert app.deck[CARDS[1]].gist in driver.words()
        assert not is_disabled(driver, "Previous")
        await driver.tap("Next card")
        assert driver.bar() == "3 of 3 · Late"
        assert is_disabled(driver, "Next card")
        await driver.tap("Previous")
        assert driver.bar() == "2 of 3 · Late"

    walk(steps)


@pytest.mark.parametrize(
    ("place", "speed", "leads_to"),
    [
        (FIRST, -SWIPE_SPEED, SECOND),
        (SECOND, SWIPE_SPEED, FIRST),
        (SECOND, -2 * SWIPE_SPEED, LAST),
        (FIRST, SWIPE_SPEED, ""),
        (LAST, -SWIPE_SPEED, ""),
        (SECOND, SWIPE_SPEED - 1, ""),
    ],
)
def test_a_swipe_steps_as_the_buttons_do(place, speed, leads_to):
    async def steps(app, driver):
        with_situations(app)
        await driver.open(place)
        assert await swipe(driver, speed) == leads_to

    walk(steps)


def test_a_step_takes_the_place_of_the_card_in_the_history():
    class Browser(Phone):
        def __init__(self):
            super().__init__({"language": "en"})
            self.replaced = []

        async def replace_route(self, route, /):
            self.replaced.append(route)
            return True

    async def steps():
        phone = Browser()
        setting = Setting(phone)
        with_situations(setting.app)
        driver = AppDriver(setting)
        await driver.open(FIRST)
        await driver.tap("Next card")
        assert phone.replaced == [SECOND]
        assert driver.went_to == ""

    asyncio.run(steps())


@pytest.mark.parametrize("route", [FIRST, SECOND])
def test_the_cards_of_a_situation_lie_on_the_deck(route):
    assert parent_route(route) == "/"


def test_where_others_hear_it_what_does_not_fit_comes_last():
    async def steps(app, driver):
        with_situations(app)
        await app.preferences.arrange(lambda preferences: preferences.in_context(Context.GROUP))
        await driver.open(FIRST)
        assert driver.bar() == "3 of 3 · Late"

    walk(steps)


@pytest.mark.parametrize("route", ["/situatie/onbekend/t02-luisteren", "/situatie/te-laat/t13-humor"])
def test_an_unknown_situation_or_a_card_of_another_is_not_found(route):
    async def steps(app, driver):
        with_situations(app)
        await driver.open(route)
        assert any("(any more)." in line for line in driver.words())
        assert app.settings.cards.recent == ()

    walk(steps)


def test_what_is_read_this_way_was_read_last():
    async def steps(app, driver):
        with_situations(app)
        await driver.open(SECOND)
        assert app.settings.cards.recent == (CARDS[1],)

    walk(steps)


def rows(driver):
    """How many tiles stand in each row of the grid."""
    titles = {situation.title for situation in driver._state.deck.situations}
    shown = (
        [heard(one) in titles for one in row.controls]
        for row in driver._controls()
        if isinstance(row, ft.Row)
    )
    return [sum(row) for row in shown if any(row)]


@pytest.mark.parametrize(
    ("width", "text_size", "in_a_row"), [(360, 100, 3), (360, 125, 3), (360, 200, 2), (600, 200, 3)]
)
def test_as_many_situations_stand_in_a_row_as_their_words_have_room_for(width, text_size, in_a_row):
    async def steps(app, driver):
        titles = ("Te laat", "Boos", "Zegt niks", "Ja maar", "Hygiëne", "Ruzie")
        with_situations(app, *(Situation(id=f"s{n}", title=t, cards=CARDS) for n, t in enumerate(titles)))
        await app.preferences.choose(replace(app.settings, text_size=text_size))
        driver.page.width = width
        await driver.open("/")
        assert rows(driver)[0] == in_a_row
        assert sum(rows(driver)) == len(titles)

    walk(steps)


@pytest.mark.parametrize(("text_size", "is_between"), [(100, True), (125, True), (150, False), (200, False)])
def test_at_the_largest_text_what_was_used_stands_below_the_steps(text_size, is_between):
    async def steps(app, driver):
        with_situations(app)
        await app.preferences.choose(replace(app.settings, text_size=text_size))
        await driver.open(SECOND)
        row = next(
            one
            for one in driver._controls()
            if isinstance(one, ft.Row) and heard(one.controls[-1]) == "Next card"
        )
        assert len(row.controls) == 2 + is_between
        assert "Used" in driver.words()
        await driver.tap("Next card")
        assert "3 of 3 · Late" in driver.words(), "in the bar, or first below it"

    walk(steps)
