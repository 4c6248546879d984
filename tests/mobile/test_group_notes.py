"""A moment with a group is written down without a person, and seen again where one looks for it."""

import asyncio
from datetime import timedelta

import pytest

from core.deck.context import Context
from core.people.records.details import Details, Talk
from tests.core.people.setting import add_person
from tests.mobile.app_driver import walk
from tests.mobile.setting import NOON
from tests.mobile.test_letters import TEXT, letter_walk, put_in

CARD, FOR_ONE = "p04-vergadering-starten", "t22-negatieve-feedback"
GROUP = "/mensen/groep"
WITH_GROUP = "Nobody in particular: the group"
ROUND = "Vragenrondje: iedereen wilde wat zeggen."
LABEL = "How did it go, what did you agree?"
TODAY = NOON.date()
WITH_CARD = Details(Talk.GROUP, CARD)


async def lead_a_group(app):
    """Switch the cards to those for a group."""
    await app.preferences.arrange(lambda preferences: preferences.in_context(Context.GROUP))


def test_a_card_in_the_group_is_logged_with_two_taps_and_nobody_is_asked_for():
    async def steps(app, driver):
        await add_person(app.book, "Test Teun")
        await lead_a_group(app)
        await driver.open(f"/kaarten/{CARD}")
        await driver.tap("Used")
        assert "With whom?" not in driver.words()
        assert "Test Teun" not in driver.words()
        assert "No names here: this is about the group." in driver.words()
        await driver.tap("Save")
        assert driver.taps == 2
        (note,) = app.book.group_notes.all()
        assert (note.text, note.day, note.details) == ("", TODAY, WITH_CARD)
        assert app.book.all_notes() == []

    walk(steps)


@pytest.mark.parametrize(("card", "context"), [(CARD, Context.ALONE), (FOR_ONE, Context.GROUP)])
def test_a_talk_with_one_person_still_asks_with_whom(card, context):
    async def steps(app, driver):
        await add_person(app.book, "Test Teun")
        await app.preferences.arrange(lambda preferences: preferences.in_context(context))
        await driver.open(f"/kaarten/{card}")
        await driver.tap("Used")
        assert "With whom?" in driver.words()

    walk(steps)


def test_the_card_says_when_a_group_had_it_last_and_leads_there_only_while_the_notes_are_open():
    async def steps(app, driver):
        for days, text in ((9, "Eerder"), (1, ROUND)):
            await app.book.group_notes.add(text, day=TODAY - timedelta(days), details=WITH_CARD)
        await driver.open(f"/kaarten/{CARD}")
        assert "With the group: yesterday" not in driver.words()
        await lead_a_group(app)
        await driver.open("/")
        await driver.open(f"/kaarten/{CARD}")
        await driver.tap("With the group: yesterday")
        assert ROUND in [one.value for one in driver.fields()]
        await app.access.lock()
        await driver.open(f"/kaarten/{CARD}")
        assert "With the group: yesterday" not in driver.words()

    walk(steps)


def test_from_the_log_the_group_is_one_tap_away_and_a_person_one_tap_back():
    async def steps(app, driver):
        await add_person(app.book, "Test Teun")
        await driver.open(f"/mensen/loggen?card={CARD}")
        await driver.tap(WITH_GROUP)
        await driver.type(LABEL, ROUND)
        await driver.tap("Save")
        (note,) = app.book.group_notes.all()
        assert (note.text, note.details) == (ROUND, WITH_CARD)

        await driver.open(f"{GROUP}/nieuw?card={CARD}")
        await driver.tap("It is about one person")
        assert "With whom?" in driver.words()
        assert f"Card: {app.deck[CARD].title}" in driver.words()

    walk(steps)


def test_the_group_can_be_written_about_before_anyone_was_added():
    async def steps(app, driver):
        await driver.open("/mensen/loggen")
        await driver.tap(WITH_GROUP)
        await driver.type(LABEL, ROUND)
        await driver.tap("Save")
        assert [note.text for note in app.book.group_notes.all()] == [ROUND]
        await driver.open("/mensen")
        assert "In the group: 1" in driver.words()

    walk(steps)


def test_an_empty_note_is_refused_in_words():
    async def steps(app, driver):
        await driver.open(f"{GROUP}/nieuw")
        await driver.tap("Save")
        assert app.book.group_notes.all() == []
        assert LABEL in driver.words()

    walk(steps)


def test_the_list_of_people_leads_to_what_was_done_with_the_group():
    async def steps(app, driver):
        await add_person(app.book, "Test Teun")
        await driver.open("/mensen")
        assert "In the group" not in driver.words()
        await app.book.group_notes.add(ROUND, day=TODAY, details=WITH_CARD)
        await driver.open("/")
        await driver.open("/mensen")
        await driver.tap("In the group: 1")
        assert ROUND in driver.words()
        assert f"Card: {app.deck[CARD].title}" in driver.words()

    walk(steps)


