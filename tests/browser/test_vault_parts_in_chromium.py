"""The vault's own contracts, run by the site's Python in Chromium: real WebCrypto, real IndexedDB."""

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
    assert done == 2 + len(list((CONTRACT / "vectors").glob("*.json")))


def test_indexeddb_keeps_the_contract_of_a_record_store(phone: Phone, host: Host):
    assert _stores_keep_the_contract(phone, host, "mobile.browser.indexeddb", "IndexedDbStore") >= 6


def test_the_files_of_the_browser_keep_the_contract_of_a_record_store(phone: Phone, host: Host):
    assert _stores_keep_the_contract(phone, host, "mobile.browser.opfs_store", "OpfsStore") >= 6


def test_the_store_with_a_copy_keeps_the_contract_of_a_record_store(phone: Phone, host: Host):
    assert _stores_keep_the_contract(phone, host, "mobile.browser.stores", "browser_store") >= 6


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
    files = [CONTRACT / "contract.py", *CONTRACT.rglob("*.json")]
    return run_in_page(phone, host, code, [file.relative_to(PROJECT).as_posix() for file in files])
