"""The preferences of the user: the settings of the app, and what is stored with the cards."""

from collections.abc import Callable
from dataclasses import replace

from core.deck.card_preferences import CardPreferences
from core.deck.deck import Deck
from core.language import Language
from core.talks.guides import Guides
from mobile.device import Device
from mobile.settings import Settings
from mobile.state import State


class Preferences:
    """Shows the settings on the state, language, deck and guides included, and has the device store them."""

    def __init__(
        self,
        state: State,
        device: Device,
        source_deck: Deck,
        source_guides: Guides,
        read_language: Callable[[str], Language],
    ) -> None:
        self._state = state
        self._device = device
        self._source_deck = source_deck
        self._source_guides = source_guides
        self._read_language = read_language
        device.on_settings = lambda stored: self._show(Settings.from_data(stored))

    async def choose(self, settings: Settings) -> None:
        """Use these settings from now on, and store them. Raise StorageFull or StorageRefused."""
        self._show(settings)
        await self._device.keep(settings.to_data())

    async def arrange(self, change: Callable[[CardPreferences], CardPreferences]) -> None:
        """Change what is stored with the cards. Raise TextTooLong, StorageFull or StorageRefused."""
        await self.choose(replace(self._state.settings, cards=change(self._state.settings.cards)))

    def _show(self, settings: Settings) -> None:
        self._state.settings = settings
        if settings.language != self._state.language.code:
            self._state.language = self._read_language(settings.language)
            self._state.deck = self._source_deck.translated(self._state.language.card)
            self._state.guides = self._source_guides.translated(self._state.language.card)
