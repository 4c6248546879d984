"""A file that cannot be the right one is named when it is chosen, before anybody types its secret."""

import pytest

from tests.core.people.setting import add_person
from tests.mobile.app_driver import walk
from tests.mobile.setting import PASSPHRASE

OTHER_WORDS = "tafel mist zaag vlieger"
WRONG = "This is not the right file."
NOT_A_COPY = "This is a handover from a colleague, not a copy of your notes."
NOT_A_HANDOVER = "This is a copy of notes, not a handover from a colleague."
CHOSEN = "The file is chosen."

SECURITY = "/instellingen/veiligheid"


async def files(app, phone):
    """A copy, a handover and a picture."""
    person = await add_person(app.book, "Test Teun")
    await app.transfers.make_copy()
    await app.transfers.hand_over(person, OTHER_WORDS)
    copy, handover = phone.saved.values()
    return {"copy": copy, "handover": handover, "picture": b"\x89PNG", "cut": copy[:40]}


@pytest.mark.parametrize("route", [f"{SECURITY}/terug", f"{SECURITY}/test"])
@pytest.mark.parametrize(
    ("file", "said"), [("picture", WRONG), ("handover", NOT_A_COPY), ("cut", "This file is damaged")]
)
def test_a_file_that_is_no_copy_is_named_when_it_is_chosen(route, file, said):
    async def steps(app, driver):
        driver.phone.picks = (await files(app, driver.phone))[file]
        await driver.open(route)
        await driver.tap("Choose the file")
        words = driver.words()
        assert [word for word in words if word.startswith(said)], words
        assert CHOSEN not in words
        assert not driver.fields()

    walk(steps)


def test_a_file_that_is_no_handover_is_named_when_it_is_chosen():
    async def steps(app, driver):
        driver.phone.picks = (await files(app, driver.phone))["copy"]
        await driver.open(f"{SECURITY}/overdracht")
        await driver.tap("Choose the file")
        assert [word for word in driver.words() if word.startswith(NOT_A_HANDOVER)]
        assert not driver.fields()

    walk(steps)


def test_after_a_wrong_file_the_right_one_is_chosen_and_opens():
    async def steps(app, driver):
        found = await files(app, driver.phone)
        await driver.open(f"{SECURITY}/test")
        for file in ("picture", "copy", "picture"):
            driver.phone.picks = found[file]
            await driver.tap("Choose another file" if CHOSEN in driver.words() else "Choose the file")
        assert CHOSEN in driver.words()
        assert [word for word in driver.words() if word.startswith(WRONG)]
        await driver.type("Passphrase or recovery code", PASSPHRASE)
        await driver.tap("Open the file")
        assert "This copy is good" in driver.words()

    walk(steps)
