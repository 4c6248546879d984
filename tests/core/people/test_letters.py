"""Letters in the notebook: each is filed at most once, whatever stands in it and whoever else files it."""

import asyncio
import json
import os
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.errors import (
    ChangedElsewhere,
    DamagedRecord,
    NewerFormat,
    NoLongerHere,
    StepUnsaid,
    TextEmpty,
    TextTooLong,
    VaultLocked,
)
from core.people.merge_report import Tally
from core.people.records.agreement import WORDS_LIMIT, Assignee
from core.people.records.details import Details, Talk
from core.people.records.draft import Form
from core.people.records.letter import Letter
from core.people.records.note import TEXT_LIMIT
from core.people.rules.letter_suggestions import is_named, suggested
from core.vault.backup import open_backup
from core.vault.letterbox import LETTERBOX_TABLE
from core.vault.vault import Vault
from tests.core.people.setting import a_person, a_talk, add_person, ago
from tests.core.people.test_notebook import TODAY, notebook_of
from tests.core.vault.memory_store import MemoryStore
from tests.core.vault.setting import (
    PASSPHRASE,
    FullStore,
    PlatformCipher,
    QuickCipher,
    half_seconds,
    made_vault,
    post_letter,
    reopened,
)

RELEASED = Path(__file__).parent / "released" / "version-0.1.json"
NOW = datetime(2026, 11, 30, 7, tzinfo=UTC)
ONE, TWO = "1" * 32, "2" * 32
WRITTEN = datetime(2026, 11, 29, 6, 58, tzinfo=timezone(timedelta(hours=1)))
FULL = {
    "written": WRITTEN.isoformat(),
    "day": "2026-11-28",
    "who": "Teun",
    "text": "Vroeg zelf om hulp.",
    "signs": ["asked"],
    "nugget": True,
    "talk": "short",
    "card": "t07-goudklompjes",
    "next": "Morgen kijken",
    "slot": "together",
    "due": "2026-12-01",
    "unfinished": False,
    "guide": "g03-vijf-minuten",
    "begun": "7" * 32,
}


async def waiting_book(*documents, store=None):
    """A notebook with letters that wait, by ids of ones, twos ..., and a person."""
    store = store or MemoryStore()
    vault = await made_vault(store)
    book = notebook_of(vault)
    await book.letters.look()
    person = await add_person(book, "Test Teun")
    for number, document in enumerate(documents or (FULL,), 1):
        await post_letter(store, str(number) * 32, **document)
    await book.refresh()
    await book.letters.look()
    return store, book, person


async def other_window(store):
    """The notebook of another window that looked at the letters."""
    book = notebook_of(await reopened(store))
    await book.letters.look()
    return book


async def file(book, letter, person):
    """File a letter with the text that is in it."""
    return await book.letters.file(letter, person, letter.text)


# Reading one


def test_a_letter_has_what_was_written_in_it():
    assert Letter.of(ONE, FULL, NOW) == Letter(
        ONE,
        WRITTEN,
        date(2026, 11, 28),
        "Teun",
        "Vroeg zelf om hulp.",
        Details(Talk.SHORT, "t07-goudklompjes", ("asked",), is_nugget=True, guide="g03-vijf-minuten"),
        "Morgen kijken",
        Assignee.TOGETHER,
        date(2026, 12, 1),
        begun="7" * 32,
    )
    assert Letter.of(ONE, {**FULL, "unfinished": True}, NOW).is_unfinished


@pytest.mark.parametrize(
    "document",
    [
        {},
        dict.fromkeys(FULL),
        dict.fromkeys(FULL, 7),
        {key: [[]] for key in FULL},
        {
            "written": "2026-11-29T06:58:00",
            "day": "9999-12-31",
            "who": "x" * 61,
            "signs": ["x"] * 101,
            "nugget": 1,
            "talk": "x" * 101,
            "card": "x" * 101,
            "slot": "colleague",
            "due": "soon",
            "unfinished": "yes",
            "guide": "x" * 101,
            "begun": "x" * 101,
        },
        {"signs": ["x" * 101], "card": "", "slot": "later", "guide": "", "begun": None},
    ],
)
def test_what_a_field_should_not_be_counts_as_not_there(document):
    assert Letter.of(ONE, document, NOW) == Letter(ONE, NOW, NOW.date())


