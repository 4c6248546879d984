"""One guided talk: what one prepares, what one remembers, what two look at together, and what is kept.

What its fields may hold is defined in core/authoring/fields.toml.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, ClassVar

from core.deck.content import Content


class Stance(StrEnum):
    """Whose goal the talk serves (P-01): helping, the worker's; directing, that of the work; or either."""

    HELPING = "helping"
    DIRECTING = "directing"
    EITHER = "either"


class Look(StrEnum):
    """What coach and worker, or a group, can look at together: on the phone, and the grid on paper."""

    SCALE = "scale"
    LADDER = "ladder"
    CIRCLES = "circles"
    SLOTS = "slots"
    TASKS = "tasks"
    QUESTIONS = "questions"
    GRID = "grid"


class Outcome(StrEnum):
    """What a talk leads to, so what its log asks for beside the signs and a text."""

    NOTHING = "nothing"
    STEP = "step"
    SLOTS = "slots"
    TRIAL = "trial"
    OWN_STEP = "own step"


class Work(StrEnum):
    """How a group works at a step."""

    ALONE = "alone"
    PAIRS = "pairs"
    TOGETHER = "together"


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideStep(Content):
    """One step: its `word` in the memory strip, what one does, and what one could say.

    `wall` is what a group reads from three metres, and `work` how it works then; both only in a guide for a
    group. `short` marks the steps of the short form.
    """

    TRANSLATED = ("word", "do", "say", "wall")
    MADE_BY: ClassVar[Mapping[str, Callable[[Any], Any]]] = {"work": Work}

    word: str
    do: str
    say: str = ""
    wall: str = ""
    work: Work | None = None
    short: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Guide(Content):
    """One guide. `minutes` is from and to, equal when it takes always as long.

    `stance` is None for a guide for a group. `ours` says that its order is our own, from the parts named.
    `signs` are values of core.people.records.details.Sign, `cards` the ids of cards that fit, best first.
    """

    TRANSLATED = (
        "title",
        "gist",
        "when",
        "openings",
        "questions",
        "expectation",
        "steps",
        "retell",
        "watch_out",
    )
    MADE_BY: ClassVar[Mapping[str, Callable[[Any], Any]]] = {
        "stance": Stance,
        "steps": lambda steps: tuple(map(GuideStep.from_data, steps)),
        "looks": lambda looks: tuple(map(Look, looks)),
        "outcome": Outcome,
    }

    id: str
    title: str
    gist: str
    sources: tuple[str, ...]
    parts: tuple[str, ...]
    minutes: tuple[int, int]
    outcome: Outcome
    steps: tuple[GuideStep, ...]
    stance: Stance | None = None
    ours: bool = False
    when: tuple[str, ...] = ()
    openings: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    expectation: str = ""
    retell: str = ""
    watch_out: tuple[str, ...] = ()
    cards: tuple[str, ...] = ()
    looks: tuple[Look, ...] = ()
    signs: tuple[str, ...] = ()

    def texts_by_field(self) -> Iterator[tuple[str, str]]:
        """Yield the texts as `texts` does, those of a step last and by its own fields."""
        for field, text in self.texts():
            if field != "steps":
                yield field, text
        for step in self.steps:
            yield from step.texts()

    @property
    def is_for_group(self) -> bool:
        """Whether it is held with a group, so about nobody in particular."""
        return self.stance is None

    @property
    def strip(self) -> tuple[str, ...]:
        """The words to remember, in their order."""
        return tuple(step.word for step in self.steps)

    @property
    def short_strip(self) -> tuple[str, ...]:
        """The words of the short form; empty when it has none."""
        return tuple(step.word for step in self.steps if step.short)
