"""A sentence from below the line said in one's own words: looked through, compared, and kept nowhere."""

import asyncio

import pytest

from core.people.records.draft import Form
from core.people.records.practice.round_memory import Repeat
from mobile.screens.practice.rewrite import CARD
from tests.core.people.setting import ago
from tests.mobile.app_driver import walk
from tests.mobile.practice.rounds import (
    announced,
    another,
    begin,
    drafts,
    item_in_hand,
    name_of,
    plain_words,
    set_of,
)
from tests.mobile.renderer import SETTLE_SECONDS
from tests.mobile.setting import NOON, PASSPHRASE

LINE = "waterlijn"
FIELD = "How would you say it?"
OWN = "De bus heeft twee keer gewacht. Hoe komt dat?"
POINTS = ["Anyone could see or hear it", "No always and no never", "I ask what lies below"]
STOPPED = "You stopped here. This is not saved yet."


def below(app):
    """An item from below the line."""
    return next(item for item in set_of(app, LINE).items if item.rewrite)


def address(item):
    return f"/ik/ronde/{LINE}/herschrijf/{item.id}"


async def at_the_field(app, driver):
    item = below(app)
    await driver.open(address(item))
    return item


async def compared(app, driver, own=OWN):
    item = await at_the_field(app, driver)
    await driver.type(FIELD, own)
    await driver.tap("Compare")
    return item


def title(app):
    return app.deck[CARD].title


# The way to it


@pytest.mark.parametrize("fits", [True, False])
def test_after_its_explanation_a_sentence_from_below_the_line_can_be_said_otherwise(fits):
    async def steps(app, driver):
        item = below(app)
        memory = app.book.practice.memory(LINE)
        repeats = (Repeat(item.id, 0, ago(1)),)
        await app.book.practice.save_round(
            type(memory)("", memory.day, memory.changed, LINE, (), repeats), day=NOON.date()
        )
        await begin(driver, LINE)
        assert item_in_hand(app, driver, LINE) == item
        assert "Say it yourself" not in driver.words()
        await driver.tap(name_of(app, LINE, item.side) if fits else another(app, LINE, item.side))
        await driver.tap("Say it yourself")
        assert driver.went_to == address(item)
        assert item.text in plain_words(driver)
        await driver.press_arrow()
        await driver.open(driver.went_to)
        assert driver.went_to == f"/ik/ronde/{LINE}"
        assert item.why in driver.words(), "the round stands where it was"
        assert "You stopped here." not in driver.words()

    walk(steps)


def test_a_sentence_from_above_the_line_has_no_such_way():
    async def steps(app, driver):
        await begin(driver, LINE)
        while (item := item_in_hand(app, driver, LINE)).rewrite:
            await driver.tap(name_of(app, LINE, item.side))
            await driver.tap("Next")
        await driver.tap(name_of(app, LINE, item.side))
        assert "Say it yourself" not in driver.words()
        await driver.open(address(item))
        assert "This is not here to practise with (any more)." in driver.words()

    walk(steps)


@pytest.mark.parametrize("route", ["/ik/ronde/iets/herschrijf/onder-1", f"/ik/ronde/{LINE}/herschrijf/iets"])
def test_what_is_not_there_is_said(route):
    async def steps(_app, driver):
        await driver.open(route)
        assert "This is not here to practise with (any more)." in driver.words()

    walk(steps)


# Saying it


def test_one_looks_through_ones_own_sentence_by_three_points():
    async def steps(app, driver):
        await at_the_field(app, driver)
        assert driver.checkboxes() == dict.fromkeys(POINTS, False)
        await driver.tap(POINTS[2])
        await driver.tap(POINTS[0])
        await driver.tap(POINTS[2])
        assert driver.chosen() == [POINTS[0]]

    walk(steps)


def test_what_says_too_much_is_nudged_while_one_types():
    async def steps(app, driver):
        await at_the_field(app, driver)
        await driver.type(FIELD, "Je bent ziek geweest. Hoe komt dat?")
        assert any(word.startswith("“ziek”. Is that about health?") for word in driver.words())

    walk(steps)


def test_the_example_is_not_shown_before_one_said_something():
    async def steps(app, driver):
        item = await at_the_field(app, driver)
        assert item.rewrite not in driver.words()
        await driver.type(FIELD, "  ")
        await driver.tap("Compare")
        assert "There is nothing here yet. Type something first." in driver.words()
        assert item.rewrite not in driver.words()

    walk(steps)


