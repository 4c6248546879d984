"""Errors carry facts and no wording."""

import pytest

from core.errors import (
    ContentFault,
    GoudklompjeError,
    MissingRecord,
    NewerFormat,
    TextTooLong,
    Weakness,
    WeakPassphrase,
)


@pytest.mark.parametrize(
    ("error", "facts"),
    [
        (MissingRecord("page/3f"), {"key": "page/3f"}),
        (NewerFormat("head", 2), {"key": "head", "found": 2}),
        (WeakPassphrase(Weakness.SHORT), {"reason": Weakness.SHORT}),
        (
            ContentFault("t07.toml", "kind", ["a", "b"]),
            {"file": "t07.toml", "field": "kind", "allowed": ("a", "b")},
        ),
        (TextTooLong(80), {"limit": 80}),
    ],
)
def test_an_error_carries_its_facts_and_nothing_else(error, facts):
    assert isinstance(error, GoudklompjeError)
    assert vars(error) == facts
    assert error.args == tuple(facts.values())
