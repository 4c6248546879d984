"""Search as you type over the cards and leaflets of one language.

The weights below are tuned by tests/core/deck/test_everyday_queries.py: run it before and after a change.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import log, sqrt

from core.deck.about_people import is_about_people
from core.deck.card import Card
from core.deck.context import Context
from core.deck.deck import Deck
from core.deck.leaflet import Leaflet
from core.deck.phrases import Phrases
from core.deck.searched_texts import FIELDS, searched_texts
from core.deck.separable import joined_verbs
from core.deck.vocabulary import FORM, INSIDE, Vocabulary
from core.deck.word_list import WordList
from core.deck.words import FILLERS, words, written_out

FILLER = 0.3
"""The weight of a word such as "niet" relative to one such as "luistert"."""

VERB_ALONE = 0.6
"""What a match of "leg" is worth in "leg het uit", relative to one of "uitleggen"."""

SAID = 0.5
"""How much it matters that a line says little else than the query."""

BEST = (1.0, 0.6, 0.4)
"""The weights of the best lines of a card."""

IN_CONTEXT = (1.0, 0.95, 0.85)
"""Factor of a match by the fit of its card in the context: good, with care, better not here."""

LONGEST_QUERY = 200
"""Characters of a query that are used: a pasted page must not block the field."""

VERY_WORDS = 0.5
"""What a line that is the very query scores more."""

FAR_BEHIND = 0.6
"""Cards that score less than this fraction of the best one are left out, unless they have ENOUGH."""

TOO_LITTLE = 0.45
"""The strength below which nothing is found: what was typed shares only a common word with the best card."""

TOO_LITTLE_ALONE = 0.5
"""The same for a query of one word that is not about people."""

TOO_LITTLE_ON_THINGS = 0.7
"""The same for a query of several words that is not about people, such as "nieuwe printer"."""

ENOUGH = 0.6
"""The strength of a card that is never left out: one with the very words does not push away the others."""

MOST = 8
"""Cards that are found at a time. What is not among these is found faster by one word more."""


@dataclass(frozen=True, slots=True)
class Match:
    """The text of a card that matches the query best, and the field that holds it."""

    field: str
    text: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A card that was found."""

    card: Card
    match: Match


