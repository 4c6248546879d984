"""Fonts as packages, as far as they are asked for here."""

from pathlib import Path

def path(name: str) -> Path: ...
