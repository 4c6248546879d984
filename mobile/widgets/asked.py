"""Query parameters of an address, such as the card in "/mensen/loggen?card=t07"."""

from urllib.parse import parse_qs, urlsplit

import flet as ft


def use_asked(name: str) -> str:
    """Return this query parameter of the address that a screen was opened with, or "" when it has none.

    The value stays with the screen, also when deeper screens have addresses of their own.
    """
    page = ft.context.page
    return ft.use_memo(lambda: parse_qs(urlsplit(page.route).query).get(name, [""])[0], [])
