"""A note about a group is about nobody: it is changed, erased and merged by itself, and never handed over."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import wraps

import pytest

from core.errors import DamagedRecord, NoLongerHere, TextEmpty, TextTooLong
from core.people.file_summary import FileSummary
from core.people.handover import check_handover
from core.people.merge_report import Tally
from core.people.merging import merge
from core.people.records.details import Details, Sign, Talk
from core.people.records.draft import Draft, Form, to_fields
from core.people.records.group_note import GROUP_TALK, GroupNote
from core.people.records.newer import Newer
from core.people.records.note import TEXT_LIMIT, Origin
from core.people.records.tables import GROUP_NOTES, PEOPLE
from core.people.records.tombstone import Tombstone
from core.people.rules.retention import expired_group_notes
from core.people.rules.timeline import EventKind, Filter, found, timeline
from tests.core.people.setting import TODAY, a_note, a_person, add_person, ago, noon
from tests.core.people.test_letters import FULL, ONE, other_window, waiting_book
from tests.core.people.test_notebook import notebook_of
from tests.core.vault.memory_store import MemoryStore
from tests.core.vault.setting import made_vault, reopened

CARD = Details(Talk.GROUP, "d10-teamvragen")
MADE = datetime(2026, 11, 12, 9, tzinfo=UTC)
NOTE = GroupNote("group", TODAY, "Dagstart: iedereen wist wat te doen.", MADE)


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


# One note


@story
async def test_a_note_about_a_group_is_about_nobody():
    book = notebook_of(await made_vault(MemoryStore()))
    note = await book.group_notes.add("  Dagstart liep goed. ", day=TODAY)
    assert (note.text, note.day, note.details, note.about) == ("Dagstart liep goed.", TODAY, GROUP_TALK, "")
    assert book.group_notes.all() == [note]
    assert (book.people(), book.all_notes()) == ([], [])


@story
async def test_the_newest_note_comes_first():
    book = notebook_of(await made_vault(MemoryStore()))
    for text, days in (("een", 2), ("twee", 0), ("drie", 1)):
        await book.group_notes.add(text, day=ago(days))
    assert [note.text for note in book.group_notes.all()] == ["twee", "drie", "een"]


@pytest.mark.parametrize("details", [CARD, Details(Talk.GROUP, signs=(Sign.ASKED,))])
def test_a_card_or_a_sign_can_stand_alone(details):
    assert replace(NOTE, text=" ", details=details).fitted().text == ""


def test_a_note_without_anything_and_one_that_is_too_long_are_refused():
    with pytest.raises(TextEmpty):
        replace(NOTE, text=" ").fitted()
    with pytest.raises(TextTooLong):
        replace(NOTE, text="x" * (TEXT_LIMIT + 1)).fitted()


@story
async def test_a_changed_note_says_when_and_an_erased_one_is_gone_with_its_draft():
    store = MemoryStore()
    book = notebook_of(await made_vault(store))
    note = await book.group_notes.add("een", day=TODAY)
    assert await book.group_notes.change(note, "twee", day=ago(1), details=CARD) == ()
    changed = book.group_notes.one(note.id)
    assert (changed.text, changed.day, changed.details) == ("twee", ago(1), CARD)
    assert changed.changed is not None

    draft = Draft(Form.GROUP_NOTE, note.id, "", TODAY, to_fields({"text": "drie"}))
    await book.drafts.save(book.drafts.new_id(), draft)
    await book.erase([(GROUP_NOTES, note.id)])
    assert (book.group_notes.all(), book.drafts.of(Form.GROUP_NOTE, note.id)) == ([], {})
    with pytest.raises(NoLongerHere):
        await book.group_notes.change(note, "vier", day=TODAY, details=CARD)


@story
async def test_drafts_of_new_and_of_older_notes_are_about_nobody():
    book = notebook_of(await made_vault(MemoryStore()))
    note = await book.group_notes.add("een", day=TODAY)
    person = await add_person(book, "Test Teun")
    for of in ("", note.id):
        draft = Draft(Form.GROUP_NOTE, of, "", TODAY, to_fields({"text": "half"}))
        await book.drafts.save(book.drafts.new_id(), draft)
    assert {one.of for one in book.drafts.about("").values()} == {"", note.id}
    assert book.drafts.about(person.id) == {}


@story
async def test_a_saved_note_takes_its_draft_along():
    book = notebook_of(await made_vault(MemoryStore()))
    key = await book.drafts.save(book.drafts.new_id(), Draft(Form.GROUP_NOTE, "", "", TODAY, ()))
    await book.group_notes.add("een", day=TODAY, draft=key)
    assert book.drafts.about("") == {}


# Two windows


@story
async def test_two_windows_change_a_note_and_no_word_is_lost():
    here, there = await windows()
    note = await here.group_notes.add("een", day=TODAY)
    await there.refresh()
    await there.group_notes.change(note, "van daar", day=TODAY, details=CARD)
    (beside,) = await here.group_notes.change(note, "van hier", day=TODAY, details=GROUP_TALK)
    assert (beside.text, beside.origin.of, beside.origin.is_window) == ("van daar", note.id, True)
    assert {one.text for one in here.group_notes.all()} == {"van daar", "van hier"}
    assert here.all_notes() == []


@story
async def test_a_day_that_gave_way_stands_in_a_note_of_its_own():
    here, there = await windows()
    note = await here.group_notes.add("een", day=TODAY)
    await there.refresh()
    await there.group_notes.change(note, "een", day=ago(3), details=GROUP_TALK)
    (beside,) = await here.group_notes.change(note, "een", day=ago(1), details=GROUP_TALK)
    assert ago(3).isoformat() in beside.text
    assert {one.day for one in here.group_notes.all()} == {ago(1), beside.day}


# Backups and handovers


def taken_in(mine, *theirs, erased=()):
    ids = iter(f"new-{number}" for number in range(9))
    docs = [(GROUP_NOTES, one.to_doc()) for one in mine]
    return merge(docs, [(GROUP_NOTES, one.to_doc()) for one in theirs], MADE, lambda: next(ids), erased)


def test_a_note_of_a_backup_comes_once():
    merged = taken_in([], NOTE)
    assert merged.saves == ((GROUP_NOTES, NOTE.to_doc()),)
    assert merged.report.group_notes == merged.report.total == Tally(added=1)
    assert taken_in([NOTE], NOTE).report.group_notes == Tally(same=1)


def test_of_a_note_that_reads_otherwise_both_stay_and_the_second_time_nothing_happens():
    other = replace(NOTE, text="Dagstart: rommelig.")
    merged = taken_in([NOTE], other)
    ((table, doc),) = merged.saves
    kept = GroupNote.from_doc(doc)
    assert (table, kept.text, kept.origin) == (GROUP_NOTES, other.text, Origin(NOTE.id, MADE.date()))
    assert merged.report.group_notes == Tally(kept_both=1)
    assert taken_in([NOTE, kept], other).saves == ()
    assert taken_in([NOTE], kept).report.group_notes == Tally(added=1)


def test_what_a_later_version_wrote_in_a_note_completes_the_one_here():
    later = replace(NOTE, rest={"theme": "samenwerken"})
    merged = taken_in([NOTE], later)
    assert merged.saves == ((GROUP_NOTES, later.to_doc()),)
    assert merged.report.group_notes == Tally(completed=1)


def test_a_note_that_breaks_the_rules_is_named():
    with pytest.raises(DamagedRecord):
        taken_in([], replace(NOTE, text="x" * (TEXT_LIMIT + 1)))


@story
async def test_an_erased_note_stays_erased_also_what_it_held_of_a_backup():
    book = notebook_of(await made_vault(MemoryStore()))
    note = await book.group_notes.add("een", day=TODAY)
    backup = [(table, doc) for table, doc in book.records() if table == GROUP_NOTES]
    await book.group_notes.change(note, "twee", day=TODAY, details=GROUP_TALK)
    await book.backups.merge(tuple(backup), MADE)
    (kept,) = [one for one in book.group_notes.all() if one.origin]
    await book.erase([(GROUP_NOTES, kept.id)])
    assert (await book.backups.merge(tuple(backup), MADE)).group_notes == Tally(stayed_erased=1)
    await book.erase([(GROUP_NOTES, note.id)])
    assert (await book.backups.merge(tuple(backup), MADE)).group_notes == Tally(stayed_erased=1)
    assert book.group_notes.all() == []


@story
async def test_a_handover_holds_no_note_about_a_group_and_is_refused_with_one():
    book = notebook_of(await made_vault(MemoryStore()))
    person = await add_person(book, "Test Teun")
    await book.group_notes.add("een", day=TODAY)
    handover = book.handover_of(person.id)
    assert {table for table, _ in handover} == {PEOPLE}
    with pytest.raises(DamagedRecord):
        check_handover((*handover, (GROUP_NOTES, NOTE.to_doc())))


@story
async def test_erasing_someone_leaves_what_is_about_a_group():
    book = notebook_of(await made_vault(MemoryStore()))
    person = await add_person(book, "Test Teun")
    note = await book.group_notes.add("een", day=TODAY)
    await book.erase_person(person.id)
    assert book.group_notes.all() == [note]


@story
async def test_a_vault_with_notes_about_groups_alone_needs_a_backup_after_a_week():
    book = notebook_of(await made_vault(MemoryStore()))
    assert not book.backups.is_due(noon(TODAY) + timedelta(days=30))
    note = await book.group_notes.add("een", day=TODAY)
    assert not book.backups.is_due(note.written + timedelta(days=6))
    assert book.backups.is_due(note.written + timedelta(days=7))


def test_a_file_is_as_new_as_its_newest_note_also_about_a_group():
    summary = FileSummary.of(MADE, ((GROUP_NOTES, NOTE.to_doc()),))
    assert (summary.last_day, summary.numbers[GROUP_NOTES]) == (NOTE.day, 1)


def test_an_older_version_carries_the_note_as_one_that_names_nobody():
    newer = Newer.from_doc(NOTE.to_doc())
    assert newer.to_doc() == NOTE.to_doc()
    assert newer.texts.isdisjoint({a_person().id})


def test_a_tombstone_names_it():
    merged = taken_in([], NOTE, erased=Tombstone("t", TODAY, (NOTE.id,)).of)
    assert merged.saves == ()


# Looking back


def test_a_note_about_a_group_is_found_by_its_words_its_card_and_its_day():
    teun = a_note("teun", ago(1), "Bleef erbij.")
    group = replace(NOTE, details=CARD, day=ago(2))
    events = timeline([], [teun, group], [], [])
    assert [(one.kind, one.person) for one in events] == [(EventKind.NOTE, "teun"), (EventKind.NOTE, "")]

    def hits(**wanted):
        return [one.record for one in found(events, Filter(**wanted), {CARD.card: "Teamvragen"})]

    assert hits(words="dagstart") == hits(words="teamvragen") == hits(card=CARD.card) == [group]
    assert hits(until=ago(2)) == [group]
    assert hits(goal="goal") == hits(person="piet") == []


def test_a_note_about_a_group_is_asked_about_after_a_year():
    day = TODAY.replace(year=TODAY.year - 1)
    old, recent = replace(NOTE, day=day), replace(NOTE, day=day + timedelta(days=1))
    assert expired_group_notes([recent, old], TODAY) == (old,)


# Letters


@story
async def test_a_letter_becomes_a_note_about_a_group_once():
    store, book, person = await waiting_book()
    other = await other_window(store)
    letter = book.letters.one(ONE)
    note = await book.letters.file_with_group(letter, " Vroegen om hulp. Morgen kijken. ")
    details = replace(letter.details, talk=Talk.GROUP)
    assert note == GroupNote(
        ONE, letter.day, "Vroegen om hulp. Morgen kijken.", letter.written, details=details
    )
    assert (book.group_notes.all(), book.letters.waiting()) == ([note], [])
    assert (book.notes(person.id), book.agreements.all()) == ([], [])

    assert await other.letters.file_with_group(letter, note.text) is None
    assert await other.letters.file(letter, person.id, note.text) is None
    assert other.group_notes.all() == [note]


@pytest.mark.parametrize("talk", [None, "short", "call", "quarter", "group", "later"])
def test_whatever_talk_a_letter_says_it_was_with_the_group_it_was_a_talk_in_the_group(talk):
    async def run():
        _, book, _ = await waiting_book({**FULL, "talk": talk})
        note = await book.letters.file_with_group(book.letters.one(ONE), "Morgen kijken")
        assert note.details.talk is Talk.GROUP

    asyncio.run(run())


@story
async def test_a_letter_can_be_changed_first_and_then_stands_with_the_group():
    store, book, _ = await waiting_book()
    other = await other_window(store)
    letter = book.letters.one(ONE)
    key = await book.letters.begin_group_note(letter, "Vroegen om hulp.")
    draft = book.drafts.about("")[key]
    assert (draft.form, draft.of, draft.day) == (Form.GROUP_NOTE, "", letter.day)
    assert draft.values["details.card"] == letter.details.card
    assert draft.values["text"] == "Vroegen om hulp."
    assert book.letters.waiting() == []
    assert await other.letters.begin_group_note(letter, "Vroegen om hulp.") is None


@story
async def test_a_letter_that_says_nothing_for_a_group_stays():
    _, book, _ = await waiting_book({**FULL, "text": " ", "signs": [], "card": None, "next": "", "due": None})
    with pytest.raises(TextEmpty):
        await book.letters.file_with_group(book.letters.one(ONE), " ")
    assert len(book.letters.waiting()) == 1
