"""What asks for attention, and what is done about it."""

import asyncio
import gc
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from weakref import ref

from core.deck.context import Context
from core.people.records.agreement import Assignee
from core.people.records.answer import Question
from core.people.records.details import Details, Obstacle, Talk
from core.people.records.place import Place, Work
from core.people.records.standing import Standing
from core.people.records.talk_point import RaisedBy
from core.people.rules.reminders import ReminderKind
from core.people.rules.talk_guides import FIVE_MINUTES, QUARTER, TALK_OF_GUIDE
from mobile.lock_state import LockState
from mobile.selectors import all_reminders
from tests.core.people.setting import add_person
from tests.mobile.app_driver import walk
from tests.mobile.renderer import Renderer
from tests.mobile.setting import NOON, english

TODAY = NOON.date()


async def someone(setting, name="Test Teun", **fields):
    person = await add_person(setting.app.book, name)
    await setting.app.book.change_person(replace(person, **fields))
    return setting.app.book.person(person.id)


async def with_agreement(due=TODAY):
    setting = english()
    await setting.opened()
    person = await someone(setting)
    await setting.app.book.agreements.add(person.id, Assignee.ME, "Find a clipboard", due)
    return setting, person


def test_what_was_agreed_for_today_is_told_on_opening_and_leads_to_the_agreement():
    async def scenario():
        setting, person = await with_agreement()
        renderer = Renderer(setting)
        await renderer.open("/mensen")
        assert "Find a clipboard (today)" in renderer.words()
        await renderer.tap("Due now")
        assert renderer.went_to.startswith(f"/mensen/{person.id}/afspraak/")

    asyncio.run(scenario())


def test_a_second_opening_on_the_same_day_is_quiet():
    async def scenario():
        setting, _ = await with_agreement()
        await Renderer(setting).open("/mensen")
        again = Renderer(setting)
        await again.open("/mensen")
        assert "Find a clipboard (today)" not in again.words()
        assert "Attention: 1" in again.words()
        assert setting.phone.kept["cue_shown"] == TODAY.isoformat()

    asyncio.run(scenario())


def test_what_was_kept_of_the_day_names_nobody():
    async def scenario():
        setting, person = await with_agreement()
        await Renderer(setting).open("/mensen")
        assert person.id not in str(setting.phone.kept)
        assert "Teun" not in str(setting.phone.kept)

    asyncio.run(scenario())


def test_the_mark_on_the_icon_counts_what_was_agreed():
    async def scenario():
        setting, _ = await with_agreement()
        await Renderer(setting).open("/mensen")
        assert setting.phone.marked == 1

    asyncio.run(scenario())


def test_the_mark_on_the_icon_counts_points_and_trials_of_which_the_day_has_come():
    async def scenario():
        setting, person = await with_agreement()
        await setting.app.book.points.add(person.id, "Other breaks", RaisedBy.WORKER, TODAY)
        await setting.app.book.trials.add(person.id, "Heavy work first", TODAY)
        await Renderer(setting).open("/mensen")
        assert setting.phone.marked == 3

    asyncio.run(scenario())


def test_the_mark_goes_when_there_are_no_notes_any_more():
    async def scenario():
        setting, _ = await with_agreement()
        renderer = Renderer(setting)
        await renderer.open("/mensen")
        await setting.app.access.erase_everything()
        await renderer.open("/")
        assert setting.phone.marked == 0

    asyncio.run(scenario())


def test_who_does_well_and_was_not_spoken_to_is_in_the_list():
    async def scenario():
        setting = english()
        app = await setting.opened()
        person = await someone(setting)
        long_ago = TODAY - timedelta(days=40)
        await app.book.add_note(person.id, "Ging goed.", day=long_ago, goal=None, details=Details(Talk.SHORT))
        renderer = Renderer(setting)
        await renderer.open("/mensen/aandacht")
        assert "Not spoken to for a while" in renderer.words()
        assert "Last talk: October 12" in renderer.words()

    asyncio.run(scenario())


