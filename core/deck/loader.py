"""The deck the app starts with. Card files are for files.py to read; this prefers what was made of them."""

import json
from pathlib import Path

from core.deck.deck import Deck

HOME = Path(__file__).parent


def load_deck(home: Path = HOME) -> Deck:
    """Give the Dutch deck in `home`: from deck.json, which a published site has, else from the card files.

    Raises CardFault when a card file is not right.
    """
    made = home / "deck.json"
    if made.exists():
        return Deck.from_data(json.loads(made.read_text(encoding="utf-8")))
    from core.deck.files import read_deck  # a published site starts faster without TOML and the schema

    return read_deck(home)
