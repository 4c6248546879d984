"""Phrases as a published site carries them: a file for each language."""

import json

from core.deck.phrases import compiled_phrases, load_phrases


def test_phrases_go_through_json_unchanged(phrases, tmp_path):
    compiled_phrases("nl", tmp_path).write_text(json.dumps(phrases), encoding="utf-8")

    assert load_phrases("nl", tmp_path) == phrases


def test_each_language_has_a_file_of_its_own(tmp_path):
    assert compiled_phrases("nl", tmp_path) != compiled_phrases("en", tmp_path)
    assert compiled_phrases("nl").parent.name == "deck"
