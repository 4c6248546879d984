"""The answers to the scaling question in the vault."""

from datetime import date

from core.errors import NoLongerHere
from core.people.drafts import Drafts
from core.people.edits import Edits
from core.people.everyone import Everyone
from core.people.pages import Pages
from core.people.records.answer import Answer, Question
from core.people.records.goal import Goal
from core.people.records.note import Note
from core.people.records.tables import ANSWERS, GOALS


class Answers:
    """Reads and keeps answers, oldest first."""

    def __init__(self, pages: Pages, everyone: Everyone, drafts: Drafts, edits: Edits) -> None:
        self._pages = pages
        self._everyone = everyone
        self._drafts = drafts
        self._edits = edits

    def all(self) -> list[Answer]:
        """Give the answers of everyone."""
        return _in_order(self._pages.all(ANSWERS, Answer))

    def of(self, person: str) -> list[Answer]:
        """Give the answers of one person."""
        return _in_order(self._pages.about(ANSWERS, person, Answer))

    def one(self, id: str) -> Answer | None:  # noqa: A002 - the record's own word
        """Give one answer, or None when there is no such answer (any more)."""
        return self._pages.one(ANSWERS, id, Answer)

    async def add(
        self,
        person: str,
        question: Question,
        number: int,
        words: str,
        *,
        day: date,
        goal: str | None,
        draft: str | None = None,
    ) -> Answer:
        """Add an answer. Raises TextTooLong, or NoLongerHere, also without its goal."""
        new_id, now = self._pages.new_id(), self._pages.now()
        answer = Answer(new_id, person, goal, question, number, words, day, now).fitted()

        def check() -> None:
            self._everyone.check_here(person)
            if goal is not None and self._pages.one(GOALS, goal, Goal) is None:
                raise NoLongerHere

        await self._pages.keep(ANSWERS, answer.to_doc(), lambda: self._drafts.named(draft), check)
        return answer

    async def change(
        self, answer: Answer, *, shown: Answer | None = None, draft: str | None = None
    ) -> tuple[Note, ...]:
        """Keep an answer as it is now; see `Notebook`. Raises TextTooLong or NoLongerHere."""
        shown = shown or self.one(answer.id)
        if shown is None:
            raise NoLongerHere
        return await self._edits.keep(
            ANSWERS, shown, answer.fitted(), erases=lambda: self._drafts.named(draft)
        )

    async def erase(self, answer: str) -> None:
        """Remove an answer and its drafts."""
        await self._pages.change(erases=lambda: [*self._drafts.ids(answer), (ANSWERS, answer)])


def _in_order(answers: list[Answer]) -> list[Answer]:
    return sorted(answers, key=lambda answer: (answer.day, answer.written))
