"""The records of what one practises: what fits in them, and that each is about nobody."""

from dataclasses import replace
from datetime import timedelta

import pytest

from core.errors import TextEmpty, TextTooLong, TooMany
from core.people.records.plan import IfThen
from core.people.records.practice.look_back import LINE_LIMIT, LookBack, LookBackKind, TalkedMost
from core.people.records.practice.mirror import INTENTIONS_LIMIT, WORDS_LIMIT, MirrorSitting
from core.people.records.practice.piles import TechniquePiles
from core.people.records.practice.record import ITEMS_LIMIT
from core.people.records.practice.round_memory import REPEATS_LIMIT, Repeat, RoundMemory
from core.people.records.practice.technique import MOMENT_LIMIT, ChosenTechnique
from core.people.records.tables import PRACTICE, table_of_practice
from core.people.records.text_rules import ID_LIMIT
from tests.core.people.setting import TODAY, noon

BEGUN = ("7", TODAY, noon(TODAY))
MIRROR = MirrorSitting(*BEGUN, "vooruitgang")
PILES = TechniquePiles(*BEGUN)
TECHNIQUE = ChosenTechnique(*BEGUN, "t15-reflecties", "", TODAY)
MEMORY = RoundMemory(*BEGUN, "oor")
LOOK_BACK = LookBack(*BEGUN, LookBackKind.TALK, "Stil zijn")
EACH = (MIRROR, PILES, TECHNIQUE, MEMORY, LOOK_BACK)
LONG_ID, MANY = "x" * (ID_LIMIT + 1), ("x",) * (ITEMS_LIMIT + 1)


def test_each_has_a_table_of_its_own_and_is_about_nobody():
    assert tuple(map(table_of_practice, EACH)) == PRACTICE
    assert {record.about for record in EACH} == {""}


@pytest.mark.parametrize(
    "record",
    [
        replace(MIRROR, part=LONG_ID),
        replace(MIRROR, already=(LONG_ID,)),
        replace(MIRROR, more=(LONG_ID,)),
        replace(MIRROR, works="x" * (WORDS_LIMIT + 1)),
        replace(MIRROR, how="x" * (WORDS_LIMIT + 1)),
        replace(MIRROR, intentions=("x" * (LINE_LIMIT + 1),)),
        replace(MIRROR, intentions=("x",), if_then=IfThen("x", "x" * (LINE_LIMIT + 1))),
        replace(PILES, often=(LONG_ID,)),
        replace(PILES, thoughts=(LONG_ID,)),
        replace(TECHNIQUE, card=LONG_ID),
        replace(TECHNIQUE, moment="x" * (MOMENT_LIMIT + 1)),
        replace(MEMORY, practice_set=LONG_ID),
        replace(MEMORY, blocks=(LONG_ID,)),
        replace(MEMORY, repeats=(Repeat(LONG_ID, 0, TODAY),)),
        replace(LOOK_BACK, good="x" * (LINE_LIMIT + 1)),
        replace(LOOK_BACK, next="x" * (LINE_LIMIT + 1)),
        replace(LOOK_BACK, card=LONG_ID),
    ],
)
def test_what_is_too_long_is_refused_and_never_cut(record):
    with pytest.raises(TextTooLong):
        record.fitted()


@pytest.mark.parametrize(
    "record",
    [
        replace(MIRROR, already=MANY),
        replace(MIRROR, more=MANY),
        replace(MIRROR, intentions=("x",) * (INTENTIONS_LIMIT + 1)),
        *(replace(PILES, **{pile: MANY}) for pile in ("often", "sometimes", "new", "thoughts")),
        replace(MEMORY, blocks=MANY),
        replace(MEMORY, repeats=(Repeat("x", 0, TODAY),) * (REPEATS_LIMIT + 1)),
    ],
)
def test_more_than_there_can_be_is_refused(record):
    with pytest.raises(TooMany):
        record.fitted()


def test_an_item_can_be_ticked_in_both_columns():
    both = replace(MIRROR, already=("een", "twee"), more=("twee", "drie"))
    assert both.fitted() == both


def test_an_intention_comes_back_only_where_there_is_one():
    assert replace(MIRROR, remind=TODAY).fitted().remind is None
    assert replace(MIRROR, intentions=("Doorvragen",), remind=TODAY).fitted().remind == TODAY


@pytest.mark.parametrize(
    "sitting",
    [
        replace(MIRROR, intentions=("Doorvragen", " ")),
        replace(MIRROR, intentions=("Doorvragen",), if_then=IfThen("iemand zucht", "")),
        replace(MIRROR, if_then=IfThen("iemand zucht", "vraag ik door")),
    ],
)
def test_half_an_if_then_plan_and_one_without_an_intention_are_refused(sitting):
    with pytest.raises(TextEmpty):
        sitting.fitted()


def test_a_technique_needs_no_moment_and_was_practised_on_the_last_day_on_which_one_did():
    assert replace(TECHNIQUE, moment=" \u200b").fitted().moment == ""
    practised = TECHNIQUE.practised_on(TODAY)
    assert practised.practised == TODAY
    assert practised.practised_on(TODAY - timedelta(3)) == practised
    assert practised.practised_on(TODAY + timedelta(3)).practised == TODAY + timedelta(3)


def test_what_is_not_there_yet_stands_in_no_document():
    assert TECHNIQUE.to_doc().keys() == {"id", "day", "changed", "card", "moment", "due"}
    over = replace(TECHNIQUE, practised=TODAY, is_over=True).to_doc()
    assert (over["practised"], over["over"]) == (TODAY.isoformat(), True)
    assert {"if_then", "remind"}.isdisjoint(MIRROR.to_doc())
    assert {"talked_most", "card"}.isdisjoint(LOOK_BACK.to_doc())


@pytest.mark.parametrize(
    ("filled", "fits"),
    [
        ({"good": " "}, False),
        ({"good": "", "card": "t15-reflecties"}, False),
        ({"good": "", "next": "Doorvragen"}, True),
        ({"good": "", "talked_most": TalkedMost.EQUALLY}, True),
    ],
)
def test_a_look_back_says_at_least_one_thing(filled, fits):
    look_back = replace(LOOK_BACK, **filled)
    if fits:
        assert look_back.fitted() == look_back
    else:
        with pytest.raises(TextEmpty):
            look_back.fitted()


def test_only_a_set_that_was_stored_is_begun():
    assert MEMORY.is_begun
    assert not replace(MEMORY, id="").is_begun
