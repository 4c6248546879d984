"""The form for a letter as its script drives it: on a dialog and a database that are stood in for."""

import pytest

from tests.mobile.site.letterbox import Vault, letters, run_script

_STORY = """
const win = new EventTarget();
for (const name of ["addEventListener", "dispatchEvent"]) globalThis[name] = win[name].bind(win);
const page = { state: null };
const step = (state) => (page.state = state);
globalThis.history = { get state() { return page.state; }, pushState: step, replaceState: step, back() {} };
globalThis.location = { href: "http://localhost/#/mensen", toString() { return this.href; } };
globalThis.requestAnimationFrame = soon;
globalThis.innerHeight = 740;
const visit = new Map(Object.entries(given.acts[0][0] === "visit" ? given.acts.shift()[1] : {}));
globalThis.sessionStorage = {
  getItem: (key) => visit.get(key) ?? null,
  setItem: (key, value) => visit.set(key, value),
  removeItem: (key) => visit.delete(key),
};
const card = { textContent: "Schaalvraag" };
let focused = null;
const button = { focus: () => (focused = "button") };
const details = { open: false };
const makeForm = () => {
  const fields = {};
  for (const name of ["who", "text", "next", "slot", "due", "talk", "day", "nugget"]) {
    const closest = () => (["who", "text"].includes(name) ? null : details);
    const parentElement = { hidden: false };
    fields[name] = { value: "", checked: false, closest, parentElement, focus: () => (focused = name) };
  }
  const boxes = [["asked", "proud"], ["idea"]].map((has) => ({ has }));
  for (const box of boxes) {
    box.append = ({ sign }) => {
      for (const one of boxes) one.has = one.has.filter((there) => there !== sign);
      box.has.push(sign);
    };
  }
  const chip = (sign) => ({ checked: false, dataset: { sign }, closest: () => ({ sign }) });
  const chips = ["asked", "proud", "idea"].map(chip);
  const about = { hidden: true, lastElementChild: { textContent: "" } };
  const advice = ["text", "next"].map((nudge) => ({ dataset: { nudge }, textContent: "" }));
  return {
    fields, chips, about, boxes,
    cloneNode: makeForm,
    replaceWith: (other) => (form = other),
    querySelector: (query) => (query === "[data-about]" ? about : fields[/"(.*)"/.exec(query)[1]]),
    querySelectorAll: (query) => ({ "[data-nudge]": advice, fieldset: boxes })[query] ?? chips,
    advice,
  };
};
let form = makeForm();
const heading = { textContent: "Briefje" };
const alert = { textContent: "" }, keptLine = { textContent: "" };
const panels = ["form", "done", "none"].map((panel, place) => ({ dataset: { panel }, hidden: place > 0 }));
const dialog = Object.assign(new EventTarget(), {
  open: false,
  contains: () => true,
  style: { setProperty() {} },
  showModal: () => (dialog.open = true),
  close: () => dialog.open && ((dialog.open = false), soon(() => dialog.dispatchEvent(new Event("close")))),
  querySelector: (query) =>
    ({ form, h2: heading, "[role=alert]": alert, "[data-kept]": keptLine })[query] ?? button,
  querySelectorAll: () => panels,
});
globalThis.document = Object.assign(new EventTarget(), {
  hidden: false,
  documentElement: { dataset: {} },
  getElementById: (id) => (id === "letter" ? dialog : { querySelector: () => card }),
  querySelector: () => null,
});
const texts = new Proxy({}, { get: (_, name) => name }); // each sentence is its own name
const nudges = { health: "{words}: health", sensitive: "{words}: private", shown: 40 };
const lists = {
  health: { says: ["ziek"], unless: ["niet ziek"] },
  sensitive: { says: ["schuld*"], unless: [] },
};
let hasLists = true;
globalThis.fetch = async (address) => {
  events.push(address);
  if (!hasLists) throw new TypeError("no network");
  return { json: async () => lists };
};
const told = [];
win.addEventListener("goudklompje-letters", () => told.push("stored"));
const wait = async () => {
  for (let turn = 0; turn < 40; turn += 1) await new Promise((next) => setTimeout(next, 1));
};
const sight = (hidden) => {
  document.hidden = hidden;
  document.dispatchEvent(new Event("visibilitychange"));
};
const acts = {
  open: (detail) => win.dispatchEvent(Object.assign(new Event("goudklompje-letter"), { detail })),
  type: (values) => {
    for (const [name, value] of Object.entries(values)) form.fields[name].value = value;
    dialog.dispatchEvent(new Event("input"));
  },
  tap: (sign) => (form.chips.find(({ dataset }) => dataset.sign === sign).checked = true),
  press: (act) => {
    const click = new Event("click");
    Object.defineProperty(click, "target", { value: { dataset: { act } } });
    dialog.dispatchEvent(click);
  },
  hide: () => sight(true),
  show: () => sight(false),
  leave: () => win.dispatchEvent(new Event("pagehide")),
  go: () => win.dispatchEvent(new Event("beforeunload")),
  escape: () => dialog.close(),
  erase: () => kept.clear(),
  makeRoom: () => (given.isFull = false),
  showAtOnce: () => sight(false),
  typeAtOnce: (values) => acts.type(values),
  busy: () => told.push(dialog.ariaBusy),
  look: () => told.push(form.fields.text.value),
  advice: () => told.push(form.advice.map(({ textContent }) => textContent)),
  lose: () => (hasLists = false),
  findAgain: () => (hasLists = true),
  rest: () => new Promise((next) => setTimeout(next, 700)), // longer than until the next state is stored
  wait,
};
import(process.argv[1]).then(async ({ openLetters }) => {
  const guides = {
    g03: { title: "Na Vijf minuten", signs: ["idea", "asked"] },
    g12: { title: "Na Intervisie", signs: [] },
  };
  await openLetters({ app: "/app", letters: { ł: "l" }, guides, texts: { letter: texts, nudges } });
  for (const [act, value] of given.acts) {
    await acts[act](value);
    if (!["hide", "leave", "go", "press", "showAtOnce", "typeAtOnce"].includes(act)) await wait();
  }
  await wait();
  const values = Object.fromEntries(Object.entries(form.fields).map(([name, { value }]) => [name, value]));
  process.stdout.write(JSON.stringify({
    told, focused, values, events,
    isOpen: dialog.open, isUnfolded: details.open,
    panel: panels.filter(({ hidden }) => !hidden).map(({ dataset }) => dataset.panel).join(),
    says: alert.textContent, isKept: keptLine.textContent, about: form.about.lastElementChild.textContent,
    asksWho: !form.fields.who.parentElement.hidden,
    title: heading.textContent, signs: form.boxes.map(({ has }) => has),
    visit: Object.fromEntries(visit),
    kept: Object.fromEntries([...kept].map(([name, value]) => [name, hex(value)])),
  }));
});
"""
OPEN, SAVE, HIDE, SHOW, LEAVE = ["open"], ["press", "save"], ["hide"], ["show"], ["leave"]
WAIT, ESCAPE, LOOK = ["wait"], ["escape"], ["look"]
TEUN = ["type", {"text": "Zag Teun helpen"}]


