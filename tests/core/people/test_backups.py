"""Restoring into a notebook, handing a person over, and knowing when a backup is due."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from core.errors import DamagedRecord, NoLongerHere
from core.people.merge_report import Tally
from core.people.records.last_backup import LastBackup, is_due
from core.people.records.tombstone import Tombstone
from core.vault.backup import open_backup
from tests.core.people.setting import add_person
from tests.core.people.test_notebook import TODAY, notebook_of
from tests.core.vault.memory_store import MemoryStore
from tests.core.vault.setting import PASSPHRASE, QuickCipher, made_vault, reopened

MADE = datetime(2026, 11, 12, 9, tzinfo=UTC)
WEEK = timedelta(days=7)


async def book_with_teun(store=None):
    vault = await made_vault(store)
    book = notebook_of(vault)
    person = await add_person(book, "Test Teun")
    goal = await book.add_goal(person.id, "Zelf vragen")
    note = await book.add_note(person.id, "Bleef erbij.", day=TODAY, goal=goal.id)
    return vault, book, person, note


def test_a_backup_brings_back_what_was_lost_and_erased_things_only_when_asked():
    async def run():
        store = MemoryStore()
        vault, book, person, note = await book_with_teun(store)
        other = await book.add_note(person.id, "Ook dit.", day=TODAY, goal=None)
        backup = await open_backup((await vault.make_backup(MADE)).data, PASSPHRASE, QuickCipher())
        await book.erase_note(note.id)
        store.values[f"record/{other.id}"] = b"GOUD"
        await vault.refresh()
        assert book.repair.lost() == {other.id}
        report = await book.backups.merge(backup.records, backup.made)
        assert report.notes == Tally(added=1, stayed_erased=1)
        assert book.repair.lost() == frozenset()
        assert book.notes(person.id) == [other]
        report = await book.backups.merge(backup.records, backup.made, bring_back=True)
        assert report.notes == Tally(added=1, same=1)
        assert book.note(note.id) == note
        changes = vault.changes
        assert (await book.backups.merge(backup.records, backup.made)).total == Tally(same=4)
        assert vault.changes == changes

    asyncio.run(run())


def test_erasing_leaves_no_words_also_not_in_a_new_backup():
    async def run():
        vault, book, person, note = await book_with_teun()
        await book.erase_person(person.id)
        backup = await open_backup((await vault.make_backup(MADE)).data, PASSPHRASE, QuickCipher())
        ((table, doc),) = backup.records
        assert table == "erased"
        assert note.id in doc["of"]
        assert doc.keys() == {"id", "day", "of"}
        assert "Teun" not in str(backup)
        assert book.records() == backup.records

    asyncio.run(run())


def test_a_handover_holds_one_person_and_a_colleague_can_accept_it():
    async def run():
        _, book, person, note = await book_with_teun()
        piet = await add_person(book, "Proef Piet")
        await book.add_note(piet.id, "Over een ander.", day=TODAY, goal=None)
        records = book.handover_of(person.id)
        assert sorted(table for table, _ in records) == ["goals", "notes", "people"]
        assert "Piet" not in str(records)
        assert "ander" not in str(records)
        colleague = notebook_of(await made_vault())
        assert (await colleague.backups.merge(records, MADE)).total == Tally(added=3)
        assert colleague.people() == [person]
        assert colleague.note(note.id) == note

    asyncio.run(run())


def test_taking_in_sees_what_another_window_just_wrote():
    async def run():
        store = MemoryStore()
        _, book, person, note = await book_with_teun(store)
        records = book.records()
        other = notebook_of(await reopened(store))
        await book.change_note(note, "Anders.", day=TODAY, goal=None)
        report = await other.backups.merge((*records, *notebook_records("Proef Piet")), MADE)
        assert report.notes == Tally(kept_both=1)
        assert {kept.text for kept in other.notes(person.id)} == {"Anders.", "Bleef erbij."}

    asyncio.run(run())


def notebook_records(name):
    doc = {"id": "ab" * 16, "name": name, "created": MADE.isoformat()}
    return (("people", doc),)


def test_a_copy_that_is_spoilt_changes_nothing():
    async def run():
        store = MemoryStore()
        _, book, _, _ = await book_with_teun(store)
        before = dict(store.values)
        with pytest.raises(DamagedRecord):
            await book.backups.merge((*notebook_records("Proef Piet"), ("notes", {"id": "cd" * 16})), MADE)
        assert store.values == before

    asyncio.run(run())


async def back_up(vault, book, made):
    file = await vault.make_backup(made)
    await book.backups.mark_saved(made, file.changes, is_whole=file.is_whole)


def test_a_backup_is_remembered_and_its_test_as_well():
    async def run():
        vault, book, _, _ = await book_with_teun()
        assert book.backups.last is None
        await book.backups.mark_tested()
        assert book.backups.last is None
        await back_up(vault, book, MADE)
        assert book.backups.last == LastBackup(book.backups.last.id, MADE, vault.changes)
        await book.backups.mark_tested()
        assert book.backups.last.tested > MADE
        assert not book.backups.is_due(MADE + WEEK)
        await add_person(book, "Proef Piet")
        assert book.backups.is_due(MADE + WEEK)
        assert not book.backups.is_due(MADE + WEEK - timedelta(seconds=1))
        await book.backups.mark_tested()
        assert book.backups.is_due(MADE + WEEK)
        await back_up(vault, book, MADE + WEEK)
        assert book.backups.last == LastBackup(book.backups.last.id, MADE + WEEK, vault.changes)

    asyncio.run(run())


def test_what_changed_between_making_a_backup_and_noting_it_does_not_count_as_backed_up():
    async def run():
        vault, book, _, _ = await book_with_teun()
        file = await vault.make_backup(MADE)
        await add_person(book, "Proef Piet")
        await book.backups.mark_saved(MADE, file.changes, is_whole=file.is_whole)
        assert book.backups.is_due(MADE + WEEK)
        await book.backups.mark_tested()
        assert book.backups.is_due(MADE + WEEK)

    asyncio.run(run())


def test_without_a_backup_one_is_due_a_week_after_the_first_note():
    async def run():
        book = notebook_of(await made_vault())
        await add_person(book, "Test Teun")
        assert not book.backups.is_due(MADE + 10 * WEEK)
        assert not is_due(None, MADE, 5, MADE + WEEK - timedelta(seconds=1))
        assert is_due(None, MADE, 5, MADE + WEEK)

    asyncio.run(run())


def test_a_backup_is_due_also_when_the_count_began_again_and_when_the_last_was_not_whole():
    assert is_due(LastBackup("id", MADE, 7), None, 3, MADE + WEEK)
    assert not is_due(LastBackup("id", MADE, 7), None, 7, MADE + WEEK)
    assert is_due(LastBackup("id", MADE, 7, is_whole=False), None, 7, MADE)


def test_a_backup_of_a_week_in_the_future_is_as_good_as_none():
    assert is_due(LastBackup("id", MADE + WEEK, 7), None, 8, MADE)
    assert not is_due(LastBackup("id", MADE + WEEK - timedelta(seconds=1), 7), None, 8, MADE)


def test_a_backup_of_a_damaged_vault_is_not_noted_as_whole():
    async def run():
        store = MemoryStore()
        vault, book, _, note = await book_with_teun(store)
        await back_up(vault, book, MADE)
        assert book.backups.last.is_whole
        await vault.apply([("notes", {"id": "ab" * 16})])
        await back_up(vault, book, MADE)
        assert not book.backups.last.is_whole
        await book.repair.accept_loss()
        store.values[f"record/{note.id}"] = b"GOUD"
        await back_up(vault, book, MADE)
        assert not book.backups.last.is_whole
        assert book.backups.is_due(MADE)

    asyncio.run(run())


def test_the_last_backup_and_a_tombstone_come_back_from_their_documents():
    for copy in (
        LastBackup("id", MADE, 7),
        LastBackup("id", MADE, 7, MADE + WEEK),
        LastBackup("id", MADE, 7, is_whole=False),
    ):
        assert LastBackup.from_doc(copy.to_doc()) == copy
    stone = Tombstone("id", TODAY, ("a", "b"))
    assert Tombstone.from_doc(stone.to_doc()) == stone
    for kind in (LastBackup, Tombstone):
        with pytest.raises(DamagedRecord):
            kind.from_doc({"id": "id"})


def test_a_note_of_a_person_erased_in_another_window_is_told():
    async def run():
        store = MemoryStore()
        _, book, _, note = await book_with_teun(store)
        other = notebook_of(await reopened(store))
        await book.erase_note(note.id)
        with pytest.raises(NoLongerHere):
            await other.change_note(note, "Anders.", day=TODAY, goal=None)

    asyncio.run(run())
