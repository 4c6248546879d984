"""Every error is a sentence in every language."""

import inspect

import pytest

from core import errors
from core.errors import GoudklompjeError, Weakness, WeakPassphrase
from core.language import Language
from mobile.settings import LANGUAGES
from mobile.wording.error_messages import error_message
from tests.mobile.setting import CATALOGUES

FACTS = {
    "key": "record/7",
    "found": 9,
    "limit": 10_000,
    "seconds": 250.0,
    "reason": Weakness.SHORT,
    "file": "x.toml",
    "field": "say",
    "allowed": ("a",),
}


def every_error():
    for _, kind in inspect.getmembers(errors, inspect.isclass):
        if issubclass(kind, GoudklompjeError):
            takes = inspect.signature(kind.__init__).parameters
            yield kind(*[FACTS[name] for name in takes if name in FACTS])
    for reason in Weakness:
        yield WeakPassphrase(reason)
    yield errors.DamagedRecord("slot/passphrase")
    yield errors.MissingRecord("slot/recovery")
    yield errors.DamagedRecord("file")
    yield errors.DamagedRecord("slot/handover")
    yield errors.NewerFormat("file", 9)
    yield errors.HandoverInstead()
    yield errors.BackupInstead()


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("error", list(every_error()), ids=repr)
def test_every_error_has_a_sentence_without_codes(error, code):
    said = error_message(error, Language(code, CATALOGUES))
    assert said.endswith(".")
    assert not any(word in said for word in (type(error).__name__, "record/", "slot/", "{", "!"))


@pytest.mark.parametrize("error", list(every_error()), ids=repr)
def test_the_languages_say_it_in_their_own_words(error):
    assert len({error_message(error, Language(code, CATALOGUES)) for code in LANGUAGES}) == len(LANGUAGES)


def test_a_limit_is_written_as_the_language_writes_numbers():
    dutch = error_message(errors.TextTooLong(10_000), Language("nl", CATALOGUES))
    assert "10.000" in dutch


def test_a_damaged_way_in_points_to_the_other_way_in():
    english = error_message(errors.DamagedRecord("slot/passphrase"), Language("en", CATALOGUES))
    assert "recovery code" in english
