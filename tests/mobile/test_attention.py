"""What asks for attention, and what is done about it."""

import asyncio
import gc
from dataclasses import replace
from datetime import timedelta
from weakref import ref

from core.deck.context import Context
from core.people.records.agreement import Assignee
from core.people.records.answer import Question
from core.people.records.details import Details, Talk
from core.people.records.place import Place, Work
from core.people.records.standing import Standing
from core.people.rules.reminders import ReminderKind
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


def test_a_quarter_talk_leads_to_its_note_with_the_talk_chosen_and_its_questions_at_hand():
    async def steps(app, driver):
        person = await add_person(app.book, "Test Teun")
        await app.book.change_person(replace(person, created=NOON - timedelta(100)))
        await driver.open("/mensen/aandacht")
        assert "Time for a quarter talk" in driver.words()
        await driver.tap("Test Teun. Half an hour, three questions")
        questions = list(app.deck["b04-kwartaalgesprek"].say)
        assert [word for word in driver.words() if word in questions] == questions
        assert "Quarter talk" in driver.chosen()
        await driver.type("What did you see, agree or hear?", "Wil leren lassen")
        await driver.tap("Save")
        (note,) = app.book.notes(person.id)
        assert note.details == Details(Talk.QUARTER, "b04-kwartaalgesprek")
        assert ReminderKind.QUARTER not in {cue.kind for cue in all_reminders(app, app.book)}

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
