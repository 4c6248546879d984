"""Keep locales/ in step with the texts of screens and cards.

Run it as `python -m core.authoring.catalogues update | check`.
`update` brings every catalogue up to date and leaves empty what has to be translated; `check` names what is
wrong and fails. Compiling is Babel's own work. Run it after a change to a text.
"""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from itertools import chain, takewhile
from pathlib import Path
from string import Formatter

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import PoFileError, read_po, write_po

from core.authoring.content_files import read_deck
from core.authoring.guide_files import read_guides
from core.authoring.practice_files import read_practice
from core.authoring.worker_texts import FILE as WORKER_FILE
from core.authoring.worker_texts import nowhere, questions_of, read_worker_texts, worker_template
from core.deck.slot import slot_names
from core.language import LANGUAGES, SOURCES
from core.worker.words import REVIEW

ROOT = Path(__file__).parents[2]

METHODS = [("**.py", "python"), ("**.html.j2", "jinja2.ext:babel_extract")]
KEYWORDS = {"text": None, "plural": (1, 2), "_": None}
"""Calls whose first text is translated: `Language.text` and `Language.plural`, and `_` in templates."""

HEADER = (
    'msgid ""\nmsgstr ""\n"Language: {code}\\n"\n"Plural-Forms: {plurals}\\n"\n'
    '"Content-Type: text/plain; charset=utf-8\\n"\n\n'
)
"""All that a reader of the catalogue needs; dates and tool names would only make noise in every change."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong in a catalogue: which file, what kind, and the source text that it is about."""

    file: str
    kind: str
    text: str = ""

    def __str__(self) -> str:
        """Return the problem in one line."""
        return f"{self.file}: {self.kind}" + (f": {self.text}" if self.text else "")


def screens(root: Path) -> Catalog:
    """Collect the texts of the screens, of the page around them and of the deck's own choices."""
    template = Catalog()
    options = {"**.html.j2": {"silent": "false"}}  # a broken template is an error, not an empty one
    messages = [
        (message if isinstance(message, str) else tuple(message), f"{package}/{file}")
        for package in ("core", "mobile")
        for file, _, message, _, _ in extract_from_dir(root / package, METHODS, options, KEYWORDS)
    ]
    # By text, so that a line that moves changes no catalogue.
    for message, file in sorted(messages, key=lambda one: (_first(one[0]), one[1])):
        template.add(message, locations=[(file, 0)])
    return template


def cards(root: Path) -> Catalog:
    """Collect the texts of the deck and of the guides, each with its file and field as context."""
    template = Catalog()
    deck = read_deck(root / "core" / "authoring")
    for context, text in chain(deck.texts(), read_guides(root / "core" / "talks", deck).texts()):
        template.add(text, context=context)
    return template


def practice(root: Path) -> Catalog:
    """Collect the texts of what there is to practise with, each with its set or item and field as context."""
    template = Catalog()
    deck = read_deck(root / "core" / "authoring")
    for context, text in read_practice(root / "core" / "practice", deck).texts():
        template.add(text, context=context)
    return template


def worker(root: Path) -> Catalog:
    """Collect the texts that a worker reads, each with its Dutch or its English beside it."""
    listed = read_worker_texts(root)
    deck = read_deck(root / "core" / "authoring")
    questions = questions_of(listed, deck, read_guides(root / "core" / "talks", deck))
    dutch, english = (
        _read(root / "locales" / code / "LC_MESSAGES" / f"{name}.po", abort=False)
        for code, name in (("nl", "screens"), ("en", "cards"))
    )
    return worker_template(listed, questions, screens(root), dutch, english)


TEMPLATES = {"screens": screens, "cards": cards, "practice": practice, "worker": worker}


def update(root: Path) -> None:
    """Bring every catalogue up to date: new texts empty, texts that are gone left out, the rest kept.

    Raises PoFileError when a file is no catalogue, and leaves that file as it is.
    """
    for path, template in _catalogues(root):
        catalogue = _read(path)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(_written(path, catalogue, _wanted(path, catalogue, template)))


def check(root: Path) -> Iterator[Problem]:
    """Yield what is wrong in the catalogues, and in the list of what a worker reads."""
    deck = read_deck(root / "core" / "authoring")
    guides = read_guides(root / "core" / "talks", deck)
    for text in nowhere(read_worker_texts(root), screens(root), deck, guides):
        yield Problem(WORKER_FILE, "nowhere", text)
    for path, template in _catalogues(root):
        file = path.relative_to(root).as_posix()
        try:
            catalogue = _read(path)
        except PoFileError as error:
            yield Problem(file, "not a catalogue", str(error))
            continue
        template = _wanted(path, catalogue, template)
        for message in template:
            if message.id and catalogue.get(message.id, message.context) is None:
                yield Problem(file, "missing", _name(message))
        for message in [*catalogue, *catalogue.obsolete.values()]:
            if message.id and template.get(message.id, message.context) is None:
                yield Problem(file, "obsolete", _name(message))
            elif message.id:
                yield from (Problem(file, kind, _name(message)) for kind in _faults(message))
        if _content(path) != _written(path, catalogue, template):
            yield Problem(file, "not as update writes it")


