"""What someone chose about the app itself and keeps with its cards. Nothing private: outside the vault."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from core.deck.shelf import Shelf
from core.language import LANGUAGES

THEMES = ("system", "light", "dark")
TEXT_SIZES = (100, 125, 150, 200)
LOCK_MINUTES = (0, 1, 2, 5, 15)
PAPER = {"nl": "kaarten-op-papier", "en": "cards-on-paper"}
"""The folder of the page with the cards on paper, below the page of a language."""


@dataclass(frozen=True)
class Settings:
    """One choice for each question; `text_size` is a percentage, `lock_minutes` is minutes without use."""

    language: str = "nl"
    theme: str = "system"
    text_size: int = 100
    lock_minutes: int = 5
    cards: Shelf = field(default_factory=Shelf)

    @classmethod
    def from_kept(cls, kept: Mapping[str, Any]) -> "Settings":
        """Read what the device kept; a choice that is missing or not ours falls back to its default."""
        allowed: dict[str, tuple[str | int, ...]] = {
            "language": LANGUAGES,
            "theme": THEMES,
            "text_size": TEXT_SIZES,
            "lock_minutes": LOCK_MINUTES,
        }
        chosen = {name: kept[name] for name, choices in allowed.items() if kept.get(name) in choices}
        return cls(**chosen, cards=Shelf.from_kept(kept.get("cards")))

    def to_kept(self) -> dict[str, Any]:
        """Give the plain choices for the device to keep."""
        return {
            "language": self.language,
            "theme": self.theme,
            "text_size": self.text_size,
            "lock_minutes": self.lock_minutes,
            "cards": self.cards.to_kept(),
        }
