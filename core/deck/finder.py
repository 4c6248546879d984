"""Search as you type over the cards of one language. Says why a card was found in facts, not in words.

Whoever changes a number below runs the tests of the finder before and after.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from core.deck.card import Card
from core.deck.deck import Deck
from core.deck.words import FILLERS, one_typo_apart, stem, words

FIELDS = {"situations": 1.0, "title": 1.0, "gist": 0.8, "say": 0.7}
"""The fields that are searched, and what a match in each is worth."""

EXACT, FORM, BEGINNING, INSIDE, TYPO = 1.0, 0.95, 0.85, 0.6, 0.55
"""What a word is worth when it is the one asked for, another form of it, and so on down."""

FILLER = 0.2
"""What a word such as "niet" counts beside one such as "luistert"."""

FAR_BEHIND = 1 / 3
"""A card that scores less than this part of the best one is left out."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a card was found: its text that fits the query best, and the field that holds it."""

    field: str
    text: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A card that was found."""

    card: Card
    reason: Reason


@dataclass(frozen=True, slots=True)
class _Line:
    card: int
    reason: Reason
    length: int


class Finder:
    """Finds cards of one deck. Make it once: it indexes the deck."""

    def __init__(self, deck: Deck) -> None:
        self._cards = deck.cards
        self._lines: list[_Line] = []
        self._lines_with: dict[str, set[int]] = defaultdict(set)
        for number, card in enumerate(deck.cards):
            for field, text in card.texts():
                if field in FIELDS:
                    here = set(words(text))
                    for word in here:
                        self._lines_with[word].add(len(self._lines))
                    self._lines.append(_Line(number, Reason(field, text), len(here)))
        self._known = sorted(self._lines_with)
        self._forms: dict[str, list[str]] = defaultdict(list)
        for word in self._known:
            self._forms[stem(word)].append(word)

    def find(self, query: str) -> list[Hit]:
        """Give the cards that fit what was typed so far, the best first; none for an empty query."""
        best: dict[int, tuple[float, _Line]] = {}
        total = [0.0] * len(self._cards)
        for score, line in self._scored_lines(words(query)):
            total[line.card] += score
            if score > best.get(line.card, (0.0, line))[0]:
                best[line.card] = score, line
        # The best line of a card decides; its other lines only break ties.
        scores = {card: score + total[card] / 20 for card, (score, _) in best.items()}
        enough = FAR_BEHIND * max(scores.values(), default=0.0)
        found = sorted(
            (card for card in scores if scores[card] > enough), key=lambda card: (-scores[card], card)
        )
        return [Hit(self._cards[card], best[card][1].reason) for card in found]

    def _scored_lines(self, asked: list[str]) -> Iterator[tuple[float, _Line]]:
        """Score every line that answers a word of the query; fillers only do when nothing else was asked."""
        weights = [FILLER if word in FILLERS else 1.0 for word in asked]
        answers: dict[int, list[float]] = {}
        for place, word in enumerate(asked):
            for known, worth in self._matches(word, unfinished=place == len(asked) - 1).items():
                for number in self._lines_with[known]:
                    found = answers.setdefault(number, [0.0] * len(asked))
                    found[place] = max(found[place], worth)
        for number, found in answers.items():
            line = self._lines[number]
            weighed = [worth * weight for worth, weight in zip(found, weights, strict=True)]
            if max(weighed) <= FILLER < max(weights):
                continue
            # Of two lines with the same answer, the one that says little else is the better.
            said = min(1.0, sum(map(bool, found)) / line.length)
            yield FIELDS[line.reason.field] * sum(weighed) / sum(weights) * (0.6 + 0.4 * said), line

    def _matches(self, word: str, *, unfinished: bool) -> dict[str, float]:
        """Give the deck's words that `word` may stand for, with what each is worth."""
        matches: dict[str, float] = {}
        if len(word) > 3:
            matches |= {known: INSIDE for known in self._known if word in known}
        if unfinished or len(word) > 3:
            first = bisect_left(self._known, word)
            last = bisect_left(self._known, word + "\U0010ffff")
            matches |= dict.fromkeys(self._known[first:last], BEGINNING)
        matches |= dict.fromkeys(self._forms.get(stem(word), ()), FORM)
        if word in self._lines_with:
            matches[word] = EXACT
        if not matches and len(word) > 3:
            matches = {known: TYPO for known in self._known if _meant(word, known, unfinished=unfinished)}
        return matches


def _meant(word: str, known: str, *, unfinished: bool) -> bool:
    if one_typo_apart(word, known):
        return True
    begun = unfinished and len(word) > 4
    return begun and any(one_typo_apart(word, known[:n]) for n in range(len(word) - 1, len(word) + 2))
