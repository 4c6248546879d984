"""The vault's own contracts, run by the site's Python in Chromium: real WebCrypto, real IndexedDB."""

import json

from tests.browser.host import Host
from tests.browser.in_page import PROJECT, run_in_page
from tests.browser.phone import Phone

CONTRACT = PROJECT / "tests" / "core" / "vault"


def test_the_cipher_gives_the_known_answers_in_chromium(phone: Phone, host: Host):
    done = _run(
        phone,
        host,
        """
from mobile.browser.webcrypto import WebCryptoCipher
from tests.core.vault.contract import CIPHER_CHECKS, check_vector, vectors
done = 0
for check in CIPHER_CHECKS:
    await check(WebCryptoCipher())
    done += 1
for vector in vectors().values():
    await check_vector(WebCryptoCipher(), vector)
    done += 1
done
""",
    )
    assert done == 4 + len(list((CONTRACT / "vectors").glob("*.json")))


def test_indexeddb_keeps_the_contract_of_a_record_store(phone: Phone, host: Host):
    assert _stores_keep_the_contract(phone, host, "mobile.browser.indexeddb", "IndexedDbStore") >= 6


def test_the_files_of_the_browser_keep_the_contract_of_a_record_store(phone: Phone, host: Host):
    assert _stores_keep_the_contract(phone, host, "mobile.browser.opfs_store", "OpfsStore") >= 6


def test_the_store_with_a_copy_keeps_the_contract_of_a_record_store(phone: Phone, host: Host):
    assert _stores_keep_the_contract(phone, host, "mobile.browser.stores", "browser_store") >= 6


def test_both_stores_of_the_browser_tell_the_names_that_begin_so(phone: Phone, host: Host):
    told = _run(
        phone,
        host,
        """
import json
from mobile.browser.indexeddb import IndexedDbStore
from mobile.browser.opfs_store import OpfsStore
told = []
for store in (IndexedDbStore("names"), OpfsStore("names")):
    told.append(sorted(await store.names("letter/")))
    await store.commit({"letter/1": b"1", "letter/2": b"2", "letterbox": b"3"}, (), ("head", None))
    told.append(sorted(await store.names("letter/")))
json.dumps(told)
""",
    )
    assert json.loads(str(told)) == [[], ["letter/1", "letter/2"]] * 2


def test_the_files_stay_small_and_keep_nothing_erased_beyond_the_next_start(phone: Phone, host: Host):
    largest, is_kept_at_first, is_kept_later = json.loads(str(_run(phone, host, _LOOK + _WEAR)))
    assert largest < 700_000, "twenty times 100 kB were written in one place"
    assert is_kept_at_first, "the test must see the words where they are"
    assert not is_kept_later


def test_a_torn_end_of_a_file_costs_no_change_before_or_after_it(phone: Phone, host: Host):
    before, after = json.loads(str(_run(phone, host, _LOOK + _TEAR)))
    assert before == {"a": "1", "b": "2"}
    assert after == {"a": "1", "b": "2", "c": "3"}


def _stores_keep_the_contract(phone: Phone, host: Host, module: str, opener: str) -> int:
    """Run every check of the contract on a storage of its own; gives how many there were."""
    return int(
        str(
            _run(
                phone,
                host,
                f"""
from {module} import {opener}
from tests.core.vault.contract import STORE_CHECKS
done = 0
for check in STORE_CHECKS:
    name = f"contract {{done}}"
    await check(lambda: {opener}(name))
    done += 1
done
""",
            )
        )
    )


def _run(phone: Phone, host: Host, code: str) -> object:
    """Run Python with the contracts beside the app's code."""
    files = [CONTRACT / "contract.py", CONTRACT / "memory_store.py", *CONTRACT.rglob("*.json")]
    return run_in_page(phone, host, code, [file.relative_to(PROJECT).as_posix() for file in files])


_LOOK = """
import json
from js import Object, navigator
from pyodide.ffi import to_js
from mobile.browser.opfs_store import OpfsStore

async def files(name):
    folder, found = await navigator.storage.getDirectory(), {}
    for end in "ab":
        file = await (await folder.getFileHandle(f"{name}.{end}")).getFile()
        found[end] = (await file.arrayBuffer()).to_bytes()
    return found
"""
_WEAR = """
store, before, largest = OpfsStore("worn"), None, 0
for number in range(20):
    value = bytes([number]) * 100_000
    await store.commit({"large": value, "kept": b"kept"}, (), ("large", before))
    before, largest = value, max(largest, sum(map(len, (await files("worn")).values())))
await store.commit({"words": b"erased words"}, (), ("words", None))
await store.commit({}, ["words"], ("large", before))
at_first = b"erased words" in b"".join((await files("worn")).values())
again = OpfsStore("worn")
await again.commit({"new": b"new"}, (), ("large", before))
left = {"large": before, "kept": b"kept", "new": b"new"}
assert await again.load() == await OpfsStore("worn").load() == left
json.dumps([largest, at_first, b"erased words" in b"".join((await files("worn")).values())])
"""
_TEAR = """
store = OpfsStore("torn")
await store.commit({"a": b"1"}, (), ("a", None))
await store.commit({"b": b"2"}, (), ("b", None))
sizes = {end: len(data) for end, data in (await files("torn")).items()}
end = max(sizes, key=sizes.get)
folder = await navigator.storage.getDirectory()
handle = await (await folder.getFileHandle(f"torn.{end}")).createSyncAccessHandle()
at = to_js({"at": sizes[end]}, dict_converter=Object.fromEntries)
handle.write(to_js(b"journal\\1 and no more"), at)
handle.close()
texts = lambda values: {key: value.decode() for key, value in values.items()}
first = texts(await OpfsStore("torn").load())
await store.commit({"c": b"3"}, (), ("a", b"1"))
json.dumps([first, texts(await OpfsStore("torn").load())])
"""
