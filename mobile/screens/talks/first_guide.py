"""The first guide, beside the list of all guides while none of them was opened."""

import flet as ft

from mobile.routing import Location, LocationContext, use_location
from mobile.screens.talks.guide import GuideScreen
from mobile.state import use_app


@ft.component
def FirstGuideScreen() -> ft.Control:
    """Show the guide that stands first in the list."""
    first = next(guide for guide in use_app().guides if not guide.is_for_group)
    location = Location(use_location().path, {"guide": first.id})
    return LocationContext(location, GuideScreen)
