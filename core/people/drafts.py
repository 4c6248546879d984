"""The drafts in the vault: what is being typed, one for each time a form was opened."""

from core.errors import ChangedElsewhere
from core.people.people import People
from core.people.records.draft import Draft, Form
from core.people.records.tables import CONTENT, DRAFTS, ContentRecord
from core.people.repository import RETRIES, Erases, Repository


class Drafts:
    """Reads and saves drafts, each under an id of its own, and erases them with what they belong to."""

    def __init__(self, repository: Repository, people: People) -> None:
        self._repository = repository
        self._people = people
        self._own: dict[str, Draft] = {}
        """The drafts that this window goes on with, as it last read or saved them."""

    def of(self, form: Form, of: str) -> dict[str, Draft]:
        """Return what this form holds of this record (see `Draft`), by id; each window has its own."""
        return {key: one for key, one in self._all().items() if (one.form, one.of) == (form, of)}

    def about(self, person: str) -> dict[str, Draft]:
        """Return everything that is being typed about a person, by id; for "" what is about nobody yet.

        What one practises is about no person, and is not among it.
        """
        others = {key: one for key, one in self._all().items() if not one.form.is_practice}
        return {key: one for key, one in others.items() if self._person_of(one) == person}

    def of_practice(self) -> Erases:
        """Return the drafts of what one practises, to be erased."""
        return [(DRAFTS, key) for key, one in self._all().items() if one.form.is_practice]

    def one(self, key: str) -> Draft | None:
        """Return the draft with this id, or None when there is no such draft (any more)."""
        return self._all().get(key)

    def new_id(self) -> str:
        """Return an id for a new draft."""
        return self._repository.new_id()

    def take_up(self, key: str) -> Draft:
        """Return the draft with this id, for this window to go on with as it stands now."""
        self._own[key] = self._all()[key]
        return self._own[key]

    async def save(self, key: str, draft: Draft) -> str:
        """Save a draft under this id, and return the id that it has.

        It is another id when another window wrote or erased that draft meanwhile: both then stay. `changed`
        is not called, so that nothing is drawn while someone types. Nothing is saved when the record, or the
        person of what is new, is not here any more.
        """
        for _ in range(RETRIES):
            if not self._is_here(draft):
                return key
            key = key if self._is_own(key) else self.new_id()
            try:
                await self._repository.store([(DRAFTS, draft.to_doc(key))])
            except ChangedElsewhere:
                await self._repository.vault.refresh()
                self._repository.changed()
            else:
                self.take_up(key)
                return key
        raise ChangedElsewhere

    async def drop(self, key: str) -> None:
        """Remove a draft."""
        if self.named(key):
            await self._repository.change(erases=lambda: self.named(key))
            self._own.pop(key)

    def named(self, key: str | None) -> Erases:
        """Return the draft with this id, to be erased with the change that saves it.

        One that another window went on with stays, as its words are in no change of this one.
        """
        return self._repository.ids_where(DRAFTS, id=key) if key and self._is_own(key) else []

    def ids(self, *of: str) -> Erases:
        """Return the drafts that change these records, or belong to these people or goals, to be erased.

        A person's are also those of everything that is about the person.
        """
        found = {
            key
            for one in of
            for field in ("of", "person", "goal")
            for _, key in self._repository.ids_where(DRAFTS, **{field: one})
            if field != "goal" or self._is_older_answer(key)
        }
        return [(DRAFTS, key) for key in sorted(found)]

    def _is_older_answer(self, key: str) -> bool:
        """Return whether a draft that names a goal belongs to it; that of a note stays."""
        return bool(self._repository.ids_where(DRAFTS, id=key, form=Form.ANSWER.value))

    def _is_own(self, key: str) -> bool:
        """Return whether a draft is stored as this window last read or wrote it."""
        return self._repository.one(DRAFTS, key, Draft) == self._own.get(key)

    def _all(self) -> dict[str, Draft]:
        return self._repository.by_id(DRAFTS, Draft)

    def _person_of(self, draft: Draft) -> str:
        note = self._repository.any_note(draft.of)
        return draft.person or (note.about if note else draft.of)

    def _is_here(self, draft: Draft) -> bool:
        of = draft.of or draft.person
        if not of or draft.form.is_practice:
            return True
        records = (self._repository.one(table, of, ContentRecord) for table in CONTENT)  # type: ignore[arg-type] # isinstance takes a union
        return self._people.one(of) is not None or any(records)
