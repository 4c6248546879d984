"""The order of names: as a reader of a Latin, Cyrillic or Arabic list expects it, whatever the accents.

It follows the default order of Unicode (UTS #10): first the plain letters, then accents, then capitals. Only
an apostrophe counts for nothing here, so that D'Arcy stands with Darcy. The tests hold it against the table
of that order, which is too large for a phone.
"""

from core.folding import fold

NameKey = tuple[str, str, str]

_APART = str.maketrans(
    {letter: f"{after}\U0010ffff" for letter, after in zip("ıŋŊŧŦþÞ", "innttzz", strict=True)}
)
"""Letters that search takes for another one, and a list puts after it: ı after i, þ after z."""


def name_key(name: str) -> NameKey:
    """Return what to sort a name by; equal only for names that are written alike."""
    return fold(name.translate(_APART)), name.casefold(), name.swapcase()
