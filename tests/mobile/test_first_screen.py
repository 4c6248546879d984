"""What is shown once belongs to one screen."""

from mobile.services.first_screen import FirstScreen


def test_the_first_screen_that_asks_shows_it_until_it_is_left():
    shown = FirstScreen()
    routes = ["/mensen", "/mensen", "/mensen/1", "/mensen"]
    assert [shown.claim(route) for route in routes] == [True, True, False, False]


def test_the_screen_that_is_about_to_be_left_does_not_take_it():
    shown = FirstScreen()
    shown.reset("/mensen/1")
    assert [shown.claim(route) for route in ["/mensen/1", "/mensen", "/mensen/1"]] == [False, True, False]


def test_after_a_reset_it_is_for_the_next_screen_that_asks():
    shown = FirstScreen()
    shown.claim("/mensen")
    shown.claim("/mensen/1")
    shown.reset()
    assert shown.claim("/mensen")
