"""Coach and worker, or a group, look at the phone together: what they fill in lands where it belongs."""

from dataclasses import replace
from types import SimpleNamespace

import flet as ft
import pytest

from core.people.records.agreement import Assignee
from core.people.records.draft import Form
from core.people.records.goal import Rung
from core.people.records.plan import NO_PLAN, Plan
from mobile.theme import GAP
from tests.core.people.setting import add_person
from tests.mobile.app_driver import walk
from tests.mobile.setting import NOON, PASSPHRASE

TODAY = NOON.date()
DAY = "Day: Saturday, November 21, 2026"
FEW_WORDS = "A few words for one of the circles"
PLACE_THEM = "There are words below the circles. Tap where they belong, or take them out."
STAY, PROGRESS, ENERGY, GROUP_GUIDE = (
    "g04-blijfgesprek",
    "g06-progressiegesprek",
    "g07-energie-en-proef",
    "g11-cirkelsessie",
)


async def with_goal(app, plan=NO_PLAN):
    """A person with a goal; gives both."""
    person = await add_person(app.book, "Test Teun")
    goal = await app.book.add_goal(person.id, "Heftruck rijden", Rung.TOMORROW)
    await app.book.change_goal(replace(goal, plan=plan), shown=goal)
    return person, app.book.goal(goal.id)


def look(person, guide, what):
    """The address of what one looks at in a talk."""
    return f"/mensen/{person.id}/gesprek/{guide}/samen/{what}"


def names(driver):
    """What a screen reader says of all that can be tapped."""
    return [label for _, label in driver._to_tap()]


def talk(app, person):
    """The fields of the one talk that is being prepared with someone."""
    (draft,) = app.book.drafts.of(Form.TALK, person.id).values()
    return draft.values


def test_what_two_put_in_the_circles_is_saved_with_the_goal_in_hand_an_item_a_line():
    async def steps(app, driver):
        person, goal = await with_goal(app, Plan(reached="Rijbewijs", ahead="Laden"))
        await driver.open(look(person, PROGRESS, "circles"))
        for words, circle in (("Theorie", "Reached so far"), ("Lossen", "Still to do")):
            await driver.type(FEW_WORDS, words)
            await driver.tap(circle)
        await driver.tap("Ready")
        plan = app.book.goal(goal.id).plan
        assert (plan.reached, plan.ahead) == ("Rijbewijs\nTheorie", "Laden\nLossen")
        assert app.book.drafts.about(person.id) == {}

    walk(steps)


def test_an_item_that_is_tapped_moves_to_the_other_circle_or_goes():
    async def steps(app, driver):
        person, goal = await with_goal(app, Plan(reached="Theorie", ahead="Laden"))
        await driver.open(f"/mensen/{person.id}/doel/{goal.id}/cirkels")
        await driver.tap("Laden, in the circle Still to do")
        await driver.tap("Reached so far")
        await driver.tap("Theorie, in the circle Reached so far")
        await driver.tap("Remove")
        await driver.tap("Ready")
        plan = app.book.goal(goal.id).plan
        assert (plan.reached, plan.ahead) == ("Laden", "")

    walk(steps)


def test_the_buttons_of_an_item_keep_clear_of_its_edge():
    async def steps(app, driver):
        person, goal = await with_goal(app, Plan(reached="Theorie"))
        await driver.open(f"/mensen/{person.id}/doel/{goal.id}/cirkels")
        await driver.tap("Theorie, in the circle Reached so far")
        around = [
            one
            for one in driver.controls_of(ft.Container)
            if isinstance(one.content, ft.Row) and one.content.wrap and isinstance(one.padding, ft.Padding)
        ]
        assert [one.padding.left for one in around] == [GAP]

    walk(steps)


def test_an_item_that_is_dragged_stands_in_the_circle_it_was_dropped_in():
    async def steps(app, driver):
        person, goal = await with_goal(app, Plan(reached="", ahead="Laden"))
        await driver.open(look(person, PROGRESS, "circles"))
        (held,) = (one for one in driver._controls() if isinstance(one, ft.Draggable))
        _, inner = (one for one in driver._controls() if isinstance(one, ft.DragTarget))
        inner.on_accept(SimpleNamespace(src=held))
        await driver.tap("Ready")
        assert app.book.goal(goal.id).plan.reached == "Laden"

    walk(steps)


def test_words_that_stand_in_no_circle_yet_are_not_saved_and_not_lost():
    async def steps(app, driver):
        person, goal = await with_goal(app)
        await driver.open(look(person, PROGRESS, "circles"))
        await driver.type(FEW_WORDS, "Lossen")
        await driver.tap("Ready")
        assert PLACE_THEM in driver.words()
        assert [one.value for one in driver.fields()] == ["Lossen"]
        assert app.book.goal(goal.id).plan == NO_PLAN

    walk(steps)


