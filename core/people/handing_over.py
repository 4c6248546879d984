"""What the file of a colleague may hold: people with their goals and notes, and nothing about others."""

from core.errors import DamagedRecord
from core.people.merging import GOALS, NOTES, PEOPLE, Records


def check_handover(records: Records) -> None:
    """Raise DamagedRecord unless these are people, and goals and notes about those people."""
    people = {doc["id"] for table, doc in records if table == PEOPLE}
    for table, doc in records:
        is_theirs = table in (GOALS, NOTES) and doc.get("person") in people
        if table != PEOPLE and not is_theirs:
            raise DamagedRecord(doc["id"])
