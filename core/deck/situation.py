"""Situations of the work floor: the first things to tap, each with the cards that help."""

from dataclasses import dataclass

from core.deck.content import Content


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation(Content):
    """One situation, such as "too late". `cards` are ids of cards in the order to try them."""

    TRANSLATED = ("title",)

    id: str
    title: str
    cards: tuple[str, ...]
