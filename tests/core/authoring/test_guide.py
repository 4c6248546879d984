"""The examples in the guide for card writers are right by the schema."""

import re
import tomllib

import pytest

from core.authoring.catalogues import ROOT
from core.authoring.schema import Schema

GUIDE = (ROOT / "docs" / "adding-a-card.md").read_text(encoding="utf-8")
EXAMPLES = [tomllib.loads(text) for text in re.findall(r"```toml\n(.*?)```", GUIDE, re.DOTALL)]


@pytest.fixture(scope="module")
def schema(deck):
    return Schema.read([source.id for source in deck.sources])


def example_with(field):
    (found,) = [one for one in EXAMPLES if field in one]
    return found


def test_the_guide_has_an_example_of_each_kind_of_file():
    assert len(EXAMPLES) == 5


def test_the_example_of_a_card_is_a_whole_card(schema):
    schema.check("card", "guide", example_with("title"))


def test_the_example_of_a_second_layer_has_each_kind_of_content(schema):
    depth = example_with("sections")
    schema.check("depth", "guide", depth)

    kinds = {"lines", "table", "examples", "dialogue"}
    assert [kinds & section.keys() for section in depth["sections"]] == [
        {"dialogue"},
        {"examples"},
        {"table"},
        {"lines"},
    ]


def test_the_example_of_a_slot_and_of_phrases_are_right(schema):
    schema.check("slot", "guide", example_with("wat-je-zag")["wat-je-zag"])
    schema.check("phrases", "guide", example_with("t02-luisteren")["t02-luisteren"])


def test_the_guide_names_every_file_of_the_content():
    folder = ROOT / "core" / "authoring"
    names = {path.name for path in folder.glob("*.toml")} - {"sources.toml"}
    assert {name for name in names if name not in GUIDE} == set()
