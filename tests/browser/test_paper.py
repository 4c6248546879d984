"""Deck and guides on paper: nothing is cut off, backs lie behind fronts, the PDF files have every page."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Playwright, expect

from core.authoring.content_files import read_deck
from core.authoring.guide_files import read_guides
from mobile.site import guide_paper
from mobile.site.deck_pdf import print_deck
from mobile.site.paper_layout import A5_HEIGHT_MM, A5_WIDTH_MM, HEIGHT_MM, SIZES, WIDTH_MM
from mobile.site.settings import read_settings
from tests.browser.host import Host
from tests.browser.phone import FLAGS, Phone
from tests.needs import NEEDS

pytestmark = pytest.mark.release

SETTINGS = read_settings()
POINTS_PER_MM = 72 / 25.4
LEEWAY = 2
"""Pixels that the last line of a face may reach into the margin below it; the footer is further down."""
A4_MM, A5_MM, A6_MM = (210, 297), (A5_WIDTH_MM, A5_HEIGHT_MM), (WIDTH_MM, HEIGHT_MM)
_FACES = """() => [...document.querySelectorAll(".face")].map((face) => {
  const parts = [...face.querySelectorAll("*")];
  const end = (part) => part.getBoundingClientRect();
  const inside = parts.filter((part) => !part.closest("footer"));
  return {
    title: face.querySelector("h2")?.textContent ?? "blank",
    cut: face.scrollHeight - face.clientHeight,
    over: Math.max(...inside.map((part) => end(part).bottom)) - end(face.querySelector("footer")).top,
    wide: Math.max(...parts.map((part) => part.scrollWidth - part.clientWidth)),
    type: Math.min(...parts.map((part) => parseFloat(getComputedStyle(part).fontSize))) * 0.75,
  };
})"""
_PLACES = """() => [...document.querySelectorAll(".sheet")].map((sheet) => {
  const from = sheet.getBoundingClientRect();
  return [...sheet.children].map((face) => {
    const { left, top, width, height } = face.getBoundingClientRect();
    return [Math.round((left - from.left) / width), Math.round((top - from.top) / height)];
  });
})"""


@pytest.fixture(scope="module")
def browser(playwright: Playwright) -> Iterator[Browser]:
    running = playwright.chromium.launch(executable_path=NEEDS["chromium"].find(), args=list(FLAGS))
    yield running
    running.close()


@pytest.fixture(params=SETTINGS.languages)
def paper(browser: Browser, host: Host, request: pytest.FixtureRequest) -> Iterator[Page]:
    yield from _opened(browser, host.origin + SETTINGS.paper_path(request.param))


@pytest.fixture(params=SETTINGS.languages)
def guides(browser: Browser, host: Host, request: pytest.FixtureRequest) -> Iterator[Page]:
    yield from _opened(browser, host.origin + SETTINGS.guides_paper_path(request.param))


def _opened(browser: Browser, address: str) -> Iterator[Page]:
    page = browser.new_page()
    page.goto(address)
    page.evaluate("document.fonts.ready.then(() => true)")
    yield page
    page.close()


def test_no_card_is_cut_off_and_none_is_too_small_to_read(paper: Page):
    paper.get_by_role("checkbox").check()
    faces = paper.evaluate(_FACES)
    assert len(faces) >= 2 * len(read_deck())
    wrong = [
        face
        for face in faces
        if face["cut"] > LEEWAY or face["over"] > 0 or face["wide"] > 1 or face["type"] < SIZES[-1] - 0.01
    ]
    assert wrong == []


def test_no_guide_is_cut_off_and_none_is_too_small_to_read(guides: Page):
    faces = guides.evaluate(_FACES)
    assert len(faces) == len(read_guides()) + 1
    assert [face for face in faces if face["cut"] > LEEWAY or face["over"] > 0 or face["wide"] > 1] == []
    body = guides.locator(".face :is(h2, h3, li p, .gist)").evaluate_all(
        "parts => Math.min(...parts.map((part) => parseFloat(getComputedStyle(part).fontSize))) * 0.75"
    )
    assert body > guide_paper.SIZES[-1] - 0.01


def test_the_address_of_a_guide_shows_its_pages_alone_and_leads_to_all(guides: Page):
    expect(guides.locator(".face:visible")).to_have_count(len(read_guides()) + 1)
    guides.goto(f"{guides.url}#g09-twijfel")
    expect(guides.locator(".face:visible")).to_have_count(2)
    guides.locator(".all a").click()
    expect(guides.locator(".face:visible")).to_have_count(len(read_guides()) + 1)


def test_the_page_with_guides_for_paper_has_no_accessibility_fault(guides: Page):
    found = Axe().run(guides)
    assert found.response["violations"] == [], found.generate_report()


def test_every_back_lies_behind_its_front_when_the_sheet_is_turned_over(paper: Page):
    paper.get_by_role("checkbox").check()
    paper.emulate_media(media="print")
    for sheet in paper.evaluate(_PLACES):
        for front, back in zip(sheet[::2], sheet[1::2], strict=True):
            assert (front[0] + back[0], back[1] - front[1]) == (1, 2)


def test_the_page_for_paper_has_no_accessibility_fault(paper: Page):
    found = Axe().run(paper)
    assert found.response["violations"] == [], found.generate_report()


def test_the_examples_behind_the_cards_are_printed_when_they_are_asked_for(paper: Page):
    assert read_deck().depths
    deeper = paper.locator(".deeper .face")
    expect(deeper.first).to_be_hidden()
    paper.get_by_role("checkbox").check()
    expect(deeper.first).to_be_visible()
    paper.emulate_media(media="print")
    expect(deeper.first).to_be_visible()


def test_the_pdf_files_have_a_page_for_every_face_of_a6_and_a5_and_every_four_of_a4(
    paper: Page, site: Path, tmp_path: Path, host: Host
):
    code = paper.locator("html").get_attribute("lang")
    faces, deeper = paper.locator(".face").count(), paper.locator(".deeper .face").count()
    sheets, deeper_sheets = paper.locator(".sheet").count(), paper.locator(".sheet.deeper").count()
    paper.goto(host.origin + SETTINGS.guides_paper_path(code))
    guides = paper.locator(".face").count()
    chromium = NEEDS["chromium"].find()
    assert chromium is not None
    files = {file.name: file for file in print_deck(SETTINGS, site, tmp_path, chromium, [code])}
    for name, pages, size in (
        (f"kaarten-{code}-a4", 2 * (sheets - deeper_sheets), A4_MM),
        (f"kaarten-{code}-a4-voorbeelden", 2 * sheets, A4_MM),
        (f"kaarten-{code}-a6", faces - deeper, A6_MM),
        (f"kaarten-{code}-a6-voorbeelden", faces, A6_MM),
        (f"gesprekken-{code}-a5", guides, A5_MM),
    ):
        content = files[f"goudklompje-{name}.pdf"].read_bytes()
        assert len(re.findall(rb"/Type\s*/Page\b", content)) == pages
        for box in re.findall(rb"/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]", content):
            assert [float(points) / POINTS_PER_MM for points in box] == pytest.approx(size, abs=0.3)
        assert b"AtkinsonHyperlegible" in content


@pytest.mark.parametrize(
    ("path", "title"),
    [
        (SETTINGS.paper_path("nl"), "The cards on paper"),
        (SETTINGS.guides_paper_path("nl"), "The talks on paper"),
    ],
)
def test_cards_and_talks_on_paper_are_there_without_a_connection(
    visited_phone: Phone, host: Host, path: str, title: str
):
    phone = visited_phone
    host.stop()
    phone.page.goto(host.origin + path)
    expect(phone.front.get_by_role("heading", level=1)).to_have_text(phone.text(title))
    expect(phone.front.get_by_role("button", name=phone.text("Print"))).to_be_visible()


@pytest.mark.parametrize(
    ("name", "folder"),
    [("The cards on paper", "kaarten-op-papier"), ("The talks on paper", "gesprekken-op-papier")],
)
def test_the_app_leads_to_cards_and_talks_on_paper(visited_phone: Phone, host: Host, name: str, folder: str):
    phone = visited_phone
    phone.open(host.url)
    phone.further(name)
    phone.page.wait_for_url(f"**/{folder}/")
