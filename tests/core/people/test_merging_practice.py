"""Taking in a copy with what one practises: nothing is lost or doubled, and no note ever holds any of it."""

from dataclasses import replace
from datetime import timedelta
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.errors import DamagedRecord
from core.people.file_summary import FileSummary
from core.people.merge_report import Tally
from core.people.merging import merge
from core.people.record_words import words_of_practice
from core.people.records.codec import unknown
from core.people.records.plan import IfThen
from core.people.records.practice.look_back import LookBack, LookBackKind, TalkedMost
from core.people.records.practice.mirror import MirrorSitting
from core.people.records.practice.piles import TechniquePiles
from core.people.records.practice.record import PracticeRecord
from core.people.records.practice.round_memory import Repeat, RoundMemory
from core.people.records.practice.technique import ChosenTechnique
from core.people.records.tables import PEOPLE, PRACTICE, PRACTISED, record_of, table_of_practice
from tests.core.people.later import more
from tests.core.people.setting import TODAY
from tests.core.people.test_merging import MADE, TEUN
from tests.core.people.test_notebook import notebook_of
from tests.core.people.test_practice import one_of_each, stored, story
from tests.core.vault.setting import made_vault

LOOK_BACK = LookBack("look", TODAY, MADE, LookBackKind.TALK, "Stil zijn", talked_most=TalkedMost.ME)
OTHER = replace(LOOK_BACK, good="Doorvragen")


def docs(*records):
    return tuple((table_of_practice(record), record.to_doc()) for record in records)


def merged(mine, theirs, erased=()):
    numbers = count()
    return merge(mine, theirs, MADE, lambda: f"new {next(numbers)}", erased)


def after(mine, merge_):
    """What is here after the merge."""
    kept = {doc["id"]: (table, doc) for table, doc in (*mine, *merge_.saves)}
    return tuple(kept.values())


def test_what_is_only_in_the_copy_is_added_as_it_was():
    result = merged((), docs(LOOK_BACK))
    assert result.saves == docs(LOOK_BACK)
    assert result.report.practice == result.report.total == Tally(added=1)


@pytest.mark.parametrize(
    "same",
    [LOOK_BACK, replace(LOOK_BACK, changed=MADE + timedelta(1)), replace(LOOK_BACK, id="another")],
)
def test_what_is_here_in_the_same_words_stays_whatever_its_id_and_moment(same):
    result = merged(docs(LOOK_BACK), docs(same))
    assert (result.saves, result.report.practice) == ((), Tally(same=1))


def test_two_of_a_copy_that_read_alike_are_one():
    result = merged((), docs(LOOK_BACK, replace(LOOK_BACK, id="another")))
    assert (result.saves, result.report.practice) == (docs(LOOK_BACK), Tally(added=1, same=1))


def test_what_reads_otherwise_comes_beside_it_once_and_in_no_note():
    result = merged(docs(LOOK_BACK), docs(OTHER))
    assert result.saves == docs(replace(OTHER, id="new 0"))
    assert result.report.practice == result.report.total == Tally(kept_both=1)
    again = merged(after(docs(LOOK_BACK), result), docs(OTHER))
    assert (again.saves, again.report.practice) == ((), Tally(same=1))


def test_what_was_erased_here_stays_erased_and_what_is_here_again_does_not():
    result = merged((), docs(LOOK_BACK), erased={LOOK_BACK.id})
    assert (result.saves, result.report.practice) == ((), Tally(stayed_erased=1))
    beside = merged(docs(replace(LOOK_BACK, id="another")), docs(LOOK_BACK), erased={LOOK_BACK.id})
    assert beside.report.practice == Tally(same=1)
    assert merged(docs(LOOK_BACK), docs(OTHER), erased={LOOK_BACK.id}).report.practice == Tally(kept_both=1)


def test_what_cannot_be_read_here_is_replaced_by_what_the_copy_has():
    useless = ((table_of_practice(LOOK_BACK), {"id": LOOK_BACK.id}),)
    result = merged(useless, docs(LOOK_BACK))
    assert (result.saves, result.report.practice) == (docs(LOOK_BACK), Tally(added=1))


def test_it_is_completed_with_what_a_later_version_wrote_and_the_same_with_less():
    later = replace(LOOK_BACK, rest={"colour": "red"})
    result = merged(docs(LOOK_BACK), docs(replace(later, changed=MADE + timedelta(1))))
    assert (result.saves, result.report.practice) == (docs(later), Tally(completed=1))
    for less in (later, LOOK_BACK, replace(LOOK_BACK, id="another")):
        assert merged(docs(later), docs(less)).report.practice == Tally(same=1)


@pytest.mark.parametrize("here", [{"colour": "blue"}, {"colour": False}])
def test_where_a_later_version_wrote_something_else_both_stay(here):
    mine, theirs = replace(LOOK_BACK, rest=here), replace(LOOK_BACK, rest={"colour": 0})
    result = merged(docs(mine), docs(theirs))
    assert result.saves == docs(replace(theirs, id="new 0"))
    assert merged(after(docs(mine), result), docs(theirs)).report.practice == Tally(same=1)


