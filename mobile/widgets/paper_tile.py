"""A row that leads out of the app to a page for printing."""

import flet as ft

from mobile.widgets import typography
from mobile.widgets.tile import spoken_label, tile


def paper_tile(name: str, line: str, address: str) -> ft.Control:
    """Build the row to the page at an address, which is relative, for a site in a folder of its own."""

    async def leave() -> None:
        await ft.UrlLauncher().launch_url(address, web_only_window_name="_self")

    def open_page() -> None:
        ft.context.page.run_task(leave)

    return tile(name, [typography.quiet(line)], open_page, label=spoken_label(name, line))
