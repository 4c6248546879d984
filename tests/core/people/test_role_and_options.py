"""What is expected and possible at a workplace: written once, about nobody, and no word is lost."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime
from functools import wraps

import pytest

from core.errors import NoLongerHere, TextTooLong
from core.people.merge_report import Tally
from core.people.merging import merge
from core.people.records.draft import Draft, Form, to_fields
from core.people.records.group_note import GroupNote
from core.people.records.note import Origin
from core.people.records.tables import GROUP_NOTES, WORKPLACES
from core.people.records.workplace import WORDS_LIMIT, Workplace
from tests.core.people.setting import TODAY, add_person
from tests.core.people.test_notebook import notebook_of
from tests.core.vault.memory_store import MemoryStore
from tests.core.vault.setting import made_vault, reopened

MADE = datetime(2026, 11, 12, 9, tzinfo=UTC)
BAKERY = Workplace("bakery", "Proefbakkerij", MADE, "Op tijd beginnen", "Leren inpakken")


def story(tell):
    """A test that runs to its end in a loop of its own."""

    @wraps(tell)
    def run():
        asyncio.run(tell())

    return run


async def windows():
    """Two windows of one vault."""
    store = MemoryStore()
    return notebook_of(await made_vault(store)), notebook_of(await reopened(store))


# One window


@story
async def test_it_is_found_by_its_name_whatever_the_capitals_and_accents():
    book = notebook_of(await made_vault(MemoryStore()))
    assert book.workplaces.at("") is None
    await book.workplaces.save("Proefbakkerij", " Op tijd beginnen ", "")
    await book.workplaces.save("", "Eigen vloer", "")
    found = book.workplaces.at(" proefbakkerij")
    assert (found.where, found.role, found.options) == ("Proefbakkerij", "Op tijd beginnen", "")
    assert [one.where for one in book.workplaces.all()] == ["", "Proefbakkerij"]
    assert (book.people(), book.all_notes()) == ([], [])


@story
async def test_what_is_written_anew_takes_the_place_of_what_was_shown():
    book = notebook_of(await made_vault(MemoryStore()))
    await book.workplaces.save("", "Op tijd", "")
    shown = book.workplaces.at("")
    assert await book.workplaces.save("", "Op tijd", "Leren inpakken", shown=shown) == ()
    (kept,) = book.workplaces.all()
    assert (kept.id, kept.role, kept.options) == (shown.id, "Op tijd", "Leren inpakken")
    assert kept.changed > shown.changed
    assert book.group_notes.all() == []


@story
async def test_what_is_too_long_is_refused():
    book = notebook_of(await made_vault(MemoryStore()))
    with pytest.raises(TextTooLong):
        await book.workplaces.save("", "x" * (WORDS_LIMIT + 1), "")
    assert book.workplaces.all() == []


@story
async def test_saving_it_drops_the_draft_and_erasing_it_both():
    book = notebook_of(await made_vault(MemoryStore()))
    person = await add_person(book, "Test Teun")
    draft = Draft(Form.WORKPLACE, person.id, person.id, TODAY, to_fields({"role": "half"}))
    key = await book.drafts.save(book.drafts.new_id(), draft)
    await book.workplaces.save("", "Op tijd", "", draft=key)
    assert book.drafts.about(person.id) == {}

    shown = book.workplaces.at("")
    await book.drafts.save(book.drafts.new_id(), replace(draft, of=shown.id))
    assert list(book.drafts.of(Form.WORKPLACE, shown.id)) != []
    await book.workplaces.erase(shown.id)
    assert (book.workplaces.all(), book.drafts.about(person.id)) == ([], {})
    with pytest.raises(NoLongerHere):
        await book.workplaces.save("", "Anders", "", shown=shown)


@story
async def test_it_stays_when_a_person_who_works_there_is_erased():
    book = notebook_of(await made_vault(MemoryStore()))
    person = await add_person(book, "Test Teun")
    await book.workplaces.save("", "Op tijd", "")
    await book.erase_person(person.id)
    assert [one.role for one in book.workplaces.all()] == ["Op tijd"]


# Two windows


@story
async def test_two_windows_that_write_about_one_place_make_one_workplace_and_lose_no_word():
    here, there = await windows()
    await there.workplaces.save("Proefbakkerij", "Van daar", "Inpakken")
    (beside,) = await here.workplaces.save("proefbakkerij", "Van hier", "")
    (kept,) = here.workplaces.all()
    assert (kept.role, kept.options) == ("Van hier", "Inpakken")
    assert ("Van daar" in beside.text, beside.origin.of, beside.about) == (True, kept.id, "")
    assert [note.id for note in here.group_notes.all()] == [beside.id]


@story
async def test_a_change_of_what_another_window_changed_too_keeps_both_texts():
    here, there = await windows()
    await here.workplaces.save("", "Op tijd", "")
    await there.refresh()
    shown = there.workplaces.at("")
    await here.workplaces.save("", "Van hier", "", shown=shown)
    (beside,) = await there.workplaces.save("", "Van daar", "", shown=shown)
    assert (there.workplaces.at("").role, beside.text) == ("Van daar", "Van hier")


# Backups


def taken_in(mine, *theirs, erased=()):
    ids = iter(f"new-{number}" for number in range(9))
    table = {Workplace: WORKPLACES, GroupNote: GROUP_NOTES}
    return merge(
        [(table[type(one)], one.to_doc()) for one in mine],
        [(table[type(one)], one.to_doc()) for one in theirs],
        MADE,
        lambda: next(ids),
        erased,
    )


def test_one_of_a_copy_comes_once_and_stays_erased():
    merged = taken_in([], BAKERY)
    assert merged.saves == ((WORKPLACES, BAKERY.to_doc()),)
    assert merged.report.workplaces == merged.report.total == Tally(added=1)
    assert taken_in([BAKERY], BAKERY).report.workplaces == Tally(same=1)
    assert taken_in([], BAKERY, erased={BAKERY.id}).report.workplaces == Tally(stayed_erased=1)


@pytest.mark.parametrize("other_id", [BAKERY.id, "another"])
def test_one_of_the_same_name_is_the_same_and_its_other_words_go_into_a_note_about_a_group(other_id):
    other = replace(BAKERY, id=other_id, where="PROEFBAKKERIJ", role="Vroeg beginnen")
    merged = taken_in([BAKERY], other)
    ((table, doc),) = merged.saves
    kept = GroupNote.from_doc(doc)
    assert (table, kept.origin) == (GROUP_NOTES, Origin(BAKERY.id, MADE.date()))
    assert kept.text == "PROEFBAKKERIJ\nVroeg beginnen\nLeren inpakken"
    assert merged.report.workplaces == Tally(kept_both=1)
    assert taken_in([BAKERY, kept], other).saves == ()


def test_one_of_the_same_name_and_words_changes_nothing():
    assert taken_in([BAKERY], replace(BAKERY, id="another")).report.workplaces == Tally(same=1)
