"""The answers to the scaling question in the vault."""

from datetime import date

from core.errors import NoLongerHere
from core.people.drafts import Drafts
from core.people.edits import Edits
from core.people.everyone import Everyone
from core.people.pages import Pages
from core.people.record_table import RecordTable
from core.people.records.answer import Answer, Question
from core.people.records.goal import Goal
from core.people.records.tables import ANSWERS, GOALS


class Answers(RecordTable[Answer]):
    """Reads and saves answers, oldest first."""

    def __init__(self, pages: Pages, everyone: Everyone, drafts: Drafts, edits: Edits) -> None:
        super().__init__(ANSWERS, Answer, lambda one: (one.day, one.written), pages, everyone, edits, drafts)

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
