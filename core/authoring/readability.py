"""Check that all content is plain Dutch: `python -m core.authoring.readability`.

It reports on every card, guide and set to practise with, and fails when one breaks a rule of readability.toml
or of speech.toml.

Reading ease is Flesch's, as W.H. Douma fitted it to Dutch (De leesbaarheid van landbouwbladen, 1960): 206.84
less 0.93 for each word in an average sentence and 77 for each syllable in an average word. fields.toml limits
the length of a text.
"""

import re
import sys
import tomllib
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, groupby
from pathlib import Path
from typing import Any

from core.authoring.content_files import read_deck
from core.authoring.fault import Fault
from core.authoring.guide_files import read_guides
from core.authoring.practice_files import read_practice
from core.authoring.speech import Speech
from core.deck.deck import Deck
from core.practice.practice import Practice
from core.talks.guide import Guide

RULES = Path(__file__).with_name("readability.toml")

_WORD = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)*")
_SENTENCE_END = re.compile(r"(?<=[.!?\u2026])[\u201d\u2019\"')]*\s+")
_ACCENT = re.compile("[\u0300-\u0307\u0309-\u036f]")  # all but the diaeresis
_SOUND = re.compile(
    # One sound each, the longest first: "mooi-e", "ge-oe-fend", "di-a-loog". "Team" and "coach" are English.
    "(?<=t)ea(?=m)|(?<=c)oa(?=ch)"
    "|aai|ooi|oei|eeu|ieu|eau|aa|ai|au|ee|ei|eu|ie|ij|oe|oo|ou|ui|uu"
    # A diaeresis begins a sound: "ge-ïr-ri-teerd", "cre-ëer", "be-ëin-di-gen".
    "|ë[eiu]?|ïe?|öo?|üi?|ä"
    "|[aeiou]|y(?![aeiou])"
)


def sentences(text: str) -> list[str]:
    """Return the sentences of a text; a colon does not end one."""
    return [sentence for sentence in _SENTENCE_END.split(text) if _WORD.search(sentence)]


def syllables(word: str) -> int:
    """Return the number of syllables of a Dutch word, by its vowel sounds; 1 for a word such as "10"."""
    plain = _ACCENT.sub("", unicodedata.normalize("NFKD", word.casefold()))
    return max(1, len(_SOUND.findall(unicodedata.normalize("NFC", plain))))


@dataclass(frozen=True, slots=True)
class Measure:
    """What was counted in some texts; the averages need one word at least."""

    sentences: int
    longest_sentence: int
    words: int
    syllables: int
    letters: int

    @classmethod
    def of(cls, texts: Iterable[str]) -> "Measure":
        """Count the sentences, words, syllables and letters of texts."""
        counted = [_WORD.findall(sentence) for text in texts for sentence in sentences(text)]
        words = [word for sentence in counted for word in sentence]
        return cls(
            len(counted),
            max(map(len, counted), default=0),
            len(words),
            sum(map(syllables, words)),
            sum(map(len, words)),
        )

    @property
    def words_per_sentence(self) -> float:
        """Return the average length of a sentence, in words."""
        return self.words / self.sentences

    @property
    def letters_per_word(self) -> float:
        """Return the average length of a word, in letters."""
        return self.letters / self.words

    @property
    def reading_ease(self) -> float:
        """Return the reading ease of Flesch-Douma: 0 is hard, 100 very easy."""
        return 206.84 - 0.93 * self.words_per_sentence - 77 * self.syllables / self.words

    def __str__(self) -> str:
        """Return it in one line."""
        return (
            f"reading ease {self.reading_ease:4.0f}   words per sentence {self.words_per_sentence:4.1f}"
            f"   longest sentence {self.longest_sentence:2}   letters per word {self.letters_per_word:3.1f}"
        )


