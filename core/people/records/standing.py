"""How a goal or an agreement stands; a word, never a score."""

from enum import Enum


class Standing(Enum):
    """Being worked on, reached (an agreement: done), or stopped (an agreement: let go)."""

    OPEN = "open"
    REACHED = "reached"
    STOPPED = "stopped"
