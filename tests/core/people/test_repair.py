"""A notebook in which something is lost, says nothing or was erased elsewhere: the rest stays in reach."""

import asyncio
from dataclasses import replace

import pytest

from core.errors import ChangedElsewhere, DamagedRecord
from core.people.merge_report import Tally
from core.people.records.person import Person
from core.people.records.practice.look_back import LookBackKind
from core.people.records.standing import Standing
from tests.core.people.setting import add_person
from tests.core.people.test_backups import MADE, book_with_teun
from tests.core.people.test_notebook import TODAY, notebook_of
from tests.core.people.unsaved import half
from tests.core.vault.memory_store import MemoryStore
from tests.core.vault.setting import made_vault, reopened

USELESS = (
    ("people", {"id": "a1" * 16}),
    ("goals", {"id": "a2" * 16, "person": "TEUN"}),
    ("notes", {"id": "a3" * 16, "person": "TEUN"}),
    ("notes", {"id": "a4" * 16, "person": []}),
    ("drafts", {"id": "a5" * 16, "of": "TEUN"}),
    ("copies", {"id": "a6" * 16}),
    ("erased", {"id": "a7" * 16}),
    ("mirrors", {"id": "a8" * 16}),
    ("rounds", {"id": "a9" * 16, "practice_set": "oor", "repeats": [["item", 0]]}),
)


def test_documents_that_say_nothing_hide_no_other_and_can_be_let_go():
    async def run():
        vault, book, person, note = await book_with_teun()
        await vault.apply(
            (table, {key: person.id if value == "TEUN" else value for key, value in doc.items()})
            for table, doc in USELESS
        )
        book = notebook_of(vault)
        assert book.people() == [person]
        assert len(book.goals(person.id)) == 1
        assert book.notes(person.id) == [note]
        assert [book.person("a1" * 16), book.goal("a2" * 16), book.note("a3" * 16)] == [None] * 3
        assert (book.drafts.about(person.id), book.backups.last) == ({}, None)
        assert (book.practice.mirrors(), book.practice.memory("oor").is_begun) == ([], False)
        assert not book.backups.is_due(MADE)
        assert len(book.handover_of(person.id)) == 3
        problems = book.repair.problems()
        assert {type(problem) for problem in problems} == {DamagedRecord}
        assert [problem.key for problem in problems] == [f"record/{doc['id']}" for _, doc in USELESS]
        assert book.repair.lost() == {doc["id"] for _, doc in USELESS}
        await book.repair.accept_loss()
        assert (book.repair.problems(), book.repair.lost()) == ([], frozenset())
        assert len(vault.records()) == 3

    asyncio.run(run())


def test_what_one_practises_and_is_lost_is_named_and_comes_back_from_a_copy():
    async def run():
        store = MemoryStore()
        vault, book, *_ = await book_with_teun(store)
        lost = await book.practice.add_look_back(LookBackKind.TALK, day=TODAY, good="Stil zijn")
        other = await book.practice.add_look_back(LookBackKind.WEEK, day=TODAY, good="Bleef rustig")
        copy = book.records()
        store.values[f"record/{lost.id}"] = b"GOUD"
        await vault.refresh()
        assert book.practice.look_backs() == [other]
        assert book.repair.lost() == {lost.id}
        assert (await book.backups.merge(copy, MADE)).practice == Tally(added=1, same=1)
        assert book.practice.look_backs() == [other, lost]
        assert (book.repair.problems(), book.repair.lost()) == ([], frozenset())

    asyncio.run(run())


def test_a_person_of_whom_only_goals_and_notes_are_left_can_be_seen_named_and_erased():
    async def run():
        store = MemoryStore()
        vault, book, person, note = await book_with_teun(store)
        store.values[f"record/{person.id}"] = b"GOUD"
        await vault.refresh()
        for accept in (False, True):
            if accept:
                await book.repair.accept_loss()
            (lost,) = book.people()
            assert lost.is_lost
            assert (lost.id, lost.name) == (person.id, "?")
            assert book.person(person.id) == lost
            assert book.notes(lost.id) == [note]
        await book.change_person(replace(lost, name="Test Teun"))
        assert book.people() == [Person(person.id, "Test Teun", lost.created)]
        store.values[f"record/{person.id}"] = b"GOUD"
        await vault.refresh()
        await book.erase_person(person.id)
        assert book.people() == []
        assert (vault.problems, book.person(person.id)) == ([], None)

    asyncio.run(run())


