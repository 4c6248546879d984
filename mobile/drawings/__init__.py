"""Pictures that the app shows: plain shapes without words, in colours that stand out on both grounds.

They travel with the app's own code, so that they are there without a connection.
"""

from pathlib import Path

INSTALLING = ("install-share.svg", "install-add.svg", "install-open.svg")
"""How an iPhone puts the app on its home screen: the sign to tap, the row to choose, where it stands then."""


def drawing(name: str) -> bytes:
    """Give a picture for the source of an `ft.Image`."""
    return Path(__file__).with_name(name).read_bytes()
