"""What acts for the screens: each service does one thing with the state, the vault or the device.

`build` in `mobile.services.build` makes them all; a component asks for one with `use_service`.
"""

from collections.abc import Mapping
from typing import Any, TypeVar

import flet as ft

T = TypeVar("T")

ServicesContext: ft.ContextProvider[Mapping[type, Any]] = ft.create_context({})


def use_service(kind: type[T]) -> T:
    """Return the service of this class to a component."""
    service: T = ft.use_context(ServicesContext)[kind]
    return service
