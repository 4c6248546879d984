"""A talk with a group, held from a locked phone or on a wall, without a connection and about nobody."""

from collections.abc import Callable

import pytest

from tests.browser.host import Host
from tests.browser.phone import Phone
from tests.browser.profiles import Profiles
from tests.browser.ready_vaults import PASSPHRASE, PERSON
from tests.browser.talks_in_page import choose_guide, guide_of, someone_to_talk_with
from tests.browser.test_letters import field, save

WALL = {"width": 1280, "height": 720}
SAID = "Orde in de hal: de karren krijgen nummers."


@pytest.fixture
def locked_phone(make_phone: Callable[..., Phone], profiles: Profiles, host: Host) -> Phone:
    """A phone without a connection, whose notes are locked, at the list of guides."""
    phone = make_phone(profiles.with_letterbox(host, someone_to_talk_with))
    host.stop()
    phone.open(f"{host.url}#/gesprek")
    return phone


@pytest.mark.parametrize("guide_id", ["g10-weekstart", "g11-cirkelsessie", "g12-intervisie"])
def test_a_group_talk_is_read_remembered_and_shown_while_the_notes_are_locked(
    locked_phone: Phone, guide_id: str
):
    phone, guide = locked_phone, guide_of(guide_id)
    choose_guide(phone, guide)
    phone.press("Remember it")
    for word in guide.strip:
        phone.sees(word)
    phone.back()
    phone.press("On a big screen")
    for step in guide.steps:
        question = phone.front.get_by_role("heading", name=step.wall, exact=True)
        if step is not guide.steps[0] and not question.count():
            phone.press("Next")
        question.wait_for()
    assert PERSON not in phone.page.content()


@pytest.mark.release
@pytest.mark.parametrize("guide_id", ["g11-cirkelsessie", "g12-intervisie"])
def test_what_a_group_chose_becomes_a_quick_note_that_is_put_with_the_group(
    locked_phone: Phone, host: Host, guide_id: str
):
    phone, guide = locked_phone, guide_of(guide_id)
    phone.go_to(f"gesprek/{guide.id}/strook")
    phone.press("Finish")
    field(phone).wait_for()
    phone.keyboard.follow_focus()
    phone.keyboard.type(SAID)
    save(phone)
    phone.open_anew(host.url, "mensen")
    phone.unlock(PASSPHRASE)
    phone.press("Quick notes: {n}", n=1)
    phone.press("Somebody else, or change it first")
    phone.press("Nobody in particular: the group")
    phone.reads("It is now with the group")


@pytest.mark.release
def test_the_questions_of_a_week_start_stand_on_one_wall_in_large_type(
    make_phone: Callable[..., Phone], profiles: Profiles, host: Host
):
    phone = make_phone(profiles.after_a_visit(host), viewport=WALL, is_mobile=False)
    host.stop()
    guide = guide_of("g10-weekstart")
    phone.open(f"{host.url}#/gesprek/{guide.id}/scherm")
    for step in guide.steps:
        phone.sees(step.wall)
        box = phone.shown(step.wall).bounding_box()
        assert box is not None, step.wall
        assert box["height"] >= 48, step.wall
        assert box["y"] + box["height"] <= WALL["height"], step.wall