def test_an_empty_list_says_so_and_what_a_closed_app_cannot_do():
    async def scenario():
        setting = english()
        await setting.opened()
        renderer = Renderer(setting)
        await renderer.open("/mensen/aandacht")
        said = " ".join(renderer.words())
        assert "Nothing waits." in said
        assert "This app cannot wake you" in said

    asyncio.run(scenario())


def test_a_calendar_gets_no_name_unless_someone_chooses_so():
    async def scenario():
        setting, _ = await with_agreement(TODAY + timedelta(days=3))
        renderer = Renderer(setting)
        await renderer.open("/mensen/agenda")
        await renderer.tap("Save the file")
        ((name, data),) = setting.phone.saved.items()
        assert name == "goudklompje-agreements-2026-11-21.ics"
        assert b"DTSTART;VALUE=DATE:20261124" in data
        assert b"Teun" not in data
        assert b"clipboard" not in data

    asyncio.run(scenario())


def test_a_group_moment_locks_the_notes_and_shows_the_cards_for_a_group():
    async def scenario():
        setting, _ = await with_agreement()
        renderer = Renderer(setting)
        await renderer.open("/mensen")
        await renderer.tap("Group moment")
        assert setting.app.lock is LockState.LOCKED
        assert setting.app.notebook is None
        assert setting.app.settings.cards.context is Context.GROUP
        assert renderer.went_to == "/"

    asyncio.run(scenario())


def test_a_route_is_made_by_tapping_and_put_in_another_order():
    async def scenario():
        setting = english()
        app = await setting.opened()
        away = Place(Work.SECONDED, "Proefbakkerij")
        teun, piet = await someone(setting, place=away), await someone(setting, "Proef Piet", place=away)
        renderer = Renderer(setting)
        await renderer.open("/mensen/onderweg")
        await renderer.tap("Put Test Teun on the route")
        await renderer.tap("Put Proef Piet on the route")
        assert app.book.routes.of(TODAY).stops == (teun.id, piet.id)
        await renderer.tap("Proef Piet earlier")
        assert app.book.routes.of(TODAY).stops == (piet.id, teun.id)
        await renderer.tap("Done")
        assert app.book.routes.of(TODAY).visited == {piet.id}
        await renderer.tap("Look back at Test Teun")
        assert renderer.went_to == f"/mensen/{teun.id}"

    asyncio.run(scenario())


def test_what_is_done_goes_from_the_list_at_once():
    async def scenario():
        setting, person = await with_agreement()
        app = setting.app
        renderer = Renderer(setting)
        await renderer.open("/mensen/aandacht")
        assert any("Find a clipboard" in said for said in renderer.words())
        (agreement,) = app.book.agreements.of(person.id)
        await app.book.agreements.change(agreement.standing(Standing.STOPPED, TODAY))
        await renderer.open("/mensen/aandacht")
        assert not any("Find a clipboard" in said for said in renderer.words())

    asyncio.run(scenario())


def test_nothing_that_was_reckoned_outlives_the_lock():
    async def scenario():
        setting, _ = await with_agreement()
        notebook = ref(setting.app.book)
        all_reminders(setting.app, setting.app.book)
        await setting.app.access.lock()
        gc.collect()
        assert notebook() is None

    asyncio.run(scenario())


def test_a_quarter_talk_leads_to_its_guide_and_waits_no_more_once_it_is_logged():
    async def steps(app, driver):
        person = await add_person(app.book, "Test Teun")
        await app.book.change_person(replace(person, created=NOON - timedelta(100)))
        await driver.open("/mensen/aandacht")
        assert "Time for a quarter talk" in driver.words()
        await driver.tap("Test Teun. Half an hour, three questions")
        assert driver.went_to == f"/mensen/{person.id}/gesprek/{QUARTER}"
        await driver.open(f"{driver.went_to}/klaar")
        await driver.type("What did you see, agree or hear?", "Wil leren lassen")
        await driver.tap("Save")
        (note,) = app.book.notes(person.id)
        assert (note.details.talk, note.details.guide) == (TALK_OF_GUIDE[QUARTER], QUARTER)
        assert ReminderKind.QUARTER not in {cue.kind for cue in all_reminders(app, app.book)}

    walk(steps)


