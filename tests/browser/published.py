"""Sites beside the one that `make site` builds, each made once for all the processes that run tests."""

import fcntl
from pathlib import Path

from mobile.site.publish import SITE, publish
from mobile.site.settings import SiteSettings


def publish_once(settings: SiteSettings, target: Path) -> Path:
    """Give the site with these settings in `target`, made anew when the one of `make site` was since."""
    made_beside = target.with_name(f"{target.name}.made-beside")
    with made_beside.open("a+") as note:
        fcntl.flock(note, fcntl.LOCK_EX)
        note.seek(0)
        beside = (SITE / "site.json").read_text(encoding="utf-8")
        if note.read() != beside or not target.is_dir():
            publish(settings, target, compressed=False)
            note.truncate(0)
            note.write(beside)
    return target
