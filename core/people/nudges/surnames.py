"""Surnames: strictly where a name is typed, with caution in a text, where every sentence has a capital."""

from collections.abc import Iterator

from core.people.nudges.phrases import Phrases, Word
from core.people.nudges.wordlist import WordLists

_MOST_PARTICLES = 3


def surnames(words: list[Word], lists: WordLists) -> Iterator[tuple[int, int]]:
    """Yield where a text has a title and a name, a name with a particle in it, or says "surname"."""
    for place, end in _suspected(words, lists):
        if not lists["surname"]["unless"].touch(words, place, end):
            yield words[place].start, words[end - 1].end


def surnames_in_name(words: list[Word], lists: WordLists) -> Iterator[tuple[int, int]]:
    """Yield each word of a name that is more than a first name: a second capital, or a word after a particle.

    An initial is never too much, but "T. Tester" is one and a surname. Where a script has no capitals,
    each letter counts as one.
    """
    particles = lists["surname"]["particles"]
    names = 0
    for place, word in enumerate(words):
        begins = word.written[0].isalpha() and not word.written[0].islower()
        if particles.end_at(words, place) and (place or not begins):
            after = _past(particles, words, place)
            if after < len(words) and _long(words[after]):
                yield word.start, words[after].end
        elif begins:
            names += 1
            if names > 1 and _long(word):
                yield word.start, word.end


def _suspected(words: list[Word], lists: WordLists) -> Iterator[tuple[int, int]]:
    """Yield the first place of "dhr. van X" and of "X van der X", and the place after it."""
    table = lists["surname"]
    yield from table["says"].found(words)
    for place, after in table["titles"].found(words):
        stop = after < len(words) and words[after].folded == "."
        name = _past(table["particles"], words, after + stop)
        if name < len(words) and _capital(words[name]):
            yield place, name + 1
    for place, name in table["between"].found(words):
        if place and _capital(words[place - 1]) and name < len(words) and _capital(words[name]):
            yield place - 1, name + 1


def _past(particles: Phrases, words: list[Word], place: int) -> int:
    for _ in range(_MOST_PARTICLES):
        place = (place < len(words) and particles.end_at(words, place)) or place
    return place


def _capital(word: Word) -> bool:
    # "HR" and "P" are no names: a small letter has to follow.
    return word.written[0].isupper() and word.written[1:2].islower()


def _long(word: Word) -> bool:
    return len(word.written) > 1
