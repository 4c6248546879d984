"""What several tests of the app share."""

import flet as ft
import pytest


@pytest.fixture
def focused(monkeypatch):
    """The controls that got the focus, in order."""
    found = []

    async def focus(control):
        found.append(control)

    for kind in (ft.TextField, ft.OutlinedButton):
        monkeypatch.setattr(kind, "focus", focus)
    return found
