"""Load what there is to practise with from the compiled file that a published site carries.

`core/authoring` makes it from its content files.
"""

import json
from pathlib import Path

from core.practice.practice import Practice

COMPILED = Path(__file__).with_name("practice.json")


def load_practice(path: Path = COMPILED) -> Practice:
    """Return what is in the JSON file `path`, in Dutch; its data is trusted."""
    return Practice.from_data(json.loads(path.read_text(encoding="utf-8")))