def test_what_someone_wants_to_talk_about_leads_to_the_choice_of_a_talk_and_a_trial_to_its_question():
    async def steps(app, driver):
        person = await add_person(app.book, "Test Teun")
        await app.book.points.add(person.id, "Andere pauze", RaisedBy.WORKER, TODAY)
        trial = await app.book.trials.add(person.id, "Eerst het zware werk", TODAY)
        await driver.open("/mensen/aandacht")
        await driver.tap("Test Teun. Andere pauze")
        assert driver.went_to == f"/mensen/{person.id}/gesprek"
        await driver.open("/mensen/aandacht")
        await driver.tap("Test Teun. Eerst het zware werk (today)")
        assert driver.went_to == f"/mensen/{person.id}/proef/{trial.id}"

    walk(steps)


async def several_name(app, obstacle, many):
    for number in range(many):
        person = await add_person(app.book, f"{obstacle.value} {number}")
        details = Details(Talk.SHORT, obstacle=obstacle)
        await app.book.add_note(person.id, "Geen kar.", day=TODAY, goal=None, details=details)


QUESTION = "Which tools or material are missing, and who sees to it?"


def test_what_three_people_name_is_a_question_to_share_without_names_or_numbers():
    async def scenario():
        setting = english()
        app = await setting.opened()
        driver = Renderer(setting)
        await several_name(app, Obstacle.TOOLS, 3)
        await driver.open("/mensen/aandacht")
        words = driver.words()
        assert "Several people name: Tools or material." in words
        assert words.index(f"A question for the organisation: {QUESTION}") > words.index("tools 2")
        await driver.tap("Share the question")
        assert setting.phone.shared == [QUESTION]
        assert "The question is shared or copied." in driver.words()

    asyncio.run(scenario())


def test_what_two_people_name_is_asked_of_nobody_and_on_no_page_of_a_person():
    async def steps(app, driver):
        await several_name(app, Obstacle.TOOLS, 2)
        await driver.open("/mensen/aandacht")
        assert "Share the question" not in driver.words()
        await several_name(app, Obstacle.WAITING, 3)
        await driver.open("/mensen/aandacht")
        assert "Share the question" in driver.words()
        for person in app.book.people():
            await driver.open(f"/mensen/{person.id}")
            assert not [word for word in driver.words() if "organisation" in word]

    walk(steps)


def test_a_number_to_ask_again_leads_to_the_question_of_its_goal():
    async def steps(app, driver):
        person = await add_person(app.book, "Test Teun")
        goal = await app.book.add_goal(person.id, "Zelf vragen")
        yesterday = TODAY - timedelta(1)
        await app.book.answers.add(person.id, Question.CONFIDENCE, 6, "", day=yesterday, goal=goal.id)
        await driver.open("/mensen/aandacht")
        await driver.tap("Test Teun")
        assert driver.page.route == f"/mensen/{person.id}/doel/{goal.id}/schaal"

    walk(steps)


async def due_today(app, *texts):
    """People with each an agreement for today."""
    return [
        await app.book.agreements.add(
            (await add_person(app.book, f"Proef {text}")).id, Assignee.ME, text, TODAY
        )
        for text in texts
    ]


def waiting(app):
    return len(all_reminders(app, app.book))


TEXTS = ("Ask", "Bring", "Call", "Draw", "Eat", "Find", "Give")
LATER = "Again next week"
IN_A_WEEK = "Postponed until November 28"


def rows_of(driver):
    """The reminders that are shown, from top to bottom."""
    return [word for word in driver.words() if word.removesuffix(" (today)") in TEXTS]


