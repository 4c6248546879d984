"""The bridge between Python and JavaScript, as far as it is called here."""

from collections.abc import Callable, Mapping
from typing import Generic, TypeVar, overload

T = TypeVar("T")

class JsProxy:
    """A JavaScript object."""

    def to_py(self) -> object: ...

class JsArray(JsProxy, Generic[T]):
    """A JavaScript array; T is what its items are in Python."""

    def to_py(self) -> list[T]: ...
    def map(self, function: Callable[..., object]) -> JsArray[object]: ...

class JsBuffer(JsProxy):
    """An ArrayBuffer or a typed array."""

    def to_bytes(self) -> bytes: ...

class JsDoubleProxy(JsProxy):
    """A Python object that JavaScript holds, until it is destroyed."""

    def destroy(self) -> None: ...

class JsException(Exception):
    """An error of JavaScript."""

    name: str

def create_proxy(obj: Callable[..., object]) -> JsDoubleProxy: ...
@overload
def to_js(obj: bytes) -> JsBuffer: ...
@overload
def to_js(obj: list[T], *, dict_converter: Callable[..., JsProxy] | None = None) -> JsArray[T]: ...
@overload
def to_js(obj: Mapping[str, object], *, dict_converter: Callable[..., JsProxy]) -> JsProxy: ...