def test_circles_and_words_come_back_after_a_lock():
    async def steps(app, driver):
        person, goal = await with_goal(app)
        await driver.open(look(person, PROGRESS, "circles"))
        await driver.type(FEW_WORDS, "Laden")
        await driver.tap("Still to do")
        await driver.type(FEW_WORDS, "Lossen")
        await app.access.lock()
        await app.access.unlock(PASSPHRASE)
        await driver.open(f"/mensen/{person.id}")
        await driver.tap("Write on")
        assert driver.went_to.partition("?")[0] == f"/mensen/{person.id}/doel/{goal.id}/cirkels"
        assert "Laden" in driver.words()
        assert [one.value for one in driver.fields()] == ["Lossen"]

    walk(steps)


def test_without_a_goal_in_hand_the_circles_ask_which_goal_or_to_begin_one():
    async def steps(app, driver):
        person = await add_person(app.book, "Test Teun")
        await driver.open(look(person, PROGRESS, "circles"))
        assert "There is no goal yet. Begin with one." in driver.words()
        dream = await app.book.add_goal(person.id, "Eigen fietsenzaak", Rung.DREAM)
        await driver.open(f"/mensen/{person.id}")
        await driver.open(look(person, PROGRESS, "circles"))
        await driver.tap("Eigen fietsenzaak.")
        assert driver.went_to == f"/mensen/{person.id}/doel/{dream.id}/cirkels"

    walk(steps)


def test_three_actions_and_their_day_go_into_the_talk_that_is_being_prepared():
    async def steps(app, driver):
        person = await add_person(app.book, "Test Teun")
        await driver.open(look(person, STAY, "slots"))
        for question, words in (
            ("What will you do, Test Teun?", "Hulp vragen"),
            ("What will your coach do?", "Bank verzetten"),
            ("What will you do together?", ""),
        ):
            await driver.type(question, words)
            await driver.tap("Next")
        assert {"Hulp vragen", "Bank verzetten"} <= set(driver.words())
        await driver.tap("Tomorrow, Sunday")
        await driver.tap("Ready")
        await app.drafts.settle()
        now = talk(app, person)
        assert [now[f"slot.{doer}"] for doer in ("worker", "me", "together")] == [
            "Hulp vragen",
            "Bank verzetten",
            "",
        ]
        assert (now["due"] - TODAY).days == 1

    walk(steps)


def test_a_question_that_the_worker_picks_is_the_question_of_the_talk():
    async def steps(app, driver):
        person = await add_person(app.book, "Test Teun")
        await driver.open(look(person, STAY, "questions"))
        await driver.tap("Next")
        await driver.tap("This one")
        await app.drafts.settle()
        assert talk(app, person)["own_question"] == app.guides.one(STAY).questions[1]
        await driver.open(look(person, STAY, "questions"))
        assert "This one is chosen" in driver.words()

    walk(steps)


def test_tasks_that_were_tapped_come_into_the_talk_only_when_they_are_taken_over():
    async def steps(app, driver):
        person = await add_person(app.book, "Test Teun")
        await driver.open(look(person, ENERGY, "tasks"))
        await driver.tap("Packing.")
        await driver.tap("Lifting.")
        await driver.tap("Takes energy")
        await driver.tap("Lifting. Gives energy.")
        await driver.tap("Machine.")
        await driver.tap("Machine. Takes energy.")
        await app.drafts.settle()
        assert app.book.drafts.about(person.id) == {}
        await driver.tap("Ready")
        await app.drafts.settle()
        assert talk(app, person)["text"] == "Gives energy: Packing. Takes energy: Lifting."
        await driver.open(f"/mensen/{person.id}/gesprek/{ENERGY}")
        assert "It stands in the text of the talk." in driver.words()

    walk(steps)


@pytest.mark.parametrize("what", ["scale", "ladder", "iets"])
def test_an_address_of_something_else_leads_to_what_the_guide_has_to_look_at(what):
    async def steps(app, driver):
        person, goal = await with_goal(app)
        await driver.open(look(person, "g08-plan-en-volhouden", what))
        await driver.tap("The scale.")
        assert driver.went_to == f"/mensen/{person.id}/doel/{goal.id}/schaal"

    walk(steps)


@pytest.mark.parametrize(
    ("guide", "sentence"),
    [
        (GROUP_GUIDE, "This talk is for a group, not for one person."),
        ("g99-niets", "This guide does not exist (any more)."),
    ],
)
def test_there_is_nothing_to_look_at_by_a_guide_that_is_not_for_one_person(guide, sentence):
    async def steps(app, driver):
        person = await add_person(app.book, "Test Teun")
        await driver.open(look(person, guide, "circles"))
        assert sentence in driver.words()

    walk(steps)


def test_the_circles_stay_those_of_their_goal_when_another_window_adds_a_nearer_one():
    async def steps(app, driver):
        person = await add_person(app.book, "Test Teun")
        goal = await app.book.add_goal(person.id, "Heftruck rijden", Rung.SHORT)
        await driver.open(look(person, PROGRESS, "circles"))
        await driver.type(FEW_WORDS, "Laden")
        await app.book.add_goal(person.id, "Op tijd komen", Rung.TOMORROW)
        await driver.tap("Still to do")
        await driver.tap("Ready")
        assert app.book.goal(goal.id).plan.ahead == "Laden"

    walk(steps)


