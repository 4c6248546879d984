"""What there is to practise with, in the language of the app."""

from dataclasses import replace

from mobile.services.practice_content import PracticeContent
from tests.core.practice.examples import PRACTICE
from tests.mobile.setting import Setting, story


@story
async def test_it_is_read_once_for_each_language_and_only_when_somebody_practises():
    app = Setting().app
    read = []
    content = PracticeContent(app.state, lambda: read.append(app.language.code) or PRACTICE)
    assert read == []
    assert content.get() is content.get()
    assert content.get() == PRACTICE
    await app.preferences.choose(replace(app.settings, language="en"))
    content.get()
    assert read == ["nl", "en"]


@story
async def test_the_real_content_is_in_the_language_of_the_app():
    app = Setting().app
    content = app.services[PracticeContent]
    dutch = content.get().one("oor").title
    await app.preferences.choose(replace(app.settings, language="en"))
    assert content.get().one("oor").title != dutch