@pytest.fixture(scope="module")
def vault():
    return Vault()


@pytest.fixture
def run(vault):
    def tell(*acts, **setting):
        return run_script("letter.js", _STORY, acts, **{"kept": {"letterbox": vault.box}} | setting)

    return tell


@pytest.fixture
def stored(vault):
    def opened(answer):
        return [vault.opened(name, value)[0] for name, value in letters(answer).items()]

    return opened


def test_what_is_typed_is_saved_and_gone_from_the_form(run, stored):
    answer = run(OPEN, TEUN, ["tap", "asked"], SAVE, WAIT)
    (letter,) = stored(answer)
    assert (letter["text"], letter["signs"], letter["unfinished"]) == ("Zag Teun helpen", ["asked"], False)
    assert (answer["panel"], answer["values"]["text"], answer["says"]) == ("done", "", "")
    assert answer["told"] == ["stored"]


def test_two_taps_on_the_button_save_once(run, stored):
    answer = run(OPEN, TEUN, SAVE, SAVE, WAIT)
    assert len(stored(answer)) == 1
    assert (answer["panel"], answer["says"]) == ("done", "")


@pytest.mark.parametrize(
    "about", [{"card": "schaalvraag"}, {"guide": "g03", "begun": "7"}], ids=["card", "talk"]
)
def test_one_more_begins_with_an_empty_form_that_is_about_nothing_yet(run, stored, about):
    answer = run(["open", about], TEUN, SAVE, WAIT, ["press", "another"], WAIT, TEUN, SAVE, WAIT)
    nothing = dict.fromkeys(("card", "guide", "begun"))
    found = [{name: letter[name] for name in nothing} for letter in stored(answer)]
    assert sorted(found, key=str) == sorted([nothing | about, nothing], key=str)
    assert (answer["about"], answer["title"]) == ("", "Briefje")


