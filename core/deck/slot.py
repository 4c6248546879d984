"""Slots: the places in a sentence to say aloud that take the real thing, such as "[naam]"."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from core.deck.content import Content

_SLOT = re.compile(r"\[([^\[\]]*)\]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot(Content):
    """What may stand in brackets: a short hint of what goes there, and three examples of it.

    A sentence with this slot reads well with each of `fillings`.
    """

    TRANSLATED = ("name", "fillings")

    id: str
    name: str
    fillings: tuple[str, ...]


def slot_names(sentence: str) -> list[str]:
    """Return the names of the slots in a sentence, in order."""
    return _SLOT.findall(sentence)


def pieces(sentence: str) -> Iterator[tuple[str, bool]]:
    """Yield the pieces of a sentence and whether each is the name of a slot; no piece is empty."""
    for place, text in enumerate(_SLOT.split(sentence)):
        if text:
            yield text, place % 2 == 1


def filled(sentence: str, fillings: Mapping[str, str]) -> str:
    """Return the sentence with each slot replaced by the filling of its name. Raises KeyError without one.

    A filling with which the sentence begins gets a capital.
    """
    text = _SLOT.sub(lambda slot: fillings[slot[1]], sentence)
    return text[:1].upper() + text[1:] if sentence.startswith("[") else text
