"""The notes about groups in the vault."""

from dataclasses import replace
from datetime import date

from core.people.drafts import Drafts
from core.people.edits import Edits
from core.people.practice import Practice
from core.people.records.details import Details
from core.people.records.group_note import GROUP_TALK, GroupNote
from core.people.records.tables import GROUP_NOTES, AnyNote
from core.people.repository import Repository, Saves


class GroupNotes:
    """Reads and saves notes about groups; see `Notebook`."""

    def __init__(self, repository: Repository, drafts: Drafts, edits: Edits, practice: Practice) -> None:
        self._repository = repository
        self._drafts = drafts
        self._edits = edits
        self._practice = practice

    def all(self) -> list[GroupNote]:
        """Return all of them, newest first."""
        found = self._repository.all(GROUP_NOTES, GroupNote)
        return sorted(found, key=lambda note: (note.day, note.written), reverse=True)

    def one(self, id: str) -> GroupNote | None:  # noqa: A002 - the record's own word
        """Return one of them, or None when there is no such note (any more)."""
        return self._repository.one(GROUP_NOTES, id, GroupNote)

    async def add(
        self,
        text: str,
        *,
        day: date,
        details: Details = GROUP_TALK,
        practised: bool = False,
        draft: str | None = None,
    ) -> GroupNote:
        """Add a note. Raises TextEmpty, TextTooLong or TooMany.

        `practised` marks the technique of the week as practised on the day of the note, which says nothing
        of it.
        """
        new_id, now = self._repository.new_id(), self._repository.now()
        note = GroupNote(new_id, day, text, now, details=details).fitted()

        def saves() -> Saves:
            marked = self._practice.saves_to_practise(day) if practised else []
            return [(GROUP_NOTES, note.to_doc()), *marked]

        await self._repository.change(saves, lambda: self._drafts.named(draft), merges=True)
        return note

    async def change(
        self, note: GroupNote, text: str, *, day: date, details: Details, draft: str | None = None
    ) -> tuple[AnyNote, ...]:
        """Write anew the note that the form showed.

        Raises TextEmpty, TextTooLong, TooMany or NoLongerHere.
        """
        now = self._repository.now()
        edited = replace(note, text=text, day=day, details=details, changed=now)
        return await self._edits.change(GROUP_NOTES, edited, note, draft)
