"""Load the compiled guides that a published site carries. `core/authoring` makes them from their files."""

import json
from pathlib import Path

from core.talks.guides import Guides

COMPILED = Path(__file__).with_name("guides.json")


def load_guides(path: Path = COMPILED) -> Guides:
    """Return the Dutch guides in the JSON file `path`; its data is trusted."""
    return Guides.from_data(json.loads(path.read_text(encoding="utf-8")))
