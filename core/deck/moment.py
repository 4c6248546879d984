"""The decision path of the method: what someone wants to reach, and which cards to try for it."""

from dataclasses import dataclass

from core.deck.content import Content


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment(Content):
    """One way through the path, such as "stop now"; `cards` are ids in the order to try them."""

    TRANSLATED = ("title", "gist", "advice")

    id: str
    title: str
    gist: str
    advice: tuple[str, ...]
    source: str
    parts: tuple[str, ...]
    cards: tuple[str, ...]
