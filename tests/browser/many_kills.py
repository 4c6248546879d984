"""The long form of the kills: `python -m tests.browser.many_kills COUNT SECONDS`.

Goes on where it stopped, for so many seconds at a time, until COUNT kills are done. What was counted is kept
in build/many-kills.json; each portion has a profile of its own.
"""

import json
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import sync_playwright

from mobile.site.publish import SITE
from tests.browser.host import Host
from tests.browser.kills import Killing
from tests.browser.phone import Phone

COUNTED = SITE.with_name("many-kills.json")


def main() -> None:
    """Kill until the time is over; what fails ends it with its fault."""
    most, seconds = int(sys.argv[1]), float(sys.argv[2])
    counted = (
        json.loads(COUNTED.read_text())
        if COUNTED.is_file()
        else {"kills": 0, "restored": 0, "acknowledged": 0}
    )
    end = time.monotonic() + seconds
    host = Host(SITE)
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        phone = Phone(playwright, Path(folder) / "phone")
        try:
            killing = Killing(phone, host, seed=1000 + counted["kills"])
            before = dict(counted)
            while time.monotonic() < end and counted["kills"] < most:
                killing.kill_once()
                counted["kills"] += 1
                counted["restored"] = before["restored"] + killing.restored
                counted["acknowledged"] = before["acknowledged"] + killing.tally.acknowledged
                COUNTED.write_text(json.dumps(counted))
        finally:
            phone.close()
            host.stop()
    sys.stdout.write(f"{counted}\n")


if __name__ == "__main__":
    main()
