"""What the walk needs of a browser, whatever protocol drives it."""

from typing import Any, Protocol


class Engine(Protocol):
    """A browser with a fresh profile. Places are CSS pixels from the top left of what it shows."""

    @property
    def complaints(self) -> list[str]:
        """Errors that pages wrote to the console; stays empty where the browser does not tell."""
        ...

    def go(self, address: str) -> None:
        """Open this address, as someone who types it in."""
        ...

    def reload(self) -> None:
        """Load the page again."""
        ...

    def run(self, expression: str) -> Any:
        """Give what this JavaScript comes to in the page; a promise is waited for."""
        ...

    def tap(self, x: float, y: float) -> None:
        """Press and let go here."""
        ...

    def type(self, text: str) -> None:
        """Press the keys of this text, one by one."""
        ...

    def close(self) -> None:
        """Close the browser and what it needed."""
        ...
