"""What the file of a colleague may hold: people with what is kept about them, and nothing about others."""

from core.errors import DamagedRecord
from core.people.records.newer import Newer, named_people
from core.people.records.tables import ABOUT_PEOPLE, PEOPLE, TABLES, Records


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
