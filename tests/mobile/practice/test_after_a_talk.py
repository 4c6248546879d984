"""After a talk: three taps and Save, of oneself and of nobody else."""

import pytest

from core.people.records.draft import Form
from core.people.records.practice.look_back import LookBackKind, TalkedMost
from tests.core.people.setting import add_person
from tests.mobile.app_driver import walk
from tests.mobile.setting import NOON, PASSPHRASE

HERE = "/ik/na-gesprek"
OWN = "In your own words"


async def open_field(driver, at):
    """Open one of the fields for one's own words."""
    buttons = [one for one, said in driver._to_tap() if said == OWN]
    await driver._session.dispatch_event(buttons[at]._i, "click", None)


def test_three_taps_and_save_make_a_look_back_about_nobody():
    async def steps(app, driver):
        person = await add_person(app.book, "Test Teun")
        await driver.open(HERE)
        for tap in ("About equally", "Stayed silent", "Ask an open question", "Save"):
            await driver.tap(tap)
        assert driver.taps == 4
        (look,) = app.book.practice.look_backs()
        assert (look.kind, look.day, look.talked_most) == (
            LookBackKind.TALK,
            NOON.date(),
            TalkedMost.EQUALLY,
        )
        assert (look.good, look.next, look.card) == ("Stayed silent", "Ask an open question", None)
        assert app.book.notes(person.id) == []
        assert driver.went_to == "/ik"
        assert "Saved" in driver.words()
        await app.drafts.settle()
        assert app.book.drafts.of(Form.AFTER_TALK, "") == {}

    walk(steps)


@pytest.mark.parametrize("answer", ["Me", "Stayed silent", "Stay silent"])
def test_one_tap_alone_is_enough_and_a_second_one_takes_it_back(answer):
    async def steps(app, driver):
        await driver.open(HERE)
        await driver.tap(answer)
        assert driver.chosen() == [answer]
        await driver.tap(answer)
        assert driver.chosen() == []
        await driver.tap("Save")
        assert "There is nothing here yet. Type something first." in driver.words()
        await driver.tap(answer)
        await driver.tap("Save")
        assert len(app.book.practice.look_backs()) == 1

    walk(steps)


def test_own_words_take_the_place_of_a_line_and_a_line_comes_behind_them():
    async def steps(app, driver):
        await driver.open(HERE)
        assert driver.fields() == []
        await driver.tap(OWN)
        await driver.type(OWN, "Rustig gebleven")
        await driver.tap("Summed it up")
        await driver.tap("Sum it up")
        await driver.tap("Stay silent")
        await driver.tap("Save")
        (look,) = app.book.practice.look_backs()
        assert (look.good, look.next) == ("Rustig gebleven; Summed it up", "Stay silent")

    walk(steps)


def test_what_was_tapped_and_typed_is_there_again_after_a_lock():
    async def steps(app, driver):
        await driver.open(HERE)
        await driver.tap("Me")
        await driver.tap(OWN)
        await driver.type(OWN, "Rustig gebleven")
        await driver.tap("Stay silent")
        await app.access.lock()
        await app.access.unlock(PASSPHRASE)
        await driver.open("/ik")
        await driver.open(HERE)
        assert "You stopped here. This is not saved yet." in driver.words()
        assert driver.chosen() == ["Me", "Stay silent"]
        assert [field.value for field in driver.fields()] == ["Rustig gebleven"]
        await driver.tap("Throw this draft away")
        assert (driver.chosen(), driver.fields()) == ([], [])

    walk(steps)
