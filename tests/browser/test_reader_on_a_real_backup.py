"""A backup that a browser sealed, opened by the reader that knows nothing but the page on the format."""

import json

from tests.browser.host import Host
from tests.browser.in_page import run_in_page
from tests.browser.phone import Phone
from tests.reader.reader import read_backup

PASSPHRASE = "vier geiten op een dak"
MADE = "2026-11-22T08:30:00+01:00"
WORDS = "Proef Piet zei: “nog één keer” 🪚, en toen lukte het."
MAKE_BACKUP = f"""
import json
import secrets
import time
from datetime import datetime

from core.vault.vault import Vault
from mobile.browser.indexeddb import IndexedDbStore
from mobile.browser.webcrypto import WebCryptoCipher

vault = Vault(
    IndexedDbStore("reader"), WebCryptoCipher(), random=secrets.token_bytes, clock=time.monotonic
)
code = await vault.create({PASSPHRASE!r}, rounds=600000)
await vault.apply([("notes", {{"id": vault.new_id(), "text": {WORDS!r}}})])
backup = (await vault.make_backup(datetime.fromisoformat({MADE!r}))).data
json.dumps({{"code": str(code), "backup": backup.hex()}})
"""


def test_words_sealed_by_a_browser_come_out_of_its_backup_by_the_page_on_the_format(phone: Phone, host: Host):
    made = json.loads(run_in_page(phone, host, MAKE_BACKUP))
    backup = bytes.fromhex(made["backup"])
    assert WORDS.encode() not in backup
    for secret in (PASSPHRASE, made["code"]):
        file = read_backup(backup, secret)
        assert (file.made, file.changes) == (MADE, 2)
        assert [(table, record["text"]) for table, record in file.records] == [("notes", WORDS)]
