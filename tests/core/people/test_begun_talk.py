"""How far a talk is of which there is a draft."""

import pytest

from core.people.records.agreement import Assignee
from core.people.rules.begun_talk import is_being_logged
from tests.core.people.setting import TODAY

PREPARED = {
    "opening": "Heb je even?",
    "own_question": "Wat heb je nodig?",
    "is_prepared": True,
    "short": True,
    "day": TODAY,
    "text": "",
    "details.signs": (),
    "slot": None,
}


def test_a_talk_that_is_only_prepared_is_not_being_logged():
    assert not is_being_logged(PREPARED)


@pytest.mark.parametrize(
    "said",
    [
        {"text": "Wil zelf beginnen"},
        {"details.signs": ("wants",)},
        {"goal": "goal-1"},
        {"details.card": "t07-goudklompjes"},
        {"slot": Assignee.ME},
        {"due": TODAY},
        {"slot.worker": "Zelf vragen"},
        {"trial.text": "Andere volgorde"},
        {"talked_about": ("point-1",)},
    ],
)
def test_a_talk_of_which_something_is_said_is_being_logged(said):
    assert is_being_logged(PREPARED | said)
