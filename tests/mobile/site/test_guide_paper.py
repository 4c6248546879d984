"""The guides on paper: what one needs in a talk on one page of A5, large enough, and the grid to fill in."""

import re
from dataclasses import replace

import pytest
from markupsafe import escape

from core.authoring.guide_files import read_guides
from core.deck.slot import pieces
from core.language import Language
from core.talks.guides import Guides
from core.talks.wording import minutes_line, work_names
from mobile.site.guide_paper import SIZES, grid_questions, guide_page, render_guides
from mobile.site.paper_layout import A5_HEIGHT_MM, A5_WIDTH_MM, GRID_SIZE, MARGIN_MM, PrintedBlock, Ruler
from mobile.site.settings import ROOT, PublishError, read_settings
from tests.core.talks.examples import FOR_ONE, GROUP

SETTINGS = read_settings()
FOLDERS = {"engine": "/engine", "app": "/app"}
DUTCH = Language("nl", ROOT / "locales")


@pytest.fixture(scope="module", params=SETTINGS.languages)
def language(request):
    return Language(request.param, ROOT / "locales")


@pytest.fixture(scope="module")
def guides(language):
    return read_guides().translated(language.card)


@pytest.fixture(scope="module")
def html(language, guides):
    return render_guides(SETTINGS, language, guides, FOLDERS)


def pages_of(html):
    """Return the HTML of each page by its id; that of a grid has none."""
    return dict(re.findall(r'<article id="([^"]+)" class="face"(.*?)</article>', html, re.DOTALL))


def height_of(page):
    ruler = Ruler(page.face.size, A5_WIDTH_MM, A5_HEIGHT_MM)
    return ruler, ruler.head_height(page.head) + sum(map(ruler.block_height, page.face.blocks))


def test_each_guide_fits_on_its_page_in_the_largest_type_that_does(guides, language):
    for guide in guides:
        page = guide_page(guide, language)
        ruler, height = height_of(page)
        assert height <= ruler.height
        if page.face.size != SIZES[0]:
            larger = replace(page.face, size=page.face.size + 0.5)
            ruler, height = height_of(replace(page, face=larger))
            assert height > ruler.height


def test_a_short_guide_is_set_in_the_largest_type():
    assert guide_page(FOR_ONE, DUTCH).face.size == SIZES[0]


def test_a_guide_that_does_not_fit_is_named():
    long = replace(GROUP, questions=("Wat is er deze week gelukt, en hoe kwam dat? " * 20,) * 6)
    with pytest.raises(PublishError, match="g10-weekstart does not fit on one page of A5"):
        render_guides(SETTINGS, DUTCH, Guides((long,)), FOLDERS)


def test_the_words_of_the_strip_stand_above_all_else_and_break_only_between_them(html, guides):
    for guide in guides:
        page = pages_of(html)[guide.id]
        strip = " ".join(f"{word}\u00a0·".replace(" ", "\u00a0") for word in guide.strip).removesuffix(
            "\u00a0·"
        )
        first = page.partition("</header>")[2].strip()
        assert first.startswith('<section class="strip"><ul>')
        assert f"<p>{escape(strip)}</p>" in first.partition("</section>")[0]


def test_the_short_form_is_printed_where_there_is_one(html, guides, language):
    short = language.text("Short: {words}", words="")
    for guide in guides:
        assert (f"<p>{short}" in pages_of(html)[guide.id]) is bool(guide.short_strip)


def test_a_page_has_the_texts_of_the_guide_in_order_with_what_a_group_reads(html, guides, language):
    names = work_names(language)
    for guide in guides:
        page, at = pages_of(html)[guide.id], 0
        steps = [
            [step.word, step.do, step.say, *([f"{names[step.work]}: {step.wall}"] if step.work else [])]
            for step in guide.steps
        ]
        texts = [guide.title, guide.gist, minutes_line(guide, language), *guide.openings, guide.expectation]
        texts += [*(text for step in steps for text in step), *guide.questions, guide.retell]
        for piece in (piece for text in texts for piece, _ in pieces(text)):
            found = page.find(str(escape(piece)), at)
            assert found >= 0, (guide.id, piece)
            at = found


def test_the_foot_names_the_sources_and_says_whether_the_order_is_ours(html, guides, language):
    for guide in guides:
        source = f"{language.text('Source')} {', '.join(guide.sources)}: {', '.join(guide.parts)}"
        ours = f" · {language.text('The order is ours.')}" if guide.ours else ""
        assert f"<span>{source}{ours}</span></footer>" in pages_of(html)[guide.id]


def test_only_the_guide_that_weighs_for_and_against_has_a_grid_after_it(html, language):
    grids = re.findall(r'<article class="face grid">.*?</article>', html, re.DOTALL)
    questions = [escape(question) for question in grid_questions(language)]

    (grid,) = grids
    assert re.findall(r"<h3>(.*?)</h3>", grid) == questions
    assert grid.count('class="write"') == 4
    before = html.partition(grid)[0]
    assert re.findall(r'<article id="([^"]+)"', before)[-1] == "g09-twijfel"


def test_the_questions_of_the_grid_take_three_lines_at_most(language):
    inside = A5_WIDTH_MM - 2 * MARGIN_MM
    field = (inside - 3) / 2 - 4 - 1  # the gap between two fields, the room and the border in one
    ruler = Ruler(GRID_SIZE, field + 2 * MARGIN_MM, A5_HEIGHT_MM)
    line = ruler.text_height("x", bold=True)
    for question in grid_questions(language):
        assert ruler.text_height(question, bold=True) <= 3 * line


def test_a_step_is_measured_with_the_line_of_its_word_and_each_line_below_it():
    ruler = Ruler(10, A5_WIDTH_MM, A5_HEIGHT_MM)

    def height(*texts):
        return ruler.block_height(PrintedBlock("talk", "", (texts,)))

    line = ruler.text_height("x")
    assert height("nut", "Vraag.", "“Zeg.”") - height("nut", "Vraag.") == pytest.approx(line)
    assert height("nut", "Vraag. " * 20) - height("nut", "Vraag.") >= line


def test_the_words_of_the_strip_are_measured_at_their_own_size():
    ruler = Ruler(10, A5_WIDTH_MM, A5_HEIGHT_MM)
    strip, plain = (ruler.block_height(PrintedBlock(kind, "", (("nut",),))) for kind in ("strip", "plain"))
    assert strip - plain == pytest.approx(1.2 * ruler.text_height("x"))


def test_the_address_of_a_guide_shows_it_alone(html):
    assert "main:has(:target) .guide:not(:has(:target)) { display: none }" in html
    assert '<a href="#all">' in html
    assert '<main id="all">' in html


def test_the_style_takes_a_page_of_a5_and_sizes_from_the_layout(html):
    assert f"@page {{ size: {A5_WIDTH_MM}mm {A5_HEIGHT_MM}mm }}" in html
    assert f".face {{ position: relative; width: {A5_WIDTH_MM}mm; height: {A5_HEIGHT_MM}mm" in html
    for name in ("strip", "talk", "say", "lines", "plain"):
        assert f'<section class="{name}">' in html