class Rules:
    """The rules of readability.toml.

    `card` is the id of a card, a guide or a set or, for other content, its kind, such as "glossary".
    """

    def __init__(self, rules: Mapping[str, Any]) -> None:
        self._limits = rules["limits"]
        self._no_sentences = set(rules["left_out"]["of_all_rules"])
        self._too_short = set(rules["left_out"]["of_averages"])
        said = rules["said"]
        self._said = set(said["fields"])
        self._jargon = _any_of(rules["jargon"]["beginnings"], r"\b(?:{})\w*")
        trait = rf"(?:{'|'.join(said['you_are'])})(?: \w+){{0,3}}? (?:{'|'.join(said['traits'])})"
        self._never_said = {
            f"never begins with {' or '.join(said['openings'])}": _any_of(said["openings"], r"^\W*(?:{})\b"),
            "never says who someone is": _any_of([trait, *said["talents"]], r"\b(?:{})\b"),
            "never speaks of health": _any_of(said["health"], r"\b(?:{})"),
        }
        self._never_practised = {
            "never speaks of health": self._never_said["never speaks of health"],
            "never speaks of drink": _any_of(rules["practice"]["never"], r"\b(?:{})"),
        }

    @classmethod
    def read(cls, path: Path = RULES) -> "Rules":
        """Read readability.toml."""
        return cls(tomllib.loads(path.read_text(encoding="utf-8")))

    def texts(
        self, deck: Deck, guides: Iterable[Guide] = (), practice: Practice | None = None
    ) -> Iterator[tuple[str, list[tuple[str, str]]]]:
        """Yield the texts to be judged, with their fields: card by card, kind by kind, and so on."""
        yield from self._by_card(deck.texts())
        for guide in guides:
            judged = [one for one in guide.texts_by_field() if one[0] not in self._no_sentences]
            yield guide.id, judged
        if practice:
            yield from self._by_card(practice.texts())

    def _by_card(self, texts: Iterable[tuple[str, str]]) -> Iterator[tuple[str, list[tuple[str, str]]]]:
        """Yield the texts by the first part of their context, with the field that the context ends in."""
        named = (
            (card.partition("/")[0], field, text)
            for context, text in texts
            for card, _, field in [context.rpartition(".")]
            if field not in self._no_sentences
        )
        for card, found in groupby(named, lambda one: one[0]):
            yield card, [(field, text) for _, field, text in found]

    def measure(self, texts: Iterable[tuple[str, str]]) -> Measure:
        """Measure the texts that are long enough for an average."""
        return Measure.of(text for field, text in texts if field not in self._too_short)

    def faults(
        self, deck: Deck, guides: Iterable[Guide] = (), practice: Practice | None = None
    ) -> Iterator[Fault]:
        """Yield every broken rule in all content."""
        for context, text in practice.texts() if practice else ():
            for rule, pattern in self._never_practised.items():
                if pattern.search(text.casefold()):
                    yield Fault(context, rule, text=text)
        for card, texts in self.texts(deck, guides, practice):
            for rule in self._broken_averages(self.measure(texts)):
                yield Fault(card, rule)
            for field, text in texts:
                for rule in self._broken(deck, field, text):
                    yield Fault(card, rule, field, text)

    def _broken_averages(self, measure: Measure) -> Iterator[str]:
        if measure.reading_ease < (least := self._limits["reading_ease"]):
            yield f"reading ease at least {least}, and this is {measure.reading_ease:.1f}"
        for average in ("words_per_sentence", "letters_per_word"):
            if (found := getattr(measure, average)) > (most := self._limits[average]):
                yield f"{average.replace('_', ' ')} at most {most}, and this is {found:.1f}"

    def _broken(self, deck: Deck, field: str, text: str) -> Iterator[str]:
        longest, most = Measure.of([text]).longest_sentence, self._limits["longest_sentence"]
        if longest > most:
            yield f"longest sentence at most {most} words, and this has {longest}"
        plain = text.casefold()
        for word in self._jargon.findall(plain):
            if not deck.glossary.standing_in([word]):
                yield f"jargon is explained in the glossary, and {word!r} is not"
        if field in self._said:
            for rule, pattern in self._never_said.items():
                if pattern.search(plain):
                    yield rule


def _any_of(choices: Sequence[str], frame: str) -> re.Pattern[str]:
    return re.compile(frame.replace("{}", "|".join(choices)))


def main() -> int:
    """Print one line for each card, guide and set, then each broken rule. Returns 1 when there is one."""
    deck, rules = read_deck(), Rules.read()
    guides, practice = read_guides(deck=deck), read_practice(deck=deck)
    judged = list(rules.texts(deck, guides, practice))
    width = max(len(card) for card, _ in judged)
    sys.stdout.writelines(f"{card:{width}}   {rules.measure(texts)}\n" for card, texts in judged)
    faults = [
        f"{fault}\n"
        for fault in chain(rules.faults(deck, guides, practice), Speech.read().faults(deck, guides))
    ]
    sys.stdout.writelines(faults)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
