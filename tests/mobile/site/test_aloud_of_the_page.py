"""Which voice reads aloud, and what stops it: the page's own script, with voices that are stood in for."""

import json
import subprocess

import pytest

from mobile.site.page import TEMPLATES
from tests.mobile.site.letterbox import NODE

OWN, BELGIAN, SECOND, REMOTE, TURKISH = (
    {"name": "own", "lang": "nl-NL", "localService": True},
    {"name": "belgian", "lang": "nl_BE", "localService": True},
    {"name": "second", "lang": "nl-NL", "localService": True, "default": True},
    {"name": "remote", "lang": "nl-NL", "localService": False, "default": True},
    {"name": "turkish", "lang": "tr-TR", "localService": True},
)
_STORY = """
const given = JSON.parse(process.argv[2]);
const win = new EventTarget();
for (const name of ["addEventListener", "dispatchEvent"]) globalThis[name] = win[name].bind(win);
globalThis.document = Object.assign(new EventTarget(), { hidden: false });
const told = [];
globalThis.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
globalThis.speechSynthesis = Object.assign(new EventTarget(), {
  getVoices: () => given.voices,
  speak: (one) => told.push(`${one.voice.name}: ${one.text}`),
  cancel: () => told.push("cancel"),
});
import(process.argv[1]).then(async ({ watchVoices, speak, hush }) => {
  const lock = new AbortController();
  const lines = given.lines.map(([text, language]) => ({ text, language }));
  const acts = {
    look: () => watchVoices((languages) => told.push(languages)),
    more: (voices) => {
      given.voices = voices;
      speechSynthesis.dispatchEvent(new Event("voiceschanged"));
    },
    tap: () => win.dispatchEvent(new Event("pointerup")),
    speak: () => void speak(lines, lock.signal).then(() => told.push("over")),
    hush: () => hush(),
    lock: () => lock.abort(),
    hide: () => {
      document.hidden = true;
      document.dispatchEvent(new Event("visibilitychange"));
    },
  };
  for (const [act, value] of given.acts) {
    acts[act](value);
    await new Promise((done) => setTimeout(done));
  }
  process.stdout.write(JSON.stringify(told));
});
"""


def told(*acts, voices=(OWN,), lines=(("Goed", "nl"), ("zo", "nl"))):
    """What was said and told by these acts, in order."""
    given = json.dumps({"acts": acts, "voices": voices, "lines": lines})
    command = [NODE, "--input-type=commonjs", "-e", _STORY, (TEMPLATES / "aloud.js").as_uri(), given]
    return json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


@pytest.mark.parametrize(
    ("voices", "language", "name"),
    [
        ([REMOTE, OWN], "nl", "own"),
        ([BELGIAN, OWN], "nl-NL", "own"),
        ([OWN, BELGIAN], "nl-BE", "belgian"),
        ([OWN, SECOND, BELGIAN], "nl", "second"),
        ([TURKISH, BELGIAN], "nl", "belgian"),
    ],
)
def test_the_voice_is_one_of_the_device_for_the_language_and_the_country_if_there_is_one(
    voices, language, name
):
    assert told(["speak"], voices=voices, lines=[["Goed", language]]) == [f"{name}: Goed"]


@pytest.mark.parametrize("voices", [[], [REMOTE], [TURKISH]])
def test_without_a_voice_of_the_device_nothing_is_said(voices):
    assert told(["speak"], voices=voices) == ["over"]


def test_a_line_in_a_language_without_a_voice_is_left_out():
    assert told(["speak"], lines=[["Goed", "nl"], ["iyi", "tr"]]) == ["own: Goed"]


def test_the_languages_that_can_be_read_are_told_at_once_and_when_voices_come_late():
    acts = ["look"], ["more", [REMOTE, OWN, BELGIAN, TURKISH]]
    assert told(*acts, voices=[]) == [[], ["nl", "tr"]]


@pytest.mark.parametrize("act", ["hush", "lock", "hide", "speak"])
def test_a_reading_stops(act):
    said = ["own: Goed", "own: zo"]
    again = said if act == "speak" else []
    assert told(["speak"], [act]) == [*said, "cancel", *again, "over"]


def test_out_of_sight_and_after_a_lock_nothing_is_begun():
    assert told(["hide"], ["speak"]) == told(["lock"], ["speak"]) == ["over"]


def test_the_first_tap_says_nothing_at_all_so_that_an_iphone_speaks_later():
    assert told(["look"], ["tap"], ["tap"]) == [["nl"], "own: "]
    assert told(["look"], ["tap"], voices=[REMOTE]) == [[]]
