"""Break cards into faces of A6, and fit a page on A5: measure texts as the browser will set them.

Lengths are in em of the face's own type size unless they say otherwise; paper.css.j2 takes them from here.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import accumulate

from fontTools.ttLib import TTFont

from core.deck.slot import pieces
from mobile.site.fonts import text_font

WIDTH_MM, HEIGHT_MM = 105, 148
A5_WIDTH_MM, A5_HEIGHT_MM = 148, 210
MARGIN_MM = 6
FOOT_MM = 5
"""Height of the line at the bottom of a face, which names the source."""

SIZES = (9.5, 9.0, 8.5, 8.0, 7.5)
"""Type sizes in points, best first. A card takes the first that costs no extra paper."""

LINE = 1.25
GAP = 0.5
"""Space above a heading, and above and below a "say" block."""
ITEM_GAP = 0.1
INDENT = 1.2
CELL_GAP = 0.4
"""Space between a cell and the lines of its table, on each side."""
TITLE, GIST, SAY, STRIP = 1.7, 1.1, 1.25, 2.2
"""Type sizes relative to that of the face."""

GRID_SIZE = 12
"""Type size in points of a page to write on."""

GAP_ROOM = "\u00a0" * 3
"""The room on each side of the hint in a gap; it never breaks from the hint."""

_POINTS_PER_MM = 72 / 25.4
_SAFETY = 0.98
"""Fraction of width and height that is used: browsers round and kern."""


@dataclass(frozen=True, slots=True)
class PrintedBlock:
    """One block of a card as printed.

    kind is "say", "steps", "lines", "plain", "questions", "examples", "table", "strip" or "talk". An item is
    the texts that stay together: one text; for "questions" a question and perhaps what it brings; for
    "examples" both ways and perhaps the reason; for "table" a row's cells; for "talk" the word of a step and
    what to do on its first line, and then what is said or read. A text may have slots.
    """

    kind: str
    heading: str
    items: tuple[tuple[str, ...], ...]
    columns: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a face; on all but the first the title alone, and smaller."""

    title: str
    gist: str = ""
    levels: str = ""


@dataclass(frozen=True, slots=True)
class Face:
    """The blocks on one face, and their type size in points."""

    blocks: tuple[PrintedBlock, ...]
    size: float


def lay_out(head: Head, front: Sequence[PrintedBlock], back: Sequence[PrintedBlock]) -> list[Face]:
    """Return the faces of a card, an even number; `back` begins on a face of its own.

    Both halves take the best size of type that costs no paper.
    """
    before = min((_faces(head, front, size) for size in SIZES), key=len if back else _leaves)
    tried = (_faces(Head(head.title), back, size) for size in SIZES) if back else [[]]
    faces = before + min(tried, key=lambda after: _leaves(before + after))
    return faces + [Face((), SIZES[0])] * (len(faces) % 2)


def _leaves(faces: Sequence[Face]) -> int:
    return (len(faces) + 1) // 2


def _faces(head: Head, blocks: Sequence[PrintedBlock], size: float) -> list[Face]:
    filling = _Filling(head, size)
    for block in blocks:
        filling.add(block)
    return [Face(tuple(face), size) for face in filling.faces]


class _Filling:
    """Fills faces from top to bottom."""

    def __init__(self, head: Head, size: float) -> None:
        self._ruler = Ruler(size)
        self._fresh = self._ruler.height - self._ruler.title_height(head.title)
        self._left = self._ruler.height - self._ruler.head_height(head) if head.gist else self._fresh
        self.faces: list[list[PrintedBlock]] = [[]]

    def turn(self) -> None:
        """Begin the next face."""
        self.faces.append([])
        self._left = self._fresh

    def add(self, block: PrintedBlock) -> None:
        """Add a block where it fits whole; break it when it is longer than a face."""
        whole = len(block.items)
        here = self._ruler.fitting(block, self._left)
        if here < whole and self.faces[-1] and (here < 2 or self._ruler.fitting(block, self._fresh) == whole):
            self.turn()
            here = self._ruler.fitting(block, self._left)
        here = max(here, 1)
        part = replace(block, items=block.items[:here])
        self.faces[-1].append(part)
        self._left -= self._ruler.block_height(part)
        if here < whole:
            self.turn()
            self.add(replace(block, items=block.items[here:]))


