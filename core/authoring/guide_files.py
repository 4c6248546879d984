"""Read the guides of talks and check them. A fault is named by file, field and what is allowed there."""

from itertools import chain
from pathlib import Path

from core.authoring.content_files import read_deck, read_folder, with_ids
from core.authoring.content_links import check_ids
from core.authoring.schema import Schema
from core.deck.deck import Deck
from core.deck.slot import slot_names
from core.deck.source_index import locations
from core.errors import ContentFault
from core.talks.guide import Guide, Outcome, Stance
from core.talks.guides import Guides

HOME = Path(__file__).parents[1] / "talks"
SPOKEN = ("openings", "questions", "expectation", "retell")
"""The fields of a guide with lines to say aloud, which may have slots; its steps have `say` besides."""
FEWEST_SHORT = 3
"""The words of the shortest strip, also that of a short form."""


def read_guides(home: Path = HOME, deck: Deck | None = None) -> Guides:
    """Read and check the guides in the folder "guides" of `home`, against the Dutch deck.

    The deck is read from its content files when it is not given. Raises ContentFault when something is wrong.
    """
    deck = deck or read_deck()
    schema = Schema.read([source.id for source in deck.sources])
    guides = tuple(Guide.from_data(data) for data in with_ids(read_folder(home, "guides", "guide", schema)))
    for guide in guides:
        _check(f"guides/{guide.id}.toml", guide, deck)
    return Guides(guides)


def _check(file: str, guide: Guide, deck: Deck) -> None:
    """Check what the schema cannot see. Raises ContentFault for the first fault."""
    check_ids(file, "cards", guide.cards, [card.id for card in deck])
    _check_origin(file, guide, deck)
    _check_slots(file, guide, [slot.name for slot in deck.slots])
    if guide.minutes[0] > guide.minutes[1]:
        raise ContentFault(file, "minutes", ["from and to, the smaller number first"])
    if 0 < len(guide.short_strip) < FEWEST_SHORT:
        raise ContentFault(file, "steps.short", [f"no step, or at least {FEWEST_SHORT}"])
    if guide.is_for_group:
        _check_group(file, guide)
    else:
        _check_for_two(file, guide)
    if not guide.retell and guide.outcome is not Outcome.NOTHING:
        raise ContentFault(file, "retell", ["a line, when the talk leads to something"])


def _check_origin(file: str, guide: Guide, deck: Deck) -> None:
    """Check that each instrument is one of the deck, from a text named, and that each text is used."""
    credited = [(place.part, place.source) for place in locations(deck) if place.source in guide.sources]
    check_ids(file, "parts", guide.parts, [part for part, _ in credited])
    check_ids(file, "sources", guide.sources, [source for part, source in credited if part in guide.parts])


def _check_slots(file: str, guide: Guide, names: list[str]) -> None:
    spoken = chain(
        ((field, text) for field, text in guide.texts() if field in SPOKEN),
        ((f"steps.{step.word}.say", step.say) for step in guide.steps),
    )
    for field, text in spoken:
        if set(slot_names(text)) - set(names):
            raise ContentFault(file, field, [f"[{name}]" for name in names])


def _check_group(file: str, guide: Guide) -> None:
    """Check a guide without a stance: each of its steps is on the wall, and says how the group works."""
    for step in guide.steps:
        for field, value in (("wall", step.wall), ("work", step.work)):
            if not value:
                raise ContentFault(
                    file, f"steps.{step.word}.{field}", ["something in each step, or a stance for one person"]
                )
    if guide.expectation:
        raise ContentFault(file, "expectation", ["nothing in a guide for a group"])


def _check_for_two(file: str, guide: Guide) -> None:
    """Check a guide with a stance: nothing of it is for a wall, and its log has signs."""
    for step in guide.steps:
        for field, value in (("wall", step.wall), ("work", step.work)):
            if value:
                raise ContentFault(file, f"steps.{step.word}.{field}", ["nothing in a guide with a stance"])
    if not guide.signs:
        raise ContentFault(file, "signs", ["signs, when there is a stance"])
    if (guide.stance is Stance.HELPING) == bool(guide.expectation):
        raise ContentFault(file, "expectation", ["a line, unless the stance is helping"])