def test_the_card_is_named_in_the_form(run):
    assert run(["open", {"card": "schaalvraag"}])["about"] == "Schaalvraag"
    assert run(OPEN)["about"] == ""


def test_after_a_talk_its_guide_is_the_title_and_its_signs_come_first(run):
    answer = run(["open", {"guide": "g03", "begun": "7"}])
    assert (answer["title"], answer["signs"]) == ("Na Vijf minuten", [["idea", "asked"], ["proud"]])


@pytest.mark.parametrize(("guide", "asks"), [("g03", False), ("g12", False), ("gone", True), (None, True)])
def test_who_it_is_about_is_asked_unless_it_comes_after_a_talk(run, guide, asks):
    assert run(["open", {"guide": guide}])["asksWho"] is asks


@pytest.mark.parametrize(
    ("guide", "title"), [("g12", "Na Intervisie"), ("gone", "Briefje"), (None, "Briefje")]
)
def test_without_signs_of_a_guide_those_of_every_note_come_first(run, guide, title):
    answer = run(["open", {"guide": guide}])
    assert (answer["title"], answer["signs"]) == (title, [["asked", "proud"], ["idea"]])


@pytest.mark.parametrize("end", [HIDE, ESCAPE, LEAVE, ["rest"]], ids=["hidden", "closed", "left", "kept"])
def test_an_unfinished_letter_after_a_talk_names_its_guide_and_its_draft(run, stored, end):
    (letter,) = stored(run(["open", {"guide": "g03", "begun": "7"}], TEUN, end, WAIT))
    assert (letter["guide"], letter["begun"], letter["unfinished"]) == ("g03", "7", True)


def test_after_coming_back_the_form_is_still_about_the_talk(run, stored):
    answer = run(["open", {"guide": "g03", "begun": "7"}], TEUN, HIDE, WAIT, SHOW, TEUN, SAVE, WAIT)
    assert [(letter["guide"], letter["begun"]) for letter in stored(answer)] == [("g03", "7")] * 2


def test_what_could_not_be_stored_after_a_talk_stands_there_again_with_its_guide(run, stored):
    about = ["open", {"guide": "g03", "begun": "7"}]
    answer = run(about, TEUN, ESCAPE, WAIT, ["makeRoom"], SAVE, WAIT, is_full=True)
    assert [(letter["guide"], letter["begun"]) for letter in stored(answer)] == [("g03", "7")]


def test_the_form_can_be_typed_in_at_once(run):
    answer = run(OPEN)
    assert (answer["isOpen"], answer["panel"], answer["focused"]) == (True, "form", "text")


def test_an_empty_form_says_what_to_do(run, stored):
    answer = run(OPEN, SAVE)
    assert (answer["says"], answer["focused"], stored(answer)) == ("empty", "text", [])


def test_what_is_asked_for_is_unfolded_and_has_the_focus(run, stored):
    answer = run(OPEN, ["type", {"next": "Morgen kijken"}], SAVE)
    assert (answer["says"], answer["focused"], answer["isUnfolded"]) == ("noSlot", "slot", True)
    assert answer["values"]["next"] == "Morgen kijken"
    assert all(letter["unfinished"] for letter in stored(answer))  # a slow test stores a state of it


@pytest.mark.parametrize("leave", [HIDE, LEAVE, ["go"]], ids=["hidden", "left", "about to be left"])
def test_out_of_sight_what_was_typed_is_gone_at_once_and_stored_as_it_was(run, stored, leave):
    answer = run(OPEN, TEUN, leave, LOOK)
    (letter,) = stored(answer)
    assert (letter["text"], letter["unfinished"]) == ("Zag Teun helpen", True)
    assert answer["told"][0] == ""


