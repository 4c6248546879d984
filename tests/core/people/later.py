"""What a later version of the app might write: unknown fields, and unknown words in known fields."""

from hypothesis import strategies as st

from core.people.records.codec import Stored
from core.people.records.draft import Draft
from tests.core.people import test_records as known

values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | st.text(max_size=10),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)
more = st.dictionaries(st.text("abc", min_size=1).map("later_{}".format), values, max_size=3)
later_words = st.text("abc", min_size=1).map("later {}".format)

OPEN_FIELDS = {
    "people": ("place.work",),
    "goals": ("state", "rung"),
    "notes": ("talk", "obstacle", "origin.state"),
    "group_notes": ("talk", "origin.state"),
    "answers": ("question",),
    "agreements": ("slot", "state"),
    "points": ("raised_by", "state"),
    "trials": ("verdict",),
    "look_backs": ("kind", "talked_most"),
    "drafts": ("talk", "slot", "form"),
}
"""The fields of each table that hold one of a few words, which a later version may add to."""
INSIDE = {
    "people": ("place", "extension"),
    "goals": ("plan",),
    "notes": ("origin",),
    "group_notes": ("origin",),
}
"""The objects inside a document, to which a later version may add fields."""
RECORDS = {
    "people": known.people,
    "goals": known.goals,
    "notes": known.notes,
    "group_notes": known.group_notes,
    "answers": known.answers,
    "agreements": known.agreements,
    "points": known.points,
    "trials": known.trials,
    "workplaces": known.workplaces,
    "mirrors": known.mirrors,
    "piles": known.piles,
    "techniques": known.techniques,
    "rounds": known.memories,
    "look_backs": known.look_backs,
    "routes": known.routes,
    "postponed": known.postponed_reminders,
    "drafts": known.drafts,
}


def doc_of(record: Stored | Draft) -> dict:
    """The document of a record; a draft gets an id."""
    return record.to_doc("d" * 32) if isinstance(record, Draft) else record.to_doc()


@st.composite
def documents(draw, tables=tuple(RECORDS)):
    """A table, and a document of it as a later version would write it."""
    table = draw(st.sampled_from(tables))
    doc = {**doc_of(draw(RECORDS[table])), **draw(more)}
    for name in INSIDE.get(table, ()):
        if doc.get(name):
            doc[name] = {**doc[name], **draw(more)}
    for path in OPEN_FIELDS.get(table, ()):
        outer, _, inner = path.rpartition(".")
        place = doc.get(outer) if outer else doc
        if place and draw(st.booleans()):
            place[inner] = draw(later_words)
    return table, doc
