"""A reminder can be postponed: it waits, sealed, until its day, and comes back by itself."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import NoLongerHere
from core.people.records.agreement import Assignee
from core.people.rules.postponing import for_a_day, for_a_week, without_postponed
from core.people.rules.reminders import Reminder, ReminderKind
from core.vault.backup import open_backup
from tests.core.people.setting import TODAY, add_person, noon
from tests.core.people.test_notebook import notebook_of, story
from tests.core.people.test_several_windows import windows
from tests.core.vault.memory_store import MemoryStore
from tests.core.vault.setting import PASSPHRASE, QuickCipher, made_vault, vault_on

DUE = Reminder(ReminderKind.AGREEMENT_DUE, "teun", TODAY, "agreement")
QUARTER = Reminder(ReminderKind.QUARTER, "teun", TODAY)
FOUND = (DUE, QUARTER)


def shown(postponed, days_later):
    return without_postponed(FOUND, [postponed], TODAY + timedelta(days=days_later))


@given(st.integers(-400, 400))
def test_a_reminder_waits_for_a_week_and_no_other_does(days_later):
    waits = days_later in range(7)
    assert shown(for_a_week(DUE, TODAY), days_later) == (FOUND[1:] if waits else FOUND)


@given(st.integers(-400, 400))
def test_a_reminder_that_is_not_for_today_comes_back_tomorrow(days_later):
    postponed = for_a_day(QUARTER, TODAY)
    waits = -6 <= days_later <= 0
    assert shown(postponed, days_later) == (FOUND[:1] if waits else FOUND)


@pytest.mark.parametrize(
    "changed",
    [
        {"day": TODAY + timedelta(days=1)},
        {"about": "another"},
        {"person": "piet"},
        {"kind": ReminderKind.TO_SHOW},
    ],
)
def test_a_reminder_for_another_day_or_record_is_not_postponed_with_it(changed):
    other = replace(DUE, **changed)
    assert without_postponed([other], [for_a_week(DUE, TODAY)], TODAY) == (other,)


async def with_reminder(book, name="Test Teun"):
    person = await add_person(book, name)
    return person, Reminder(ReminderKind.QUARTER, person.id, TODAY)


def test_it_is_stored_once_for_a_reminder_and_can_be_taken_back():
    async def tell(book):
        _, reminder = await with_reminder(book)
        await book.postponed.add(for_a_day(reminder, TODAY))
        stored = await book.postponed.add(for_a_week(reminder, TODAY))
        assert book.postponed.all() == [stored]
        assert without_postponed([reminder], book.postponed.all(), TODAY) == ()
        await book.postponed.take_back(stored)
        assert book.postponed.all() == []

    story(tell)


def test_those_of_a_person_come_by_the_day_until_which_they_wait():
    async def tell(book):
        person, reminder = await with_reminder(book)
        _, of_another = await with_reminder(book, "Proef Piet")
        late = await book.postponed.add(for_a_week(reminder, TODAY))
        soon = await book.postponed.add(for_a_day(replace(reminder, about="note"), TODAY))
        await book.postponed.add(for_a_week(of_another, TODAY))
        assert book.postponed.of(person.id) == [soon, late]

    story(tell)


def test_what_is_past_goes_with_the_next_one():
    async def tell(book):
        _, reminder = await with_reminder(book)
        await book.postponed.add(for_a_week(replace(reminder, about="past"), TODAY - timedelta(days=7)))
        stored = await book.postponed.add(for_a_week(reminder, TODAY))
        assert book.postponed.all() == [stored]

    story(tell)


def test_it_goes_with_the_person_and_nothing_is_postponed_of_who_was_erased():
    async def tell(book):
        person, reminder = await with_reminder(book)
        other, of_another = await with_reminder(book, "Proef Piet")
        await book.postponed.add(for_a_week(reminder, TODAY))
        stored = await book.postponed.add(for_a_week(of_another, TODAY))
        await book.erase_person(person.id)
        assert book.postponed.all() == [stored]
        with pytest.raises(NoLongerHere):
            await book.postponed.add(for_a_week(reminder, TODAY))
        assert book.postponed.of(other.id) == [stored]

    story(tell)


def test_two_windows_that_postpone_the_same_leave_one_and_either_takes_it_back():
    async def tell(mine, theirs, person):
        reminder = Reminder(ReminderKind.QUARTER, person.id, TODAY)
        shown_here = await mine.postponed.add(for_a_week(reminder, TODAY))
        await theirs.postponed.add(for_a_week(reminder, TODAY))
        await mine.refresh()
        assert len(mine.postponed.all()) == 1
        await mine.postponed.take_back(shown_here)
        await theirs.refresh()
        assert theirs.postponed.all() == []

    windows(tell)


def test_it_comes_back_with_a_backup_that_is_restored_as_new_and_not_beside_other_notes():
    async def run():
        vault = await made_vault()
        book = notebook_of(vault)
        person, reminder = await with_reminder(book)
        await book.agreements.add(person.id, Assignee.ME, "Kar regelen", TODAY)
        stored = await book.postponed.add(for_a_week(reminder, TODAY))
        data = (await vault.make_backup(noon(TODAY))).data
        again = vault_on(MemoryStore())
        await again.restore_as_new(data, PASSPHRASE)
        assert notebook_of(again).postponed.all() == [stored]
        backup = await open_backup(data, PASSPHRASE, QuickCipher())
        beside = notebook_of(await made_vault())
        await beside.backups.merge(backup.records, backup.made)
        assert beside.person(person.id) == person
        assert beside.postponed.all() == []

    asyncio.run(run())