@pytest.mark.parametrize(
    "record",
    [
        replace(LOOK_BACK, good="", talked_most=None),
        replace(LOOK_BACK, good="x" * 301),
        replace(LOOK_BACK, rest={"words": "x" * 1_000_000}),
        MirrorSitting("m", TODAY, MADE, "vooruitgang", intentions=("a", "b", "c", "d")),
        MirrorSitting("m", TODAY, MADE, "vooruitgang", intentions=("a",), if_then=IfThen("x", "")),
        TechniquePiles("p", TODAY, MADE, ("x",) * 101),
        ChosenTechnique("t", TODAY, MADE, "x" * 101, "", TODAY),
        RoundMemory("r", TODAY, MADE, "oor", repeats=(Repeat("x" * 101, 0, TODAY),)),
    ],
)
def test_what_breaks_the_rules_spoils_the_copy(record):
    with pytest.raises(DamagedRecord):
        merged((), docs(record))


def test_no_two_records_of_different_tables_have_one_id():
    with pytest.raises(DamagedRecord):
        merged(((PEOPLE, {**TEUN.to_doc(), "id": LOOK_BACK.id}),), docs(LOOK_BACK))


ids = st.sampled_from("abc")
words = st.text("xyz", min_size=1, max_size=1)
lists = st.lists(words, max_size=1).map(tuple)
moments = st.sampled_from([MADE, MADE + timedelta(1)])
records = st.one_of(
    st.builds(MirrorSitting, ids.map("m{}".format), st.just(TODAY), moments, words, lists, lists),
    st.builds(TechniquePiles, ids.map("p{}".format), st.just(TODAY), moments, lists, lists, lists, lists),
    st.builds(ChosenTechnique, ids.map("t{}".format), st.just(TODAY), moments, words, words, st.just(TODAY)),
    st.builds(RoundMemory, ids.map("r{}".format), st.just(TODAY), moments, words, lists),
    st.builds(
        LookBack, ids.map("l{}".format), st.just(TODAY), moments, st.sampled_from(LookBackKind), words, words
    ),
)


@st.composite
def sides(draw):
    """Records of which a later version wrote a part."""
    own = draw(st.lists(records, max_size=9, unique_by=lambda record: record.id))
    return docs(*(replace(record, rest=draw(more)) if draw(st.booleans()) else record for record in own))


def known(side):
    found = [record_of(table, doc) for table, doc in side]
    assert all(isinstance(record, PracticeRecord) for record in found)
    return found


@settings(max_examples=300, deadline=None)
@given(sides(), sides())
def test_all_of_both_sides_is_there_afterwards_and_once_is_enough(mine, theirs):
    result = merged(mine, theirs)
    here = known(after(mine, result))
    for record in (*known(mine), *known(theirs)):
        assert any(
            words_of_practice(one) == words_of_practice(record)
            and unknown(record).items() <= unknown(one).items()
            for one in here
        )
    assert {one.id for one in known(mine)} <= {one.id for one in here}
    assert {table for table, _ in result.saves} <= set(PRACTICE)
    assert sum(result.report.practice) == sum(result.report.total) == len(theirs)
    again = merged(after(mine, result), theirs)
    assert (again.saves, again.report.total) == ((), Tally(same=len(theirs)))


@settings(deadline=None)
@given(sides(), sides(), st.sets(st.sampled_from(["ma", "pb", "tc", "ra", "lb"])))
def test_nothing_that_was_erased_comes_back(mine, theirs, erased):
    here = {doc["id"] for _, doc in mine}
    back = {doc["id"] for _, doc in merged(mine, theirs, erased).saves}
    assert not back & (erased - here)


@story
async def test_a_copy_brings_everything_to_another_phone_and_the_second_time_nothing():
    book = notebook_of(await made_vault())
    await one_of_each(book)
    copy = book.records()
    other = notebook_of(await made_vault())
    assert (await other.backups.merge(copy, MADE)).practice == Tally(added=5)
    assert other.records() == copy
    assert (await other.backups.merge(copy, MADE)).total == Tally(same=5)
    assert (other.people(), other.all_notes(), other.group_notes.all()) == ([], [], [])


@story
async def test_what_was_erased_comes_back_from_a_copy_only_when_asked():
    book = notebook_of(await made_vault())
    records = await one_of_each(book)
    copy = book.records()
    await book.practice.erase_all()
    assert (await book.backups.merge(copy, MADE)).practice == Tally(stayed_erased=5)
    assert (await book.backups.merge(copy, MADE, bring_back=True)).practice == Tally(added=5)
    assert {doc["id"] for table in PRACTICE for doc in stored(book, table)} == {one.id for one in records}


def test_a_file_counts_all_of_it_together():
    summary = FileSummary.of(MADE, (*docs(LOOK_BACK, replace(OTHER, id="other")), (PEOPLE, TEUN.to_doc())))
    assert summary.numbers == {PRACTISED: 2, PEOPLE: 1}
    assert (summary.names, summary.last_day) == ((TEUN.name,), None)
