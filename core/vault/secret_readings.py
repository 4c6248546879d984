"""The readings of a typed secret: the bytes that it may stand for.

Phones and keyboards put other marks than were meant: a curly apostrophe, a hard hyphen, a capital in front. A
secret is made of the wide reading, in which those are equal; older secrets were made of the plain one.
`docs/vault-format.md` defines both, and the order in which they are tried.
"""

import unicodedata

MOST = 3
"""The most readings that are tried: each costs the rounds of the key slot."""

_INVISIBLE = (
    *(0x00AD, 0x034F, 0x061C, 0x180E, 0xFEFF),
    *range(0x200B, 0x2010),
    *range(0x202A, 0x202F),
    *range(0x2060, 0x2065),
    *range(0x2066, 0x206A),
    *range(0xFE00, 0xFE10),
)
_SAME: dict[int, str] = {
    **dict.fromkeys(_INVISIBLE, ""),
    **dict.fromkeys(map(ord, "\u2018\u2019\u201a\u201b\u2032\u02bb\u02bc`\u00b4"), "'"),
    **dict.fromkeys(map(ord, "\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb"), '"'),
    **dict.fromkeys((*range(0x2010, 0x2016), 0x2212), "-"),
}


def plain_reading(text: str) -> str:
    """Return the plain reading of a text: compatible characters and spaces are equal, capitals are not."""
    return " ".join(unicodedata.normalize("NFKC", text).split())


def wide_reading(text: str) -> str:
    """Return the wide reading: the plain one, with look-alike marks equal and invisible ones dropped."""
    return plain_reading(unicodedata.normalize("NFKC", text.translate(_SAME)).translate(_SAME))


def secret_of(text: str) -> bytes:
    """Return the bytes of a new secret, from a passphrase as typed."""
    return _bytes(wide_reading(text))


def readings(text: str) -> tuple[bytes, ...]:
    """Return the secrets that a typed passphrase may stand for, likeliest first; empty for a blank one."""
    meant = wide_reading(text)
    if not meant:
        return ()
    bare = meant.rstrip(" .") or meant
    first, rest = bare[0], bare[1:]
    likely = (
        meant,
        plain_reading(text),
        first.lower() + rest,
        bare,
        first.upper() + rest,
        meant.replace("'", "\u2019"),
    )
    return tuple(dict.fromkeys(map(_bytes, likely)))[:MOST]


def _bytes(text: str) -> bytes:
    return text.encode(errors="surrogatepass")