@pytest.mark.parametrize(
    ("changed", "is_complete"),
    [
        ({}, True),
        ({"text": " ", "signs": []}, True),
        ({"text": " ", "signs": [], "next": " ", "slot": None}, False),
        ({"text": "", "next": "", "slot": None}, True),
        ({"next": " "}, False),
        ({"text": "x" * (TEXT_LIMIT + 1)}, False),
        ({"next": "x" * (WORDS_LIMIT + 1)}, False),
    ],
)
def test_a_letter_can_become_a_note_when_it_says_something_and_no_next_step_lacks_its_words(
    changed, is_complete
):
    assert Letter.of(ONE, {**FULL, **changed}, NOW).is_complete == is_complete


def test_a_letter_without_a_day_is_about_the_day_on_which_it_was_written():
    assert Letter.of(ONE, {"written": WRITTEN.isoformat()}, NOW).day == WRITTEN.date()


def test_half_a_character_becomes_one_that_can_be_shown():
    assert Letter.of(ONE, {"text": "\ud83d"}, NOW).text == "\ufffd"


# Filing


def test_a_filed_letter_is_a_note_under_its_own_id_with_the_agreement_of_the_same_moment():
    async def run():
        store, book, person = await waiting_book()
        (letter,) = book.letters.waiting()
        assert book.letters.one(ONE) == letter
        note = await file(book, letter, person.id)
        assert (note.id, note.day, note.written, note.text) == (ONE, letter.day, WRITTEN, letter.text)
        assert note.details == letter.details
        (agreement,) = book.agreements.of(person.id)
        assert (agreement.slot, agreement.text, agreement.due, agreement.made) == (
            Assignee.TOGETHER,
            "Morgen kijken",
            date(2026, 12, 1),
            WRITTEN,
        )
        assert book.notes(person.id) == [note]
        assert (book.letters.waiting(), book.letters.one(ONE)) == ([], None)
        assert f"letter/{ONE}" not in store.values

    asyncio.run(run())


def test_a_letter_is_filed_with_the_text_and_as_it_was_edited():
    async def run():
        _, book, person = await waiting_book()
        edited = replace(book.letters.waiting()[0], next_step="", slot=None)
        assert (await book.letters.file(edited, person.id, " Beter gezegd. ")).text == "Beter gezegd."
        assert book.agreements.of(person.id) == []

    asyncio.run(run())


def test_a_next_step_that_nobody_was_chosen_for_is_for_who_writes():
    async def run():
        _, book, person = await waiting_book({"text": "Liep goed.", "next": "Kar regelen"})
        await file(book, book.letters.waiting()[0], person.id)
        assert [one.slot for one in book.agreements.of(person.id)] == [Assignee.ME]

    asyncio.run(run())


@pytest.mark.parametrize(
    ("document", "error"),
    [
        ({}, TextEmpty),
        ({"text": "x" * 10_001}, TextTooLong),
        ({"text": "Bleef erbij.", "next": "x" * 1_001}, TextTooLong),
        ({"text": "Bleef erbij.", "slot": "me", "next": " "}, StepUnsaid),
    ],
)
def test_what_cannot_be_filed_says_why_and_goes_on_waiting(document, error):
    async def run():
        store, book, person = await waiting_book(document)
        (letter,) = book.letters.waiting()
        with pytest.raises(error):
            await file(book, letter, person.id)
        assert book.letters.waiting() == [letter]
        assert f"letter/{ONE}" in store.values

    asyncio.run(run())


