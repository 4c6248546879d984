"""A guided talk with one person: chosen, prepared, remembered and logged, with nothing lost in between."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from core.deck.context import Context
from core.errors import StorageFull
from core.people.records.agreement import Assignee
from core.people.records.details import Obstacle, Sign, Talk
from core.people.records.draft import Form
from core.people.records.place import Place, Work
from core.people.records.standing import Standing
from core.people.records.talk_point import RaisedBy
from core.talks.guide import Stance
from tests.core.people.setting import TALK, add_person
from tests.mobile.app_driver import ENGLISH, AppDriver, walk
from tests.mobile.setting import NOON, PASSPHRASE, Phone, Setting

TODAY = NOON.date()
HELP = "g01-helpend-gesprek"
DIRECT = "g02-aanspreken"
STAY = "g04-blijfgesprek"
QUARTER, STAY = "g05-kwartaalgesprek", "g04-blijfgesprek"
TRIAL = "g07-energie-en-proef"
PLAN = "g08-plan-en-volhouden"
GROUP = "g10-weekstart"
WHAT = "What did you see, agree or hear?"
RESUMED = "You were preparing this talk already."
STOPPED = "You stopped here. This is not saved yet."
GONE = "This person is not in your notes (any more)."


def story(tell):
    """Run a test with an open app, its driver and a person, whose address comes last."""

    async def steps(app, driver):
        person = await add_person(app.book, "Test Teun")
        await tell(app, driver, person, f"/mensen/{person.id}")

    walk(steps)


def story_over_days(tell):
    """Run the same on a phone whose clock goes on by as many days as `wait`, which comes last, is given."""

    async def steps():
        moment = [NOON]
        setting = Setting(Phone(ENGLISH), now=lambda: moment[0])
        app = await setting.opened()
        person = await add_person(app.book, "Test Teun")

        def wait(days):
            moment[0] += timedelta(days)

        await tell(app, AppDriver(setting), person, f"/mensen/{person.id}", wait)

    asyncio.run(steps())


def talk_drafts(app, person):
    """The drafts of talks with someone, by their ids."""
    return {key: one for key, one in app.book.drafts.about(person.id).items() if one.form is Form.TALK}


async def remember(driver, here, guide):
    """Prepare a talk, choosing nothing, and go on to its strip; gives the id of its draft."""
    await driver.open(f"{here}/gesprek/{guide}")
    await driver.tap("Remember")
    return driver.went_to.partition("begun=")[2]


def fields(driver):
    """The texts in the fields of the screen."""
    return [one.value for one in driver.fields()]


# The entrance


def test_from_a_person_the_strip_is_three_taps_away():
    async def tell(app, driver, person, here):
        await driver.open(here)
        await driver.tap("Talk")
        await driver.tap(app.guides.one(HELP).title)
        await driver.tap("Remember")
        (key,) = talk_drafts(app, person)
        assert driver.went_to == f"/gesprek/{HELP}/strook?begun={key}"
        assert driver.taps == 3

    story(tell)


def test_the_entrance_asks_whose_goal_it_is_and_says_that_the_choice_is_open():
    async def tell(app, driver, _person, here):
        await driver.open(f"{here}/gesprek")
        words = driver.words()
        helping, directing = words.index("It is Test Teun's: you help"), words.index("It is ours: you direct")
        assert "Whose goal is it?" in words
        assert "Tell Test Teun too whether you help or direct." in words
        titles = {guide.title for guide in app.guides}
        assert [word for word in words[helping:directing] if word in titles] == [
            guide.title for guide in app.guides.for_two(Stance.HELPING)
        ]
        assert [word for word in words[directing:] if word in titles] == [
            guide.title for guide in app.guides.for_two(Stance.DIRECTING)
        ]

    story(tell)


def test_a_quarter_talk_that_is_due_comes_first():
    async def tell(app, driver, _person, here, wait):
        await driver.open(f"{here}/gesprek")
        assert "Time for this talk" not in driver.words()
        wait(100)
        await driver.open("/mensen")
        await driver.open(f"{here}/gesprek")
        words = driver.words()
        due = words.index("Time for this talk")
        assert words[due + 1] == app.guides.one(QUARTER).title
        assert due < words.index("It is Test Teun's: you help")

    story_over_days(tell)


def test_a_stay_talk_that_is_due_comes_first_after_the_quarter_talk():
    async def tell(app, driver, _person, here, wait):
        wait(220)
        await driver.open(f"{here}/gesprek")
        words = driver.words()
        titles = [app.guides.one(guide).title for guide in (QUARTER, STAY)]
        assert [word for word in words if word in titles][:2] == titles
        assert words.index("Time for this talk") < words.index(titles[0])

    story_over_days(tell)


def test_a_talk_that_is_being_prepared_can_be_gone_on_with_from_the_entrance():
    async def tell(_app, driver, _person, here):
        await remember(driver, here, DIRECT)
        await driver.open(f"{here}/notitie/nieuw")
        await driver.type(WHAT, "iets anders")
        await driver.open(f"{here}/gesprek")
        assert driver.words().count("You were preparing a talk here. It is not saved yet.") == 1
        assert "You were writing a note here. It is not saved yet." not in driver.words()
        await driver.tap("Write on")
        assert driver.went_to.startswith(f"{here}/gesprek/{DIRECT}?")

    story(tell)


# Preparing


def test_what_one_promised_comes_before_all_else_that_is_known():
    async def tell(app, driver, person, here):
        book = app.book
        goal = await book.add_goal(person.id, "Heftruck rijden")
        await book.add_note(person.id, "Ging goed.", day=TODAY, goal=None, details=TALK)
        await book.agreements.add(person.id, Assignee.WORKER, "Op tijd beginnen", None)
        await book.agreements.add(person.id, Assignee.ME, "Kar regelen", None)
        await book.points.add(person.id, "Andere pauze", RaisedBy.WORKER, None)
        await book.trials.add(person.id, "Andere volgorde", TODAY + timedelta(3))
        await book.workplaces.save("", "De band bijhouden", "Heftruck leren")
        await driver.open(f"{here}/gesprek/{HELP}")
        words = driver.words()
        card = app.deck[app.guides.one(HELP).cards[0]].title
        order = [
            "What you promised",
            "Kar regelen",
            "To talk about",
            "Andere pauze",
            "Open agreements",
            "Op tijd beginnen",
            "Last talk",
            "Ging goed.",
            "Goal in hand",
            goal.title,
            "On trial",
            "Andere volgorde",
            "At the workplace",
            "De band bijhouden",
            "Heftruck leren",
            card,
            "How do you begin?",
        ]
        assert [word for word in words if word in order] == order

    story(tell)


def test_of_what_is_not_there_no_heading_is_shown():
    async def tell(_app, driver, _person, here):
        await driver.open(f"{here}/gesprek/{HELP}")
        headings = ("What you promised", "To talk about", "Open agreements", "Last talk", "On trial")
        assert not set(headings) & set(driver.words())
        assert "Write once what the role asks for, and what is possible there" in driver.words()

    story(tell)


def test_a_sentence_to_begin_with_is_taken_by_a_tap_and_kept():
    async def tell(app, driver, person, here):
        opening, question = app.guides.one(HELP).openings[1], app.guides.one(HELP).questions[0]
        await driver.open(f"{here}/gesprek/{HELP}")
        await driver.tap(opening)
        await driver.tap(question)
        assert {opening, question} <= set(fields(driver))
        assert {opening, question} <= set(driver.chosen())
        await app.drafts.settle()
        (draft,) = talk_drafts(app, person).values()
        assert (draft.values["opening"], draft.values["own_question"]) == (opening, question)

    story(tell)


def test_what_was_typed_by_hand_stays_when_a_sentence_is_tapped():
    async def tell(app, driver, _person, here):
        opening = app.guides.one(HELP).openings[0]
        await driver.open(f"{here}/gesprek/{HELP}")
        await driver.type("In your own words", "Heb je even?")
        await driver.tap(opening)
        assert f"Heb je even?\n{opening}" in fields(driver)

    story(tell)


@pytest.mark.parametrize(("guide", "is_asked"), [(HELP, False), (DIRECT, True), (PLAN, True)])
def test_what_is_expected_is_asked_only_where_one_may_direct(guide, is_asked):
    async def tell(app, driver, _person, here):
        await driver.open(f"{here}/gesprek/{guide}")
        assert ("What do you expect?" in driver.words()) is is_asked
        if is_asked:
            assert app.guides.one(guide).expectation in driver.words()

    story(tell)


def test_the_short_form_goes_along_to_the_strip():
    async def tell(_app, driver, _person, here):
        await driver.open(f"{here}/gesprek/{HELP}")
        await driver.tap("The short form")
        await driver.tap("Remember")
        assert driver.went_to.endswith("&kort=1")
        await driver.open(f"{here}/gesprek/{DIRECT}")
        assert "The short form" not in driver.words()

    story(tell)


def test_a_preparation_that_cannot_be_stored_says_why_and_stays():
    async def tell():
        setting = Setting(Phone(ENGLISH))
        app = await setting.opened()
        driver = AppDriver(setting)
        person = await add_person(app.book, "Test Teun")
        await driver.open(f"/mensen/{person.id}/gesprek/{HELP}")
        commit = setting.store.commit

        async def full(*_what):
            raise StorageFull

        setting.store.commit = full
        await driver.tap("Remember")
        assert driver.went_to == ""
        assert any("room" in word for word in driver.words())
        setting.store.commit = commit
        await driver.tap("Remember")
        assert driver.went_to.startswith(f"/gesprek/{HELP}/strook")

    asyncio.run(tell())


def test_a_talk_that_was_begun_goes_on_and_says_so_and_another_guide_begins_anew():
    async def tell(app, driver, person, here):
        await driver.open(f"{here}/gesprek/{HELP}")
        assert RESUMED not in driver.words()
        await driver.type("In your own words", "Heb je even?")
        await driver.open(here)
        await driver.open(f"{here}/gesprek/{HELP}")
        assert RESUMED in driver.words()
        assert "Heb je even?" in fields(driver)
        await driver.open(f"{here}/gesprek/{DIRECT}")
        assert RESUMED not in driver.words()
        assert "Heb je even?" not in fields(driver)
        assert len(talk_drafts(app, person)) == 1

    story(tell)


def test_a_preparation_that_is_thrown_away_leaves_nothing():
    async def tell(app, driver, person, here):
        await remember(driver, here, HELP)
        await driver.open(f"{here}/gesprek/{HELP}")
        await driver.tap("Throw this draft away")
        assert talk_drafts(app, person) == {}
        assert RESUMED not in driver.words()

    story(tell)


def test_what_was_prepared_outlives_a_lock():
    async def tell(app, driver, _person, here):
        await driver.open(f"{here}/gesprek/{HELP}")
        await driver.type("Your own question", "Wat heb je nodig?")
        await app.access.lock()
        await app.access.unlock(PASSPHRASE)
        await driver.open("/mensen")
        await driver.open(f"{here}/gesprek/{HELP}")
        assert "Wat heb je nodig?" in fields(driver)

    story(tell)


def test_the_scale_the_ladder_and_the_plan_are_those_of_the_goal_in_hand():
    async def tell(app, driver, person, here):
        await driver.open(f"{here}/gesprek/{PLAN}")
        await driver.tap("The scale")
        assert driver.went_to == f"{here}/doelen"
        goal = await app.book.add_goal(person.id, "Heftruck rijden")
        for name, route in (
            ("The scale", f"{here}/doel/{goal.id}/schaal"),
            ("The ladder of goals", f"{here}/doelen"),
            ("The plan", f"{here}/doel/{goal.id}/plan"),
        ):
            await driver.open(here)
            await driver.open(f"{here}/gesprek/{PLAN}")
            await driver.tap(name)
            assert driver.went_to == route

    story(tell)


def test_what_has_no_screen_yet_is_looked_at_by_the_address_of_the_talk():
    async def tell(_app, driver, _person, here):
        await driver.open(f"{here}/gesprek/{TRIAL}")
        await driver.tap("Pictures of tasks")
        assert driver.went_to == f"{here}/gesprek/{TRIAL}/samen/tasks"
        await driver.open(f"{here}/gesprek/{HELP}")
        assert "Look at it together" not in driver.words()

    story(tell)


# Logging


def test_after_the_strip_a_sign_and_save_are_enough():
    async def tell(app, driver, person, here):
        key = await remember(driver, here, HELP)
        await driver.open(f"/mensen/klaar?begun={key}")
        assert STOPPED not in driver.words()
        driver.taps = 0
        await driver.tap("Wants to")
        await driver.tap("Save")
        (note,) = app.book.notes(person.id)
        assert (note.details.guide, note.details.signs, note.day) == (HELP, (Sign.WANTS,), TODAY)
        assert driver.taps == 2
        assert driver.went_to == here
        assert talk_drafts(app, person) == {}
        assert "Saved" in driver.words()

    story(tell)


def test_the_signs_of_the_guide_come_first():
    async def tell(app, driver, _person, here):
        await driver.open(f"{here}/gesprek/{DIRECT}/klaar")
        first = list(driver.checkboxes())[: len(app.guides.one(DIRECT).signs)]
        assert first == ["Recognised it", "Own plan", "Chose it", "Disagrees", "Said little", "Said it back"]
        await driver.tap("Add more")
        assert "Proud" in driver.checkboxes()
        assert app.guides.one(DIRECT).retell in driver.words()

    story(tell)


def test_a_talk_that_was_prepared_days_ago_is_logged_on_the_day_it_is_held():
    async def tell(app, driver, person, here, wait):
        key = await remember(driver, here, TRIAL)
        wait(3)
        await driver.open(f"/mensen/klaar?begun={key}")
        await driver.type("What are you going to try?", "Eerst de kar, dan de band")
        await driver.tap("Save")
        (note,), (trial,) = app.book.notes(person.id), app.book.trials.of(person.id)
        assert note.day == TODAY + timedelta(3)
        assert note.text == "Agreed: Eerst de kar, dan de band"
        assert trial.until == TODAY + timedelta(3 + 14)

    story_over_days(tell)


def test_the_next_step_of_a_talk_becomes_an_agreement():
    async def tell(app, driver, person, here):
        await driver.open(f"{here}/gesprek/{HELP}/klaar")
        await driver.tap("Test Teun")
        await driver.type("What did you agree?", "Zelf om hulp vragen")
        await driver.tap("In a week")
        await driver.tap("Save")
        (one,) = app.book.agreements.of(person.id)
        assert (one.slot, one.text, one.due) == (
            Assignee.WORKER,
            "Zelf om hulp vragen",
            TODAY + timedelta(7),
        )

    story(tell)


def test_a_next_step_without_words_is_asked_for_and_nothing_is_saved():
    async def tell(app, driver, person, here):
        await driver.open(f"{here}/gesprek/{HELP}/klaar")
        await driver.tap("Me")
        await driver.tap("Save")
        asked = "You tapped who takes the next step. Type what it is, or tap that choice again."
        assert asked in driver.words()
        assert app.book.notes(person.id) == []

    story(tell)


def test_three_actions_become_agreements_of_one_day_and_the_obstacle_goes_with_the_note():
    async def tell(app, driver, person, here):
        await driver.open(f"{here}/gesprek/{STAY}/klaar")
        await driver.type("What does Test Teun do?", "Vragen wat er morgen komt")
        await driver.type("What do you do yourself?", "Rooster eerder ophangen")
        await driver.tap("In two weeks")
        await driver.tap("Waiting for a decision")
        await driver.tap("Save")
        due = TODAY + timedelta(14)
        agreed = {(one.slot, one.text, one.due) for one in app.book.agreements.of(person.id)}
        assert agreed == {
            (Assignee.WORKER, "Vragen wat er morgen komt", due),
            (Assignee.ME, "Rooster eerder ophangen", due),
        }
        (note,) = app.book.notes(person.id)
        assert note.details.obstacle is Obstacle.WAITING
        assert note.text == "Agreed: Vragen wat er morgen komt; Rooster eerder ophangen"

    story(tell)


def test_an_obstacle_is_asked_for_only_where_three_actions_are():
    async def tell(_app, driver, _person, here):
        for guide, is_asked in ((QUARTER, True), (HELP, False), (TRIAL, False)):
            await driver.open(f"{here}/gesprek/{guide}/klaar")
            assert ("What gets in the way of the work?" in driver.words()) is is_asked

    story(tell)


def test_an_obstacle_that_is_tapped_twice_is_none():
    async def tell(app, driver, person, here):
        await driver.open(f"{here}/gesprek/{STAY}/klaar")
        for chip in ("Alone with it", "Alone with it", "Proud"):
            await driver.tap(chip)
        await driver.tap("Save")
        assert app.book.notes(person.id)[0].details.obstacle is None

    story(tell)


def test_points_that_were_talked_about_are_done_and_enough_for_a_note():
    async def tell(app, driver, person, here):
        first = await app.book.points.add(person.id, "Andere pauze", RaisedBy.WORKER, None)
        second = await app.book.points.add(person.id, "Nieuwe kar", RaisedBy.ME, None)
        await driver.open(f"{here}/gesprek/{HELP}/klaar")
        for point in ("Andere pauze", "Nieuwe kar", "Nieuwe kar"):
            await driver.tap(point)
        await driver.tap("Save")
        assert app.book.points.one(first.id).state is Standing.REACHED
        assert app.book.points.one(second.id).state is Standing.OPEN
        assert [note.text for note in app.book.notes(person.id)] == ["Talked about: Andere pauze"]
        await driver.open(f"{here}/gesprek/{HELP}/klaar")
        assert "Andere pauze" not in driver.checkboxes()

    story(tell)


def test_a_log_without_a_word_is_not_saved():
    async def tell(app, driver, person, here):
        await driver.open(f"{here}/gesprek/{HELP}/klaar")
        await driver.tap("Save")
        assert app.book.notes(person.id) == []
        assert driver.went_to == ""

    story(tell)


@pytest.mark.parametrize(
    ("guide", "context", "kind"),
    [
        (QUARTER, Context.DISTANCE, Talk.QUARTER),
        (HELP, Context.DISTANCE, Talk.CALL),
        (HELP, Context.GROUP, Talk.SHORT),
    ],
)
def test_the_kind_of_talk_is_that_of_the_guide_and_of_how_one_speaks_now(guide, context, kind):
    async def tell(app, driver, person, here):
        await app.preferences.arrange(lambda cards: cards.in_context(context))
        await driver.open(f"{here}/gesprek/{guide}/klaar")
        await driver.tap("Wants to")
        await driver.tap("Save")
        assert app.book.notes(person.id)[0].details.talk is kind

    story(tell)


def test_a_log_that_was_left_is_gone_on_with_where_it_was_left():
    async def tell(_app, driver, _person, here):
        key = await remember(driver, here, HELP)
        await driver.open(f"/mensen/klaar?begun={key}")
        await driver.type(WHAT, "Wil zelf beginnen")
        await driver.open(here)
        await driver.tap("Write on")
        assert driver.went_to.startswith(f"{here}/gesprek/{HELP}/klaar?")
        assert "Wil zelf beginnen" in fields(driver)
        assert STOPPED in driver.words()

    story(tell)


def test_what_was_prepared_is_not_kept_once_the_talk_is_logged():
    async def tell(app, driver, person, here):
        await driver.open(f"{here}/gesprek/{DIRECT}")
        await driver.type("In one line", "Het pad moet vrij zijn")
        await driver.tap("The talk is over: write it down")
        await driver.tap("Recognised it")
        await driver.tap("Save")
        await app.drafts.settle()
        assert "Het pad moet vrij zijn" not in str(app.book.records())
        assert talk_drafts(app, person) == {}

    story(tell)


def test_an_edit_of_the_note_keeps_its_guide_and_its_obstacle():
    async def tell(app, driver, person, here):
        await driver.open(f"{here}/gesprek/{STAY}/klaar")
        await driver.tap("Alone with it")
        await driver.type(WHAT, "Stond er alleen voor")
        await driver.tap("Save")
        (note,) = app.book.notes(person.id)
        await driver.open(f"{here}/notitie/{note.id}")
        await driver.type(WHAT, "Stond er twee dagen alleen voor")
        await driver.tap("Save")
        (changed,) = app.book.notes(person.id)
        assert changed.text == "Stond er twee dagen alleen voor"
        assert changed.details == note.details

    story(tell)


# What is not there (any more)


def test_a_talk_that_was_logged_or_thrown_away_says_so():
    async def tell(app, driver, person, here):
        key = await remember(driver, here, HELP)
        await app.book.drafts.drop(key)
        sentence = "This talk is written down or thrown away already."
        await driver.open(f"/mensen/klaar?begun={key}")
        assert sentence in driver.words()
        await driver.open("/mensen/klaar")
        assert sentence in driver.words()
        await driver.open(f"{here}/notitie/nieuw")
        await driver.type(WHAT, "een notitie")
        await app.drafts.settle()
        (note,) = app.book.drafts.about(person.id)
        await driver.open(f"/mensen/klaar?begun={note}")
        assert sentence in driver.words()

    story(tell)


def test_a_person_who_is_erased_while_nobody_types_is_said_to_be_gone():
    async def tell(app, driver, person, here):
        for step in ("", "/klaar"):
            await driver.open(f"{here}/gesprek/{HELP}{step}")
            assert GONE not in driver.words()
        await app.book.erase_person(person.id)
        app.redraw()
        await asyncio.sleep(0.1)
        assert GONE in driver.words()

    story(tell)


@pytest.mark.parametrize("step", ["", f"/{HELP}", f"/{HELP}/klaar"])
def test_a_talk_with_someone_who_is_not_there_says_so(step):
    async def tell(_app, driver, _person, _here):
        await driver.open(f"/mensen/niemand/gesprek{step}")
        assert GONE in driver.words()

    story(tell)


@pytest.mark.parametrize("step", ["", "/klaar"])
def test_a_guide_that_is_not_there_or_not_for_one_person_says_so(step):
    async def tell(_app, driver, _person, here):
        await driver.open(f"{here}/gesprek/g99{step}")
        assert "This guide does not exist (any more)." in driver.words()
        await driver.open(f"{here}/gesprek/{GROUP}{step}")
        assert "This talk is for a group, not for one person." in driver.words()

    story(tell)


def test_a_person_who_is_erased_while_one_types_leaves_the_words_on_the_screen():
    async def tell(app, driver, person, here):
        key = await remember(driver, here, HELP)
        await driver.open(f"/mensen/klaar?begun={key}")
        await driver.type(WHAT, "Wil zelf beginnen")
        await app.book.erase_person(person.id)
        app.redraw()
        await asyncio.sleep(0.1)
        assert "Wil zelf beginnen" in fields(driver)
        await driver.tap("Save")
        assert app.book.all_notes() == []
        assert "Wil zelf beginnen" in fields(driver)

    story(tell)


# What the worker takes along


@pytest.mark.parametrize("guide", [HELP, TRIAL])
def test_the_slip_is_offered_on_the_day_on_which_something_was_agreed(guide):
    async def tell(app, driver, person, here, wait):
        offer = "For Test Teun to take along"
        await driver.open(f"{here}/gesprek/{guide}/klaar")
        await driver.tap("Wants to")
        await driver.tap("Save")
        assert offer not in driver.words()
        await driver.open(f"{here}/gesprek/{guide}/klaar")
        if guide == HELP:
            await driver.tap("Together")
            await driver.type("What did you agree?", "Samen kijken")
        else:
            await driver.type("What are you going to try?", "Andere volgorde")
        await driver.tap("Save")
        assert offer in driver.words()
        await driver.tap(offer)
        assert driver.went_to == f"{here}/meenemen"
        wait(1)
        await app.book.agreements.add(person.id, Assignee.ME, "Bellen", None)  # without a talk
        await driver.open("/mensen")
        await driver.open(here)
        assert offer not in driver.words()

    story_over_days(tell)


def test_the_role_at_another_workplace_is_that_of_its_people():
    async def tell(app, driver, person, here):
        await app.book.change_person(replace(person, place=Place(Work.SECONDED, "Bakker Bart")))
        await app.book.workplaces.save("Bakker Bart", "Brood inpakken", "")
        await driver.open(f"{here}/gesprek/{HELP}")
        assert "Brood inpakken" in driver.words()
        await driver.tap("Role and options")
        assert driver.went_to == f"{here}/werkplek"

    story(tell)
