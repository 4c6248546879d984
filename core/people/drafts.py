"""The drafts in the vault: what is being typed, one for each time a form was opened."""

from core.errors import ChangedElsewhere
from core.people.everyone import Everyone
from core.people.pages import Erases, Pages
from core.people.records.draft import Draft, Form
from core.people.records.note import Note
from core.people.records.tables import ABOUT_PEOPLE, DRAFTS, NOTES, Known

RETRIES = 3
"""How often a draft is kept again because another window wrote just before it."""


class Drafts:
    """Keeps drafts sealed, each under an id of its own, and forgets them with what they belong to."""

    def __init__(self, pages: Pages, everyone: Everyone) -> None:
        self._pages = pages
        self._everyone = everyone
        self._own: dict[str, Draft] = {}
        """The drafts that this window goes on with, as it last read or kept them."""

    def of(self, form: Form, of: str) -> dict[str, Draft]:
        """Return what this form holds of this record (see `Draft`), by id; each window has its own."""
        return {key: one for key, one in self._all().items() if (one.form, one.of) == (form, of)}

    def about(self, person: str) -> dict[str, Draft]:
        """Return everything that is being typed about a person, by id."""
        return {key: one for key, one in self._all().items() if self._whom(one) == person}

    def new_id(self) -> str:
        """Return an id for a new draft."""
        return self._pages.new_id()

    def take_up(self, key: str) -> Draft:
        """Return the draft with this id, for this window to go on with as it stands now."""
        self._own[key] = self._all()[key]
        return self._own[key]

    async def keep(self, key: str, draft: Draft) -> str:
        """Save a draft under this id, and return the id that it has.

        It is another id when another window wrote or erased that draft meanwhile: both then stay. It tells
        nobody that anything changed, so that nothing is drawn while someone types. Nothing is kept when the
        record, or the person of what is new, is not here any more.
        """
        for _ in range(RETRIES):
            if not self._is_here(draft.of):
                return key
            key = key if self._is_own(key) else self.new_id()
            try:
                await self._pages.take_in([(DRAFTS, draft.to_doc(key))])
            except ChangedElsewhere:
                await self._pages.vault.refresh()
                self._pages.changed()
            else:
                self.take_up(key)
                return key
        raise ChangedElsewhere

    async def drop(self, key: str) -> None:
        """Remove a draft."""
        if self.named(key):
            await self._pages.change(erases=lambda: self.named(key))
            self._own.pop(key)

    def named(self, key: str | None) -> Erases:
        """Return the draft with this id, to be erased with the change that saves it.

        What another window went on with stays, as its words are in no change of this one.
        """
        return self._pages.ids_where(DRAFTS, id=key) if key and self._is_own(key) else []

    def ids(self, *of: str) -> Erases:
        """Return the drafts that change these records, or belong to these people or goals, to be erased.

        A person's are also those of everything that is about the person.
        """
        found = {
            key
            for one in of
            for field in ("of", "person", "goal")
            for _, key in self._pages.ids_where(DRAFTS, **{field: one})
            if field != "goal" or self._is_older_answer(key)
        }
        return [(DRAFTS, key) for key in sorted(found)]

    def _is_older_answer(self, key: str) -> bool:
        """Return whether a draft that names a goal belongs to it; that of a note stays."""
        return bool(self._pages.ids_where(DRAFTS, id=key, form=Form.ANSWER.value))

    def _is_own(self, key: str) -> bool:
        """Return whether a draft is stored as this window last read or wrote it."""
        return self._pages.one(DRAFTS, key, Draft) == self._own.get(key)

    def _all(self) -> dict[str, Draft]:
        return self._pages.by_id(DRAFTS, Draft)

    def _whom(self, draft: Draft) -> str:
        note = self._pages.one(NOTES, draft.of, Note)
        return draft.person or (note.person if note else draft.of)

    def _is_here(self, of: str) -> bool:
        records = (self._pages.one(table, of, Known) for table in ABOUT_PEOPLE)  # type: ignore[arg-type] # isinstance takes a union
        return not of or self._everyone.one(of) is not None or any(records)
