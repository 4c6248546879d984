"""Tables that only a later version of the app knows: carried everywhere, erased with whom they name."""

import asyncio

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import DamagedRecord
from core.people.merge_report import Tally
from core.people.records.newer import Newer, about_alone, erased_along, named_people
from core.people.records.tables import ERASED
from core.vault.backup import open_backup
from tests.core.people.later import more
from tests.core.people.setting import add_person
from tests.core.people.test_backups import MADE, book_with_teun
from tests.core.people.test_notebook import TODAY, notebook_of
from tests.core.vault.memory_store import MemoryStore
from tests.core.vault.setting import PASSPHRASE, QuickCipher, made_vault, reopened, vault_on


def walk(number, **fields):
    return {"id": f"{number:032x}", **fields}


def in_table(vault, name):
    return sorted(vault.table(name).all(), key=lambda doc: doc["id"])


def test_it_is_no_problem_not_lost_and_stays_when_one_goes_on_without_what_is_lost():
    async def run():
        store = MemoryStore()
        vault, book, person, note = await book_with_teun(store)
        doc = walk(1, person=person.id, steps=[1, 2.5, None])
        await vault.apply([("walks", doc)])
        store.values[f"record/{note.id}"] = b"GOUD"
        await vault.refresh()
        assert len(book.repair.problems()) == 1
        assert book.repair.lost() == {note.id}
        await book.repair.accept_loss()
        assert in_table(vault, "walks") == [doc]
        assert book.repair.problems() == []
        assert book.newer.count() == 1

    asyncio.run(run())


@given(st.lists(more, max_size=3))
def test_it_comes_out_of_a_copy_a_restoration_and_a_merge_as_it_went_in(contents):
    async def run():
        vault, book, person, _ = await book_with_teun()
        docs = [
            {**fields, "id": f"{at:032x}", "of": [person.id, {"deep": at}]}
            for at, fields in enumerate(contents, 1)
        ]
        await vault.apply([("walks", doc) for doc in docs])
        data = (await vault.make_backup(MADE)).data
        restored = vault_on(MemoryStore())
        await restored.restore_as_new(data, PASSPHRASE)
        assert in_table(restored, "walks") == docs
        copy = await open_backup(data, PASSPHRASE, QuickCipher())
        other = await made_vault()
        report = await notebook_of(other).backups.merge(copy.records, copy.made)
        assert report.newer == Tally(added=len(docs))
        assert in_table(other, "walks") == docs
        assert (await notebook_of(other).backups.merge(copy.records, copy.made)).newer == Tally(
            same=len(docs)
        )
        assert (await book.backups.merge(copy.records, copy.made)).total == Tally(same=3 + len(docs))

    asyncio.run(run())


def test_another_version_of_it_is_kept_beside_what_is_here_once():
    async def run():
        vault, book, person, _ = await book_with_teun()
        await vault.apply([("walks", walk(1, person=person.id, steps=1))])
        theirs = (("walks", walk(1, person=person.id, steps=2)),)
        assert (await book.backups.merge(theirs, MADE)).newer == Tally(kept_both=1)
        assert sorted(doc["steps"] for doc in in_table(vault, "walks")) == [1, 2]
        assert in_table(vault, "walks")[0] == walk(1, person=person.id, steps=1)
        assert (await book.backups.merge(theirs, MADE)).newer == Tally(same=1)

    asyncio.run(run())


def test_a_handover_gives_what_names_this_person_alone_and_is_taken_over_whole():
    async def run():
        vault, book, person, note = await book_with_teun()
        piet = await add_person(book, "Proef Piet")
        own = (walk(1, person=person.id), walk(2, note=note.id), walk(3, walk=walk(2)["id"]))
        shared = walk(4, people=[person.id, piet.id])
        others = (shared, walk(5, walk=shared["id"]), walk(6, person=piet.id), walk(7))
        await vault.apply([("walks", doc) for doc in (*own, *others)])
        given_ = book.handover_of(person.id)
        assert [doc for table, doc in given_ if table == "walks"] == list(own)
        colleague_vault = await made_vault()
        colleague = notebook_of(colleague_vault)
        assert (await colleague.backups.merge_handover(given_, MADE)).newer == Tally(added=3)
        assert in_table(colleague_vault, "walks") == list(own)

    asyncio.run(run())


