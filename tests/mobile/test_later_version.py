"""Every screen shows what a later version wrote as far as it is known, and saves the rest as it was."""

import asyncio
from contextlib import asynccontextmanager

import pytest

from core.errors import NewerFormat
from mobile.services.vault_secrets import VaultSecrets
from tests.core.vault.later_version import GOAL, NOTE, PERSON, RECORDS
from tests.mobile.app_driver import AppDriver
from tests.mobile.setting import NOON, english

NEWER = "Of a newer version of the app"
ANSWER, AGREEMENT = "8" * 32, "9" * 32
HERE = f"/mensen/{PERSON}"
SCREENS = {
    "/mensen": "Test Teun",
    HERE: "Test Teun",
    f"{HERE}/gegevens": "Test Teun",
    f"{HERE}/meer": "Test Teun",
    f"{HERE}/inzage": NEWER,
    f"{HERE}/bewaren": "Test Teun",
    f"{HERE}/bellen": "Test Teun",
    f"{HERE}/vragen": "Questions to send",
    f"{HERE}/overdracht": "Hand over Test Teun",
    f"{HERE}/doelen": NEWER,
    f"{HERE}/doel/{GOAL}": f"{NEWER} · {NEWER}",
    f"{HERE}/doel/{GOAL}/plan": "Zelf om gereedschap vragen",
    f"{HERE}/doel/{GOAL}/schaal": "Zelf om gereedschap vragen",
    f"{HERE}/doel/{GOAL}/lijn": "Zelf om gereedschap vragen",
    f"{HERE}/doel/{GOAL}/antwoord/{ANSWER}": NEWER,
    f"{HERE}/notitie/{NOTE}": "Vroeg vandaag zelf om de grote sleutel.",
    f"{HERE}/afspraak/{AGREEMENT}": "Kar regelen",
    f"{HERE}/tijdlijn": "Kar regelen",
    "/mensen/aandacht": "",
    "/mensen/agenda": "",
    "/mensen/opruimen": "",
    "/mensen/onderweg": "",
    "/mensen/loggen": "Test Teun",
    "/mensen/zoeken": "",
    "/instellingen/veiligheid": "3 items here were made by a newer version of the app. They are safe.",
    "/instellingen/veiligheid/herstel": "Nothing is lost or damaged.",
}


@asynccontextmanager
async def drawn():
    setting = english()
    state = await setting.opened()
    await state.access.vault.apply(RECORDS)
    state.look_at_problems()
    yield AppDriver(setting), state


def shown(screen):
    fields = [str(control.value) for control in screen._controls() if getattr(control, "value", None)]
    return "\n".join([*screen.words(), *fields])


@pytest.mark.parametrize("route", SCREENS)
def test_every_screen_opens_on_what_a_later_version_wrote_and_shows_no_word_of_its_code(route, monkeypatch):
    # some of these words are in the list that a passphrase is proposed from
    monkeypatch.setattr(VaultSecrets, "suggest_passphrase", lambda _: "hamer zaag beitel schaaf vijl")

    async def walk():
        async with drawn() as (screen, _):
            await screen.open(route)
            said = shown(screen)
            assert SCREENS[route] in said
            for code in ("paused", "abroad", "comet", "video", "sang", "later", "damaged or missing"):
                assert code not in said

    asyncio.run(walk())


def test_saving_a_form_keeps_what_it_could_not_show():
    async def walk():
        async with drawn() as (screen, state):
            before = {doc["id"]: doc for _, doc in state.book.records()}
            await screen.open(f"{HERE}/gegevens")
            await screen.type("Name", "Test Tom")
            await screen.tap("Save")
            await screen.open(f"{HERE}/afspraak/{AGREEMENT}")
            await screen.type("What did you agree?", "Kar halen")
            await screen.tap("Save")
            await screen.open(f"{HERE}/notitie/{NOTE}")
            await screen.tap("Asked")
            await screen.tap("Save")
            after = {doc["id"]: doc for _, doc in state.book.records()}
            assert after[PERSON] == {**before[PERSON], "name": "Test Tom"}
            assert after[NOTE] == {**before[NOTE], "signs": ["sang"], "changed": NOON.isoformat()}
            assert after[AGREEMENT] == {**before[AGREEMENT], "text": "Kar halen"}

    asyncio.run(walk())


def test_before_someone_is_erased_it_is_said_what_cannot_be_told_to_be_about_them():
    async def walk():
        async with drawn() as (screen, _):
            await screen.open(f"{HERE}/meer")
            await screen.tap("Erase this person")
            assert "1 item of a newer version of the app stays" in shown(screen)

    asyncio.run(walk())


def test_what_only_a_newer_version_can_open_is_not_called_damaged_among_the_people():
    async def walk():
        async with drawn() as (screen, state):
            state.problems = (NewerFormat("record/1", 2),)
            await screen.open("/mensen")
            assert "damaged" not in shown(screen)

    asyncio.run(walk())
