"""Measures the vault in Chromium, with real WebCrypto and IndexedDB, at sizes far apart."""

import json
from pathlib import Path

from playwright.sync_api import Playwright

from tests.bench.effort import Effort
from tests.bench.numbers import VaultRounds
from tests.browser.host import Host
from tests.browser.in_page import open_python, run_python
from tests.browser.phone import Phone

_PATIENCE_MS = 300_000
_MEASURE = """
import json
from tests.bench.vault_in_page import measure
json.dumps(await measure(SIZES, ROUNDS, SAVES))
"""


def measure(playwright: Playwright, site: Path, profile: Path, effort: Effort) -> VaultRounds:
    """Time rounds and saves in vaults of all sizes, on a page without the app."""
    code = _MEASURE
    for name, value in {
        "SIZES": [*effort.sizes],
        "ROUNDS": effort.vault_rounds,
        "SAVES": effort.saves,
    }.items():
        code = code.replace(name, repr(value))
    host = Host(site)
    try:
        with Phone(playwright, profile) as phone:
            phone.context.set_default_timeout(_PATIENCE_MS)
            open_python(phone, host, ["tests/bench/vault_in_page.py"])
            times: VaultRounds = json.loads(str(run_python(phone, code)))
    finally:
        host.stop()
    return times
