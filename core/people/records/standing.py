"""How a goal or an agreement stands; a word, never a score."""

from core.people.records.open_enum import OpenEnum


class Standing(OpenEnum):
    """Being worked on, reached (an agreement: done), or stopped (an agreement: let go)."""

    OPEN = "open"
    REACHED = "reached"
    STOPPED = "stopped"
