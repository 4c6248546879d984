"""Leaflets: texts to read about what must not be noted down. The app stores nothing with them."""

from dataclasses import dataclass

from core.deck.content import Content


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaflet(Content):
    """One leaflet: what to say, what to do and what not to do. All of it is our own advice."""

    TRANSLATED = ("title", "gist", "say", "do", "do_not")

    id: str
    title: str
    gist: str
    say: tuple[str, ...]
    do: tuple[str, ...]
    do_not: tuple[str, ...]
    words: tuple[str, ...] = ()
    """Words that lead here from a search; see core.deck.word_list for the stars."""