def _catalogues(root: Path) -> Iterator[tuple[Path, Catalog]]:
    """Yield each catalogue there should be, with the texts that may stand in it. A folder is a language."""
    collected = cache(lambda name: TEMPLATES[name](root))
    for folder in sorted((root / "locales").iterdir()):
        for name in _names(folder):
            yield folder / "LC_MESSAGES" / f"{name}.po", collected(name)


def _names(folder: Path) -> Sequence[str]:
    """Return the catalogues of a language: a variant's, those of the app, or the one that workers read."""
    if _is_variant(folder):
        return ("screens",)
    if folder.name in LANGUAGES:
        return [name for name, source in SOURCES.items() if folder.name != source]
    return ("worker",)


def _is_variant(folder: Path) -> bool:
    """Return whether it is a variant such as nl_BE, which has only the texts that differ from nl."""
    return "_" in folder.name


def _wanted(path: Path, catalogue: Catalog, template: Catalog) -> Catalog:
    """Return the part of the template that a catalogue must have: all of it, unless it is a variant's."""
    if not _is_variant(path.parents[1]):
        return template
    part = Catalog()
    for message in template:
        if message.id and catalogue.get(message.id, message.context) is not None:
            part.add(message.id, locations=message.locations)
    return part


def _content(path: Path) -> bytes:
    return path.read_bytes() if path.exists() else b""


def _read(path: Path, *, abort: bool = True) -> Catalog:
    language = path.parts[-3]
    return read_po(BytesIO(_content(path)), locale=language, abort_invalid=abort)


def _written(path: Path, catalogue: Catalog, template: Catalog) -> bytes:
    catalogue.update(template, no_fuzzy_matching=True)
    body = BytesIO()
    write_po(body, catalogue, width=110, omit_header=True, ignore_obsolete=True)
    code = str(catalogue.locale_identifier)
    header = HEADER.format(code=code, plurals=catalogue.plural_forms)
    return _remarks(path) + header.encode() + body.getvalue().rstrip(b"\n") + b"\n"


def _remarks(path: Path) -> bytes:
    """Return the remarks at the head of a file, which are those of who translates it."""
    lines = _content(path).decode().splitlines(keepends=True)
    return "".join(takewhile(lambda line: line.startswith("#"), lines)).encode()


def _faults(message: Message) -> Iterator[str]:
    """Yield the kinds of fault in one translation."""
    ids = [message.id] if isinstance(message.id, str) else message.id
    strings = [message.string or ""] if isinstance(message.string, str | None) else message.string
    if message.context == REVIEW:
        return  # empty until somebody has checked the file
    if message.fuzzy:
        yield "fuzzy"
    if not all(strings):
        yield "empty"
        return
    if len({len(slot_names(text)) for text in (*ids, *strings)}) > 1:
        yield "slots"
    asked = set().union(*map(_placeholders, ids))
    for place, string in enumerate(strings):
        # "Één kaart" needs no {n}, but no form may have a name that the source does not give.
        optional = {"n"} if len(strings) > 1 and place == 0 else set()
        given = _placeholders(string)
        if not asked - optional <= given <= asked:
            yield "placeholders"


def _placeholders(text: str) -> set[str]:
    try:
        return {name for _, name, _, _ in Formatter().parse(text) if name is not None}
    except ValueError:
        return {text}  # braces that do not match are the name of nothing


def _name(message: Message) -> str:
    return f"{message.context}: {_first(message.id)}" if message.context else _first(message.id)


def _first(ids: str | Sequence[str]) -> str:
    """Return a text, or the singular of a text with a plural."""
    return ids if isinstance(ids, str) else ids[0]


def main(arguments: list[str]) -> int:
    """Run the command line. Returns 1 when a check fails, 2 for unknown arguments."""
    if arguments == ["update"]:
        update(ROOT)
        return 0
    if arguments != ["check"]:
        sys.stderr.write("python -m core.authoring.catalogues update | check\n")
        return 2
    problems = list(check(ROOT))
    sys.stdout.writelines(f"{problem}\n" for problem in problems)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
