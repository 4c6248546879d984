"""Moments: the branches of the decision path, by what someone wants to reach."""

from dataclasses import dataclass

from core.deck.content import Content


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment(Content):
    """One branch, such as "stop now". `cards` are ids of cards in the order to try them."""

    TRANSLATED = ("title", "gist", "advice")

    id: str
    title: str
    gist: str
    advice: tuple[str, ...]
    source: str
    parts: tuple[str, ...]
    cards: tuple[str, ...]
