"""What can still be taken back."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class UndoOffer:
    """What was just done, in a `sentence`, and the function that takes it back; `number` tells two apart."""

    number: int
    sentence: str
    take_back: Callable[[], Awaitable[None]]
