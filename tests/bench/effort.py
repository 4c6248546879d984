"""How much the bench measures: the whole of it, or a short form that the tests run to see that it works."""

from dataclasses import dataclass

from tests.bench.server import FOUR_G_SPEED


@dataclass(frozen=True)
class Effort:
    """Rounds of each part, and how large what is measured is."""

    rounds: int = 5
    slow_rounds: int = 3
    slowed_rounds: int = 3
    """Rounds on a processor that is made four times slower."""

    line_speed: float = FOUR_G_SPEED
    """Bytes a second on the slow line."""

    vault_rounds: int = 7
    saves: int = 200
    sizes: tuple[int, ...] = (100, 1_000, 10_000)
    """Notes in the vaults, from the smallest to the largest."""

    screen_rounds: int = 5
    people: int = 60
    notes: int = 10_000
    """What the screens have to show."""

    unlocks: int = 15
    """Times that a finger opens the largest vault, at each speed."""

    letters: int = 30
    """Letters that are saved in each round."""

    settled_ms: int = 1_500
    """Before the next screen is timed, so that what the one before still does costs it nothing."""

    rest_ms: int = 4_000
    """After a first visit the browser writes down what it compiled; both sides get the same time for it."""

    is_compressed: bool = True
    """Whether both sites send packed files; packing the stock client takes a minute."""


WHOLE = Effort()
SHORT = Effort(
    rounds=1,
    slow_rounds=1,
    slowed_rounds=0,
    line_speed=10 * FOUR_G_SPEED,
    vault_rounds=2,
    saves=3,
    sizes=(100, 200),
    screen_rounds=1,
    people=4,
    notes=100,
    unlocks=2,
    letters=3,
    settled_ms=100,
    rest_ms=500,
    is_compressed=False,
)
