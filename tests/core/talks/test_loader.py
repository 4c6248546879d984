"""The compiled guides that a site carries are those of the content files."""

import json

from core.authoring.guide_files import read_guides
from core.talks.guides import Guides
from core.talks.loader import load_guides
from tests.core.talks.examples import GUIDES


def test_compiled_guides_are_the_guides_they_were_made_from(tmp_path):
    compiled = tmp_path / "guides.json"
    for guides in (GUIDES, read_guides(), Guides(())):
        compiled.write_text(json.dumps(guides.to_data()), encoding="utf-8")

        assert load_guides(compiled) == guides