class Ruler:
    """Measures at one size of type, in points, on a face of A6 or of the size given in millimetres."""

    def __init__(self, size: float, width_mm: float = WIDTH_MM, height_mm: float = HEIGHT_MM) -> None:
        em_per_mm = _POINTS_PER_MM * _SAFETY / size
        self.width = (width_mm - 2 * MARGIN_MM) * em_per_mm
        self.height = (height_mm - 2 * MARGIN_MM - FOOT_MM) * em_per_mm

    def head_height(self, head: Head) -> float:
        """Return the height of the title in large with the lines under it."""
        return (
            self.text_height(head.title, TITLE, bold=True)
            + self.text_height(head.gist, GIST)
            + (self.text_height(head.levels) if head.levels else 0)
        )

    def title_height(self, title: str) -> float:
        """Return the height of the numbered title above the other faces."""
        return self.text_height(f"{title} (8/8)", bold=True)

    def block_height(self, block: PrintedBlock) -> float:
        """Return the height of a whole block."""
        return self._around(block) + sum(self._items(block))

    def fitting(self, block: PrintedBlock, room: float) -> int:
        """Return how many items of a block, from the first, fit in a height of `room`."""
        return (
            sum(height <= room for height in accumulate(self._items(block), initial=self._around(block))) - 1
        )

    def _around(self, block: PrintedBlock) -> float:
        heading = GAP + (self.text_height(block.heading, bold=True) if block.heading else 0)
        if block.kind == "say":
            return heading + 2 * GAP
        return heading + (self._row(block.columns, bold=True) if block.columns else 0)

    def _items(self, block: PrintedBlock) -> list[float]:
        if block.kind == "table":
            return [self._row(cells) for cells in block.items]
        if block.kind == "say":
            # the quotation marks and the gold line beside it take room as well
            return [self.text_height(f"“{text}”", SAY, less=2 * GAP) + ITEM_GAP for (text,) in block.items]
        if block.kind == "strip":
            return [self.text_height(text, STRIP, bold=True) + ITEM_GAP for (text,) in block.items]
        if block.kind == "talk":
            # the line that begins in bold is measured as if all of it were
            return [
                self.text_height(f"{word} {do}", less=INDENT, bold=True)
                + sum(self.text_height(text, less=INDENT) for text in rest)
                + ITEM_GAP
                for word, do, *rest in block.items
            ]
        return [
            sum(self.text_height(text, less=INDENT) for text in texts) + ITEM_GAP for texts in block.items
        ]

    def _row(self, cells: Sequence[str], *, bold: bool = False) -> float:
        column = self.width / len(cells)
        less = self.width - column + 2 * CELL_GAP
        return max(self.text_height(text, less=less, bold=bold) for text in cells) + CELL_GAP

    def text_height(self, text: str, scale: float = 1, *, less: float = 0, bold: bool = False) -> float:
        """Return the height of a text at `scale` of the type size, in a width `less` than the face's."""
        return _lines(text, (self.width - less) / scale, bold=bold) * LINE * scale


def _lines(text: str, width: float, *, bold: bool) -> int:
    """Return the lines a text takes in `width` em, broken between words as browsers do."""
    lines, left = 1, width
    for word in _with_gaps(text).replace("-", "- ").split(" "):
        needed = _length(word, bold=bold)
        if needed > left and left < width:
            lines, left = lines + 1, width
        lines += int(needed // width)  # a word that is longer than a line is broken
        left -= needed % width + _length(" ", bold=bold)
    return lines


def _with_gaps(text: str) -> str:
    """Return the text with each slot as one word as wide as its gap."""
    return "".join(
        f"{GAP_ROOM}{piece}{GAP_ROOM}".replace(" ", "\u00a0") if is_slot else piece
        for piece, is_slot in pieces(text)
    )


def _length(text: str, *, bold: bool) -> float:
    advances = _advances("AtkinsonHyperlegible-Bold.ttf" if bold else "AtkinsonHyperlegible-Regular.ttf")
    return sum(advances.get(ord(letter), 1.0) for letter in text)


@cache
def _advances(name: str) -> dict[int, float]:
    """Return the advance width of each character, in em."""
    font = TTFont(text_font(name))
    units = font["head"].unitsPerEm
    metrics = font["hmtx"].metrics
    return {point: metrics[glyph][0] / units for point, glyph in font.getBestCmap().items()}
