"""The letters that wait in the vault: looking at them, filing each with a person, and throwing it away."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

from core.errors import ChangedElsewhere, NewerFormat, NoLongerHere, RecordProblem, StepUnsaid
from core.people.agreements import Agreements
from core.people.letter_fields import group_note_values, note_values
from core.people.people import People
from core.people.records.agreement import Agreement, Assignee
from core.people.records.details import Talk
from core.people.records.draft import Draft, Form, to_fields
from core.people.records.group_note import GroupNote
from core.people.records.letter import Letter
from core.people.records.note import Note
from core.people.records.tables import AGREEMENTS, DRAFTS, ERASED, GROUP_NOTES, NOTES
from core.people.records.tombstone import Tombstone
from core.people.repository import RETRIES, Erases, Repository, Saves
from core.people.rules.begun_talk import is_being_logged
from core.vault.letters import LETTER_PREFIX


class Letters:
    """Reads the letters in the store, and turns each into a note at most once.

    The note has the id of the letter, so a letter whose id a record has, or had, was filed already.
    """

    def __init__(self, repository: Repository, people: People, agreements: Agreements) -> None:
        self._repository = repository
        self._people = people
        self._agreements = agreements
        self._letters: Mapping[str, Letter] = {}
        self._problems: Mapping[str, RecordProblem] = {}
        self._was_replaced = False

    async def look(self) -> None:
        """Open the letters in the store, as of the last reading; call it after opening and after news of one.

        Makes the key pair for letters where there is none. What was filed already is removed. Raises
        ChangedElsewhere, StorageFull or StorageRefused when that could not be stored.
        """
        vault, now = self._repository.vault, self._repository.now()
        retries, before = RETRIES, vault.changes
        while True:
            try:
                opened = await vault.letters(now)
                break
            except ChangedElsewhere:
                if not retries:
                    raise
                retries -= 1
            await vault.refresh()
            before = vault.changes
        if vault.changes != before:  # the key pair was made
            self._repository.forget()
            self._repository.on_write()
        shown = (self._letters.keys(), self._problems.keys(), self._was_replaced)
        self._letters = {one: Letter.of(one, doc, now) for one, doc in opened.documents.items()}
        self._problems = opened.problems
        self._was_replaced = self._was_replaced or opened.was_replaced
        filed = self._filed(vault.letter_ids)
        if filed:
            await self._repository.change(letters=filed)
        if shown != (self._letters.keys(), self._problems.keys(), self._was_replaced):
            self._repository.changed()

    def waiting(self) -> list[Letter]:
        """Return the letters that opened and wait, newest first."""
        there = self._repository.vault.letter_ids & self._letters.keys()
        waiting = [self._letters[one] for one in there.difference(self._filed(there))]
        return sorted(waiting, key=lambda letter: (letter.written, letter.id), reverse=True)

    def one(self, id: str) -> Letter | None:  # noqa: A002 - the record's own word
        """Return one letter that waits, or None when it does not wait (any more)."""
        return next((letter for letter in self.waiting() if letter.id == id), None)

    def problems(self) -> list[RecordProblem]:
        """Return why letters that are in the store did not open."""
        ids = self._repository.vault.letter_ids
        return [one for key, one in self._problems.items() if key.removeprefix(LETTER_PREFIX) in ids]

    def lost(self) -> list[str]:
        """Return the ids of the letters that did not open, except those that a newer app can read."""
        lost = (problem.key for problem in self.problems() if not isinstance(problem, NewerFormat))
        return [key.removeprefix(LETTER_PREFIX) for key in lost]

    @property
    def was_replaced(self) -> bool:
        """Whether another public key was found in place of that of this vault, since it was opened.

        Letters that were sealed to it cannot be read; new ones can.
        """
        return self._was_replaced

    def begun_with(self, letter: Letter) -> str:
        """Return the id of the person with whom the talk was prepared that it is the log of, or ""."""
        draft = self._begun(letter)
        return draft.person if draft else ""

    async def file(self, letter: Letter, person: str, text: str) -> Note | None:
        """File the letter as a note with this text about a person, with its agreement, in one step.

        What was prepared for that talk with the person goes. Returns None when another window did that
        before. The letter may have been edited. Raises TextEmpty, TextTooLong, NoLongerHere, and StepUnsaid
        when somebody takes a next step that nothing says.
        """
        note = _note(letter, person, text)
        records = [
            (NOTES, note.to_doc()),
            *((AGREEMENTS, one.to_doc()) for one in self._next(letter, person)),
        ]
        was_filed = await self._put_away(
            letter,
            records,
            lambda: self._people.check_here(person),
            lambda: self._prepared(letter, person),
        )
        return None if was_filed else note

    async def file_with_group(self, letter: Letter, text: str) -> GroupNote | None:
        """File the letter as a note about a group with this text, in one step.

        The text says the next step too: there is nobody to agree it with. Returns None when another window
        put the letter away before. Raises TextEmpty or TextTooLong.
        """
        details = replace(letter.details, talk=Talk.GROUP)
        note = GroupNote(letter.id, letter.day, text, letter.written, details=details).fitted()
        was_filed = await self._put_away(letter, [(GROUP_NOTES, note.to_doc())])
        return None if was_filed else note

    async def begin_note(self, letter: Letter, person: str) -> str | None:
        """Turn the letter into the draft of a note about a person, in one step, as `file`.

        Returns the id of the draft, or None when another window put the letter away before. Raises
        NoLongerHere.
        """
        draft = Draft(Form.NOTE, person, person, letter.day, to_fields(note_values(letter)))
        return await self._begin(
            letter,
            draft,
            lambda: self._people.check_here(person),
            lambda: self._prepared(letter, person),
        )

    async def begin_group_note(self, letter: Letter, text: str) -> str | None:
        """Turn the letter into the draft of a note about a group with this text, as `begin_note`."""
        fields = to_fields(group_note_values(letter, text))
        return await self._begin(letter, Draft(Form.GROUP_NOTE, "", "", letter.day, fields))

    async def refile(self, note: Note, person: str) -> Note:
        """Move the note that a letter became to another person, with the agreement that came out of it.

        Raises NoLongerHere when the note or the person was erased.
        """
        moved: list[Note] = []

        def saves() -> Saves:
            self._people.check_here(person)
            stored = self._repository.one(NOTES, note.id, Note)
            if stored is None:
                raise NoLongerHere
            along = self._agreements_of(stored)
            moved[:] = [replace(stored, person=person, goal=None)]
            return [
                (NOTES, moved[0].to_doc()),
                *((AGREEMENTS, replace(one, person=person, goal=None).to_doc()) for one in along),
            ]

        await self._repository.change(saves, merges=True)
        return moved[0]

    async def throw_away(self, letter: str) -> None:
        """Remove a letter without filing it; no backup brings it back."""
        gone = self._gone(letter)

        def saves() -> Saves:
            if self._is_filed(letter):
                return []
            return [gone]

        await self._repository.change(saves, letters=[letter])

    def _begun(self, letter: Letter) -> Draft | None:
        """Return the draft of the talk that a letter is the log of; nothing else that it names counts."""
        draft = self._repository.one(DRAFTS, letter.begun, Draft)
        return draft if draft and draft.form is Form.TALK else None

    def _prepared(self, letter: Letter, person: str) -> Erases:
        """Return the draft of the talk with this person, to be erased unless its log was begun in it too."""
        draft = self._begun(letter)
        is_over = draft and draft.person == person and not is_being_logged(draft.values)
        return [(DRAFTS, letter.begun)] if is_over else []

    async def _begin(
        self,
        letter: Letter,
        draft: Draft,
        check: Callable[[], None] = lambda: None,
        erases: Callable[[], Erases] = list,
    ) -> str | None:
        key = self._repository.new_id()
        records = [(DRAFTS, draft.to_doc(key)), self._gone(letter.id)]
        return None if await self._put_away(letter, records, check, erases) else key

    async def _put_away(
        self,
        letter: Letter,
        records: Saves,
        check: Callable[[], None] = lambda: None,
        erases: Callable[[], Erases] = list,
    ) -> bool:
        """Save and erase these records and remove the letter in one step; `check` may raise before each try.

        Returns True when another window had put the letter away before; then it is only removed.
        """
        was_filed = False

        def saves() -> Saves:
            nonlocal was_filed
            was_filed = self._is_filed(letter.id)
            if was_filed:
                return []
            check()
            return records

        await self._repository.change(
            saves, lambda: [] if was_filed else erases(), letters=[letter.id], merges=True
        )
        return was_filed

    def _gone(self, letter: str) -> tuple[str, dict[str, Any]]:
        """Return the tombstone of a letter that became no record of its own id."""
        now = self._repository.now()
        return ERASED, Tombstone(self._repository.new_id(), now.date(), (letter,)).to_doc()

    def _is_filed(self, letter: str) -> bool:
        return bool(self._filed([letter]))

    def _filed(self, letters: Iterable[str]) -> list[str]:
        """Return those of these letters that became a record or were erased, here or in another window."""
        erased = self._repository.erased_ids()
        return [one for one in letters if one in erased or self._repository.vault.has_record(one)]

    def _next(self, letter: Letter, person: str) -> list[Agreement]:
        if not letter.next_step.strip():
            if letter.slot is not None:
                raise StepUnsaid
            return []
        slot = letter.slot or Assignee.ME
        new = self._agreements.new(person, slot, letter.next_step, letter.due, None)
        return [replace(new, made=letter.written)]

    def _agreements_of(self, note: Note) -> list[Agreement]:
        """Return the agreements that were made with the note: they are of the same moment."""
        return [one for one in self._agreements.of(note.person) if one.made == note.written]


def _note(letter: Letter, person: str, text: str) -> Note:
    note = Note(letter.id, person, None, letter.day, text, letter.written, details=letter.details)
    return note.fitted()
