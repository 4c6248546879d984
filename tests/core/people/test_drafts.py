"""What is being typed: a draft for each time a form was opened, gone with what it became or belonged to."""

import asyncio

import pytest

from core.errors import ChangedElsewhere
from core.people.records.agreement import Assignee
from core.people.records.answer import Question
from core.people.records.draft import Form
from tests.core.people.setting import add_person
from tests.core.people.test_notebook import notebook_of, story
from tests.core.people.unsaved import TODAY, half
from tests.core.vault.memory_store import MemoryStore
from tests.core.vault.setting import made_vault, reopened

D1, D2, D3 = "d1" * 16, "d2" * 16, "d3" * 16


def key(name):
    """The id of the draft with this name."""
    return f"{list(CHANGES).index(name):032x}"


def texts(drafts):
    """The first text of each draft."""
    return [next(iter(draft.values.values())) for draft in drafts.values()]


async def two_windows():
    """Two notebooks of one vault, and a person in both."""
    store = MemoryStore()
    mine = notebook_of(await made_vault(store))
    person = await add_person(mine, "Test Teun")
    return mine, notebook_of(await reopened(store)), person


def test_a_draft_is_found_by_its_form_and_its_record():
    async def tell(book):
        person = await add_person(book, "Test Teun")
        note = await book.add_note(person.id, "Bleef erbij.", day=TODAY, goal=None)
        await book.drafts.save(D1, half(person.id, "nieuw"))
        await book.drafts.save(D2, half(note.id, "anders", person=person.id))
        await book.drafts.save(D3, half(person.id, "doel", form=Form.GOAL))
        assert texts(book.drafts.of(Form.NOTE, person.id)) == ["nieuw"]
        assert texts(book.drafts.of(Form.NOTE, note.id)) == ["anders"]
        assert texts(book.drafts.of(Form.GOAL, person.id)) == ["doel"]
        assert sorted(book.drafts.about(person.id)) == [D1, D2, D3]
        assert book.drafts.one(D3) == book.drafts.of(Form.GOAL, person.id)[D3]
        assert book.drafts.one("d4" * 16) is None

    story(tell)


def test_the_draft_of_a_talk_goes_with_the_person_that_it_came_to_be_about():
    async def tell(book):
        person = await add_person(book, "Test Teun")
        await book.drafts.save(D1, half("", "bleef erbij"))
        assert list(book.drafts.about("")) == [D1]
        await book.drafts.save(D1, half("", "bleef erbij", person=person.id))
        assert (book.drafts.about(""), list(book.drafts.about(person.id))) == ({}, [D1])
        await book.erase_person(person.id)
        assert book.drafts.of(Form.NOTE, "") == {}
        await book.drafts.save(D1, half("", "bleef erbij", person=person.id))
        assert book.drafts.of(Form.NOTE, "") == {}

    story(tell)


def test_the_draft_of_someone_who_is_being_added_is_about_nobody_yet():
    async def tell(book):
        person = await add_person(book, "Test Teun")
        await book.drafts.save(D1, half("", form=Form.DETAILS))
        assert list(book.drafts.about("")) == [D1]
        assert book.drafts.about(person.id) == {}

    story(tell)


def test_an_older_draft_of_a_note_is_about_the_person_of_that_note():
    async def tell(book):
        person = await add_person(book, "Test Teun")
        note = await book.add_note(person.id, "Bleef erbij.", day=TODAY, goal=None)
        await book.drafts.save(D1, half(note.id, person=""))
        assert list(book.drafts.about(person.id)) == [D1]

    story(tell)


def test_a_draft_is_kept_in_place_of_the_one_with_its_id():
    async def tell(book):
        person = await add_person(book, "Test Teun")
        assert await book.drafts.save(D1, half(person.id, "Ble")) == D1
        assert await book.drafts.save(D1, half(person.id, "Bleef")) == D1
        assert texts(book.drafts.about(person.id)) == ["Bleef"]

    story(tell)


def test_keeping_a_draft_tells_nobody_that_something_changed():
    async def run():
        told = []
        book = notebook_of(await made_vault(MemoryStore()))
        person = await add_person(book, "Test Teun")
        book._repository.changed = lambda: told.append("changed")
        await book.drafts.save(D1, half(person.id))
        assert told == []

    asyncio.run(run())


