"""Read what there is to practise with and check it. A fault is named by file, field and what is allowed."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from core.authoring.content_files import read_deck, read_folder, read_toml, with_ids
from core.authoring.content_links import check_ids
from core.authoring.schema import Schema
from core.deck.deck import Deck
from core.deck.source_index import locations
from core.errors import ContentFault
from core.practice.mirror import Mirror
from core.practice.practice import Practice
from core.practice.practice_set import Item, PracticeSet
from core.practice.scene import Scene

HOME = Path(__file__).parents[1] / "practice"
ORDER = ("helpen-of-sturen", "oor", "waterlijn", "persoon-of-aanpak", "wat-verbergt")
"""The sets in the order in which they are begun: first whose goal it is, as all else depends on that."""
MIRROR, SCENES = "mirror.toml", "scenes.toml"


def read_practice(home: Path = HOME, deck: Deck | None = None) -> Practice:
    """Read and check the files in `home`, against the Dutch deck.

    The deck is read from its content files when it is not given. Raises ContentFault when something is wrong.
    """
    deck = deck or read_deck()
    schema = Schema.read([source.id for source in deck.sources])
    sets = with_ids(read_folder(home, "sets", "practice_set", schema))
    mirror, scenes = read_toml(home, MIRROR), read_toml(home, SCENES)
    schema.check("mirror", MIRROR, mirror)
    schema.check("scenes", SCENES, scenes)
    found = Practice(
        tuple(map(PracticeSet.from_data, _in_order(sets))),
        Mirror.from_data(mirror),
        tuple(map(Scene.from_data, scenes["scenes"])),
    )
    for one in found.sets:
        _check_set(f"sets/{one.id}.toml", one, deck)
    _check_mirror(found.mirror)
    _check_scenes(found.scenes, deck)
    return found


def unexplained(practice_set: PracticeSet) -> Iterator[Item]:
    """Yield the items whose sign is not in their sentence, or not quoted in what explains the answer."""
    for item in practice_set.items:
        if item.sign not in item.text or f"“{item.sign}”" not in item.why:
            yield item


def _in_order(sets: list[dict[str, object]]) -> list[dict[str, object]]:
    check_ids("sets", "id", [str(one["id"]) for one in sets], ORDER)
    return sorted(sets, key=lambda one: ORDER.index(str(one["id"])))


def _check_set(file: str, one: PracticeSet, deck: Deck) -> None:
    """Check what the schema cannot see. Raises ContentFault for the first fault."""
    credited = [place.part for place in locations(deck) if place.source == one.source]
    check_ids(file, "parts", one.parts, credited)
    sides, kinds = [side.id for side in one.sides], [kind.id for kind in one.kinds]
    _check_once(file, "sides.id", sides)
    _check_once(file, "kinds.id", kinds)
    _check_once(file, "items.id", [item.id for item in one.items])
    _check_once(file, "items.text", [item.text for item in one.items])
    for item in one.items:
        check_ids(file, f"items.{item.id}.side", [item.side], sides)
        check_ids(file, f"items.{item.id}.kind", filter(None, [item.kind]), kinds)
        if item.replies and sum(reply.best for reply in item.replies) != 1:
            raise ContentFault(file, f"items.{item.id}.replies", ["one that is the best"])
    for item in unexplained(one):
        raise ContentFault(file, f"items.{item.id}.sign", ["a part of the text, quoted “so” in why"])
    for field in ("replies", "rewrite"):
        having = [item for item in one.items if getattr(item, field)]
        if having and {item.side for item in one.items if item not in having} & {
            item.side for item in having
        }:
            raise ContentFault(file, f"items.{field}", ["something at all items of a side, or at none"])


def _check_mirror(mirror: Mirror) -> None:
    lists = [one for part in mirror.parts for one in part.lists]
    pairs = [columns.id for columns in mirror.columns]
    _check_once(MIRROR, "columns.id", pairs)
    _check_once(MIRROR, "parts.id", [part.id for part in mirror.parts])
    _check_once(MIRROR, "parts.lists.items.id", [item.id for one in lists for item in one.items])
    for one in lists:
        check_ids(MIRROR, f"parts.lists.{one.title}.columns", [one.columns], pairs)


def _check_scenes(scenes: Sequence[Scene], deck: Deck) -> None:
    _check_once(SCENES, "scenes.id", [scene.id for scene in scenes])
    for scene in scenes:
        check_ids(SCENES, f"scenes.{scene.id}.card", [scene.card], [card.id for card in deck])


def _check_once(file: str, field: str, values: Iterable[str]) -> None:
    """Raise ContentFault when a value stands there twice."""
    found: set[str] = set()
    for value in values:
        if value in found:
            raise ContentFault(file, field, [f"{value!r} once"])
        found.add(value)
