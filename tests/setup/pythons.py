"""The Pythons of this machine that the project supports, each with the pip that came with it."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

SUPPORTED = range(11, 15)
"""Minor versions of Python 3: from the floor in pyproject.toml to the newest release."""

_ASK = "import ensurepip, sys, venv; print(*sys.version_info[:3], ensurepip.version(), sys.base_prefix)"
_NAME = re.compile(r"python3\.(\d+)")


@dataclass(frozen=True)
class Python:
    """An interpreter that can make a virtual environment, and the version of the pip it brings along."""

    path: Path
    version: tuple[int, int, int]
    pip: str

    def __str__(self) -> str:
        return f"{'.'.join(map(str, self.version))}-pip-{self.pip}"


def pythons_with_oldest_pip() -> list[Python]:
    """Return, of each supported minor version on this machine, the interpreter with the oldest pip."""
    oldest: dict[int, Python] = {}
    for python in filter(None, map(_ask, sorted(set(_candidates())))):
        minor = python.version[1]
        if minor not in oldest or _order(python.pip) < _order(oldest[minor].pip):
            oldest[minor] = python
    return [oldest[minor] for minor in sorted(oldest)]


def _candidates() -> Iterator[Path]:
    yield Path(sys.base_prefix) / "bin" / f"python3.{sys.version_info.minor}"
    versions = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv") / "versions"
    folders = [*map(Path, os.get_exec_path()), *versions.glob("*/bin")]
    for folder in folders:
        for path in folder.glob("python3.*"):
            match = _NAME.fullmatch(path.name)
            if match and int(match[1]) in SUPPORTED:
                yield path


def _ask(path: Path) -> Python | None:
    """Return what this program says of itself, or None when it is no whole Python."""
    asked = subprocess.run([path, "-c", _ASK], capture_output=True, text=True, check=False)
    if asked.returncode:
        return None
    major, minor, micro, pip, _home = asked.stdout.split(maxsplit=4)
    return Python(path, (int(major), int(minor), int(micro)), pip)


def _order(version: str) -> list[int]:
    return [int(part) for part in version.split(".") if part.isdigit()]
