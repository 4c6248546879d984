"""What a later version of the app wrote has words on every screen, and is offered as no choice."""

from datetime import date

import pytest

from core.language import Language
from core.people.records.agreement import Assignee
from core.people.records.answer import Question
from core.people.records.details import Details, Talk
from core.people.records.goal import Rung
from core.people.records.place import Place, Work
from core.people.records.standing import Standing
from mobile.wording.agreements import ASSIGNEE_ICONS, agreement_standings, assignee_names
from mobile.wording.goals import goal_standings, rung_names
from mobile.wording.notes import sign_names, signs_line, talk_names
from mobile.wording.people import placement_line, work_names
from mobile.wording.scale import scale_questions
from tests.mobile.setting import CATALOGUES

ENGLISH = Language("en", CATALOGUES)
DUTCH = Language("nl", CATALOGUES)


@pytest.mark.parametrize(
    ("names", "kind"),
    [
        (goal_standings, Standing),
        (agreement_standings, Standing),
        (rung_names, Rung),
        (work_names, Work),
        (talk_names, Talk),
        (lambda t: assignee_names("Teun", t), Assignee),
    ],
)
def test_a_word_of_a_later_version_is_named_as_such_and_cannot_be_chosen(names, kind):
    assert names(ENGLISH)[kind.read("later")] == "Of a newer version of the app"
    assert names(DUTCH)[kind.read("later")] == "Van een nieuwere versie van de app"
    assert list(names(ENGLISH)) == list(kind)


def test_a_question_of_a_later_version_has_a_name_and_no_ends_that_would_be_wrong():
    asked = scale_questions(ENGLISH)[Question.read("joy")]
    assert asked.name == "Of a newer version of the app"
    assert (asked.word(1), asked.word(10)) == ("", "")


def test_a_doer_of_a_later_version_has_a_picture():
    assert ASSIGNEE_ICONS[Assignee.read("team")]


def test_a_sign_of_a_later_version_is_named_as_such_beside_the_known_ones():
    line = signs_line(Details(signs=("did it", "flew")), ENGLISH)
    assert line == "Did the job · Of a newer version of the app"
    assert "flew" not in sign_names(ENGLISH)


def test_a_place_of_a_later_kind_of_work_says_where_it_is_all_the_same():
    assert (
        placement_line(Place(Work.read("abroad"), "Proefbakkerij"), date(2026, 11, 21), ENGLISH)
        == "Proefbakkerij"
    )
    assert (
        placement_line(Place(Work.read("abroad")), date(2026, 11, 21), ENGLISH)
        == "Of a newer version of the app"
    )
