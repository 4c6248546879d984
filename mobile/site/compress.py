"""Writes a brotli and a gzip twin beside every file that gains from it, for hosts that serve those."""

import gzip
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import brotli

_PACKED_ALREADY = {".woff2", ".png", ".br", ".gz"}
# Brotli's last steps take minutes on ten megabytes for about four per cent.
_QUALITY = 10


def compress_site(site: Path) -> None:
    """Write NAME.br and NAME.gz beside each file below `site`."""
    files = [file for file in site.rglob("*") if file.is_file() and file.suffix not in _PACKED_ALREADY]
    # both libraries let go of the interpreter's lock while they work
    with ThreadPoolExecutor() as pool:
        for _done in pool.map(_compress, sorted(files, key=lambda file: -file.stat().st_size)):
            pass


def _compress(file: Path) -> None:
    content = file.read_bytes()
    for suffix, packed in (
        (".br", brotli.compress(content, quality=_QUALITY)),
        (".gz", gzip.compress(content, compresslevel=9, mtime=0)),
    ):
        if len(packed) < len(content):
            file.with_name(file.name + suffix).write_bytes(packed)
