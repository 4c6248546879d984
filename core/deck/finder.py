"""Search as you type over the cards of one language.

The weights below are tuned by tests/core/deck/test_everyday_queries.py: run it before and after a change.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from core.deck.card import Card
from core.deck.context import Context
from core.deck.deck import Deck
from core.deck.leaflet import Leaflet
from core.deck.phrases import Phrases
from core.deck.words import FILLERS, one_typo_apart, stem, words

FIELDS = {
    "phrases": 1.0,
    "title": 1.0,
    "gist": 0.8,
    "say": 0.7,
    "when": 0.7,
    "terms": 0.6,
    "steps": 0.5,
    "watch_out": 0.5,
    "table": 0.5,
    "questions": 0.5,
}
"""The searched fields and the weight of a match in each.

`phrases` are what people type, `terms` the words of the glossary that stand on a card, and `questions` those
of its question lists.
"""

EXACT, FORM, BEGINNING, INSIDE, TYPO, AKIN = 1.0, 0.95, 0.85, 0.6, 0.55, 0.5
"""Weights of a word by how it matches: the word itself, another form of it, and so on down.

A word is akin when it begins like it: "irriteert" for "irritant".
"""

FILLER = 0.2
"""The weight of a word such as "niet" relative to one such as "luistert"."""

RARITY = 0.25
"""Exponent of the weight of rare words: 0 ignores rarity, 1 is proportional to it."""

IN_CONTEXT = (1.0, 0.95, 0.85)
"""Factor of a match by the fit of its card in the context: good, with care, better not here."""

LONGEST_QUERY = 200
"""Characters of a query that are used: a pasted page must not block the field."""

FAR_BEHIND = 1 / 3
"""Cards that score less than this fraction of the best one are left out."""


@dataclass(frozen=True, slots=True)
class Match:
    """The text of a card that matches the query best, and the field that holds it."""

    field: str
    text: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A search result."""

    card: Card
    match: Match


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found: cards, best first, or a leaflet instead of any card."""

    cards: list[Hit]
    leaflet: Leaflet | None = None


@dataclass(frozen=True, slots=True)
class _Line:
    card: int
    match: Match
    length: int


class Finder:
    """A search index over one deck. Building it takes time; reuse it."""

    def __init__(self, deck: Deck, phrases: Phrases) -> None:
        self._cards = deck.cards
        self._lines: list[_Line] = []
        self._lines_with: dict[str, set[int]] = defaultdict(set)
        for number, card in enumerate(deck.cards):
            terms = (("terms", form) for term in deck.terms(card) for form in (term.name, *term.also))
            asked = (
                ("questions", text)
                for question_list in deck.question_lists_of(card)
                for _, text in question_list.texts()
            )
            typed = (("phrases", text) for text in phrases.get(card.id, ()))
            for field, text in chain(typed, card.texts(), terms, asked):
                if field in FIELDS:
                    here = set(words(text))
                    for word in here:
                        self._lines_with[word].add(len(self._lines))
                    self._lines.append(_Line(number, Match(field, text), len(here)))
        self._known = sorted(self._lines_with)
        self._forms: dict[str, list[str]] = defaultdict(list)
        for word in self._known:
            self._forms[stem(word)].append(word)

    def find(self, query: str, context: Context = Context.ALONE) -> Found:
        """Return the cards that match what was typed so far, best first; none for an empty query.

        Of cards that fit the words about as well, the one that fits the context better comes first.
        """
        best: dict[int, tuple[float, _Line]] = {}
        total = [0.0] * len(self._cards)
        for score, line in self._scored_lines(list(self._asked(words(query[:LONGEST_QUERY])))):
            total[line.card] += score
            if score > best.get(line.card, (0.0, line))[0]:
                best[line.card] = score, line
        # The best line of a card decides; its other lines only break ties.
        scores = {
            card: (score + total[card] / 20) * IN_CONTEXT[self._cards[card].fit(context).rank]
            for card, (score, _) in best.items()
        }
        enough = FAR_BEHIND * max(scores.values(), default=0.0)
        found = sorted(
            (card for card in scores if scores[card] > enough), key=lambda card: (-scores[card], card)
        )
        return Found([Hit(self._cards[card], best[card][1].match) for card in found])

    def _asked(self, typed: list[str]) -> Iterator[tuple[str, dict[str, float]]]:
        """Yield each word with the words of the deck that it may stand for and their weights."""
        for place, word in enumerate(typed):
            matches = self._matches(word, unfinished=place == len(typed) - 1)
            if matches:
                yield word, matches
            else:
                yield from ((part, self._matches(part, unfinished=False)) for part in self._parts(word))

    def _parts(self, word: str) -> tuple[str, ...]:
        """Return "pop" and "gesprek" for "popgesprek", which a card may write apart; else the word itself."""
        pairs = ((word[:cut], word[cut:]) for cut in range(3, len(word) - 2))
        return next((pair for pair in pairs if self._lines_with.keys() >= set(pair)), (word,))

    def _scored_lines(self, asked: list[tuple[str, dict[str, float]]]) -> Iterator[tuple[float, _Line]]:
        """Yield the score of every matching line; fillers match alone only in a query of fillers."""
        only_fillers = all(word in FILLERS for word, _ in asked)
        scores: dict[int, float] = {}
        answered: dict[int, int] = defaultdict(int)
        most = 0.0
        for word, matches in sorted(asked, key=lambda one: one[0] in FILLERS):
            same = sum(len(self._lines_with[known]) for known, worth in matches.items() if worth >= FORM)
            weight = (FILLER if word in FILLERS else 1.0) * max(1, same) ** -RARITY
            worths = self._worths(matches)
            numbers = worths if only_fillers or word not in FILLERS else worths.keys() & scores.keys()
            for number in numbers:
                scores[number] = scores.get(number, 0.0) + worths[number] * weight
                answered[number] += 1
            most += weight
        for number, score in scores.items():
            line = self._lines[number]
            # Of two lines with the same answer, the one that says little else is the better.
            said = min(1.0, answered[number] / line.length)
            yield FIELDS[line.match.field] * score / most * (0.6 + 0.4 * said), line

    def _worths(self, matches: dict[str, float]) -> dict[int, float]:
        """Return the lines that hold one of the matches, each with the weight of its best match."""
        worths: dict[int, float] = {}
        for known in sorted(matches, key=matches.__getitem__):
            worths.update(dict.fromkeys(self._lines_with[known], matches[known]))
        return worths

    def _matches(self, word: str, *, unfinished: bool) -> dict[str, float]:
        """Return the words of the deck that `word` may stand for, with their weights."""
        matches: dict[str, float] = {}
        if len(word) > 3:
            matches |= {known: INSIDE for known in self._known if word in known}
        if unfinished or len(word) > 3:
            matches |= dict.fromkeys(self._beginning_with(word), BEGINNING)
        matches |= dict.fromkeys(self._forms.get(stem(word), ()), FORM)
        if word in self._lines_with:
            matches[word] = EXACT
        if not matches and len(word) > 4:
            meant = (known for known in self._known if _meant(word, known, unfinished=unfinished))
            matches = {form: TYPO for known in meant for form in self._forms[stem(known)]}
        if not matches and len(word) > 5:
            matches = dict.fromkeys(self._beginning_with(word[: max(5, len(word) - 3)]), AKIN)
        return matches

    def _beginning_with(self, letters: str) -> list[str]:
        first = bisect_left(self._known, letters)
        return self._known[first : bisect_left(self._known, letters + "\U0010ffff")]


def _meant(word: str, known: str, *, unfinished: bool) -> bool:
    if known[0] not in word[:2] and known[1:2] not in word[:3]:
        return False  # one slip leaves one of the first two letters about where it was; this spares the rest
    if one_typo_apart(word, known):
        return True
    return unfinished and any(one_typo_apart(word, known[:n]) for n in range(len(word) - 1, len(word) + 2))
