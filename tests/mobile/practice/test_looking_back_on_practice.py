"""Looking back on what one practised: newest first; a row goes with a way back, and all after a question."""

import asyncio
from datetime import timedelta

from core.people.records.plan import IfThen
from core.people.records.practice.look_back import LookBackKind, TalkedMost
from core.people.records.practice.mirror import MirrorSitting
from core.people.records.practice.round_memory import RoundMemory
from core.people.records.tables import ERASED, PRACTICE
from mobile.services.undo import Undo
from mobile.wording.look_backs import record_lines, record_name
from tests.core.people.setting import add_person, noon
from tests.core.practice.examples import MIRROR
from tests.mobile.app_driver import walk
from tests.mobile.renderer import SETTLE_SECONDS
from tests.mobile.setting import NOON, PASSPHRASE, english

TODAY = NOON.date()
HERE = "/ik/terug"
SILENCE = "t19-stiltes"
PART = "vooruitgang"


def ago(days):
    return TODAY - timedelta(days)


async def with_everything(app):
    """One of each that one can look back on, the oldest first."""
    practice = app.book.practice
    sitting = MirrorSitting(
        "",
        ago(4),
        noon(ago(4)),
        PART,
        works="Door te vragen",
        how="Eerst wachten",
        intentions=("Doorvragen", "Stil zijn"),
        if_then=IfThen("het druk is", "vraag ik één ding"),
    )
    await practice.add_mirror(sitting)
    await practice.choose_technique(SILENCE, "Bij de dagstart", day=ago(3))
    await practice.practised(ago(2))
    await practice.add_look_back(
        LookBackKind.COLLEAGUE, day=ago(2), good="Ik was stil", next="Langer wachten", card=SILENCE
    )
    await practice.add_look_back(LookBackKind.WEEK, day=ago(1), good="Ik heb gewacht", next="Wie zwijgt")
    await practice.add_look_back(
        LookBackKind.TALK, day=TODAY, good="Samengevat", next="Stil blijven", talked_most=TalkedMost.ME
    )


def rows(driver):
    """The heads of the rows."""
    return [word for word in driver.words() if " · " in word]


def test_all_that_one_looks_back_on_is_there_newest_first_with_its_lines():
    async def steps(app, driver):
        await with_everything(app)
        await driver.open(HERE)
        title = app.deck[SILENCE].title
        assert driver.words()[:16] == [
            "Today · After a talk",
            "Talked most: Me",
            "I keep: Samengevat",
            "Next time: Stil blijven",
            "Erase",
            "Yesterday · Week look",
            "A gold nugget of my own: Ik heb gewacht",
            "For the peer consultation: Wie zwijgt",
            "Erase",
            f"Thursday · A colleague looks along: {title}",
            "I keep: Ik was stil",
            "I try: Langer wachten",
            "Erase",
            f"Wednesday · Technique of the week: {title}",
            "My moment: Bij de dagstart",
            "Practised on Nov 19, 2026",
        ]
        assert {
            "This is how it works already: Door te vragen",
            "This is how I go about it: Eerst wachten",
            "My intention: Doorvragen",
            "My intention: Stil zijn",
            "If het druk is: vraag ik één ding",
        } <= set(driver.words())
        assert rows(driver)[-1].startswith("Tuesday · Mirror: ")

    walk(steps)


def test_a_row_that_is_erased_keeps_its_place_and_comes_back_by_itself_or_by_undo():
    async def steps(app, driver):
        await with_everything(app)
        before = app.book.practice.look_backs()
        await driver.open(HERE)
        heads = rows(driver)
        for way_back in ("Put back: Yesterday · Week look", "Undo"):
            await driver.tap("Erase: Yesterday · Week look")
            assert len(app.book.practice.look_backs()) == 2
            assert rows(driver) == heads
            assert "Ik heb gewacht" not in str(driver.words())
            assert driver.words().count("Erased") == 2  # in the row, and in the bar
            await driver.tap(way_back)
            assert app.book.practice.look_backs() == before
            assert rows(driver) == heads
            assert "A gold nugget of my own: Ik heb gewacht" in driver.words()
        assert [gone for table, doc in app.book.records() if table == ERASED for gone in doc["of"]] == []

    walk(steps)


