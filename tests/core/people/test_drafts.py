"""What is being typed: one draft of each form for a person, gone with what it became or belonged to."""

from datetime import date

import pytest

from core.people.records.agreement import Slot
from core.people.records.answer import Question
from core.people.records.draft import Draft, Form
from tests.core.people.test_notebook import story

TODAY = date(2026, 11, 21)


def test_there_is_one_draft_of_a_note_and_saving_the_note_drops_it():
    async def tell(book):
        person = await book.add_person("Test Teun")
        await book.drafts.keep(Draft(person.id, None, TODAY, "Blee"))
        await book.drafts.keep(Draft(person.id, None, TODAY, "Bleef erbij"))
        assert book.drafts.one(person.id).text == "Bleef erbij"
        note = await book.add_note(person.id, "Bleef erbij.", day=TODAY, goal=None)
        assert book.drafts.one(person.id) is None
        await book.drafts.keep(Draft(note.id, None, TODAY, "Bleef"))
        await book.change_note(note, "Bleef er toch bij.", day=TODAY, goal=None)
        assert book.drafts.one(note.id) is None

    story(tell)


def test_a_draft_can_be_dropped_and_goes_with_an_erased_note():
    async def tell(book):
        person = await book.add_person("Test Teun")
        note = await book.add_note(person.id, "Bleef erbij.", day=TODAY, goal=None)
        await book.drafts.keep(Draft(person.id, None, TODAY, "half"))
        await book.drafts.drop(person.id)
        await book.drafts.drop(person.id)
        assert book.drafts.one(person.id) is None
        await book.drafts.keep(Draft(note.id, None, TODAY, "half"))
        await book.erase_note(note.id)
        assert (book.note(note.id), book.drafts.one(note.id)) == (None, None)

    story(tell)


async def begun(book):
    """Give a person with a draft of every form, and a goal that the draft of an answer is about."""
    person = await book.add_person("Test Teun")
    goal = await book.add_goal(person.id, "een doel")
    for form in Form:
        await book.drafts.keep(Draft(person.id, goal.id, TODAY, form.value, form=form))
    return person, goal


def test_each_form_has_a_draft_of_its_own():
    async def tell(book):
        person, _ = await begun(book)
        assert [book.drafts.one(person.id, form).text for form in Form] == [form.value for form in Form]
        await book.drafts.keep(Draft(person.id, None, TODAY, "anders", form=Form.GOAL))
        assert sorted(draft.text for draft in book.drafts.all(person.id)) == [
            "agreement",
            "anders",
            "answer",
            "note",
        ]

    story(tell)


async def save_note(book, person, goal):
    await book.add_note(person.id, "Bleef erbij.", day=TODAY, goal=goal.id)


async def save_agreement(book, person, goal):
    await book.agreements.add(person.id, Slot.ME, "Bellen", None, goal.id)


async def save_goal(book, person, _goal):
    await book.add_goal(person.id, "nog een doel")


async def save_answer(book, person, goal):
    await book.answers.add(person.id, Question.CONFIDENCE, 7, "Vaker", day=TODAY, goal=goal.id)


async def erase_goal(book, _person, goal):
    await book.erase_goal(goal.id)


@pytest.mark.parametrize(
    ("change", "form"),
    [
        (save_note, Form.NOTE),
        (save_agreement, Form.AGREEMENT),
        (save_goal, Form.GOAL),
        (save_answer, Form.ANSWER),
        (erase_goal, Form.ANSWER),
    ],
)
def test_a_draft_goes_with_what_it_became_or_was_about_and_the_others_stay(change, form):
    async def tell(book):
        person, goal = await begun(book)
        await change(book, person, goal)
        assert {draft.form for draft in book.drafts.all(person.id)} == {*Form} - {form}

    story(tell)


def test_a_person_who_is_erased_takes_every_draft_along():
    async def tell(book):
        person, _ = await begun(book)
        await book.erase_person(person.id)
        assert book.drafts.all(person.id) == []

    story(tell)


def test_a_draft_that_cannot_be_read_is_none_and_goes_with_its_person():
    async def tell(book):
        person, _ = await begun(book)
        vault = book._pages.vault
        (doc,) = [doc for doc in vault.table("drafts").all() if doc["form"] == "goal"]
        await vault.save("drafts", {**doc, "form": "poem"})
        book._pages.forget()
        assert book.drafts.one(person.id, Form.GOAL) is None
        assert len(book.drafts.ids(person.id, Form.GOAL)) == 0
        await book.erase_person(person.id)
        assert vault.table("drafts").all() == []

    story(tell)
