"""People, goals and notes in a real vault, seen from one window and from two."""

import asyncio
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from core.errors import StorageFull, TextEmpty, VaultLocked
from core.people.notebook import Notebook
from core.people.records.standing import Standing
from tests.core.people.setting import add_person
from tests.core.people.unsaved import half
from tests.core.vault.memory_store import MemoryStore
from tests.core.vault.setting import FullStore, made_vault, reopened

TODAY = date(2026, 11, 21)


class Clock:
    """Each look at it is a minute later."""

    def __init__(self):
        self.time = datetime(2026, 11, 21, 9, tzinfo=UTC)

    def __call__(self):
        self.time += timedelta(minutes=1)
        return self.time


def notebook_of(vault, changes=None):
    return Notebook(vault, lambda: changes is not None and changes.append(1), Clock())


def story(tell):
    """Run a story about one notebook."""

    async def run():
        await tell(notebook_of(await made_vault()))

    asyncio.run(run())


def _records(store):
    return sum(key.startswith("record/") for key in store.values)


def test_people_are_listed_by_name_whatever_the_capitals_and_accents():
    async def tell(book):
        for name in ("teun", "Proef Piet", "Anna", "émile"):
            await add_person(book, name)
        assert [person.name for person in book.people()] == ["Anna", "émile", "Proef Piet", "teun"]

    story(tell)


def test_a_person_can_be_found_renamed_and_not_found():
    async def tell(book):
        person = await add_person(book, "Test Teun")
        await book.change_person(replace(person, name="Proef Piet"))
        assert book.person(person.id).name == "Proef Piet"
        assert book.person("nobody") is None

    story(tell)


def test_open_goals_come_first_and_then_in_the_order_they_were_made():
    async def tell(book):
        person = await add_person(book, "Test Teun")
        first, second, third = [await book.add_goal(person.id, title) for title in ("een", "twee", "drie")]
        await book.change_goal(replace(first, state=Standing.REACHED))
        assert [goal.title for goal in book.goals(person.id)] == ["twee", "drie", "een"]
        assert book.goal(second.id) == second
        await book.erase_goal(third.id)
        assert book.goal(third.id) is None

    story(tell)


def test_notes_come_newest_first_and_only_those_about_the_person():
    async def tell(book):
        teun, piet = await add_person(book, "Test Teun"), await add_person(book, "Proef Piet")
        for day in (3, 5, 4):
            await book.add_note(teun.id, f"dag {day}", day=date(2026, 11, day), goal=None)
        await book.add_note(piet.id, "ander", day=TODAY, goal=None)
        assert [note.text for note in book.notes(teun.id)] == ["dag 5", "dag 4", "dag 3"]

    story(tell)


def test_a_changed_note_keeps_when_it_was_written_and_says_when_it_was_changed():
    async def tell(book):
        person = await add_person(book, "Test Teun")
        note = await book.add_note(person.id, "eerst", day=TODAY, goal=None)
        await book.change_note(note, "later", day=TODAY, goal=None)
        kept = book.note(note.id)
        assert (kept.text, kept.written) == ("later", note.written)
        assert kept.changed > note.written

    story(tell)


def test_erasing_a_goal_leaves_its_notes():
    async def tell(book):
        person = await add_person(book, "Test Teun")
        goal = await book.add_goal(person.id, "een doel")
        note = await book.add_note(person.id, "over het doel", day=TODAY, goal=goal.id)
        await book.erase_goal(goal.id)
        assert book.note(note.id) == note

    story(tell)


def test_erasing_a_person_takes_all_that_is_theirs_and_nothing_of_others():
    async def run():
        store = MemoryStore()
        book = notebook_of(await made_vault(store))
        teun, piet = await add_person(book, "Test Teun"), await add_person(book, "Proef Piet")
        for person in (teun, piet):
            await book.add_goal(person.id, "een doel")
            note = await book.add_note(person.id, "een notitie", day=TODAY, goal=None)
            await book.drafts.save(book.drafts.new_id(), half(note.id, person=person.id))
            await book.drafts.save(book.drafts.new_id(), half(person.id))
        before = _records(store)
        await book.erase_person(teun.id)
        assert _records(store) == before - 5 + 1  # the tombstone
        assert book.people() == [piet]
        assert (book.goals(teun.id), book.notes(teun.id), book.drafts.about(teun.id)) == ([], [], {})
        assert len(book.goals(piet.id)) == len(book.notes(piet.id)) == 1
        assert len(book.drafts.about(piet.id)) == 2

    asyncio.run(run())