def test_a_handover_with_what_names_nobody_in_it_is_refused():
    async def run():
        _, book, person, _ = await book_with_teun()
        colleague = notebook_of(await made_vault())
        with pytest.raises(DamagedRecord):
            await colleague.backups.merge_handover((*book.handover_of(person.id), ("walks", walk(1))), MADE)

    asyncio.run(run())


def test_erasing_a_person_erases_what_names_that_person_and_a_copy_does_not_bring_it_back():
    async def run():
        store = MemoryStore()
        vault, book, person, note = await book_with_teun(store)
        piet = await add_person(book, "Proef Piet")
        gone = (
            walk(1, person=person.id, words="geheim"),
            walk(2, deep={"list": [note.id]}),
            walk(3, walk=walk(1)["id"]),
            walk(4, people=[person.id, piet.id]),
            walk(5, **{person.id: "as a key"}),
        )
        stays = (walk(6, person=piet.id), walk(7, words="about whom?"))
        await vault.apply([("walks", doc) for doc in (*gone, *stays)])
        copy = book.records()
        assert book.newer.count_about_nobody() == 1
        assert len(book.newer.about(person.id)) == 5
        await book.erase_person(person.id)
        assert in_table(vault, "walks") == list(stays)
        assert in_table(await reopened(store), "walks") == list(stays)
        report = await book.backups.merge(copy, MADE)
        assert report.newer == Tally(same=2, stayed_erased=5)
        later = (("walks", walk(8, person=person.id)),)
        assert (await book.backups.merge(later, MADE)).newer == Tally(stayed_erased=1)
        report = await book.backups.merge(copy, MADE, bring_back=True)
        assert report.newer == Tally(added=5, same=2)

    asyncio.run(run())


def test_erasing_a_note_erases_what_names_nothing_else_and_leaves_what_names_the_person_too():
    async def run():
        vault, book, person, note = await book_with_teun()
        photo, of_both = walk(1, note=note.id), walk(2, note=note.id, person=person.id)
        frame = walk(3, photo=photo["id"])
        await vault.apply([("photos", doc) for doc in (photo, of_both, frame)])
        await book.erase_note(note.id)
        assert in_table(vault, "photos") == [of_both]
        (stone,) = (doc for table, doc in book.records() if table == ERASED)
        assert set(stone["of"]) == {note.id, photo["id"], frame["id"]}

    asyncio.run(run())


def test_what_changes_a_record_erases_nothing_of_a_later_version():
    async def run():
        vault, book, _, note = await book_with_teun()
        await vault.apply([("walks", walk(1, note=note.id))])
        await book.change_note(note, "Anders.", day=TODAY, goal=None)
        assert in_table(vault, "walks") == [walk(1, note=note.id)]

    asyncio.run(run())


ids = st.sampled_from([f"{name}{at}" for name in "pqn" for at in range(3)])


@given(st.dictionaries(st.sampled_from(["n0", "n1", "n2"]), st.sets(ids, max_size=4), max_size=3), st.data())
def test_after_erasing_nothing_is_left_that_names_who_is_gone(names, data):
    records = [Newer(key, {"id": key, "of": sorted(of)}) for key, of in names.items()]
    owners = {"p0": "p0", "p1": "p1", "p2": "p2", "q0": "p0", "q1": "p1", "q2": "p2"}
    person = data.draw(st.sampled_from(["p0", "p1", "p2"]))
    gone = {key for key, owner in owners.items() if owner == person}
    along = erased_along(records, owners, gone)
    left = [one for one in records if one.id not in along]
    assert all(one.texts.isdisjoint(gone) for one in left)
    assert about_alone(records, owners, person) <= along
    untouched = {key for key, people in named_people(records, owners).items() if person not in people}
    assert all(one.texts & (gone | along) for one in records if one.id in along & untouched)
