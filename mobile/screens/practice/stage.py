"""What a screen that goes step by step shows at one of its steps."""

from collections.abc import Sequence
from dataclasses import dataclass

import flet as ft


@dataclass(frozen=True)
class Stage:
    """The `name` of a step, as in `screen`, what is shown at it, and the buttons at the foot."""

    name: str
    controls: Sequence[ft.Control]
    foot: Sequence[ft.Control] = ()
