"""Which offered language a coach meant by what was typed, such as "Arabisch, en een beetje Engels"."""

import re
from collections.abc import Iterator
from itertools import pairwise

from core.deck.typos import SHORTEST, one_typo_apart
from core.folding import fold

_HOME = "nl"

_NAMES = {
    "nl": "nederlands hollands vlaams dutch",
    "en": "engels english",
    "ar": "arabisch arabic العربية عربي iraaks irakees egyptisch marokkaans darija",
    "de": "duits german deutsch",
    "es": "spaans spanish español castellano",
    "fa": "farsi dari perzisch persisch persian iraans فارسی دری",
    "fr": "frans french français",
    "pl": "pools polish polski",
    "ro": "roemeens romanian română moldavisch",
    "so": "somalisch somali soomaali",
    "ti": "tigrinya tigrigna tigrinja tigrinia eritrees ትግርኛ",
    "tr": "turks turkish türkçe",
    "uk": "oekraïens ukrainian українська",
}
"""How the languages are called, in Dutch, in English and in themselves.

What may be one of several languages is not here: someone from Afghanistan may speak Dari or Pashto.
"""

_CODES = {fold(name): code for code, names in _NAMES.items() for name in names.split()}
_NO_TYPOS = {"romani"}
"""Languages that are not offered, and one letter away from one that is."""

_DENIALS = {"geen", "niet", "no", "not"}
_WORD = re.compile(r"[^\W\d_]+")


def match_language(typed: str) -> str | None:
    """Return the code of the language that is named; None when there is none.

    Of several it is the first, but Dutch only when it is the only one: then nothing has to be switched.
    """
    named = list(_named(fold(typed)))
    foreign = [code for code in named if code != _HOME]
    return next(iter(foreign or named), None)


def _named(folded: str) -> Iterator[str]:
    words = _WORD.findall(folded)
    for before, word in pairwise(["", *words]):
        code = _CODES.get(word) or _meant(word)
        if code and before not in _DENIALS:
            yield code


def _meant(word: str) -> str | None:
    """Return the language whose name is one typo away, or the same with an ending; None if that is unsure."""
    if len(word) < SHORTEST or word in _NO_TYPOS:
        return None
    near = {code for name, code in _CODES.items() if name[0] == word[0] and one_typo_apart(word, name)}
    return near.pop() if len(near) == 1 else None
