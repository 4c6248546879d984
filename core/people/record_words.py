"""What a record says, as merging compares it: the words of this version, and what a later one wrote."""

import json
from collections.abc import Collection
from dataclasses import replace
from typing import Any, TypeAlias

from core.people.records.agreement import Agreement
from core.people.records.codec import Doc, Rest, unknown
from core.people.records.goal import Goal
from core.people.records.note import Note
from core.people.records.practice.record import PracticeRecord
from core.people.records.standing import Standing
from core.people.records.tables import AnyNote, ContentRecord, table_of_practice
from core.people.records.talk_point import TalkPoint
from core.people.records.trial import Trial

Words: TypeAlias = tuple[object, ...]


def words_of(record: ContentRecord) -> set[Words]:
    """Return the words of a record with its id. A note that came from a backup speaks for two records."""
    if not isinstance(record, AnyNote):
        return {(record.id, record.about, record.said(), state_of(record))}
    words = {_words_of_note(record.id, record)}
    if record.origin is not None:
        of = record.origin.of
        words |= {_words_of_note(of, record), (of, record.about, record.text, record.origin.state)}
    return words


def words_of_practice(record: PracticeRecord) -> str:
    """Return the content of a record of what the user practises, whatever its id and when it was written."""
    aside = {"id", "changed", *record.rest}
    said = {key: value for key, value in record.to_doc().items() if key not in aside}
    return canonical([table_of_practice(record), said])


def words_of_newer(table: str, doc: Doc) -> tuple[str, str]:
    """Return the content of a record that cannot be read, apart from its id."""
    return table, canonical({key: value for key, value in doc.items() if key != "id"})


def state_of(record: ContentRecord) -> Standing | None:
    """Return how a record stands, of those that stand somehow."""
    return record.state if isinstance(record, Goal | Agreement | TalkPoint | Trial) else None


def later_words(record: ContentRecord) -> Doc:
    """Return what a later version wrote in a record, apart from where it came from."""
    return unknown(replace(record, origin=None) if isinstance(record, AnyNote) else record)


def completed(doc: Doc, more: Rest, known: Collection[str] = ()) -> Doc | None:
    """Return a document completed with what is not in it; None when it has another value there.

    Only the objects of `known` fields are completed in turn: two that nobody knows may not fit together.
    """
    done = dict(doc)
    for key, value in more.items():
        here = done.setdefault(key, value)
        if key in known and isinstance(here, dict) and isinstance(value, dict):
            inside = completed(here, value)
            if inside is None:
                return None
            done[key] = inside
        elif canonical(here) != canonical(value):
            return None
    return done


def canonical(value: Any) -> str:  # noqa: ANN401 - any JSON value
    """Return a text that is the same for equal JSON alone; in Python 0 equals False."""
    return json.dumps(value, sort_keys=True)


def _words_of_note(of: str, note: AnyNote) -> Words:
    goal = note.goal if isinstance(note, Note) else None
    return (of, note.about, note.text, note.day, goal, note.details)
