"""What belongs to the screen that shows it first, and goes when that screen is left."""

_LEFT = "?"
"""No screen's route: that of what was shown on a screen that was left since."""


class FirstScreen:
    """Knows the route of the screen that shows something first."""

    def __init__(self) -> None:
        self._route = ""
        self._leaving = ""

    def reset(self, leaving: str = "") -> None:
        """Wait for the next screen that shows it, except one at `leaving`, a route about to be left."""
        self._route, self._leaving = "", leaving

    def claim(self, route: str) -> bool:
        """Return whether the screen at this route shows it; the first one to ask does, until it is left."""
        if not self._route and route == self._leaving:
            return False
        self._route = self._route or route
        if self._route != route:
            self._route = _LEFT
        return self._route == route