def test_a_letter_is_not_filed_with_someone_who_was_erased():
    async def run():
        _, book, person = await waiting_book()
        await book.erase_person(person.id)
        with pytest.raises(NoLongerHere):
            await file(book, book.letters.waiting()[0], person.id)
        assert len(book.letters.waiting()) == 1

    asyncio.run(run())


def test_two_windows_that_file_one_letter_make_one_note_and_one_agreement():
    async def run():
        store, book, person = await waiting_book()
        other = await other_window(store)
        anna = await add_person(other, "Test Anna")
        letter = other.letters.waiting()[0]
        first = await file(other, letter, anna.id)
        assert await file(book, letter, person.id) is None
        assert book.all_notes() == [first]
        assert len(book.agreements.all()) == 1
        assert book.letters.waiting() == []

    asyncio.run(run())


def test_a_letter_that_another_window_filed_waits_no_more_after_reading_anew():
    async def run():
        store, book, person = await waiting_book()
        other = await other_window(store)
        await file(other, other.letters.waiting()[0], person.id)
        await book.refresh()
        assert book.letters.waiting() == []

    asyncio.run(run())


@pytest.mark.parametrize("end", ["filed", "filed and erased", "thrown away"])
def test_a_letter_that_was_put_back_after_its_end_is_only_removed(end):
    async def run():
        store, book, person = await waiting_book()
        value = store.values[f"letter/{ONE}"]
        if end == "thrown away":
            await book.letters.throw_away(ONE)
        else:
            await file(book, book.letters.waiting()[0], person.id)
        if end == "filed and erased":
            await book.erase_note(ONE)
        notes = book.all_notes()
        store.values[f"letter/{ONE}"] = value
        other = await other_window(store)
        assert other.letters.waiting() == []
        assert f"letter/{ONE}" not in store.values
        assert other.all_notes() == notes

    asyncio.run(run())


def test_throwing_away_what_another_window_filed_leaves_the_note():
    async def run():
        store, book, person = await waiting_book()
        other = await other_window(store)
        note = await file(other, other.letters.waiting()[0], person.id)
        await book.letters.throw_away(ONE)
        assert book.all_notes() == [note]
        await book.letters.throw_away(ONE)
        assert book.all_notes() == [note]

    asyncio.run(run())


def test_a_letter_becomes_the_draft_of_a_note_once_and_no_backup_brings_it_back():
    async def run():
        store, book, person = await waiting_book()
        other = await other_window(store)
        (letter,) = book.letters.waiting()
        key = await other.letters.begin_note(letter, person.id)
        assert await book.letters.begin_note(letter, person.id) is None
        ((found, draft),) = book.drafts.of(Form.NOTE, person.id).items()
        assert found == key
        assert (draft.values["text"], draft.values["day"]) == (letter.text, letter.day)
        assert book.letters.waiting() == []
        assert f"letter/{ONE}" not in store.values

    asyncio.run(run())


def test_the_draft_of_a_letter_has_its_next_step_for_who_writes_where_nobody_was_chosen():
    async def run():
        _, book, person = await waiting_book({"text": "Liep goed.", "next": "Kar regelen"})
        await book.letters.begin_note(book.letters.waiting()[0], person.id)
        (draft,) = book.drafts.of(Form.NOTE, person.id).values()
        assert (draft.values["next_step"], draft.values["slot"]) == ("Kar regelen", Assignee.ME)

    asyncio.run(run())


def test_the_draft_of_a_letter_needs_a_person_who_is_there():
    async def run():
        store, book, person = await waiting_book()
        (letter,) = book.letters.waiting()
        await book.erase_person(person.id)
        with pytest.raises(NoLongerHere):
            await book.letters.begin_note(letter, person.id)
        assert f"letter/{ONE}" in store.values

    asyncio.run(run())