def test_at_most_five_reminders_are_shown_and_the_rest_is_counted_and_unfolds():
    async def steps(app, driver):
        await due_today(app, *TEXTS)
        await driver.open("/mensen/aandacht")
        assert len(rows_of(driver)) == 5
        await driver.tap("And 2 more")
        assert len(rows_of(driver)) == len(TEXTS)
        assert not [word for word in driver.words() if word.startswith("And ")]

    walk(steps)


def test_a_tick_settles_what_is_due_in_its_place_and_is_taken_back():
    async def steps(app, driver):
        first, *_ = await due_today(app, *TEXTS)
        await driver.open("/mensen/aandacht")
        before = rows_of(driver)
        await driver.tap("Done. Proef Ask")
        assert app.book.agreements.one(first.id).state is Standing.REACHED
        assert driver.words().count("Noted as done") == 2  # in the row and in the bar
        assert rows_of(driver) == before
        await driver.tap("Undo")
        assert app.book.agreements.one(first.id) == first
        await driver.tap("Done. Proef Ask")
        await driver.tap("Not after all. Proef Ask")
        assert app.book.agreements.one(first.id) == first

    walk(steps)


def test_what_follows_from_a_tick_comes_up_in_the_next_visit():
    async def steps(app, driver):
        await due_today(app, "Ask")
        await driver.open("/mensen/aandacht")
        await driver.tap("Done. Proef Ask")
        assert "Done, but not shown yet" not in driver.words()
        await driver.open("/mensen")
        await driver.open("/mensen/aandacht")
        assert "Done, but not shown yet" in driver.words()

    walk(steps)


def test_a_tick_notes_what_was_shown():
    async def steps(app, driver):
        (one,) = await due_today(app, "Ask")
        await app.book.agreements.change(one.standing(Standing.REACHED, TODAY))
        await driver.open("/mensen/aandacht")
        await driver.tap("Shown. Proef Ask")
        assert app.book.agreements.one(one.id).shown == TODAY
        assert waiting(app) == 0

    walk(steps)


def test_a_postponed_reminder_keeps_its_place_counts_no_more_and_is_taken_back():
    async def steps(app, driver):
        await due_today(app, "Ask", "Bring")
        await driver.open("/mensen/aandacht")
        await driver.tap(f"{LATER}. Proef Ask")
        assert driver.words().count(IN_A_WEEK) == 2
        assert rows_of(driver) == ["Ask (today)", "Bring (today)"]
        assert waiting(app) == 1
        await driver.tap("Undo")
        assert waiting(app) == 2
        assert IN_A_WEEK not in driver.words()
        await driver.tap(f"{LATER}. Proef Ask")
        await driver.tap("Not after all. Proef Ask")
        assert waiting(app) == 2
        await driver.tap(f"{LATER}. Proef Ask")
        await driver.open("/mensen")
        assert "Attention: 1" in driver.words()

    walk(steps)


def test_the_list_can_be_emptied_and_what_was_postponed_is_not_in_the_next_visit():
    async def steps(app, driver):
        await due_today(app, "Ask", "Bring")
        await driver.open("/mensen/aandacht")
        await driver.tap(f"{LATER}. Proef Ask")
        await driver.tap(f"{LATER}. Proef Bring")
        await driver.open("/mensen")
        assert "Attention" in driver.words()
        await driver.open("/mensen/aandacht")
        assert rows_of(driver) == []
        assert "Nothing waits. Walk past someone who does well." in driver.words()

    walk(steps)


def test_the_mark_on_the_icon_does_not_count_what_was_postponed():
    async def scenario():
        setting, _ = await with_agreement()
        renderer = Renderer(setting)
        await renderer.open("/mensen/aandacht")
        await renderer.tap(LATER)
        await renderer.open("/mensen")
        assert setting.phone.marked == 0

    asyncio.run(scenario())


