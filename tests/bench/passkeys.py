"""Measures how soon a finger opens the notes, from the answer of the authenticator on, besides reading them.

Python runs in the thread of the page, because no other can be slowed down.
"""

import json
from collections.abc import Mapping
from pathlib import Path

from playwright.sync_api import Playwright

from tests.bench.effort import Effort
from tests.browser.host import Host
from tests.browser.in_page import open_python, run_python
from tests.browser.phone import Phone

SPEEDS = (1, 4)
"""How many times slower the processor of the page is made: not, and as on a cheap phone."""
_FILES = ["tests/bench/vault_in_page.py", "tests/bench/passkeys_in_page.py"]
_PATIENCE_MS = 300_000
_MAKE = """
from tests.bench.passkeys_in_page import FingerVault
finger = await FingerVault.made({size})
"""
_OPEN = """
import json
json.dumps([await finger.open() for _ in range({rounds})])
"""


def measure(playwright: Playwright, site: Path, profile: Path, effort: Effort) -> Mapping[int, list[float]]:
    """Return the milliseconds of each opening of the largest vault, by how much the processor was slowed."""
    host = Host(site)
    times: dict[int, list[float]] = {}
    try:
        with Phone(playwright, profile) as phone:
            phone.context.set_default_timeout(_PATIENCE_MS)
            open_python(phone, host, _FILES, in_worker=False)
            run_python(phone, _MAKE.format(size=effort.sizes[-1]) + "None")
            session = phone.context.new_cdp_session(phone.page)
            for slowed in SPEEDS:
                session.send("Emulation.setCPUThrottlingRate", {"rate": slowed})
                times[slowed] = json.loads(str(run_python(phone, _OPEN.format(rounds=effort.unlocks))))
    finally:
        host.stop()
    return times
