"""Every test that the threat model names as proof is there."""

import ast
import re
from pathlib import Path

TESTS = Path(__file__).parent
NAMED = re.compile(r"`([\w/]+\.py)::(\w+)`")


def test_the_threat_model_names_only_tests_that_exist():
    named = NAMED.findall((TESTS.parent / "docs" / "threat-model.md").read_text(encoding="utf-8"))

    assert len(named) > 40
    assert [f"{file}::{name}" for file, name in named if name not in _tests_in(TESTS / file)] == []


def _tests_in(file: Path) -> set[str]:
    if not file.is_file():
        return set()
    tree = ast.parse(file.read_text(encoding="utf-8"))
    return {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)}
