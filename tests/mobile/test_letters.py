"""Letters on the screens: each is put with a person by one tap, after a change where one wants that."""

import asyncio
import os
from datetime import timedelta

from core.people.records.agreement import Assignee
from core.people.records.details import Sign
from tests.core.people.setting import add_person
from tests.core.vault.setting import post_letter
from tests.mobile.app_driver import walk
from tests.mobile.renderer import SETTLE_SECONDS
from tests.mobile.setting import NOON

LETTERS = "/mensen/briefjes"
TEXT = "Vroeg zelf om hulp bij de zaag."


async def put_in(driver, **fields):
    """Store a letter as the page does, and tell the app; return the name that it has in the store."""
    letter_id = os.urandom(16).hex()
    moment = {"written": NOON.isoformat(), "day": NOON.date().isoformat()}
    await post_letter(driver.store, letter_id, **moment | fields)
    driver.phone.on_letters()
    await asyncio.sleep(SETTLE_SECONDS)
    return f"letter/{letter_id}"


def letter_walk(steps):
    """Run the steps with an open app and two people in it."""

    async def with_people(app, driver):
        people = [await add_person(app.book, name) for name in ("Test Fatma", "Test Teun")]
        return await steps(app, driver, *people)

    return walk(with_people)


def test_a_letter_is_put_with_the_person_whose_name_was_typed_by_one_tap():
    async def steps(app, driver, _fatma, teun):
        name = await put_in(driver, who="Test T", text=TEXT, signs=["asked"], nugget=True)
        await driver.open(LETTERS)
        assert TEXT in driver.words()
        await driver.tap("Put it with Test Teun")
        (note,) = app.book.notes(teun.id)
        assert (note.text, note.day, note.details.signs) == (TEXT, NOON.date(), (Sign.ASKED,))
        assert note.details.is_nugget
        assert name not in driver.store.values
        assert "No quick notes waiting" in driver.words()

    letter_walk(steps)


def test_a_letter_that_went_to_the_wrong_person_keeps_its_place_and_moves_to_somebody_else():
    async def steps(app, driver, fatma, teun):
        await put_in(driver, text=TEXT, next="De zaag laten zien", slot="me")
        await driver.open(LETTERS)
        await driver.tap("Put it with Test Fatma")
        assert "It is now with Test Fatma" in driver.words()
        await driver.tap("Somebody else after all")
        await driver.tap("Test Teun")
        assert app.book.notes(fatma.id) == app.book.agreements.of(fatma.id) == []
        assert [note.text for note in app.book.notes(teun.id)] == [TEXT]
        assert [one.text for one in app.book.agreements.of(teun.id)] == ["De zaag laten zien"]

    letter_walk(steps)


def test_the_likeliest_person_is_offered_first():
    async def steps(_app, driver, _fatma, _teun):
        await put_in(driver, who="Test F", text=TEXT)
        await driver.open(LETTERS)
        offered = [word for word in driver.words() if word.startswith("Put it with")]
        assert offered == ["Put it with Test Fatma", "Put it with Test Teun"]

    letter_walk(steps)


def test_a_next_step_in_a_letter_becomes_an_agreement_of_that_person():
    async def steps(app, driver, fatma, _teun):
        due = NOON.date() + timedelta(7)
        await put_in(driver, text=TEXT, next="De zaag laten zien", slot="me", due=due.isoformat())
        await driver.open(LETTERS)
        await driver.tap("Put it with Test Fatma")
        (agreement,) = app.book.agreements.of(fatma.id)
        assert (agreement.text, agreement.slot, agreement.due) == ("De zaag laten zien", Assignee.ME, due)

    letter_walk(steps)


def test_a_letter_that_only_has_a_next_step_reads_as_a_talk_that_was_logged_with_one():
    async def steps(app, driver, fatma, teun):
        for person in (fatma, teun):
            await put_in(driver, who=person.name, next="De zaag laten zien ", slot="me")
        await driver.open(LETTERS)
        await driver.tap("Put it with Test Fatma")
        await driver.open(f"{LETTERS}/{app.book.letters.waiting()[0].id}")
        await driver.tap("Test Teun")
        said = [note.text for person in (fatma, teun) for note in app.book.notes(person.id)]
        assert said == ["Agreed: De zaag laten zien"] * 2

    letter_walk(steps)


