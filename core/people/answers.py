"""The answers to the scaling question in the vault."""

from datetime import date, datetime

from core.errors import NoLongerHere
from core.people.record_table import RecordTable
from core.people.records.answer import Answer, Question
from core.people.records.goal import Goal
from core.people.records.tables import ANSWERS, GOALS


class Answers(RecordTable[Answer]):
    """Reads and saves answers, oldest first."""

    _table = ANSWERS
    _kind = Answer

    def _order(self, record: Answer) -> tuple[date, datetime]:
        return record.day, record.written

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
        new_id, now = self._repository.new_id(), self._repository.now()
        answer = Answer(new_id, person, goal, question, number, words, day, now).fitted()

        def check() -> None:
            self._people.check_here(person)
            if goal is not None and self._repository.one(GOALS, goal, Goal) is None:
                raise NoLongerHere

        await self._repository.save(ANSWERS, answer.to_doc(), lambda: self._drafts.named(draft), check)
        return answer
