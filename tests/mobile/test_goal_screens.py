"""A person and a goal, from the form to the line, on screens that no browser draws."""

import asyncio
from contextlib import asynccontextmanager
from dataclasses import replace

from core.people.records.answer import Question
from core.people.records.goal import Rung
from core.people.records.plan import IfThen
from core.people.records.standing import Standing
from tests.core.people.setting import add_person
from tests.mobile.app_driver import AppDriver
from tests.mobile.setting import NOON, english

OWN_WORDS = "In their own words"


@asynccontextmanager
async def drawn():
    setting = english()
    state = await setting.opened()
    yield AppDriver(setting), state.book


@asynccontextmanager
async def goal_drawn():
    async with drawn() as (screen, book):
        person = await add_person(book, "Test Teun")
        goal = await book.add_goal(person.id, "Be on time", Rung.TOMORROW)
        yield screen, book, goal.id, f"/mensen/{person.id}/doel/{goal.id}"


def test_a_person_is_added_with_a_place_a_language_and_a_symbol():
    async def walk():
        async with drawn() as (screen, book):
            await screen.open("/mensen/nieuw")
            await screen.type("Name", "Test Teun")
            await screen.tap("Seconded to a company")
            await screen.type("Which company?", "Test Bakery")
            await screen.tap("Polish")
            await screen.tap("Boat")
            await screen.tap("Save")
            (person,) = book.people()
            assert (person.name, person.place.where, person.language, person.symbol) == (
                "Test Teun",
                "Test Bakery",
                "Polish",
                "boat",
            )
            assert screen.page.route == f"/mensen/{person.id}"

    asyncio.run(walk())


def test_no_letter_is_lost_when_the_screen_is_drawn_while_someone_types():
    async def walk():
        async with drawn() as (screen, book):
            await screen.open("/mensen/nieuw")
            await screen.type("Name", "Test Teu")
            await screen.type("Name", "Test Teun", meanwhile="Seconded to a company")
            await screen.tap("Save")
            assert [person.name for person in book.people()] == ["Test Teun"]

    asyncio.run(walk())


def test_a_name_that_says_too_much_is_remarked_while_it_is_typed_and_can_still_be_saved():
    async def walk():
        async with drawn() as (screen, book):
            await screen.open("/mensen/nieuw")
            await screen.type("Name", "Test Teun de Proef")
            assert any("surname" in text for text in screen.words())
            await screen.tap("Save")
            assert book.people()[0].name == "Test Teun de Proef"

    asyncio.run(walk())


def test_a_name_that_is_taken_is_said_and_stays_on_the_screen():
    async def walk():
        async with drawn() as (screen, book):
            await add_person(book, "Test Teun")
            await screen.open("/mensen/nieuw")
            await screen.type("Name", "test teun")
            await screen.tap("Save")
            assert screen.words()[0].startswith("Name: Someone here has this name already.")
            assert len(book.people()) == 1

    asyncio.run(walk())


def test_who_is_in_the_archive_is_folded_away_below_the_list():
    async def walk():
        async with drawn() as (screen, book):
            person = await add_person(book, "Test Teun")
            await screen.open(f"/mensen/{person.id}/gegevens")
            await screen.tap("Put in the archive")
            await screen.open("/mensen")
            assert book.people()[0].archived == NOON.date()
            assert "Test Teun" not in screen.words()
            await screen.tap("1 person in the archive")
            assert "Test Teun" in screen.words()

    asyncio.run(walk())


def test_a_goal_is_asked_for_on_the_rung_that_was_empty():
    async def walk():
        async with drawn() as (screen, book):
            person = await add_person(book, "Test Teun")
            await screen.open(f"/mensen/{person.id}/doelen")
            await screen.tap("Add a dream")
            await screen.type("What does this person want to reach?", "A bicycle shop")
            await screen.tap("Save")
            (goal,) = book.goals(person.id)
            assert (goal.title, goal.rung) == ("A bicycle shop", Rung.DREAM)
            assert screen.page.route == f"/mensen/{person.id}/doel/{goal.id}"

    asyncio.run(walk())


def test_the_questions_of_the_plan_are_kept_one_by_one_and_may_be_skipped():
    async def walk():
        async with goal_drawn() as (screen, book, goal, here):
            await screen.open(f"{here}/plan")
            await screen.tap("Skip this question")
            await screen.type(OWN_WORDS, "An alarm clock")
            await screen.tap("Next")
            assert book.goal(goal).plan.needs == "An alarm clock"
            assert "Question 3 of 5" in screen.words()
            await screen.tap("One question back")
            assert "Question 2 of 5" in screen.words()

    asyncio.run(walk())


def test_an_answer_that_was_not_saved_is_asked_on_and_the_plan_is_as_it_was():
    async def walk():
        async with goal_drawn() as (screen, book, goal, here):
            await screen.open(f"{here}/plan/nodig")
            await screen.type(OWN_WORDS, "An alarm clock")
            await screen.open("/mensen")
            assert book.goal(goal).plan.needs == ""
            await screen.open(f"{here}/plan/nodig")
            assert [field.value for field in screen.fields()] == ["An alarm clock"]
            await screen.tap("Save")
            assert book.goal(goal).plan.needs == "An alarm clock"

    asyncio.run(walk())


