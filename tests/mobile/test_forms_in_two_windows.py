"""Forms in two windows: what another one erases or saves takes no word from the screen, and one is told."""

import asyncio
from dataclasses import replace

import pytest

from core.people.records.answer import Question
from core.people.records.tables import CODES, ERASED, LETTERBOX
from tests.core.people.setting import add_person
from tests.mobile.app_driver import ENGLISH, AppDriver
from tests.mobile.setting import NOON, PASSPHRASE, Phone, Setting

GONE = (
    "This was erased meanwhile, here or in another window. "
    "What you typed is still on the screen. Copy it if you need it, then go back."
)
TYPED = "Vroeg zelf om hulp"


def walk(steps):
    """Run steps with the app and person of one window, and the app and driver of another one."""

    async def tell():
        mine = Setting(Phone(ENGLISH))
        theirs = Setting(mine.phone.beside(), mine.store)
        await mine.opened()
        person = await add_person(mine.app.book, "Test Anna")
        await theirs.app.access.find_vault()
        await theirs.app.access.unlock(PASSPHRASE)
        await steps(mine.app, person, theirs.app, AppDriver(theirs))

    asyncio.run(tell())


FORMS = {
    "notitie/nieuw": "What did you see, agree or hear?",
    "notitie/{note}": "What did you see, agree or hear?",
    "afspraak/nieuw": "What did you agree?",
    "doel/nieuw": "What does this person want to reach?",
    "gegevens": "How do you speak with this person?",
    "doel/{goal}/plan/woorden": "In their own words",
    "doel/{goal}/antwoord/{answer}": "What makes it not a 2?",
}


@pytest.mark.parametrize("form", FORMS)
def test_the_words_stay_on_screen_and_saving_says_that_the_person_is_gone(form):
    async def steps(mine, person, theirs, driver):
        goal = await mine.book.add_goal(person.id, "Zelf vragen")
        note = await mine.book.add_note(person.id, "Vroeg hulp", day=NOON.date(), goal=None)
        answer = await mine.book.answers.add(
            person.id, Question.CONFIDENCE, 5, "", day=NOON.date(), goal=goal.id
        )
        await asyncio.sleep(0.05)
        route = form.format(goal=goal.id, note=note.id, answer=answer.id)
        await driver.open(f"/mensen/{person.id}/{route}")
        await driver.type(FORMS[form], TYPED)
        await mine.book.erase_person(person.id)
        await asyncio.sleep(0.05)
        await driver.tap("Save")
        assert GONE in driver.words()
        assert TYPED in [field.value for field in driver.fields()]
        await theirs.drafts.settle()
        assert {table for table, _ in theirs.book.records()} == {ERASED, CODES, LETTERBOX}

    walk(steps)


@pytest.mark.parametrize("route", ["", "/notitie/nieuw", "/gegevens", "/meer"])
def test_a_screen_on_which_nobody_types_shows_the_erased_person_no_more(route):
    async def steps(mine, person, _theirs, driver):
        await driver.open(f"/mensen/{person.id}{route}")
        assert "Test Anna" in str(driver.words()) + str([field.value for field in driver.fields()])
        await mine.book.erase_person(person.id)
        await asyncio.sleep(0.3)
        assert "Test Anna" not in str(driver.words()) + str([field.value for field in driver.fields()])

    walk(steps)


def test_a_form_that_saves_over_what_another_window_saved_says_where_that_is():
    async def steps(mine, person, theirs, driver):
        note = await mine.book.add_note(person.id, "eerst", day=NOON.date(), goal=None)
        await asyncio.sleep(0.05)
        await driver.open(f"/mensen/{person.id}/notitie/{note.id}")
        await driver.type("What did you see, agree or hear?", "van hier")
        await mine.book.change_note(note, "van daar", day=NOON.date(), goal=None)
        await asyncio.sleep(0.05)
        await driver.tap("Save")
        await driver.open(f"/mensen/{person.id}")
        said = "Saved. In another window something else was saved here: that is a note now."
        assert theirs.notice == said
        assert {"van hier", "van daar"} <= set(driver.words())
        assert "It read so in another window on Nov 21, 2026" in driver.words()

    walk(steps)


def test_a_form_that_another_window_changed_elsewhere_keeps_both():
    async def steps(mine, person, theirs, driver):
        await driver.open(f"/mensen/{person.id}/gegevens")
        await driver.type("How do you speak with this person?", "Rustig")
        await mine.book.change_person(replace(person, language="Pools"))
        await asyncio.sleep(0.05)
        await driver.tap("Save")
        kept = theirs.book.person(person.id)
        assert (kept.manner, kept.language, theirs.notice) == ("Rustig", "Pools", "Saved")

    walk(steps)
