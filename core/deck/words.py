"""Word matching for search: folding, stemming and typos.

The rules are rough and serve Dutch and English at once: they apply to both sides of a comparison.
"""

import re

from core.folding import fold

_WORD = re.compile(r"[^\W_]+")
_DOUBLE = re.compile(r"([a-z])\1")
_ENDING = re.compile(r"(heid|tjes?|jes?|ing|ed|en|e|(?<![aeiou][aeiou])s)$")
_VERB_ENDING = re.compile(r"(?<=[^aeiouy])[dt]$")
_VOICED = {"v": "f", "z": "s"}


def words(text: str) -> list[str]:
    """Return the folded words of a text: lower case, without accents and apostrophes."""
    return _WORD.findall(fold(text))


FILLERS = frozenset(
    # Words that say little alone. They still count a bit, so that "ja maar" and "wil niet" find their card.
    words(
        """
        aan al als bij dan dat de die dit een en er geen haar heb heeft hem het hij hoe hun ik in is ja je kan
        maar me met mij mijn na niet nog nu of om ook op steeds te tot uit van voor waarom wat we weer wel wie
        wil wordt ze zich zijn zo

        a about all am an and are at be but by do does doesn't don't for from has have he her him his how i if
        it it's just my no not of on or she so that the them they this to too us was what when who with you
        """
    )
)


_VERBS = """
begin begon begonnen | begrijp begreep begrepen | blijf bleef bleven gebleven | breek brak gebroken
breng bracht gebracht | denk dacht dachten gedacht | doe doen doet deed deden gedaan
ga gaan gaat ging gingen gegaan | geef gaf gaven gegeven | help hielp hielpen geholpen
houd hou hield hielden gehouden | kan kon konden kunnen | kies koos kozen gekozen | kijk keek keken gekeken
kom kwam kwamen gekomen | krijg kreeg kregen gekregen | laat liet lieten gelaten | loop liep liepen gelopen
moet moest moesten | neem nam namen genomen | schrijf schreef geschreven | spreek sprak spraken gesproken
sta staan staat stond stonden gestaan | val viel vielen gevallen | verlies verloor verloren
vergeet vergat vergaten | vind vond vonden gevonden | vraag vroeg vroegen | weet wist wisten geweten
wil wou wilde wilden willen | zeg zei zeiden | zie zien ziet zag zagen gezien | zit zat zaten gezeten
zoek zocht gezocht

break broke broken | bring brought | choose chose chosen | come came | do does did done | fall fell fallen
feel felt | find found | forget forgot forgotten | get got | give gave given | go goes went gone | hear heard
hold held | keep kept | know knew known | leave left | lose lost | make made | say said | see saw seen
speak spoke spoken | stand stood | take took taken | tell told | think thought | understand understood
"""
_VERB_OF = {
    form: verb
    for line in _VERBS.splitlines()
    for verb, *forms in map(str.split, filter(None, line.split("|")))
    for form in forms
}
"""Irregular forms, mapped to the first form of their line."""


def stem(word: str) -> str:
    """Return the stem of a folded word: the same for "irriteert", "irriteren" and "geïrriteerd".

    A stem is for comparison only and need not be a word.
    """
    word = _VERB_OF.get(word, word)
    before = ""
    while word != before:  # "oefeningen" loses two endings, and "gemotiveerde" its "ge" only after its "e"
        before = word
        word = _kept(_ENDING.sub("", word), word)
        if word.startswith("ge") and word.endswith(("d", "t")):
            word = _kept(word[2:], word)
        word = _kept(_VERB_ENDING.sub("", word), word)
    word = _DOUBLE.sub(r"\1", word)
    return word[:-1] + _VOICED.get(word[-1], word[-1])


def one_typo_apart(a: str, b: str) -> bool:
    """Return whether inserting, deleting, replacing or swapping one letter turns `a` into `b`."""
    if a == b or abs(len(a) - len(b)) > 1:
        return False
    start = 0
    while start < min(len(a), len(b)) and a[start] == b[start]:
        start += 1
    rest_a, rest_b = a[start:], b[start:]
    if len(a) != len(b):
        return rest_a[1:] == rest_b or rest_a == rest_b[1:]
    return rest_a[1:] == rest_b[1:] or (rest_a[1::-1] == rest_b[:2] and rest_a[2:] == rest_b[2:])


def _kept(shorter: str, word: str) -> str:
    """Return the shorter form, unless hardly anything is left of the word."""
    return shorter if len(shorter) > 2 else word
