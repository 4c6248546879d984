"""Words of the method that need an explanation, and where they stand in a text."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from core.collation import name_key
from core.deck.content import Content
from core.deck.words import words


@dataclass(frozen=True, slots=True, kw_only=True)
class Term(Content):
    """One word and what it means; without a source the explanation is ours."""

    TRANSLATED = ("name", "also", "meaning")

    id: str
    name: str
    meaning: str
    also: tuple[str, ...] = ()
    source: str = ""
    parts: tuple[str, ...] = ()
    card: str = ""


class Glossary:
    """The terms of one language, in the order of its alphabet."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self.terms = tuple(sorted(terms, key=lambda term: name_key(term.name)))
        self._by_form = {form.casefold(): term for term in self.terms for form in (term.name, *term.also)}
        longest_first = sorted(map(re.escape, self._by_form), key=len, reverse=True)
        self._any = re.compile(rf"\b(?:{'|'.join(longest_first)})\b") if longest_first else None

    def __eq__(self, other: object) -> bool:
        """Tell whether the terms are the same."""
        return isinstance(other, Glossary) and self.terms == other.terms

    def __hash__(self) -> int:
        """Equal glossaries hash alike."""
        return hash(self.terms)

    def __getitem__(self, term_id: str) -> Term:
        """Give the term with this id; KeyError when there is none."""
        return {term.id: term for term in self.terms}[term_id]

    def standing_in(self, texts: Iterable[str]) -> list[Term]:
        """Give the terms that stand in `texts`, in the order of the alphabet."""
        found = {
            self._by_form[form].id
            for text in texts
            for form in (self._any.findall(text.casefold()) if self._any else ())
        }
        return [term for term in self.terms if term.id in found]

    def find(self, query: str) -> list[Term]:
        """Give the terms of which a form begins with what was typed; none for less than three letters."""
        typed = " ".join(words(query))
        if len(typed) < 3:
            return []
        return [
            term
            for term in self.terms
            if any(" ".join(words(form)).startswith(typed) for form in (term.name, *term.also))
        ]
