"""The week look: one nugget of oneself and one case without a name, and the way to the peer consultation."""

from core.people.records.draft import Form
from core.people.records.practice.look_back import LookBackKind
from tests.mobile.app_driver import walk
from tests.mobile.setting import NOON, PASSPHRASE

HERE = "/ik/week"
NUGGET = "Which gold nugget do you see in yourself?"
CASE = "Which case do you take to the peer consultation?"


def test_both_lines_are_saved_with_the_day():
    async def steps(app, driver):
        await driver.open(HERE)
        await driver.type(NUGGET, "Ik heb gewacht")
        await driver.type(CASE, "Iemand zegt niks in de groep")
        await driver.tap("Save")
        (look,) = app.book.practice.look_backs()
        assert (look.kind, look.day) == (LookBackKind.WEEK, NOON.date())
        assert (look.good, look.next) == ("Ik heb gewacht", "Iemand zegt niks in de groep")
        assert driver.went_to == "/ik"
        assert "Saved" in driver.words()
        await app.drafts.settle()
        assert app.book.drafts.of(Form.WEEK_LOOK, "") == {}

    walk(steps)


def test_a_name_in_the_case_is_advised_against_and_never_refused():
    async def steps(app, driver):
        await driver.open(HERE)
        await driver.type(CASE, "mevrouw De Vries zegt niks")
        assert any("Is that a surname?" in word for word in driver.words())
        await driver.tap("Save")
        assert len(app.book.practice.look_backs()) == 1

    walk(steps)


def test_without_a_word_it_says_so():
    async def steps(app, driver):
        await driver.open(HERE)
        await driver.tap("Save")
        assert any(one.endswith("There is nothing here yet. Type something first.") for one in driver.words())
        assert app.book.practice.look_backs() == []

    walk(steps)


def test_the_guide_of_the_peer_consultation_is_one_tap_away_and_the_lines_wait():
    async def steps(app, driver):
        await driver.open(HERE)
        await driver.type(NUGGET, "Ik heb gewacht")
        await driver.tap(app.guides.one("g12-intervisie").title)
        assert driver.went_to == "/gesprek/g12-intervisie"
        await app.access.lock()
        await app.access.unlock(PASSPHRASE)
        await driver.open(HERE)
        assert "You stopped here. This is not saved yet." in driver.words()
        assert "Ik heb gewacht" in [field.value for field in driver.fields()]

    walk(steps)
