"""What the file of a colleague may hold: people with what is kept about them, and nothing about others."""

from core.errors import DamagedRecord
from core.people.records.tables import ABOUT_PEOPLE, PEOPLE, Records


def check_handover(records: Records) -> None:
    """Raise DamagedRecord unless these are people, and records about those people."""
    people = {doc["id"] for table, doc in records if table == PEOPLE}
    for table, doc in records:
        is_theirs = table in ABOUT_PEOPLE and doc.get("person") in people
        if table != PEOPLE and not is_theirs:
            raise DamagedRecord(doc["id"])
