"""What a note says besides its text, in words."""

from core.language import LANGUAGES, Language
from core.people.records.agreement import Assignee
from core.people.records.details import Sign, Talk
from mobile.widgets.details import signs, talks
from mobile.widgets.slots import ICONS, doers
from tests.mobile.setting import CATALOGUES

SHORT = 14
"""Characters: three chips then stand beside each other on a phone."""


def test_every_sign_talk_and_slot_has_a_word_of_its_own_in_every_language():
    for code in LANGUAGES:
        t = Language(code, CATALOGUES)
        assert list(signs(t)) == list(Sign)
        assert list(talks(t)) == list(Talk)
        assert list(doers("Teun", t)) == list(Assignee) == list(ICONS)
        for names in (signs(t), talks(t), doers("Teun", t)):
            assert len(set(names.values())) == len(names)
        assert all(len(name) <= SHORT for name in signs(t).values())