def test_a_note_of_a_letter_moves_to_another_person_with_its_own_agreement_alone():
    async def run():
        _, book, person = await waiting_book()
        anna = await add_person(book, "Test Anna")
        stays = await book.agreements.add(person.id, Assignee.ME, "Iets anders", None)
        note = await file(book, book.letters.waiting()[0], person.id)
        moved = await book.letters.refile(note, anna.id)
        assert (moved.id, moved.person, moved.text) == (ONE, anna.id, note.text)
        assert book.all_notes() == [moved]
        assert book.agreements.of(person.id) == [stays]
        assert [one.text for one in book.agreements.of(anna.id)] == ["Morgen kijken"]

    asyncio.run(run())


@pytest.mark.parametrize("gone", ["note", "person"])
def test_a_note_that_is_gone_or_whose_new_person_is_gone_does_not_move(gone):
    async def run():
        _, book, person = await waiting_book()
        anna = await add_person(book, "Test Anna")
        note = await file(book, book.letters.waiting()[0], person.id)
        await (book.erase_note(ONE) if gone == "note" else book.erase_person(anna.id))
        with pytest.raises(NoLongerHere):
            await book.letters.refile(note, anna.id)

    asyncio.run(run())


def test_letters_wait_newest_first():
    async def run():
        days = ("2026-11-27", "2026-11-29", "2026-11-28")
        _, book, _ = await waiting_book(*({"written": f"{day}T08:00:00+01:00"} for day in days))
        assert [letter.id[0] for letter in book.letters.waiting()] == ["2", "3", "1"]

    asyncio.run(run())


def test_a_locked_vault_shows_no_letters():
    async def run():
        vault = await made_vault()
        book = notebook_of(vault)
        await book.letters.look()
        vault.lock()
        with pytest.raises(VaultLocked):
            book.letters.waiting()
        with pytest.raises(VaultLocked):
            await book.letters.look()

    asyncio.run(run())


texts = st.sampled_from(["", " ", "Bleef erbij.", "x" * 10_001, "\ud83d", "\0"]) | st.text(max_size=40)
fields = st.fixed_dictionaries(
    {},
    optional={
        **dict.fromkeys(("text", "next", "who", "card", "talk", "guide", "begun"), texts),
        "signs": st.lists(texts, max_size=3),
        "slot": st.sampled_from(["worker", "me", "together", None, "later"]),
        "due": st.sampled_from(["2026-12-01", "x", None]),
        "written": st.sampled_from([FULL["written"], "x", None]),
    },
)


@settings(max_examples=40, deadline=None)
@given(fields, st.lists(st.sampled_from(["file", "look", "throw away"]), min_size=1, max_size=4))
def test_whatever_two_windows_do_a_letter_waits_or_is_one_note_or_was_thrown_away(document, steps):
    async def run():
        store, book, person = await waiting_book(document)
        books, is_thrown = [book, await other_window(store)], False
        letter = book.letters.waiting()[0]
        for number, step in enumerate(steps):
            window = books[number % 2]
            try:
                if step == "file":
                    await file(window, letter, person.id)
                elif step == "look":
                    await window.letters.look()
                else:
                    await window.letters.throw_away(ONE)
                    is_thrown = is_thrown or not window.all_notes()
            except (TextEmpty, TextTooLong, StepUnsaid):
                assert step == "file"
        end = await other_window(store)
        assert len(end.letters.waiting()) + len(end.all_notes()) + is_thrown == 1
        assert (f"letter/{ONE}" in store.values) == bool(end.letters.waiting())

    asyncio.run(run())


# What is wrong


def test_damaged_letters_are_named_and_removed_with_what_is_lost_and_a_newer_one_stays():
    async def run():
        store, book, _ = await waiting_book(FULL, FULL, FULL)
        value = store.values[f"letter/{TWO}"]
        store.values[f"letter/{ONE}"] = value
        store.values[f"letter/{TWO}"] = value[:4] + b"\2" + value[5:]
        await book.refresh()
        await book.letters.look()
        assert {type(one): one.key for one in book.repair.problems()} == {
            DamagedRecord: f"letter/{ONE}",
            NewerFormat: f"letter/{TWO}",
        }
        assert [letter.id for letter in book.letters.waiting()] == ["3" * 32]
        await book.repair.accept_loss()
        assert [one.key for one in book.repair.problems()] == [f"letter/{TWO}"]
        assert f"letter/{ONE}" not in store.values
        assert [letter.id for letter in book.letters.waiting()] == ["3" * 32]

    asyncio.run(run())