def test_a_letter_that_is_changed_first_becomes_what_the_form_of_a_note_begins_with():
    async def steps(app, driver, fatma, _teun):
        await put_in(driver, text=TEXT, signs=["asked"])
        await driver.open(LETTERS)
        await driver.tap("Somebody else, or change it first")
        await driver.tap("Change it first")
        await driver.tap("Test Fatma")
        assert app.book.notes(fatma.id) == []
        assert driver.fields()[0].value == TEXT
        await driver.type("What did you see, agree or hear?", "Vroeg twee keer om hulp.")
        await driver.tap("Save")
        (note,) = app.book.notes(fatma.id)
        assert (note.text, note.details.signs) == ("Vroeg twee keer om hulp.", (Sign.ASKED,))
        assert app.book.letters.waiting() == []

    letter_walk(steps)


def test_a_letter_that_lacks_the_words_of_its_next_step_is_filled_in_and_not_dropped():
    async def steps(app, driver, fatma, _teun):
        await put_in(driver, text=TEXT, slot="together", unfinished=True)
        await driver.open(LETTERS)
        assert not any(word.startswith("Put it with") for word in driver.words())
        await driver.tap("Who is it about?")
        await driver.tap("Test Fatma")
        await driver.type("What did you agree?", "Samen oefenen")
        await driver.tap("Save")
        (agreement,) = app.book.agreements.of(fatma.id)
        assert (agreement.slot, agreement.text) == (Assignee.TOGETHER, "Samen oefenen")
        assert [note.text for note in app.book.notes(fatma.id)] == [TEXT]

    letter_walk(steps)


def test_a_letter_is_thrown_away_only_after_a_question():
    async def steps(app, driver, _fatma, _teun):
        name = await put_in(driver, text=TEXT)
        await driver.open(LETTERS)
        await driver.tap("Somebody else, or change it first")
        await driver.tap("Throw it away")
        assert name in driver.store.values
        await driver.tap("Erase")
        assert name not in driver.store.values
        assert app.book.letters.waiting() == []

    letter_walk(steps)


def test_a_damaged_letter_is_counted_and_the_others_are_there():
    async def steps(_app, driver, _fatma, _teun):
        name = await put_in(driver, text="Deze raakte beschadigd.")
        await put_in(driver, text=TEXT)
        value = driver.store.values[name]
        driver.store.values[name] = value[:-1] + bytes([value[-1] ^ 1])
        driver.phone.on_letters()
        await asyncio.sleep(SETTLE_SECONDS)
        await driver.open(LETTERS)
        assert "1 quick note is damaged and cannot be read. The others are here." in driver.words()
        assert TEXT in driver.words()

    letter_walk(steps)


def test_the_people_screen_leads_to_the_letters_that_wait():
    async def steps(_app, driver, _fatma, _teun):
        await driver.open("/mensen")
        assert "Quick notes: 1" not in driver.words()
        await put_in(driver, text=TEXT)
        await driver.open("/mensen")
        await driver.tap("Quick notes: 1")
        assert TEXT in driver.words()

    letter_walk(steps)


def test_while_the_notes_are_locked_a_quick_note_can_be_written():
    async def steps(app, driver, _fatma, _teun):
        await app.access.lock()
        await driver.open("/mensen")
        await driver.tap("Write a quick note instead")
        assert driver.phone.letters_begun == [(None, None, None)]

    letter_walk(steps)


def test_a_letter_goes_to_the_second_copy_while_the_notes_are_locked_too():
    async def steps(app, driver, _fatma, _teun):
        copied = []
        driver.store.copy_letters = lambda: copied.append("letters")
        await app.access.lock()
        await put_in(driver, text=TEXT)
        assert copied == ["letters"]

    letter_walk(steps)
