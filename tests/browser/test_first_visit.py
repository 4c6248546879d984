"""The first minutes: reading before the app runs, installing, coming back without a connection."""

import json
import re
from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Route, expect

from tests.browser.host import Host
from tests.browser.phone import Phone

CARD = "#/kaarten/t07-goudklompjes"


def test_a_first_visit_ends_in_the_app_on_the_deck(phone: Phone, host: Host):
    phone.open(host.url)
    expect(phone.front.get_by_role("tab", name=phone.text("Cards"))).to_be_visible()
    phone.reads("What do you want to reach?")
    expect(phone.page.locator("html")).to_have_attribute("lang", "nl")


def test_a_card_is_read_while_python_is_not_there(phone: Phone, host: Host):
    phone.page.route("**/python-worker.js", _never)
    phone.page.goto(host.url)
    phone.front.get_by_role("link", name="Goudklompjes zoeken en benoemen").tap()
    card = phone.front.get_by_role("article")
    expect(card.get_by_role("heading", level=2)).to_have_text("Goudklompjes zoeken en benoemen")
    expect(card.get_by_role("heading", name=phone.text("Say"))).to_be_visible()
    loading = phone.text("The app is loading. You can read the cards already.")
    starting = phone.text("The app is starting. You can read the cards already.")
    expect(phone.page.locator("#progress")).to_have_text(re.compile(f"{loading}|{starting}"))
    assert phone.page.locator("html[data-app=open]").count() == 0


def test_the_page_searches_cards_while_python_is_not_there(phone: Phone, host: Host):
    phone.page.route("**/python-worker.js", _never)
    phone.page.goto(host.url)
    phone.front.get_by_role("searchbox").fill("ja maar")
    links = phone.page.locator("#hits li:visible")
    expect(links).not_to_have_count(0)
    assert "Goudklompjes" not in " ".join(links.all_inner_texts())
    phone.front.get_by_role("searchbox").fill("zzzz")
    expect(links).to_have_count(0)


def test_the_cards_are_read_without_javascript(make_phone: Callable[..., Phone], host: Host):
    phone = make_phone(java_script_enabled=False)
    phone.page.goto(host.url + CARD)
    expect(phone.front.get_by_role("article")).to_have_count(1)
    expect(phone.front.get_by_role("heading", level=2)).to_have_text("Goudklompjes zoeken en benoemen")


def test_the_app_never_takes_a_card_away_from_its_reader(phone: Phone, host: Host):
    phone.page.goto(host.url + CARD)
    offer = phone.page.locator("#open-app button")
    expect(offer).to_be_visible(timeout=30_000)
    expect(phone.front.get_by_role("article")).to_be_visible()
    assert phone.page.locator("html[data-app=open]").count() == 0

    offer.tap()
    expect(phone.page.locator("#page")).to_be_hidden()
    phone.sees("Goudklompjes zoeken en benoemen")
    assert phone.page.url.endswith(CARD)


@pytest.mark.release
def test_a_reader_who_goes_on_to_another_card_goes_on_in_the_app(phone: Phone, host: Host):
    phone.page.goto(host.url + CARD)
    expect(phone.page.locator("#open-app button")).to_be_visible(timeout=30_000)
    phone.front.get_by_role("article").get_by_role("link", name="Ontlokken", exact=False).first.tap()
    expect(phone.page.locator("html[data-app=open]")).to_have_count(1)
    phone.sees("Ontlokken")
    assert "t14-ontlokken" in phone.page.url


def test_the_second_visit_works_with_the_server_stopped(phone: Phone, host: Host):
    phone.open(host.url)
    phone.wait_until_kept()
    host.stop()
    for _visit in range(2):
        phone.open(host.url + "#/mensen")
        phone.reads("Make a passphrase")
    phone.page.goto(host.url + "en/")
    expect(phone.page.locator("html")).to_have_attribute("lang", "en")


@pytest.mark.release
def test_the_app_may_be_installed(phone: Phone, host: Host):
    phone.open(host.url)
    phone.wait_until_kept()
    session = phone.context.new_cdp_session(phone.page)
    assert session.send("Page.getInstallabilityErrors")["installabilityErrors"] == []

    manifest = session.send("Page.getAppManifest")
    assert manifest["errors"] == []
    facts = json.loads(manifest["data"])
    assert facts["id"] == "/goudklompje"
    assert (facts["scope"], facts["lang"], facts["display"]) == ("/", "nl", "standalone")
    assert {"any", "maskable"} == {icon["purpose"] for icon in facts["icons"]}
    pictures = [
        *facts["icons"],
        *facts["screenshots"],
        *(icon for s in facts["shortcuts"] for icon in s["icons"]),
    ]
    for picture in pictures:
        answer = phone.page.request.get(host.origin + picture["src"])
        assert answer.ok, picture["src"]


@pytest.mark.release
def test_a_visit_makes_no_reload_loop_and_no_endless_requests(phone: Phone, host: Host):
    phone.open(host.url)
    phone.wait_until_kept()
    phone.page.wait_for_load_state("networkidle")
    before = len(phone.requests)
    phone.page.wait_for_timeout(5_000)  # nothing may come, so there is nothing to wait for
    assert phone.requests[before:] == []


@pytest.mark.release
def test_whoever_chose_english_gets_english_from_the_first_word(phone: Phone, host: Host):
    phone.page.goto(host.url)
    phone.front.get_by_role("link", name="English").tap()
    expect(phone.page.locator("html")).to_have_attribute("lang", "en")
    phone.page.goto(host.url + "#/mensen")
    expect(phone.page.locator("html")).to_have_attribute("lang", "en")
    phone.enter_app()
    expect(phone.front.get_by_role("tab", name="People")).to_be_visible()


@pytest.mark.release
@pytest.mark.parametrize("route", ["", CARD])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_readable_page_has_no_accessibility_fault(
    make_phone: Callable[..., Phone], host: Host, route: str, theme: str
):
    phone = make_phone(color_scheme=theme)
    phone.page.route("**/python-worker.js", _never)
    phone.page.goto(host.url + route)
    phone.page.locator("flutter-view").wait_for(state="attached")  # Flutter takes title and zooming away
    found = Axe().run(phone.page)
    assert found.response["passes"], "axe must have looked at something"
    assert found.response["violations"] == [], found.generate_report()


def _never(_route: Route) -> None:
    """Leave a request without an answer: what waits for it keeps waiting."""
