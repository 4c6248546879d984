"""A guided talk goes from moment to moment, and ends."""

from dataclasses import replace

import pytest

from core.authoring.guide_files import read_guides
from core.talks.guide import Outcome
from core.talks.walk import Moment, moments, next_moment
from tests.core.talks.examples import EACH, FOR_ONE, GROUP

PREPARE, STRIP, LOOK, LOG = Moment


def walk(guide, *, has_person):
    """The moments one comes by from the first, when each leads to the next."""
    moment = moments(guide, has_person=has_person)[0]
    walked = []
    while moment:
        walked.append(moment)
        assert len(walked) <= len(Moment)
        moment = next_moment(guide, moment, has_person=has_person)
    return walked


def test_a_talk_with_someone_is_prepared_remembered_and_logged():
    assert moments(FOR_ONE, has_person=True) == (PREPARE, STRIP, LOOK, LOG)
    assert walk(FOR_ONE, has_person=True) == [PREPARE, STRIP, LOG]


def test_a_talk_has_a_look_together_only_where_there_is_something_to_look_at():
    assert moments(replace(FOR_ONE, looks=()), has_person=True) == (PREPARE, STRIP, LOG)


def test_a_talk_with_nobody_chosen_is_remembered_and_leaves_nothing():
    assert moments(FOR_ONE, has_person=False) == (STRIP,)
    assert walk(FOR_ONE, has_person=False) == [STRIP]


@pytest.mark.parametrize("has_person", [True, False])
def test_a_group_looks_along_and_its_talk_is_logged_when_it_leads_to_something(has_person):
    own_step = replace(GROUP, outcome=Outcome.OWN_STEP)

    assert moments(GROUP, has_person=has_person) == (STRIP, LOOK)
    assert moments(own_step, has_person=has_person) == (STRIP, LOOK, LOG)
    assert walk(GROUP, has_person=has_person) == [STRIP]
    assert walk(own_step, has_person=has_person) == [STRIP, LOG]


def test_after_looking_together_comes_the_log():
    assert next_moment(FOR_ONE, LOOK, has_person=True) is LOG
    assert next_moment(GROUP, LOOK, has_person=False) is None


@pytest.mark.parametrize("has_person", [True, False])
@pytest.mark.parametrize(
    "guide",
    [*EACH, *read_guides()],
    ids=lambda guide: f"{guide.id}, {guide.outcome}, {len(guide.looks)} looks",
)
def test_every_guide_comes_to_its_end_with_somebody_and_with_nobody(guide, has_person):
    there = moments(guide, has_person=has_person)
    walked = walk(guide, has_person=has_person)

    assert walked == [moment for moment in there if moment is not LOOK]
    assert STRIP in walked
    for moment in there:
        after = next_moment(guide, moment, has_person=has_person)
        assert after is None or after in walked[walked.index(STRIP) :]