def test_who_leads_a_group_finds_the_empty_list_too():
    async def steps(app, driver):
        await add_person(app.book, "Test Teun")
        await lead_a_group(app)
        await driver.open("/mensen")
        await driver.tap("In the group")
        assert any(word.startswith("What you do with a group comes here") for word in driver.words())
        await driver.tap("Log")
        assert LABEL in driver.words()

    walk(steps)


def test_a_note_is_changed_and_erased_and_keeps_its_signs():
    async def steps(app, driver):
        details = Details(Talk.SHORT, signs=("asked",), guide="g10-weekstart")
        note = await app.book.group_notes.add(ROUND, day=TODAY, details=details)
        await driver.open(f"{GROUP}/{note.id}")
        assert "Asked" in driver.words()
        await driver.type(LABEL, "Rustig rondje")
        await driver.tap("Save")
        (changed,) = app.book.group_notes.all()
        assert (changed.text, changed.details) == ("Rustig rondje", details)
        await driver.open(f"{GROUP}/{note.id}")
        await driver.tap("Erase this note")
        await driver.tap("Erase")
        assert app.book.group_notes.all() == []

    walk(steps)


def test_a_note_that_is_not_there_is_told():
    async def steps(_app, driver):
        await driver.open(f"{GROUP}/weg")
        assert "This note is not in your notes (any more)." in driver.words()

    walk(steps)


def test_more_than_a_screen_of_notes_unfolds():
    async def steps(app, driver):
        for number in range(21):
            await app.book.group_notes.add(f"Rondje {number}", day=TODAY - timedelta(number))
        await driver.open(GROUP)
        assert "Rondje 20" not in driver.words()
        await driver.tap("Show more")
        assert "Rondje 20" in driver.words()

    walk(steps)


def test_a_search_in_everything_finds_what_was_done_with_the_group():
    async def steps(app, driver):
        await app.book.group_notes.add(ROUND, day=TODAY, details=WITH_CARD)
        await driver.open("/mensen/zoeken")
        await driver.type("Search your notes", "vragenrondje")
        await asyncio.sleep(0.5)
        assert "Today · In the group" in driver.words()

    walk(steps)


def test_what_is_older_than_a_year_is_asked_about_and_goes_at_a_tap():
    async def steps(app, driver):
        await app.book.group_notes.add(ROUND, day=TODAY - timedelta(366))
        new = await app.book.group_notes.add("Nieuw", day=TODAY)
        await add_person(app.book, "Test Teun")
        await driver.open("/mensen/aandacht")
        await driver.tap("Clear up. Something about a group is past its time")
        assert "Older than a year: 1 note about a group" in driver.words()
        await driver.tap("Erase it")
        await driver.tap("Erase")
        assert app.book.group_notes.all() == [new]

    walk(steps)


@pytest.mark.parametrize(
    ("fields", "is_offered"),
    [
        ({"card": CARD}, True),
        ({"talk": "group", "who": "Test T"}, True),
        ({"card": CARD, "who": "Test T"}, False),
        ({"card": FOR_ONE}, False),
        ({}, False),
    ],
)
def test_a_letter_that_may_be_about_a_group_is_put_there_with_one_tap(fields, is_offered):
    async def steps(app, driver, *_people):
        await put_in(driver, text=TEXT, **fields)
        await driver.open("/mensen/briefjes")
        assert (WITH_GROUP in driver.words()) is is_offered
        if is_offered:
            await driver.tap(WITH_GROUP)
            assert "It is now with the group" in driver.words()
            assert [note.text for note in app.book.group_notes.all()] == [TEXT]
            assert app.book.all_notes() == []
            await driver.tap("Look at it")
            assert TEXT in [one.value for one in driver.fields()]

    letter_walk(steps)


@pytest.mark.parametrize("first", [False, True])
def test_any_letter_can_be_put_with_the_group_at_once_or_after_a_change(first):
    async def steps(app, driver, *_people):
        step = {"next": "Morgen kijken", "slot": "together", "due": "2026-12-01"}
        said = f"{TEXT}\nNext step: Morgen kijken (Together, Tuesday, December 1, 2026)"
        name = await put_in(driver, text=TEXT, who="Test T", **step)
        await driver.open(f"/mensen/briefjes/{name.removeprefix('letter/')}")
        if first:
            await driver.tap("Change it first")
        await driver.tap(WITH_GROUP)
        if first:
            assert said in [one.value for one in driver.fields()]
            await driver.tap("Save")
        assert [note.text for note in app.book.group_notes.all()] == [said]
        assert app.book.letters.waiting() == []

    letter_walk(steps)
