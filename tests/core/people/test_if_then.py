import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from core.people.records.plan import IfThen
from core.people.rules.if_then import SaidIfThen, bare_action, bare_cue, said_if_then


@pytest.mark.parametrize(
    ("cue", "action", "said"),
    [
        ("ik te laat ben", "ik bel om 7 uur", ("ik te laat ben", "ik bel om 7 uur", False)),
        ("Als ik te laat ben", "Dan bel ik om 7 uur", ("ik te laat ben", "bel ik om 7 uur", True)),
        ("ALS ik te laat ben,", "dan: om hulp vragen", ("ik te laat ben", "om hulp vragen", True)),
        ("Als: Het druk wordt.", "dan, vraag ik hulp.", ("het druk wordt", "vraag ik hulp.", True)),
        ("Ik te laat ben", "Ik bel", ("ik te laat ben", "ik bel", False)),
        ("Fatma er niet is", "Ali vragen", ("Fatma er niet is", "Ali vragen", False)),
        ("if the bus is late", "then I call", ("the bus is late", "I call", True)),
        ("Alsof het klaar is", "Danny vragen", ("Alsof het klaar is", "Danny vragen", False)),
        ("als", "dan", ("als", "dan", False)),
        ("als als het stopt", "dan dan bel ik", ("het stopt", "bel ik", True)),
    ],
)
def test_no_if_and_no_then_comes_twice(cue, action, said):
    assert said_if_then(IfThen(cue, action)) == SaidIfThen(*said)


@example("0\r:", "")
@given(st.text(), st.text())
def test_taking_the_words_off_twice_changes_nothing(cue, action):
    assert bare_cue(bare_cue(cue)) == bare_cue(cue)
    assert bare_action(bare_action(action)) == bare_action(action)


@given(st.text(alphabet="bcdfg xyz"))
def test_all_other_words_stay(text):
    assert bare_action(text) == text.strip()
