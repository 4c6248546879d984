"""All guides in one language. Reads no files."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from core.deck.content import Translate
from core.talks.guide import Guide, Stance

_CONTEXT = "talks/{}"
"""The gettext context of the guide with this id."""


@dataclass(frozen=True)
class Guides:
    """The guides, in the order of their ids: first those for two, then those for a group."""

    guides: tuple[Guide, ...]

    def __iter__(self) -> Iterator[Guide]:
        """Yield the guides in their order."""
        return iter(self.guides)

    def __len__(self) -> int:
        """Return the number of guides."""
        return len(self.guides)

    def one(self, guide_id: str | None) -> Guide | None:
        """Return the guide with this id, or None when there is none."""
        return next((guide for guide in self.guides if guide.id == guide_id), None)

    def for_two(self, stance: Stance) -> list[Guide]:
        """Return the guides for one worker that fit this stance: helping or directing."""
        return [guide for guide in self.guides if guide.stance in (stance, Stance.EITHER)]

    def for_group(self) -> list[Guide]:
        """Return the guides for a group."""
        return [guide for guide in self.guides if guide.is_for_group]

    def texts(self) -> Iterator[tuple[str, str]]:
        """Yield the gettext context and text of every translated text."""
        for guide in self.guides:
            for field, text in guide.texts():
                yield f"{_CONTEXT.format(guide.id)}.{field}", text

    def translated(self, translate: Translate) -> "Guides":
        """Return a translated copy."""
        return Guides(tuple(guide.translated(_CONTEXT.format(guide.id), translate) for guide in self.guides))

    def to_data(self) -> list[dict[str, Any]]:
        """Return the guides as plain data for JSON."""
        return [guide.to_data() for guide in self.guides]

    @classmethod
    def from_data(cls, data: list[Mapping[str, Any]]) -> "Guides":
        """Build the guides from what `to_data` returned; the data is trusted."""
        return cls(tuple(map(Guide.from_data, data)))
