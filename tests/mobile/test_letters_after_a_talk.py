"""Quick notes after a guided talk: put with whom it was with, and looked at where more was written."""

import asyncio
from dataclasses import replace

import pytest

from core.deck.context import Context
from core.people.records.agreement import Assignee
from core.people.records.details import Sign, Talk
from core.people.records.draft import Draft, Form, to_fields
from core.people.rules import talk_guides
from core.people.rules.begun_talk import is_being_logged
from core.talks.guide import Outcome
from core.talks.guides import Guides
from mobile.screens.people.talk.talk_form import talk_values
from tests.mobile.guides import HELPING, WRITING
from tests.mobile.renderer import SETTLE_SECONDS
from tests.mobile.setting import NOON
from tests.mobile.test_letters import LETTERS, TEXT, letter_walk, put_in

THREE_ACTIONS = replace(HELPING, id="g94-drie", outcome=Outcome.SLOTS)
QUARTER = replace(HELPING, id=talk_guides.QUARTER, parts=("B-04",))
KEY = "7" * 32
WITH_FATMA, WITH_TEUN = "Put it with Test Fatma", "Put it with Test Teun"
MORE = (
    "You wrote down more about this talk with Test Teun. Put it there: you then see all of it, and save it."
)
LABEL = "What did you see, agree or hear?"


def talk_walk(steps):
    """Run the steps with an open app that has the guides, and two people in it."""

    async def with_guides(app, driver, fatma, teun):
        app.state.guides = Guides((HELPING, WRITING, THREE_ACTIONS, QUARTER))
        return await steps(app, driver, fatma, teun)

    return letter_walk(with_guides)


async def prepare(app, person, guide=HELPING, **values):
    """Store the draft of a talk with a person; return what a letter after it knows of it."""
    fields = talk_values(app, guide) | {"opening": "Heb je even?"}
    fields |= {name.replace("__", "."): value for name, value in values.items()}
    draft = Draft(Form.TALK, person.id, person.id, NOON.date(), to_fields(fields))
    assert is_being_logged(draft.values) == bool(values)
    await app.book.drafts.save(KEY, draft)
    return {"guide": guide.id, "begun": KEY}


def offered(driver):
    """With whom the letter can be put at once, in order."""
    return [word for word in driver.words() if word.startswith("Put it with")]


def test_it_is_put_with_the_person_of_the_talk_by_one_tap_and_what_was_prepared_is_gone():
    async def steps(app, driver, _fatma, teun):
        await put_in(driver, who="Test F", signs=["asked"], **await prepare(app, teun))
        await driver.open(LETTERS)
        assert f"Talk: {HELPING.title}" in driver.words()
        assert MORE not in driver.words()
        assert offered(driver) == [WITH_TEUN, WITH_FATMA]
        await driver.tap(WITH_TEUN)
        (note,) = app.book.notes(teun.id)
        assert (note.details.guide, note.details.talk) == (HELPING.id, Talk.SHORT)
        assert note.details.signs == (Sign.ASKED,)
        assert app.book.drafts.about(teun.id) == {}
        assert "It is now with Test Teun" in driver.words()

    talk_walk(steps)


@pytest.mark.parametrize("is_alone", [False, True])
def test_where_more_was_written_about_the_talk_both_are_looked_at_in_its_log_before_they_are_saved(is_alone):
    async def steps(app, driver, _fatma, teun):
        about = await prepare(app, teun, text="Lastig.", slot=Assignee.ME, next_step="Kar regelen")
        await put_in(driver, text=TEXT, **about)
        await driver.open(LETTERS)
        if is_alone:
            await driver.tap("Somebody else, or change it first")
        assert MORE in driver.words()
        await driver.tap("Test Teun" if is_alone else WITH_TEUN)
        assert driver.bar() == HELPING.title
        assert app.book.notes(teun.id) == []
        await driver.tap("Save")
        (note,) = app.book.notes(teun.id)
        assert (note.text, note.details.guide) == (f"Lastig.\n{TEXT}", HELPING.id)
        assert [one.text for one in app.book.agreements.of(teun.id)] == ["Kar regelen"]
        assert app.book.drafts.about(teun.id) == {}
        assert app.book.letters.waiting() == []

    talk_walk(steps)


def test_with_somebody_else_it_is_put_at_once_also_where_more_was_written_about_the_talk():
    async def steps(app, driver, fatma, teun):
        await put_in(driver, text=TEXT, **await prepare(app, teun, text="Lastig."))
        await driver.open(LETTERS)
        await driver.tap(WITH_FATMA)
        assert [note.text for note in app.book.notes(fatma.id)] == [TEXT]
        assert list(app.book.drafts.about(teun.id)) == [KEY]

    talk_walk(steps)


def test_the_next_step_of_a_quick_note_is_one_of_the_three_actions_of_its_talk():
    async def steps(app, driver, _fatma, teun):
        about = await prepare(app, teun, THREE_ACTIONS, slot__worker="Oefenen")
        await put_in(driver, text=TEXT, next="Kar regelen", slot="me", **about)
        await driver.open(LETTERS)
        await driver.tap(WITH_TEUN)
        await driver.tap("Save")
        agreed = {one.slot: one.text for one in app.book.agreements.of(teun.id)}
        assert agreed == {Assignee.WORKER: "Oefenen", Assignee.ME: "Kar regelen"}

    talk_walk(steps)


