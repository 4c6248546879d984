"""Unfinished agreements come along; what was done is shown."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from core.people.records.agreement import Assignee
from core.people.records.standing import Standing
from core.people.rules.carry_over import first_open, open_agreements, to_show
from tests.core.people.setting import TODAY, ago, an_agreement
from tests.core.people.test_records import agreements, days

many = st.lists(agreements, max_size=10, unique_by=lambda one: one.id)


@given(many, days)
def test_what_is_open_comes_along_whatever_the_day_and_nothing_else_does(some, today):
    carried = open_agreements(some, today)
    wanted = [one.id for one in some if one.state is Standing.OPEN]
    assert sorted(one.agreement.id for one in carried) == sorted(wanted)


@given(many, days)
def test_the_one_that_is_longest_late_comes_first_and_one_without_a_day_last(some, today):
    carried = open_agreements(some, today)
    late = [one.days_late for one in carried]
    assert late == sorted(late, reverse=True)
    has_no_day = [one.agreement.due is None for one in carried]
    assert has_no_day == sorted(has_no_day)


@given(agreements, days)
def test_it_is_late_by_the_days_after_its_day_and_never_without_one(one, today):
    (carried,) = open_agreements([replace(one, state=Standing.OPEN)], today)
    assert carried.days_late == (max(0, (today - one.due).days) if one.due else 0)


@given(many, st.sampled_from([Standing.REACHED, Standing.STOPPED]))
def test_what_is_done_or_let_go_does_not_come_along_any_more(some, state):
    assert open_agreements([one.standing(state, TODAY) for one in some], TODAY) == tuple(
        carried for carried in open_agreements(some, TODAY) if carried.agreement.state is state
    )


def test_what_i_did_or_we_did_is_to_be_shown_until_the_worker_saw_it():
    mine, ours, theirs = (
        replace(an_agreement(slot=slot), state=Standing.REACHED, ended=ago(days))
        for slot, days in ((Assignee.ME, 1), (Assignee.TOGETHER, 3), (Assignee.WORKER, 2))
    )
    assert to_show([mine, ours, theirs]) == (ours, mine)
    assert to_show([replace(mine, shown=TODAY), ours]) == (ours,)


@given(many)
def test_what_is_open_or_let_go_is_never_to_be_shown(some):
    assert all(one.state is Standing.REACHED and one.shown is None for one in to_show(some))


def test_one_that_was_done_on_a_day_nobody_kept_counts_from_when_it_was_made():
    unknown = an_agreement(slot=Assignee.ME, made=ago(9), state=Standing.REACHED)
    later = an_agreement(slot=Assignee.ME, state=Standing.REACHED, ended=ago(8))
    assert to_show([later, unknown]) == (unknown, later)


def test_an_agreement_is_late_from_the_day_after():
    agreement = an_agreement(due=TODAY)
    for later in (0, 1, 400):
        (carried,) = open_agreements([agreement], TODAY + timedelta(later))
        assert carried.days_late == later


@given(many, days)
def test_the_first_that_is_open_with_someone_is_the_first_that_comes_along(some, today):
    first = first_open(some)
    assert set(first) == {one.person for one in some if one.state is Standing.OPEN}
    for person, agreement in first.items():
        theirs = [one for one in some if one.person == person]
        assert open_agreements(theirs, today)[0].agreement == agreement
