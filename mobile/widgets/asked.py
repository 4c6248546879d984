"""What an address asks for behind its question mark, such as the card in "/mensen/loggen?card=t07"."""

from urllib.parse import parse_qs, urlsplit

import flet as ft


def use_asked(name: str) -> str:
    """Give the value of this name in the address a screen was opened with; empty when it is not there.

    It stays the same while the screen stands, also when deeper screens have addresses of their own.
    """
    page = ft.context.page
    return ft.use_memo(lambda: parse_qs(urlsplit(page.route).query).get(name, [""])[0], [])
