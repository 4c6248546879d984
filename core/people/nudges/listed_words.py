"""Words of the lists on health and on what is very private, as a text has them.

templates/nudges.js looks for the same words in the same way, for the form of the page.
"""

from collections.abc import Iterator

from core.people.nudges.nudge import Nudge, NudgeKind
from core.people.nudges.phrases import Word
from core.people.nudges.wordlist import WordLists

LISTED = (NudgeKind.HEALTH, NudgeKind.SENSITIVE)
"""The kinds that are found by words alone; of two that begin alike, the first counts."""


def listed_words(words: list[Word], lists: WordLists) -> Iterator[Nudge]:
    """Yield what a text has of each list, apart from where an exception of that list covers it."""
    for kind in LISTED:
        table = lists[kind.value]
        for place, after in table["says"].found(words):
            if not table["unless"].cover(words, place, after):
                yield Nudge(kind, words[place].start, words[after - 1].end)
