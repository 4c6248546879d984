"""Holds that every text a screen shows goes through `t.text("...")` or `t.plural("...", "...", n)`."""

import ast
import re
import textwrap
from pathlib import Path

import pytest

from core.authoring.catalogues import ROOT

NO_SCREEN = {"printable.py"}  # HTML and CSS around texts that come in translated

SCREENS = [
    path
    for path in sorted((ROOT / "mobile").rglob("*.py"))
    if "site" not in path.parts and path.name not in NO_SCREEN
]

SPOKEN = {
    *("text", "label", "hint", "hint_text", "helper", "error", "error_text", "tooltip", "title", "subtitle"),
    *("content", "value", "semantics_label", "prefix", "suffix", "message", "placeholder", "name"),
}
"""Arguments that a person reads or hears."""

ALLOWED = {
    "Atkinson",  # a font
    "Noto",  # a font
    "Goudklompje",  # the app's own name, the same in every language
    "goudklompje",  # and the name of its database
    "Nederlands",  # a language is named in itself
    "English",
    "Numbers",  # a font
    "Semantics",  # a control of Flet
    "Escape",  # a key, as browsers name it
    *("Tab", "Esc"),  # keys, as they are printed on a keyboard
}
WORD = re.compile(r"^(?!/)[^#]*[^\W\d_]{2}")  # not a colour and not a route
SENTENCE = re.compile(r"[^\W\d_] [^\W\d_]|^[A-ZÀ-Þ][a-zß-ÿ]+[.?!…]?$")


class Reader(ast.NodeVisitor):
    """Collects the texts of one file that a person would see and that do not go through the language."""

    def __init__(self):
        self.found = []

    def visit_Call(self, call):
        called = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
        rest = call.args
        if isinstance(call.func, ast.Attribute) and called in ("text", "plural"):
            count = 1 if called == "text" else 2
            for text in call.args[:count]:
                if not (isinstance(text, ast.Constant) and isinstance(text.value, str)):
                    self.found.append(f"{text.lineno}: {ast.unparse(text)} cannot be collected")
            rest = call.args[count:]
        elif called == "TypeVar":
            return
        elif called[:1].isupper():
            self.shown(call.args[:1])
        self.shown(keyword.value for keyword in call.keywords if keyword.arg in SPOKEN)
        for node in (call.func, *rest, *call.keywords):
            self.visit(node)

    def visit_Constant(self, constant):
        self.judge(constant, SENTENCE)

    def visit_Expr(self, expression):
        if not isinstance(expression.value, ast.Constant):  # a docstring
            self.generic_visit(expression)

    def visit_Raise(self, _):
        pass  # for programmers

    def visit_ClassDef(self, definition):
        if not any(
            "Enum" in ast.unparse(base) for base in definition.bases
        ):  # its values are for programmers
            self.generic_visit(definition)

    def visit_BinOp(self, operation):
        if not isinstance(operation.op, ast.Div):  # a path
            self.generic_visit(operation)

    def visit_arg(self, _):
        pass  # a type written as text

    def visit_AnnAssign(self, assignment):
        is_type = getattr(assignment.annotation, "id", None) == "TypeAlias"  # a type written as text
        if assignment.value and not is_type:
            self.visit(assignment.value)

    def visit_FunctionDef(self, definition):
        definition.returns = None
        self.generic_visit(definition)

    def visit_AsyncFunctionDef(self, definition):
        self.visit_FunctionDef(definition)

    def shown(self, nodes):
        for node in nodes:
            for part in (node, *getattr(node, "values", ())):  # also the fixed parts of an f-string
                self.judge(part, WORD)

    def judge(self, node, pattern):
        text = getattr(node, "value", None)
        if isinstance(node, ast.Constant) and isinstance(text, str) and text.strip() not in ALLOWED:
            line = f"{node.lineno}: {text}"
            if pattern.search(text) and line not in self.found:
                self.found.append(line)


def untranslated(source: str) -> list[str]:
    reader = Reader()
    reader.visit(ast.parse(textwrap.dedent(source)))
    return reader.found


@pytest.mark.parametrize("path", SCREENS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_text_of_a_screen_goes_through_the_language(path: Path):
    assert untranslated(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "code",
    [
        'ft.Text("Bewaar")',
        'ft.Text("bewaar")',
        'ft.TextField(label="naam")',
        'ft.IconButton(tooltip="sluit")',
        'ft.Button(content="ok dan")',
        'ft.Text(f"Dag {name}")',
        'ft.Text(f"{n} kaarten")',
        'words.title("Mensen")',
        'say("Er ging iets mis.")',
        'sentence = "Er ging iets mis."',
        'LABELS = {"light": "Licht"}',
        'entry(hint="zoek")',
        "t.text(message)",
        't.text(f"Hello {name}")',
        't.plural(one, "{n} notes", 3)',
        't.text("Hello {name}", name="Test Teun")',
        'def show() -> "Page":\n    return say("Er ging iets mis.")',
        'class Page:\n    title = "Mijn mensen"',
        'title: str = "Mensen"',
        'async def save():\n    await note(text="bewaard")',
    ],
)
def test_a_text_that_bypasses_the_language_is_found(code):
    assert untranslated(code)


@pytest.mark.parametrize(
    "code",
    [
        '"""A docstring is for programmers."""',
        'ft.Text(t.text("Save"))',
        'ft.Text(t.plural("{n} note", "{n} notes", 2))',
        't.text("Save " "your note", name=person.name)',
        'ft.Text(f"“{sentence}”")',
        'page.navigate("/mensen/nieuw")',
        'ft.Text("·")',
        'ft.Text("Goudklompje")',
        'raise RuntimeError("No page yet")',
        'Settings(theme="dark")',
        'Palette(text="#EEF3EA")',
        'class Door(Enum):\n    OPEN = "open for all"',
        'home / "Library"',
        'Value = TypeVar("Value")',
        'async def open(vault: "Vault") -> "Notebook":\n    book: "Notebook" = await vault.open()',
    ],
)
def test_what_no_one_reads_is_left_alone(code):
    assert untranslated(code) == []
