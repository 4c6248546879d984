"""The items as they are: how many of each, and that each can be told apart by the words it names."""

from collections import Counter

import pytest

from core.authoring.practice_files import unexplained
from core.practice.own_map import techniques

KINDS_OF_THE_EAR = ("willen", "kunnen", "reden", "nodig", "beloven", "klaar", "stappen")
SORTED = {
    "helpen-of-sturen": {"helpen": 8, "sturen": 8},
    "waterlijn": {"boven": 15, "onder": 15},
    "persoon-of-aanpak": {"persoon": 8, "aanpak": 8},
    "wat-verbergt": {"negatief": 2, "gewenning": 2, "lat": 2, "niveau": 2},
}


def test_the_ear_has_four_sentences_of_each_kind_and_side_and_eight_of_both_sides(practice):
    counted = Counter((item.kind, item.side) for item in practice.one("oor").items)
    of_each = {(kind, side): 4 for kind in KINDS_OF_THE_EAR for side in ("open", "dicht")}
    assert counted == of_each | {("", "allebei"): 8}
    assert tuple(kind.id for kind in practice.one("oor").kinds) == KINDS_OF_THE_EAR


@pytest.mark.parametrize("set_id", SORTED)
def test_each_other_set_has_as_many_of_every_side_as_it_should(practice, set_id):
    assert Counter(item.side for item in practice.one(set_id).items) == SORTED[set_id]


def test_every_sentence_of_the_ear_has_three_replies_of_which_one_fits_best(practice):
    for item in practice.one("oor").items:
        assert len(item.replies) == 3, item.id
        assert [reply.best for reply in item.replies].count(True) == 1, item.id


def test_each_sentence_below_the_waterline_is_said_better_too(practice):
    assert [
        item.id for item in practice.one("waterlijn").items if bool(item.rewrite) != (item.side == "onder")
    ] == []


def test_a_best_reply_cannot_be_known_by_its_length(practice):
    items = practice.one("oor").items
    longest = [max(item.replies, key=lambda reply: len(reply.text)).best for item in items]
    assert longest.count(True) <= len(items) / 2


def test_every_explanation_names_the_words_that_decide_in_both_languages(practice, english_practice):
    for one in (*practice.sets, *english_practice.sets):
        assert [item.id for item in unexplained(one)] == [], one.title


def test_the_mirror_has_44_items_in_seven_lists_of_four_parts(practice):
    parts = practice.mirror.parts
    assert [[len(one.items) for one in part.lists] for part in parts] == [[5, 5], [6, 7], [9, 6], [6]]
    assert [[one.columns for one in part.lists] for part in parts] == [
        ["doen", "doen"],
        ["doen", "laten"],
        ["doen", "laten"],
        ["gebruiken"],
    ]


def test_there_are_24_scenes_each_for_another_technique(practice, deck):
    cards = [scene.card for scene in practice.scenes]
    assert len(cards) == len(set(cards)) == 24
    assert set(cards) <= {card.id for card in techniques(deck)} | {"schaalvraag"}
