"""Check that what is said aloud is spoken Dutch: the rules of speech.toml.

Spoken lines take the perfect, read well with each filling of their slots, and stand on one card or in one
guide only. No sentence uses the words that a written or Flemish text would.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations
from pathlib import Path
from typing import Any

from core.authoring.content_links import SAID
from core.authoring.fault import Fault
from core.authoring.guide_files import SPOKEN
from core.deck.card import Card
from core.deck.deck import Deck
from core.deck.slot import filled, slot_names
from core.deck.words import words
from core.talks.guide import Guide

RULES = Path(__file__).with_name("speech.toml")
WALL = "wall"
"""What a group reads out of a guide; it may be a line that stands elsewhere in that guide."""
_READ_OUT = (*SAID, *SPOKEN, WALL)


class Speech:
    """The rules of speech.toml."""

    def __init__(self, rules: Mapping[str, Any]) -> None:
        self._past = frozenset(rules["past"]["forms"])
        self._same = rules["twice"]["same_words"]
        self._longest = rules["slots"]["longest"]
        self._openings = rules["openings"]
        self._unsaid = {rule: re.compile(pattern) for rule, pattern in rules["never_said"].items()}
        self._unwritten = {rule: re.compile(pattern) for rule, pattern in rules["never_written"].items()}

    @classmethod
    def read(cls, path: Path = RULES) -> "Speech":
        """Read speech.toml."""
        return cls(tomllib.loads(path.read_text(encoding="utf-8")))

    def faults(self, deck: Deck, guides: Iterable[Guide] = ()) -> Iterator[Fault]:
        """Yield every broken rule in the deck and the guides."""
        contents: list[Card | Guide] = [*deck, *guides]
        texts = [(one.id, field, text) for one in contents for field, text in _texts(one)]
        lines = [one for one in texts if one[1] in _READ_OUT]
        for said_on, field, text in lines:
            for rule in self._broken(text):
                yield Fault(said_on, rule, field, text)
            for reading in readings(text, deck):
                if len(reading) > self._longest:
                    yield Fault(said_on, f"at most {self._longest} characters when filled", field, reading)
        for slot in deck.slots:
            for filling in slot.fillings:
                for rule in self._broken(filling):
                    yield Fault("slots", rule, slot.id, filling)
        yield from self._twice([one for one in lines if one[1] != WALL])
        for stands_on, field, text in texts:
            for rule in _matching(self._unwritten, text):
                yield Fault(stands_on, rule, field, text)
        for one in contents:
            for opening, most in self._openings.items():
                if sum(words(text)[:1] == [opening] for text in one.when) > most:
                    yield Fault(one.id, f"at most {most} begins with {opening!r}", "when")

    def _broken(self, text: str) -> Iterator[str]:
        for word in words(text):
            if word in self._past:
                yield f"spoken lines take the perfect, and this has {word!r}"
        yield from _matching(self._unsaid, text)

    def _twice(self, lines: list[tuple[str, str, str]]) -> Iterator[Fault]:
        """Yield a fault for each line that has nearly all its words in common with one before it."""
        known = [(card_id, field, text, frozenset(words(text))) for card_id, field, text in lines]
        for (card_id, _, text, own), (other_id, field, other, theirs) in combinations(known, 2):
            if len(own & theirs) >= self._same * len(own | theirs):
                yield Fault(other_id, f"stands on {card_id} too, as {text!r}", field, other)


def readings(text: str, deck: Deck) -> Iterator[str]:
    """Yield a sentence with each of the three fillings of its slots; nothing for one without slots."""
    names = slot_names(text)
    fillings = {slot.name: slot.fillings for slot in deck.slots}
    for number in range(3 if names else 0):
        yield filled(text, {name: fillings[name][number] for name in names})


def _texts(content: Card | Guide) -> Iterator[tuple[str, str]]:
    return content.texts_by_field() if isinstance(content, Guide) else content.texts()


def _matching(rules: Mapping[str, re.Pattern[str]], text: str) -> Iterator[str]:
    for rule, pattern in rules.items():
        if pattern.search(text.casefold()):
            yield rule
