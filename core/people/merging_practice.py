"""Merge what the user practises: what is here stays, and other words of a backup come beside it.

No note holds any of it, as notes are about others. Two records with the same words are one, whatever their
ids, so merging the same backup again changes nothing.
"""

from collections.abc import Callable, Collection, Iterable

from core.people.incoming import fitted_incoming
from core.people.merge_report import Outcome
from core.people.record_words import completed, words_of_practice
from core.people.records.codec import Doc
from core.people.records.practice.record import PracticeRecord
from core.people.records.tables import table_of_practice


class PracticeMerging:
    """Takes in records of a backup one by one; `saves` is what to save of them.

    What `erased` names stays erased unless it is among `mine`. `new_id` draws an id for a record whose own
    has other words here.
    """

    def __init__(
        self, mine: Iterable[PracticeRecord], new_id: Callable[[], str], erased: Collection[str]
    ) -> None:
        self.saves: list[tuple[str, Doc]] = []
        self._new_id = new_id
        self._erased = erased
        self._ids: set[str] = set()
        self._by_words: dict[str, dict[str, Doc]] = {}
        """The documents that are here by their ids, by what they say."""
        for record in mine:
            self._know(words_of_practice(record), record.to_doc())

    def take(self, incoming: PracticeRecord) -> Outcome:
        """Take in a record. Raise DamagedRecord when it breaks the rules for typed text."""
        record = fitted_incoming(incoming)
        words = words_of_practice(record)
        same = self._by_words.get(words, {})
        if any(completed(doc, record.rest) == doc for doc in same.values()):
            return Outcome.SAME
        is_here = record.id in self._ids
        if not is_here and record.id in self._erased:
            return Outcome.STAYED_ERASED
        whole = completed(same[record.id], record.rest) if record.id in same else None
        doc = whole or (record.to_doc() | ({"id": self._new_id()} if is_here else {}))
        self.saves.append((table_of_practice(record), doc))
        self._know(words, doc)
        if whole:
            return Outcome.COMPLETED
        return Outcome.KEPT_BOTH if is_here else Outcome.ADDED

    def _know(self, words: str, doc: Doc) -> None:
        self._ids.add(doc["id"])
        self._by_words.setdefault(words, {})[doc["id"]] = doc
