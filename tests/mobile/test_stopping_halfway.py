"""What was being typed when a lock or an empty battery came: it is there again, and one is led to it."""

import asyncio
from datetime import timedelta

import pytest

from core.people.records.agreement import Assignee
from core.people.records.answer import Question
from core.people.records.draft import Form
from mobile.services import draft_autosave
from tests.core.people.setting import add_person
from tests.mobile.app_driver import walk
from tests.mobile.setting import NOON

TODAY = NOON.date()
STOPPED = "You stopped here. This is not saved yet."


@pytest.fixture(autouse=True)
def _no_pause(monkeypatch):
    monkeypatch.setattr(draft_autosave, "PAUSE_SECONDS", 0)


async def stop(driver, said, person):
    """Leave the form as a lock does; the person then says what is not saved."""
    await asyncio.sleep(0.05)
    await driver.open(f"/mensen/{person.id}")
    assert said in driver.words()


def test_a_new_agreement_goes_on_where_one_stopped():
    async def steps(app, driver):
        person = await add_person(app.book, "Test Teun")
        await driver.open(f"/mensen/{person.id}/afspraak/nieuw")
        await driver.tap("Together")
        await driver.type("What did you agree?", "Samen meten")
        await driver.tap("Tomorrow")
        await stop(driver, "You were writing an agreement here. It is not saved yet.", person)
        await driver.tap("Write on")
        assert STOPPED in driver.words()
        await driver.tap("Save")
        (agreement,) = app.book.agreements.of(person.id)
        assert (agreement.text, agreement.slot) == ("Samen meten", Assignee.TOGETHER)
        assert agreement.due == TODAY + timedelta(1)
        assert app.book.drafts.about(person.id) == {}

    walk(steps)


def test_an_agreement_that_is_there_already_begins_with_its_own_words():
    async def steps(app, driver):
        person = await add_person(app.book, "Test Teun")
        agreement = await app.book.agreements.add(person.id, Assignee.ME, "Bellen", None)
        await driver.open(f"/mensen/{person.id}/afspraak/nieuw")
        await driver.type("What did you agree?", "Samen meten")
        await asyncio.sleep(0.05)
        await driver.open(f"/mensen/{person.id}/afspraak/{agreement.id}")
        assert STOPPED not in driver.words()
        await driver.tap("Tomorrow")
        await driver.tap("Save")
        assert app.book.agreements.one(agreement.id).text == "Bellen"
        (draft,) = app.book.drafts.of(Form.AGREEMENT, person.id).values()
        assert draft.values["text"] == "Samen meten"

    walk(steps)


def test_a_new_goal_goes_on_where_one_stopped():
    async def steps(app, driver):
        person = await add_person(app.book, "Test Teun")
        await driver.open(f"/mensen/{person.id}/doel/nieuw")
        await driver.type("What does this person want to reach?", "Heftruck rijden")
        await stop(driver, "You were writing a goal here. It is not saved yet.", person)
        await driver.tap("Write on")
        assert STOPPED in driver.words()
        await driver.tap("Save")
        assert [goal.title for goal in app.book.goals(person.id)] == ["Heftruck rijden"]
        assert app.book.drafts.about(person.id) == {}

    walk(steps)


def test_the_words_of_an_answer_are_there_again_when_the_same_goal_is_asked_about():
    async def steps(app, driver):
        person = await add_person(app.book, "Test Teun")
        goal = await app.book.add_goal(person.id, "Heftruck rijden")
        other = await app.book.add_goal(person.id, "Op tijd komen")
        here = f"/mensen/{person.id}/doel/{goal.id}/schaal"
        await driver.open(here)
        await answer(driver, "7")
        await driver.type("In your own words", "Ik durf al meer")
        await stop(driver, "You were writing an answer here. It is not saved yet.", person)
        await driver.open(f"/mensen/{person.id}/doel/{other.id}/schaal")
        await answer(driver, "7")
        assert STOPPED not in driver.words()
        await driver.open(here)
        assert STOPPED in driver.words()
        await driver.tap("Ready")
        (given,) = app.book.answers.of(person.id)
        assert (given.question, given.number, given.words) == (Question.CONFIDENCE, 7, "Ik durf al meer")
        assert app.book.drafts.of(Form.ANSWER, goal.id) == {}

    walk(steps)


def test_what_is_saved_before_the_typing_paused_leaves_no_draft(monkeypatch):
    monkeypatch.setattr(draft_autosave, "PAUSE_SECONDS", 0.3)

    async def steps(app, driver):
        person = await add_person(app.book, "Test Teun")
        goal = await app.book.add_goal(person.id, "Heftruck rijden")
        await driver.open(f"/mensen/{person.id}/afspraak/nieuw")
        await driver.type("What did you agree?", "Samen meten")
        await driver.tap("Save")
        await driver.open(f"/mensen/{person.id}/doel/nieuw")
        await driver.type("What does this person want to reach?", "Op tijd komen")
        await driver.tap("Save")
        await driver.open(f"/mensen/{person.id}/doel/{goal.id}/schaal")
        await answer(driver, "7")
        await driver.type("In your own words", "Ik durf al meer")
        await driver.tap("Ready")
        await asyncio.sleep(0.4)
        assert app.book.drafts.about(person.id) == {}
        assert (len(app.book.goals(person.id)), len(app.book.answers.of(person.id))) == (2, 1)

    walk(steps)


async def answer(driver, number):
    """Ask how sure someone is, and tap the number."""
    for name in ("How sure are you that it will work out?", number, "Next"):
        await driver.tap(name)
