"""Save an edit of a record that another window may have changed while its form was open."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar, cast

from core.errors import NoLongerHere
from core.people.drafts import Drafts
from core.people.people import People
from core.people.records.goal import Goal
from core.people.records.group_note import GroupNote
from core.people.records.note import Note, Origin, in_pieces
from core.people.records.person import Person
from core.people.records.tables import AnyNote, ContentRecord, table_of
from core.people.records.workplace import Workplace
from core.people.repository import Repository, Saves
from core.people.three_way import Displaced, merge_edit

K = TypeVar("K", bound=ContentRecord)
Wording = Callable[[str, Sequence[Displaced]], str]
"""Returns the displaced values of a record of this table in words."""


def bare_words(table: str, displaced: Sequence[Displaced]) -> str:  # noqa: ARG001 - as Wording has it
    """Return the values alone, a line each; texts word for word."""
    return "\n".join(str(getattr(one.value, "value", one.value)) for one in displaced)


class Edits:
    """Merges each edit with what is stored now; `wording` puts what an edit displaces into words."""

    def __init__(self, repository: Repository, people: People, drafts: Drafts) -> None:
        self._repository = repository
        self._people = people
        self._drafts = drafts
        self.wording: Wording = bare_words

    async def change(
        self,
        table: str,
        edited: K,
        shown: K | None,
        draft: str | None,
        check: Callable[[K, K], None] = lambda _merged, _stored: None,
    ) -> tuple[AnyNote, ...]:
        """Save an edit of the record that the form showed, and drop the `draft` of the form in the same step.

        `shown` defaults to what is stored. `check` may refuse what comes out of the merge, given that and
        what is stored. Returns the notes that hold what the edit displaced. Raises NoLongerHere when the
        record was erased meanwhile, and what `fitted` of the record raises; nothing is saved then.
        """
        before = shown or self._stored(table, edited)
        fitted = cast("K", edited.fitted())
        notes: list[AnyNote] = []

        def saves() -> Saves:
            stored = self._stored(table, edited)
            merged = merge_edit(before, fitted, stored)
            check(merged.record, stored)
            notes[:] = self._notes(table, stored, merged.displaced)
            return [(table, merged.record.to_doc()), *((table_of(note), note.to_doc()) for note in notes)]

        await self._repository.change(saves, lambda: self._drafts.named(draft), merges=True)
        return tuple(notes)

    def _stored(self, table: str, edited: K) -> K:
        kind = type(edited)
        found = (
            self._people.one(edited.id) if kind is Person else self._repository.one(table, edited.id, kind)
        )
        if not isinstance(found, kind):
            raise NoLongerHere
        return found

    def _notes(self, table: str, stored: ContentRecord, displaced: Sequence[Displaced]) -> Sequence[AnyNote]:
        """Return notes about the same person, or about nobody, that hold the displaced words."""
        if not displaced:
            return []
        now = self._repository.now()
        origin = Origin(stored.id, now.date(), is_window=True)
        if isinstance(stored, AnyNote) and any(one.field == "text" for one in displaced):
            return [replace(stored, id=self._repository.new_id(), origin=origin)]
        pieces = in_pieces(self.wording(table, displaced))
        if isinstance(stored, GroupNote | Workplace):
            return [
                GroupNote(self._repository.new_id(), now.date(), piece, now, origin=origin)
                for piece in pieces
            ]
        goal = stored.id if isinstance(stored, Goal) else getattr(stored, "goal", None)
        return [
            Note(self._repository.new_id(), stored.about, goal, now.date(), piece, now, origin=origin)
            for piece in pieces
        ]