def test_hidden_and_then_left_is_stored_once(run, stored):
    assert len(stored(run(OPEN, TEUN, HIDE, LEAVE))) == 1
    assert len(stored(run(OPEN, TEUN, ["go"], LEAVE, HIDE))) == 1


def test_what_is_typed_while_another_one_is_stored_is_stored_too(run, stored):
    another = ["typeAtOnce", {"text": "Zag Noor"}]
    answer = run(OPEN, TEUN, HIDE, ["showAtOnce"], another, HIDE, WAIT)
    assert {letter["text"] for letter in stored(answer)} == {"Zag Teun helpen", "Zag Noor"}
    answer = run(OPEN, TEUN, SAVE, HIDE, ["showAtOnce"], another, WAIT)
    assert [letter["text"] for letter in stored(answer)] == ["Zag Teun helpen"]
    assert (answer["values"]["text"], answer["panel"]) == ("Zag Noor", "form")


def test_what_could_not_be_stored_and_what_was_typed_meanwhile_both_stay(run):
    another = ["typeAtOnce", {"text": "Zag Noor"}]
    answer = run(OPEN, TEUN, HIDE, ["showAtOnce"], another, WAIT, is_full=True)
    assert answer["values"]["text"] == "Zag Teun helpen\nZag Noor"


def test_the_page_is_busy_from_the_moment_it_stores_until_it_has(run):
    assert run(OPEN, TEUN, HIDE, ["busy"], WAIT, ["busy"])["told"] == ["true", "stored", "false"]


def test_coming_back_says_once_that_it_is_kept(run):
    answer = run(OPEN, TEUN, HIDE, WAIT, SHOW)
    assert (answer["isKept"], answer["panel"], answer["visit"]) == ("kept", "form", {})
    assert run(OPEN, TEUN, HIDE, WAIT, SHOW, ["type", {"text": "x"}])["isKept"] == ""


def test_a_page_that_was_loaded_anew_out_of_sight_says_it_too(run):
    visit = run(OPEN, TEUN, HIDE, WAIT)["visit"]
    answer = run(["visit", visit])
    assert (answer["isOpen"], answer["isKept"]) == (True, "kept")
    assert run(WAIT)["isOpen"] is False


def test_closing_it_keeps_what_was_typed_and_the_next_time_says_so(run, stored):
    answer = run(OPEN, TEUN, ESCAPE, WAIT)
    assert [letter["unfinished"] for letter in stored(answer)] == [True]
    assert answer["isOpen"] is False
    assert run(OPEN, TEUN, ESCAPE, WAIT, OPEN)["isKept"] == "kept"


def test_out_of_sight_or_closed_with_nothing_typed_nothing_is_stored(run, stored):
    answer = run(["open", {"card": "schaalvraag", "guide": "g03", "begun": "7"}], HIDE, WAIT, SHOW, ESCAPE)
    assert (stored(answer), answer["told"]) == ([], [])


def test_going_out_of_sight_while_it_saves_stores_it_once(run, stored):
    answer = run(OPEN, TEUN, SAVE, HIDE, LOOK, SHOW)
    assert [letter["unfinished"] for letter in stored(answer)] == [False]
    assert "Zag Teun helpen" not in answer["told"]
    assert (answer["panel"], answer["says"], answer["values"]["text"]) == ("done", "", "")


def test_a_full_phone_says_so_and_the_text_stays_until_it_can_be_saved(run, stored):
    answer = run(OPEN, TEUN, SAVE, WAIT, is_full=True)
    assert (answer["says"], answer["values"]["text"], answer["panel"]) == (
        "noRoom",
        "Zag Teun helpen",
        "form",
    )
    answer = run(OPEN, TEUN, SAVE, WAIT, ["makeRoom"], SAVE, WAIT, is_full=True)
    assert (answer["panel"], len(stored(answer))) == ("done", 1)


@pytest.mark.parametrize("leave", [[HIDE, WAIT, SHOW], [ESCAPE, WAIT]], ids=["hidden", "closed"])
def test_what_could_not_be_kept_out_of_sight_stands_there_again(run, leave):
    answer = run(OPEN, TEUN, *leave, is_full=True)
    assert (answer["isOpen"], answer["says"]) == (True, "noRoom")
    assert answer["values"]["text"] == "Zag Teun helpen"


