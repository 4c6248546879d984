"""The glossary: words of the method with their explanation, and search for them in texts."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from core.collation import name_key
from core.deck.content import Content
from core.deck.words import words


@dataclass(frozen=True, slots=True, kw_only=True)
class Term(Content):
    """One word and its meaning. Without a source the explanation is ours."""

    TRANSLATED = ("name", "also", "meaning")

    id: str
    name: str
    meaning: str
    also: tuple[str, ...] = ()
    source: str = ""
    parts: tuple[str, ...] = ()
    card: str = ""


class Glossary:
    """The terms of one language, in alphabetical order."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self.terms = tuple(sorted(terms, key=lambda term: name_key(term.name)))
        self._by_form = {form.casefold(): term for term in self.terms for form in (term.name, *term.also)}
        longest_first = sorted(map(re.escape, self._by_form), key=len, reverse=True)
        self._any = re.compile(rf"\b(?:{'|'.join(longest_first)})\b") if longest_first else None

    def __eq__(self, other: object) -> bool:
        """Return whether the terms are equal."""
        return isinstance(other, Glossary) and self.terms == other.terms

    def __hash__(self) -> int:
        """Return a hash of the terms."""
        return hash(self.terms)

    def __iter__(self) -> Iterator[Term]:
        """Yield the terms in their order."""
        return iter(self.terms)

    def __getitem__(self, term_id: str) -> Term:
        """Return the term with this id. Raises KeyError when there is none."""
        return {term.id: term for term in self.terms}[term_id]

    def standing_in(self, texts: Iterable[str]) -> list[Term]:
        """Return the terms that occur in `texts`, in alphabetical order."""
        found = {
            self._by_form[form].id
            for text in texts
            for form in (self._any.findall(text.casefold()) if self._any else ())
        }
        return [term for term in self.terms if term.id in found]

    def find(self, query: str) -> list[Term]:
        """Return the terms with a form that begins with `query`; none for less than three letters."""
        typed = " ".join(words(query))
        if len(typed) < 3:
            return []
        return [
            term
            for term in self.terms
            if any(" ".join(words(form)).startswith(typed) for form in (term.name, *term.also))
        ]
