"""What there is to practise with, in the language of the app; read when somebody first practises."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from mobile.state import State

if TYPE_CHECKING:
    from core.practice.practice import Practice


class PracticeContent:
    """Reads and translates the content when it is first asked for, and anew after a change of language."""

    def __init__(self, state: State, read: "Callable[[], Practice]") -> None:
        self._state = state
        self._read = read
        self._built: tuple[str, Practice] | None = None

    def get(self) -> "Practice":
        """Return the content in the language that is shown."""
        language = self._state.language
        if self._built is None or self._built[0] != language.whole:
            self._built = language.whole, self._read().translated(language.practice)
        return self._built[1]