def test_a_text_that_cannot_be_kept_changes_nothing():
    async def tell(book):
        with pytest.raises(TextEmpty):
            await add_person(book, " ")
        person = await add_person(book, "Test Teun")
        with pytest.raises(TextEmpty):
            await book.add_note(person.id, "\n", day=TODAY, goal=None)
        assert (book.people(), book.notes(person.id)) == ([person], [])

    story(tell)


def test_each_change_is_told_once_it_is_durable():
    async def run():
        changes = []
        book = notebook_of(await made_vault(), changes)
        await add_person(book, "Test Teun")
        assert len(changes) == 1

    asyncio.run(run())


def test_a_full_store_keeps_nothing_and_says_so():
    async def run():
        store, changes = FullStore(), []
        book = notebook_of(await made_vault(store), changes)
        store.is_full = True
        with pytest.raises(StorageFull):
            await add_person(book, "Test Teun")
        assert (book.people(), changes) == ([], [])

    asyncio.run(run())


def test_two_windows_that_change_different_things_both_succeed_and_see_each_other():
    async def run():
        store = MemoryStore()
        mine = notebook_of(await made_vault(store))
        theirs = notebook_of(await reopened(store))
        await add_person(mine, "Test Teun")
        await add_person(theirs, "Proef Piet")
        assert [person.name for person in theirs.people()] == ["Proef Piet", "Test Teun"]

    asyncio.run(run())


def test_two_windows_that_change_the_same_note_both_keep_their_text():
    async def run():
        store = MemoryStore()
        mine = notebook_of(await made_vault(store))
        person = await add_person(mine, "Test Teun")
        note = await mine.add_note(person.id, "eerst", day=TODAY, goal=None)
        changes = []
        theirs = notebook_of(await reopened(store), changes)
        await mine.change_note(note, "van mij", day=TODAY, goal=None)
        await theirs.change_note(note, "van hen", day=TODAY, goal=None)
        assert theirs.note(note.id).text == "van hen"
        assert {one.text for one in theirs.notes(person.id)} == {"van mij", "van hen"}
        assert changes

    asyncio.run(run())


def test_erasing_a_person_takes_what_another_window_just_added():
    async def run():
        store = MemoryStore()
        mine = notebook_of(await made_vault(store))
        person = await add_person(mine, "Test Teun")
        theirs = notebook_of(await reopened(store))
        await mine.add_note(person.id, "net toegevoegd", day=TODAY, goal=None)
        await theirs.erase_person(person.id)
        assert theirs.notes(person.id) == []

    asyncio.run(run())


def test_a_locked_vault_gives_nothing():
    async def run():
        vault = await made_vault()
        book = notebook_of(vault)
        person = await add_person(book, "Test Teun")
        vault.lock()
        with pytest.raises(VaultLocked):
            book.person(person.id)
        with pytest.raises(VaultLocked):
            await add_person(book, "Proef Piet")

    asyncio.run(run())


def test_a_record_is_read_once_and_anew_when_another_window_wrote():
    async def run():
        store = MemoryStore()
        mine = notebook_of(await made_vault(store))
        person = await add_person(mine, "Test Teun")
        note = await mine.add_note(person.id, "Vroeg hulp", day=TODAY, goal=None)
        assert mine.note(note.id) is mine.note(note.id)
        theirs = notebook_of(await reopened(store))
        await theirs.change_note(note, "Vroeg zelf hulp", day=TODAY, goal=None)
        await add_person(mine, "Proef Piet")
        assert mine.note(note.id).text == "Vroeg zelf hulp"
        assert [one.text for one in mine.notes(person.id)] == ["Vroeg zelf hulp"]

    asyncio.run(run())
