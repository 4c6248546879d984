"""People, goals, notes and drafts as records: their rules, and their way into a document and back."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import DamagedRecord, TextEmpty, TextTooLong
from core.people.details import NO_DETAILS
from core.people.draft import Draft
from core.people.goal import TITLE_LIMIT, Goal
from core.people.note import TEXT_LIMIT, Note, newest_first
from core.people.person import NAME_LIMIT, Person
from core.people.standing import Standing

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
ids = st.text("0123456789abcdef", min_size=32, max_size=32)
FIRST, LAST = datetime(1970, 1, 1), datetime(2199, 12, 31, 23, 59)  # noqa: DTZ001 - the strategy adds the zone
moments = st.datetimes(FIRST, LAST, timezones=st.sampled_from([UTC, timezone(timedelta(hours=2))]))
texts = st.text(min_size=1)
people = st.builds(Person, ids, texts, moments)
goals = st.builds(Goal, ids, ids, texts, st.sampled_from(Standing), moments)
days = st.dates(FIRST.date(), LAST.date())
notes = st.builds(Note, ids, ids, st.none() | ids, days, texts, moments, st.none() | moments)
drafts = st.builds(Draft, ids, st.none() | ids, days, st.text())


@given(st.one_of(people, goals, notes))
def test_a_record_comes_back_from_its_document_as_it_was(record):
    through_json = json.loads(json.dumps(record.to_doc()))
    assert type(record).from_doc(through_json) == record


@given(drafts, ids)
def test_a_draft_comes_back_from_its_document_as_it_was(draft, key):
    assert Draft.from_doc(json.loads(json.dumps(draft.to_doc(key)))) == draft


@pytest.mark.parametrize("kind", [Person, Goal, Note, Draft])
@pytest.mark.parametrize("doc", [{}, {"id": "7"}])
def test_a_document_that_lacks_fields_is_named_as_damaged(kind, doc):
    with pytest.raises(DamagedRecord) as caught:
        kind.from_doc(doc)
    assert caught.value.key == str(doc.get("id"))


@pytest.mark.parametrize(
    ("kind", "doc"),
    [
        (Person, {"id": "7", "name": "Test Teun", "created": "gisteren"}),
        (Person, {"id": "7", "name": "Test Teun", "created": 3}),
        (Goal, {"id": "7", "person": "8", "title": "x", "state": "won", "created": NOON.isoformat()}),
        (
            Note,
            {
                "id": "7",
                "person": "8",
                "goal": None,
                "day": "31-31",
                "text": "x",
                "written": "",
                "changed": None,
            },
        ),
        (Draft, {"id": "7", "of": "8", "goal": None, "day": None, "text": "x"}),
    ],
)
def test_a_document_with_a_value_that_cannot_be_is_named_as_damaged(kind, doc):
    with pytest.raises(DamagedRecord):
        kind.from_doc(doc)


@pytest.mark.parametrize("year", ["0001", "1969", "2200", "9999"])
def test_a_day_or_moment_of_another_age_is_damaged(year):
    note = Note("7", "8", None, NOON.date(), "x", NOON).to_doc()
    for field in ("day", "written"):
        with pytest.raises(DamagedRecord):
            Note.from_doc({**note, field: year + note[field][4:]})


def test_half_a_character_can_be_read_and_shown():
    person = Person.from_doc({"id": "7", "name": "Teun \ud83d!", "created": NOON.isoformat()})
    assert person.name == "Teun \ufffd!"


def test_a_text_that_fits_is_not_changed_by_fitting_it_again():
    once = Note.of("8", " e\x00\u0301\r\n ", day=NOON.date(), goal=None, id="7", now=NOON)
    assert once.fitted().text == once.text == "é"


def test_a_name_is_trimmed_and_must_fit():
    assert Person.named("  Test   Teun ", id="7", now=NOON).name == "Test Teun"
    with pytest.raises(TextEmpty):
        Person.named("  ", id="7", now=NOON)
    with pytest.raises(TextTooLong) as caught:
        Person.named("x" * (NAME_LIMIT + 1), id="7", now=NOON)
    assert caught.value.limit == NAME_LIMIT


def test_a_renamed_person_stays_the_same_person():
    person = Person.named("Test Teun", id="7", now=NOON)
    assert replace(person, name=" Proef Piet ").fitted() == Person("7", "Proef Piet", NOON)


def test_a_new_goal_is_open_and_can_be_reached():
    goal = Goal.titled("Zelf een order afronden", person="8", id="7", now=NOON)
    assert goal.state is Standing.OPEN
    assert goal.standing(Standing.REACHED, NOON.date()) == replace(
        goal, state=Standing.REACHED, ended=NOON.date()
    )
    assert goal.standing(Standing.REACHED, NOON.date()).standing(Standing.OPEN, NOON.date()) == goal


def test_a_goal_without_words_or_with_too_many_is_refused():
    with pytest.raises(TextEmpty):
        Goal.titled("\n", person="8", id="7", now=NOON)
    with pytest.raises(TextTooLong):
        Goal.titled("x" * (TITLE_LIMIT + 1), person="8", id="7", now=NOON)


def test_a_note_keeps_its_lines_and_knows_when_it_was_written_and_changed():
    note = Note.of("8", "een\ntwee ", day=NOON.date(), goal=None, id="7", now=NOON)
    assert (note.text, note.written, note.changed) == ("een\ntwee", NOON, None)
    later = NOON + timedelta(hours=1)
    again = note.rewritten("drie", day=date(2026, 11, 20), goal="9", now=later, details=NO_DETAILS)
    assert again == Note("7", "8", "9", date(2026, 11, 20), "drie", NOON, later)


def test_a_note_without_words_or_with_too_many_is_refused():
    with pytest.raises(TextEmpty):
        Note.of("8", "\u200b", day=NOON.date(), goal=None, id="7", now=NOON)
    with pytest.raises(TextTooLong):
        Note.of("8", "x" * (TEXT_LIMIT + 1), day=NOON.date(), goal=None, id="7", now=NOON)


def test_notes_are_ordered_by_their_day_and_then_by_when_they_were_written():
    def note(key, day, hour):
        return Note(key, "8", None, date(2026, 11, day), "x", NOON.replace(hour=hour))

    written_late, old, new, newer = note("a", 3, 23), note("b", 4, 1), note("c", 5, 1), note("d", 5, 2)
    assert newest_first([written_late, new, old, newer]) == [newer, new, old, written_late]
