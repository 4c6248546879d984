"""Choices about the app and the cards: shown at once, and kept beside each other."""

import pytest

from core.deck.context import Context
from core.language import Language
from mobile.settings import Settings
from tests.core.talks.examples import GUIDES
from tests.mobile import setting as phone_setting
from tests.mobile.setting import Phone, Setting, story


@story
async def test_what_a_reader_chose_on_the_page_meanwhile_is_taken_over():
    setting = Setting()
    app = setting.app
    setting.phone.on_settings({"cards": {"context": "group"}, "language": "en"})
    assert app.settings.cards.context is Context.GROUP
    assert app.language.code == "en"
    await app.preferences.arrange(lambda preferences: preferences.read("t02-luisteren"))
    assert setting.phone.kept["cards"]["context"] == "group"


@story
async def test_a_choice_shows_at_once_and_is_kept():
    phone = Phone()
    app = Setting(phone).app
    dutch = app.deck.cards[0].title
    await app.preferences.choose(Settings(language="en", text_size=150))
    assert app.language.code == "en"
    assert app.deck.cards[0].title != dutch
    assert Settings.from_data(phone.kept) == Settings(language="en", text_size=150)


@story
async def test_the_guides_of_talks_are_in_the_language_of_the_app():
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(phone_setting, "read_guides", lambda: GUIDES)
        patch.setattr(Language, "card", lambda language, _context, text: f"{text} ({language.code})")
        app = Setting().app
        assert [guide.title for guide in app.guides] == ["Vijf minuten (nl)", "Weekstart (nl)"]
        await app.preferences.choose(Settings(language="en"))
        assert [guide.title for guide in app.guides] == ["Vijf minuten (en)", "Weekstart (en)"]


@story
async def test_what_is_kept_with_the_cards_is_kept_beside_the_choices():
    phone = Phone({"language": "en", "theme": "dark"})
    app = Setting(phone).app
    await app.preferences.arrange(
        lambda preferences: preferences.toggled("t02-luisteren").in_context(Context.GROUP)
    )
    assert app.settings.cards.favourites == ("t02-luisteren",)
    assert phone.kept["theme"] == "dark"
    again = Setting(Phone(phone.kept)).app
    assert again.settings == app.settings


@story
async def test_what_is_kept_with_the_cards_does_not_translate_the_deck_again():
    app = Setting().app
    deck = app.deck
    await app.preferences.arrange(lambda preferences: preferences.read("t02-luisteren"))
    assert app.deck is deck
