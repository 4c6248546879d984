"""One's own map of the techniques: where each that was sorted stands, and nothing counted."""

from core.deck.card import Level
from core.practice.own_map import Pile, Placed, own_map, techniques


def test_there_are_26_techniques_to_sort_and_the_scaling_question_is_part_of_one(deck):
    assert len(techniques(deck)) == 26
    assert "schaalvraag" not in {card.id for card in techniques(deck)}


def test_every_technique_has_a_place_on_the_map(deck):
    piles = {card.id: Pile.SOMETIMES for card in techniques(deck)}
    assert sum(map(len, own_map(deck, piles, ()).values())) == 26


def test_a_technique_stands_by_the_levels_on_its_card_and_shows_whether_the_notes_say_it_was_used(deck):
    piles = {"t24-verandertaal": Pile.NEW, "t05-complimenten": Pile.OFTEN}
    assert own_map(deck, piles, {"t24-verandertaal"}) == {
        (Level.HIGH, Level.HIGH): [Placed("t24-verandertaal", Pile.NEW, is_logged=True)],
        (Level.MIDDLE, Level.LOW): [Placed("t05-complimenten", Pile.OFTEN, is_logged=False)],
    }


def test_what_was_not_sorted_or_is_no_technique_is_not_on_the_map(deck):
    assert own_map(deck, {"p01-helpen-of-sturen": Pile.OFTEN}, {"t24-verandertaal"}) == {}
