"""The words that only workers read, for the browser in one zip that comes after the start of the app.

It holds a catalogue of each language that is not the app's own, and the part of Babel's data for a day and a
number.
"""

import pickle
import shutil
import tempfile
from collections.abc import Iterable
from pathlib import Path

from core.worker.offered import OFFERED
from mobile.site.app_package import web_packages
from mobile.site.python_runtime import pack, read_lists
from mobile.site.settings import ROOT


def pack_words(target: Path, languages: Iterable[str]) -> None:
    """Write the zip file `target`; `languages` are those of the app, which has their words already."""
    parts = read_lists()["babel"]["for_workers"]
    own = set(languages)
    with tempfile.TemporaryDirectory() as scratch:
        for code in OFFERED.keys() - own:
            _copy_catalogue(code, Path(scratch))
            _copy_days_and_numbers(code, Path(scratch), parts)
        pack(Path(scratch), target)


def _copy_catalogue(code: str, folder: Path) -> None:
    catalogue = ROOT / "locales" / code / "LC_MESSAGES" / "worker.mo"
    copy = folder / catalogue.relative_to(ROOT)
    copy.parent.mkdir(parents=True)
    shutil.copyfile(catalogue, copy)


def _copy_days_and_numbers(code: str, folder: Path, parts: Iterable[str]) -> None:
    name = f"babel/locale-data/{code}.dat"
    data = pickle.loads((web_packages() / name).read_bytes())  # noqa: S301 - from a locked wheel
    copy = folder / name
    copy.parent.mkdir(parents=True, exist_ok=True)
    copy.write_bytes(pickle.dumps({part: data[part] for part in parts if part in data}, 2))
