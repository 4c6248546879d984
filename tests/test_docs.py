"""The page on the architecture: everything that it names is there."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs/architecture.md").read_text(encoding="utf-8")
_PATH = re.compile(r"(?:core|mobile|locales|tests)/[\w./-]*\w/?|\]\(([\w-]+\.md)\)")


def test_every_path_of_the_architecture_page_exists():
    named = [f"docs/{match[1]}" if match[1] else match[0] for match in _PATH.finditer(PAGE)]
    assert len(named) > 40
    assert [path for path in named if not (ROOT / path).exists()] == []


def test_the_architecture_page_names_every_room():
    rooms = [
        path.parent.relative_to(ROOT).as_posix()
        for folder in ("core", "mobile")
        for path in (ROOT / folder).glob("*/__init__.py")
    ]
    assert [room for room in rooms if room not in PAGE] == []
