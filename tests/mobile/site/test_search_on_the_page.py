"""The search of the page finds a card by its phrases and a guide by its names; some words find a leaflet."""

import json
import subprocess

import pytest

from core.folding import LETTERS
from core.talks.guide_finder import GuideFinder
from mobile.site.page import TEMPLATES
from tests.core.talks.examples import GROUP, GUIDES
from tests.mobile.site.test_folding_on_the_page import NODE

CARDS = {
    "boos": ("boos · grote mond", "Boos worden. Zeg wat je ziet en wat je wilt."),
    "laat": ("te laat · alweer te laat", "Feedback. Hij was boos en te laat."),
    "zin": ("geen zin", "Verandertaal. Wat zou je willen?"),
}
_RUN = """
import(process.argv[1]).then(({ isAbout, isNamed, makeWords, matching }) => {
  const { letters, cards, listed, names, typed } = JSON.parse(require("node:fs").readFileSync(0, "utf8"));
  const words = makeWords(letters);
  const entries = Object.entries(cards).map(([id, [first, rest]]) => ({
    id, first: words(first), all: words(first) + words(rest),
  }));
  const found = typed.map((query) => {
    const asked = words(query).split(" ").filter(Boolean);
    const cards = matching(entries, asked).map(({ id }) => id);
    return [cards, isAbout(listed, asked, words), isNamed(names, asked, words)];
  });
  process.stdout.write(JSON.stringify(found));
});
"""


def search(*typed, listed=(), names=()):
    """Return for each query the cards that match, whether it is about what is listed, and if it is a name."""
    given = json.dumps({"letters": LETTERS, "cards": CARDS, "listed": listed, "names": names, "typed": typed})
    module = (TEMPLATES / "deck_search.js").as_uri()
    command = [NODE, "--input-type=commonjs", "-e", _RUN, module]
    done = subprocess.run(command, input=given, capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


@pytest.mark.parametrize(
    ("query", "cards"),
    [
        ("te laat", ["laat"]),
        ("TE LAAT.", ["laat"]),
        ("boos", ["boos"]),
        ("laat boos", ["laat"]),
        ("geen zi", ["zin"]),
        ("willen", ["zin"]),
        ("oos", []),
        ("xyzzy", []),
        ("te laat xyzzy", []),
    ],
)
def test_a_phrase_comes_before_words_that_stand_apart(query, cards):
    assert search(query) == [[cards, False, False]]


@pytest.mark.parametrize(
    ("listed", "typed", "is_about"),
    [
        (["weg"], "is weg vandaag", True),
        (["weg"], "wegwezen", False),
        (["weg*"], "wegwezen", True),
        (["weg*"], "onderweg", False),
        (["*weg"], "onderweg", True),
        (["*weg"], "wegwezen", False),
        (["niet hier"], "hij is niet hier", True),
        (["niet hier"], "hier is hij niet", False),
        (["één keer weg"], "een keer weg", True),
        ([], "weg", False),
    ],
)
def test_what_is_listed_is_meant_wherever_it_stands_in_what_was_typed(listed, typed, is_about):
    assert [about for _, about, _ in search(typed, listed=listed)] == [is_about]


QUERIES = [
    "vijf minuten",
    "MINUTEN",
    "minut",
    "minu",
    "inuten",
    "vijf weekstart",
    "máándag",
    "week begin",
    "",
]


def test_a_guide_is_found_by_the_same_rule_as_in_the_app():
    phrases = {GROUP.id: ("maandagochtend", "begin van de week")}
    finder = GuideFinder(GUIDES, phrases)
    for guide in GUIDES:
        names = [guide.title, *phrases.get(guide.id, ())]
        named = [is_named for _, _, is_named in search(*QUERIES, names=names)]
        assert named == [guide in finder.find(query) for query in QUERIES]
        assert set(named) == {True, False}
