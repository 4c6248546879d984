"""What a screen that goes step by step shows at one of its steps."""

from collections.abc import Sequence
from dataclasses import dataclass

import flet as ft


@dataclass(frozen=True, kw_only=True)
class Stage:
    """The `step` one is at, as in `screen`, what is shown there, and the buttons at the foot."""

    step: str
    controls: Sequence[ft.Control]
    foot: Sequence[ft.Control] = ()
