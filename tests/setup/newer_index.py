"""A folder of packages that offers a newer release of everything, as a real index does some weeks later."""

import zipfile
from collections.abc import Iterable
from pathlib import Path

NEWER = "9999"


def offer_newer_releases(folder: Path, names: Iterable[str]) -> None:
    """Write an empty wheel of version NEWER for each of these packages."""
    folder.mkdir()
    for name in names:
        wheel_name = name.replace("-", "_")
        info = f"{wheel_name}-{NEWER}.dist-info"
        with zipfile.ZipFile(folder / f"{wheel_name}-{NEWER}-py3-none-any.whl", "w") as wheel:
            wheel.writestr(f"{info}/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: {NEWER}\n")
            wheel.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
            wheel.writestr(f"{info}/RECORD", "")