def test_who_puts_a_row_back_and_taps_undo_as_well_has_it_once():
    async def steps(app, driver):
        await with_everything(app)
        before = app.book.records()
        await driver.open(HERE)
        await driver.tap("Erase: Today · After a talk")
        await driver.tap("Put back: Today · After a talk")
        await driver.tap("Undo")
        kept = [one for one in app.book.records() if one[0] != ERASED]
        assert kept == list(before)

    walk(steps)


def test_the_place_of_an_erased_row_goes_when_the_screen_is_left():
    async def steps(app, driver):
        await with_everything(app)
        await driver.open(HERE)
        await driver.tap("Erase: Today · After a talk")
        await driver.open("/ik")
        await driver.open(HERE)
        assert "Today · After a talk" not in driver.words()
        assert "Erased" not in driver.words()

    walk(steps)


def test_a_lock_takes_the_way_back_with_it():
    async def steps(app, driver):
        await with_everything(app)
        await driver.open(HERE)
        await driver.tap("Erase: Today · After a talk")
        await app.access.lock()
        await asyncio.sleep(SETTLE_SECONDS)
        await app.access.unlock(PASSPHRASE)
        await driver.open(HERE)
        assert app.services[Undo].at(HERE) is None
        assert "Today · After a talk" not in driver.words()

    walk(steps)


def test_more_than_a_screen_of_rows_unfolds():
    async def steps(app, driver):
        for number in range(21):
            await app.book.practice.add_look_back(
                LookBackKind.WEEK, day=ago(number), good=f"Klompje {number}"
            )
        await driver.open(HERE)
        assert "A gold nugget of my own: Klompje 20" not in driver.words()
        await driver.tap("Show more")
        assert "A gold nugget of my own: Klompje 20" in driver.words()

    walk(steps)


def test_everything_goes_only_after_a_question_and_the_people_stay():
    async def steps(app, driver):
        person = await add_person(app.book, "Test Teun")
        await with_everything(app)
        await app.book.practice.save_piles([SILENCE], [], [], [], day=TODAY)
        await app.book.practice.save_round(RoundMemory("", TODAY, NOON, "oor"), day=TODAY)
        await driver.open(HERE)
        await driver.tap("Erase everything of “Practise”")
        assert "Erase everything of “Practise”?" in driver.words()
        await driver.tap("Keep")
        assert len(rows(driver)) == 5
        await driver.tap("Erase everything of “Practise”")
        yes = [one for one, said in driver._to_tap() if said == "Erase"][-1]  # each row has one too
        await driver._session.dispatch_event(yes._i, "click", None)
        await asyncio.sleep(SETTLE_SECONDS)
        assert [table for table, _ in app.book.records() if table in PRACTICE] == []
        assert app.book.person(person.id) == person
        assert driver.went_to == "/ik"
        await driver.open("/ik")
        assert "Erased for good" in driver.words()

    walk(steps)


def test_without_anything_it_says_what_comes_here_and_leads_to_a_first_choice():
    async def steps(_app, driver):
        await driver.open(HERE)
        assert "What you practise and look back on comes here, day by day." in driver.words()
        await driver.tap("Choose a technique")
        assert driver.went_to == "/ik/techniek"

    walk(steps)


def test_what_is_not_in_the_content_any_more_is_named_without_it():
    async def tell():
        app = await english().opened()
        practice = app.book.practice
        t = app.language
        sitting = await practice.add_mirror(MirrorSitting("", TODAY, NOON, "weg", already=("doel",)))
        technique = await practice.choose_technique("t99-weg", "", day=TODAY)
        look = await practice.add_look_back(LookBackKind.COLLEAGUE, day=TODAY, next="Wachten", card="t99-weg")
        names = [record_name(one, app.deck, MIRROR, t) for one in (sitting, technique, look)]
        assert names == ["Mirror", "Technique of the week", "A colleague looks along"]
        assert [record_lines(one, t) for one in (sitting, technique, look)] == [[], [], ["I try: Wachten"]]

    asyncio.run(tell())
