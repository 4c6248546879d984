"""What a browser shows, frame by frame, as a person would see it."""

import base64
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Any

from PIL import Image

from tests.browser.phone import Phone

_CONTRAST = 32
"""So many of 256 steps from the most common shade on a frame something is seen on its ground."""


@contextmanager
def frames(phone: Phone) -> Iterator[list[bytes]]:
    """Collect, until the block ends, a picture of each frame that the browser draws anew."""
    seen: list[bytes] = []
    session = phone.context.new_cdp_session(phone.page)

    def keep(frame: dict[str, Any]) -> None:
        seen.append(base64.b64decode(frame["data"]))
        session.send("Page.screencastFrameAck", {"sessionId": frame["sessionId"]})

    session.on("Page.screencastFrame", keep)
    session.send("Page.startScreencast", {"format": "png", "everyNthFrame": 1})
    try:
        yield seen
    finally:
        session.send("Page.stopScreencast")
        session.detach()


def ink(picture: bytes) -> int:
    """Count the pixels that are not of the ground; a blank screen has hardly any."""
    shades = Image.open(BytesIO(picture)).convert("L").histogram()
    ground = shades.index(max(shades))
    return sum(count for shade, count in enumerate(shades) if abs(shade - ground) > _CONTRAST)
