"""The frozen vault, copy and handover of a made-up later version: this version carries all of it."""

import asyncio
import json
import os
import time
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from core.people.merge_report import Tally
from core.people.notebook import Notebook
from core.people.records.agreement import Assignee
from core.people.records.standing import Standing
from core.people.rules.access_sheet import NEWER_LINE, access_sheet
from core.vault.backup import open_backup
from core.vault.handover import make_handover, open_handover
from core.vault.vault import Vault
from tests.core.vault.contract import LATER_VECTORS
from tests.core.vault.later_version import (
    FLOOR,
    GOAL,
    NOTE,
    OTHERS,
    PEOPLE,
    PERSON,
    RECORDS,
    SHARED,
    WALK,
    tables,
)
from tests.core.vault.memory_store import MemoryStore
from tests.core.vault.setting import PlatformCipher, half_seconds, made_vault

NOW = datetime(2026, 11, 28, 12, tzinfo=UTC)
OWN = "zes emmers naast de trap"


def vector(name):
    return json.loads((LATER_VECTORS / f"{name}.json").read_text(encoding="utf-8"))


def file_of(name):
    return bytes.fromhex(vector(name)["file"])


async def opened(store=None):
    """The vault of the later version, and its notebook."""
    found = vector("vault")
    stored = {key: bytes.fromhex(value) for key, value in found["stored"].items()}
    vault = Vault(store or MemoryStore(stored), PlatformCipher(), random=os.urandom, clock=time.monotonic)
    await vault.unlock(found["passphrase"])
    return vault, Notebook(vault, lambda: None, lambda: NOW)


def all_of(vault):
    return {doc["id"]: doc for _, doc in vault.records()}


EVERYTHING = {doc["id"]: doc for _, doc in RECORDS}


def test_everything_is_known_at_least_to_be_there_and_nothing_is_damaged_or_lost():
    async def run():
        vault, book = await opened()
        assert (book.repair.problems(), book.repair.lost()) == ([], frozenset())
        (person,) = book.people()
        assert (person.name, person.place.where, person.place.work.is_newer) == (
            "Test Teun",
            "Proefbakkerij",
            True,
        )
        (goal,) = book.goals(PERSON)
        assert (goal.title, goal.state.is_newer, goal.rung.is_newer) == (
            "Zelf om gereedschap vragen",
            True,
            True,
        )
        assert {note.text for note in book.notes(PERSON)} == {
            "Vroeg vandaag zelf om de grote sleutel.",
            "Zo stond het er eerst.",
        }
        (answer,) = book.answers.of(PERSON)
        assert (answer.number, answer.question.is_newer) == (7, True)
        (agreement,) = book.agreements.of(PERSON)
        assert (agreement.text, agreement.slot.is_newer) == ("Kar regelen", True)
        assert (book.code_status.is_settled, book.backups.last.changes) == (True, 1)
        assert (book.newer.count(), book.newer.count_about_nobody()) == (3, 1)
        await book.repair.accept_loss()
        assert all_of(vault) == EVERYTHING

    asyncio.run(run())


def test_edits_change_what_was_edited_and_keep_the_rest():
    async def run():
        vault, book = await opened()
        (person,) = book.people()
        await book.change_person(replace(person, manner="Rustig"), shown=person)
        goal = book.goal(GOAL)
        await book.change_goal(replace(goal, plan=replace(goal.plan, needs="Een stoel")), shown=goal)
        note = book.note(NOTE)
        await book.change_note(note, "Anders.", day=date(2031, 3, 1), goal=GOAL)
        (answer,) = book.answers.of(PERSON)
        await book.answers.change(replace(answer, number=8), shown=answer)
        (agreement,) = book.agreements.of(PERSON)
        await book.agreements.change(replace(agreement, text="Kar halen"), shown=agreement)
        await book.backups.mark_tested()
        route = book.routes.of(date(2031, 3, 1))
        await book.routes.save(route.with_visit(PERSON, visited=True))
        now = all_of(vault)
        expected = {key: dict(doc) for key, doc in EVERYTHING.items()}
        expected[PERSON]["manner"] = "Rustig"
        expected[GOAL]["plan"] = {**expected[GOAL]["plan"], "needs": "Een stoel"}
        expected[NOTE] |= {"text": "Anders.", "changed": NOW.isoformat()}
        expected[answer.id]["number"] = 8
        expected[agreement.id]["text"] = "Kar halen"
        expected["d" * 32]["tested"] = NOW.isoformat()
        expected[route.id]["visited"] = [PERSON]
        now["d" * 32]["changes"] = 1  # noting it is itself a change, of which the count is kept
        assert now == expected

    asyncio.run(run())


