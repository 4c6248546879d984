"""Separable verbs: "leg het uit" says "uitleggen". Both are found by each other."""

from collections.abc import Iterator, Sequence

from core.deck.words import FILLERS, words

PARTICLES = frozenset(
    words(
        """
        aan achter af binnen bij door in langs mee na neer om onder op over rond samen tegen terug toe uit
        vast voor weg
        """
    )
)
_NEXT = frozenset(words("als dan dat die en hoe maar of omdat want wat waar waarom zonder"))
"""Words after a particle that show that it belongs to the verb before it."""
_REACH = 5
"""Words from the verb to its particle."""


def joined_verbs(line: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Yield the place of each word with a particle after it, and the two as one word, such as "uitleg"."""
    for place, particle in enumerate(line):
        if particle not in PARTICLES or not place:
            continue
        after = line[place + 1 : place + 3]
        if after[:1] == ["te"] and len(after) == 2:
            yield place + 2, particle + after[1]
        elif not after or after[0] in _NEXT:
            for verb in range(max(0, place - _REACH), place):
                if line[verb] not in FILLERS and len(line[verb]) > 2:
                    yield verb, particle + line[verb]