def test_the_reminder_of_the_day_that_is_put_off_is_not_in_the_list_until_tomorrow():
    async def steps(app, driver):
        await due_today(app, "Ask")
        await driver.open("/mensen")
        await driver.tap("Not today")
        assert "Postponed until tomorrow" in driver.words()
        assert "Ask (today)" not in driver.words()
        assert "Attention" in driver.words()
        await driver.tap("Undo")
        assert "Ask (today)" in driver.words()
        await driver.tap("Not today")
        await driver.open("/mensen/aandacht")
        assert rows_of(driver) == []
        (postponed,) = app.book.postponed.all()
        assert postponed.until == TODAY + timedelta(days=1)

    walk(steps)


def test_the_first_button_of_a_talk_that_is_due_opens_its_guide():
    async def steps(app, driver):
        person = await add_person(app.book, "Test Teun")
        await app.book.change_person(replace(person, created=NOON - timedelta(40)))
        await driver.open("/mensen/aandacht")
        await driver.tap("Prepare. Test Teun")
        assert driver.page.route == f"/mensen/{person.id}/gesprek/{FIVE_MINUTES}"

    walk(steps)


def test_a_last_day_that_is_over_is_rounded_off_and_one_to_come_is_prepared():
    async def steps(app, driver):
        person = await add_person(app.book, "Test Teun")
        await app.book.change_person(replace(person, place=Place(Work.TRACK, end=TODAY + timedelta(9))))
        await driver.open("/mensen/aandacht")
        assert "Round off" not in driver.words()
        assert "Prepare" in driver.words()
        assert LATER in driver.words()
        await app.book.change_person(replace(person, place=Place(Work.TRACK, end=TODAY - timedelta(9))))
        await driver.open("/mensen")
        await driver.open("/mensen/aandacht")
        await driver.tap("Round off. Test Teun")
        assert driver.page.route == f"/mensen/{person.id}/bewaren"

    walk(steps)


def test_of_twelve_people_who_came_in_on_one_day_three_have_their_quarter_talk_in_a_week():
    async def steps(app, driver):
        for number in range(12):
            person = await add_person(app.book, f"Proef {number}")
            await app.book.change_person(replace(person, created=datetime(2026, 8, 16, 12, tzinfo=UTC)))
            await app.book.add_note(
                person.id, "Ging goed.", day=TODAY, goal=None, details=Details(Talk.SHORT)
            )
        quarters = [one.person for one in all_reminders(app, app.book) if one.kind is ReminderKind.QUARTER]
        assert len(quarters) == 3
        await driver.open(f"/mensen/{quarters[0]}")
        assert "Time for a quarter talk" in driver.words()
        (other, *_) = (one.id for one in app.book.people() if one.id not in quarters)
        await driver.open(f"/mensen/{other}")
        assert "Time for a quarter talk" not in driver.words()

    walk(steps)


def test_of_twelve_people_who_came_in_on_one_day_three_have_their_stay_talk_in_a_week():
    async def steps(app, driver):
        for number in range(12):
            person = await add_person(app.book, f"Proef {number}")
            await app.book.change_person(replace(person, created=datetime(2026, 5, 18, 12, tzinfo=UTC)))
            for day, talk in ((TODAY - timedelta(60), Talk.QUARTER), (TODAY, Talk.SHORT)):
                await app.book.add_note(person.id, "Ging goed.", day=day, goal=None, details=Details(talk))
        stays = [one.person for one in all_reminders(app, app.book) if one.kind is ReminderKind.STAY]
        assert len(stays) == 3
        await driver.open(f"/mensen/{stays[0]}")
        assert "Time for a stay talk" in driver.words()
        (other, *_) = (one.id for one in app.book.people() if one.id not in stays)
        await driver.open(f"/mensen/{other}")
        assert "Time for a stay talk" not in driver.words()

    walk(steps)


def test_what_is_postponed_is_not_the_next_step_on_the_screen_of_the_person():
    async def steps(app, driver):
        (one,) = await due_today(app, "Ask")
        await driver.open("/mensen/aandacht")
        await driver.tap(LATER)
        await driver.open(f"/mensen/{one.person}")
        assert "Due now" not in driver.words()

    walk(steps)