@pytest.mark.parametrize(
    ("guide", "context", "said", "kind"),
    [
        (HELPING, Context.ALONE, None, Talk.SHORT),
        (HELPING, Context.DISTANCE, None, Talk.CALL),
        (QUARTER, Context.DISTANCE, None, Talk.QUARTER),
        (QUARTER, Context.ALONE, "short", Talk.SHORT),
        (WRITING, Context.ALONE, None, Talk.GROUP),
    ],
)
def test_the_kind_of_talk_is_what_was_tapped_or_else_that_of_the_log(guide, context, said, kind):
    async def steps(app, driver, _fatma, teun):
        await app.preferences.arrange(lambda preferences: preferences.in_context(context))
        await put_in(driver, text=TEXT, guide=guide.id, talk=said)
        await driver.open(LETTERS)
        await driver.tap(WITH_TEUN)
        assert [note.details.talk for note in app.book.notes(teun.id)] == [kind]

    talk_walk(steps)


def test_a_note_of_the_kind_of_its_talk_is_what_a_quick_note_begins_with_when_it_is_changed_first():
    async def steps(app, driver, _fatma, teun):
        await put_in(driver, text=TEXT, guide=QUARTER.id, begun=KEY)
        await driver.open(LETTERS)
        await driver.tap("Somebody else, or change it first")
        await driver.tap("Change it first")
        await driver.tap("Test Teun")
        await driver.tap("Save")
        (note,) = app.book.notes(teun.id)
        assert (note.text, note.details.guide, note.details.talk) == (TEXT, QUARTER.id, Talk.QUARTER)

    talk_walk(steps)


def test_the_kind_that_was_chosen_before_the_talk_stays_where_its_quick_note_says_none():
    async def steps(app, driver, _fatma, teun):
        about = await prepare(app, teun, details__talk=Talk.CALL, text="Lastig.")
        await put_in(driver, text=TEXT, **about)
        await driver.open(LETTERS)
        await driver.tap(WITH_TEUN)
        await driver.tap("Save")
        assert [note.details.talk for note in app.book.notes(teun.id)] == [Talk.CALL]

    talk_walk(steps)


def test_a_guide_that_is_not_there_is_none():
    async def steps(app, driver, _fatma, teun):
        await put_in(driver, text=TEXT, guide="g99-weg", begun=KEY)
        await driver.open(LETTERS)
        await driver.tap(WITH_TEUN)
        (note,) = app.book.notes(teun.id)
        assert (note.details.guide, note.details.talk) == (None, None)

    talk_walk(steps)


@pytest.mark.parametrize("is_alone", [False, True])
def test_a_quick_note_that_two_windows_would_add_to_the_log_is_told_to_be_put_away(is_alone):
    async def steps(app, driver, _fatma, teun):
        await put_in(driver, text=TEXT, **await prepare(app, teun, text="Lastig."))
        await driver.open(LETTERS)
        (letter,) = app.book.letters.waiting()
        put_away = app.book.letters.begin_note

        async def late(*given, **named):
            await put_away(letter, teun.id)
            return await put_away(*given, **named)

        if is_alone:
            await driver.tap("Somebody else, or change it first")
        app.book.letters.begin_note = late
        await driver.tap("Test Teun" if is_alone else WITH_TEUN)
        for _ in range(50):  # two windows take longer to settle than one
            if "It was put away already" in driver.words():
                break
            await asyncio.sleep(SETTLE_SECONDS)
        assert "It was put away already" in driver.words()
        assert driver.bar() == "Quick notes"

    talk_walk(steps)


@pytest.mark.parametrize("changes", [False, True])
def test_after_a_talk_with_a_group_it_is_offered_for_the_group_and_names_the_guide(changes):
    async def steps(app, driver, _fatma, _teun):
        await put_in(driver, text=TEXT, guide=WRITING.id)
        await driver.open(LETTERS)
        if changes:
            await driver.tap("Somebody else, or change it first")
            await driver.tap("Change it first")
        await driver.tap("Nobody in particular: the group")
        if changes:
            await driver.tap("Save")
        (note,) = app.book.group_notes.all()
        assert (note.text, note.details.guide, note.details.talk) == (TEXT, WRITING.id, Talk.GROUP)

    talk_walk(steps)


@pytest.mark.parametrize(("guide", "kept"), [(WRITING.id, WRITING.id), ("g99-weg", None)])
def test_a_new_note_about_a_group_names_the_guide_of_its_address(guide, kept):
    async def steps(app, driver, _fatma, _teun):
        await driver.open(f"/mensen/groep/nieuw?guide={guide}")
        await driver.type("How did it go, what did you agree?", TEXT)
        await driver.tap("Save")
        assert [note.details.guide for note in app.book.group_notes.all()] == [kept]

    talk_walk(steps)