@dataclass(frozen=True, slots=True)
class Found:
    """What a query found: cards, best first, or a leaflet and no cards."""

    cards: list[Hit] = field(default_factory=list)
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
        self._word_lists = [(leaflet, WordList(leaflet.words)) for leaflet in deck.leaflets]
        self._leaflet_of = {
            tuple(written_out(phrase)): leaflet
            for leaflet in deck.leaflets
            for phrase in phrases.get(leaflet.id, ())
        }
        self._lines: list[_Line] = []
        self._lines_with: dict[str, set[int]] = defaultdict(set)
        self._lines_that_are: dict[tuple[str, ...], list[int]] = defaultdict(list)
        verbs: dict[str, set[int]] = defaultdict(set)
        for number, card in enumerate(deck.cards):
            for name, text in searched_texts(card, deck, phrases):
                here = written_out(text)
                for word in here:
                    self._lines_with[word].add(len(self._lines))
                for _, verb in joined_verbs(here):
                    verbs[verb].add(len(self._lines))
                self._lines_that_are[tuple(here)].append(len(self._lines))
                self._lines.append(_Line(number, Match(name, text), len(set(here))))
        self._vocabulary = Vocabulary(self._lines_with, verbs.keys() - self._lines_with.keys())
        for verb, lines in verbs.items():
            self._lines_with[verb] |= lines

    def find(self, query: str, context: Context = Context.ALONE) -> Found:
        """Return what fits the text typed so far; nothing when hardly anything of it stands in the deck.

        A word of a leaflet, or one of its phrases as a whole, leads to that leaflet alone. Of cards that fit
        the words about as well, the one that fits the context better comes first.
        """
        text = query[:LONGEST_QUERY]
        written = written_out(text)
        if leaflet := self._leaflet_of.get(tuple(written)) or self._leaflet_with_word_in(words(text)):
            return Found(leaflet=leaflet)
        very_lines = self._lines_that_are.get(tuple(written), ())
        asked = list(self._asked(written))
        if is_about_people(written):
            least = TOO_LITTLE
        else:
            is_alone = sum(word not in FILLERS for word, _ in asked) < 2
            least = TOO_LITTLE_ALONE if is_alone else TOO_LITTLE_ON_THINGS
        return self._ranked(*self._scored_lines(asked, very_lines), least, context)

    def _leaflet_with_word_in(self, typed: Sequence[str]) -> Leaflet | None:
        knows = self._vocabulary.knows
        return next((leaflet for leaflet, listed in self._word_lists if listed.stands_in(typed, knows)), None)

    def _asked(self, typed: Sequence[str]) -> Iterator[tuple[str, Mapping[str, float]]]:
        """Yield each word with the words of the index that it may stand for and their worths."""
        verbs = dict(joined_verbs(typed))
        for place, word in enumerate(typed):
            is_last = place == len(typed) - 1
            matches = self._vocabulary.matches(word, unfinished=is_last)
            if place in verbs and (forms := self._vocabulary.forms(verbs[place])):
                alone = {known: VERB_ALONE * worth for known, worth in matches.items()}
                matches = alone | dict.fromkeys(forms, FORM)
            if is_last and len(word) < 3 and not matches:
                continue  # too short to say what it will be
            parts = (word,) if max(matches.values(), default=0.0) >= INSIDE else self._vocabulary.parts(word)
            if len(parts) == 1:
                yield word, matches
            else:
                yield from ((part, self._vocabulary.matches(part, unfinished=False)) for part in parts)

    def _scored_lines(
        self, asked: Sequence[tuple[str, Mapping[str, float]]], very_lines: Sequence[int]
    ) -> tuple[list[tuple[float, _Line]], float]:
        """Return the score of every matching line, and the weight of all words that were asked."""
        only_fillers = all(word in FILLERS for word, _ in asked)
        scores: dict[int, float] = {}
        answered: dict[int, int] = defaultdict(int)
        most = 0.0
        for word, matches in sorted(asked, key=lambda one: one[0] in FILLERS):
            worths = self._worths(matches)
            weight = self._rarity(sum(worths.values())) * (FILLER if word in FILLERS else 1.0)
            # Fillers match alone only in a query of fillers.
            numbers = worths if only_fillers or word not in FILLERS else worths.keys() & scores.keys()
            for number in numbers:
                scores[number] = scores.get(number, 0.0) + worths[number] * weight
                answered[number] += 1
            most += weight
        scored = []
        for number, score in scores.items():
            line = self._lines[number]
            # Of two lines with the same answer, the one that says little else is the better.
            said = min(1.0, answered[number] / line.length)
            part = score / most * (1 - SAID + SAID * said) + VERY_WORDS * (number in very_lines)
            scored.append((FIELDS[line.match.field] * part, line))
        return scored, most

    def _rarity(self, matching: float) -> float:
        """Return the weight of a word by how many lines match it: 1 for none, near 0 for all."""
        lines = len(self._lines) + 1
        return log(1 + lines / (1 + matching)) / log(1 + lines)

    def _worths(self, matches: Mapping[str, float]) -> dict[int, float]:
        """Return the lines that hold one of the matches, each with the worth of its best match."""
        worths: dict[int, float] = {}
        for known in sorted(matches, key=matches.__getitem__):
            worths.update(dict.fromkeys(self._lines_with[known], matches[known]))
        return worths

    def _ranked(
        self, scored: Iterable[tuple[float, _Line]], most: float, least: float, context: Context
    ) -> Found:
        lines: dict[int, list[tuple[float, _Line]]] = defaultdict(list)
        for score, line in scored:
            lines[line.card].append((score, line))
        scores, best = {}, {}
        for number, of_card in lines.items():
            of_card.sort(key=lambda one: -one[0])
            best[number] = of_card[0][1].match
            scores[number] = sum(part * score for part, (score, _) in zip(BEST, of_card, strict=False))
        top = max(scores.values(), default=0.0)
        # A score is the part of the query that was found. The same part of a longer one is the stronger sign.
        strength = sqrt(most)
        if top * strength < least:
            return Found()
        near = min(FAR_BEHIND * top, ENOUGH / strength)
        kept = sorted(
            (number for number in scores if scores[number] > near),
            key=lambda number: (-scores[number], number),
        )[:MOST]
        kept.sort(key=lambda number: -scores[number] * IN_CONTEXT[self._cards[number].fit(context).rank])
        return Found([Hit(self._cards[number], best[number]) for number in kept])
