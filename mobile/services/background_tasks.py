"""Work that runs while screens are used; its caller need not wait for it."""

import asyncio
from collections.abc import Coroutine


class BackgroundTasks:
    """Holds on to running tasks, which the event loop itself holds only weakly."""

    def __init__(self) -> None:
        self._tasks: set[asyncio.Task[None]] = set()

    def run(self, work: Coroutine[None, None, None]) -> asyncio.Task[None]:
        """Start this work, and return its task."""
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task
