"""The points to talk about in the vault."""

from collections.abc import Iterable
from datetime import date, datetime

from core.people.record_table import RecordTable
from core.people.records.standing import Standing
from core.people.records.tables import POINTS
from core.people.records.talk_point import RaisedBy, TalkPoint


class Points(RecordTable[TalkPoint]):
    """Reads and saves points, by the day they are wanted on and then by age."""

    _table = POINTS
    _kind = TalkPoint

    def _order(self, record: TalkPoint) -> tuple[date, datetime]:
        return record.day or date.max, record.made

    async def add(
        self, person: str, text: str, raised_by: RaisedBy, day: date | None, *, draft: str | None = None
    ) -> TalkPoint:
        """Add an open point. Raises TextEmpty, TextTooLong or NoLongerHere."""
        new_id, now = self._repository.new_id(), self._repository.now()
        point = TalkPoint(new_id, person, text, raised_by, now, day).fitted()
        await self._repository.save(
            POINTS,
            point.to_doc(),
            lambda: self._drafts.named(draft),
            lambda: self._people.check_here(person),
        )
        return point

    def talked_about(self, ids: Iterable[str], person: str, day: date) -> list[TalkPoint]:
        """Return those of these points of the person that are open, reached in a talk on a day."""
        found = filter(None, map(self.one, ids))
        return [
            one.standing(Standing.REACHED, day)
            for one in found
            if one.person == person and one.state is Standing.OPEN
        ]
