"""The catalogue of what a worker reads: a few texts of the screens and of the cards, in many languages.

`worker_texts.toml` lists them. Each stands in the catalogue with its Dutch or its English beside it:
who checks a translation needs to know only one of the two.
"""

import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from babel.messages.catalog import Catalog, Message

from core.deck.deck import Deck
from core.talks.guides import Guides
from core.worker.words import CHECKED_BY, REVIEW

FILE = "core/authoring/worker_texts.toml"

_HOW_TO_SIGN = "Your name, when you have read every line and it is right. Leave it empty until then."


@dataclass(frozen=True, slots=True)
class WorkerTexts:
    """The listed texts in the order of the file, and the ids of question lists and guides."""

    texts: tuple[str, ...]
    lists: tuple[str, ...]
    guides: tuple[str, ...]


def read_worker_texts(root: Path) -> WorkerTexts:
    """Return what is listed for the worker."""
    listed = tomllib.loads((root / FILE).read_text(encoding="utf-8"))
    texts = tuple(text for group in listed["texts"].values() for text in group)
    return WorkerTexts(texts, tuple(listed["questions"]["lists"]), tuple(listed["questions"]["guides"]))


def questions_of(listed: WorkerTexts, deck: Deck, guides: Guides) -> Iterator[tuple[str, str]]:
    """Yield each question that a worker reads, with its context in the catalogue of the cards."""
    lists = {one.id: one for one in deck.question_lists}
    for name in listed.lists:
        if name in lists:
            yield from ((f"questions/{name}.questions", one.ask) for one in lists[name].questions)
    for name in listed.guides:
        guide = guides.one(name)
        if guide:
            yield from ((f"talks/{name}.questions", question) for question in guide.questions)


def worker_template(
    listed: WorkerTexts,
    questions: Iterable[tuple[str, str]],
    screens: Catalog,
    dutch: Catalog,
    english_cards: Catalog,
) -> Catalog:
    """Return the catalogue to translate: the place to sign first, and each text with its other language."""
    made = Catalog()
    made.add(CHECKED_BY, context=REVIEW, auto_comments=[_HOW_TO_SIGN])
    for text in listed.texts:
        message = screens.get(text)
        if message:
            comments = _beside("Nederlands", dutch.get(text))
            made.add(text, locations=message.locations, auto_comments=comments)
    for context, question in questions:
        comments = _beside("English", english_cards.get(question, context))
        made.add(question, context=context, auto_comments=comments)
    return made


def _beside(language: str, translated: Message | None) -> list[str]:
    return [f"{language}: {translated.string}"] if translated and translated.string else []


def nowhere(listed: WorkerTexts, screens: Catalog, deck: Deck, guides: Guides) -> Iterator[str]:
    """Yield what is listed and exists no more: a text that no screen has, a list or a guide that is gone."""
    yield from (text for text in listed.texts if screens.get(text) is None)
    known = {one.id for one in deck.question_lists}
    yield from (name for name in listed.lists if name not in known)
    yield from (name for name in listed.guides if guides.one(name) is None)
