"""What a note says besides its text, in words."""

from core.language import LANGUAGES, Language
from core.people.records.agreement import Assignee
from core.people.records.details import Obstacle, Sign, Talk
from core.people.records.standing import Standing
from core.people.records.talk_point import RaisedBy
from core.people.records.trial import Verdict
from mobile.wording.agreements import ASSIGNEE_ICONS, assignee_names
from mobile.wording.notes import obstacle_names, sign_names, talk_names, talk_text
from mobile.wording.points_and_trials import point_standings, raised_by_names, verdict_names
from tests.mobile.setting import CATALOGUES

SHORT = 14
"""Characters: three chips then stand beside each other on a phone."""


def test_every_sign_talk_and_slot_has_a_word_of_its_own_in_every_language():
    for code in LANGUAGES:
        t = Language(code, CATALOGUES)
        assert list(sign_names(t)) == list(Sign)
        assert list(talk_names(t)) == list(Talk)
        assert list(assignee_names("Teun", t)) == list(Assignee) == list(ASSIGNEE_ICONS)
        for names in (sign_names(t), talk_names(t), assignee_names("Teun", t)):
            assert len(set(names.values())) == len(names)
        assert all(len(name) <= SHORT for name in sign_names(t).values())


def test_every_obstacle_standing_and_verdict_has_a_word_of_its_own_in_every_language():
    for code in LANGUAGES:
        t = Language(code, CATALOGUES)
        assert list(obstacle_names(t)) == list(Obstacle)
        assert list(point_standings(t)) == list(Standing)
        assert list(raised_by_names("Teun", t)) == list(RaisedBy)
        assert list(verdict_names(t)) == list(Verdict)
        for names in (obstacle_names(t), point_standings(t), raised_by_names("Teun", t), verdict_names(t)):
            assert len(set(names.values())) == len(names)


def test_a_talk_without_words_or_signs_says_what_was_agreed_and_any_other_says_what_was_written():
    t = Language("en", CATALOGUES)
    assert talk_text(" ", (), " Look at it ", t) == "Agreed: Look at it"
    assert talk_text("Went well.", (), "Look at it", t) == "Went well."
    assert talk_text("", (Sign.ASKED,), "Look at it", t) == talk_text("", (), " ", t) == ""
