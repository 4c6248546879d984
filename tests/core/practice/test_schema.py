"""What the schema says of a set, the mirror and a scene is what their classes hold, in both languages."""

import dataclasses

import pytest

from core.authoring.schema import Schema
from core.practice.mirror import Columns, Mirror, MirrorItem, MirrorList, MirrorPart
from core.practice.practice_set import Choice, Item, PracticeSet, Reply
from core.practice.scene import Scene

KINDS = {
    "practice_set": PracticeSet,
    "practice_choice": Choice,
    "practice_item": Item,
    "practice_reply": Reply,
    "mirror": Mirror,
    "mirror_columns": Columns,
    "mirror_part": MirrorPart,
    "mirror_list": MirrorList,
    "mirror_item": MirrorItem,
    "scene": Scene,
}
NAMED_BY_ITS_FILE = {"practice_set"}


@pytest.fixture(scope="module")
def schema(deck):
    return Schema.read([source.id for source in deck.sources])


@pytest.mark.parametrize(("name", "kind"), KINDS.items())
def test_the_schema_and_the_classes_name_the_same_fields(schema, name, kind):
    fields = {field.name for field in dataclasses.fields(kind)}
    assert set(schema[name]) == fields - ({"id"} if name in NAMED_BY_ITS_FILE else set())


@pytest.mark.parametrize(("name", "kind"), KINDS.items())
def test_the_schema_and_the_classes_translate_the_same_fields(schema, name, kind):
    # the items of a set have contexts of their own, so the set leaves them to itself
    translated = {*kind.TRANSLATED, *(["items"] if kind is PracticeSet else [])}
    assert {field.name for field in schema[name].values() if field.translated} == translated


def test_the_english_practice_keeps_the_limits_too(schema, english_practice):
    data = english_practice.to_data()
    for one in data["sets"]:
        schema.check("practice_set", one.pop("id"), one)
    schema.check("mirror", "mirror", data["mirror"])
    schema.check("scenes", "scenes", {"scenes": data["scenes"]})
