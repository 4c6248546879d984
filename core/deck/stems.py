"""Stems: the same for "irriteert", "irriteren" and "geïrriteerd". Rough rules for Dutch and English at once.

A stem is for comparison only and need not be a word.
"""

import re
from functools import lru_cache

from core.deck.words import words

_ENDING = re.compile(r"(heid|jes?|ing|ed|en|e|(?<![aeiou][aeiou])(?<!s)s)$")
_VERB_ENDING = re.compile(r"(?<=[^aeiouy])[dt]$")
_Y = re.compile(r"(?<=[a-z]{2})(ies?|ied)$")
_DOUBLE = re.compile(r"([a-z])\1")
_DOUBLE_END = re.compile(r"([^aeiouy])\1$")
_OPEN_SYLLABLE = re.compile(r"([^aeiouy]*[aeou])([^aeiouywx])")
_ONE_SYLLABLE = re.compile(r"[^aeiouy]*[aeiouy]+[^aeiouy]*")
_VOICED = {"v": "f", "z": "s"}

_PARTICLE = re.compile(
    "(aan|achter|af|binnen|bij|door|in|langs|mee|na|neer|om|onder|op|over|rond|samen|tegen|terug|toe|uit|vast|voor"
    "|weg)(?=[^aeiouy]..)"
)
"""The first part of a verb such as "uitleggen", whose "ge" stands behind it: "uitgelegd"."""

_VERBS = """
begin begon begonnen | begrijp begreep begrepen | blijf bleef bleven gebleven | breek brak gebroken
breng bracht gebracht | denk dacht dachten gedacht | doe doen doet deed deden gedaan
ga gaan gaat ging gingen gegaan | geef gaf gaven gegeven | help hielp hielpen geholpen
houd hou hield hielden gehouden | kan kon konden kunnen | kies koos kozen gekozen | kijk keek keken gekeken
kom komen kwam kwamen gekomen | krijg kreeg kregen gekregen | laat liet lieten gelaten
loop liep liepen gelopen | was wast wassen gewassen | val vallen gevallen | moet moest moesten
neem nam namen genomen | schrijf schreef geschreven | spreek sprak spraak spraken gesproken
sta staan staat stond stonden gestaan | val viel vielen gevallen | verlies verloor verloren
vergeet vergat vergaten | vind vond vonden gevonden | vraag vroeg vroegen | weet wist wisten geweten
wil wou wilde wilden willen | zeg zei zeiden | zie zien ziet zag zagen gezien | zit zat zaten gezeten
zoek zocht gezocht | sla slaan slaat sloeg sloegen geslagen | steel stal stelen gestolen
lieg loog logen gelogen | roep riep riepen | slaap sliep sliepen | trek trok trokken getrokken
werp wierp geworpen | eet at aten gegeten | draag droeg gedragen | lijk leek leken | dag dagen | weg wegen
stink stonk stonken gestonken | scheld schold scholden gescholden | zwijg zweeg zwegen gezwegen

break broke broken | bring brought | choose chose chosen | come came | do does did done | fall fell fallen
feel felt | find found | forget forgot forgotten | get got | give gave given | go goes went gone
hear heard | hold held | keep kept | know knew known | leave left | lose lost | make made | say said
see saw seen | speak spoke spoken | stand stood | take took taken | tell told | think thought thoughts
understand understood | steal stole stolen | throw threw thrown | write wrote written | hide hid hidden
swear swore sworn
"""
_VERB_OF = {
    form: verb
    for line in _VERBS.splitlines()
    for verb, *forms in map(str.split, filter(None, line.split("|")))
    for form in forms
}
"""Irregular forms, mapped to the first form of their line."""

_WHOLE = frozenset(
    # Words that look like a form of another word and are none.
    words(
        """
        alleen alles angst barst beneden dansen dienst gereden meteen oke beest bericht beurt bijten feest
        gebied gedrag geduld geld geluid gemeente gericht gerust geweld gewend gewicht gewond gewoonte
        gezicht gezin gezond hart hand hard hond juist kans kant kast klant korting kracht krant kunst
        laatste lucht lust macht mijden mond nacht netjes onrust paard plaats plant punt rechts rust straks
        talent tekst tijd vast vent want weekend wijs winst

        best bust buzz canteen card content drift gift mind none off skint trust cart contest fifteen first
        heart just last least lift list listen lost modest must need nonsense past quite rest said sense
        short shirt sight start tense weight worse worst
        """
    )
)


@lru_cache(maxsize=1 << 14)
def stem(word: str) -> str:
    """Return the stem of a folded word."""
    if particle := _PARTICLE.match(word):
        return particle[0] + stem(word[particle.end() :])
    word = _VERB_OF.get(word, word)
    before = ""
    while word != before and word not in _WHOLE:  # "oefeningen" loses two endings
        before = word
        word = _without_ending(word)
        if word.startswith("ge") and word.endswith(("d", "t")) and word not in _WHOLE:
            word = _kept(word[2:], word)
        if word not in _WHOLE:
            word = _kept(_VERB_ENDING.sub("", word), word)
    double = _DOUBLE_END if _ONE_SYLLABLE.fullmatch(word) else _DOUBLE  # "man" is not "maan"
    word = double.sub(r"\1", word)
    return word[:-1] + _VOICED.get(word[-1], word[-1])


def _without_ending(word: str) -> str:
    if _Y.search(word):
        return _Y.sub("y", word)  # "ruzie" and "ruzies", "try" and "tries"
    shorter = _ENDING.sub("", word)
    if shorter == word or len(shorter) < 2:
        return word
    if word[len(shorter)] in "ei" and (open_one := _OPEN_SYLLABLE.fullmatch(shorter)):
        first, last = open_one.groups()  # a vowel that ends its syllable is long: "laten" and "laat"
        return first + first[-1] + last
    return _kept(shorter, word)


def _kept(shorter: str, word: str) -> str:
    """Return the shorter form, unless hardly anything is left of the word."""
    return shorter if len(shorter) > 2 else word