def test_a_draft_can_be_dropped_and_dropped_again():
    async def tell(book):
        person = await add_person(book, "Test Teun")
        await book.drafts.save(D1, half(person.id))
        await book.drafts.drop(D1)
        await book.drafts.drop(D1)
        assert book.drafts.about(person.id) == {}

    story(tell)


def test_two_windows_that_begin_a_note_about_one_person_keep_a_draft_each():
    async def run():
        mine, theirs, person = await two_windows()
        await mine.drafts.save(D1, half(person.id, "van mij"))
        assert await theirs.drafts.save(D2, half(person.id, "van hen")) == D2
        assert sorted(texts(theirs.drafts.about(person.id))) == ["van hen", "van mij"]

    asyncio.run(run())


async def windows_that_go_on_with_one_draft():
    """Two windows in which the same draft was opened, and in the first of which was typed on."""
    mine, theirs, person = await two_windows()
    await mine.drafts.save(D1, half(person.id, "samen"))
    await theirs._repository.vault.refresh()
    theirs.drafts.take_up(D1)
    await mine.drafts.save(D1, half(person.id, "samen van mij"))
    return mine, theirs, person


@pytest.mark.parametrize("has_heard", [False, True])
def test_of_two_windows_that_go_on_with_one_draft_both_keep_their_words(has_heard):
    async def run():
        _, theirs, person = await windows_that_go_on_with_one_draft()
        if has_heard:
            await theirs.refresh()
        assert await theirs.drafts.save(D1, half(person.id, "samen van hen")) != D1
        assert sorted(texts(theirs.drafts.about(person.id))) == ["samen van hen", "samen van mij"]

    asyncio.run(run())


@pytest.mark.parametrize("has_heard", [False, True])
def test_what_saves_or_drops_a_draft_leaves_the_words_with_which_another_window_went_on(has_heard):
    async def run():
        _, theirs, person = await windows_that_go_on_with_one_draft()
        if has_heard:
            await theirs.refresh()
        await theirs.add_note(person.id, "samen", day=TODAY, goal=None, draft=D1)
        await theirs.drafts.drop(D1)
        assert texts(theirs.drafts.about(person.id)) == ["samen van mij"]

    asyncio.run(run())


def test_a_draft_that_another_window_saved_is_kept_under_another_id_by_who_types_on():
    async def run():
        mine, theirs, person = await two_windows()
        await mine.drafts.save(D1, half(person.id, "samen"))
        await theirs._repository.vault.refresh()
        theirs.drafts.take_up(D1)
        await mine.add_note(person.id, "samen", day=TODAY, goal=None, draft=D1)
        assert await theirs.drafts.save(D1, half(person.id, "samen verder")) != D1
        assert texts(theirs.drafts.about(person.id)) == ["samen verder"]

    asyncio.run(run())


def test_a_draft_is_not_kept_while_other_windows_go_on_writing():
    async def run():
        mine, theirs, person = await two_windows()
        refresh = theirs._repository.vault.refresh

        async def refresh_and_be_late():
            touched = await refresh()
            await mine.add_note(person.id, "Bleef erbij.", day=TODAY, goal=None)
            return touched

        theirs._repository.vault.refresh = refresh_and_be_late
        await mine.add_note(person.id, "Bleef erbij.", day=TODAY, goal=None)
        with pytest.raises(ChangedElsewhere):
            await theirs.drafts.save(D1, half(person.id))

    asyncio.run(run())


async def begun(book):
    """A person, a goal, an answer, an agreement and a note, and a draft of every form, by its name."""
    person = await add_person(book, "Test Teun")
    goal = await book.add_goal(person.id, "een doel")
    answer = await book.answers.add(person.id, Question.IMPORTANCE, 3, "", day=TODAY, goal=goal.id)
    agreement = await book.agreements.add(person.id, Assignee.ME, "Bellen", None)
    note = await book.add_note(person.id, "Bleef erbij.", day=TODAY, goal=None)
    of = {
        "new note": half(person.id, goal=goal.id),
        "new agreement": half(person.id, form=Form.AGREEMENT),
        "new goal": half(person.id, form=Form.GOAL),
        "new answer": half(goal.id, form=Form.ANSWER, person=person.id),
        "note": half(note.id, person=person.id),
        "agreement": half(agreement.id, form=Form.AGREEMENT, person=person.id),
        "answer": half(answer.id, form=Form.ANSWER, person=person.id),
        "plan": half(goal.id, form=Form.NEEDS, person=person.id),
        "details": half(person.id, form=Form.DETAILS),
        "keeping": half(person.id, form=Form.RETENTION),
    }
    for name, draft in of.items():
        await book.drafts.save(key(name), draft)
    return person, goal, answer, agreement, note


