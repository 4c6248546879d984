"""What a later version of the app wrote has words on every screen, and is offered as no choice."""

import pytest

from core.language import Language
from core.people.records.agreement import Assignee
from core.people.records.answer import Question
from core.people.records.details import Details, Talk
from core.people.records.goal import Rung
from core.people.records.place import Place, Work
from core.people.records.standing import Standing
from mobile.widgets.agreement import agreement_standings
from mobile.widgets.details import seen, signs, talks
from mobile.widgets.place import place_line, works
from mobile.widgets.rungs import rung_names
from mobile.widgets.scale import questions
from mobile.widgets.slots import ICONS, doers
from mobile.widgets.standing import standings
from tests.mobile.setting import CATALOGUES

ENGLISH = Language("en", CATALOGUES)
DUTCH = Language("nl", CATALOGUES)


@pytest.mark.parametrize(
    ("names", "kind"),
    [
        (standings, Standing),
        (agreement_standings, Standing),
        (rung_names, Rung),
        (works, Work),
        (talks, Talk),
        (lambda t: doers("Teun", t), Assignee),
    ],
)
def test_a_word_of_a_later_version_is_named_as_such_and_cannot_be_chosen(names, kind):
    assert names(ENGLISH)[kind.read("later")] == "Of a newer version of the app"
    assert names(DUTCH)[kind.read("later")] == "Van een nieuwere versie van de app"
    assert list(names(ENGLISH)) == list(kind)


def test_a_question_of_a_later_version_has_a_name_and_no_ends_that_would_be_wrong():
    asked = questions(ENGLISH)[Question.read("joy")]
    assert asked.name == "Of a newer version of the app"
    assert (asked.lowest, asked.highest) == ("", "")


def test_a_doer_of_a_later_version_has_a_picture():
    assert ICONS[Assignee.read("team")]


def test_a_sign_of_a_later_version_is_named_as_such_beside_the_known_ones():
    assert seen(Details(signs=("did it", "flew")), ENGLISH) == "Did it · Of a newer version of the app"
    assert "flew" not in signs(ENGLISH)


def test_a_place_of_a_later_kind_of_work_says_where_it_is_all_the_same():
    assert place_line(Place(Work.read("abroad"), "Proefbakkerij"), ENGLISH) == "Proefbakkerij"
    assert place_line(Place(Work.read("abroad")), ENGLISH) == "Of a newer version of the app"
