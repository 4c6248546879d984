"""Which screen lies under a screen."""

import pytest

from mobile.routing import parent_route


@pytest.mark.parametrize(
    ("route", "parent"),
    [
        ("/kaarten/schaalvraag", "/"),
        ("/kaarten/schaalvraag/zin", "/kaarten/schaalvraag"),
        ("/deel/techniques", "/"),
        ("/balans", "/"),
        ("/moment", "/"),
        ("/moment/sfeer", "/moment"),
        ("/vragen/b01-blijfvragen", "/vragen"),
        ("/instellingen/bronnen/003", "/instellingen/bronnen"),
        ("/mensen/nieuw", "/mensen"),
        ("/mensen/7", "/mensen"),
        ("/mensen/7/gegevens", "/mensen/7"),
        ("/mensen/7/doel/nieuw", "/mensen/7"),
        ("/mensen/7/doel/9", "/mensen/7"),
        ("/mensen/7/notitie/9", "/mensen/7"),
        ("/instellingen/bronnen", "/instellingen"),
    ],
)
def test_a_screen_lies_on_its_parent(route, parent):
    assert parent_route(route) == parent
