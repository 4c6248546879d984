"""What there is to practise with: found by id, translated item by item, and loaded as it was compiled."""

import json

from core.practice.loader import load_practice
from tests.core.practice.examples import EAR, MIRROR, PRACTICE, SCENE


def test_a_set_a_part_and_a_scene_are_found_by_their_id():
    assert PRACTICE.one("oor") is EAR
    assert PRACTICE.scene("kast") is SCENE
    assert MIRROR.part("een") is MIRROR.parts[0]
    assert EAR.one("kier-1") is EAR.items[-1]


def test_what_is_gone_is_not_found():
    assert PRACTICE.one("weg") is None
    assert PRACTICE.one(None) is None
    assert PRACTICE.scene("weg") is None
    assert MIRROR.part("weg") is None
    assert EAR.one("weg") is None


def test_ticked_items_come_in_the_order_of_the_part_and_those_that_are_gone_fall_out():
    part = MIRROR.parts[0]
    assert [item.id for item in part.items(("hulp", "weg", "doel"))] == ["doel", "hulp"]


def test_what_can_be_ticked_is_that_of_the_list():
    assert MIRROR.columns_of(MIRROR.parts[0].lists[0]).already == "Doe ik al"


def test_the_same_words_in_two_items_can_read_otherwise_in_another_language():
    seen = []

    def translate(context, text):
        seen.append(context)
        return f"{context}={text}"

    ear = PRACTICE.translated(translate).one("oor")
    assert ear.items[0].sign == "oor/willen-open-1.sign=Ik willen open"
    assert ear.items[0].replies[0].text == "oor/willen-open-1.replies=Vertel eens."
    assert ear.sides[0].name == "oor.sides=Open"
    assert sorted(seen) == sorted(context for context, _ in PRACTICE.texts())


def test_compiled_practice_is_the_practice_it_was_made_from(tmp_path, practice):
    compiled = tmp_path / "practice.json"
    for one in (PRACTICE, practice):
        compiled.write_text(json.dumps(one.to_data()), encoding="utf-8")
        assert load_practice(compiled) == one
