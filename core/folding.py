"""One folding for every search: the same letters, however a keyboard, a language or an old file writes them.

Both sides of a comparison are folded. A folded text is for comparing only and is never shown or stored.
"""

import unicodedata

LETTERS = {
    # letters that Unicode does not take apart into a plain letter and a mark
    "ł": "l",
    "ø": "o",
    "đ": "d",
    "ð": "d",
    "ħ": "h",
    "ŧ": "t",
    "ı": "i",
    "ŋ": "n",
    "þ": "th",
    "æ": "ae",
    "œ": "oe",
    # Arabic and Persian keyboards have two keys for one letter
    "ٱ": "ا",
    "ى": "ي",
    "ی": "ي",
    "ې": "ي",
    "ک": "ك",
    "ہ": "ه",
    "ة": "ه",
    "ۀ": "ه",
    # and digits of their own
    **dict(zip("٠١٢٣٤٥٦٧٨٩", "0123456789", strict=True)),
    **dict(zip("۰۱۲۳۴۵۶۷۸۹", "0123456789", strict=True)),
}
"""What stands for a letter that has no plain form of its own; templates/deck.js gets the same table."""

APOSTROPHES = "'`´ʹʻʼʽ‘’‛′＇"
UNSEEN = ("Cf", "Mn", "Me")
"""Categories of Unicode for what changes a letter or the line but is no letter: marks, soft hyphens."""

STRETCH = "ـ"
"""The Arabic tatweel, which only makes a word longer."""


def fold(text: str) -> str:
    """Return a text in small plain letters: no accents, no apostrophes, no invisible marks, one kind of dash.

    Folding twice changes nothing. Spaces and line breaks stay, each as one ordinary space or break.
    """
    if text.isascii():
        return text.lower().translate(_PLAIN_ASCII)
    # twice: some marks have capitals inside them, and some small letters have marks
    bare = unicodedata.normalize("NFKD", text).translate(_plain_marks)
    if bare.isascii():  # most texts, once their accents are off
        return bare.lower()
    return unicodedata.normalize("NFKD", bare.casefold()).translate(_plain_marks)


_PLAIN_ASCII = str.maketrans("", "", "'`")


class _PlainMarks(dict[int, str]):
    """What each character folds to, by its code point; worked out when it is first met."""

    def __missing__(self, point: int) -> str:
        mark = chr(point)
        kind = unicodedata.category(mark)
        if kind in UNSEEN or mark in APOSTROPHES or mark == STRETCH:
            plain = ""
        elif kind == "Pd":
            plain = "-"
        elif kind == "Zs":
            plain = " "
        else:
            plain = LETTERS.get(mark, mark)
        self[point] = plain
        return plain


_plain_marks = _PlainMarks()
