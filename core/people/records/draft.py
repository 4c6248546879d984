"""What is being typed and tapped in a form, stored sealed so that a crash or a lock takes nothing."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date
from enum import Enum
from typing import Any, TypeAlias

from core.people.records.agreement import Assignee
from core.people.records.answer import Question
from core.people.records.codec import INLINE, OMITTED, Doc, Rest, called, read, written
from core.people.records.details import NO_DETAILS, Details, Obstacle, Talk
from core.people.records.goal import Rung
from core.people.records.open_enum import OpenEnum
from core.people.records.place import Work
from core.people.records.practice.look_back import TalkedMost
from core.people.records.standing import Standing
from core.people.records.talk_point import RaisedBy
from core.people.records.trial import Verdict
from core.timestamps import read_day

Value: TypeAlias = str | int | bool | date | Enum | tuple[str, ...] | None
Values: TypeAlias = Mapping[str, Value]


class Form(OpenEnum):
    """The forms of the app. Each part of a goal's plan has one of its own.

    The last eight are those in which the user practises.
    """

    NOTE = "note"
    AGREEMENT = "agreement"
    GOAL = "goal"
    ANSWER = "answer"
    DETAILS = "details"
    RETENTION = "keeping"
    TITLE = "title"
    NEEDS = "needs"
    HELPERS = "helpers"
    HOLD = "hold"
    LOOK_BACK = "look_back"
    REACHED = "reached"
    AHEAD = "ahead"
    EXCEPTION = "exception"
    IF_THEN = "if_then"
    GROUP_NOTE = "group_note"
    TALK = "talk"
    POINT = "point"
    TRIAL = "trial"
    WORKPLACE = "workplace"
    CIRCLES = "circles"
    GROUP_CIRCLES = "group_circles"
    MIRROR = "mirror"
    PILES = "piles"
    TECHNIQUE = "technique"
    ROUND = "round"
    REWRITE = "rewrite"
    AFTER_TALK = "after_talk"
    WEEK_LOOK = "week_look"
    COLLEAGUE_LOOK = "colleague_look"

    @property
    def is_practice(self) -> bool:
        """Whether the user practises in it, so that it is about no person and no record."""
        return self in _PRACTICE


_PRACTICE = frozenset(
    {
        Form.MIRROR,
        Form.PILES,
        Form.TECHNIQUE,
        Form.ROUND,
        Form.REWRITE,
        Form.AFTER_TALK,
        Form.WEEK_LOOK,
        Form.COLLEAGUE_LOOK,
    }
)


@dataclass(frozen=True)
class Field:
    """One field of a form as it is stored: a text, or the text of what was tapped; "" for none."""

    name: str
    text: str


@dataclass(frozen=True)
class Draft:
    """What a form holds that is not saved.

    `of` is the id of the record it changes. Of something new it is the id of what it will belong to: a goal
    for an answer, else a person (for a workplace the one from whose page it is written), and "" for a new
    person, for a talk that is logged, and for a note about a group and its circles. Of what one practises it
    is the part of the mirror or the set, or "". `person` is whom it is about ("" in older drafts of notes,
    for a new person, for a group, for what one practises, and until someone is tapped), `day` when it was
    begun.
    `fields` are named as the fields of the record; one with several values stands there several times. Of a
    record that is there they are only those that were changed, and `shown` is what they were when the form
    showed them.
    """

    form: Form
    of: str
    person: str
    day: date
    fields: tuple[Field, ...]
    shown: tuple[Field, ...] = field(default=(), metadata=OMITTED)
    rest: Rest = field(default_factory=dict, hash=False)

    @property
    def values(self) -> dict[str, Value]:
        """The fields by their names, as the records have them."""
        return to_values(_as_called_now(self.fields, self.form))

    @property
    def shown_values(self) -> dict[str, Value]:
        """What the form showed in these fields at first."""
        return to_values(_as_called_now(self.shown, self.form))

    def to_doc(self, id: str) -> Doc:  # noqa: A002 - the record's own word
        """Return the document that is stored under this id.

        Versions that knew fewer forms read the day, the goal and the text of a note in it.
        """
        values = self.values
        older = {"goal": values.get("goal"), "text": values.get("text") or ""}
        return {**written(self), **older, "id": id}

    @classmethod
    def from_doc(cls, doc: Mapping[str, Any]) -> "Draft":
        """Read a stored document. Raise DamagedRecord when it is not a draft."""
        if "fields" not in doc:
            return _of_older(read(_Older, doc))
        return read(cls, {name: value for name, value in doc.items() if name not in ("goal", "text")})


def to_fields(values: Values) -> tuple[Field, ...]:
    """Return values as the fields of a draft."""
    return tuple(Field(name, text) for name, value in values.items() for text in _texts(value))


def to_values(fields: Iterable[Field]) -> dict[str, Value]:
    """Return the values of the fields of a draft. What this version cannot read is left out."""
    texts: dict[str, list[str]] = {}
    for one in fields:
        texts.setdefault(one.name, []).append(one.text)
    values: dict[str, Value] = {}
    for name, several in texts.items():
        with suppress(ValueError):
            values[name] = _value(name, several)
    return values


_CALLED_NOW = {(Form.TALK, "question"): "own_question"}
"""The fields that were called otherwise up to version 0.2, whose drafts may wait in a vault."""


def _as_called_now(fields: Iterable[Field], form: Form) -> Iterator[Field]:
    return (replace(one, name=_CALLED_NOW.get((form, one.name), one.name)) for one in fields)


@dataclass(frozen=True)
class _Older:
    """A draft of the versions that knew four forms, each with the same fields."""

    of: str
    goal: str | None
    day: date
    text: str
    details: Details = field(default=NO_DETAILS, metadata=INLINE)
    next_step: str = field(default="", metadata=called("next"))
    slot: Assignee | None = None
    due: date | None = None
    form: Form = Form.NOTE
    rest: Rest = field(default_factory=dict, hash=False)


def _of_older(draft: _Older) -> Draft:
    agreed: dict[str, Value] = {"slot": draft.slot, "due": draft.due}
    of, person, said = draft.of, draft.of, agreed
    match draft.form:
        case Form.NOTE:
            person, details = "", draft.details
            said = {"text": draft.text, "goal": draft.goal, "day": draft.day, "next_step": draft.next_step}
            said |= agreed
            said |= {"details.talk": details.talk, "details.card": details.card}
            said |= {"details.signs": details.signs, "details.is_nugget": details.is_nugget}
        case Form.AGREEMENT:
            said = {"text": draft.next_step, **agreed}
        case Form.ANSWER:
            of, said = draft.goal or draft.of, {"words": draft.text}
        case _:
            said = {"title": draft.text}
    return Draft(draft.form, of, person, draft.day, to_fields(said), rest=draft.rest)


_READERS: Mapping[str, Callable[[str], Value]] = {
    **dict.fromkeys(
        (
            "day",
            "due",
            "until",
            "trial.until",
            "place.start",
            "place.end",
            "extension.until",
            "plan.look_back",
        ),
        read_day,
    ),
    **dict.fromkeys(("goal", "card", "details.card", "details.guide"), str),
    "number": int,
    "slot": Assignee.read,
    "state": Standing.read,
    "rung": Rung.read,
    "question": Question.read,
    "place.work": Work.read,
    "details.talk": Talk.read,
    "details.obstacle": Obstacle.read,
    "raised_by": RaisedBy.read,
    "verdict": Verdict.read,
    "talked_most": TalkedMost.read,
}
"""What reads the text of a field that may have no value; a field that is not named here is a text."""
_FLAGS = frozenset(
    {"details.is_nugget", "is_corrected", "is_shown", "is_prepared", "short", "practised", "aloud"}
)
_SEVERAL = frozenset(
    {
        "details.signs",
        "talked_about",
        "already",
        "more",
        "intentions",
        "often",
        "sometimes",
        "new",
        "thoughts",
        "items",
        "right",
        "wrong",
        "taps",
        "points",
    }
)
_YES = "yes"


def _texts(value: Value) -> list[str]:
    match value:
        case None | False:
            return [""]
        case True:
            return [_YES]
        case tuple():
            return list(map(str, value)) or [""]
        case date():
            return [value.isoformat()]
        case Enum():
            return [str(value.value)]
        case _:
            return [str(value)]


def _value(name: str, texts: list[str]) -> Value:
    text = texts[-1]
    if name in _SEVERAL:
        return tuple(filter(None, texts))
    if name in _FLAGS:
        return text == _YES
    if name in _READERS:
        return _READERS[name](text) if text else None
    return text
