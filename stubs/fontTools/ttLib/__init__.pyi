"""A font and the tables of it that are read here."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Literal, overload

class _Axis:
    axisTag: str

class _Variations:
    axes: Sequence[_Axis]

class _Head:
    unitsPerEm: int

class _HorizontalMetrics:
    metrics: Mapping[str, tuple[int, int]]
    """By glyph: its width, and what is left free before it."""

class TTFont:
    flavor: str | None
    def __init__(self, file: Path, *, recalcTimestamp: bool = True) -> None: ...
    @overload
    def __getitem__(self, tag: Literal["fvar"]) -> _Variations: ...
    @overload
    def __getitem__(self, tag: Literal["head"]) -> _Head: ...
    @overload
    def __getitem__(self, tag: Literal["hmtx"]) -> _HorizontalMetrics: ...
    def getBestCmap(self) -> dict[int, str]: ...
    def save(self, file: Path, *, reorderTables: bool) -> None: ...
