"""On the first screen of a phone a card shows its gist and all that there is to say."""

import json
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from core.authoring.content_files import read_deck
from core.deck.card import Card
from core.deck.context import Context, Fit
from core.language import Language
from mobile.widgets.say_line import heard
from tests.browser.host import Host
from tests.browser.phone import LOCALES, SCREEN, Phone
from tests.browser.profiles import Profiles

pytestmark = pytest.mark.release

LETTERS_ON_A_LINE = 25


@pytest.mark.parametrize("language", ["nl", "en"])
def test_gist_and_what_to_say_are_seen_without_scrolling(
    make_phone: Callable[..., Phone], profiles: Profiles, host: Host, language: str
):
    deck = read_deck().translated(Language(language, LOCALES).card)
    phone = make_phone(profiles.after_a_visit(host), language=language)
    hidden = []
    for context in Context:
        _choose(phone, host, context, language)
        for card in (card for card in deck if _fullest(card) is context):
            phone.page.evaluate("hash => { location.hash = hash }", f"#/kaarten/{card.id}")
            expect(phone.shown(card.gist)).to_be_visible()
            box = phone.shown(heard(card.say_in(context)[-1])).bounding_box()
            if box is None or box["y"] + box["height"] > SCREEN["height"]:
                hidden.append((card.id, str(context), box))
    assert hidden == []


def _choose(phone: Phone, host: Host, context: Context, language: str) -> None:
    page = host.url if language == "nl" else f"{host.url}{language}/"
    phone.open(page)
    kept = {"language": language, "cards": {"context": str(context)}}
    phone.page.evaluate("kept => localStorage.setItem('goudklompje.settings', kept)", json.dumps(kept))
    phone.page.reload()
    phone.enter_app()


def _fullest(card: Card) -> Context:
    """Give the context in which the most stands above the end of what to say."""

    def lines(context: Context) -> int:
        said = sum(-(-len(sentence) // LETTERS_ON_A_LINE) for sentence in card.say_in(context))
        return said + (card.fit(context) is not Fit.GOOD)

    return max(Context, key=lines)
