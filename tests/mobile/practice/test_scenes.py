"""Scenes to practise aloud: one says something, and only then sees what one can say."""

from mobile.services.practice_content import PracticeContent
from tests.mobile.app_driver import walk
from tests.mobile.practice.rounds import to_tap

SAID = "I have said it"


def scenes_of(app):
    return app.services[PracticeContent].get().scenes


def test_the_list_has_each_scene_with_its_technique():
    async def steps(app, driver):
        await driver.open("/ik/scenes")
        for scene in scenes_of(app):
            technique = app.deck[scene.card].title
            assert any(name.startswith(scene.title) and technique in name for name in to_tap(driver))
        await driver.tap(scenes_of(app)[3].title)
        assert driver.went_to == f"/ik/scenes/{scenes_of(app)[3].id}"

    walk(steps)


def test_a_scene_shows_what_happens_and_what_to_try_and_no_answer_yet():
    async def steps(app, driver):
        scene = scenes_of(app)[0]
        await driver.open(f"/ik/scenes/{scene.id}")
        words = driver.words()
        assert {scene.situation, "Say it aloud", scene.ask} <= set(words)
        assert not any(
            hidden in word for word in words for hidden in (*scene.answers, scene.trap, scene.trap_why)
        )

    walk(steps)


def test_whoever_said_it_sees_two_answers_the_trap_with_why_and_the_way_to_the_card():
    async def steps(app, driver):
        scene = scenes_of(app)[0]
        await driver.open(f"/ik/scenes/{scene.id}")
        await driver.tap(SAID)
        words = driver.words()
        assert scene.situation in words
        assert {f"“{answer}”" for answer in scene.answers} <= set(words)
        assert words[words.index("The trap") + 1 :][:2] == [f"“{scene.trap}”", scene.trap_why]
        await driver.tap(app.deck[scene.card].title)
        assert driver.went_to == f"/kaarten/{scene.card}"

    walk(steps)


def test_the_next_scene_begins_untold_and_after_the_last_comes_the_first():
    async def steps(app, driver):
        scenes = scenes_of(app)
        for at, following in ((0, 1), (-1, 0)):
            await driver.open(f"/ik/scenes/{scenes[at].id}")
            await driver.tap(SAID)
            await driver.tap("Next scene")
            assert driver.went_to == f"/ik/scenes/{scenes[following].id}"
            assert scenes[following].situation in driver.words()
            assert SAID in to_tap(driver)

    walk(steps)


def test_nothing_of_a_scene_is_kept():
    async def steps(app, driver):
        before = await driver.store.load()
        for scene in scenes_of(app)[:2]:
            await driver.open(f"/ik/scenes/{scene.id}")
            await driver.tap(SAID)
        await driver.open("/ik")
        await app.drafts.settle()
        assert await driver.store.load() == before
        assert driver.phone.kept is None

    walk(steps)


def test_a_scene_that_is_not_there_is_said():
    async def steps(_app, driver):
        await driver.open("/ik/scenes/iets")
        assert "This is not here to practise with (any more)." in driver.words()

    walk(steps)


def test_locked_the_scenes_are_the_lock():
    async def steps(app, driver):
        await app.access.lock()
        await driver.open("/ik/scenes")
        assert "Your notes are locked" in driver.words()

    walk(steps)