def test_the_circles_of_a_group_become_a_note_about_the_group_and_its_guide():
    async def steps(app, driver):
        await driver.open("/mensen/groep/cirkels")
        await driver.type("What is it about?", "Orde in de hal")
        for words, circle in (("Paden vrij", "Reached so far"), ("Karren terug", "Still to do")):
            await driver.type(FEW_WORDS, words)
            await driver.tap(circle)
        await driver.tap("Ready")
        (note,) = app.book.group_notes.all()
        assert note.text == "Theme: Orde in de hal\nReached: Paden vrij\nStill to do: Karren terug"
        assert (note.day, note.details.guide) == (TODAY, GROUP_GUIDE)
        assert app.book.drafts.about("") == {}

    walk(steps)


def test_nothing_on_the_circles_of_a_group_is_for_the_coach_and_one_tap_puts_the_phone_away():
    async def steps(app, driver):
        await driver.open("/mensen/groep/cirkels")
        assert {"Lock", "Group moment: hide names and notes"}.isdisjoint(names(driver))
        await driver.tap("Phone away")
        assert not app.lock.is_open

    walk(steps)


def test_the_circles_of_a_group_are_read_aloud():
    async def steps(_app, driver):
        driver.phone.voices = ("en",)
        await driver.open("/mensen/groep/cirkels")
        await driver.type("What is it about?", "Orde in de hal")
        await driver.type(FEW_WORDS, "Paden vrij")
        await driver.tap("Reached so far")
        await driver.tap("Read aloud")
        (lines,) = driver.phone.spoken
        assert {"Orde in de hal", "Reached so far", "Paden vrij", "Still to do"} <= {
            one.text for one in lines
        }

    walk(steps)


def test_the_circles_of_a_group_that_were_left_are_resumed_from_the_notes_about_groups():
    async def steps(_app, driver):
        await driver.open("/mensen/groep/cirkels")
        await driver.type(FEW_WORDS, "Karren terug")
        await driver.open("/mensen/groep")
        await driver.tap("Write on")
        assert driver.went_to.partition("?")[0] == "/mensen/groep/cirkels"
        assert "Karren terug" in [one.value for one in driver.fields()]

    walk(steps)


@pytest.mark.parametrize("here", ["/mensen/{person}/doel/{goal}", "/mensen/groep"])
def test_the_circles_are_one_tap_from_the_goal_and_from_the_notes_about_groups(here):
    async def steps(app, driver):
        person, goal = await with_goal(app)
        route = here.format(person=person.id, goal=goal.id)
        await driver.open(route)
        await driver.tap("Two circles")
        assert driver.went_to == f"{route}/cirkels"
        assert driver.bar() == "Two circles"

    walk(steps)


async def agreed(app):
    """A person with an agreement of today, a note and a name of someone else."""
    person = await add_person(app.book, "Test Teun")
    await add_person(app.book, "Proef Piet")
    await app.book.add_note(person.id, "Twijfelt over de machine", day=TODAY, goal=None)
    await app.book.agreements.add(person.id, Assignee.ME, "Bank verzetten", TODAY)
    return person


def test_the_slip_is_shared_with_what_was_agreed_and_nothing_else_of_the_notes():
    async def steps(app, driver):
        person = await agreed(app)
        await driver.open(f"/mensen/{person.id}/meenemen")
        await driver.tap("Share")
        lines = ["\N{RAISED HAND} Your supervisor does this", "Bank verzetten", DAY]
        assert driver.phone.shared == ["\n".join(["Test Teun", "This is what we agreed", "", *lines])]
        assert "It is sent or copied." in driver.words()

    walk(steps)


def test_the_slip_is_printed_in_large_type():
    async def steps(app, driver):
        person = await agreed(app)
        await driver.open(f"/mensen/{person.id}/meenemen")
        await driver.tap("Print")
        (printed,) = driver.phone.printed
        assert printed.is_large
        assert "Bank verzetten" in str(printed)
        assert "Twijfelt" not in str(printed)

    walk(steps)


def test_where_nothing_can_be_printed_the_slip_says_so():
    async def steps(app, driver):
        async def cannot(_printable):
            return False

        driver.phone.print_out = cannot
        person = await agreed(app)
        await driver.open(f"/mensen/{person.id}/meenemen")
        await driver.tap("Print")
        assert "Printing is not possible here. Share it instead." in driver.words()

    walk(steps)


def test_without_an_agreement_there_is_no_slip_but_the_way_to_one():
    async def steps(app, driver):
        person = await add_person(app.book, "Test Teun")
        await driver.open(f"/mensen/{person.id}/meenemen")
        assert "What you agree comes here, for Test Teun to take home." in driver.words()
        await driver.tap("Make an agreement")
        assert driver.went_to == f"/mensen/{person.id}/afspraak/nieuw"

    walk(steps)
