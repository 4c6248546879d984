"""The records of a colleague's handover: people with all records about them, and nothing about others."""

from core.errors import DamagedRecord
from core.people.records.agreement import COLLEAGUE, Assignee
from core.people.records.codec import Doc
from core.people.records.newer import Newer, named_people
from core.people.records.tables import ABOUT_PEOPLE, AGREEMENTS, PEOPLE, TABLES, Records


def received(records: Records) -> Records:
    """Return the records as the receiver stores them: what the giver agreed to do, a colleague does."""
    return tuple((table, _of_colleague(doc) if table == AGREEMENTS else doc) for table, doc in records)


def _of_colleague(doc: Doc) -> Doc:
    return {**doc, COLLEAGUE: True} if doc.get("slot") == Assignee.ME.value else doc


def check_handover(records: Records) -> None:
    """Raise DamagedRecord unless these are people, and records about those people.

    A record of a table that only a later version of the app knows must name one of them.
    """
    owners = {doc["id"]: doc["id"] for table, doc in records if table == PEOPLE}
    people = frozenset(owners)
    for table, doc in records:
        if table in ABOUT_PEOPLE and table != PEOPLE:
            person = doc.get("person")
            if not isinstance(person, str) or person not in people:
                raise DamagedRecord(doc["id"])
            owners[doc["id"]] = person
    newer = [Newer.from_doc(doc) for table, doc in records if table not in TABLES]
    named = named_people(newer, owners)
    for table, doc in records:
        if table not in ABOUT_PEOPLE and not named.get(doc["id"]):
            raise DamagedRecord(doc["id"])
