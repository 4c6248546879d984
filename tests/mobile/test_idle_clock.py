"""When it is time to lock."""

import pytest

from mobile.services.idle_clock import WARNING_SECONDS, IdleClock


class Clock:
    def __init__(self):
        self.now = 5_000.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.mark.parametrize(("minutes", "seconds"), [(0, 60), (1, 60), (2, 120), (5, 300), (60, 3600)])
def test_in_sight_it_is_due_after_the_chosen_time_without_use(clock, minutes, seconds):
    idle = IdleClock(clock)
    clock.now += seconds - 0.1
    assert not idle.is_due(minutes)
    clock.now += 0.1
    assert idle.is_due(minutes)


def test_use_starts_the_time_anew(clock):
    idle = IdleClock(clock)
    clock.now += 59
    idle.note_use()
    clock.now += 59
    assert not idle.is_due(1)


@pytest.mark.parametrize("minutes", [1, 2, 5, 15])
def test_out_of_sight_it_is_due_after_half_a_minute(clock, minutes):
    idle = IdleClock(clock)
    idle.hide()
    clock.now += 29.9
    assert not idle.is_due(minutes)
    clock.now += 0.1
    assert idle.is_due(minutes)


def test_out_of_sight_with_the_strictest_choice_it_is_due_at_once(clock):
    idle = IdleClock(clock)
    idle.hide()
    assert idle.is_due(0)


def test_back_in_sight_the_time_out_of_sight_no_longer_counts(clock):
    idle = IdleClock(clock)
    idle.hide()
    clock.now += 10
    idle.show(1)
    clock.now += 25
    assert not idle.is_due(1)


def test_a_clock_that_was_set_back_locks(clock):
    idle = IdleClock(clock)
    clock.now -= 1
    assert idle.is_due(15)
    idle.note_use()
    idle.hide()
    clock.now -= 1
    assert idle.is_due(15)


@pytest.mark.parametrize("minutes", [0, 5])
def test_whom_the_app_sends_to_the_files_of_the_phone_has_two_minutes(clock, minutes):
    idle = IdleClock(clock)
    idle.on_errand = True
    idle.hide()
    clock.now += 119.9
    assert not idle.is_due(minutes)
    clock.now += 0.1
    assert idle.is_due(minutes)


@pytest.mark.parametrize("minutes", [0, 1, 5, 15])
def test_out_of_sight_it_waits_as_long_as_was_promised(clock, minutes):
    idle = IdleClock(clock)
    idle.hide(promised=300)
    clock.now += 299.9
    assert not idle.is_due(minutes)
    clock.now += 0.1
    assert idle.is_due(minutes)


def test_a_promise_shorter_than_the_usual_time_shortens_nothing(clock):
    idle = IdleClock(clock)
    idle.hide(promised=1)
    clock.now += 29
    assert not idle.is_due(5)


def test_a_promise_counts_for_one_time_out_of_sight(clock):
    idle = IdleClock(clock)
    idle.hide(promised=300)
    idle.show(1)
    idle.hide()
    clock.now += 30
    assert idle.is_due(5)


def test_whoever_comes_back_from_a_call_has_the_time_without_use_that_was_left(clock):
    idle = IdleClock(clock)
    clock.now += 20
    idle.hide(promised=600)
    clock.now += 500
    idle.show(1)
    clock.now += 39
    assert not idle.is_due(1)
    clock.now += 1
    assert idle.is_due(1)


def test_use_out_of_sight_such_as_an_unlocking_that_ended_there_leaves_the_whole_time_back_in_sight(clock):
    idle = IdleClock(clock)
    idle.hide()
    clock.now += 20
    idle.note_use()
    clock.now += 5
    idle.show(1)
    clock.now += 59
    assert not idle.is_due(1)
    clock.now += 1
    assert idle.is_due(1)


@pytest.mark.parametrize("hidden_minutes", [2, 5])
def test_out_of_sight_it_is_due_after_the_chosen_time(clock, hidden_minutes):
    idle = IdleClock(clock)
    idle.hide()
    clock.now += hidden_minutes * 60 - 0.1
    assert not idle.is_due(5, hidden_minutes)
    clock.now += 0.1
    assert idle.is_due(5, hidden_minutes)


def test_with_the_strictest_choice_no_longer_time_out_of_sight_counts(clock):
    idle = IdleClock(clock)
    idle.hide()
    assert idle.is_due(0, 5)


def test_whom_the_app_sends_to_the_files_of_the_phone_has_the_chosen_time_when_that_is_longer(clock):
    idle = IdleClock(clock)
    idle.on_errand = True
    idle.hide()
    clock.now += 299
    assert not idle.is_due(5, 5)


@pytest.mark.parametrize(("minutes", "seconds"), [(0, 60), (1, 60), (5, 300), (60, 3600)])
def test_in_sight_a_lock_is_near_half_a_minute_before_it(clock, minutes, seconds):
    idle = IdleClock(clock)
    clock.now += seconds - 30.1
    assert not idle.is_near(minutes)
    clock.now += 0.1
    assert idle.is_near(minutes)


def test_a_lock_is_said_early_enough_for_who_needs_twenty_seconds():
    assert WARNING_SECONDS > 20


def test_out_of_sight_no_lock_is_near(clock):
    idle = IdleClock(clock)
    clock.now += 29
    idle.hide()
    clock.now += 20
    assert not idle.is_near(1)


def test_whoever_comes_back_with_little_time_left_has_enough_for_a_warning(clock):
    idle = IdleClock(clock)
    clock.now += 59
    idle.hide()
    clock.now += 20
    idle.show(1)
    assert idle.is_near(1)
    clock.now += 29.9
    assert not idle.is_due(1)
    clock.now += 0.1
    assert idle.is_due(1)