def test_what_was_erased_and_put_back_is_not_called_lost():
    async def run():
        store = MemoryStore()
        vault, book, _, note = await book_with_teun(store)
        old = store.values[f"record/{note.id}"]
        await book.erase_note(note.id)
        store.values[f"record/{note.id}"] = old
        await vault.refresh()
        assert vault.lost() == [note.id]
        assert book.repair.lost() == frozenset()

    asyncio.run(run())


def test_accepting_a_loss_after_another_window_wrote_shows_what_is_lost_now():
    async def run():
        store = MemoryStore()
        _, book, person, note = await book_with_teun(store)
        store.values[f"record/{note.id}"] = b"GOUD"
        changes = []
        other = notebook_of(await reopened(store), changes)
        await book.change_person(replace(person, name="Proef Piet"))
        with pytest.raises(ChangedElsewhere):
            await other.repair.accept_loss()
        assert changes == [1]
        assert other.person(person.id).name == "Proef Piet"
        await other.repair.accept_loss()
        assert other.repair.lost() == frozenset()

    asyncio.run(run())


def test_the_other_words_of_a_copy_that_were_erased_stay_erased_when_it_is_taken_in_again():
    async def run():
        _, book, person, note = await book_with_teun()
        copy = book.records()
        await book.change_note(note, "Anders.", day=TODAY, goal=None)
        await book.backups.merge(copy, MADE)
        kept = next(one for one in book.notes(person.id) if one.origin)
        await book.erase_note(kept.id)
        report = await book.backups.merge(copy, MADE)
        assert report.notes == Tally(stayed_erased=1)
        assert len(book.notes(person.id)) == 1
        assert (await book.backups.merge(copy, MADE, bring_back=True)).notes == Tally(kept_both=1)

    asyncio.run(run())


def test_typing_on_keeps_no_draft_of_what_another_window_erased():
    async def run():
        store = MemoryStore()
        vault, book, person, note = await book_with_teun(store)
        other = notebook_of(await reopened(store))
        await book.erase_person(person.id)
        changes = vault.changes
        for of in (person.id, note.id):
            await other.drafts.save("d1" * 16, half(of, person=person.id))
            assert other.drafts.about(person.id) == {}
        await vault.refresh()
        assert vault.changes == changes

    asyncio.run(run())


def test_a_handover_brings_people_with_their_goals_and_notes_and_touches_nobody_else():
    async def run():
        _, book, person, note = await book_with_teun()
        given = book.handover_of(person.id)
        colleague = notebook_of(await made_vault())
        piet = await add_person(colleague, "Proef Piet")
        about_piet = {**note.to_doc(), "person": piet.id, "id": "ab" * 16}
        for more in (
            ("notes", about_piet),
            ("erased", {"id": "ab" * 16, "day": "2026-11-21", "of": [piet.id]}),
            ("drafts", half(piet.id).to_doc("ab" * 16)),
            ("talks", {"id": "ab" * 16}),
            ("talks", {"id": "ab" * 16, "people": [piet.id]}),
            ("notes", {**note.to_doc(), "person": [person.id], "id": "ab" * 16}),
            ("notes", {**note.to_doc(), "person": {}, "id": "ab" * 16}),
        ):
            with pytest.raises(DamagedRecord):
                await colleague.backups.merge_handover((*given, more), MADE)
        assert colleague.people() == [piet]
        assert (await colleague.backups.merge_handover(given, MADE)).total == Tally(added=3)
        await colleague.erase_person(person.id)
        assert (await colleague.backups.merge_handover(given, MADE)).total == Tally(added=3)
        assert colleague.handover_of("nobody") == ()
        goal = colleague.goals(person.id)[0]
        await colleague.change_goal(replace(goal, state=Standing.REACHED))
        assert (await colleague.backups.merge_handover(given, MADE)).goals == Tally(kept_both=1)

    asyncio.run(run())


def test_what_was_erased_and_brought_back_can_be_lost_like_anything_else():
    async def run():
        vault, book, person, note = await book_with_teun()
        copy = book.records()
        await book.erase_person(person.id)
        await book.backups.merge(copy, MADE, bring_back=True)
        vault._store.values[f"record/{note.id}"] = b"GOUD"
        await vault.refresh()
        assert book.repair.lost() == {note.id}
        assert (await book.backups.merge(copy, MADE)).notes == Tally(added=1)
        assert book.notes(person.id) == [note]

    asyncio.run(run())
