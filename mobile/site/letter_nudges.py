"""What the form for a letter advises to leave out: the words it looks for, and what it says about them."""

import json
from collections.abc import Mapping

from core.language import Language
from core.people.nudges.listed_words import LISTED
from core.people.nudges.wordlist import word_lists
from mobile.wording.nudges import SHOWN, advice_on

WORDS_FILE = "nudge_words.json"
"""The lists, beside the scripts of the page: they are fetched once the form is there, and not before."""


def nudge_words() -> str:
    """Return the lists of every kind as JSON: each phrase in one text, its words folded as in the app."""
    lists = word_lists()
    found = {
        kind.value: {
            field: [" ".join(phrase) for phrase in lists[kind.value][field].all]
            for field in ("says", "unless")
        }
        for kind in LISTED
    }
    return json.dumps(found, ensure_ascii=False, separators=(",", ":"))


def nudge_texts(t: Language) -> Mapping[str, str | int]:
    """Return the advice by kind, with {words} for what was found, and how much of that is shown."""
    advice = {kind.value: advice_on(kind, t, "{words}") for kind in LISTED}
    return {**advice, "shown": SHOWN}
