"""The long form of the kills: `python -m tests.browser.many_kills COUNT SECONDS [FILE]`.

Goes on where it stopped, for so many seconds at a time, until COUNT kills are done. What was counted is kept
in the file, build/many-kills.json unless given; each portion has a profile of its own.
"""

import json
import secrets
import sys
import tempfile
import time
from pathlib import Path

from mobile.site.publish import SITE
from tests.browser.front import playwright_with_front
from tests.browser.host import Host
from tests.browser.kills import Killing
from tests.browser.phone import Phone


def main(most: int, seconds: float, file: Path) -> None:
    """Kill until the time is over; a loss ends it with what was lost."""
    end = time.monotonic() + seconds
    before = json.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}
    counted = {"kills": 0, "acknowledged": 0, "restored": 0, **before}
    host = Host(SITE)
    with playwright_with_front() as playwright, tempfile.TemporaryDirectory() as folder:
        with Phone(playwright, Path(folder) / "phone") as phone:
            seed = secrets.randbits(32)
            sys.stdout.write(f"seed {seed}\n")
            killing = Killing(phone, host, seed)
            start = dict(counted)
            while time.monotonic() < end and counted["kills"] < most:
                killing.kill_once()
                counted["kills"] += 1
                counted["acknowledged"] = start["acknowledged"] + killing.acknowledged
                counted["restored"] = start["restored"] + killing.restored
                file.write_text(json.dumps(counted), encoding="utf-8")
        host.stop()
    sys.stdout.write(f"{counted}\n")


if __name__ == "__main__":
    main(int(sys.argv[1]), float(sys.argv[2]), Path(*(sys.argv[3:] or [SITE.with_name("many-kills.json")])))
