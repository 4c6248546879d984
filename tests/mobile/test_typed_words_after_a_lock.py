"""Every place to type in, and how its words come back after a lock, or why it holds none."""

import ast
import asyncio
from pathlib import Path

import pytest

from mobile.lock_state import LockState
from tests.mobile.app_driver import AppDriver, walk
from tests.mobile.setting import PASSPHRASE, Phone, Setting

MOBILE = Path(__file__).parents[2] / "mobile"
BUILDERS = {
    *("text_field", "search_field", "secret_field", "nudged_field", "draft_text", "draft_day", "DayField"),
    *("use_secret_entry", "NewPassphrase", "OpenFile", "TimelineFilter"),
}
DRAFT = "the draft of its form, sealed from the first letter, brings them back"
PUBLIC = "a lock leaves it as it is: it is no note"
SEARCH = "what was searched is kept nowhere: it would tell of whom one looked for what"
SECRET = "a passphrase, a code or a file with one is kept nowhere, and the warning before a lock says so"
BUILDS = "it builds fields for the screens above"

PLACES = {
    "screens/deck/deck.py": PUBLIC,
    "screens/deck/sentence.py": PUBLIC,
    "screens/people/agreement.py": DRAFT,
    "screens/people/answer.py": DRAFT,
    "screens/people/card_choice.py": SEARCH,
    "screens/people/details.py": DRAFT,
    "screens/people/group_note.py": DRAFT,
    "screens/people/name_search.py": SEARCH,
    "screens/people/new_goal.py": DRAFT,
    "screens/people/next_step.py": DRAFT,
    "screens/people/note_fields.py": DRAFT,
    "screens/people/person_choice.py": SEARCH,
    "screens/people/plan.py": DRAFT,
    "screens/people/plan_answers.py": DRAFT,
    "screens/people/retention.py": DRAFT,
    "screens/people/scale.py": DRAFT,
    "screens/people/talk/outcome.py": DRAFT,
    "screens/people/talk/point.py": DRAFT,
    "screens/people/talk/prepare.py": DRAFT,
    "screens/people/talk/together/circles.py": DRAFT,
    "screens/people/talk/together/group_circles.py": DRAFT,
    "screens/people/talk/together/slots.py": DRAFT,
    "screens/people/talk/trial.py": DRAFT,
    "screens/people/talk/workplace.py": DRAFT,
    "screens/people/timeline.py": SEARCH,
    "screens/people/timeline_filter.py": SEARCH,
    "screens/people/who_choice.py": SEARCH,
    "screens/practice/after_talk.py": DRAFT,
    "screens/practice/colleague_look.py": DRAFT,
    "screens/practice/mirror_choice.py": DRAFT,
    "screens/practice/rewrite.py": DRAFT,
    "screens/practice/technique.py": DRAFT,
    "screens/practice/week_look.py": DRAFT,
    "screens/vault/backup.py": SECRET,
    "screens/vault/change_secrets.py": SECRET,
    "screens/vault/first_use.py": SECRET,
    "screens/vault/handover.py": SECRET,
    "screens/vault/passkeys.py": SECRET,
    "screens/vault/recovery.py": SECRET,
    "screens/vault/repair.py": SECRET,
    "screens/vault/restore.py": SECRET,
    "screens/vault/unlock.py": SECRET,
    "widgets/day_field.py": BUILDS,
    "widgets/draft_fields.py": BUILDS,
    "widgets/new_passphrase.py": BUILDS,
    "widgets/nudged_field.py": BUILDS,
    "widgets/open_file.py": BUILDS,
    "widgets/text_field.py": BUILDS,
    "widgets/use_secret_entry.py": BUILDS,
}
OWN = "zachte kersenbloesem"


def called(source):
    """The names that a module uses."""
    nodes = list(ast.walk(ast.parse(source)))
    names = {node.id for node in nodes if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)}
    return names | {node.attr for node in nodes if isinstance(node, ast.Attribute)}


def sources():
    """The modules in which there are fields, by their path, with the names that they use."""
    found = {path: called(path.read_text(encoding="utf-8")) for path in MOBILE.rglob("*.py")}
    return {
        str(path.relative_to(MOBILE)): names
        for path, names in found.items()
        if names & {*BUILDERS, "TextField"}
    }


def test_of_every_place_to_type_in_it_is_said_how_its_words_come_back():
    assert set(sources()) == set(PLACES)


@pytest.mark.parametrize("place", [place for place, way in PLACES.items() if way is DRAFT])
def test_a_form_collects_what_is_typed_in_its_draft_and_nowhere_else(place):
    source = (MOBILE / place).read_text(encoding="utf-8")
    calls = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    typed = [
        [ast.unparse(argument) for argument in call.args]
        for call in calls
        if isinstance(call.func, ast.Name) and call.func.id in BUILDERS
    ]
    assert all(arguments[0] == "draft" or arguments[-1] == "draft.typed" for arguments in typed)


@pytest.mark.parametrize(
    ("address", "taps", "label"),
    [
        ("/mensen/nieuw", (), "Name"),
        ("/mensen/nieuw", (), "Which department?"),
        ("/mensen/nieuw", ("Another language",), "Another language"),
        ("/ik/week", (), "Which gold nugget do you see in yourself?"),
        ("/ik/na-gesprek", ("In your own words",), "In your own words"),
    ],
)
def test_unlocked_again_in_place_the_words_stand_where_they_were_typed(address, taps, label):
    async def steps(app, driver):
        await driver.open(address)
        for name in taps:
            await driver.tap(name)
        await driver.type(label, OWN)
        await app.access.lock()
        await asyncio.sleep(0.1)
        assert OWN not in [field.value for field in driver.fields()]
        await app.access.unlock(PASSPHRASE)
        await asyncio.sleep(0.1)
        assert OWN in [field.value for field in driver.fields()]

    walk(steps)


def test_a_sentence_for_a_card_stays_in_its_field_when_the_notes_lock():
    async def steps(app, driver):
        await driver.open("/kaarten/t02-luisteren/zin")
        await driver.type("How would you say it?", OWN)
        await app.access.lock()
        await asyncio.sleep(0.1)
        assert [field.value for field in driver.fields()] == [OWN]

    walk(steps)


def test_what_is_searched_in_the_cards_stays_in_its_field_when_the_notes_lock():
    async def steps(app, driver):
        await driver.open("/")
        (field,) = driver.fields()
        await driver.type_in(field, "boos")
        await app.access.lock()
        await asyncio.sleep(0.1)
        assert [field.value for field in driver.fields()] == ["boos"]

    walk(steps)


@pytest.mark.parametrize(
    ("address", "label"),
    [
        ("/mensen/zoeken", "Search your notes"),
        ("/instellingen/veiligheid/code", "Your current passphrase or recovery code"),
    ],
)
def test_what_is_searched_in_the_notes_and_what_is_secret_is_gone_after_a_lock(address, label):
    async def tell():
        setting = Setting(Phone({"language": "en"}))
        app = await setting.opened()
        driver = AppDriver(setting)
        await driver.open(address)
        await driver.type(label, OWN)
        setting.time += 5 * 60
        await app.auto_lock.lock_when_due()
        assert app.lock is LockState.LOCKED
        await asyncio.sleep(0.1)
        await app.access.unlock(PASSPHRASE)
        await asyncio.sleep(0.1)
        assert [field.value for field in driver.fields()] == [""]

    asyncio.run(tell())
