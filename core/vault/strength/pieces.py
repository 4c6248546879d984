"""A piece of a passphrase that a guesser knows how to make, and in how many guesses."""

from enum import Enum
from typing import NamedTuple


class PieceKind(Enum):
    """What a piece is."""

    COMMON = "one of the words that many passwords are made of"
    WORD = "a word"
    NAME = "a name or a place"
    LINE = "a piece of a song, a prayer, a rhyme or a saying"
    REPEAT = "something once more"
    ROW = "a row of letters, numbers, days or months"
    KEYS = "a path over the keyboard"
    NUMBER = "a year, a date, a postcode or a telephone number"
    UNKNOWN = "anything else"


class Piece(NamedTuple):
    """The part from `start` up to `end`, which takes this many `guesses`."""

    start: int
    end: int
    guesses: float
    kind: PieceKind
