"""Starting: a card is there before anything of the vault is."""

import subprocess
import sys

LATER = (
    "core.vault",
    "core.people",
    "mobile.private_routes",
    "mobile.screens.people",
    "tinydb",
    "cryptography",
    "babel",
    "sqlite3",
)


def test_the_app_imports_nothing_of_the_vault_and_its_screens_before_the_first_card():
    code = "import sys, mobile.main; print(*sys.modules, sep='\\n')"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    early = [
        name for name in run.stdout.split() if any(name == one or name.startswith(f"{one}.") for one in LATER)
    ]
    assert early == []
