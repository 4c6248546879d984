"""A colleague reads aloud: the sentence is on the screen for the reader, and not for who answers."""

from tests.mobile.app_driver import walk
from tests.mobile.practice.rounds import (
    another,
    begin,
    item_in_hand,
    kept_round,
    name_of,
    plain_words,
    set_of,
    to_tap,
)
from tests.mobile.setting import PASSPHRASE

LINE, EAR = "waterlijn", "oor"
READ = "Read this sentence aloud, and hand the phone back."
HEARD = "Your colleague has read it aloud."
SWITCH = "A colleague reads aloud"


async def begin_aloud(driver, set_id):
    await driver.open(f"/ik/ronde/{set_id}")
    await driver.tap(SWITCH)
    await driver.tap("Begin")


def test_it_is_a_switch_before_the_round_that_is_off():
    async def steps(_app, driver):
        await driver.open(f"/ik/ronde/{LINE}")
        assert driver.checkboxes() == {SWITCH: False}
        await driver.tap(SWITCH)
        assert driver.checkboxes() == {SWITCH: True}

    walk(steps)


def test_the_sentence_stands_there_for_the_reader_with_no_answers_to_it():
    async def steps(app, driver):
        await begin_aloud(driver, LINE)
        assert READ in driver.words()
        assert item_in_hand(app, driver, LINE)
        assert not {one.name for one in set_of(app, LINE).sides} & set(to_tap(driver))

    walk(steps)


def test_while_one_answers_it_is_hidden_and_it_is_there_again_with_the_explanation():
    async def steps(app, driver):
        await begin_aloud(driver, LINE)
        item = item_in_hand(app, driver, LINE)
        await driver.tap("I have read it aloud")
        assert HEARD in driver.words()
        assert item.text not in plain_words(driver)
        await driver.tap(another(app, LINE, item.side))
        assert item.text in plain_words(driver)
        assert item.why in driver.words()
        assert HEARD not in driver.words()
        await driver.tap("Next")
        assert READ in driver.words()

    walk(steps)


def test_who_did_not_catch_it_has_it_read_once_more():
    async def steps(app, driver):
        await begin_aloud(driver, LINE)
        item = item_in_hand(app, driver, LINE)
        await driver.tap("I have read it aloud")
        await driver.tap("Hear it again")
        assert READ in driver.words()
        assert item_in_hand(app, driver, LINE) == item

    walk(steps)


def test_in_a_mixed_round_it_stays_hidden_until_its_kind_was_said_and_is_there_for_the_reply():
    async def steps(app, driver):
        memory = app.book.practice.memory(EAR)
        kinds = tuple(kind.id for kind in set_of(app, EAR).kinds)
        await app.book.practice.save_round(
            type(memory)("", memory.day, memory.changed, EAR, kinds), day=memory.day
        )
        await begin_aloud(driver, EAR)
        item = item_in_hand(app, driver, EAR)
        assert item.kind, "the seeded round begins with one that has a kind"
        await driver.tap("I have read it aloud")
        await driver.tap(name_of(app, EAR, item.side))
        assert item.text not in plain_words(driver)
        await driver.tap("Next")
        assert item.text not in plain_words(driver)
        assert "Hear it again" not in to_tap(driver)
        await driver.tap(name_of(app, EAR, item.kind))
        assert item.text in plain_words(driver)
        await driver.tap("Next")
        assert item.text in plain_words(driver)

    walk(steps)


def test_a_lock_while_one_answers_does_not_show_the_sentence():
    async def steps(app, driver):
        await begin_aloud(driver, LINE)
        item = item_in_hand(app, driver, LINE)
        await driver.tap("I have read it aloud")
        await app.access.lock()
        await app.access.unlock(PASSPHRASE)
        await driver.open("/ik")
        await driver.open(f"/ik/ronde/{LINE}")
        assert HEARD in driver.words()
        assert item.text not in plain_words(driver)
        assert kept_round(app, LINE)["aloud"] is True

    walk(steps)


def test_the_next_round_is_read_aloud_too_and_another_set_is_not():
    async def steps(app, driver):
        await begin_aloud(driver, LINE)
        for _ in range(set_of(app, LINE).round):
            item = item_in_hand(app, driver, LINE)
            for name in ("I have read it aloud", name_of(app, LINE, item.side), "Next"):
                await driver.tap(name)
        await driver.tap("One more round")
        assert driver.checkboxes() == {SWITCH: True}
        await begin(driver, EAR)
        assert READ not in driver.words()

    walk(steps)
