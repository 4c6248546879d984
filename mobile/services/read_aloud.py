"""Reading a screen aloud to who does not read easily, with a voice of the device itself."""

from collections.abc import Sequence

from mobile.device import Device, SpokenLine
from mobile.services.background_tasks import BackgroundTasks
from mobile.state import State


class ReadAloud:
    """Reads lines aloud, one reading at a time; a lock ends it, as does the device when it is out of sight.

    Which languages can be read the device tells late, and only once it was asked: they come on the state.
    """

    def __init__(self, state: State, device: Device) -> None:
        self._state = state
        self._device = device
        self._background = BackgroundTasks()
        self._readings = 0
        device.on_voices = self._hear

    def look(self) -> None:
        """Begin to find out which voices there are."""
        self._device.look_for_voices()

    def can_read(self, language: str) -> bool:
        """Return whether a voice of the device speaks the language of this code."""
        return language.partition("-")[0] in self._state.voices

    def start(self, lines: Sequence[SpokenLine]) -> None:
        """Read these lines, in place of what was being read."""
        self._background.run(self._read(tuple(lines)))

    def stop(self) -> None:
        """Stop reading; nothing happens when nothing is read."""
        if self._state.is_reading_aloud:
            self._device.hush()

    async def _read(self, lines: tuple[SpokenLine, ...]) -> None:
        self._readings += 1
        this = self._readings
        self._state.is_reading_aloud = True
        try:
            await self._device.speak(lines)
        finally:
            if this == self._readings:
                self._state.is_reading_aloud = False

    def _hear(self, languages: Sequence[str]) -> None:
        self._state.voices = frozenset(languages)
