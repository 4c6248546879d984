"""The log asks of the technique of the week whether it was practised, and the note says nothing of it."""

from dataclasses import replace
from datetime import timedelta

import flet as ft
import pytest

from core.people.records.details import Details, Talk
from core.people.records.tables import GROUP_NOTES, NOTES
from tests.core.people.setting import add_person
from tests.mobile.app_driver import walk
from tests.mobile.setting import NOON, PASSPHRASE

TODAY = NOON.date()
SILENCE = "t19-stiltes"
FORMS = {
    "log": ("/mensen/loggen", "What did you see, agree or hear?"),
    "note": ("/mensen/{person}/notitie/nieuw", "What did you see, agree or hear?"),
    "talk": ("/mensen/{person}/gesprek/g01-helpend-gesprek/klaar", "What did you see, agree or hear?"),
    "group": ("/mensen/groep/nieuw", "How did it go, what did you agree?"),
}
EVERY_LOG = pytest.mark.parametrize("form", FORMS)


async def open_log(app, driver, form, card=SILENCE):
    """Open a log while a technique runs; gives the question and the label of the text."""
    person = await add_person(app.book, "Test Teun")
    if card:
        await app.book.practice.choose_technique(card, "", day=TODAY - timedelta(2))
    address, label = FORMS[form]
    await driver.open(address.format(person=person.id))
    return f"Practised: {app.deck[SILENCE].title}", label


async def save(driver, form):
    """Save, after saying whom it was with where that is asked."""
    if form == "log":
        await driver.tap("Test Teun")
    await driver.tap("Save")


@EVERY_LOG
def test_one_tap_marks_the_technique_on_the_day_of_the_note_which_says_nothing_of_it(form):
    async def steps(app, driver):
        asked, label = await open_log(app, driver, form)
        assert driver.checkboxes()[asked] is False
        await driver.tap(asked)
        assert driver.checkboxes()[asked] is True
        await driver.type(label, "Bleef erbij.")
        await save(driver, form)
        assert app.book.practice.technique().practised == TODAY
        (doc,) = (doc for table, doc in app.book.records() if table in (NOTES, GROUP_NOTES))
        assert doc["text"] == "Bleef erbij."
        assert SILENCE not in str(doc)
        assert "practis" not in str(doc).lower()

    walk(steps)


@EVERY_LOG
def test_without_that_tap_the_technique_stays_as_it_was(form):
    async def steps(app, driver):
        asked, label = await open_log(app, driver, form)
        await driver.tap(asked)
        await driver.tap(asked)
        await driver.type(label, "Bleef erbij.")
        await save(driver, form)
        assert app.book.practice.technique().practised is None

    walk(steps)


@EVERY_LOG
@pytest.mark.parametrize("card", ["", "t99-weg"])
def test_without_a_technique_that_the_deck_knows_nothing_is_asked(form, card):
    async def steps(app, driver):
        await open_log(app, driver, form, card)
        assert not any(word.startswith("Practised") for word in driver.words())

    walk(steps)


@pytest.mark.parametrize("form", ["log", "note", "talk"])
def test_it_is_asked_after_the_signs_and_before_the_text(form):
    async def steps(app, driver):
        asked, label = await open_log(app, driver, form)
        signs = [word for word in driver.checkboxes() if word != asked]
        wanted = [*signs, asked, label]
        assert [word for word in driver.words() if word in wanted] == wanted

    walk(steps)


@EVERY_LOG
def test_the_tap_is_there_again_after_a_lock(form):
    async def steps(app, driver):
        asked, label = await open_log(app, driver, form)
        await driver.tap(asked)
        await driver.type(label, "Bleef")
        route = driver.page.route
        await app.access.lock()
        await app.access.unlock(PASSPHRASE)
        await driver.open("/mensen")
        await driver.open(route)
        assert driver.checkboxes()[asked] is True

    walk(steps)


def test_of_a_note_that_is_there_already_it_is_not_asked():
    async def steps(app, driver):
        person = await add_person(app.book, "Test Teun")
        await app.book.practice.choose_technique(SILENCE, "", day=TODAY)
        note = await app.book.add_note(person.id, "Sprak.", day=TODAY, goal=None, details=Details(Talk.SHORT))
        group = await app.book.group_notes.add("Dagstart", day=TODAY)
        for route in (f"/mensen/{person.id}/notitie/{note.id}", f"/mensen/groep/{group.id}"):
            await driver.open(route)
            assert not any(word.startswith("Practised") for word in driver.words())

    walk(steps)


@pytest.mark.parametrize(("text_size", "lines"), [(100, 1), (200, None)])
def test_its_words_take_one_line_where_the_text_has_to_stay_on_the_first_screen(text_size, lines):
    async def steps(app, driver):
        await app.preferences.choose(replace(app.settings, text_size=text_size))
        asked, _ = await open_log(app, driver, "log")
        (words,) = (one for one in driver._controls() if isinstance(one, ft.Text) and one.value == asked)
        assert words.max_lines == lines
        assert (words.overflow == ft.TextOverflow.ELLIPSIS) == bool(lines), (
            "an ellipsis is one line by itself"
        )

    walk(steps)
