"""Looks for the programs the browser tests drive, and installs Debian's when that is allowed.

    python -m tests.needs [chromium]     without a name: all of them

Chromium is a must. Without the others `make test` says what it leaves out; with ALL_BROWSERS=1, as in
.ci/run, a missing one is a failure.
"""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Need:
    """A program, the Debian packages it comes in, and where it may be found."""

    name: str
    packages: tuple[str, ...]
    places: tuple[str, ...]

    def find(self) -> Path | None:
        """Give the program's path, or None when it is not installed."""
        for place in self.places:
            if "*" in place:
                found = next(Path("/").glob(place.lstrip("/")), None)
            else:
                path = shutil.which(place)
                found = Path(path) if path else None
            if found:
                return found
        return None


NEEDS = {
    need.name: need
    for need in (
        Need(
            "chromium",
            ("chromium",),
            ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome"),
        ),
        Need("firefox", ("firefox-esr",), ("firefox-esr", "firefox")),
        Need("webkit", ("webkit2gtk-driver",), ("/usr/lib/*/webkit2gtk-4.1/MiniBrowser",)),
        Need("xvfb", ("xvfb",), ("Xvfb",)),
        # selenium speaks to Debian's WebKit through this driver
        Need("webkit-driver", ("webkit2gtk-driver",), ("WebKitWebDriver",)),
        Need("nginx", ("nginx-light", "libnginx-mod-http-brotli-static"), ("nginx", "/usr/sbin/nginx")),
    )
}


def main(names: list[str]) -> int:
    """Install what is missing where allowed; exit with a sentence when Chromium cannot be had."""
    wanted = [NEEDS[name] for name in names] or list(NEEDS.values())
    missing = [need for need in wanted if need.find() is None]
    if missing and _may_install():
        packages = sorted({package for need in missing for package in need.packages})
        sys.stdout.write(f"Installing Debian's {', '.join(packages)} ...\n")
        sys.stdout.flush()
        _install(packages)
        missing = [need for need in missing if need.find() is None]
    for need in missing:
        command = f"apt-get install {' '.join(need.packages)}"
        if need.name == "chromium" or os.environ.get("ALL_BROWSERS"):
            sys.exit(f"The browser tests need {need.name}. Install it first, for example: {command}")
        sys.stdout.write(f"Left out: the tests that need {need.name} (to have them: {command})\n")
    return 0


def _may_install() -> bool:
    return sys.platform == "linux" and os.geteuid() == 0 and shutil.which("apt-get") is not None


def _install(packages: list[str]) -> None:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (
        ["apt-get", "update"],
        ["apt-get", "install", "--yes", "--no-install-recommends", *packages],
    ):
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        if done.returncode:
            sys.stdout.write(done.stderr.strip()[-500:] + "\n")
            return


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