def test_a_replaced_public_key_is_told_of_until_the_notes_are_locked():
    async def run():
        store, _, _ = await waiting_book()
        other = MemoryStore()
        await notebook_of(await made_vault(other)).letters.look()
        store.values["letterbox"] = other.values["letterbox"]
        book = await other_window(store)
        assert book.letters.was_replaced
        await book.letters.look()
        assert book.letters.was_replaced
        assert not (await other_window(store)).letters.was_replaced

    asyncio.run(run())


def test_making_the_key_pair_in_one_window_is_told_to_the_others_and_does_not_stop_them():
    async def run():
        store = MemoryStore()
        first, second = notebook_of(await made_vault(store)), notebook_of(await reopened(store))
        told = []
        first.tell_writes(lambda: told.append(1))
        second.tell_writes(lambda: told.append(2))
        await first.letters.look()
        await second.letters.look()
        assert told == [1]
        assert sum(table == LETTERBOX_TABLE for table, _ in second.records()) == 1

    asyncio.run(run())


def test_other_windows_that_keep_writing_end_a_look_with_an_error():
    async def run():
        class Busy(FullStore):
            async def commit(self, puts, deletes, *guards):
                if self.is_full:
                    raise ChangedElsewhere
                await super().commit(puts, deletes, *guards)

        store = Busy()
        book = notebook_of(await made_vault(store))
        store.is_full = True
        with pytest.raises(ChangedElsewhere):
            await book.letters.look()

    asyncio.run(run())


# Copies


async def copied(vault):
    """What is in a backup of this vault."""
    return await open_backup((await vault.make_backup(NOW)).data, PASSPHRASE, QuickCipher())


def test_the_letters_of_another_vault_come_in_with_its_key_pair_and_open():
    async def run():
        theirs, _, _ = await waiting_book(FULL, {"text": "Ook dit."})
        copy = await copied(await reopened(theirs))
        store, book, _ = await waiting_book({"text": "Van hier."})
        own = store.values["letterbox"]
        store.values[f"letter/{'9' * 32}"] = store.values.pop(
            f"letter/{ONE}"
        )  # another id; it is damaged there
        await book.refresh()
        report = await book.backups.merge(copy.records, copy.made, letters=copy.letters)
        assert report.letters == Tally(added=2)
        assert {letter.text for letter in book.letters.waiting()} == {FULL["text"], "Ook dit."}
        assert store.values["letterbox"] == own
        before = dict(store.values)
        again = await book.backups.merge(copy.records, copy.made, letters=copy.letters)
        assert again.letters == Tally(same=2)
        assert store.values == before

    asyncio.run(run())


def test_a_backup_of_this_vault_brings_back_letters_that_are_gone_and_none_that_were_filed_or_thrown_away():
    async def run():
        store, book, person = await waiting_book(FULL, FULL, FULL, FULL)
        copy = await copied(await reopened(store))
        await file(book, book.letters.one(ONE), person.id)
        await book.letters.throw_away(TWO)
        del store.values[f"letter/{'3' * 32}"]
        await book.refresh()
        expected = Tally(added=1, same=2, stayed_erased=1)
        assert book.backups.preview(copy.records, copy.made, letters=copy.letters).letters == expected
        await book.backups.merge(copy.records, copy.made, letters=copy.letters)
        assert {letter.id for letter in book.letters.waiting()} == {"3" * 32, "4" * 32}

    asyncio.run(run())


