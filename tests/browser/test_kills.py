"""SIGKILL of the whole browser at any moment, for the vault in its two stores: the sibling of tests/crash.

The long form is `python -m tests.browser.many_kills`.
"""

import sys
from pathlib import Path

from tests.browser.host import Host
from tests.browser.kills import Killing
from tests.browser.letter_kills import LetterKilling
from tests.browser.phone import Phone

KILLS = 6

TORN_HEADER = b"\0\0\0\0\xff\0\1"
"""How a record of LevelDB's log begins: a checksum, a length of 255, and "whole". The rest never came."""


def test_a_vault_survives_kills_of_the_browser_at_any_moment(phone: Phone, host: Host, capsys):
    killing = Killing(phone, host, seed=2026)
    for _ in range(KILLS):
        killing.kill_once()
    with capsys.disabled():
        sys.stdout.write(f"\nThe vault in a browser: {killing}.\n")


def test_a_log_that_a_kill_tore_costs_the_database_but_not_the_vault(phone: Phone, host: Host):
    killing = Killing(phone, host, seed=7)
    killing.kill_once()
    phone.kill()
    tear_log(phone.profile)
    phone.start()
    killing.opened([killing.state])
    assert killing.restored == 0, "the first opening reads well"
    killing.write_on(killing.state, until_copied=True)  # the words of the moment before may be lost
    phone.close()
    phone.start()
    killing.opened([killing.state])
    assert killing.restored == 1, "the tear must cost the database, or this shows nothing"


def test_no_letter_that_was_called_saved_is_lost_by_a_kill_at_any_moment(phone: Phone, host: Host):
    killing = LetterKilling(phone, host, seed=11)
    for _ in range(KILLS):
        killing.kill_once()
    assert killing.saved > 0, "some must be saved, or this shows nothing"


def tear_log(profile: Path) -> None:
    """End the log of the database as a kill in the middle of a write does."""
    (log,) = profile.glob("Default/IndexedDB/http_localhost_*.indexeddb.leveldb/*.log")
    with log.open("ab") as file:
        file.write(TORN_HEADER)
