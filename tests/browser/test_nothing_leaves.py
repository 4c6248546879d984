"""A whole session makes no request to another origin, and the policy refuses one that is forced."""

import json
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.browser.conftest import PASSPHRASE
from tests.browser.host import Host
from tests.browser.phone import Phone


def test_a_whole_session_asks_nothing_of_another_origin(
    make_phone: Callable[..., Phone], host: Host, tmp_path: Path
):
    log = tmp_path / "network.json"
    phone = make_phone(flags=[f"--log-net-log={log}", "--net-log-capture-mode=Everything"])
    phone.open(host.url)
    phone.wait_until_kept()
    phone.go("People")
    phone.make_vault(PASSPHRASE)
    phone.add_person("مرحبا Test 🙂")
    phone.write_note("→ ✓ ★ łğ שלום 漢字")
    phone.press("Lock")
    phone.press("Settings")
    phone.wait_until_still()
    phone.close()
    assert [line for line in phone.console if "words for workers" in line] == []  # they came after the start

    asked = _asked_by_the_site(log, host.origin)
    assert len(asked) > 30, "the log must show what it saw"
    assert [url for url in asked if not url.startswith((host.url, "data:", "blob:"))] == []


@pytest.mark.parametrize(
    "attempt",
    [
        "fetch('http://127.0.0.1:PORT/x')",
        "import('http://127.0.0.1:PORT/x.js')",
        "Object.assign(new Image(), { src: 'http://127.0.0.1:PORT/x.png' }).decode()",
    ],
)
def test_a_forced_request_to_another_origin_is_refused(phone: Phone, host: Host, attempt: str):
    # 127.0.0.1 is another origin than localhost, and answers: so it is the policy that refuses
    phone.page.goto(host.url)
    before = len(phone.console)
    code = attempt.replace("PORT", str(urlsplit(host.url).port))
    assert phone.page.evaluate(f"() => {code}.then(() => 'done', () => 'refused')") == "refused"
    phone.until(lambda: any("Content Security Policy" in line for line in phone.console[before:]))
    phone.page.goto("about:blank")  # nothing more is told from here on
    phone.console.clear()  # a refusal is what was asked for here


def _asked_by_the_site(log: Path, origin: str) -> list[str]:
    """Give what page, workers and service worker asked for; the browser's own requests are not theirs."""
    facts = json.loads(log.read_text(encoding="utf-8"))
    started = facts["constants"]["logEventTypes"]["URL_REQUEST_START_JOB"]
    requests = [event.get("params", {}) for event in facts["events"] if event["type"] == started]
    return [request["url"] for request in requests if request.get("initiator") == origin]
