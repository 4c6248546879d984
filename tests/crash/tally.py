"""Counts what the kills hit, to say it in the output of the tests."""

from collections import Counter

from tests.crash.story import Story


class Tally:
    """The kills of one kind of process, by what was under way."""

    def __init__(self) -> None:
        self._kills = 0
        self._acknowledged = 0
        self._before: Counter[str] = Counter()
        self._after: Counter[str] = Counter()

    def add(self, story: Story, acknowledged: int, found: int) -> None:
        """Count a kill after so many acknowledged steps, where the store turned out to hold `found`."""
        self._kills += 1
        self._acknowledged += acknowledged
        if acknowledged < len(story.steps):
            came = self._before if found == acknowledged else self._after
            came[story.steps[acknowledged]["do"]] += 1

    def __str__(self) -> str:
        under_way = self._before + self._after
        changes = ", ".join(f"{count} {name}" for name, count in under_way.most_common())
        return (
            f"{self._kills} kills among {self._acknowledged} acknowledged changes, none of them lost; what "
            f"was under way ({changes}) was not there at all {self._before.total()} times, and wholly there "
            f"{self._after.total()} times"
        )
