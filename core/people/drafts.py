"""The drafts in the vault: what is being typed, one for each note or new note."""

from core.people.everyone import Everyone
from core.people.pages import Erases, Pages, Saves
from core.people.records.draft import Draft
from core.people.records.note import Note
from core.people.records.tables import DRAFTS, NOTES


class Drafts:
    """Keeps drafts sealed, and forgets them with what they belong to."""

    def __init__(self, pages: Pages, everyone: Everyone) -> None:
        self._pages = pages
        self._everyone = everyone

    def one(self, of: str) -> Draft | None:
        """Give what was being typed for this note, or for a new note about this person."""
        found = [one for one in self._pages.all(DRAFTS, Draft) if one.of == of]
        return found[0] if found else None

    def ids(self, of: str) -> Erases:
        """Name the draft of this note or person, to be erased."""
        return self._pages.ids_where(DRAFTS, of=of)

    async def keep(self, draft: Draft) -> None:
        """Keep what is being typed, in place of what was kept before for the same note.

        Nothing is kept when the note, or the person of a new one, is not here any more.
        """
        await self._pages.change(lambda: self._to_save(draft))

    async def drop(self, of: str) -> None:
        """Forget what was being typed for this note, or for a new note about this person."""
        if self.ids(of):
            await self._pages.change(erases=lambda: self.ids(of))

    async def tidy(self) -> None:
        """Forget the drafts of what was erased while another window was still typing."""
        if self._orphans():
            await self._pages.change(erases=self._orphans)

    def _to_save(self, draft: Draft) -> Saves:
        if not self._is_here(draft.of):
            return []
        kept = self.ids(draft.of)
        return [(DRAFTS, draft.to_doc(kept[0][1] if kept else self._pages.new_id()))]

    def _orphans(self) -> Erases:
        erased = self._pages.erased_ids()
        return [
            (DRAFTS, doc["id"])
            for doc in self._pages.vault.table(DRAFTS).all()
            if doc.get("of") in erased and not self._is_here(doc["of"])
        ]

    def _is_here(self, of: str) -> bool:
        return (self._everyone.one(of) or self._pages.one(NOTES, of, Note)) is not None
