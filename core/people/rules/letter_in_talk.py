"""A letter that was written after a guided talk, added to what the draft of that talk has already."""

from dataclasses import replace

from core.people.records.agreement import Assignee
from core.people.records.draft import Draft, Form, Value, Values, to_fields
from core.people.records.letter import Letter


def is_of_talk(letter: Letter, draft: Draft) -> bool:
    """Return whether a draft is that of a talk by the guide of the letter.

    A letter is not trusted: it can have the id of any draft.
    """
    return draft.form is Form.TALK and draft.values.get("details.guide") == letter.details.guide


def with_letter(draft: Draft, letter: Letter, *, has_slots: bool) -> Draft:
    """Return the draft of a talk with what its letter says as well.

    With `has_slots` the talk ends with an action of each, instead of with one next step.
    """
    now, said = draft.values, letter.details
    signs = now.get("details.signs")
    changed: dict[str, Value] = {
        "text": _joined(now.get("text"), "\n", letter.text),
        "day": letter.day,
        "due": letter.due or now.get("due"),
        "details.talk": said.talk or now.get("details.talk"),
        "details.card": said.card or now.get("details.card"),
        "details.signs": tuple(dict.fromkeys((*(signs if isinstance(signs, tuple) else ()), *said.signs))),
        "details.is_nugget": said.is_nugget or bool(now.get("details.is_nugget")),
        **(_action(now, letter) if has_slots else _next_step(now, letter)),
    }
    others = (one for one in draft.fields if one.name not in changed)
    return replace(draft, fields=(*others, *to_fields(changed)))


def _next_step(now: Values, letter: Letter) -> dict[str, Value]:
    step = _joined(now.get("next_step"), "; ", letter.next_step)
    doer = letter.slot or now.get("slot")
    return {"next_step": step, "slot": doer or (Assignee.ME if step else None)}


def _action(now: Values, letter: Letter) -> dict[str, Value]:
    field = f"slot.{(letter.slot or Assignee.ME).value}"
    return {field: _joined(now.get(field), "; ", letter.next_step)}


def _joined(before: Value, between: str, said: str) -> str:
    return between.join(text for text in (str(before or "").strip(), said.strip()) if text)
