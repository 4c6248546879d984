"""Load the compiled deck that a published site carries. `core/authoring` makes it from the content files."""

import json
from pathlib import Path

from core.deck.deck import Deck

COMPILED = Path(__file__).with_name("deck.json")


def load_deck(path: Path = COMPILED) -> Deck:
    """Return the Dutch deck in the JSON file `path`; its data is trusted."""
    return Deck.from_data(json.loads(path.read_text(encoding="utf-8")))
