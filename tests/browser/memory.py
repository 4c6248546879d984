"""Looks into the memory of the processes that run the pages of a phone, as spying software would."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from tests.browser.phone import Phone

PIECE = 64 * 1024 * 1024
PAGES = b"--type=renderer"
PROCESSES = Path("/proc")


def words_in_memory(phone: Phone, words: Iterable[str]) -> dict[str, int]:
    """Count how often each word is in the memory of the phone's pages, as UTF-8 or UTF-16; 0 is left out."""
    wanted = {word: (word.encode(), word.encode("utf-16-le")) for word in words}
    number = dict.fromkeys(wanted, 0)
    overlap = max(len(form) for forms in wanted.values() for form in forms)
    for process in _pages(phone):
        for piece in _memory(process, overlap):
            for word, forms in wanted.items():
                number[word] += sum(piece.count(form) for form in forms)
    return {word: count for word, count in number.items() if count}


def _pages(phone: Phone) -> list[int]:
    """Give the processes that run pages of this phone's browser."""
    browser = int((phone.profile / "SingletonLock").readlink().name.rpartition("-")[2])
    parents = {}
    for folder in PROCESSES.glob("[0-9]*"):
        try:
            parents[int(folder.name)] = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
        except (FileNotFoundError, ProcessLookupError):  # ended meanwhile
            continue
    family = {browser}
    while more := {child for child, parent in parents.items() if parent in family} - family:
        family |= more
    return [one for one in family if PAGES in (PROCESSES / str(one) / "cmdline").read_bytes()]


def _memory(process: int, overlap: int) -> Iterator[bytes]:
    """Give all that a process can write to, in pieces that overlap a little."""
    with (PROCESSES / str(process) / "mem").open("rb", buffering=0) as memory:
        for line in (PROCESSES / str(process) / "maps").read_text().splitlines():
            place, rights = line.split()[:2]
            if not rights.startswith("rw"):
                continue
            start, end = (int(border, 16) for border in place.split("-"))
            while start < end:
                try:
                    piece = os.pread(memory.fileno(), min(PIECE, end - start), start)
                except OSError:  # reserved, and nothing in it
                    break
                if not piece:
                    break
                yield piece
                start += len(piece) if len(piece) < PIECE else PIECE - overlap