def test_comparing_shows_the_example_beside_ones_own_sentence_and_leaves_the_points():
    async def steps(app, driver):
        item = await at_the_field(app, driver)
        await driver.tap(POINTS[1])
        await driver.type(FIELD, OWN)
        await driver.tap("Compare")
        words = driver.words()
        assert words[words.index("Your sentence") + 1] == OWN
        assert words[words.index("An example") + 1] == item.rewrite
        assert announced(driver) == [f"An example: {item.rewrite}"]
        assert driver.chosen() == [POINTS[1]]
        await driver.tap("Change my sentence")
        assert [one.value for one in driver.fields()] == [OWN]
        assert item.rewrite not in driver.words()

    walk(steps)


@pytest.mark.parametrize("is_compared", [False, True])
def test_a_lock_in_the_middle_takes_nothing(is_compared):
    async def steps(app, driver):
        item = await at_the_field(app, driver)
        await driver.type(FIELD, OWN)
        await driver.tap(POINTS[0])
        if is_compared:
            await driver.tap("Compare")
        await app.access.lock()
        await app.access.unlock(PASSPHRASE)
        await driver.open("/ik")
        await driver.open(address(item))
        assert driver.chosen() == [POINTS[0]]
        assert (item.rewrite in driver.words()) == is_compared
        assert (STOPPED in driver.words()) != is_compared
        if not is_compared:
            assert [one.value for one in driver.fields()] == [OWN]

    walk(steps)


def test_two_sentences_that_were_begun_are_each_at_their_own_item():
    async def steps(app, driver):
        first, second = [item for item in set_of(app, LINE).items if item.rewrite][:2]
        for item, words in ((first, "Eerste"), (second, "Tweede")):
            await driver.open(address(item))
            await driver.type(FIELD, words)
        await driver.open("/ik")
        await driver.open(address(first))
        assert [one.value for one in driver.fields()] == ["Eerste"]

    walk(steps)


# What becomes of it


def test_who_is_done_leaves_nothing_behind():
    async def steps(app, driver):
        await compared(app, driver)
        await app.drafts.settle()
        await driver.tap("Finish")
        assert driver.went_to == f"/ik/ronde/{LINE}"
        await app.drafts.settle()
        assert drafts(app, Form.REWRITE, LINE) == []
        assert app.settings.cards.sentences == {}

    walk(steps)


def test_it_can_become_ones_own_sentence_on_the_card_and_is_then_nowhere_else():
    async def steps(app, driver):
        await compared(app, driver)
        assert "At most 120 characters. No names: this sentence can be read without unlocking." in (
            driver.words()
        )
        await driver.tap(f"Put it on the card {title(app)}")
        assert app.settings.cards.sentences == {CARD: OWN}
        assert driver.phone.kept["cards"]["sentences"] == {CARD: OWN}
        assert driver.went_to == f"/ik/ronde/{LINE}"
        assert f"Your sentence is on the card {title(app)}." in driver.words()
        await app.drafts.settle()
        assert drafts(app, Form.REWRITE, LINE) == []
        await driver.open(f"/kaarten/{CARD}")
        assert any(OWN in word for word in driver.words())

    walk(steps)


def test_a_sentence_that_is_on_the_card_already_is_shown_before_another_takes_its_place():
    async def steps(app, driver):
        await app.preferences.arrange(lambda cards: cards.with_sentence(CARD, "Mijn oude zin."))
        await compared(app, driver)
        assert "On the card now: “Mijn oude zin.”. Yours takes its place." in driver.words()
        await driver.tap(f"Put it on the card {title(app)}")
        await compared(app, driver)
        assert not any("Yours takes its place" in word for word in driver.words())

    walk(steps)


def test_one_that_is_too_long_for_the_card_stays_and_says_so():
    async def steps(app, driver):
        await compared(app, driver, "Zo lang. " * 20)
        await driver.tap(f"Put it on the card {title(app)}")
        await asyncio.sleep(SETTLE_SECONDS)
        assert app.settings.cards.sentences == {}
        assert any("120" in word and "No names" not in word for word in driver.words())
        await app.drafts.settle()
        assert len(drafts(app, Form.REWRITE, LINE)) == 1

    walk(steps)
