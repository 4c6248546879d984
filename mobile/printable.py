"""A text with headings to print, or to save as a file that any browser opens."""

from dataclasses import dataclass

_STYLE = (
    "body{max-width:34em;margin:1em auto;padding:0 1em;font:1.1em/1.5 sans-serif;overflow-wrap:anywhere}"
    "article{margin-top:.8em}p{margin:0;white-space:pre-wrap}p:first-child:not(:only-child){font-weight:700}"
)

_LARGE = "body{font-size:1.8em}"

_AS_TEXT = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"})
"""Python's own `html` is left out of the browser: it is mostly names of signs that nobody needs here."""


@dataclass(frozen=True)
class Line:
    """A line in two languages: the whole `text`, and what it is read aloud in, piece by piece.

    Of each piece it says whether somebody typed or chose it, in the language of the app; all else is in that
    of the page.
    """

    text: str
    pieces: tuple[tuple[str, bool], ...]

    def __str__(self) -> str:
        """Return the whole line."""
        return self.text

    @property
    def is_typed(self) -> bool:
        """Whether nothing of it is in the language of the page."""
        return all(is_typed for _, is_typed in self.pieces)


@dataclass(frozen=True)
class PrintableSection:
    """A heading with entries under it; the first line of an entry says what it is."""

    heading: str
    entries: tuple[tuple[str | Line, ...], ...]


@dataclass(frozen=True)
class Printable:
    """A title with sections in one language; `language` is its code, such as "nl".

    One that `is_large` is in large type, for who does not read easily.
    """

    title: str
    language: str
    parts: tuple[PrintableSection, ...]
    is_large: bool = False

    def to_html(self) -> bytes:
        """Return a complete page. It fetches nothing, and runs nothing."""
        body = "".join(_section(part) for part in self.parts)
        title = self.title.translate(_AS_TEXT)
        style = _STYLE + _LARGE if self.is_large else _STYLE
        page = (
            f'<!doctype html><html lang="{self.language}"><meta charset="utf-8">'
            '<meta name="viewport" content="width=device-width"><title>'
            f'{title}</title><style>{style}</style><h1 dir="auto">{title}</h1>{body}</html>\n'
        )
        return page.encode()


def _section(part: PrintableSection) -> str:
    entries = "".join(f"<article>{''.join(map(_line, lines))}</article>" for lines in part.entries)
    return f'<section><h2 dir="auto">{part.heading.translate(_AS_TEXT)}</h2>{entries}</section>'


def _line(line: str | Line) -> str:
    # each line takes its own direction: a name may be Arabic where the sentence is Dutch
    return f'<p dir="auto">{str(line).translate(_AS_TEXT)}</p>'
