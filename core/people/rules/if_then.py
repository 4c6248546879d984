"""An if-then plan without the words "if" and "then" that someone typed into its two fields."""

import re
from typing import NamedTuple

from core.people.records.plan import IfThen

_IF = re.compile(r"(als|wanneer|if|when)(?!\w)[\s,:]*", re.IGNORECASE)
_THEN = re.compile(r"(dan|then)(?!\w)[\s,:]*", re.IGNORECASE)
_CLOSE = re.compile(r"[\s,:;.]+\Z")
_SMALL = re.compile(
    r"(ik|je|jij|hij|zij|ze|we|wij|het|de|een|er|mijn|iemand|alles|niemand|dat|dit"
    r"|he|she|they|it|the|a|my|someone)(?!\w)",
    re.IGNORECASE,
)
"""First words that have a capital only because a keyboard gives the first word of a field one."""


class SaidIfThen(NamedTuple):
    """What to say after "if" and after "then"; `follows_then` when "then" was typed before the action."""

    cue: str
    action: str
    follows_then: bool


def said_if_then(plan: IfThen) -> SaidIfThen:
    """Return both halves of a plan, ready to stand after "if" and "then" in the middle of a sentence."""
    action = bare_action(plan.action)
    return SaidIfThen(bare_cue(plan.cue), action, follows_then=action != _small(plan.action.strip()))


def bare_cue(cue: str) -> str:
    """Return what happens, without "if" before it and a comma or stop behind it."""
    return _small(_CLOSE.sub("", _without(_IF, cue)))


def bare_action(action: str) -> str:
    """Return what one does then, without "then" before it; its own full stop stays."""
    return _small(_without(_THEN, action))


def _without(word: re.Pattern[str], text: str) -> str:
    """Return a text without a word at its beginning, however often, unless nothing else is left."""
    text = text.strip()
    while (found := word.match(text)) and text[found.end() :]:
        text = text[found.end() :]
    return text


def _small(text: str) -> str:
    return text[:1].lower() + text[1:] if _SMALL.match(text) else text
