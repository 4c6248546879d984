"""Write a brotli and a gzip twin beside every file that gets smaller, for hosts that serve those."""

import gzip
import hashlib
import shutil
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import brotli

_PACKED_ALREADY = {".woff2", ".png", ".br", ".gz"}
_QUALITY = 11


def compress_site(site: Path, kept: Path) -> None:
    """Write NAME.br and NAME.gz beside each file below `site`.

    `kept` is a cache of compressed files by their content: Flutter and Pyodide take most of a minute, and
    rarely change.
    """
    kept.mkdir(parents=True, exist_ok=True)
    files = [file for file in site.rglob("*") if file.is_file() and file.suffix not in _PACKED_ALREADY]
    # both libraries let go of the interpreter's lock while they work
    with ThreadPoolExecutor() as pool:
        for _done in pool.map(partial(_compress, kept), sorted(files, key=lambda file: -file.stat().st_size)):
            pass


def _compress(kept: Path, file: Path) -> None:
    content = file.read_bytes()
    name = hashlib.sha256(content).hexdigest()
    for suffix, pack in ((f".{_QUALITY}.br", _brotli), (".gz", _gzip)):
        packed = kept / f"{name}{suffix}"
        if not packed.is_file():
            half = packed.with_suffix(f".{file.name}.half")
            half.write_bytes(pack(content))
            half.rename(packed)
        if packed.stat().st_size < len(content):
            shutil.copyfile(packed, file.with_name(file.name + packed.suffix))


def _brotli(content: bytes) -> bytes:
    return brotli.compress(content, quality=_QUALITY)


def _gzip(content: bytes) -> bytes:
    return gzip.compress(content, compresslevel=9, mtime=0)
