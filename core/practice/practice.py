"""All there is to practise with, in one language. Reads no files."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from core.deck.content import Translate
from core.practice.mirror import Mirror
from core.practice.practice_set import PracticeSet
from core.practice.scene import Scene

_MIRROR = "mirror"
_SCENE = "scene/{}"
"""The gettext context of the scene with this id; that of a set is its own id."""


@dataclass(frozen=True)
class Practice:
    """The sets in the order in which they are begun, the mirror, and the scenes."""

    sets: tuple[PracticeSet, ...]
    mirror: Mirror
    scenes: tuple[Scene, ...]

    def one(self, set_id: str | None) -> PracticeSet | None:
        """Return the set with this id, or None when there is none."""
        return next((one for one in self.sets if one.id == set_id), None)

    def scene(self, scene_id: str | None) -> Scene | None:
        """Return the scene with this id, or None when there is none."""
        return next((scene for scene in self.scenes if scene.id == scene_id), None)

    def texts(self) -> Iterator[tuple[str, str]]:
        """Yield the gettext context and text of every translated text."""
        for one in self.sets:
            yield from one.texts_by_context(one.id)
        for field, text in self.mirror.texts():
            yield f"{_MIRROR}.{field}", text
        for scene in self.scenes:
            for field, text in scene.texts():
                yield f"{_SCENE.format(scene.id)}.{field}", text

    def translated(self, translate: Translate) -> "Practice":
        """Return a translated copy."""
        return Practice(
            tuple(one.with_items_translated(one.id, translate) for one in self.sets),
            self.mirror.translated(_MIRROR, translate),
            tuple(scene.translated(_SCENE.format(scene.id), translate) for scene in self.scenes),
        )

    def to_data(self) -> dict[str, Any]:
        """Return it as plain data for JSON."""
        return {
            "sets": [one.to_data() for one in self.sets],
            "mirror": self.mirror.to_data(),
            "scenes": [scene.to_data() for scene in self.scenes],
        }

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> "Practice":
        """Build it from what `to_data` returned; the data is trusted."""
        return cls(
            tuple(map(PracticeSet.from_data, data["sets"])),
            Mirror.from_data(data["mirror"]),
            tuple(map(Scene.from_data, data["scenes"])),
        )
