"""Print cards and guides of talks as PDF files: the pages for paper of the built site, printed by Chromium.

    python -m mobile.site.deck_pdf [--site build/site] [--out build/paper] [--browser PATH]

Chromium prints by itself, from its command line; nothing else is needed for it.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterable
from pathlib import Path

from mobile.site.publish import SITE
from mobile.site.serve import make_server
from mobile.site.settings import ROOT, PublishError, SiteSettings, read_settings

LAYOUTS = ("a4", "a6")
EXAMPLES = "voorbeelden"
"""The last word in the name of a file that holds the examples behind the cards as well."""
BROWSERS = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
PATIENCE_SECONDS = 120
_FLAGS = ("--headless", "--disable-gpu", "--no-first-run", "--no-pdf-header-footer")


def print_deck(
    settings: SiteSettings, site: Path, out: Path, browser: Path, languages: Iterable[str] = ()
) -> list[Path]:
    """Write the PDF files into `out`, in these languages or else in all, and return them.

    Each layout of the cards comes twice: alone, and with the examples behind them. The guides come on A5.

    Raises PublishError when the site was not built, or when the browser does not print.
    """
    if not (site / "site.json").is_file():
        raise PublishError("There is no site yet: run `make site` first")
    out.mkdir(parents=True, exist_ok=True)
    server = make_server(site, 0)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    files = []
    try:
        for code in languages or settings.languages:
            host = f"http://localhost:{server.server_port}"
            address = host + settings.paper_path(code)
            for layout in LAYOUTS:
                name = f"{settings.name.lower()}-kaarten-{code}-{layout}"
                for chosen, file in (
                    (layout, out / f"{name}.pdf"),
                    (f"{layout}+more", out / f"{name}-{EXAMPLES}.pdf"),
                ):
                    _print(browser, f"{address}#{chosen}", file)
                    files.append(file)
            guides = out / f"{settings.name.lower()}-gesprekken-{code}-a5.pdf"
            _print(browser, host + settings.guides_paper_path(code), guides)
            files.append(guides)
    finally:
        server.shutdown()
        server.server_close()
    return files


def find_browser(names: Iterable[str] = BROWSERS) -> Path:
    """Return the first of these programs that is installed. Raises PublishError."""
    for name in names:
        if found := shutil.which(name):
            return Path(found)
    raise PublishError("Chromium prints the cards. Install it first, for example: apt-get install chromium")


def _print(browser: Path, address: str, file: Path) -> None:
    file.unlink(missing_ok=True)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        command = [str(browser), *_FLAGS, f"--user-data-dir={profile}", f"--print-to-pdf={file}", address]
        if os.geteuid() == 0:
            command.insert(1, "--no-sandbox")  # Chromium does not start for root with one
        done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE_SECONDS, check=False)
    if not file.is_file():
        raise PublishError(f"{browser.name} did not print {file.name}: {done.stderr.strip()[-300:]}")


def main() -> int:
    """Print cards and guides, or print in one sentence why not."""
    parser = argparse.ArgumentParser(description="Print the cards and the guides of talks as PDF files.")
    parser.add_argument("--site", type=Path, default=SITE)
    parser.add_argument("--out", type=Path, default=SITE.with_name("paper"))
    parser.add_argument("--browser", type=Path, help="the program of Chromium, where it has another name")
    options = parser.parse_args()
    try:
        browser = options.browser or find_browser()
        for file in print_deck(read_settings(), options.site, options.out.resolve(), browser):
            shown = file.relative_to(ROOT) if file.is_relative_to(ROOT) else file
            sys.stdout.write(f"{shown}\n")
    except (PublishError, subprocess.TimeoutExpired) as fault:
        sys.exit(str(fault))
    return 0


if __name__ == "__main__":
    sys.exit(main())
