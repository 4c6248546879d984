"""Decisions: what the cards do where the sources disagree, or where a part of a source is lost."""

from dataclasses import dataclass

from core.deck.content import Content


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision(Content):
    """One question, how the sources read on it, and what our cards do. `parts` are the instruments."""

    TRANSLATED = ("question", "readings", "decision")

    id: str
    question: str
    readings: tuple[str, ...]
    decision: str
    parts: tuple[str, ...]
