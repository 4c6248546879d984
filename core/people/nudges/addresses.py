"""Where someone lives, or can be mailed: a street with its number, a postcode, an address for mail."""

import re
from collections.abc import Iterator

from core.people.nudges.phrases import Word
from core.people.nudges.wordlist import WordLists

_DUTCH_POSTCODE = r"[1-9][0-9]{3} ?(?!CM|KG|ML|MM|SA|SD|SS|ST)[A-Z]{2}"
_BRITISH_POSTCODE = r"[A-Z]{1,2}[0-9][A-Z0-9]? [0-9][A-Z]{2}"
_POSTCODE = re.compile(rf"(?<!\w)(?:{_DUTCH_POSTCODE}|{_BRITISH_POSTCODE})(?!\w)")
_HOUSE_NUMBER = re.compile(r"[0-9]{1,4}[a-z]?")
_LONGEST_NAME = 4
# What may stand before the @ is bounded, so that a long line without one costs no time.
_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]+\.\w[\w.-]*(?<![.-])")


def mail_addresses(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each address for mail begins and ends."""
    return (found.span() for found in _MAIL.finditer(text)) if "@" in text else iter(())


def homes(text: str, words: list[Word], lists: WordLists) -> Iterator[tuple[int, int]]:
    """Yield where each postcode, and each street with a capital and a house number, begins and ends."""
    yield from (found.span() for found in _POSTCODE.finditer(text))
    unless = lists["address"]["unless"]
    for place, word in enumerate(words):
        if word.folded[:1].isdigit() and _HOUSE_NUMBER.fullmatch(word.folded):
            for first, last in _streets(words, place, lists):
                if not unless.touch(words, first, last + 1):
                    yield words[first].start, words[last].end


def _streets(words: list[Word], number: int, lists: WordLists) -> Iterator[tuple[int, int]]:
    """Yield the first and the last word of "Proefstraat 12" and of "12 Long Sample Road", by their number."""
    table = lists["address"]
    before = number - 1
    if number and _capital(words[before]) and table["number_after"].end_at(words, before):
        yield before, number
    for after in range(number + 1, min(number + 1 + _LONGEST_NAME, len(words))):
        if not _capital(words[after]):
            return
        if after > number + 1 and table["number_before"].end_at(words, after):
            yield number, after


def _capital(word: Word) -> bool:
    return word.written[0].isupper()
