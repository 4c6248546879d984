"""Numbers that point at one person: of a citizen (Dutch and Belgian) and of a telephone."""

import operator
import re
from collections.abc import Iterator
from typing import NamedTuple

_GROUP = re.compile(r"[0-9]+")
_BETWEEN = re.compile(r" ?[ ./()-]{1,2}")
_ELEVEN_PROOF = (9, 8, 7, 6, 5, 4, 3, 2, -1)
_LONGEST = 15
_COUNTRY_CODES = ("0031", "0032", "0033", "0044", "0049")


class Number(NamedTuple):
    """Digits that may belong together: all of them, the groups they stand in, and what is between those."""

    digits: str
    groups: tuple[str, ...]
    between: tuple[str, ...]
    plus: bool
    start: int
    end: int


def numbers(text: str) -> Iterator[Number]:
    """Yield each run of groups of digits that may be one number; the short ones come first."""
    found = list(_GROUP.finditer(text))
    for place, first in enumerate(found):
        start = first.start()
        groups, between, end = [first[0]], [], first.end()
        plus = text[start - 1 : start] == "+"
        if len(first[0]) == 1 and not plus:
            continue
        yield Number(first[0], (first[0],), (), plus, start, end)
        for group in found[place + 1 :]:
            gap = text[end : group.start()]
            if not _BETWEEN.fullmatch(gap) or sum(map(len, groups)) + len(group[0]) > _LONGEST:
                break
            groups.append(group[0])
            between.append(gap)
            end = group.end()
            yield Number("".join(groups), tuple(groups), tuple(between), plus, start, end)


def is_citizen_number(number: Number) -> bool:
    """Return whether this is a Dutch or a Belgian number of a citizen, by the check that each carries."""
    digits = number.digits
    if any(len(group) == 1 for group in number.groups):
        return False
    if len(digits) == 9 and len({*number.between}) < 2:
        return int(digits) > 0 and sum(map(operator.mul, _ELEVEN_PROOF, map(int, digits))) % 11 == 0
    if len(digits) == 11 and 1 <= int(digits[2:4]) % 20 <= 12 and 1 <= int(digits[4:6]) <= 31:
        rest, check = int(digits[:9]), int(digits[9:])
        # Who was born in this century has a 2 before the number when it is checked.
        return check in (97 - rest % 97, 97 - (2 * 10**9 + rest) % 97)
    return False


def is_phone_number(number: Number) -> bool:
    """Return whether this is written as a telephone number of here, or with the code of a country."""
    count = len(number.digits)
    if number.plus:
        return 10 <= count <= 13 and number.digits[0] != "0"
    if number.digits.startswith(_COUNTRY_CODES):
        return 12 <= count <= 15
    # Times and dates have other marks between them: "06.00-14.30 12" is none, and "02-11-2026 10" neither.
    alike = len({*number.between[1:]}) < 2 and all(len(group) > 1 for group in number.groups)
    local = alike and number.digits[0] == "0" and number.digits[1] != "0"
    return local and (count in (10, 11) or (count == 9 and len(number.groups) == 4))
