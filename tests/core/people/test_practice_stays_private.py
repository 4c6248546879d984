"""What the user practises is the user's alone: planted words of it are in a backup and nowhere else."""

import os

import pytest

from core.errors import DamagedRecord
from core.people.handover import check_handover
from core.people.merge_report import Tally
from core.people.records.agreement import Assignee
from core.people.records.draft import Draft, Form, to_fields
from core.people.records.plan import IfThen
from core.people.records.practice.look_back import LookBackKind, TalkedMost
from core.people.records.practice.mirror import MirrorSitting
from core.people.records.practice.round_memory import Repeat, RoundMemory
from core.people.records.tables import PRACTICE
from core.people.rules.access_sheet import access_sheet
from core.people.rules.reminders import reminders
from core.people.rules.retention import expired
from core.people.rules.timeline import timeline
from core.vault.backup import open_backup
from core.vault.handover import make_handover, open_handover
from tests.core.people.setting import TODAY, add_person, ago, noon
from tests.core.people.test_notebook import notebook_of
from tests.core.people.test_role_and_options import story
from tests.core.vault.memory_store import MemoryStore
from tests.core.vault.setting import PASSPHRASE, QuickCipher, half_seconds, made_vault, vault_on

PLANTED = "zachtekersenbloesem"
MADE = noon(TODAY)
HANDOVER_PASSPHRASE = "zes emmers naast de trap"


async def practise(book):
    """Plant the word in every text and id of what one practises, and in a draft of each of its forms."""
    planted, practice = (PLANTED,), book.practice
    sitting = MirrorSitting(
        "",
        ago(8),
        MADE,
        PLANTED,
        planted,
        planted,
        PLANTED,
        PLANTED,
        planted,
        IfThen(PLANTED, PLANTED),
        ago(1),
    )
    await practice.add_mirror(sitting)
    await practice.save_piles(planted, planted, planted, planted, day=ago(8))
    await practice.choose_technique(PLANTED, PLANTED, day=ago(8))
    repeats = (Repeat(PLANTED, 0, ago(5)),)
    await practice.save_round(RoundMemory("", TODAY, MADE, PLANTED, planted, repeats), day=ago(8))
    for kind in LookBackKind:
        await practice.add_look_back(
            kind, day=ago(8), good=PLANTED, next=PLANTED, talked_most=TalkedMost.ME, card=PLANTED
        )
    for form in (form for form in Form if form.is_practice):
        fields = to_fields({"works": PLANTED, "already": planted, "talked_most": TalkedMost.ME})
        await book.drafts.save(book.drafts.new_id(), Draft(form, PLANTED, "", TODAY, fields))
        await book.drafts.save(book.drafts.new_id(), Draft(form, "", "", TODAY, fields))


async def someone(book):
    """A person with a note of a talk in which something was practised, and the draft of another."""
    person = await add_person(book, "Test Teun")
    goal = await book.add_goal(person.id, "Zelf vragen")
    await book.add_note(person.id, "Bleef erbij.", day=TODAY, goal=goal.id, practised=True)
    await book.agreements.add(person.id, Assignee.ME, "Bellen", TODAY)
    fields = to_fields({"text": "half", "practised": True})
    await book.drafts.save(book.drafts.new_id(), Draft(Form.NOTE, person.id, person.id, TODAY, fields))
    return person


@story
async def test_a_handover_and_a_colleague_who_takes_it_over_have_none_of_it():
    book = notebook_of(await made_vault())
    await practise(book)
    person = await someone(book)
    records = book.handover_of(person.id)
    assert PLANTED not in str(records)
    assert "practis" not in str(records)
    data = await make_handover(QuickCipher(), os.urandom, half_seconds(), records, HANDOVER_PASSPHRASE, MADE)
    given = await open_handover(data, HANDOVER_PASSPHRASE, QuickCipher())
    colleague = notebook_of(await made_vault())
    report = await colleague.backups.merge_handover(given.records, given.made)
    assert report.practice == Tally()
    assert {table for table, _ in colleague.records()}.isdisjoint(PRACTICE)


@story
async def test_a_handover_in_which_it_stands_all_the_same_is_refused():
    book = notebook_of(await made_vault())
    await practise(book)
    person = await someone(book)
    for table, doc in book.records():
        if table in PRACTICE:
            for planted in (doc, {**doc, "person": person.id}):
                with pytest.raises(DamagedRecord):
                    check_handover((*book.handover_of(person.id), (table, planted)))


@story
async def test_the_access_sheet_of_a_person_has_none_of_it():
    book = notebook_of(await made_vault())
    await practise(book)
    person = await someone(book)
    sheet = access_sheet(
        person,
        book.goals(person.id),
        book.notes(person.id),
        book.answers.of(person.id),
        book.agreements.of(person.id),
        list(book.drafts.about(person.id).values()),
        book.routes.of(TODAY),
        TODAY,
        len(book.newer.about(person.id)),
        book.points.of(person.id),
        book.trials.of(person.id),
    )
    lines = [line for section in sheet.sections for entry in section.entries for line in entry.lines]
    assert "half" in [line.value for line in lines]
    assert PLANTED not in str(lines)
    assert [line for line in lines if "practis" in line.field] == []


def shown_of(book):
    """What the timeline, the reminders, the clearing up and the group notes show."""
    about = (book.people(), book.all_goals(), book.all_notes())
    agreements, answers = book.agreements.all(), book.answers.all()
    return (
        timeline(book.all_goals(), book.all_notes(), answers, agreements),
        reminders(*about, agreements, answers, TODAY),
        expired(*about, answers, agreements, TODAY),
        book.group_notes.all(),
    )


@story
async def test_the_timeline_the_reminders_and_the_clearing_up_are_the_same_without_it():
    book, other = notebook_of(await made_vault()), notebook_of(await made_vault())
    await someone(book)
    await other.backups.merge(book.records(), MADE)
    await practise(book)
    assert shown_of(book) == shown_of(other)


@story
async def test_who_is_erased_takes_none_of_it_along():
    book = notebook_of(await made_vault())
    await practise(book)
    person = await someone(book)
    before = {doc["id"] for table, doc in book.records() if table in PRACTICE}
    await book.erase_person(person.id)
    assert {doc["id"] for table, doc in book.records() if table in PRACTICE} == before


@story
async def test_a_backup_has_all_of_it_and_a_vault_that_is_restored_too():
    vault = await made_vault()
    book = notebook_of(vault)
    await practise(book)
    data = (await vault.make_backup(MADE)).data
    assert PLANTED.encode() not in data
    backup = await open_backup(data, PASSPHRASE, QuickCipher())
    assert backup.records == book.records()
    restored = vault_on(MemoryStore())
    await restored.restore_as_new(data, PASSPHRASE)
    again = notebook_of(restored)
    assert again.practice.mirrors() == book.practice.mirrors()
    assert again.practice.look_backs() == book.practice.look_backs()
    assert again.records() == book.records()