def test_what_could_not_be_kept_is_not_shown_out_of_sight(run):
    assert run(OPEN, TEUN, HIDE, WAIT, LOOK, is_full=True)["told"] == [""]


def test_when_200_wait_it_says_so_and_the_text_stays(run, vault):
    kept = {"letterbox": vault.box} | {f"letter/{number:032x}": b"x" for number in range(200)}
    answer = run(OPEN, TEUN, SAVE, WAIT, kept=kept)
    assert (answer["says"], answer["values"]["text"]) == ("full", "Zag Teun helpen")


def test_a_vault_that_was_erased_meanwhile_is_told_and_the_text_stays(run):
    answer = run(OPEN, TEUN, ["erase"], SAVE, WAIT)
    assert (answer["says"], answer["values"]["text"]) == ("noLetterbox", "Zag Teun helpen")


def test_where_no_vault_was_made_it_says_where_notes_begin(run):
    assert run(OPEN, WAIT, is_there=False)["panel"] == "none"


def test_what_is_too_long_is_told_while_it_is_typed(run, stored):
    long = ["type", {"text": "x" * 10_001}]
    assert run(OPEN, long)["says"] == "tooLong"
    answer = run(OPEN, long, HIDE, WAIT, SHOW)
    assert (answer["says"], len(answer["values"]["text"]), stored(answer)) == ("tooLong", 10_001, [])


@pytest.mark.parametrize("end", [LEAVE, ["rest"], ESCAPE], ids=["left", "kept", "closed"])
def test_what_is_stored_stays_while_its_newer_text_waits_to_be_put_back(run, stored, end):
    shorter, longer = (["type", {"text": "x" * length}] for length in (9_900, 10_001))
    answer = run(OPEN, shorter, ["rest"], longer, HIDE, end, WAIT, LOOK)
    assert [len(letter["text"]) for letter in stored(answer)] == [9_900]
    assert answer["told"] == [""]

    answer = run(OPEN, shorter, ["rest"], longer, HIDE, end, WAIT, SHOW, ["type", {"text": "y"}], SAVE)
    assert [letter["text"] for letter in stored(answer)] == ["y"]


def test_a_form_that_was_emptied_by_hand_stores_nothing(run, stored):
    assert stored(run(OPEN, TEUN, ["rest"], ["type", {"text": ""}], ["rest"])) == []
    assert stored(run(OPEN, TEUN, ["rest"], ["type", {"text": ""}], HIDE, WAIT)) == []


ADVICE = ["advice"]
ILL = ["type", {"text": "Teun was ziek vandaag", "next": "Praten over schulden"}]


def test_what_is_better_left_out_is_said_below_each_text_and_blocks_nothing(run):
    answer = run(OPEN, ILL, ADVICE, SAVE)
    assert answer["told"] == [["ziek: health", "schulden: private"]]
    assert answer["panel"] == "form"  # who does the next step is asked for, as always

    answer = run(OPEN, ["type", {"text": "Teun was ziek"}], SAVE)
    assert answer["panel"] == "done"
    assert len(letters(answer)) == 1


def test_the_advice_goes_with_what_it_was_about(run):
    answer = run(OPEN, ILL, ["type", {"text": "Niet ziek", "next": ""}], ADVICE)
    assert answer["told"] == [["", ""]]

    assert run(OPEN, ILL, HIDE, WAIT, SHOW, ADVICE)["told"][-1] == ["", ""]


def test_the_lists_are_fetched_once_and_only_when_something_is_typed(run):
    address = "/app/nudge_words.json"
    assert address not in run(OPEN, WAIT)["events"]
    assert run(OPEN, ILL, TEUN, ILL)["events"].count(address) == 1


def test_without_the_lists_a_letter_is_written_as_ever_and_the_next_key_tries_again(run):
    answer = run(["lose"], OPEN, ILL, ADVICE, ["findAgain"], ILL, ADVICE)
    assert answer["told"] == [["", ""], ["ziek: health", "schulden: private"]]

    assert len(letters(run(["lose"], OPEN, TEUN, SAVE))) == 1


def test_a_text_that_comes_back_has_its_advice_again(run):
    answer = run(OPEN, ["type", {"text": "Teun was ziek"}], SAVE, WAIT, ADVICE, is_full=True)
    assert answer["told"] == [["ziek: health", ""]]
