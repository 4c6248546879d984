"""The word lists: how a phrase is found, and how a fault in a list is named."""

import shutil

import pytest

from core.errors import ContentFault
from core.people.nudges.phrases import Phrases, read_phrase, split
from core.people.nudges.wordlist import FILES, HOME, read_lists


def at(text, *phrases):
    """Give the words of the text that are a phrase."""
    words = split(text)
    return [
        text[words[place].start : words[end - 1].end]
        for place, end in Phrases(map(read_phrase, phrases)).found(words)
    ]


@pytest.mark.parametrize(
    ("text", "phrase", "found"),
    [
        ("Hij is ZIEK.", "ziek", ["ZIEK"]),
        ("zieker", "ziek", []),
        ("ziekmelding", "ziek*", ["ziekmelding"]),
        ("hoofdpijn en pijnlijk", "*pijn", ["hoofdpijn"]),
        ("dieet bij diëtist", "diet*", ["diëtist"]),
        ("burn-out, burn out, burnout", "burn-out", ["burn-out", "burn out"]),
        ("add ADD Add", "ADD", ["ADD"]),
        ("heeft ADD", "heeft ADD", ["heeft ADD"]),
        ("last van rug", "last van ... rug", ["last van rug"]),
        ("last van zijn oude rug", "last van ... rug", ["last van zijn oude rug"]),
        ("last van een twee drie vier rug", "last van ... rug", []),
        ("last van lawaai. Rug recht", "last van ... rug", []),
        ("last van", "last van ... rug", []),
        ("door rugpijn", "door *pijn", ["door rugpijn"]),
        ("door pijnen", "door pijn*", ["door pijnen"]),
        ("door hem", "door pijn*", []),
        ("", "ziek", []),
    ],
)
def test_a_phrase_is_found_as_its_list_writes_it(text, phrase, found):
    assert at(text, phrase) == found


def test_the_longest_phrase_that_begins_at_a_word_counts():
    assert at("last van de rug", "last", "last van", "last van de rug") == ["last van de rug"]


def test_a_phrase_excuses_only_what_it_holds_as_a_whole():
    words = split("lichamelijke klachten over tocht")
    excuse = Phrases([("klachten", "over")])
    assert excuse.cover(words, 1, 2)
    assert not excuse.cover(words, 0, 2)
    assert excuse.touch(words, 0, 2)
    assert not excuse.touch(words, 3, 4)


def test_no_phrases_find_nothing():
    assert at("ziek") == []


@pytest.fixture
def home(tmp_path):
    """A copy of the lists, to be broken."""
    for name in FILES:
        shutil.copyfile(HOME / name, tmp_path / name)
    return tmp_path


def test_the_lists_of_the_app_are_right(home):
    assert read_lists(home).keys() == {"health", "sensitive", "surname", "birth", "address"}


@pytest.mark.parametrize(
    ("old", "new", "field", "allowed"),
    [
        ("[health]", "[healt]", "healt", "health"),
        ("[sensitive]", "[extra]\n[sensitive]", "extra", "sensitive"),
        ("between =", "betwixt =", "surname.between", "titles"),
        ('titles = ["mr"', 'more = []\ntitles = ["mr"', "surname.more", "titles"),
        ("unless = []", 'unless = "no"', "address.unless", "a list"),
        ("unless = []", "unless = [3]", "address.unless: 3", "a word or phrase"),
        ("unless = []", 'unless = [""]', "address.unless: ", "a word or phrase"),
        ("unless = []", 'unless = ["a*b"]', "address.unless: a*b", "a star at one end"),
        ("unless = []", 'unless = ["ab*"]', "address.unless: ab*", "three letters"),
        ("unless = []", 'unless = ["last ..."]', "address.unless: last ...", "between two"),
        ("unless = []", 'unless = ["... last"]', "address.unless: ... last", "between two"),
        ("unless = []", 'unless = ["Twice", "twice"]', "address.unless: twice", "once"),
    ],
)
def test_a_fault_names_file_and_field_and_what_is_allowed(home, old, new, field, allowed):
    path = home / "nudges-en.toml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")

    with pytest.raises(ContentFault) as caught:
        read_lists(home)

    assert (caught.value.file, caught.value.field) == ("nudges-en.toml", field)
    assert allowed in " ".join(caught.value.allowed)


def test_a_table_that_is_none_is_a_fault(home):
    path = home / "nudges-nl.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(
        "health = 1\n" + text[: text.index("[health]")] + text[text.index("[sensitive]") :], encoding="utf-8"
    )
    with pytest.raises(ContentFault) as caught:
        read_lists(home)
    assert caught.value.field == "health"


@pytest.mark.parametrize("content", [b"says = [", b"\xff"])
def test_a_file_that_is_no_toml_in_utf_8_is_a_fault(home, content):
    (home / "nudges-nl.toml").write_bytes(content)
    with pytest.raises(ContentFault) as caught:
        read_lists(home)
    assert caught.value.file == "nudges-nl.toml"