def test_half_an_if_then_plan_is_not_kept_and_a_whole_one_is():
    async def walk():
        async with goal_drawn() as (screen, book, goal, here):
            await screen.open(f"{here}/plan/als-dan")
            await screen.type("If this happens", "the bus is late")
            await screen.tap("Add")
            assert book.goal(goal).plan.if_then == ()
            assert screen.words()[0].startswith("There is nothing here yet.")
            await screen.type("then I do this", "I call")
            await screen.tap("Add")
            assert book.goal(goal).plan.if_then == (IfThen("the bus is late", "I call"),)
            await screen.tap("Erase: If the bus is late: I call")
            assert book.goal(goal).plan.if_then == ()

    asyncio.run(walk())


def test_how_a_goal_stands_is_kept_with_a_tap():
    async def walk():
        async with goal_drawn() as (screen, book, goal, here):
            await screen.open(here)
            await screen.tap("Reached")
            assert (book.goal(goal).state, book.goal(goal).ended) == (Standing.REACHED, NOON.date())

    asyncio.run(walk())


def test_a_number_is_asked_for_then_its_reasons_and_both_are_kept():
    async def walk():
        async with goal_drawn() as (screen, book, goal, here):
            await screen.open(f"{here}/schaal")
            for name in ("How important is this to you?", "7", "Next"):
                await screen.tap(name)
            assert "What makes it not a 2?" in screen.words()
            await screen.type("In your own words", "For my daughter")
            await screen.tap("Ready")
            (answer,) = book.answers.all()
            assert (answer.goal, answer.number, answer.words) == (goal, 7, "For my daughter")

    asyncio.run(walk())


def test_a_number_can_be_corrected_and_erased():
    async def walk():
        async with goal_drawn() as (screen, book, goal, here):
            person = book.people()[0].id
            await book.answers.add(person, Question.IMPORTANCE, 4, "", day=NOON.date(), goal=goal)
            (answer,) = book.answers.all()
            await screen.open(f"{here}/antwoord/{answer.id}")
            await screen.tap("9")
            await screen.tap("Save")
            assert book.answers.all()[0].number == 9
            await screen.open(f"{here}/antwoord/{answer.id}")
            await screen.tap("Erase this number")
            await screen.tap("Erase")
            assert book.answers.all() == []

    asyncio.run(walk())


def test_the_line_gives_its_numbers_as_text():
    async def walk():
        async with goal_drawn() as (screen, book, goal, here):
            person = book.people()[0].id
            await book.answers.add(
                person, Question.CONFIDENCE, 4, "It worked before", day=NOON.date(), goal=goal
            )
            await screen.open(f"{here}/lijn")
            assert {"4 on Nov 21, 2026", "What makes it not a 2?", "It worked before"} <= set(screen.words())

    asyncio.run(walk())


def test_the_screens_of_a_goal_that_was_erased_say_so():
    async def walk():
        async with goal_drawn() as (screen, book, goal, here):
            await book.erase_goal(goal)
            for below in ("", "/plan", "/schaal", "/lijn"):
                await screen.open(here + below)
                assert "This goal is not in your notes (any more)." in screen.words()

    asyncio.run(walk())


def test_after_a_dream_the_next_rung_is_offered_and_after_another_goal_its_plan():
    async def walk():
        async with drawn() as (screen, book):
            person = await add_person(book, "Test Teun")
            dream = await book.add_goal(person.id, "A bicycle shop", Rung.DREAM)
            await screen.open(f"/mensen/{person.id}/doel/{dream.id}")
            await screen.tap("Add a goal for in five years")
            assert screen.went_to == f"/mensen/{person.id}/doel/nieuw/{Rung.LONG.value}"
            far = await book.add_goal(person.id, "A shop with a friend", Rung.LONG)
            await screen.open(f"/mensen/{person.id}/doel/{dream.id}")
            assert {"Add a goal for in two years", "Make the plan", "Ask for a number"} <= set(screen.words())
            await screen.open(f"/mensen/{person.id}/doel/{far.id}")
            assert "Add a goal for in two years" not in screen.words()
            await screen.tap("Make the plan")
            assert screen.went_to == f"/mensen/{person.id}/doel/{far.id}/plan"

    asyncio.run(walk())


def test_one_rung_at_a_time_has_a_button_to_add_a_goal():
    async def walk():
        async with drawn() as (screen, book):
            person = await add_person(book, "Test Teun")
            await screen.open(f"/mensen/{person.id}/doelen")
            assert [word for word in screen.words() if word.startswith("Add a")] == [
                "Add a dream",
                "Add a goal",
            ]

    asyncio.run(walk())


def test_what_was_asked_stands_above_what_was_not():
    async def walk():
        async with goal_drawn() as (screen, book, goal, here):
            await screen.open(here)
            before = screen.words()
            assert before.index("Reached and still to reach") < before.index("The plan")
            stored = book.goal(goal)
            await book.change_goal(replace(stored, plan=replace(stored.plan, needs="A watch")), shown=stored)
            await screen.open(here)
            after = screen.words()
            assert after.index("The plan") < after.index("Reached and still to reach")

    asyncio.run(walk())
