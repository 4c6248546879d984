"""The drafts in the vault: what is being typed, one of each form for each person, and one for each note."""

from core.people.everyone import Everyone
from core.people.pages import Erases, Pages, Saves
from core.people.records.draft import Draft, Form
from core.people.records.note import Note
from core.people.records.tables import DRAFTS, NOTES


class Drafts:
    """Keeps drafts sealed, and forgets them with what they belong to."""

    def __init__(self, pages: Pages, everyone: Everyone) -> None:
        self._pages = pages
        self._everyone = everyone

    def all(self, of: str) -> list[Draft]:
        """Give what was being typed for this note, or for anything new about this person."""
        return [one for one in self._pages.all(DRAFTS, Draft) if one.of == of]

    def one(self, of: str, form: Form = Form.NOTE) -> Draft | None:
        """Give what was being typed for this note, or for something new of this form about this person."""
        found = [one for one in self.all(of) if one.form is form]
        return found[0] if found else None

    def ids(self, of: str, form: Form | None = None) -> Erases:
        """Name the drafts of this note or person, all or those of one form, to be erased."""
        found = self._pages.ids_where(DRAFTS, of=of)
        return [(table, key) for table, key in found if form is None or self._form_of(key) is form]

    def ids_about(self, goal: str) -> Erases:
        """Name the drafts of answers about this goal, to be erased."""
        return self._pages.ids_where(DRAFTS, goal=goal, form=Form.ANSWER.value)

    async def keep(self, draft: Draft) -> None:
        """Keep what is being typed, in place of what was kept before for the same.

        Nothing is kept when the note, or the person of what is new, is not here any more.
        """
        await self._pages.change(lambda: self._to_save(draft))

    async def drop(self, of: str, form: Form = Form.NOTE) -> None:
        """Forget what was being typed for this note, or for something new of this form about this person."""
        if self.ids(of, form):
            await self._pages.change(erases=lambda: self.ids(of, form))

    def _to_save(self, draft: Draft) -> Saves:
        if not self._is_here(draft.of):
            return []
        kept = self.ids(draft.of, draft.form)
        return [(DRAFTS, draft.to_doc(kept[0][1] if kept else self._pages.new_id()))]

    def _form_of(self, key: str) -> Form | None:
        draft = self._pages.one(DRAFTS, key, Draft)
        return draft.form if draft else None

    def _is_here(self, of: str) -> bool:
        return (self._everyone.one(of) or self._pages.one(NOTES, of, Note)) is not None
