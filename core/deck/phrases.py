"""Phrases: what people type when something in the deck would help, in the words of one language.

They are no texts to translate: each language has its own.
"""

import json
from collections.abc import Mapping
from pathlib import Path

Phrases = Mapping[str, tuple[str, ...]]
"""The phrases by the id of a card, a leaflet or a guide of a talk."""


def compiled_phrases(language: str, folder: Path = Path(__file__).parent) -> Path:
    """Return the path of the phrases of a language as a published site carries them."""
    return folder / f"phrases-{language}.json"


def load_phrases(language: str, folder: Path = Path(__file__).parent) -> Phrases:
    """Return the compiled phrases of a language; the data is trusted."""
    data = json.loads(compiled_phrases(language, folder).read_text(encoding="utf-8"))
    return {content_id: tuple(phrases) for content_id, phrases in data.items()}
