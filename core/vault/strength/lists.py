"""The lists of words, names, places and lines that a guesser tries first, read once when they are needed.

They were written for this app; `words-work.txt` are the words of its own cards. In `words.txt`, `names.txt`
and `places.txt` the likeliest stand in front. Letters have no accents there.
"""

from functools import cache
from importlib.resources import files
from itertools import pairwise

from core.vault.strength.pieces import PieceKind

_LIKE_ANY_COMMON = 100
"""The rank of each word of `common-passphrases.txt`, which is in the order of the alphabet."""
_RANKED = (
    ("strength/words.txt", PieceKind.WORD),
    ("strength/names.txt", PieceKind.NAME),
    ("strength/places.txt", PieceKind.NAME),
)
_BEHIND = ("strength/words-work.txt", "words-nl.txt")
"""Words without an order of likelihood: each has the rank of their middle."""


@cache
def ranks() -> dict[str, tuple[int, PieceKind]]:
    """Map each known word to how many are likelier, and what it is."""
    known: dict[str, tuple[int, PieceKind]] = {}
    for name, kind in _RANKED:
        for rank, word in enumerate(_words(name), 1):
            if word not in known or known[word][0] > rank:
                known[word] = (rank, kind)
    behind = [word for name in _BEHIND for word in _words(name) if word not in known]
    known |= dict.fromkeys(behind, (len(known) + len(behind) // 2, PieceKind.WORD))
    for word in _words("common-passphrases.txt"):
        rank, _ = known.get(word, (_LIKE_ANY_COMMON, PieceKind.COMMON))
        known[word] = (min(rank, _LIKE_ANY_COMMON), PieceKind.COMMON)
    return known


@cache
def lines() -> str:
    """Join the known lines, one below the other and each without spaces."""
    return "\n".join("".join(line.split()) for line in _text("strength/lines.txt").splitlines())


@cache
def triples() -> frozenset[str]:
    """Collect what three letters follow each other in a known word."""
    words = [word for word, (_, kind) in ranks().items() if kind is not PieceKind.NAME]
    return frozenset(word[place : place + 3] for word in words for place in range(len(word) - 2))


ROWS: tuple[tuple[str, ...], ...] = tuple(
    tuple(row.split())
    for row in (
        "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien",
        "tien twintig dertig veertig vijftig zestig zeventig tachtig negentig honderd",
        "eerste tweede derde vierde vijfde zesde zevende achtste negende tiende",
        "one two three four five six seven eight nine ten eleven twelve",
        "januari februari maart april mei juni juli augustus september oktober november december januari",
        "january february march april may june july august september october november december january",
        "jan feb mrt apr mei jun jul aug sep okt nov dec",
        "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag maandag",
        "monday tuesday wednesday thursday friday saturday sunday monday",
        "lente zomer herfst winter lente",
        "rood wit blauw oranje",
        "rood oranje geel groen blauw paars",
        "zwart geel rood",
        "noord oost zuid west",
        "ochtend middag avond nacht",
        "do re mi fa sol la si do",
        "aap noot mies wim zus jet",
    )
)
"""Words that everybody puts in this order."""

KEYBOARDS: tuple[tuple[str, ...], ...] = (
    ("1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm"),
    ("1234567890", "azertyuiop", "qsdfghjklm", "wxcvbn"),
)


@cache
def neighbours() -> frozenset[str]:
    """Collect which two keys lie beside, above or below each other."""
    pairs: set[str] = set()
    for rows in KEYBOARDS:
        pairs.update(one + other for row in rows for one, other in pairwise(row))
        for up, down in pairwise(rows):
            beside = (*zip(up, down, strict=False), *zip(up[1:], down, strict=False))
            pairs.update(one + other for one, other in beside)
    return frozenset(pairs | {pair[::-1] for pair in pairs})


def _words(name: str) -> list[str]:
    return _text(name).split()


def _text(name: str) -> str:
    return files("core.vault").joinpath(name).read_text(encoding="utf-8")