CHANGES = {
    "new note": lambda book, made: book.add_note(
        made[0].id, "Bleef.", day=TODAY, goal=None, draft=key("new note")
    ),
    "new agreement": lambda book, made: book.agreements.add(
        made[0].id, Assignee.ME, "Bellen", None, draft=key("new agreement")
    ),
    "new goal": lambda book, made: book.add_goal(made[0].id, "nog een doel", draft=key("new goal")),
    "new answer": lambda book, made: book.answers.add(
        made[0].id, Question.CONFIDENCE, 7, "", day=TODAY, goal=made[1].id, draft=key("new answer")
    ),
    "note": lambda book, made: book.change_note(made[4], "Anders.", day=TODAY, goal=None, draft=key("note")),
    "agreement": lambda book, made: book.agreements.change(made[3], draft=key("agreement")),
    "answer": lambda book, made: book.answers.change(made[2], draft=key("answer")),
    "plan": lambda book, made: book.change_goal(made[1], draft=key("plan")),
    "details": lambda book, made: book.change_person(made[0], draft=key("details")),
    "keeping": lambda book, made: book.change_person(made[0], draft=key("keeping")),
}


def gone(book):
    """The names of the drafts that are not in the vault any more."""
    kept = {doc["id"] for doc in book._repository.vault.table("drafts").all()}
    return {name for name in CHANGES if key(name) not in kept}


@pytest.mark.parametrize("name", CHANGES)
def test_a_draft_goes_with_what_it_became_and_the_others_stay(name):
    async def tell(book):
        made = await begun(book)
        await CHANGES[name](book, made)
        assert gone(book) == {name}

    story(tell)


def test_the_draft_of_someone_new_goes_when_the_person_is_added():
    async def tell(book):
        await book.drafts.save(D1, half("", form=Form.DETAILS))
        person = await add_person(book, "Test Teun")
        await book.add_person(type(person)("", "Proef Piet", person.created), draft=D1)
        assert book.drafts.about("") == {}

    story(tell)


@pytest.mark.parametrize(
    ("erase", "names"),
    [
        (lambda book, made: book.erase_goal(made[1].id), {"new answer", "answer", "plan"}),
        (lambda book, made: book.answers.erase(made[2].id), {"answer"}),
        (lambda book, made: book.agreements.erase(made[3].id), {"agreement"}),
        (lambda book, made: book.erase_note(made[4].id), {"note"}),
        (lambda book, made: book.erase([("goals", made[1].id)]), {"new answer", "plan"}),
        (lambda book, made: book.erase_person(made[0].id), {*CHANGES}),
    ],
)
def test_what_is_erased_takes_its_drafts_along_and_no_others(erase, names):
    async def tell(book):
        made = await begun(book)
        await erase(book, made)
        assert gone(book) == names

    story(tell)


def test_an_older_draft_of_an_answer_goes_with_its_goal():
    async def tell(book):
        person = await add_person(book, "Test Teun")
        goal = await book.add_goal(person.id, "een doel")
        older = {"of": person.id, "goal": goal.id, "day": "2026-11-21", "text": "half", "form": "answer"}
        await book._repository.vault.apply([("drafts", {"id": D1, **older})])
        book._repository.forget()
        assert list(book.drafts.of(Form.ANSWER, goal.id)) == [D1]
        await book.erase_goal(goal.id)
        assert book._repository.vault.table("drafts").all() == []

    story(tell)


def test_a_draft_that_cannot_be_read_is_none_and_goes_with_its_person():
    async def tell(book):
        person = await add_person(book, "Test Teun")
        await book._repository.vault.apply([("drafts", {**half(person.id).to_doc(D1), "fields": "x"})])
        book._repository.forget()
        assert book.drafts.about(person.id) == {}
        await book.erase_person(person.id)
        assert book._repository.vault.table("drafts").all() == []

    story(tell)
