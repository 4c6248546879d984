"""The call card, and the questions to send before a call."""

from tests.core.people.setting import add_person
from tests.mobile.app_driver import walk

GOAL = "Zelf de zaag instellen"


def test_the_fourth_minute_names_the_goal_and_asks_both_questions():
    async def steps(app, driver):
        person = await add_person(app.book, "Proef Piet")
        await app.book.add_goal(person.id, GOAL)
        await driver.open(f"/mensen/{person.id}/bellen")
        words = driver.words()
        assert f"“Your goal is: {GOAL}. How important is it to you, from 1 to 10?”" in words
        assert "“What makes you say that number, and not a two?”" in words

    walk(steps)


def test_without_a_goal_the_number_is_about_what_one_works_on():
    async def steps(app, driver):
        person = await add_person(app.book, "Proef Piet")
        await driver.open(f"/mensen/{person.id}/bellen")
        assert any("What are you working on now?" in word for word in driver.words())

    walk(steps)


def test_the_questions_about_progress_can_be_sent():
    async def steps(app, driver):
        person = await add_person(app.book, "Proef Piet")
        await driver.open(f"/mensen/{person.id}/vragen")
        progress = next(one for one in app.deck.question_lists if one.id == "p07-progressievragen")
        assert progress.title in driver.words()

    walk(steps)
