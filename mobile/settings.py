"""Settings of the app and preferences for its cards. Nothing private: they are stored outside the vault."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from core.deck.card_preferences import CardPreferences
from core.language import LANGUAGES, VARIANTS

CODES = (*LANGUAGES, *VARIANTS)
THEMES = ("system", "light", "dark")
TEXT_SIZES = (100, 125, 150, 200)
LOCK_MINUTES = (0, 1, 2, 5, 15, 30, 60)
HIDDEN_MINUTES = (0, 2, 5)
AWAY_MINUTES = (0, 2, 5, 10)
UNLOCKS_BEFORE_OFFER = 3
PAPER = {"nl": "kaarten-op-papier", "en": "cards-on-paper"}
"""The folder of the page with the cards on paper, below the page of a language."""
GUIDES_PAPER = {"nl": "gesprekken-op-papier", "en": "talks-on-paper"}
"""The folder of the page with the guides of talks on paper."""


def guide_on_paper(guide_id: str, language: str) -> str:
    """Return the address of a guide on paper, below the page of a language."""
    return f"{GUIDES_PAPER[language]}/#{guide_id}"


@dataclass(frozen=True)
class Settings:
    """The choices; `text_size` is a percentage, `lock_minutes` is minutes without use.

    `hidden_minutes` is how long any screen stays open out of sight, where 0 is half a minute, and
    `away_minutes` how long a call card or a route does; 0 is as long as any screen.
    `language` may be a variant; the device stores that beside its language, because the page around the app
    has whole languages only. `cue_shown` is the last day on which the list of people showed a reminder, and
    `warnings_put_off` the day for which each kind of warning there was put off. `unlocks` counts the
    times that a passphrase was typed, up to UNLOCKS_BEFORE_OFFER; then a passkey is offered, until
    `passkey_offered`. `shows_practice` says whether the bar below has the place to practise, and
    `uses_keys` whether letters do something while nobody types.
    """

    language: str = "nl"
    theme: str = "system"
    text_size: int = 100
    lock_minutes: int = 5
    hidden_minutes: int = 0
    away_minutes: int = 0
    cards: CardPreferences = field(default_factory=CardPreferences)
    cue_shown: date | None = None
    warnings_put_off: Mapping[str, date] = field(default_factory=dict)
    unlocks: int = 0
    passkey_offered: bool = False
    shows_practice: bool = True
    uses_keys: bool = True

    @classmethod
    def from_data(cls, stored: Mapping[str, Any]) -> "Settings":
        """Return stored settings; a choice that is missing or invalid falls back to its default."""
        allowed: dict[str, tuple[str | int, ...]] = {
            "language": CODES,
            "theme": THEMES,
            "text_size": TEXT_SIZES,
            "lock_minutes": LOCK_MINUTES,
            "hidden_minutes": HIDDEN_MINUTES,
            "away_minutes": AWAY_MINUTES,
            "unlocks": tuple(range(UNLOCKS_BEFORE_OFFER + 1)),
            "passkey_offered": (False, True),
            "shows_practice": (False, True),
            "uses_keys": (False, True),
        }
        variant = stored.get("variant")
        if isinstance(variant, str) and VARIANTS.get(variant, "") == stored.get("language"):
            stored = {**stored, "language": variant}
        chosen = {name: stored[name] for name, choices in allowed.items() if stored.get(name) in choices}
        return cls(
            **chosen,
            cards=CardPreferences.from_data(stored.get("cards")),
            cue_shown=_day(stored.get("cue_shown")),
            warnings_put_off=_days(stored.get("warnings_put_off")),
        )

    def to_data(self) -> dict[str, Any]:
        """Return the choices as plain data for the device to store."""
        return {
            "language": VARIANTS.get(self.language, self.language),
            "variant": self.language if self.language in VARIANTS else None,
            "theme": self.theme,
            "text_size": self.text_size,
            "lock_minutes": self.lock_minutes,
            "hidden_minutes": self.hidden_minutes,
            "away_minutes": self.away_minutes,
            "cards": self.cards.to_data(),
            "cue_shown": self.cue_shown.isoformat() if self.cue_shown else None,
            "unlocks": self.unlocks,
            "passkey_offered": self.passkey_offered,
            "shows_practice": self.shows_practice,
            "uses_keys": self.uses_keys,
            "warnings_put_off": {kind: day.isoformat() for kind, day in self.warnings_put_off.items()},
        }


def _days(stored: object) -> dict[str, date]:
    found = stored.items() if isinstance(stored, Mapping) else ()
    days = {str(name): _day(value) for name, value in found}
    return {name: day for name, day in days.items() if day}


def _day(stored: object) -> date | None:
    try:
        return date.fromisoformat(str(stored))
    except ValueError:
        return None
