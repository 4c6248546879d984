"""The words with which people name a day, in Dutch, Flemish and English; small letters, without accents."""

import re
from collections.abc import Iterable


def _numbered(rows: str) -> dict[str, int]:
    """Return for each word the number of its row, from 1."""
    lines = rows.strip().splitlines()
    return {word: number for number, line in enumerate(lines, 1) for word in line.split()}


def _each(words: str, value: int) -> dict[str, int]:
    return dict.fromkeys(words.split(), value)


def _listed(words: str) -> tuple[str, ...]:
    return tuple(words.split())


def any_of(words: Iterable[str]) -> str:
    """Return a pattern for one of these words."""
    return f"(?:{'|'.join(map(re.escape, words))})"


MONTHS = _numbered(
    """
    januari january jan
    februari february feb
    maart march mrt mar
    april apr
    mei may
    juni june jun
    juli july jul
    augustus august aug
    september sept sep
    oktober october okt oct
    november nov
    december dec
    """
)
WEEKDAYS = _numbered(
    """
    maandag monday ma maa mon
    dinsdag tuesday di din tue tues
    woensdag wednesday wo woe wed
    donderdag thursday do don thu thur thurs
    vrijdag friday vr vrij vri fri
    zaterdag saturday za zat sat
    zondag sunday zo zon sun
    """
)
COUNTS = _numbered(
    """
    een a an one
    twee two
    drie three
    vier four
    vijf five
    zes six
    zeven seven
    acht eight
    negen nine
    tien ten
    elf eleven
    twaalf twelve
    dertien thirteen
    veertien fourteen
    """
)
NEAR = {
    name: away
    for away, names in (
        (-2, "eergisteren, eergister, day before yesterday"),
        (-1, "gisteren, gister, yesterday, last night"),
        (0, "vandaag, nu, today, now, vanochtend, vanmorgen, vanmiddag, vanavond"),
        (0, "deze ochtend, deze morgen, deze voormiddag, deze middag, deze namiddag, deze avond"),
        (0, "this morning, this afternoon, this evening, tonight"),
        (1, "morgen, tomorrow"),
        (2, "overmorgen, day after tomorrow"),
    )
    for name in names.split(", ")
}
"""Days with a name of their own, by how many days away they are."""

PARTS = _listed("ochtend voormiddag middag namiddag avond vroeg morning afternoon evening night")
"""Parts of a day that may follow its name, also in one word, as in vrijdagmiddag."""

DAYS = _each("dag dagen day days", 1)
UNITS = {
    **DAYS,
    **_each("week weken weeks", 7),
    **_each("fortnight fortnights", 14),
}
"""In days."""

LONG_UNITS = {
    **_each("maand maanden month months", 1),
    "half jaar": 6,
    "halfjaar": 6,
    **_each("jaar jaren year years", 12),
}
"""In months."""

MONTH = _listed("maand month")
COMING = _listed("komende aanstaande aankomende eerstkomende eerstvolgende toekomende as a.s coming")
NEXT = _listed("volgende next")
LAST = _listed("afgelopen vorige verleden laatste jongstleden jl j.l last past")
WHICH = {
    **dict.fromkeys([*COMING, *NEXT], 1),
    **dict.fromkeys(["deze", "this"], 0),
    **dict.fromkeys(LAST, -1),
}
"""Which week or month, counted from this one."""

WITHOUT_MEANING = _listed("de het the op on")
LEADING = _listed("aan at deze this uiterlijk tegen by vanaf from sinds since tot until")
"""What may lead up to a day and does not change it."""
