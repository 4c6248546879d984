"""A screen that a worker looks along at is read aloud by the phone itself, also without a connection."""

from collections.abc import Callable

from tests.browser.host import Host
from tests.browser.phone import Phone
from tests.browser.profiles import Profiles
from tests.browser.ready_vaults import PASSPHRASE, PERSON
from tests.browser.talks_in_page import GOAL, guide_of, prepare, someone_to_talk_with

VOICES = """
globalThis.said = [];
const voices = [
  { name: "remote", lang: "nl-NL", localService: false, default: true },
  { name: "own", lang: "nl-NL", localService: true },
];
globalThis.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
Object.defineProperty(globalThis, "speechSynthesis", { value: Object.assign(new EventTarget(), {
  getVoices: () => voices,
  speak: (one) => one.text && said.push(`${one.voice.name}: ${one.text}`),
  cancel: () => said.push("stopped"),
}) });
"""
"""A phone with two voices. It goes on speaking until it is stopped, as no test can wait for a voice."""


def test_the_scale_is_read_by_a_voice_of_the_phone_until_it_is_put_away(
    make_phone: Callable[..., Phone], profiles: Profiles, host: Host
):
    phone = make_phone(profiles.with_letterbox(host, someone_to_talk_with))
    phone.context.add_init_script(VOICES)
    host.stop()
    phone.open(f"{host.url}#/mensen")
    phone.unlock(PASSPHRASE)
    phone.arrive_at_people()
    phone.open_person(PERSON)
    prepare(phone, guide_of("g08-plan-en-volhouden"))
    phone.press(f"{phone.text('The scale')}.")  # a card begins with the same words
    phone.press("Read aloud")
    phone.button("Stop reading").wait_for()
    ways = ("How important is this to you?", "How sure are you that it will work out?")
    said = [f"own: {text}" for text in (GOAL, *map(phone.text, ways))]
    assert phone.page.evaluate("said") == said
    phone.press("Phone away")
    phone.field("Passphrase or recovery code").wait_for()
    assert phone.page.evaluate("said") == [*said, "stopped"]
