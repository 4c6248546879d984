"""Flet's hooks and keys with exact types, where its own are loose.

`use_memo`, `use_effect`, `on_mounted`, `on_unmounted` and the contexts of Flet have exact types already.
"""

from collections.abc import Callable
from typing import Generic, ParamSpec, TypeAlias, TypeVar, overload

import flet as ft

T = TypeVar("T")
P = ParamSpec("P")

Setter: TypeAlias = Callable[[T | Callable[[T], T]], None]
"""Takes the next value of a state, or a function from its value now to the next one."""


class Ref(Generic[T]):
    """A value that stays with its component; assigning `current` draws nothing."""

    __slots__ = ("current",)

    def __init__(self, current: T) -> None:
        self.current = current


@overload
def use_state(initial: Callable[[], T]) -> tuple[T, Setter[T]]: ...
@overload
def use_state(initial: T) -> tuple[T, Setter[T]]: ...
def use_state(initial: T | Callable[[], T]) -> tuple[T, Setter[T]]:
    """Return a value that stays with its component, and its setter, which draws the component again.

    `initial` is the first value, or a function that makes it.
    """
    return ft.use_state(initial)


def use_ref(initial: T) -> Ref[T]:
    """Return the same reference at each drawing; the first time it holds `initial`."""
    return ft.use_memo(lambda: Ref(initial), [])


def keyed(key: str, component: Callable[P, T]) -> Callable[P, T]:
    """Return the component with this key: one with another key begins anew, also in the same place."""

    def draw(*args: P.args, **kwargs: P.kwargs) -> T:
        kwargs["key"] = key
        return component(*args, **kwargs)

    return draw
