"""What a worker takes home from a talk."""

from datetime import timedelta

from core.people.records.standing import Standing
from core.people.rules.take_home import to_take_home
from tests.core.people.setting import TODAY, an_agreement

BEFORE = TODAY - timedelta(9)


def test_what_was_agreed_today_is_taken_home_without_what_was_open_already():
    old = an_agreement(made=BEFORE)
    new = an_agreement(made=TODAY)
    assert to_take_home([old, new], TODAY) == (new,)


def test_on_a_day_without_a_new_agreement_all_that_is_open_is_taken_home_by_its_day():
    later = an_agreement(made=BEFORE, due=TODAY + timedelta(3))
    sooner = an_agreement(made=BEFORE, due=TODAY + timedelta(1))
    assert to_take_home([later, sooner], TODAY) == (sooner, later)


def test_what_is_done_or_let_go_is_not_taken_home():
    ended = [
        an_agreement(made=TODAY, state=state, ended=TODAY) for state in (Standing.REACHED, Standing.STOPPED)
    ]
    assert to_take_home(ended, TODAY) == ()
