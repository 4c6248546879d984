"""The days of the three users, end to end and without a connection: by role and name, on a phone's screen."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import PASSPHRASE
from tests.browser.files import save_sheet, with_files
from tests.browser.host import Host
from tests.browser.phone import Phone

TEXT = "What did you see, agree or hear?"
MOST_TAPS = 3


@pytest.fixture
def offline_phone(phone_with_person: Phone, host: Host) -> Phone:
    """A phone with a vault and Test Teun, open at him, of which the host is gone."""
    host.stop()
    return with_files(phone_with_person)


def go_to(phone: Phone, address: str) -> None:
    phone.page.evaluate("address => { location.hash = address; }", address)


def tap_row(phone: Phone, beginning: str) -> None:
    phone.tap(phone.row(beginning))


def tap_text(phone: Phone) -> None:
    field = phone.field(TEXT)
    phone.tap(field)
    expect(field).to_be_focused()


def agree(phone: Phone, words: str, day: str) -> None:
    """Type an agreement for a day, on the screen that asks for one."""
    phone.fill("What did you agree?", words)
    type_the_day(phone, "For which day?", day)


def type_the_day(phone: Phone, question: str, day: str) -> None:
    """Type the day that is asked for, where the first button to do so is the one below this question."""
    asked = phone.text(question).removesuffix("?")
    phone.press("Type the day")
    phone.field("{day}, such as 3-12 or Friday", day=asked).wait_for()
    phone.wait_until_still()  # the keyboard goes, and what stands below it moves
    phone.fill("{day}, such as 3-12 or Friday", day, day=asked)


@pytest.mark.parametrize("start", ["card", "person", "shortcut"])
def test_a_talk_is_logged_with_three_taps_before_the_text(offline_phone: Phone, start: str):
    phone = offline_phone
    person = lambda: tap_row(phone, "Test Teun")  # noqa: E731 - one of the taps below
    ways: dict[str, tuple[str, list[Callable[[], None]]]] = {
        "card": ("#/kaarten/t07-goudklompjes", [lambda: phone.press("Used"), person]),
        "person": ("", [lambda: phone.press("Write a note")]),
        "shortcut": ("#/mensen/loggen", [person]),
    }
    address, taps = ways[start]
    taps.append(lambda: tap_text(phone))
    if address:
        go_to(phone, address)
    for tap in taps:
        tap()
    assert len(taps) <= MOST_TAPS
    phone.keyboard.type("Vroeg zelf om de kruk")
    phone.press("Save")
    phone.reads("Saved")


def test_from_an_open_vault_a_talk_is_logged_with_a_person_a_chip_and_save(offline_phone: Phone):
    phone = offline_phone
    go_to(phone, "#/mensen/loggen")
    tap_row(phone, "Test Teun")
    phone.check("Asked")
    phone.press("Save")
    phone.reads("Saved")  # back at Test Teun, where this began
    phone.note(phone.text("Asked")).wait_for()


@pytest.mark.release
def test_a_supervisor_logs_a_talk_and_what_was_agreed_comes_along_until_it_is_done(offline_phone: Phone):
    phone = offline_phone
    go_to(phone, "#/kaarten/t07-goudklompjes")
    phone.press("Used")
    tap_row(phone, "Test Teun")
    phone.check("Asked")
    phone.fill(TEXT, "Vroeg zelf om de kruk")
    phone.press("Add more")
    phone.check("A gold nugget")
    phone.press("Me")
    agree(phone, "De kruk laten maken", (phone.today() - timedelta(days=1)).isoformat())
    phone.press("Save")
    phone.reads("Saved")
    go_to(phone, "#/mensen")
    tap_row(phone, "Test Teun")
    phone.write_note("Werkte door met de oude kruk")
    phone.sees("De kruk laten maken")
    go_to(phone, "#/mensen/aandacht")
    phone.reads("Due now")
    tap_row(phone, "Test Teun")
    phone.press("Done")
    phone.press("Save")
    phone.reads("Done, but not shown yet")
    go_to(phone, "#/mensen")
    tap_row(phone, "Test Teun")
    phone.press("Shown")
    phone.reads("Noted that it was shown")
    phone.button("Undo").wait_for()
    phone.sees("De kruk laten maken")
    tap_row(phone, phone.text("Everything by day"))
    phone.sees("De kruk laten maken")


def test_a_goal_gets_its_plan_its_number_and_its_line(offline_phone: Phone):
    phone = offline_phone
    tap_row(phone, phone.text("IOP goals"))
    phone.press("Add a goal")
    phone.fill("What does this person want to reach?", "Zelf een order afmaken")
    phone.press("Save")
    phone.reads("Saved")
    phone.press("Make the plan")
    for answer in ("Drie orders deze maand", "Een kruk", "Proef Piet"):
        phone.fill("In their own words", answer)
        phone.press("Next")
    phone.press("Skip this question")
    phone.press("Save")
    phone.reads("Saved")
    phone.sees("Drie orders deze maand")
    today = phone.day(phone.today())
    importance = phone.text("How important")
    for number in (4, 6):
        phone.press("Ask for a number")
        tap_row(phone, phone.text("How important is this to you?"))
        tap_row(phone, f"{number},")
        phone.press("Next")
        phone.fill("In your own words", "Ik wil het zelf kunnen")
        phone.press("Ready")
        expect(phone.field("In your own words")).to_have_count(0)
        phone.press("Ready")
        phone.shown(
            phone.text("{name}: {number} ({day})", name=importance, number=number, day=phone.text("today"))
        ).wait_for()
    tap_row(phone, phone.text("See the line"))
    phone.reads("The line")
    for number in (4, 6):
        phone.shown(phone.text("{number} on {day}", number=number, day=today)).wait_for()


@pytest.mark.release
def test_a_coach_on_the_road_looks_back_calls_and_goes_on(offline_phone: Phone):
    phone = offline_phone
    tap_row(phone, phone.text("Details"))
    phone.press("Seconded to a company")
    phone.fill("Which company?", "Proefbakkerij")
    phone.press("Save")
    phone.reads("Saved")
    go_to(phone, "#/mensen")
    phone.press("On the way")
    tap_row(phone, phone.text("Put {name} on the route", name="Test Teun"))
    phone.press("Call")
    phone.reads("Five minutes")
    phone.press("Write down the talk")
    phone.fill(TEXT, "Het gaat goed in de bakkerij")
    phone.press("Save")
    phone.reads("Five minutes")
    phone.back()
    phone.press("Done")
    phone.reads("You have been to everyone")


def test_what_is_written_about_someone_can_be_seen_saved_and_erased(offline_phone: Phone, tmp_path: Path):
    phone = offline_phone
    phone.write_note("Vroeg zelf om de kruk")
    tap_row(phone, phone.text("More"))
    tap_row(phone, phone.text("What is written here"))
    phone.sees("Vroeg zelf om de kruk")
    phone.press("Save it as a file")
    phone.press("Save the file")
    sheet = tmp_path / "sheet.html"
    save_sheet(phone, sheet)
    written = sheet.read_text(encoding="utf-8")
    assert "Test Teun" in written
    assert "Vroeg zelf om de kruk" in written
    phone.back()
    phone.press("Erase this person")
    phone.press("Erase")
    phone.reads("Erased for good")
    expect(phone.shown("Test Teun")).to_be_hidden()


def test_one_tap_before_a_group_hides_every_name_and_note(offline_phone: Phone):
    phone = offline_phone
    phone.write_note("Vroeg zelf om de kruk")
    phone.press("Group moment: hide names and notes")
    expect(phone.front.get_by_role("tab", name=phone.text("Cards"))).to_be_visible()
    for address in ("#/", "#/mensen", "#/mensen/aandacht", "#/mensen/zoeken"):
        go_to(phone, address)
        phone.wait_until_still()
        for private in ("Test Teun", "om de kruk"):
            assert private not in phone.page.content()
    phone.unlock(PASSPHRASE)
    go_to(phone, "#/mensen")
    phone.sees("Test Teun")


@pytest.mark.release
def test_bad_input_gets_one_clear_sentence_and_loses_nothing(offline_phone: Phone):
    phone = offline_phone
    go_to(phone, "#/mensen/nieuw")
    phone.fill("Name", "Test Teun")
    phone.press("Save")
    phone.sees(phone.beginning("Someone here has this name already."))
    expect(phone.field("Name")).to_have_value("Test Teun")
    phone.fill("Name", "Proef Piet")
    phone.press("On a learn-work track")
    type_the_day(phone, "First day", "2026-12-01")
    type_the_day(phone, "Last day", "2026-11-01")
    phone.press("Save")
    phone.sees(phone.beginning("The last day lies before the first day."))
    go_to(phone, "#/mensen")
    tap_row(phone, "Test Teun")
    phone.press("Write a note")
    phone.fill(TEXT, "X" * 100_000)
    phone.press("Save")
    phone.sees(phone.beginning("This text is too long"))
    expect(phone.field(TEXT)).to_have_value("X" * 100_000)
    phone.back()
    phone.press("Make an agreement")
    agree(phone, "De kruk laten maken", "31-2")
    phone.sees(phone.beginning("This is not a day in the calendar."))
    expect(phone.field("What did you agree?")).to_have_value("De kruk laten maken")