def test_what_was_thrown_away_comes_back_when_that_is_asked():
    async def run():
        store, book, _ = await waiting_book()
        copy = await copied(await reopened(store))
        await book.letters.throw_away(ONE)
        await book.backups.merge(copy.records, copy.made, bring_back=True, letters=copy.letters)
        assert [letter.id for letter in book.letters.waiting()] == [ONE]

    asyncio.run(run())


def test_a_key_pair_that_was_lost_comes_back_from_a_backup_and_opens_its_letters():
    async def run():
        store, book, _ = await waiting_book()
        copy = await copied(await reopened(store))
        (keys,) = [doc["id"] for table, doc in book.records() if table == LETTERBOX_TABLE]
        store.values[f"record/{keys}"] = b"GOUD"
        book = await other_window(store)
        assert book.letters.waiting() == []
        lost = [one for one in copy.records if one[1]["id"] in book.repair.lost()]
        await book.backups.merge(tuple(lost), copy.made, bring_back=True)
        assert [letter.id for letter in book.letters.waiting()] == [ONE]
        assert book.repair.problems() == []

    asyncio.run(run())


def test_a_damaged_letter_comes_back_from_a_backup():
    async def run():
        store, book, _ = await waiting_book()
        copy = await copied(await reopened(store))
        store.values[f"letter/{ONE}"] = b"GOUD"
        await book.refresh()
        await book.letters.look()
        assert book.repair.lost() == {ONE}
        await book.backups.merge((), copy.made, bring_back=True, letters=copy.letters)
        assert [letter.id for letter in book.letters.waiting()] == [ONE]
        assert book.repair.problems() == []

    asyncio.run(run())


# Version 0.1


def test_a_vault_of_version_0_1_gets_its_key_pair_when_it_is_opened_and_takes_letters():
    async def run():
        released = json.loads(RELEASED.read_text(encoding="utf-8"))
        store = MemoryStore({key: bytes.fromhex(value) for key, value in released["stored"].items()})
        vault = Vault(store, PlatformCipher(), random=os.urandom, clock=half_seconds())
        await vault.unlock(released["passphrase"])
        book = notebook_of(vault)
        await book.letters.look()
        assert book.repair.problems() == []
        await post_letter(store, ONE, **FULL)
        await book.refresh()
        await book.letters.look()
        assert [letter.text for letter in book.letters.waiting()] == [FULL["text"]]
        added = [table for table, doc in vault.records() if [table, doc] not in released["records"]]
        assert added == [LETTERBOX_TABLE]

    asyncio.run(run())


# Who it may be about


def test_first_comes_with_whom_the_talk_was_then_whose_name_was_typed_then_the_route_then_the_last_talk():
    anna, bo, cas, teun = [a_person(name) for name in ("Anna", "Bo", "Cas", "Test Teun")]
    gone = a_person("Teuntje", archived=TODAY)
    last = {bo.id: a_talk(bo.id, ago(9)), cas.id: a_talk(cas.id, ago(1))}
    people = (anna, bo, cas, gone, teun)
    letter = Letter(ONE, NOW, TODAY)
    assert suggested(letter, people, [anna.id], last) == (anna, cas, bo, teun)
    assert suggested(replace(letter, who="test t"), people, [anna.id], last) == (teun, anna, cas, bo)
    assert suggested(replace(letter, who="test t"), people, [anna.id], last, bo.id) == (bo, teun, anna, cas)


@pytest.mark.parametrize("typed", ["T", "tt", "T.T.", "test", "TESTT", " Tést "])
def test_a_name_is_meant_by_its_beginning_or_its_initials(typed):
    assert is_named(Letter(ONE, NOW, TODAY, typed), a_person("Test Teun"))


@pytest.mark.parametrize("typed", ["", " ", ".", "ttt", "teun", "Anna"])
def test_a_name_is_not_meant_by_anything_else(typed):
    assert not is_named(Letter(ONE, NOW, TODAY, typed), a_person("Test Teun"))