def test_a_known_word_can_take_the_place_of_one_that_is_not_known():
    async def run():
        vault, book = await opened()
        goal = book.goal(GOAL)
        await book.change_goal(goal.standing(Standing.OPEN, NOW.date()), shown=goal)
        (agreement,) = book.agreements.of(PERSON)
        await book.agreements.change(replace(agreement, slot=Assignee.ME), shown=agreement)
        assert all_of(vault)[GOAL] == {**EVERYTHING[GOAL], "state": "open"}
        assert all_of(vault)[agreement.id] == {**EVERYTHING[agreement.id], "slot": "me"}

    asyncio.run(run())


@pytest.mark.parametrize("secret", ["passphrase", "recovery_code"])
def test_its_copy_is_restored_as_new_and_copied_again_as_it_was(secret):
    async def run():
        found = vector("backup")
        vault = Vault(MemoryStore(), PlatformCipher(), random=os.urandom, clock=time.monotonic)
        await vault.restore_as_new(file_of("backup"), found[secret])
        assert all_of(vault) == EVERYTHING
        again = await open_backup((await vault.make_backup(NOW)).data, found[secret], PlatformCipher())
        assert {doc["id"]: doc for _, doc in again.records} == EVERYTHING

    asyncio.run(run())


def test_its_copy_is_taken_in_beside_other_notes_once():
    async def run():
        found = vector("backup")
        copy = await open_backup(file_of("backup"), found["passphrase"], PlatformCipher())
        vault = await made_vault()
        book = Notebook(vault, lambda: None, lambda: NOW)
        report = await book.backups.merge(copy.records, copy.made)
        assert (report.total, report.newer) == (Tally(added=9), Tally(added=3))
        stays = {"drafts", "copies", "codes", "routes"}
        assert all_of(vault) == {doc["id"]: doc for table, doc in RECORDS if table not in stays}
        assert (await book.backups.merge(copy.records, copy.made)).total == Tally(same=9)

    asyncio.run(run())


def test_its_handover_is_taken_over_and_handed_over_again_as_it_was():
    async def run():
        given = await open_handover(file_of("handover"), vector("handover")["passphrase"], PlatformCipher())
        vault = await made_vault()
        book = Notebook(vault, lambda: None, lambda: NOW)
        assert (await book.backups.merge_handover(given.records, given.made)).total == Tally(added=8)
        assert all_of(vault) == {doc["id"]: doc for _, doc in PEOPLE}
        again = await make_handover(
            PlatformCipher(), os.urandom, half_seconds(), book.handover_of(PERSON), OWN, NOW
        )
        records = (await open_handover(again, OWN, PlatformCipher())).records
        assert tables(list(records)) == tables(PEOPLE)

    asyncio.run(run())


def test_erasing_the_person_leaves_nothing_that_names_them():
    async def run():
        vault, book = await opened()
        await book.erase_person(PERSON)
        left = {key: doc for key, doc in all_of(vault).items() if doc.keys() != {"id", "day", "of"}}
        kept = {"erased", "copies", "codes", "routes", "floors"}
        assert left.keys() == {doc["id"] for table, doc in OTHERS if table in kept}
        assert book.newer.count_about_nobody() == 1
        assert {WALK, SHARED}.isdisjoint(all_of(vault))
        assert FLOOR in all_of(vault)

    asyncio.run(run())


def test_the_access_sheet_names_every_record_that_says_more_than_it_can_show():
    async def run():
        _, book = await opened()
        (person,) = book.people()
        sheet = access_sheet(
            person,
            book.goals(PERSON),
            book.notes(PERSON),
            book.answers.of(PERSON),
            book.agreements.of(PERSON),
            [],
            None,
            NOW.date(),
            len(book.newer.about(PERSON)),
        )
        lines = [
            line.field for section in sheet.sections for entry in section.entries for line in entry.lines
        ]
        assert lines.count(NEWER_LINE) == 6
        assert sheet.newer == 2

    asyncio.run(run())
